"""Whether an article is in English at all, by the share of its commonest words: only English is read."""

import re
from functools import cache

from extract.resources import check_fields, read_toml

FILE = "language/en.toml"
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 4_000  # characters; what comes later says the same


def seems_english(text: str) -> bool:
    """Whether the words are English as far as one can tell; short texts are taken for English.

    >>> seems_english("Police said that they had arrested two men.")
    True
    >>> seems_english("Die Polizei hat am Dienstag zwei Männer festgenommen und mehrere Wohnungen durchsucht. " * 3)
    False
    """
    common, share, fewest = _common()
    words = _WORD.findall(text[:_LOOKED_AT].lower())
    return len(words) < fewest or sum(word in common for word in words) >= share * len(words)


@cache
def _common() -> tuple[frozenset[str], float, int]:
    table = read_toml(FILE)
    check_fields(table, FILE, ("source", "words", "least_share", "fewest_words"))
    return frozenset(table["words"]), float(table["least_share"]), int(table["fewest_words"])
