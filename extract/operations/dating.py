"""Publication dates of undated documents, inferred from their siblings; and the events that hang on them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from extract.model.event import Basis, Event, Extraction, Link, Realis
from extract.model.text import Document, PublishedBasis, PublishedClaim
from extract.model.time import EdtfDate
from extract.operations.profile import Profile, known_published, profile
from extract.operations.rarity import Rarity
from extract.operations.similar import similar

_AGAINST = "resolved against the day that document "
_WEEK = 7  # days that "last week" and its like may have
_NEWS = 31  # days after which what happened is no news any more
_SAME_NEWS = 14  # days within which siblings that look equally alike tell the same news

# Extracts a document anew whose publication day has become known, so that "on Thursday" can be resolved against it;
# None where that fails.
Reread = Callable[[Document], Extraction | None]


def infer(extractions: Sequence[Extraction], reread: Reread | None = None) -> tuple[Extraction, ...]:
    """The documents of one operation, the undated ones dated by the sibling that tells the most alike.

    Where two siblings are as alike but of different news, nothing is inferred. An inferred date is set anew at
    every call; it never rests on another inferred one. With `reread`, what an undated document tells relative to its
    day ("on Thursday") is resolved against the inferred one where both report the same news; it is known as
    `inferred` all the same.
    """
    if stands(each.document for each in extractions):
        return tuple(extractions)
    plain = tuple(forget(extraction) for extraction in extractions)
    dated = [extraction for extraction in plain if extraction.document.published]
    if len(dated) == len(plain) or not dated:
        return plain
    profiles = {each.document.id: profile(each) for each in plain}
    rarity = Rarity.of(profiles.values())
    return tuple(
        extraction if extraction.document.published else _dated(extraction, dated, profiles, rarity, reread)
        for extraction in plain
    )


def stands(documents: Iterable[Document]) -> bool:
    """Whether the days of documents are those of their own words, and either all or none of them are known."""
    days = set()
    for each in documents:
        if each.published_basis == PublishedBasis.INFERRED:
            return False
        days.add(each.published is None)
    return len(days) < 2


def forget(extraction: Extraction) -> Extraction:
    """The extraction as its own words give it: an earlier inference is taken back."""
    document = extraction.document
    if document.published_basis != PublishedBasis.INFERRED:
        return extraction
    claims = tuple(claim for claim in document.published_claims if claim.basis != PublishedBasis.INFERRED)
    bare = replace(document, published=None, published_basis=PublishedBasis.UNKNOWN, published_claims=claims)
    events = tuple(
        replace(event, date=None, basis=Basis.NONE, why=tuple(each for each in event.why if not _is_inference(each)))
        if event.basis == Basis.INFERRED
        else event
        for event in extraction.events
    )
    return replace(extraction, document=bare, events=events)


def _dated(
    extraction: Extraction,
    siblings: Iterable[Extraction],
    profiles: dict[str, Profile],
    rarity: Rarity,
    reread: Reread | None,
) -> Extraction:
    sibling = _closest(extraction, siblings, profiles, rarity)
    if sibling is None or sibling.document.published is None:
        return extraction
    published = sibling.document.published
    document = _with_date(extraction.document, sibling.document, published)
    found = reread(document) if reread and _same_news(extraction, sibling) else None
    resolved = _resolved(found.events, sibling.document) if found else {}
    events = tuple(_bounded(resolved.get(_act(event), event), event, published) for event in extraction.events)
    return replace(extraction, document=document, events=events)


def _same_news(extraction: Extraction, sibling: Extraction) -> bool:
    """Whether the sibling reports as news what this document tells: "in December", in a report on arrests, is not
    counted from the day on which a court convicted those arrested years before."""
    published = sibling.document.published
    assert published
    told = {event.type for event in extraction.events if event.link == Link.THIS}
    known = [event.date.latest for event in sibling.events if event.type in told and event.date]
    return any(day is None or (published - day).days <= _NEWS for day in known)


def _act(event: Event) -> Hashable:
    """What stays the same of an event when its document gets a date."""
    return event.type, event.link, event.realis, event.evidence


def _is_inference(reason: str) -> bool:
    return reason.startswith(_AGAINST)


def _resolved(events: Iterable[Event], sibling: Document) -> dict[Hashable, Event]:
    """The events that their own words date once the day of publication is known; none where two are told alike."""
    found: dict[Hashable, list[Event]] = defaultdict(list)
    for event in events:
        found[_act(event)].append(event)
    reason = f"{_AGAINST}{sibling.id} gives"
    return {
        act: replace(alike[0], basis=Basis.INFERRED, why=(reason,))
        for act, alike in found.items()
        if len(alike) == 1 and alike[0].basis in (Basis.RELATIVE, Basis.EXPLICIT) and not _is_week(alike[0])
    }


def _is_week(event: Event) -> bool:
    """Whether a few days in a row are all that dates it: "last week", told a week later, is another week."""
    when = event.date
    if event.basis != Basis.RELATIVE or when is None or when.earliest is None or when.latest is None:
        return False
    return 0 < (when.latest - when.earliest).days <= _WEEK


def _closest(
    extraction: Extraction, siblings: Iterable[Extraction], profiles: dict[str, Profile], rarity: Rarity
) -> Extraction | None:
    """The most alike sibling published when everything this document tells was done; None where two compete."""
    own = profiles[extraction.document.id]
    done = _last_told(extraction)
    scored = [
        (similar(own, profiles[sibling.document.id], rarity).score, published, sibling)
        for sibling in siblings
        if (published := known_published(sibling.document)) and (done is None or published >= done)
    ]
    if not scored:
        return None
    best = max(score for score, _, _ in scored)
    rivals = sorted(
        ((published, sibling.document.id, sibling) for score, published, sibling in scored if score == best),
        key=lambda rival: rival[:2],
    )
    first, last = rivals[0], rivals[-1]
    return first[2] if (last[0] - first[0]).days <= _SAME_NEWS else None


def _last_told(extraction: Extraction) -> date | None:
    """The last day by which something told as done must have begun."""
    begun = [
        event.date.earliest
        for event in extraction.events
        if event.realis == Realis.ASSERTED and event.date and event.date.earliest
    ]
    return max(begun, default=None)


def _with_date(document: Document, sibling: Document, published: date) -> Document:
    reason = (
        f"It carries no date of its own; document {sibling.id}, published {published.isoformat()}, "
        "tells the same operation."
    )
    claim = PublishedClaim(published, PublishedBasis.INFERRED, reason)
    return replace(
        document,
        published=published,
        published_basis=PublishedBasis.INFERRED,
        published_claims=(claim, *document.published_claims),
    )


def _bounded(resolved: Event, event: Event, published: date) -> Event:
    """The event as its words date it against the inferred day; otherwise an undated act of this operation happened by
    the day it was reported, and a planned one comes after it."""
    if event.date is not None:
        return event
    if resolved.date is not None:
        return replace(event, date=resolved.date, basis=resolved.basis, why=(*event.why, *resolved.why))
    if event.link != Link.THIS:
        return event
    when = EdtfDate.until(published) if event.realis == Realis.ASSERTED else EdtfDate.since(published)
    return replace(event, date=when, basis=Basis.INFERRED)
