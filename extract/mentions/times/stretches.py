"""The stretches of a text in which a time may stand: a tenth of it, so that only these are cut into tokens.

No rule matches without one of its triggers (a month, a unit, "today", digits), and no match holds a word that the
grammar does not know. So a stretch is a trigger with all words of the grammar around it, up to the next word on each
side that is none. Words are compared in lower case and without marks here; what that lets in too much, the tokens and
their rules decide.
"""

import re
from collections.abc import Iterable, Iterator

import ahocorasick_rs

from extract.text.lower import lowered
from extract.text.one_byte import one_byte_each

_AS_WORDS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))
_DIGITS = tuple(b" %d" % digit for digit in range(10))
_ADDRESS = re.compile(r"(?<![^\W_])(?:https?://|www\.)\S++")  # no dates in addresses
# "12", "5,000": a number that is no part of a date by its form, with no year behind it that it could be the day of.
_COUNT = re.compile(r"(?<!['’])(?:\d{1,3}(?:,\d{3}){0,4}|\d{5,}+)(?![^\W_]|[.:/,]\d|\D{1,28}\d{4}(?!\d))")
_NEAR = 16  # characters; a gap as small as that is no gap: "3 de mayo de 2021"
_AHEAD = 80  # characters that are looked at in one go


class Stretches:
    """Finds the stretches for a grammar that knows these words and whose rules need one of these triggers.

    `counts` says whether a number such as "12" is one by itself.
    """

    def __init__(self, words: Iterable[str], triggers: Iterable[str], *, counts: bool) -> None:
        self._known = frozenset(part for word in words for part in _as_words(word).split())
        written = {b" " + _as_words(word).strip() + b" " for word in triggers}
        # One without a letter ("#") never stands without digits or another trigger.
        in_letters = {trigger for trigger in written if trigger.strip() and not trigger[1:2].isdigit()}
        self._triggers = ahocorasick_rs.BytesAhoCorasick(
            [*sorted(in_letters), *_DIGITS], implementation=ahocorasick_rs.Implementation.DFA
        )
        self._first_digit = len(in_letters) + (len(_DIGITS) if counts else 0)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Half-open, in order, apart from each other; each begins with a character that is no white space."""
        words = b" " + _as_words(_without_addresses(text)) + b" "  # a place of the text has its space right before it
        begin, end = 0, 0
        for which, trigger, _ in self._triggers.find_matches_as_indexes(words, overlapping=True):
            if trigger < end or (which >= self._first_digit and _COUNT.match(text, trigger)):
                continue
            start = self._back(words, trigger, end)
            if not end:
                begin = start or len(text) - len(text.lstrip())
            elif start - end > _NEAR:
                yield begin, end
                begin = start
            end = self._ahead(words, words.find(b" ", trigger + 1))
        if end:
            yield begin, end

    def _back(self, words: bytes, place: int, least: int) -> int:
        """Where the word begins that is none of the grammar's, before the space at `place`; `least` without one."""
        while place > least:
            space = words.rfind(b" ", 0, place)
            word = words[space + 1 : place]
            place = space
            if word not in self._known and word.isalpha():
                break
        return max(place, least)

    def _ahead(self, words: bytes, place: int) -> int:
        """Where the word ends that is none of the grammar's, behind the space at `place`; else the end of the text."""
        while place < len(words) - 1:
            following = words[place + 1 : place + _AHEAD].split(b" ")
            for word in following[:-1] or (words[place + 1 : words.find(b" ", place + 1)],):
                place += len(word) + 1
                if word not in self._known and word.isalpha():
                    return place - 1
        return place - 1


def _as_words(text: str) -> bytes:
    """In lower case, one byte for each character; what is neither letter nor digit is a space."""
    return one_byte_each(lowered(text)).translate(_AS_WORDS)


def _without_addresses(text: str) -> str:
    """The text with the letter x for every character of an address."""
    if "://" not in text and "www." not in text:
        return text
    return _ADDRESS.sub(lambda found: "x" * len(found[0]), text)
