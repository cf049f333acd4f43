"""The phrases that tell who acts ("police", "led by", "headquartered in"), all found in one pass over a text.

The phrases are those of `extract/data/agencies/*.toml`; the name of their list there is their kind. Whoever has a name
in hand then asks whether a phrase of a kind begins or ends beside it, which no regular expression is needed for.
"""

from bisect import bisect_left
from functools import cache
from operator import itemgetter
from typing import Any, Literal

from ahocorasick_rs import AhoCorasick, Implementation

from extract.resources import read_toml

Kind = Literal[
    "accused",
    "actions_before_list",
    "after",
    "after_list",
    "authorities",
    "before",
    "before_list",
    "helped",
    "lead_after",
    "lead_before",
    "lead_parts",
    "listing",
    "seat",
    "with_help",
]
Phrase = tuple[int, int, frozenset[Kind]]  # begin, end, the lists it stands in
_BETWEEN = 2  # words between a place and its authorities: "Dutch financial crime investigators"
_LONGEST = 40  # characters of such a word
_ARTICLES = ("the ", "a ", "an ")


class Signals:
    """The phrases of one text, to be asked from where a name begins or ends; positions count in the text."""

    __slots__ = ("_after", "_all", "_before", "acting", "kinds")

    def __init__(self, text: str, found: list[Phrase]) -> None:
        self._all = sorted(found)
        self._after: dict[int, list[Phrase]] = {}  # by where a name ends that the phrase follows
        self._before: dict[int, list[Phrase]] = {}  # by where a name begins that follows the phrase
        self.kinds: set[Kind] = set()  # all that the text has
        self.acting: set[int] = set()  # where a name ends if authorities follow: "German federal police"
        for phrase in self._all:
            start, end, kinds = phrase
            self.kinds |= kinds
            for name_ends in _ends_before(text, start):
                self._after.setdefault(name_ends, []).append(phrase)
            for name_begins in _begins_after(text, end):
                self._before.setdefault(name_begins, []).append(phrase)
            if "authorities" in kinds:
                self.acting |= _acting(text, start)

    def after(self, kind: Kind, end: int) -> int | None:
        """Where the longest phrase of the kind ends that follows the name which ends here; None if none does."""
        if end not in self._after:
            return None
        return max((last for _, last, kinds in self._after[end] if kind in kinds), default=None)

    def before(self, kind: Kind, start: int) -> int | None:
        """Where the longest phrase of the kind begins that the name which begins here follows; None if none does."""
        if start not in self._before:
            return None
        return min((first for first, _, kinds in self._before[start] if kind in kinds), default=None)

    def between(self, kind: Kind, start: int, end: int) -> list[tuple[int, int]]:
        """The phrases of the kind that lie between two positions; of those that overlap the leftmost, then longest."""
        found: list[tuple[int, int]] = []
        if kind not in self.kinds:
            return found
        for at in range(bisect_left(self._all, start, key=itemgetter(0)), len(self._all)):
            first, last, kinds = self._all[at]
            if first >= end:
                break
            if kind in kinds and last <= end:
                if found and found[-1][0] == first:
                    found[-1] = first, last
                elif not found or first >= found[-1][1]:
                    found.append((first, last))
        return found


def _ends_before(text: str, start: int) -> list[int]:
    """Where a name ends that what begins here follows, be it with a space, an "'s" or as "-led"."""
    end = start - 1 if text.startswith(" ", start - 1) else start
    return [end, end - 2] if text.endswith("'s", 0, end) else [end]


def _begins_after(text: str, end: int) -> list[int]:
    """Where a name begins that follows what ends here, with or without an article."""
    begins = [end + 1] if text.startswith(" ", end) else []
    return begins + [end + 1 + len(article) for article in _ARTICLES if begins and text.startswith(article, end + 1)]


def _acting(text: str, start: int) -> set[int]:
    """Where a place ends if its authorities begin here: of "German", "Spain's", "Dutch-led", a few words before."""
    ends: set[int] = set()
    end = start - 1
    for _ in range(_BETWEEN + 1):
        if not text.startswith(" ", end):
            break
        bare = end - len("-led") if text.endswith("-led", 0, end) else end
        ends |= {end, *_ends_before(text, bare)}
        word = text.rfind(" ", max(0, end - _LONGEST), end)
        between = text[word + 1 : end].replace("-", "")
        if word < 0 or not (between.isascii() and between.isalpha() and between.islower()):
            break
        end = word
    return ends


class Phrases:
    """All phrases in one automaton."""

    def __init__(self) -> None:
        kinds: dict[str, list[Kind]] = {}
        for kind, listed in _lists().items():
            for phrase in listed:
                kinds.setdefault(phrase, []).append(kind)
        self._phrases = [(frozenset(of), phrase[0].isalpha(), phrase[-1].isalpha()) for phrase, of in kinds.items()]
        # A few hundred phrases: a table of all states is small, and thrice as fast.
        self._automaton = AhoCorasick(list(kinds), implementation=Implementation.DFA)

    def find(self, text: str) -> Signals:
        """The phrases in a text with straight apostrophes; whole words only."""
        size, found = len(text), []
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            kinds, opens, closes = self._phrases[index]
            if opens and start and text[start - 1].isalnum():
                continue
            if closes and end < size and text[end].isalnum():
                continue
            found.append((start, end, kinds))
        return Signals(text, found)


@cache
def phrases() -> Phrases:
    """The one automaton of this process."""
    return Phrases()


def _lists() -> dict[Any, list[str]]:
    names = read_toml("agencies/patterns.toml")
    lists = read_toml("agencies/participation.toml")
    del lists["acts_between"]  # looked for in a few words only, and far too common
    for kind in ("after", "before"):
        lists[kind] = [word for row in names[kind] for word in row["words"]]
    lists["seat"] = names["seat"]
    # "Law enforcement from Spain" begins a sentence, "Law Enforcement" stands in a headline.
    for shape in (_opening, str.title):
        lists["before_list"] = [*lists["before_list"], *map(shape, lists["before_list"])]
    return {kind: list(dict.fromkeys(listed)) for kind, listed in lists.items()}


def _opening(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]
