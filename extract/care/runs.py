"""Runs of capitals that may be names: neighbouring words, cut at those that are part of no name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.care.rules import Rules

_WORD = re.compile(r"[^\W\d_]++(?:[’'\-][^\W\d_]++)*\d{0,3}+")
# "BTC-e" is no surname; "Facilitated" is a verb of a headline.
_PLAIN_NAME = re.compile(r"(?:[^\W\d_]+[’'-])*[^\W\d_]{0,3}[^\W\d_][^\W\d_A-Z]+")
_VERB = re.compile(r"\w{3,}(?:ed|ing)")
# "al-Rashidi", "d'Anjou": a particle that is written with its name.
_WITH_PARTICLE = re.compile(r"([a-z]{1,4})[’'-][A-Z]")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """In lower case."""
        return self.text.lower()


def words_of(text: str) -> list[Word]:
    """The words of a text, hyphens and apostrophes inside."""
    return [Word(found.start(), found.end(), found.group()) for found in _WORD.finditer(text)]


def runs_of(text: str, words: list[Word], table: Rules) -> Iterator[list[Word]]:
    """Neighbouring words that could be one name, cut at the words that are none."""
    run: list[Word] = []
    for word in words:
        joined = bool(run) and _joins(text[run[-1].end : word.start], run[-1], word, table)
        if run and (not joined or run[-1].text.endswith(("’s", "'s", "s’"))):
            yield from _trimmed(run, table)
            run = []
        capital = word.text[0].isupper()
        if (capital and bare(word).lower() not in table.not_names) or (run and _is_inner(word, table)):
            run.append(word)
        else:
            yield from _trimmed(run, table)
            run = []
    yield from _trimmed(run, table)


def _is_inner(word: Word, table: Rules) -> bool:
    """Whether a word in small letters may stand inside a name: "de", "al-Rashidi"."""
    found = _WITH_PARTICLE.match(word.text)
    return word.text in table.particles or bool(found and found.group(1) in table.particles)


def _joins(gap: str, before: Word, after: Word, table: Rules) -> bool:
    """Whether two neighbours may be one name by what stands between them and by their letters."""
    longer = min(len(before.text), len(after.text)) > 1
    if longer and before.text.isupper() != after.text.isupper() and after.lower not in table.suffixes:
        return False  # "Ann Sample AP": a name in small letters does not go on in capitals
    # "J. Sample" reads on; a full stop after a longer word ends the name.
    return gap in (" ", "\u00a0") or (gap in (". ", ".\u00a0", ".") and len(before.text) == 1)


def _trimmed(run: list[Word], table: Rules) -> Iterator[list[Word]]:
    while run and run[-1].text in table.particles:
        run = run[:-1]
    for start in range(0, len(run), _MOST_WORDS):
        yield run[start : start + _MOST_WORDS]


def is_first_name(word: Word, table: Rules) -> bool:
    """Whether a word, in small letters or capitals, is in the list of first names."""
    text = word.text.capitalize() if word.text.isupper() and len(word.text) > 2 else word.text
    return text in table.first_names or text.split("-")[0] in table.first_names


def looks_like_name(word: str) -> bool:
    """Whether a word is spelt like a name.

    >>> looks_like_name("McSample"), looks_like_name("BTC-e"), looks_like_name("FBI")
    (True, False, False)
    """
    return bool(_PLAIN_NAME.fullmatch(word))


def is_surname(word: str) -> bool:
    """Whether a word may be a surname: spelt like a name, and no verb of a headline."""
    return looks_like_name(word) and not _VERB.fullmatch(word)


def bare(word: Word) -> str:
    """The word without the possessive ending."""
    text = word.text
    if text.endswith(("’s", "'s")):
        return text[:-2]
    return text[:-1] if text.endswith(("’", "'")) else text
