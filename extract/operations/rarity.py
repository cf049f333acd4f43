"""How much it says that two documents share a number or a word: what stands in many documents says little.

A number can also be shared by chance. Where a month has very many numbers of one kind and size, two of them are equal
now and then: 184 arrests in two of ten reports are a sign, in two of ten thousand they are to be expected.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from math import fsum

from extract.operations.number import FigureKey, Month, Size, size_of, telling
from extract.operations.profile import Profile
from extract.text.copies import CROWD, unpacked

FEW = 5  # documents beyond which a shared number or word becomes common
CHANCE = 0.2  # others of the same size, for each value that there is, from which on chance explains an equal number
SPREAD = 10  # where two documents have no month in common, so many numbers of the run count as one


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many documents of the run a number or word stands, and how many numbers of a size there are in a month.

    Numbers are counted by month as well: 184 arrests are rare in any one month, if not in ten years. What stands in
    five documents or fewer may be missing, since it counts in full. `pieces` are those of texts that stand in so many
    documents that they tell no copy.
    """

    figures: Mapping[FigureKey, int] = field(default_factory=dict)
    in_month: Mapping[FigureKey, Mapping[Month, int]] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    crowds: Mapping[Size, Mapping[Month, int]] = field(default_factory=dict)
    sizes: Mapping[Size, int] = field(default_factory=dict)
    pieces: AbstractSet[int] = frozenset()
    _looked_up: dict[FigureKey, "_Counted"] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "Rarity":
        """Counted over these profiles."""
        figures: Counter[FigureKey] = Counter()
        in_month: defaultdict[FigureKey, Counter[Month]] = defaultdict(Counter)
        words: Counter[str] = Counter()
        crowds: defaultdict[Size, Counter[Month]] = defaultdict(Counter)
        sizes: Counter[Size] = Counter()
        pieces: Counter[int] = Counter()
        for each in profiles:
            figures.update(each.figures)
            words.update(words_of(each))
            pieces.update(unpacked(each.pieces))
            for key in each.figures:
                size = size_of(key)
                sizes[size] += 1
                in_month[key].update(each.months)
                crowds[size].update(each.months)
        common = frozenset(piece for piece, many in pieces.items() if many > CROWD)
        return cls(figures, dict(in_month), words, dict(crowds), sizes, common)

    def lessened(self, by: Collection[Profile]) -> Callable[[Profile, Profile], bool]:
        """Whether something that two documents share says less since these came (they are counted in)."""
        words = {word for each in by for word in words_of(each) if self.words.get(word, 0) > FEW}
        pieces = {piece for each in by for piece in unpacked(each.pieces) if piece in self.pieces}
        figures = {key for each in by for key in each.figures if self.figures.get(key, 0) > FEW}
        sizes = {(size_of(key), each) for each in by for key in each.figures}
        crowded = {size for size, _ in sizes if self.sizes.get(size, 0) // SPREAD > CHANCE * size.values}
        in_month = {
            (size, month)
            for size, each in sizes
            for month in each.months
            if self.crowds.get(size, {}).get(month, 0) > CHANCE * size.values
        }

        def affected(first: Profile, second: Profile) -> bool:
            if not words.isdisjoint(words_of(first) & words_of(second)):
                return True
            if pieces and not pieces.isdisjoint(unpacked(first.pieces) & unpacked(second.pieces)):
                return True
            shared = first.figures & second.figures
            if not shared.isdisjoint(figures):
                return True
            months = first.months & second.months
            if not months:
                return any(size_of(key) in crowded for key in shared)
            return any((size_of(key), month) in in_month for key in shared for month in months)

        return affected

    def of_figures(self, first: Profile, second: Profile) -> list[tuple[float, FigureKey]]:
        """The numbers that two documents share, with their weights, the heaviest first."""
        shared = first.figures & second.figures
        if not shared:
            return []
        months = first.months & second.months
        weighed = [(weight, key) for key in shared if (weight := self.of_figure(key, months))]
        return sorted(weighed, key=_heaviest) if len(weighed) > 1 else weighed

    def of_figure(self, key: FigureKey, months: AbstractSet[Month]) -> float:
        """How much it says that two documents of these months share a number; 0 where that says nothing."""
        counted = self._looked_up.get(key) or self._look_up(key)
        return counted.weight if counted.is_rare else counted.among(months)

    def _look_up(self, key: FigureKey) -> "_Counted":
        size = size_of(key)
        found = self._looked_up[key] = _Counted(
            telling(key),
            CHANCE * size.values,
            self.figures.get(key, 0),
            self.sizes.get(size, 0),
            self.in_month.get(key, {}),
            self.crowds.get(size, {}),
        )
        return found

    def of_words(self, words: Collection[str]) -> float:
        """The sum over words: 1 for a word of few documents, towards 0 for one that stands in many."""
        count = self.words.get
        common = [FEW / many for word in words if (many := count(word, 0)) > FEW]
        return fsum((len(words) - len(common), *common)) if common else float(len(words))


class _Counted:
    """What is counted of one number, looked up once, since many pairs share it.

    `is_rare`: it is so in the whole run and hence in every month, and says what its digits say.
    """

    __slots__ = ("_crowd", "_crowds", "_holders", "_in_month", "_least", "is_rare", "weight")

    def __init__(
        self,
        weight: float,
        least: float,
        holders: int,
        crowd: int,
        in_month: Mapping[Month, int],
        crowds: Mapping[Month, int],
    ) -> None:
        self.weight, self._least, self._holders, self._crowd = weight, least, holders, crowd
        self._in_month, self._crowds = in_month, crowds
        self.is_rare = not weight or (holders <= FEW and crowd <= least)

    def among(self, months: AbstractSet[Month]) -> float:
        """How much it says that two documents of these months share the number."""
        holders, crowd, least = self._holders, self._crowd, self._least
        if not months:
            crowd //= SPREAD
        else:
            holders = _fewest(self._in_month, months) if holders > FEW else holders
            crowd = _fewest(self._crowds, months) if crowd > least else crowd
        weight = self.weight
        if holders > FEW:
            weight *= FEW / holders
        if crowd > least:
            weight *= least / crowd
        return weight


def _fewest(counts: Mapping[Month, int], months: AbstractSet[Month]) -> int:
    """The smallest count in these months."""
    try:
        return min(map(counts.__getitem__, months))
    except KeyError:
        return 0


def _heaviest(weighed: tuple[float, FigureKey]) -> tuple[float, str, float, str, str]:
    weight, (what, value, currency, country) = weighed
    return -weight, what, value, currency or "", country or ""


def words_of(profile: Profile) -> frozenset[str]:
    """The words whose number of documents counts."""
    return profile.title | profile.proper | profile.brands
