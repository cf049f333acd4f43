"""What corrections decide before events are merged: which documents belong together, and when they were published."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from extract.model.correction import Correction, CorrectionKind
from extract.model.event import Basis, Event, Extraction, Link
from extract.model.text import Document, PublishedBasis, PublishedClaim
from extract.model.time import EdtfDate
from extract.operations.dating import Reread

Pair = tuple[str, str]


def decided_pairs(corrections: Iterable[Correction]) -> tuple[set[Pair], set[Pair]]:
    """Pairs of documents that persons put together and apart; of two decisions on one pair the later counts."""
    decided: dict[Pair, bool] = {}
    for each in corrections:
        if each.kind == CorrectionKind.MOVE:
            for together, name in ((True, "together"), (False, "apart")):
                for first, second in each.after[name]:
                    decided[min(first, second), max(first, second)] = together
    return (
        {pair for pair, together in decided.items() if together},
        {pair for pair, together in decided.items() if not together},
    )


def with_days(extraction: Extraction, corrections: Iterable[Correction], reread: "Reread | None" = None) -> Extraction:
    """The document with the publication day that persons gave it last, and its events dated by that."""
    for each in corrections:
        if each.kind == CorrectionKind.PUBLISHED and each.about.documents == (extraction.document.id,):
            extraction = _published(extraction, each, reread)
    return extraction


def _published(extraction: Extraction, correction: Correction, reread: Reread | None) -> Extraction:
    day = date.fromisoformat(correction.after) if correction.after else None
    document = _with_day(extraction.document, correction, day)
    if day and reread and (found := reread(document)):
        return found
    return replace(extraction, document=document, events=tuple(_bounded(event, day) for event in extraction.events))


def _with_day(document: Document, correction: Correction, day: date | None) -> Document:
    claims = tuple(claim for claim in document.published_claims if claim.reason != _reason(correction))
    if day is None:
        return replace(document, published=None, published_basis=PublishedBasis.UNKNOWN, published_claims=claims)
    claim = PublishedClaim(day, PublishedBasis.GIVEN, _reason(correction))
    return replace(document, published=day, published_basis=PublishedBasis.GIVEN, published_claims=(claim, *claims))


def _reason(correction: Correction) -> str:
    said = f": {correction.why}" if correction.why else ""
    return f"set by {correction.by} on {correction.at.date().isoformat()}{said}"


def _bounded(event: Event, day: date | None) -> Event:
    """An event that hangs on the publication day, hung on another one; one resolved against it cannot be kept."""
    if event.basis not in (Basis.PUBLICATION, Basis.RELATIVE) or event.link != Link.THIS:
        return event
    if day is None or event.basis == Basis.RELATIVE or event.date is None:
        return replace(event, date=None, basis=Basis.NONE)
    when = EdtfDate.since(day) if event.date.latest is None else EdtfDate.until(day)
    return replace(event, date=EdtfDate.day(day) if event.date.is_day else when)
