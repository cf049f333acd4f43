"""What must stand in a text for a regular expression to match there: `^\\W*anyone|\\w+ing police` needs "anyone" or
"ing police".

Where nothing tells how a match begins (`starts`), or it begins where the look does, a few literals tell that the look
is in vain, as most are.
"""

from collections.abc import Sequence
from typing import NamedTuple

from extract.text.parts import Parts, letters_of

_MOST = 120  # literals in one set; a longer list is not spelled out
_LETTERS = 6  # characters of a class that are told apart
_ENOUGH = 5  # letters that tell a word from most others
_ZERO_WIDTH = frozenset({"^", "$", r"\b", r"\B"})
_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_EMPTY = frozenset({""})


class _Read(NamedTuple):
    """A part of a pattern: all that it can be, where that is few, and the sets of literals of which one each stands in
    it."""

    exact: frozenset[str] | None
    needs: tuple[frozenset[str], ...] = ()


_ANYTHING = _Read(None)


def needs(pattern: str) -> frozenset[str]:
    """Literals in lower case of which one stands wherever the pattern matches, those that tell most; none if there are
    none, or too many.

    >>> sorted(needs(r"tip-?off|\\b(?:no|not) \\w+ charge[sd]\\b"))
    [' charged', ' charges', 'tip-off', 'tipoff']
    """
    return max(_Reader(pattern).alternatives().needs, key=_tells, default=frozenset())


def _tells(literals: frozenset[str]) -> tuple[int, int]:
    """How much a set tells: long literals more than short ones, few more than many."""
    return min(_ENOUGH, *(len(one.strip()) for one in literals)), -len(literals)


class _Reader:
    """Reads what one pattern needs."""

    def __init__(self, pattern: str) -> None:
        self._parts = Parts(pattern)

    def alternatives(self) -> _Read:
        """What is read of `a|b|c`, up to the closing bracket or the end."""
        found = [self._sequence()]
        while self._parts.peek() == "|":
            self._parts.step()
            found.append(self._sequence())
        return found[0] if len(found) == 1 else _either(found)

    def _sequence(self) -> _Read:
        last: frozenset[str] = _EMPTY  # what the parts since the last one that can be anything are together
        spelled = True  # whether these are all parts
        found: list[frozenset[str]] = []
        while (part := self._parts.peek()) not in ("", "|", ")"):
            self._parts.step()
            if part in _AROUND:
                self._group()
            elif part not in _ZERO_WIDTH:
                read = self._repeated(self._group() if part[0] == "(" else _of(part))
                if read.exact is not None and len(last) * len(read.exact) <= _MOST:
                    last = frozenset(first + second for first in last for second in read.exact)
                else:
                    found += [*_told(last), *read.needs]
                    last, spelled = read.exact or _EMPTY, False
        return _Read(last if spelled else None, (*found, *_told(last)))

    def _group(self) -> _Read:
        found = self.alternatives()
        self._parts.step()  # the closing bracket
        return found

    def _repeated(self, read: _Read) -> _Read:
        """The part with its quantifier."""
        found = self._parts.quantifier()
        if not found:
            return read
        sign = found[0][0]
        if sign == "?":
            return _Read(None if read.exact is None else read.exact | _EMPTY)
        optional = sign == "*" or (sign == "{" and found["least"] in ("", "0"))
        return _ANYTHING if optional else _Read(None, read.needs)


def _either(found: Sequence[_Read]) -> _Read:
    """What is read of several alternatives together."""
    spelled = [read.exact for read in found if read.exact is not None]
    exact = frozenset().union(*spelled)
    best = [max(read.needs, key=_tells, default=None) for read in found]
    needed = frozenset().union(*(one for one in best if one))
    return _Read(
        exact if len(spelled) == len(found) and len(exact) <= _MOST else None,
        (needed,) if all(best) and len(needed) <= _MOST else (),
    )


def _told(literals: frozenset[str]) -> list[frozenset[str]]:
    """A set of literals, unless one of them tells nothing."""
    return [literals] if all(any(map(str.isalnum, one)) for one in literals) else []


def _of(part: str) -> _Read:
    """Of letters, a sign, an escape or a class."""
    if part == r"\s":
        return _Read(frozenset({" "}))
    if part[0] == "\\":
        return _ANYTHING if part[1].isalnum() else _Read(frozenset({part[1]}))
    if part[0] == "[" and len(part) > 1:
        return _Read(letters_of(part[1:-1], _LETTERS))
    return _ANYTHING if part == "." else _Read(frozenset({part.lower()}))
