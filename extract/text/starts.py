"""What a match of a regular expression can begin with: `\\b(?:seiz|confisc)\\w+` begins with "seiz" or "confisc".

One look at a sentence then tells where each of two hundred patterns is worth trying. This reads the forms that rule
files use; where it cannot tell, it says so, and the pattern is tried everywhere.
"""

from extract.text.parts import Parts, letters_of

BEGINNING = "^"  # stands before a literal that begins the text
EDGE = "\b"  # stands before a literal that begins a word
_LETTER = "\0"  # any letter, digit or underscore
ANY_WORD = EDGE + _LETTER  # stands among the literals for "where a word begins"
_LONG = 6  # characters that tell enough: a literal grows no further
_LETTERS = 10  # characters of a class that are told apart

_ZERO_WIDTH = frozenset({r"\B", "$"})
_DIGITS = frozenset("0123456789")
_WORD_CLASSES = frozenset({r"\w", "[A-Z]", "[a-z]"})

Heads = tuple[set[str], set[str]]  # what is settled, and what the next part still adds to


def starts(pattern: str) -> frozenset[str] | None:
    """Literals in lower case of which one stands wherever the pattern matches, at the beginning of the match, after an
    EDGE if it begins a word, after BEGINNING if the text begins so; None if it may begin with anything.

    >>> sorted(found.replace(EDGE, "|") for found in starts(r"\\bseiz(?:ed?|ing) \\w+|^warrants?|kilos"))
    ['^warrant', 'kilos', '|seize', '|seizing']
    >>> starts(r"\\w+ing") is None
    True
    """
    settled, growing = _Reader(pattern).alternatives()
    found = {one if one == ANY_WORD else one.partition(_LETTER)[0] for one in settled | growing}
    if "" in found or EDGE in found:
        return None
    return frozenset(one for one in found if not any(one[:size] in found for size in range(1, len(one))))


class _Reader:
    """Reads the heads of one pattern."""

    def __init__(self, pattern: str) -> None:
        self._parts = Parts(pattern)

    def alternatives(self) -> Heads:
        """The heads of `a|b|c`, up to the closing bracket or the end."""
        settled, growing = self._sequence()
        while self._parts.peek() == "|":
            self._parts.step()
            more = self._sequence()
            settled, growing = settled | more[0], growing | more[1]
        return settled, growing

    def _sequence(self) -> Heads:
        settled: set[str] = set()
        heads = {""}
        while (part := self._parts.peek()) not in ("", "|", ")"):
            self._parts.step()
            if not heads:
                if part[0] == "(":
                    self._skip_group()
                continue
            if part in _ZERO_WIDTH:
                continue
            if part == r"\b":
                heads = {head or EDGE for head in heads}
            elif part == "^":
                heads = {head or BEGINNING for head in heads}
            elif part == "(?=":
                ahead = self._group()
                # What follows begins anew behind the literal: nothing can be added to it.
                settled, heads = settled | {head + end for head in heads for end in ahead[0] | ahead[1]}, set()
            elif part in ("(?!", "(?<=", "(?<!"):
                self._skip_group()
            else:
                atom = self._group() if part[0] == "(" else _heads_of(part)
                settled, heads = _grown(settled, heads, atom, *self._quantifier())
        return settled, heads

    def _group(self) -> Heads:
        found = self.alternatives()
        self._parts.step()  # the closing bracket
        return found

    def _skip_group(self) -> None:
        depth = 1
        while depth:
            part = self._parts.peek()
            depth += 1 if part[0] == "(" else -1 if part == ")" else 0
            self._parts.step()

    def _quantifier(self) -> tuple[bool, bool]:
        """Whether the atom may be left out, and whether it may come again."""
        found = self._parts.quantifier()
        if not found:
            return False, False
        sign = found[0][0]
        if sign != "{":
            return sign in "*?", sign in "*+"
        return found["least"] in ("", "0"), bool(found["more"]) or found["least"] not in ("0", "1")


def _heads_of(part: str) -> Heads:
    """Of a single character or a class."""
    if part == r"\d":
        return set(), set(_DIGITS)
    if part == r"\s":
        return set(), {" "}  # as any white space is read
    if part in _WORD_CLASSES:
        return {_LETTER}, set()
    if part[0] == "\\":
        return (set(), {part[1]}) if not part[1].isalnum() else ({""}, set())
    if part[0] == "[" and len(part) > 1:
        letters = letters_of(part[1:-1].replace("0-9", "0123456789"), _LETTERS)
        return ({""}, set()) if letters is None else (set(), set(letters))
    return ({""}, set()) if part == "." else (set(), {part.lower()})


def _grown(settled: set[str], heads: set[str], atom: Heads, optional: bool, again: bool) -> Heads:
    """The heads with one more atom behind them."""
    settled = settled | {head + end for head in heads for end in atom[0]}
    grown = {head + end for head in heads for end in atom[1]}
    enough = grown if again else {head for head in grown if len(head) >= _LONG}
    return settled | enough, (grown - enough) | heads if optional else grown - enough
