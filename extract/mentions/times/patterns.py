"""Patterns of the grammar files, compiled to regular expressions over class characters.

`CLASS` and `PHRASE` in capitals, words in lower case, punctuation as itself; `?` and `( | )` as in regular
expressions; `A&B` is a token of both classes, `A!B` one of A but not of B; `< >` holds one mention of two.

Each pattern becomes two things: a regular expression with a group for every class, which tells the parts of a match,
and the positions of its automaton (Glushkov's: one for every token the pattern names, and which may follow which),
by which all rules are tried at once.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from extract.errors import RuleError

ATOM = re.compile(r"[A-Z_]+(?:[&!][A-Z_]+)*|'?[^\W\d_A-Z]+(?:'[^\W\d_A-Z]+)?|\S")
_ANY = 100  # as common as a word can be; longer words are rarer
_COMMON = _ANY - 3.5  # rarer than "the", commoner than "hour"
_OPERATORS = frozenset("()|?<>")


def literals(pattern: str) -> list[str]:
    """The words and marks that a pattern names directly.

    >>> literals("the? UNIT (before|after)")
    ['the', 'before', 'after']
    """
    return [atom for atom in ATOM.findall(pattern) if not (atom[0].isupper() or atom in _OPERATORS)]


def class_name(atom: str) -> str:
    """The name under which a word of a pattern is a class of its own."""
    return atom if atom[0].isupper() else f"={atom}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a compiled pattern.

    `begins` and `ends` are the positions it can begin and end at; `needed` some characters of which every match holds
    one (the rarest that can be told; `common` says how common, 0 for a class of words that is not called common),
    `empty` whether it can match nothing.
    """

    regex: str
    begins: frozenset[int]
    ends: frozenset[int]
    empty: bool
    needed: frozenset[str]
    common: float


class Compiler:
    """Compiles one pattern; group names count up (MONTH, MONTH2) so that every class of it can be asked for.

    `chars` are the characters that fit each position, `follow` the positions that may come next; `common` are classes
    of words by which no rule is looked for that holds anything rarer.
    """

    def __init__(
        self, phrases: Mapping[str, str], charset: Callable[[str], str], common: frozenset[str], where: str
    ) -> None:
        self.chars: list[str] = []
        self.follow: list[frozenset[int]] = []
        self._phrases = phrases
        self._charset = charset
        self._common = common
        self._where = where
        self._counts: dict[str, int] = {}

    def compile(self, pattern: str) -> Piece:
        """RuleError where the pattern is no pattern."""
        atoms = ATOM.findall(pattern)
        piece, rest = self._choice(atoms, 0)
        if rest != len(atoms) or piece.empty:
            raise RuleError(f"{self._where}: pattern {pattern!r} is not closed, or matches nothing")
        return piece

    def _choice(self, atoms: list[str], at: int) -> tuple[Piece, int]:
        """Alternatives up to a closing bracket or the end."""
        branch, at = self._sequence(atoms, at)
        branches = [branch]
        while at < len(atoms) and atoms[at] == "|":
            branch, at = self._sequence(atoms, at + 1)
            branches.append(branch)
        if len(branches) == 1:
            return branch, at
        return Piece(
            f"(?:{'|'.join(one.regex for one in branches)})",
            frozenset().union(*(one.begins for one in branches)),
            frozenset().union(*(one.ends for one in branches)),
            any(one.empty for one in branches),
            frozenset().union(*(one.needed for one in branches)),
            max(one.common for one in branches),
        ), at

    def _sequence(self, atoms: list[str], at: int) -> tuple[Piece, int]:
        """One alternative: pieces in a row, each perhaps optional."""
        whole = Piece("", frozenset(), frozenset(), True, frozenset(), _ANY)
        while at < len(atoms) and atoms[at] not in ("|", ")", ">"):
            piece, at = self._piece(atoms, at)
            if at < len(atoms) and atoms[at] == "?":
                piece = replace(piece, regex=f"(?:{piece.regex})?", empty=True)
                at += 1
            whole = self._joined(whole, piece)
        return whole, at

    def _piece(self, atoms: list[str], at: int) -> tuple[Piece, int]:
        atom = atoms[at]
        if atom in ("(", "<"):
            piece, at = self._choice(atoms, at + 1)
            if atoms[at : at + 1] != [")" if atom == "(" else ">"]:
                raise RuleError(f"{self._where}: a bracket is not closed")
            group = "?:" if atom == "(" else f"?P<{self._group('MENTION')}>"
            return replace(piece, regex=f"({group}{piece.regex})"), at + 1
        if atom in self._phrases:
            name = self._group(atom)
            piece, _ = self._choice(ATOM.findall(self._phrases[atom]), 0)
            return replace(piece, regex=f"(?P<{name}>{piece.regex})"), at + 1
        chars = self._charset(class_name(atom))
        place = frozenset({len(self.chars)})
        self.chars.append(chars)
        self.follow.append(frozenset())
        if atom[0].isupper():
            name = re.split("[&!]", atom)[0]
            common = _COMMON if name in self._common else 0
            return Piece(f"(?P<{self._group(name)}>[{chars}])", place, place, False, frozenset(chars), common), at + 1
        return Piece(f"[{chars}]", place, place, False, frozenset(chars), _ANY - len(atom)), at + 1

    def _group(self, name: str) -> str:
        """A group name that is not taken."""
        self._counts[name] = self._counts.get(name, 0) + 1
        return name if self._counts[name] == 1 else f"{name}{self._counts[name]}"

    def _joined(self, front: Piece, back: Piece) -> Piece:
        """Two pieces in a row; the rarer of what they need is kept."""
        for place in front.ends:
            self.follow[place] |= back.begins
        begins = front.begins | back.begins if front.empty else front.begins
        ends = front.ends | back.ends if back.empty else back.ends
        rarer = back if not back.empty and (front.empty or back.common < front.common) else front
        return Piece(front.regex + back.regex, begins, ends, front.empty and back.empty, rarer.needed, rarer.common)
