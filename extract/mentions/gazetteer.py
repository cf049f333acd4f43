"""All names of places, masks and agencies, and the phrases beside them: what of them stands in a text, found in one go.

The tables are read once a process (about a third of a second); after `fork` the workers share them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from extract.mentions.cues import cues
from extract.mentions.matcher import Matcher
from extract.mentions.names import Names
from extract.mentions.overlap import longest
from extract.mentions.signals import Kind, Phrase, Signals, phrases
from extract.mentions.town import is_dateline
from extract.resources import names_in, read_csv
from extract.text.one_byte import one_byte_each

# Every capital as "A", every small letter as "a": `re` leaps to the next "AA", but tries each of 26 capitals.
_SHAPE = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", b"AAAAAAAAAAAAAAAAAAAAAAAAAAaaaaaaaaaaaaaaaaaaaaaaaaaa"
)
_CAPITALS = re.compile(rb"AA(?:A*(?:\.? AA+|['-]AA+)+|AA+)(?![Aa])")
_PARTS = re.compile(r"([ .'-])")
_LARGE = 2_000  # thousand inhabitants
_TOWN = 50
_ABBREVIATION = 4  # letters in capitals that are more likely one than a place's name
_AGENCY_COLUMNS = ("name", "country", "generic", "names", "acronyms", "former", "source")
_STRAIGHT = (("’", "'"), ("‘", "'"), ("‐", "-"), ("‑", "-"), ("\xa0", " "))


@dataclass(frozen=True, slots=True)
class Agency:
    """A row of the tables of agencies: `names` mean it wherever they stand, `generic` ones beside its state,
    `acronyms` where the text defines them or speaks of the state. `country` is None for international ones."""

    name: str
    country: str | None
    names: frozenset[str]
    generic: frozenset[str]
    acronyms: frozenset[str]
    source: str


class Claims(NamedTuple):
    """A name of the tables of agencies, and those that it may stand for."""

    name: str
    called: tuple[Agency, ...]  # wherever it stands
    generic: dict[str, Agency]  # beside a state, by the state
    short: tuple[Agency, ...]  # as their acronym


@dataclass(frozen=True, slots=True)
class Scan:
    """A text, and all that the tables know of its words before anything is decided: found in one go, shared by all."""

    text: str
    plain: str  # the same with straight apostrophes, hyphens and spaces; every character in its place
    names: list[tuple[int, int, str]]  # of places and masks, in the order of the text
    agencies: list[tuple[int, int, Claims]]
    signals: Signals


class Gazetteer:
    """The tables and the automata over their names.

    An automaton is fastest over words that none of its strings begins like. So the few names that begin with a small
    letter are not with the many that begin with a capital, but with the phrases.
    """

    def __init__(self) -> None:
        self.names = Names()
        self.agencies = _claims()
        names, told = list(self.names.listed()), phrases()
        self._short = frozenset(name for name in names if len(name) <= _ABBREVIATION)
        # What a string stands for tells what it is: the name of a place, the claims of agencies, a phrase's kinds.
        places, small_places = _by_first_letter(names)
        agencies, small_agencies = _by_first_letter(self.agencies)
        self._capital: Matcher[str | Claims] = Matcher(
            [*places, *agencies], [*places, *(self.agencies[name] for name in agencies)]
        )
        self._small: Matcher[str | Claims | frozenset[Kind]] = Matcher(
            [*small_places, *small_agencies, *told],
            [*small_places, *(self.agencies[name] for name in small_agencies), *told.values()],
            dense=True,
        )

    def scan(self, text: str) -> Scan:
        """All names in the text, longest first from the left, whole words only; and the phrases beside them."""
        plain = _straight(text)
        letters = one_byte_each(plain)
        names: list[tuple[int, int, str]] = []
        agencies: list[tuple[int, int, Claims]] = []
        told: list[Phrase] = []
        for start, end, meant in chain(self._capital.find(plain, letters), self._small.find(plain, letters)):
            if isinstance(meant, str):
                names.append((start, end, meant))
            elif isinstance(meant, Claims):
                agencies.append((start, end, meant))
            else:
                told.append((start, end, meant))
        names += self._in_capitals(plain, letters)
        return Scan(text, plain, longest(names), longest(agencies), Signals(plain, told))

    def generic(self, name: str, state: str | None) -> Agency | None:
        """The agency that a state's name or adjective before this one makes: "Federal Police"."""
        claims = self.agencies.get(name)
        return claims.generic.get(state) if claims and state else None

    def _in_capitals(self, text: str, letters: bytes) -> Iterator[tuple[int, int, str]]:
        """Names of places in words all of capitals: "WARSAW", "NEW YORK"."""
        for run in _CAPITALS.finditer(letters.translate(_SHAPE)):
            first = _with_elided(text, run.start())
            words = text[first : run.end()]
            if len(words) <= _ABBREVIATION and words.capitalize() not in self._short:
                continue  # as nearly all abbreviations
            for start, end, name in self._capital.find(_in_title_case(words)):
                if isinstance(name, str) and self._shouted(text, first + start, first + end, name):
                    yield start + first, end + first, name

    def _shouted(self, text: str, start: int, end: int, name: str) -> bool:
        """Whether capitals stand for the name: four letters ("MOCA") are an abbreviation, unless the place is large, or
        they open a paragraph as a town does: "BONN (AP)"."""
        if not text[start:end].isupper():
            return False
        if end - start > _ABBREVIATION or self.names[name].weight >= _LARGE:
            return True
        meant = self.names[name]
        return meant.weight >= _TOWN and meant.also != "word" and is_dateline(text, start, end)


def _with_elided(text: str, start: int) -> int:
    """Where a run of capitals begins with the article before it, one letter and an apostrophe: "L'AQUILA"."""
    elided = start >= 2 and text[start - 1] == "'" and text[start - 2].isupper()
    return start - 2 if elided and not text[start - 3 : start - 2].isalnum() else start


def _by_first_letter(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those that begin with a small letter as the second, all others as the first."""
    small = {name: None for name in names if name >= "a" and name[0].islower()}  # most are settled by the first test
    return [name for name in names if name not in small], list(small)


def agency_table() -> tuple[Agency, ...]:
    """All rows of the tables of agencies."""
    made = []
    for file in names_in("agencies", ".csv"):
        for row in read_csv(file, _AGENCY_COLUMNS):
            names = {row["name"], *_several(row["names"]), *_several(row["former"])}
            generic, acronyms = _several(row["generic"]), _several(row["acronyms"])
            made.append(Agency(row["name"], row["country"] or None, frozenset(names), generic, acronyms, row["source"]))
    return tuple(made)


def _claims() -> dict[str, Claims]:
    rows: dict[str, list[Agency]] = {}
    for agency in agency_table():
        for name in (*agency.names, *agency.generic, *agency.acronyms):
            rows.setdefault(name, []).append(agency)
    return {
        name: Claims(
            name,
            tuple(row for row in claiming if name in row.names),
            {row.country: row for row in claiming if name in row.generic and row.country},
            tuple(row for row in claiming if name in row.acronyms),
        )
        for name, claiming in rows.items()
    }


def _several(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split(";")))


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process."""
    return Gazetteer()


def _straight(text: str) -> str:
    """The text with plain apostrophes, hyphens and spaces; of the same length."""
    if not text.isascii():
        # Several times faster than `str.translate`, which looks up every character.
        for mark, plain in _STRAIGHT:
            text = text.replace(mark, plain)
    return text


def _in_title_case(run: str) -> str:
    words = _PARTS.split(run)
    small = cues().small_words
    return "".join(word.lower() if at and word.lower() in small else word.capitalize() for at, word in enumerate(words))
