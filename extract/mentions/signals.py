"""The phrases that tell who acts ("police", "led by", "headquartered in"), and how they stand to a name beside them.

The phrases are those of `extract/data/agencies/*.toml`; the name of their list there is their kind. They are found
before anything is decided. Whoever has a name in hand asks by its begin or end, which needs no regular expression.
"""

from bisect import bisect_left
from functools import cache
from operator import itemgetter
from typing import Any, Literal

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
    "leaders_go_on",
    "listing",
    "seat",
    "with_help",
]
Phrase = tuple[int, int, frozenset[Kind]]  # begin, end, the lists it stands in
_FOLLOWING: frozenset[Kind] = frozenset({"after", "after_list", "lead_after", "with_help"})  # follow a name
_LEADING: frozenset[Kind] = frozenset({"accused", "before", "lead_parts", "seat"})  # stand before one
_BETWEEN = 2  # words between a place and its authorities: "Dutch financial crime investigators"
_LONGEST = 40  # characters of such a word
_ARTICLES = ("the ", "a ", "an ")


class Signals:
    """The phrases of one text, to be asked from where a name begins or ends; positions count in the text."""

    __slots__ = ("acting", "following", "found", "kinds", "leading")

    def __init__(self, text: str, found: list[Phrase]) -> None:
        self.found = sorted(found)  # all of them, in the order of the text
        self.following: dict[int, list[Phrase]] = {}  # by where a name ends that the phrase follows
        self.leading: dict[int, list[Phrase]] = {}  # by where a name begins that follows the phrase
        self.kinds: set[Kind] = set()  # all that the text has
        self.acting: set[int] = set()  # where a name ends if authorities follow: "German federal police"
        for phrase in self.found:
            start, end, kinds = phrase
            self.kinds |= kinds
            if not kinds.isdisjoint(_FOLLOWING):
                for name_ends in _ends_before(text, start):
                    self.following.setdefault(name_ends, []).append(phrase)
            if not kinds.isdisjoint(_LEADING):
                for name_begins in _begins_after(text, end):
                    self.leading.setdefault(name_begins, []).append(phrase)
            if "authorities" in kinds:
                self.acting.update(_acting(text, start))

    def after(self, kind: Kind, end: int) -> int | None:
        """Where the longest phrase of the kind ends that follows the name which ends here; None if none does."""
        if end not in self.following:
            return None
        return max((last for _, last, kinds in self.following[end] if kind in kinds), default=None)

    def before(self, kind: Kind, start: int) -> int | None:
        """Where the longest phrase of the kind begins that the name which begins here follows; None if none does."""
        if start not in self.leading:
            return None
        return min((first for first, _, kinds in self.leading[start] if kind in kinds), default=None)

    def between(self, kind: Kind, start: int, end: int) -> list[tuple[int, int]]:
        """The phrases of the kind that lie between two positions; of those that overlap the leftmost, then longest."""
        found: list[tuple[int, int]] = []
        if kind not in self.kinds:
            return found
        for at in range(bisect_left(self.found, start, key=itemgetter(0)), len(self.found)):
            first, last, kinds = self.found[at]
            if first >= end:
                break
            if kind in kinds and last <= end:
                if found and found[-1][0] == first:
                    found[-1] = first, last
                elif not found or first >= found[-1][1]:
                    found.append((first, last))
        return found


def _ends_before(text: str, start: int) -> list[int]:
    """Where a name ends that what begins here follows: before the space there, and before an "'s"."""
    end = start - 1 if text.startswith(" ", start - 1) else start
    return [end, end - 2] if text.endswith("'s", 0, end) else [end]


def _begins_after(text: str, end: int) -> list[int]:
    """Where a name begins that follows what ends here, with or without an article."""
    begins = [end + 1] if text.startswith(" ", end) else []
    return begins + [end + 1 + len(article) for article in _ARTICLES if begins and text.startswith(article, end + 1)]


def _acting(text: str, start: int) -> list[int]:
    """Where a place ends if its authorities begin here: of "German", "Spain's", "Dutch-led", a few words before."""
    ends: list[int] = []
    end = start - 1
    for _ in range(_BETWEEN + 1):
        if not text.startswith(" ", end):
            break
        ends.append(end)
        if text.endswith(("'s", "-led"), 0, end):
            ends += _ends_before(text, end - len("-led") if text.endswith("-led", 0, end) else end)
        space = text.rfind(" ", max(0, end - _LONGEST), end)
        word = text[space + 1 : end]
        if space < 0 or not word.islower() or not word.isascii() or not word.replace("-", "").isalpha():
            break
        end = space
    return ends


@cache
def phrases() -> dict[str, frozenset[Kind]]:
    """Every phrase and the lists it stands in."""
    names = read_toml("agencies/patterns.toml")
    lists: dict[Any, list[str]] = read_toml("agencies/participation.toml")
    for kind in ("acts_between", "acts_of_lines"):  # looked for in a few words only, and far too common
        del lists[kind]
    for kind in ("after", "before"):
        lists[kind] = [word for row in names[kind] for word in row["words"]]
    lists["seat"] = names["seat"]
    # "Law enforcement from Spain" begins a sentence, "Law Enforcement" stands in a headline.
    lists["before_list"] += [shape(phrase) for phrase in lists["before_list"] for shape in (_opening, str.title)]
    kinds: dict[str, set[Kind]] = {}
    for kind, listed in lists.items():
        for phrase in listed:
            kinds.setdefault(phrase, set()).add(kind)
    return {phrase: frozenset(of) for phrase, of in kinds.items()}


def _opening(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]
