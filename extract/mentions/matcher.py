"""Many strings found in a text by one walk over it, whole words only."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from ahocorasick_rs import BytesAhoCorasick, Implementation

from extract.text.one_byte import one_byte_each

T = TypeVar("T")


class Matcher(Generic[T]):
    """Strings in one automaton, each with what it stands for: the same place in `meant`.

    `dense`: its states as a full table. That is the fastest by far for a few hundred strings, and takes gigabytes for
    a hundred thousand.
    """

    def __init__(self, strings: Sequence[str], meant: Sequence[T], dense: bool = False) -> None:
        self._meant = meant
        self._automaton = BytesAhoCorasick(
            list(map(one_byte_each, strings)), implementation=Implementation.DFA if dense else None
        )
        # Bytes leave open whether these stand there.
        self._unsure = {number: string for number, string in enumerate(strings) if not _is_latin(string)}

    def find(self, text: str, letters: bytes | None = None) -> list[tuple[int, int, T]]:
        """All strings that stand in the text as (begin, end, what it stands for), also those that overlap.

        A string that begins or ends with a sign needs no gap there. `letters` is the text with `one_byte_each`, from
        whoever has it.

        >>> Matcher(["US$", "US", "led"], ["money", "state", "word"]).find("US$5-led USA")
        [(0, 2, 'state'), (0, 3, 'money'), (5, 8, 'word')]
        """
        letters = one_byte_each(text) if letters is None else letters
        unsure = self._unsure if b"?" in letters else {}
        size, found, meant = len(text), [], self._meant
        for number, start, end in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            if start and text[start - 1].isalnum() and text[start].isalnum():
                continue
            if end < size and text[end].isalnum() and text[end - 1].isalnum():
                continue
            if number in unsure and not text.startswith(unsure[number], start):
                continue
            found.append((start, end, meant[number]))
        return found


def _is_latin(string: str) -> bool:
    return string.isascii() or max(string) <= "\xff"
