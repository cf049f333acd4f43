"""Names of persons that hold the name of a place: "Chad Henderson", "Dr. Sweet", later "Sweet" alone."""

import re
from dataclasses import dataclass
from functools import cache

from extract.resources import read_csv, read_toml

_BEFORE = re.compile(r"(?:^|(?<=[\s(\"“‘'\[/—–-]))([^\s(\"“‘\[/—–]+) \Z")
_AFTER = re.compile(r" ([^\W\d_][\w'’.&-]*)")
_INITIAL = re.compile(r"(?:[A-Z]\.)+")


@dataclass(frozen=True, slots=True)
class Cues:
    """The lists of places/cues.toml and the tables of names."""

    titles: frozenset[str]
    offices: frozenset[str]
    heads: frozenset[str]
    openings: frozenset[str]
    locatives: frozenset[str]
    kinds: frozenset[str]
    languages: frozenset[str]
    language_before_words: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]


@cache
def cues() -> Cues:
    """The words around names, read once."""
    lists = {name: frozenset(words) for name, words in read_toml("places/cues.toml").items() if isinstance(words, list)}
    files = ("places/given_names.csv", "places/given_names_world.csv")
    given = frozenset(row["name"] for file in files for row in read_csv(file, ("name",)))
    return Cues(**lists, given=given, surnames=frozenset(row["name"] for row in read_csv("places/surnames.csv", ("name",))))


def word_before(text: str, start: int) -> str:
    """The word that one space parts from what begins at `start`; "" where there is none.

    >>> word_before("in Paris", 3)
    'in'
    """
    if start < 2 or text[start - 1] != " ":
        return ""
    found = _BEFORE.search(text, max(0, start - 30), start)
    return found.group(1) if found else ""


def word_after(text: str, end: int) -> str:
    """The word that one space parts from what ends at `end`, its closing comma or full stop left out."""
    found = _AFTER.match(text, end)
    return found.group(1).rstrip(".,'’-") if found else ""


def begins_sentence(text: str, start: int) -> bool:
    """Whether nothing, a full stop, a colon or an opening quotation mark stands before."""
    before = text[max(0, start - 3) : start].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?:\n;•-–—|" or "\n" in text[max(0, start - 2) : start]


def is_person(text: str, start: int, end: int, firmly: bool) -> bool:
    """Whether the words around make the name a person's. `firmly`: the name is mostly a place (a state, a large city),
    so that only a title, a given name or an initial before it counts.

    >>> is_person("Dr. Chad Henderson spoke", 4, 8, True), is_person("in Chad itself", 3, 7, True)
    (True, False)
    """
    known = cues()
    before, after = word_before(text, start), word_after(text, end)
    if before and _by_word_before(text, start, before, firmly):
        return True
    if not after or not after[0].isupper() or after in known.heads:
        return False
    given = text[start:end] in known.given
    if given and not firmly:
        return True
    return after in known.surnames and (given or not firmly) and before not in known.locatives


def _by_word_before(text: str, start: int, before: str, firmly: bool) -> bool:
    known = cues()
    if before in known.titles or _INITIAL.fullmatch(before):
        return not (firmly and before in known.offices)
    if before in known.openings:
        return False
    if before in known.given:
        return True
    if firmly or not before[0].isupper() or before[-1] in ".,;:'’" or before.isupper():
        return False
    return not (before.lower() in known.locatives and begins_sentence(text, start - len(before) - 1))
