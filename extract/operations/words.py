"""Names made comparable: code names, targets and title words as keys, and the lists of words that say nothing."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from extract.errors import RuleError
from extract.resources import check_fields, read_toml

FILE = "operations/words.toml"
_LISTS = ("target_tails", "hosts", "umbrellas", "programme_cues", "no_brands", "title_words", "running_totals")
_KINDS = ("stated", "acted_upon", "people")
_TONGUES = "operation_words"
_ROWS = ("same", "apart", "nothing")

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_ENDING = re.compile(r"\.(?:com|net|org|info|biz|to|cc|su|ru|io|me|tv|ws|onion|app|shop|market)$")
# A capital after a small letter (not of "McRae", "O'Neil"), five capitals and more, letters with figures, a domain.
_BRAND = re.compile(
    r"\b(?!(?:Mac|Mc|De|Di|La|Le|Van|Von|Fitz|O)[A-Z])"
    r"(?:[^\W\d_]*[a-z][A-Z]\w*|[A-Z]{5,}\d*|(?=\w*[A-Z])[A-Za-z]+\d+\w*|\d+[A-Z]\w+|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|net|org|to|cc|su|ru|info))\b"
)
_AROUND = ".,;:!?()\"'“”‘’"
_NEAR = 60  # characters around a name in which a cue belongs to it
# "Pangea XIV", "Trident 2019", "Endgame 2.0": an edition of a name, not another name.
_EDITION = re.compile(r"(?:[ivx]{1,5}|\d{1,4}(?:\.\d)?)")


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `data/operations/words.toml`, folded for comparing; rows are (relation, kind, texts)."""

    operation_words: frozenset[str]
    tongues: Mapping[str, str]
    target_tails: frozenset[str]
    hosts: frozenset[str]
    umbrellas: frozenset[str]
    programme_cues: tuple[str, ...]
    no_brands: frozenset[str]
    title_words: frozenset[str]
    running_totals: tuple[str, ...]
    stated: frozenset[str]
    acted_upon: frozenset[str]
    people: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]


class NameKey(NamedTuple):
    """A code name for comparing: `core` without spaces, accents and the word "operation"; `edition` may be ''."""

    core: str
    edition: str = ""


@lru_cache(maxsize=1)
def words() -> Words:
    """The word lists; RuleError where the file breaks its form."""
    table = read_toml(FILE)
    check_fields(table, FILE, ("source", _TONGUES, *_LISTS, *_KINDS, *_ROWS))
    for name in (*_LISTS, *_KINDS):
        if not table[name] or not all(isinstance(entry, str) for entry in table[name]):
            raise RuleError(f"{FILE}: {name!r} is no list of words")
    lists = {name: frozenset(fold(entry) for entry in table[name]) for name in _LISTS}
    return Words(
        operation_words=frozenset(fold(word) for each in table[_TONGUES].values() for word in each),
        tongues={word: language for language, each in table[_TONGUES].items() for word in each},
        target_tails=lists["target_tails"],
        hosts=lists["hosts"],
        umbrellas=frozenset(squeeze(fold(entry)) for entry in table["umbrellas"]),
        programme_cues=tuple(table["programme_cues"]),
        no_brands=lists["no_brands"],
        title_words=lists["title_words"],
        running_totals=tuple(table["running_totals"]),
        stated=frozenset(table["stated"]),
        acted_upon=frozenset(table["acted_upon"]),
        people=tuple(table["people"]),
        rows=tuple(row for name in _ROWS for row in _rows(table[name], name)),
    )


def _rows(rows: list[dict[str, Any]], relation: str) -> list[tuple[str, str, tuple[str, ...]]]:
    for row in rows:
        check_fields(row, f"{FILE}, [[{relation}]]", ("kind", "texts"))
        if row["kind"] not in ("name", "target"):
            raise RuleError(f"{FILE}, [[{relation}]]: kind {row['kind']!r}; allowed: ['name', 'target']")
    return [(relation, row["kind"], tuple(row["texts"])) for row in rows]


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents, in ASCII where Unicode knows how.

    >>> fold("Opération Été")
    'operation ete'
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=65536)
def name_key(name: str) -> NameKey | None:
    """The key of an operation's name, None where nothing but "operation" is left.

    >>> name_key("Operation Dark HunTor")
    NameKey(core='darkhuntor', edition='')
    >>> name_key("Operation Pangea XIV")
    NameKey(core='pangea', edition='xiv')
    """
    parts = _parts(name)
    generic = words().operation_words
    while parts and parts[0] in generic:
        parts = parts[1:]
    while parts and parts[-1] in generic:
        parts = parts[:-1]
    edition = ""
    if len(parts) > 1 and _EDITION.fullmatch(parts[-1]):
        parts, edition = parts[:-1], parts[-1]
    core = squeeze(" ".join(parts))
    return NameKey(core, edition) if core else None


@lru_cache(maxsize=65536)
def target_key(target: str) -> str | None:
    """The key of a platform, network or malware; None for words that are no target of their own.

    >>> target_key("boylover[.]net"), target_key("Hydra Market"), target_key("WhatsApp")
    ('boylover', 'hydra', None)
    """
    folded = fold(target).replace("[.]", ".").replace("(.)", ".").removeprefix("https://").removeprefix("http://")
    folded = _ENDING.sub("", folded.removeprefix("www.").strip())
    parts = [part for part in _parts(folded) if part not in words().target_tails]
    core = squeeze(" ".join(parts))
    if len(core) < 2 or core.isdigit() or " ".join(parts) in words().hosts or words().title_words.issuperset(parts):
        return None
    return core


def tongue(name: str) -> str:
    """The language of the word "operation" in a name, '' where there is none.

    >>> tongue("Operación Faro"), tongue("Operation Lighthouse"), tongue("Lighthouse")
    ('es', 'en', '')
    """
    return next((words().tongues[part] for part in name.casefold().split() if part in words().tongues), "")


def title_words(title: str) -> frozenset[str]:
    """The words of a title that may tell one case from another: four letters or more, or with a figure in them.

    >>> sorted(title_words("20 arrests in QQAAZZ money laundering case"))
    ['qqaazz']
    """
    found = {part for part in _parts(title) if len(part) > 3 and not part.isdigit()}
    return frozenset(found - words().title_words - words().operation_words)


def brands(text: str) -> frozenset[str]:
    """Words that only a maker of names would spell so: capitals or figures inside, or a domain.

    >>> sorted(brands("Officers of Europol closed DarkLantern, qq9.example.net and the ZYXWV group in the 20th year."))
    ['darklantern', 'qq9example', 'zyxwv']
    """
    found = set()
    # No such word runs over a space. Most are plain, which is quicker to see than that the pattern does not match.
    pieces = {piece.strip(_AROUND) for piece in set(text.replace("[.]", ".").split())}
    odd = [piece for piece in pieces if not (piece.isalpha() and (piece.islower() or piece.istitle()))]
    for word in _BRAND.findall("\n".join(odd)):
        key = target_key(word) if "." in word else squeeze(fold(word))
        if key and len(key) > 3 and key not in words().no_brands and key not in words().hosts:
            found.add(key)
    return frozenset(found)


def runs_every_year(name: str, text: str) -> bool:
    """Whether a text tells of a name as of a standing programme.

    >>> runs_every_year("Operation Heron", "The arrests are part of Operation Heron, held every year.")
    True
    """
    return any(
        cue in text[max(0, found.start() - _NEAR) : found.end() + _NEAR].casefold()
        for found in re.finditer(re.escape(name), text)
        for cue in words().programme_cues
    )


def is_umbrella(core: str) -> bool:
    """Whether a name's core is that of a standing programme."""
    return core in words().umbrellas


def _parts(text: str) -> list[str]:
    return [part.replace("’", "'") for part in _WORD.findall(fold(text))]


@lru_cache(maxsize=65536)
def spoken_word(word: str) -> str:
    """A word as it stands in a row of words for comparing: folded, letters and figures only.

    >>> spoken_word("Café-1")
    'cafe1'
    """
    return squeeze(fold(word))


def squeeze(text: str) -> str:
    """Letters and figures only."""
    return re.sub(r"[\W_]+", "", text)
