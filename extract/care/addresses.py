"""Addresses that lead to a hidden or seized place: masked when a document is read, and never stored.

The mask is as long as what it hides (padded with spaces), so that every span counted in the masked text also counts
in the file as it was.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, partial

from extract.care.domains import is_official
from extract.errors import RuleError
from extract.model.text import Document
from extract.resources import check_fields, read_toml

FILE = "care/addresses.toml"
_LINK = re.compile(
    r"(?i:https?|hxxps?)://(?P<host>[\w.-]{1,253})(?::\d{1,5})?(?:/[^\s<>\"'”’)\]]{0,2000}(?<![.,;:!?]))?"
)


@dataclass(frozen=True, slots=True)
class AddressKind:
    """One kind of address: a cheap `hint` that it may be there, its pattern, and the words in its place."""

    id: str
    hint: re.Pattern[str]
    pattern: re.Pattern[str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """When a link is one to a platform: a cue within `reach` characters; and the words in its place."""

    reach: int
    cues: re.Pattern[str]
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


@cache
def links() -> Links:
    """The row `link` of `care/addresses.toml`."""
    row = read_toml(FILE)["link"]
    check_fields(row, f"{FILE}, link", ("reach", "cues", "words", "match", "reject"))
    cues = "|".join(re.escape(cue) for cue in row["cues"])
    return Links(row["reach"], re.compile(rf"(?i)\b(?:{cues})\b"), tuple(row["words"]))


def mask_text(text: str) -> str:
    """The text without onion, IP and wallet addresses and links to platforms; as long as it was before.

    >>> mask_text("The server at 203.0.113.25 was seized.")
    'The server at [IP removed] was seized.'
    """
    for kind in kinds():
        if kind.hint.search(text):
            text = kind.pattern.sub(partial(_fill, kind.words), text)
    if "://" in text:
        text = _LINK.sub(partial(_fill_link, links()), text)
    return text


def _fill_link(rule: Links, found: re.Match[str]) -> str:
    text, (start, end) = found.string, found.span()
    near = f"{text[max(0, start - rule.reach) : start]} {text[end : end + rule.reach]}"
    platform = rule.cues.search(near) and not is_official(found.group("host").lower())
    return _fill(rule.words, found) if platform else found.group()


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
