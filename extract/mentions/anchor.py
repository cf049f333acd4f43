"""The publication date of a document, from its own words where nobody gave it.

Every date that a label, a date line or a dateline offers is kept as a claim with its reason. A given date, or one of
the page's metadata, stays chosen; the day a file was made only where the text says nothing, because it may be the day
when somebody saved it. Where the text's own labels contradict each other, a weekday of the story settles it: "said on
Thursday" agrees with Thursday 15 August 2019, not with Monday the 5th.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from extract.mentions.times import find_times
from extract.mentions.times.labels import LabelKind, label_kind
from extract.model.mention import TimeMention
from extract.model.text import Document, Field, PublishedBasis, PublishedClaim

Times = Mapping[Field, tuple[TimeMention, ...]]
_REASONS = {
    LabelKind.PUBLISHED: "the page labels it so: “{words}”",
    LabelKind.DATE_LINE: "a line of its own: “{words}”",
    LabelKind.DATELINE: "the dateline: “{words}”",
    LabelKind.HEADER: "the page's header: “{words}”",
    LabelKind.UPDATED: "the page's last update: “{words}”",
}
_BEGINNING, _END = 4_000, 1_000  # characters in which pages say when they were published
_WEEKDAYS_ASKED = 3  # weekday mentions from the beginning of the story that may settle a contradiction


@dataclass(frozen=True, slots=True)
class Dated:
    """A document with its publication date, and the times of its fields, resolved against that date."""

    document: Document
    times: Times


def publish(document: Document) -> Document:
    """The document with `published`, `published_basis` and all `published_claims`, the chosen one first.

    >>> found = publish(Document("a", "", "Police raid\\nThursday 15 August 2019\\nOfficers searched a flat."))
    >>> found.published, found.published_basis.value, found.published_claims[0].reason
    (datetime.date(2019, 8, 15), 'text', 'a line of its own: “Thursday 15 August 2019”')
    """
    return dated(document).document


def dated(document: Document) -> Dated:
    """What `publish` finds, with the times it had to read for that; a date that was given needs but one reading."""
    times = times_of(document)
    offered = _offered(document, times)
    claims = list(document.published_claims)
    if document.published_basis == PublishedBasis.MADE:
        # A printed page carries the day of printing as well: that is no second opinion.
        offered = [each for each in offered if each[1].day != document.published] or offered
        document = replace(document, published=None) if offered else document
    if document.published is not None:
        if not any(claim.day == document.published for claim in claims):
            reason = f"{document.published_basis.value}, not read from the text"
            claims.insert(0, PublishedClaim(document.published, document.published_basis, reason))
        told = _distinct([*claims, *(claim for _, claim in offered)])
        return Dated(replace(document, published_claims=told), times)
    if not offered:
        return Dated(document, times)
    chosen, settled = _settle(offered, times["text"])
    first = replace(chosen, reason=f"{chosen.reason}; {settled}") if settled else chosen
    rest = [claim for _, claim in offered if claim != chosen]
    document = replace(
        document,
        published=chosen.day,
        published_basis=PublishedBasis.TEXT,
        published_claims=_distinct([first, *claims, *rest]),
    )
    return Dated(document, times_of(document))


def times_of(document: Document) -> Times:
    """The times of both fields, resolved against the document's publication date."""
    return {
        "title": find_times(document.title, document.published),
        "text": find_times(document.text, document.published),
    }


def _offered(document: Document, times: Times) -> list[tuple[LabelKind, PublishedClaim]]:
    """The claims of title and text, the plainest kind of label first."""
    found = []
    for field, mentions in times.items():
        text = document.field(field)
        for mention in mentions:
            if not mention.label or _BEGINNING <= mention.span.start < len(text) - _END:
                continue
            kind = label_kind(mention, text)
            if kind is not None and mention.when is not None and mention.when.earliest is not None:
                reason = _REASONS[kind].format(words=" ".join(mention.text.split()))
                found.append((kind, PublishedClaim(mention.when.earliest, PublishedBasis.TEXT, reason)))
    return sorted(found, key=lambda one: one[0])


def _settle(
    offered: list[tuple[LabelKind, PublishedClaim]], mentions: tuple[TimeMention, ...]
) -> tuple[PublishedClaim, str]:
    """The claim to believe, and why, where they differ."""
    claims = [claim for kind, claim in offered if kind != LabelKind.UPDATED] or [claim for _, claim in offered]
    days = {claim.day for claim in claims}
    if len(days) == 1:
        return claims[0], ""
    for mention in _weekdays(mentions):
        weekday = int(mention.value[-1])
        agreeing = {day for day in days if day.isoweekday() == weekday}
        if len(agreeing) == 1:
            day = agreeing.pop()
            others = ", ".join(f"{_said(other)}" for other in sorted(days - {day}))
            reason = f"the story's “{mention.text}” agrees with it and not with {others}"
            return next(claim for claim in claims if claim.day == day), reason
    return claims[0], "the plainest of several labels"


def _weekdays(mentions: tuple[TimeMention, ...]) -> list[TimeMention]:
    """The first bare weekdays of the story, as they are found without a publication date."""
    story = (found for found in mentions if found.span.start < _BEGINNING and found.type == "DATE")
    bare = [found for found in story if found.value.startswith("XXXX-WXX-") and found.value[-1].isdigit()]
    return bare[:_WEEKDAYS_ASKED]


def _said(day: date) -> str:
    """`Monday 5 August 2019`."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def _distinct(claims: list[PublishedClaim]) -> tuple[PublishedClaim, ...]:
    """Each claim once: the same day on the same basis says nothing new."""
    kept: dict[tuple[date, PublishedBasis], PublishedClaim] = {}
    for claim in claims:
        kept.setdefault((claim.day, claim.basis), claim)
    return tuple(kept.values())
