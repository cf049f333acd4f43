"""Articles that were copied: reprinted under another headline, with a dateline before them, cut or added to.

A text is told by the pieces between its stops. The same pieces with other numbers are no copy: offices write of each
case after one pattern.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from sys import byteorder
from zlib import crc32

FEWEST = 3  # pieces in common below which a text is no copy
SHARE = 0.6  # of the pieces of the shorter text that stand in the other
LONGER = 0.3  # of the pieces of the longer one: a quotation is no copy
CROWD = 24  # documents beyond which a piece is what an office writes below everything

_BEGINNING = 1_500  # characters in which a copy shows; a cut is made at the end
_SHORTEST = 20  # characters of a piece; "he said" is none
_FEW = 2  # pieces with a number below which it is the words that have to be the same
_SAME_WORDS = 0.8
_QUOTES = "\"“”„«»'‘’"
_STOPS = (". ", ", ", "; ", ": ", "! ", "? ", "(", ")", " - ", " – ", " — ")
_DIGIT = re.compile(r"\d")

Pieces = frozenset[int]


def pieces_of(text: str) -> Pieces:
    """A number for each piece of the beginning of a text, odd where a number stands in it; the same in every process.

    >>> pieces_of("Officers searched a house in Ghent, and arrested 12 men there.") == pieces_of(
    ...     "officers searched  a house in Ghent; and arrested\\n12 men there!"
    ... )
    True
    """
    flat = text[:_BEGINNING].casefold()
    for quote in _QUOTES:
        flat = flat.replace(quote, "")
    flat = " ".join(flat.split()) + " "
    for stop in _STOPS:
        flat = flat.replace(stop, "\n")
    has_digit = _DIGIT.search
    return frozenset(
        [
            crc32(piece.encode(errors="surrogatepass")) & ~1 | (has_digit(piece) is not None)
            for piece in flat.split("\n")
            if len(piece) >= _SHORTEST
        ]
    )


def packed(pieces: Pieces) -> str:
    """Pieces in little room, always the same for the same ones.

    >>> packed(frozenset({1, 2**32 - 1})), unpacked("00000001ffffffff") == {1, 2**32 - 1}
    ('00000001ffffffff', True)
    """
    found = array("I", sorted(pieces))
    if byteorder == "little":
        found.byteswap()
    return found.tobytes().hex()


@lru_cache(maxsize=4096)
def unpacked(packed_: str) -> Pieces:
    """What was packed."""
    return frozenset(unpacked_in_order(packed_))


def unpacked_in_order(packed_: str) -> "array[int]":
    """What was packed, sorted."""
    found = array("I", bytes.fromhex(packed_))
    if byteorder == "little":
        found.byteswap()
    return found


def copied(first: Pieces, second: Pieces, common: Collection[int] = ()) -> bool:
    """Whether one of two texts is the other, a little changed; where they share only what stands in many (`common`),
    they are two."""
    shared = first & second
    if len(shared) < FEWEST or (common and len(shared.difference(common)) < FEWEST):
        return False
    fewer, more = (first, second) if len(first) <= len(second) else (second, first)
    if len(shared) < SHARE * len(fewer) or len(shared) < LONGER * len(more):
        return False
    counting = sum(piece & 1 for piece in fewer)
    if counting < _FEW:
        return len(shared) >= _SAME_WORDS * len(fewer)
    return sum(piece & 1 for piece in shared) >= SHARE * counting


def copies(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each document (id, text) that repeats one before it: which. The first of each text stands for all of them.

    Only those that share pieces are compared, so that very many documents are no matter.
    """
    found: dict[str, str] = {}
    whole: dict[str, str] = {}
    firsts: dict[str, Pieces] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for id_, text in texts:
        before = whole.setdefault(" ".join(text.split()), id_)
        if before != id_:
            found[id_] = found.get(before, before)
            continue
        own = pieces_of(text)
        met = Counter(other for piece in own for other in holders[piece])
        near = (other for other, shared in met.most_common() if shared >= FEWEST and copied(own, firsts[other]))
        if original := next(near, None):
            found[id_] = original
            continue
        firsts[id_] = own
        for piece in own:
            if len(holders[piece]) < CROWD:
                holders[piece].append(id_)
    return found
