"""Addresses that lead to a hidden or seized place: masked when a document is read, and never stored.

The mask is as long as what it hides (padded with spaces), so that every span counted in the masked text also counts
in the file as it was.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, partial

from extract.errors import RuleError
from extract.model.text import Document
from extract.resources import check_fields, read_toml

FILE = "care/addresses.toml"


@dataclass(frozen=True, slots=True)
class AddressKind:
    """One kind of address: a cheap `hint` that it may be there, its pattern, and the words in its place."""

    id: str
    hint: re.Pattern[str]
    pattern: re.Pattern[str]
    words: tuple[str, ...]


@cache
def kinds() -> tuple[AddressKind, ...]:
    """The kinds of `care/addresses.toml`, in its order. RuleError names the row that breaks the form."""
    rows = read_toml(FILE)["kind"]
    found = []
    for row in rows:
        check_fields(row, f"{FILE}, kind {row.get('id')!r}", ("id", "hint", "pattern", "words", "match", "reject"))
        try:
            hint, pattern = re.compile(row["hint"]), re.compile(row["pattern"])
        except re.error as error:
            raise RuleError(f"{FILE}, kind {row['id']!r}: not a regular expression: {error}") from error
        found.append(AddressKind(row["id"], hint, pattern, tuple(row["words"])))
    return tuple(found)


def mask_text(text: str) -> str:
    """The text without onion, IP and wallet addresses; as long as before, character for character.

    >>> mask_text("The server at 203.0.113.25 was seized.")
    'The server at [IP removed] was seized.'
    """
    for kind in kinds():
        if kind.hint.search(text):
            text = kind.pattern.sub(partial(_fill, kind.words), text)
    return text


def _fill(choices: tuple[str, ...], found: re.Match[str]) -> str:
    length = len(found.group())
    return next((words for words in choices if len(words) <= length), "…").ljust(length)


def mask(document: Document) -> Document:
    """The document with all such addresses masked in title, text, source and address.

    A document whose own address is one of them loses it altogether: half a link helps nobody.
    """
    url = document.url
    if url is not None and mask_text(url) != url:
        url = None
    source = mask_text(document.source) if document.source is not None else None
    return replace(document, title=mask_text(document.title), text=mask_text(document.text), source=source, url=url)
