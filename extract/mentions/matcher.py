"""Many strings found in a text by one walk over it, whole words only."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

T = TypeVar("T")


class Matcher(Generic[T]):
    """Strings in one automaton, each with what it stands for: the same place in `meant`.

    `dense`: its states as a full table. That is the fastest by far for a few hundred strings, and takes gigabytes for
    a hundred thousand.
    """

    def __init__(self, strings: Sequence[str], meant: Sequence[T], dense: bool = False) -> None:
        self._meant = meant
        self._automaton = AhoCorasick(strings, implementation=Implementation.DFA if dense else None)

    def find(self, text: str) -> list[tuple[int, int, T]]:
        """All strings that stand in the text as (begin, end, what it stands for), also those that overlap.

        A string that begins or ends with a sign needs no gap there.

        >>> Matcher(["US$", "US", "led"], ["money", "state", "word"]).find("US$5-led USA")
        [(0, 2, 'state'), (0, 3, 'money'), (5, 8, 'word')]
        """
        size, found, meant = len(text), [], self._meant
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and text[start - 1].isalnum() and text[start].isalnum():
                continue
            if end < size and text[end].isalnum() and text[end - 1].isalnum():
                continue
            found.append((start, end, meant[number]))
        return found
