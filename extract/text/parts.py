"""The parts of a regular expression: letters, escapes, classes, groups, quantifiers, in the forms that rules use."""

import re

PART = re.compile(
    r"[a-zA-Z ]+(?![*+?{])|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"  # letters, escapes, classes
    r"|\(\?<?[=!]|\((?:\?(?:[a-z-]*:|P<\w+>|>))?|[*+?][?+]?|\{\d*,?\d*\}[?+]?|.",  # groups, quantifiers, other signs
    re.DOTALL,
)
QUANTIFIER = re.compile(r"[*+?][?+]?|\{(?P<least>\d*)(?P<more>,)?(?P<most>\d*)\}[?+]?")


class Parts:
    """Goes over the parts of one pattern, one after the other."""

    def __init__(self, pattern: str) -> None:
        self._parts = PART.findall(pattern)
        self._at = 0

    def peek(self) -> str:
        """The next part; nothing at the end."""
        return self._parts[self._at] if self._at < len(self._parts) else ""

    def step(self) -> None:
        """Go behind the next part."""
        self._at += 1

    def quantifier(self) -> re.Match[str] | None:
        """The quantifier that comes next, if one does; it is gone over."""
        found = QUANTIFIER.fullmatch(self.peek())
        if found:
            self.step()
        return found


def letters_of(inside: str, most: int) -> frozenset[str] | None:
    """The characters of a class in lower case, given what is between its brackets; None where it excludes some, has
    ranges or escapes, or more than `most`.

    >>> sorted(letters_of("Sz", 6)), letters_of("^sz", 6), letters_of("a-z", 6)
    (['s', 'z'], None, None)
    """
    plain = inside[:1] != "^" and "\\" not in inside and "-" not in inside[1:-1] and len(inside) <= most
    return frozenset(inside.lower()) if plain else None
