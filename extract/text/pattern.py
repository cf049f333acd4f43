"""Patterns that ignore case at the price of those that heed it, and are tried only where they may begin.

`re.IGNORECASE` switches off the short cuts of Python's engine (it cost three times as much over the rule files), so a
pattern is written in lower case and run on the lower-cased sentence. One that holds `(?-i:` heeds the case somewhere
and runs on the words as told.

Searching a sentence for two hundred patterns one after the other was most of the work. Now one pass of an automaton
finds the literals that the patterns can begin with (`starts`), and each is tried at these places alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import ahocorasick_rs

from extract.errors import RuleError
from extract.text.lower import lowered
from extract.text.needs import needs
from extract.text.one_byte import one_byte_each
from extract.text.starts import ANY_WORD, BEGINNING, EDGE, starts

_POINT = re.compile(r"\.(?<=\d\.)(?=\d)")  # begins with its sign, so that the engine skips to it
_LETTERS = re.compile(r"\\.|\(\?P|[A-Z]+")
_WORD = re.compile(r"\b\w")


# Marks that patterns may begin with; any other, and any letter beyond Latin-1, is read as a space, so that a word is
# told from a part of one.
_MARKS = b"(;:$+~\xa3\xa4"
_READ_AS = bytes(code if chr(code).isalnum() or code in b"_" + _MARKS else ord(" ") for code in range(256))


def searchable(lowered: str) -> bytes:
    """A lower-cased text for automata, one byte for each character: its words and few marks, the rest as spaces.

    >>> searchable("anti-drug “police”: €5")
    b'anti drug  police : \\xa45'
    """
    return one_byte_each(lowered.replace("€", "¤")).translate(_READ_AS)


class Family:
    """Patterns that are looked for together: one pass of an automaton tells where each may begin.

    A family of all patterns would find much that nobody asks for, so only the cues, of which every trigger asks most,
    are one; the patterns of a rule, called by its stems, are one each. One that is looked for in `whole_texts` has the
    kind of automaton that is fastest there; over a sentence it would be read from afar for a few steps.
    """

    def __init__(self, *, whole_texts: bool = False) -> None:
        self._members: list[Pattern] = []
        self._kind = ahocorasick_rs.Implementation.DFA if whole_texts else None

    def add(self, pattern: "Pattern") -> None:
        """Take in a pattern; not after the first search."""
        self._members.append(pattern)

    @cached_property
    def _index(self) -> tuple[ahocorasick_rs.BytesAhoCorasick, list[list[tuple["Pattern", int | None]]]]:
        """The automaton, and by number of its literals the patterns that begin with it, with how each counts a place:
        one may begin with " and", another with the word "and", and a third may need the word anywhere."""
        called: dict[bytes, list[tuple[Pattern, int | None]]] = {}
        for pattern in self._members:
            for literal, shift in _written(pattern.literals):
                called.setdefault(literal, []).append((pattern, shift))
            for needed in {searchable(literal) for literal in pattern.needed}:
                called.setdefault(needed, []).append((pattern, None))
        return ahocorasick_rs.BytesAhoCorasick(list(called), implementation=self._kind), list(called.values())

    def openings(self, words: bytes) -> dict["Pattern", list[int]]:
        """By pattern the places of a `searchable` sentence, with a space before it, where it may begin; patterns of
        which no literal stands there are left out."""
        automaton, called = self._index
        hits = automaton.find_matches_as_indexes(words, overlapping=True)
        if not hits:
            return _NOTHING
        found: dict[Pattern, list[int]] = {}
        for which, start, _ in hits:
            for pattern, shift in called[which]:
                if pattern not in found:
                    found[pattern] = []
                if shift is not None:
                    found[pattern].append(start + shift)
        return found


def _written(literals: frozenset[str]) -> Iterator[tuple[bytes, int]]:
    """Literals as they stand in a sentence with a space before it, and what makes a place in that one of the sentence:
    one that begins a word has a mark of its own before it."""
    for literal in literals:
        if literal[0] == BEGINNING or literal == ANY_WORD:
            continue
        if literal[0] == EDGE:
            marks = _BEFORE_NUMBERS if literal[1].isdigit() else _BEFORE_WORDS
            yield from ((mark + searchable(literal[1:]), 0) for mark in marks)
        else:
            yield searchable(literal), -1


class Words:
    """A sentence as told and lower-cased, of the same length, with the places where patterns may begin."""

    __slots__ = ("_openings", "_searchable", "lowered", "told")

    def __init__(self, told: str, lowered: str, searchable: bytes) -> None:
        self.told = told
        self.lowered = lowered
        self._searchable = b" " + searchable
        self._openings: dict[Family, dict[Pattern, list[int]]] = {}

    def openings(self, family: Family) -> dict["Pattern", list[int]]:
        """By pattern of a family the places where it may begin; found when one is first asked for."""
        found = self._openings.get(family)
        if found is None:
            found = self._openings[family] = family.openings(self._searchable)
        return found


def words_of(told: str) -> Words:
    """The words of any text."""
    low = read_as(told)
    return Words(told, low, searchable(low))


def read_as(told: str) -> str:
    """The text as patterns read it, character by character: in lower case, and the point of a number as a comma, since
    it ends no sentence.

    >>> read_as("USD 1.2 million. Then")
    'usd 1,2 million. then'
    """
    return without_points(lowered(told))


def without_points(lowered: str) -> str:
    """A lower-cased text with the points of its numbers as commas."""
    return _POINT.sub(",", lowered) if "." in lowered else lowered


_NOTHING: dict["Pattern", list[int]] = {}
# What may stand before a word; the marks that `spaced` replaces are spaces already.
_BEFORE_WORDS = (b" ", b"(")
_BEFORE_NUMBERS = (*_BEFORE_WORDS, b"$", b"~", b"+", searchable("€"), searchable("£"))


@dataclass(frozen=True, eq=False)
class Pattern:
    """A pattern of a rule file and whether it heeds the case somewhere. It is compiled when it is first needed: an
    article needs few of them. `where` names its row if it is wrong; its `family` is looked for together."""

    source: str
    flags: int
    cased: bool
    where: str
    family: Family

    @cached_property
    def literals(self) -> frozenset[str]:
        """What a match can begin with; empty if it may begin with anything."""
        return starts(self.source) or frozenset()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """RuleError if it is no regular expression."""
        try:
            return re.compile(self.source, self.flags)
        except re.error as error:
            raise RuleError(f"{self.where}: not a regular expression: {error}") from error

    @cached_property
    def called(self) -> bool:
        """Whether it begins with one of its literals and nothing else, so that it is only worth trying at these."""
        return bool(self.literals) and not self._of_any_word and not self._anchored

    @cached_property
    def needed(self) -> frozenset[str]:
        """Literals of which one must stand somewhere for it to match; none are looked for where others call it."""
        plain = any(literal[0] != BEGINNING and literal != ANY_WORD for literal in self.literals)
        return frozenset() if plain else needs(self.source)

    @cached_property
    def foreseen(self) -> bool:
        """Whether literals tell where it is worth a look at all."""
        return self.called or bool(self.needed)

    @cached_property
    def _of_any_word(self) -> bool:
        """Whether any word may begin it."""
        return ANY_WORD in self.literals

    @cached_property
    def _anchored(self) -> bool:
        """Whether it may match at the beginning alone."""
        return any(literal[0] == BEGINNING for literal in self.literals)

    def holds(self, words: Words, start: int = 0, end: int | None = None) -> bool:
        """Whether it matches anywhere in [start, end) of the sentence; "^" and "$" stand for these ends."""
        places = words.openings(self.family).get(self)
        if places is None and self.foreseen:
            return False
        text = words.told if self.cased else words.lowered
        end = len(text) if end is None else end
        if not self.called and self._opens(text[start:end]):
            return True
        match = self.compiled.match
        for at in places or ():  # noqa: SIM110 (making a generator costs more than most of the looks)
            if start <= at < end and match(text, at, end):
                return True
        return False

    def _opens(self, text: str) -> bool:
        """Whether it matches where no literal of it leads: anywhere, or at the beginning."""
        told = self.literals and not self._of_any_word
        found = self.compiled.match(text) if told else self.compiled.search(text)
        return found is not None

    def matches(self, words: Words, start: int = 0, end: int | None = None) -> list[re.Match[str]]:
        """Its matches that begin in [start, end) of the sentence, in order; they share no character."""
        text = words.told if self.cased else words.lowered
        end = len(text) if end is None else end
        if self.foreseen and self not in words.openings(self.family):
            return []
        if not self.literals:
            return [match for match in self.compiled.finditer(text, start) if match.start() < end]
        found: list[re.Match[str]] = []
        free, try_at = start, self.compiled.match
        for at in sorted(words.openings(self.family).get(self, ()) if self.called else self._places(words)):
            if free <= at < end and (match := try_at(text, at)):
                found.append(match)
                free = max(match.end(), at + 1)
        return found

    def _places(self, words: Words) -> list[int]:
        """Where it may begin: where one of its literals stands, at the beginning, with any word."""
        places = [0] if self._anchored else []
        if self._of_any_word:
            places += [word.start() for word in _WORD.finditer(words.told)]
        return places + words.openings(self.family).get(self, [])

    def spans(self, words: Words) -> list[tuple[int, int]]:
        """Where it matches in the sentence, in order."""
        return [match.span() for match in self.matches(words)]


def compile_pattern(
    pattern: str, classes: Mapping[str, str], where: str, family: Family | None = None, *, case: bool = False
) -> Pattern:
    """A pattern of a rule file with its word classes filled in, alone unless a family is given; RuleError names `where`
    a class is unknown. With `case` all of it heeds the case."""
    filled = fill_classes(pattern, classes, where)
    if case:
        found = Pattern(filled, 0, True, where, family or Family())
    elif "(?-i:" in filled:
        found = Pattern(filled, re.IGNORECASE, True, where, family or Family())
    else:
        found = Pattern(_LETTERS.sub(_lower, filled), 0, False, where, family or Family())
    found.family.add(found)
    return found


def fill_classes(pattern: str, classes: Mapping[str, str], where: str) -> str:
    """The pattern with {NAME} replaced by its word class; a quantifier such as {0,40} is left alone."""

    def of_class(found: re.Match[str]) -> str:
        if found[1] not in classes:
            raise RuleError(f"{where}: unknown word class {{{found[1]}}}; known: {sorted(classes)}")
        return classes[found[1]]

    return re.sub(r"\{([A-Z]\w*)\}", of_class, pattern)


def _lower(found: re.Match[str]) -> str:
    """Letters in lower case; an escape such as \\W and the sign of a named group keep their meaning."""
    return found.group().lower() if found.group().isalpha() else found.group()
