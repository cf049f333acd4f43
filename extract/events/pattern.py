"""Patterns that ignore case at the price of those that heed it.

`re.IGNORECASE` switches off the short cuts of Python's engine (it cost three times as much over the rule files), so a
pattern is written in lower case and run on the lower-cased sentence. One that holds `(?-i:` heeds the case somewhere
and runs on the words as told.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extract.errors import RuleError

_LETTERS = re.compile(r"\\.|[A-Z]+")


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as told and lower-cased, of the same length."""

    told: str
    lowered: str

    def part(self, start: int, end: int) -> "Words":
        """The words from `start` to `end`."""
        return Words(self.told[start:end], self.lowered[start:end])


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern and whether it heeds the case somewhere."""

    compiled: re.Pattern[str]
    cased: bool

    def holds(self, words: Words) -> bool:
        """Whether it matches anywhere."""
        return self.compiled.search(words.told if self.cased else words.lowered) is not None

    def spans(self, words: Words) -> Iterator[tuple[int, int]]:
        """Where it matches, in order."""
        return (match.span() for match in self.compiled.finditer(words.told if self.cased else words.lowered))


def compile_pattern(pattern: str, classes: Mapping[str, str], where: str) -> Pattern:
    """Compile a pattern of a rule file with its word classes filled in; RuleError names `where` it is wrong."""
    filled = fill_classes(pattern, classes, where)
    try:
        if "(?-i:" in filled:
            return Pattern(re.compile(filled, re.IGNORECASE), cased=True)
        return Pattern(re.compile(_LETTERS.sub(_lower, filled)), cased=False)
    except re.error as error:
        raise RuleError(f"{where}: not a regular expression: {error}") from error


def fill_classes(pattern: str, classes: Mapping[str, str], where: str) -> str:
    """The pattern with {NAME} replaced by its word class; a quantifier such as {0,40} is left alone."""

    def of_class(found: re.Match[str]) -> str:
        if found[1] not in classes:
            raise RuleError(f"{where}: unknown word class {{{found[1]}}}; known: {sorted(classes)}")
        return classes[found[1]]

    return re.sub(r"\{([A-Z]\w*)\}", of_class, pattern)


def _lower(found: re.Match[str]) -> str:
    """Letters in lower case; an escape such as \\W keeps its meaning."""
    return found.group() if found.group().startswith("\\") else found.group().lower()
