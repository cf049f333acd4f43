"""The publication date of a document, from its own words where nobody gave it.

Every date that a label, a date line or a dateline offers is kept as a claim with its reason. A given date, or one of
the file's metadata, stays chosen. Where the text's own labels contradict each other, a weekday of the story settles it:
"said on Thursday" agrees with Thursday 15 August 2019, not with Monday the 5th.
"""

from dataclasses import replace
from datetime import date

from extract.mentions.times import find_times
from extract.mentions.times.labels import LabelKind, label_kind
from extract.model.mention import TimeMention
from extract.model.text import Document, PublishedBasis, PublishedClaim

_REASONS = {
    LabelKind.PUBLISHED: "the page labels it so: “{words}”",
    LabelKind.DATE_LINE: "a line of its own: “{words}”",
    LabelKind.DATELINE: "the dateline: “{words}”",
    LabelKind.HEADER: "the page's header: “{words}”",
    LabelKind.UPDATED: "the page's last update: “{words}”",
}
_BEGINNING, _END = 4_000, 1_000  # characters
_WEEKDAYS_ASKED = 3  # weekday mentions from the beginning of the story that may settle a contradiction


def publish(document: Document) -> Document:
    """The document with `published`, `published_basis` and all `published_claims`, the chosen one first.

    >>> found = publish(Document("a", "", "Police raid\\nThursday 15 August 2019\\nOfficers searched a flat."))
    >>> found.published, found.published_basis.value, found.published_claims[0].reason
    (datetime.date(2019, 8, 15), 'text', 'a line of its own: “Thursday 15 August 2019”')
    """
    offered = _offered(document)
    claims = list(document.published_claims)
    if document.published is not None:
        if not any(claim.day == document.published for claim in claims):
            reason = f"{document.published_basis.value}, not read from the text"
            claims.insert(0, PublishedClaim(document.published, document.published_basis, reason))
        return replace(document, published_claims=_distinct([*claims, *(claim for _, claim in offered)]))
    if not offered:
        return document
    chosen, settled = _settle(offered, document)
    first = replace(chosen, reason=f"{chosen.reason}; {settled}") if settled else chosen
    rest = [claim for _, claim in offered if claim != chosen]
    return replace(
        document,
        published=chosen.day,
        published_basis=PublishedBasis.TEXT,
        published_claims=_distinct([first, *claims, *rest]),
    )


def _offered(document: Document) -> list[tuple[LabelKind, PublishedClaim]]:
    """The claims of title and text, the plainest kind of label first."""
    found = []
    for text in _places(document):
        for mention in find_times(text, None):
            kind = label_kind(mention, text)
            if kind is not None and mention.when is not None and mention.when.earliest is not None:
                reason = _REASONS[kind].format(words=" ".join(mention.text.split()))
                found.append((kind, PublishedClaim(mention.when.earliest, PublishedBasis.TEXT, reason)))
    return sorted(found, key=lambda one: one[0])


def _places(document: Document) -> tuple[str, ...]:
    """Where pages say when they were published: the title, the beginning and the end."""
    text = document.text
    if len(text) <= _BEGINNING + _END:
        return document.title, text
    return document.title, text[:_BEGINNING], text[-_END:]


def _settle(offered: list[tuple[LabelKind, PublishedClaim]], document: Document) -> tuple[PublishedClaim, str]:
    """The claim to believe, and why, where they differ."""
    claims = [claim for kind, claim in offered if kind != LabelKind.UPDATED] or [claim for _, claim in offered]
    days = {claim.day for claim in claims}
    if len(days) == 1:
        return claims[0], ""
    for mention in _weekdays(document.text[:_BEGINNING]):
        weekday = int(mention.value[-1])
        agreeing = {day for day in days if day.isoweekday() == weekday}
        if len(agreeing) == 1:
            day = agreeing.pop()
            others = ", ".join(f"{_said(other)}" for other in sorted(days - {day}))
            reason = f"the story's “{mention.text}” agrees with it and not with {others}"
            return next(claim for claim in claims if claim.day == day), reason
    return claims[0], "the plainest of several labels"


def _weekdays(text: str) -> list[TimeMention]:
    """The first bare weekdays of the story."""
    bare = [found for found in find_times(text, None) if found.value.startswith("XXXX-WXX-") and found.type == "DATE"]
    return [found for found in bare if found.value[-1].isdigit()][:_WEEKDAYS_ASKED]


def _said(day: date) -> str:
    """`Monday 5 August 2019`."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def _distinct(claims: list[PublishedClaim]) -> tuple[PublishedClaim, ...]:
    """Each claim once: the same day on the same basis says nothing new."""
    kept: dict[tuple[date, PublishedBasis], PublishedClaim] = {}
    for claim in claims:
        kept.setdefault((claim.day, claim.basis), claim)
    return tuple(kept.values())
