"""One article as named values (from a JSON record, a table row, front matter, a page) checked into a `Document`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from extract.model.text import Document, PublishedBasis, PublishedClaim
from extract.readers.unread import ReadError
from extract.text.clean import safe

FIELDS = ("id", "title", "text", "published", "source", "url")
# A long book has three million characters; what is longer is no article but a heap of them.
ARTICLE_CHARACTERS = 2_000_000


def document(
    values: Mapping[str, Any],
    default_id: str,
    basis: PublishedBasis = PublishedBasis.GIVEN,
    said_by: str = "the input record",
) -> Document:
    """The article that `values` describe; fields beyond `FIELDS` are left alone. ReadError where one cannot be used.

    `published` in `values` becomes the document's date, known by `basis` and, in the reason, `said_by`. `origin` is
    the id as made from the file, "" where the record brought its own; `readers.pieces` makes a mark of it.
    """
    text = _words(values, "text")
    if not text.strip():
        raise ReadError("holds no text", "Put the article's words there, in the field 'text' of a record.")
    if len(text) > ARTICLE_CHARACTERS:
        raise ReadError(
            f"holds {len(text) / 1e6:.0f} million characters, too many for one article",
            f"Split it: an article may have {ARTICLE_CHARACTERS / 1e6:.0f} million.",
        )
    day = _day(values.get("published"), strict=basis == PublishedBasis.GIVEN)
    claims = (PublishedClaim(day, basis, f"{said_by} gives {day.isoformat()}"),) if day else ()
    identity = values.get("id")
    own = safe(str(identity)) if identity not in (None, "") else ""
    return Document(
        id=own or default_id,
        origin="" if own else default_id,
        title=" ".join(_words(values, "title").split()),
        text=text,
        published=day,
        published_basis=basis if day else PublishedBasis.UNKNOWN,
        source=_words(values, "source").strip() or None,
        url=_address(_words(values, "url")),
        published_claims=claims,
    )


def _words(values: Mapping[str, Any], field: str) -> str:
    value = values.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ReadError(f"has a {type(value).__name__} in the field {field!r}", "Give it as text.")
    return safe(value)


def _day(value: object, *, strict: bool) -> date | None:
    """A day from "2011-03-16", with or without a time of day after it; what is none is an error only if `strict`."""
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError as error:
        if not strict:
            return None  # a program wrote it, not the user
        raise ReadError(
            f"has {str(value)[:40]!r} as its publication date", "Write it as YYYY-MM-DD, or leave it out."
        ) from error


def _address(value: str) -> str | None:
    """The address if it is one that a browser may open; others are dropped, they could run code."""
    value = value.strip()
    return value if value.lower().startswith(("http://", "https://")) and not any(map(str.isspace, value)) else None
