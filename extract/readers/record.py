"""One article as named values (from a JSON record, a table row, front matter, a page) checked into a `Document`."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from email.utils import parsedate
from typing import Any

from extract.model.text import Document, PublishedBasis, PublishedClaim
from extract.readers.unread import ReadError
from extract.text.clean import safe

FIELDS = ("id", "title", "text", "published", "source", "url")
# A long book has three million characters; what is longer is no article but a heap of them.
ARTICLE_CHARACTERS = 2_000_000
# Days of publication beyond these years are slips, or what programs put for "never".
_YEARS = 1600, 2200
# What a title, a source or an id may have; no store could look up a longer one.
LINE_CHARACTERS = 500
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_WORDS = re.compile(
    r"(?:[A-Z][a-z]+,? )?"
    r"(?:([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9})\.?)"
    r",? (\d{4})(?:,? [\d:]+.{0,20})?"
)


def document(
    values: Mapping[str, Any],
    default_id: str,
    basis: PublishedBasis = PublishedBasis.GIVEN,
    said_by: str = "the input record",
) -> Document:
    """The article that `values` describe; fields beyond `FIELDS` are left alone. ReadError where one cannot be used.

    `published` in `values` becomes the document's date, known by `basis` and, in the reason, `said_by`; without it, a
    file's `made` does for as long as the words say nothing. The document's `origin` is the id as made from the file,
    "" where the record brought its own; `readers.pieces` makes a mark of it.
    """
    text = _words(values, "text")
    if not text.strip():
        raise ReadError("holds no text", "Put the article's words there; tables and records have them under 'text'.")
    if len(text) > ARTICLE_CHARACTERS:
        raise ReadError(
            f"holds {len(text) / 1e6:.0f} million characters, too many for one article",
            f"Split it: an article may have {ARTICLE_CHARACTERS / 1e6:.0f} million.",
        )
    day = _day(values.get("published"), strict=basis == PublishedBasis.GIVEN)
    reason = f"{said_by} gives {day}"
    if day is None and basis == PublishedBasis.METADATA:
        day, basis = _day(values.get("made"), strict=False), PublishedBasis.MADE
        reason = f"the file was made on {day}, which may be the day when it was saved"
    claims = (PublishedClaim(day, basis, reason),) if day else ()
    given = basis == PublishedBasis.GIVEN
    own = _line({"id": _identity(values)}, "id", strict=True)
    return Document(
        id=own or default_id,
        origin="" if own else default_id,
        title=_line(values, "title", strict=given),
        text=text,
        published=day,
        published_basis=basis if day else PublishedBasis.UNKNOWN,
        source=_line(values, "source", strict=given) or None,
        url=_address(_words(values, "url")),
        published_claims=claims,
    )


def _identity(values: Mapping[str, Any]) -> str | None:
    """The id as words; programs count with numbers."""
    identity = values.get("id")
    return str(identity) if isinstance(identity, int | float) else identity


def _line(values: Mapping[str, Any], field: str, *, strict: bool) -> str:
    """A field of one line; what is too long for one is an error if `strict`, else left out."""
    words = " ".join(_words(values, field).split())
    if len(words) <= LINE_CHARACTERS:
        return words
    if strict:
        raise ReadError(
            f"has {len(words)} characters in the field {field!r}",
            f"Give at most {LINE_CHARACTERS} there; the article's words stand under 'text'.",
        )
    return ""


def _words(values: Mapping[str, Any], field: str) -> str:
    value = values.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ReadError(f"has no text but {str(value)[:40]!r} in the field {field!r}", "Put it in quotation marks.")
    return safe(value)


def _day(value: object, *, strict: bool) -> date | None:
    """A day from whatever programs write for one; what is none, or may be two, is an error only if `strict`."""
    if value is None or value == "":
        return None
    words = str(value).strip()
    days = days_of(words)
    if len(days) == 1:
        return days[0]
    if not strict:
        return None  # a program wrote it, not the user
    remedy = "Write it as YYYY-MM-DD, or leave it out."
    if len(days) == 2:
        one, other = days
        raise ReadError(f"has {words[:40]!r} as its publication date, which may be {one} or {other}", remedy)
    raise ReadError(f"has {words[:40]!r} as its publication date", remedy)


def days_of(words: str) -> list[date]:
    """The days that these words may mean, as people and programs write a day: none, one, or two in their order.

    >>> days_of("31.03.2022"), len(days_of("03/04/2022")), days_of("in March")
    ([datetime.date(2022, 3, 31)], 2, [])
    >>> days_of("9999-12-31")
    []
    """
    found = {day for form in (_iso, _numbers, _mail) for day in form(words.strip())}
    return sorted(day for day in found if _YEARS[0] <= day.year <= _YEARS[1])


def is_day_first(words: str) -> bool | None:
    """Whether a date of numbers begins with the day; None where it may or is written otherwise.

    >>> is_day_first("13/09/2023"), is_day_first("09/13/2023"), is_day_first("05/09/2023"), is_day_first("2023-09-05")
    (True, False, None, None)
    """
    found = _NUMBERS.match(words.strip())
    if not found or (int(found[1]) > 12) == (int(found[3]) > 12):
        return None
    return int(found[1]) > 12


def written_out(words: str, day_first: bool) -> str:
    """A date of numbers that may be two days as the one that this order makes of it; other words as they are.

    >>> written_out("05/09/2023", True), written_out("05/09/2023", False), written_out("5 May 2023", True)
    ('2023-09-05', '2023-05-09', '5 May 2023')
    """
    found = _NUMBERS.match(words.strip())
    if not found or len(days_of(words)) < 2:
        return words
    day, month = (found[1], found[3]) if day_first else (found[3], found[1])
    return date(int(found[4]), int(month), int(day)).isoformat()


def _iso(words: str) -> Iterator[date]:
    """ "2011-03-16", with or without a time of day after it."""
    with suppress(ValueError):
        yield date.fromisoformat(words[:10])


def _numbers(words: str) -> Iterator[date]:
    """ "31.03.2022", day first as everywhere with dots; "31/03/2022" in either order, as far as it is a day."""
    found = _NUMBERS.match(words)
    if found:
        first, sign, second, year = found.groups()
        for day, month in ((first, second), (second, first))[: 1 if sign == "." else 2]:
            with suppress(ValueError):
                yield date(int(year), int(month), int(day))


def _mail(words: str) -> Iterator[date]:
    """ "Thu, 12 May 2022 08:30:00 +0200" as feeds have it, "12 May 2022", "May 12, 2022", "12th of May 2022"."""
    found = _WORDS.fullmatch(words)
    if found:
        month, day = (found[1], found[2]) if found[1] else (found[4], found[3])
        with suppress(ValueError, TypeError):
            yield date(*(parsedate(f"{day} {month[:3]} {found[5]} 00:00:00") or ())[:3])


def _address(value: str) -> str | None:
    """The address if it is one that a browser may open; others are dropped, they could run code."""
    value = value.strip()
    return value if value.lower().startswith(("http://", "https://")) and not any(map(str.isspace, value)) else None
