"""Whether two documents tell of one operation: a score made of a few reasons that can be read out.

This is the file that says what "same operation" means. The kind of crime is no reason at all.
"""

from dataclasses import dataclass
from math import fsum

from extract.model.quick import quick
from extract.operations.number import FigureKey, arrested, arrested_in_parts, telling, told
from extract.operations.profile import Profile
from extract.operations.rarity import Rarity
from extract.operations.relation import MONTHS, WEEK, elsewhere, far_apart, gap, other_editions, other_headline
from extract.text.copies import copied, unpacked

SAME = 0.9  # two documents are joined from this score on
# What each thing weighs at most; names, targets and what is mentioned decide by themselves.
MOST = {
    "programme": 0.3,
    "figures": 0.9,
    "title": 0.6,
    "title word": 0.4,
    "brands": 0.7,
    "brand": 0.7,
    "proper": 0.2,
    "proper word": 0.04,
    "time": 0.25,
    "states": 0.15,
    "agencies": 0.1,
}
_TITLE_WORD = 0.15  # a word of both titles that may owe its capital to the headline
# What speaks against one operation.
LEAST = {"names": -0.5, "targets": -0.35, "headlines": -0.6, "totals": -0.2}
_ONE_TEXT = 2.0  # more than all that may speak against it
_NEARLY = 1.5
_DAYS = 3
COUNTED = 10  # arrests from which a number is that of a case, and no single act
ROUNDED = 1.15  # a ratio up to this may be rounding
# So much of what the numbers of the one that tells fewer say must be in common for them to count in full.
PART = 1 / 3
INTERNATIONAL = frozenset({"Europol", "Eurojust", "INTERPOL"})


@quick
@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (weight above 0) or against one operation; `listed` is what of it can be named."""

    weight: float
    what: str
    listed: tuple[str | FigureKey, ...] = ()

    @property
    def words(self) -> str:
        """The reason for the user; made when it is asked for, since most are only weighed."""
        if not self.listed:
            return self.what
        named = (each if isinstance(each, str) else f"{each[1]:g} {each[0]}" for each in self.listed)
        return f"{self.what}: {', '.join(named)}"


@quick
@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two documents are, and why."""

    reasons: tuple[Reason, ...] = ()

    @property
    def score(self) -> float:
        """Sum of the weights."""
        return round(sum([reason.weight for reason in self.reasons]), 4)

    @property
    def same(self) -> bool:
        """Whether the score is enough to join."""
        return self.score >= SAME


def similar(first: Profile, second: Profile, rarity: Rarity) -> Likeness:
    """The reasons for and against one operation behind two documents; symmetric."""
    reasons = (
        _texts(first, second, rarity),
        _names(first, second),
        _targets(first, second),
        _brands(first, second, rarity),
        _mentioned(first, second),
        _figures(first, second, rarity),
        _totals(first, second),
        _title(first, second, rarity),
        _proper(first, second, rarity),
        _time(first, second),
        _states(first, second),
        _agencies(first, second),
    )
    return Likeness(tuple(filter(None, reasons)))


def _texts(first: Profile, second: Profile, rarity: Rarity) -> Reason | None:
    """One article that came twice is one, whatever day or source somebody gave it; so is one that was reprinted."""
    if first.texts & second.texts:
        return Reason(_ONE_TEXT, "the same text")
    if copied(unpacked(first.pieces), unpacked(second.pieces), rarity.pieces):
        return Reason(_NEARLY, "nearly the same text")
    return None


def _names(first: Profile, second: Profile) -> Reason | None:
    if other_editions(first, second):
        return Reason(-0.6, "different editions of one name")
    if first.cores & second.cores:
        if elsewhere(first, second):
            return Reason(0.5, "same operation name, but nothing else in common")
        return Reason(1.0, "same operation name")
    if (
        first.programmes
        and second.programmes
        and {name.core for name in first.programmes} & {name.core for name in second.programmes}
    ):
        return Reason(MOST["programme"], "same standing programme")
    # A name may be translated; then it is no sign of another operation.
    if first.names and second.names and (not first.tongues or first.tongues & second.tongues):
        return Reason(LEAST["names"], "different operation names")
    return None


def _targets(first: Profile, second: Profile) -> Reason | None:
    if shared := first.targets & second.targets:
        if other_headline(first, second):
            return Reason(0.4, "same target, but each headline names another one")
        return Reason(1.0 if len(shared) == 1 else 1.2, "same target")
    if other_headline(first, second):
        return Reason(LEAST["headlines"], "each headline names another target")
    if first.targets and second.targets:
        return Reason(LEAST["targets"], "different targets")
    return None


def _brands(first: Profile, second: Profile, rarity: Rarity) -> Reason | None:
    """Names in both that were not found as targets of both."""
    shared = (first.brands & second.brands) - (first.targets & second.targets)
    if not shared:
        return None
    weight = min(MOST["brands"], fsum(_brand(word, first, second) * rarity.of_words((word,)) for word in shared))
    return Reason(round(weight, 4), f"{len(shared)} words spelt like names in common") if weight > 0 else None


def _brand(word: str, first: Profile, second: Profile) -> float:
    """A name in a headline is what the document is about, in the text it may be a bystander."""
    if other_headline(first, second):
        return 0.1
    return 0.3 + 0.2 * ((word in first.headline) + (word in second.headline))


def _mentioned(first: Profile, second: Profile) -> Reason | None:
    """The name or target of one in the first lines of the other, where the other's own traits lack it."""
    if first.targets & second.targets or first.cores & second.cores:
        return None
    for one, other in ((first, second), (second, first)):
        if one.spoken & other.headline:
            return Reason(0.75, "name or target of one stands in the title of the other")
        if one.spoken & other.lead:
            return Reason(0.6, "name or target of one stands in the first lines of the other")
    return None


def _figures(first: Profile, second: Profile, rarity: Rarity) -> Reason | None:
    shared = rarity.of_figures(first, second)
    if not shared:
        return None
    # Two long reports of different cases have some number in common now and then, those of one case have several.
    part = fsum(map(telling, first.figures & second.figures)) / min(told(first.figures), told(second.figures))
    weight = min(MOST["figures"], sum([weight for weight, _ in shared])) * min(1.0, part / PART)
    return Reason(round(weight, 4), "same numbers", tuple([key for _, key in shared]))


def _totals(first: Profile, second: Profile) -> Reason | None:
    """Another number of arrests is a sign of another case, though a weak one: counts grow, and reports tell parts."""
    fewer, more = arrested(first.figures), arrested(second.figures)
    told = second.figures
    if fewer > more:
        fewer, more, told = more, fewer, first.figures
    if fewer >= COUNTED and more > ROUNDED * fewer and fewer not in arrested_in_parts(told):
        return Reason(LEAST["totals"], f"different numbers of arrests: {fewer:g} and {more:g}")
    return None


def _title(first: Profile, second: Profile, rarity: Rarity) -> Reason | None:
    shared = first.title & second.title
    if not shared:
        return None
    # The words are not listed, here and below: persons may be among them.
    # A word that stands capitalised inside the sentences of both is a name, and no headline's capital.
    names = shared & first.proper & second.proper
    weight = min(
        MOST["title"], MOST["title word"] * rarity.of_words(names) + _TITLE_WORD * rarity.of_words(shared - names)
    )
    return Reason(round(weight, 4), f"{len(shared)} words of the titles in common") if weight > 0 else None


def _proper(first: Profile, second: Profile, rarity: Rarity) -> Reason | None:
    shared = (first.proper & second.proper).difference(first.title, second.title, first.brands, second.brands)
    if not shared:
        return None
    # Long releases of one office share many words whatever they tell: the share counts as well.
    share = len(shared) / min(len(first.proper), len(second.proper))
    weight = min(MOST["proper"], share, MOST["proper word"] * rarity.of_words(shared))
    return Reason(round(weight, 4), f"{len(shared)} uncommon words in common") if weight > 0 else None


def _time(first: Profile, second: Profile) -> Reason | None:
    days = gap(first.days, second.days)
    if days is None:
        return None
    if days <= _DAYS:
        return Reason(MOST["time"], "told of the same days")
    if days <= WEEK:
        return Reason(0.2, "told of the same week")
    if days <= MONTHS:
        return Reason(0.1, "told of the same weeks")
    if far_apart(first, second, days):
        return Reason(-0.4, "far apart in time")
    return None


def _states(first: Profile, second: Profile) -> Reason | None:
    if not first.states or not second.states:
        return None
    shared = first.states & second.states
    if not shared:
        # One state found is often only the one that the report is from.
        return Reason(-0.4 if min(len(first.states), len(second.states)) > 1 else -0.2, "no state in common")
    if len(shared) > 1 and 2 * len(shared) >= min(len(first.states), len(second.states)):
        return Reason(MOST["states"], "same states", tuple(sorted(shared)))
    return None


def _agencies(first: Profile, second: Profile) -> Reason | None:
    shared = (first.agencies & second.agencies) - INTERNATIONAL
    return Reason(MOST["agencies"], "same agencies", tuple(sorted(shared))) if shared else None
