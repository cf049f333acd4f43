"""What is typed into the search of the overview: words that forgive accents and signs, and what may have been meant."""

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from unicodedata import combining, normalize

# Letters that no accent can be taken off.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_WORD = re.compile(r"[^\W\d_]{4,}")
_TERM = re.compile(r'"([^"]*)"?|(\S+)')
# Of two words' letters: so much alike is a slip of the hand.
_ALIKE = 0.78
_LONGEST = 30  # letters of a word that is looked up
_MOST = 6  # words of a question that are


def folded(text: str) -> str:
    """Text as it is compared: without case, accents and typographic signs.

    >>> folded("GDAŃSK – “Straße”"), folded("Malmö's")
    ('gdansk - "strasse"', "malmo's")
    """
    text = text.casefold()
    if text.isascii():
        return text
    bare = "".join(each for each in normalize("NFKD", text.translate(_SIGNS)) if not combining(each))
    return bare.translate(_PLAIN)


def terms(asked: str) -> tuple[str, ...]:
    """What must be found, folded: words, and as one what stands between quotation marks, closed or not yet.

    >>> terms('Gdańsk “house search"'), terms(' " ')
    (('gdansk', 'house search'), ())
    """
    found = (" ".join((quoted or word).split()) for quoted, word in _TERM.findall(folded(asked)))
    return tuple(each for each in found if each)


def vocabulary(names: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """Words that may be proposed, folded, as they are written: those of `names`, and of the texts those that two of
    them hold in small letters, so that no person's name is among them."""
    known = {folded(word): word for name in names for word in _WORD.findall(name)}
    once: set[str] = set()
    for text in texts:
        small = {word for word in _WORD.findall(text) if word.islower()}
        for word in small & once:
            known.setdefault(folded(word), word)
        once |= small
    return known


def meant(asked: str, known: dict[str, str], texts: Collection[str]) -> str | None:
    """The same question with each word that no text holds replaced by the most alike of the known ones; None where
    every word is found somewhere, or nothing is alike.

    >>> meant("operation bayonnet", {"bayonet": "Bayonet"}, ["operation bayonet ended"])
    'operation Bayonet'
    """
    said: list[str] = []
    changed = False
    for term in terms(asked)[:_MOST]:
        if any(term in text for text in texts):
            said.append(f'"{term}"' if " " in term else term)
            continue
        near = _near(term, known)
        if near is None:
            return None
        said.append(known[near])
        changed = True
    return " ".join(said) if changed else None


def _near(term: str, known: dict[str, str]) -> str | None:
    if not 3 < len(term) <= _LONGEST:
        return None
    among = [word for word in known if abs(len(word) - len(term)) <= 2]
    return next(iter(get_close_matches(term, among, n=1, cutoff=_ALIKE)), None)
