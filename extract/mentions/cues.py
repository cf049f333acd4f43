"""The words around a name: lists that decide whether it is a place, and how to read them off a text."""

from dataclasses import dataclass
from functools import cache

from extract.resources import read_csv, read_toml

_PARTING = frozenset('("“‘[/—–')
_WORD = 30  # characters of a word that are looked at
_CLOSING = ".,;:!?)\"”'’-"


@dataclass(frozen=True, slots=True)
class Cues:
    """The lists of places/cues.toml, where each is explained, and the tables of names of persons."""

    titles: frozenset[str]
    offices: frozenset[str]
    heads: frozenset[str]
    forces: frozenset[str]
    seats: frozenset[str]
    companies: frozenset[str]
    openings: frozenset[str]
    particles: frozenset[str]
    small_words: frozenset[str]
    locatives: frozenset[str]
    firm_locatives: frozenset[str]
    kinds: frozenset[str]
    languages: frozenset[str]
    language_before_words: frozenset[str]
    language_after_words: frozenset[str]
    people: frozenset[str]
    occupations: frozenset[str]
    demonym_nouns: frozenset[str]
    ground: frozenset[str]
    after_ground: frozenset[str]
    describing_suffixes: frozenset[str]
    acting_suffixes: frozenset[str]
    gangs: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]
    prefixes: dict[str, str]
    region_weights: dict[str, int]
    better_known: dict[str, str]


@cache
def cues() -> Cues:
    """The lists, read once."""
    rules = read_toml("places/cues.toml")
    lists = {name: frozenset(words) for name, words in rules.items() if isinstance(words, list)}
    files = ("places/given_names.csv", "places/given_names_world.csv")
    given = frozenset(row["name"] for file in files for row in read_csv(file, ("name",)))
    surnames = frozenset(row["name"] for row in read_csv("places/surnames.csv", ("name",)))
    return Cues(
        **lists,
        given=given,
        surnames=surnames,
        prefixes=rules["prefixes"],
        region_weights=rules["region_weights"],
        better_known=rules["better_known"],
    )


def word_before(text: str, start: int) -> str:
    """The word that one space parts from what begins at `start`; "" where there is none.

    >>> word_before("in Paris", 3)
    'in'
    """
    if start < 2 or text[start - 1] != " ":
        return ""
    word = text[start - _WORD if start > _WORD else 0 : start - 1].rpartition(" ")[2]
    if word.isalnum():
        return word  # as nearly all are
    if not word or word[-1].isspace():
        return ""
    word = word.rsplit(None, 1)[-1]
    if not _PARTING.isdisjoint(word):
        word = word[max(map(word.rfind, _PARTING)) + 1 :]
    return word


def word_after(text: str, end: int) -> str:
    """The word that one space parts from what ends at `end`, its closing comma or full stop left out.

    >>> word_after("Paris Police, who", 5)
    'Police'
    """
    if text[end : end + 1] != " ":
        return ""
    words = text[end + 1 : end + 1 + _WORD]
    if not words[:1].isalpha():
        return ""
    word = words.partition(" ")[0]
    return word if word.isalnum() else words.split(None, 1)[0].rstrip(_CLOSING)


def begins_sentence(text: str, start: int) -> bool:
    """Whether nothing, a full stop, a colon or an opening quotation mark stands before."""
    before = text[max(0, start - 3) : start].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?:\n;•-–—|" or "\n" in text[max(0, start - 2) : start]


def begins_line(text: str, start: int) -> bool:
    """Whether nothing but a bullet stands before on its line.

    >>> begins_line("- Spain: police", 2), begins_line("in Spain", 3)
    (True, False)
    """
    return not text[max(0, text.rfind("\n", 0, start) + 1, start - 6) : start].strip(" \t-–•*·#>")
