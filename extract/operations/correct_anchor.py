"""How a correction finds its event again: by the words of the sentences it rests on, wherever they stand now.

A sentence is found by a digest of its words at the place where it stood, else anywhere in its field, else by an
evidence sentence of its document that has most of the same words. An event is found among those of its type that rest
on most of these sentences. Where two are left, none is taken. Sentences are compared in whole words, so that no event
of the sources fits an event's own words better than itself.
"""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.care.redact import shown
from extract.model.correction import EventAnchor, Quote
from extract.model.event import EventType
from extract.model.operation import MergedEvent, SourcedEvidence
from extract.model.text import Document, Field, Span
from extract.operations.words import fold

_WORD = re.compile(r"\w+")
_MASK = re.compile(r"\[[a-z][a-z ]{1,20}\]")  # what stands in a quote's words for what is not shown
_CLOSING = re.compile(r"[^\w\s]{1,3}(?=\s|$)")  # a full stop and quotation marks belong to their sentence
_SHARED = 0.5  # of the shorter one: two stretches of a text that overlap so far are one sentence, cut otherwise
_ALIKE = 0.8  # of their words: two sentences so alike are one, of which a few words were changed
_LESS = 0.9  # what a sentence that is only alike weighs beside one with the very words

_NONE = (0.0, 0)


@dataclass(frozen=True, slots=True)
class Standing:
    """An event as the corrections so far have left it, and the types it had on the way there."""

    event: MergedEvent
    types: frozenset[EventType]

    @classmethod
    def of(cls, event: MergedEvent) -> "Standing":
        """An event as the sources give it."""
        return cls(event, frozenset({event.type}))


@dataclass(frozen=True, slots=True)
class Match:
    """Where an anchor's event stands among the events given, or None and the reason."""

    at: int | None
    reason: str = ""


def quote(document: Document, field: Field, span: Span) -> Quote:
    """A stretch of a document to hold on to, widened to whole words; one without any word has `count` 0."""
    text = document.field(field)
    words = _touched(text, span)
    start, end = (words[0].start, words[-1].end) if words else (span.start, span.end)
    said = shown(document, field, Span(min(start, span.start), max(end, span.end)))
    return Quote(document.id, field, start, len(words), said, _mark(text, words))


def quotation(words: str) -> Quote:
    """A sentence that a person quotes from elsewhere."""
    return Quote("", "text", 0, len(_WORD.findall(words)), " ".join(words.split()), "")


def locate(held: Quote, document: Document) -> Span | None:
    """Where the quote's very words stand now, with the stop behind them: where they stood, else nearest to there."""
    return _located(held, document.field(held.field))


def anchor(event: MergedEvent, events: Sequence[Standing], documents: Mapping[str, Document]) -> EventAnchor:
    """The event in words that find it again; `events` are those of its operation, in the order of the timeline."""
    quotes = tuple(quote(documents[each.document], each.field, each.span) for each in event.evidence)
    quotes = (*quotes, *(quotation(words) for words in event.quoted))
    alike = _best(EventAnchor(event.type, quotes), events, documents)
    places = [at for at in alike if events[at].event.key == event.key]
    return EventAnchor(event.type, quotes, alike.index(places[0]) if places else 0, max(1, len(alike)))


def find(
    held: EventAnchor,
    events: Sequence[Standing],
    documents: Mapping[str, Document],
    prefers: Callable[[MergedEvent], bool] = lambda _: False,
) -> Match:
    """The anchor's event among these. `prefers` decides between events that match alike (an unchanged value)."""
    if not any(each.document in documents or not each.document for each in held.quotes):
        return Match(None, "none of its documents is in the store")
    alike = _best(held, events, documents)
    if not alike:
        return Match(None, f"no event of type {held.type} rests on its sentences any more")
    # It was counted among events that were of the type then, not among those that had once been.
    of_the_type = [at for at in alike if events[at].event.type == held.type]
    if len(of_the_type) == held.among:
        alike = of_the_type
    if len(alike) > 1:
        preferred = [at for at in alike if prefers(events[at].event)]
        if len(preferred) != 1 and len(alike) == held.among:
            preferred = [alike[held.ordinal]]
        if len(preferred) != 1:
            return Match(
                None, f"{len(alike)} events of type {held.type} rest on its sentences; it could be any of them"
            )
        alike = preferred
    return Match(alike[0])


def weight(held: Quote, evidence: Iterable[SourcedEvidence], documents: Mapping[str, Document]) -> float:
    """How surely one of these sentences is the one that the quote holds on to: 1 for the very same, 0 for none."""
    document = documents.get(held.document)
    if document is None:
        return 0.0
    own = [each.span for each in evidence if each.document == held.document and each.field == held.field]
    if not own:
        return 0.0
    text = document.field(held.field)
    place = _located(held, text)
    if place is not None:
        return max(_overlap(place, _widened(text, span)) for span in own)
    return max(_likeness(held, span.of(text)) for span in own)


def _best(held: EventAnchor, events: Sequence[Standing], documents: Mapping[str, Document]) -> list[int]:
    """The places of the events that match best, several where they match alike."""
    scored = [(_score(held, each.event, documents), at) for at, each in enumerate(events) if held.type in each.types]
    best = max((score for score, _ in scored), default=_NONE)
    return [at for score, at in scored if score == best != _NONE]


def _score(held: EventAnchor, event: MergedEvent, documents: Mapping[str, Document]) -> tuple[float, int]:
    weights = [weight(each, event.evidence, documents) for each in held.quotes if each.document]
    total = sum(weights) + sum(each.words in event.quoted for each in held.quotes if not each.document)
    # Of two events that rest on all of these sentences, the one that rests on no others of their documents.
    sources = {each.document for each in held.quotes}
    others = sum(each.document in sources for each in event.evidence) - sum(found > 0 for found in weights)
    return (round(total, 6), -max(0, others)) if total else _NONE


@lru_cache(maxsize=4096)
def _located(held: Quote, text: str) -> Span | None:
    words = _words(text)
    first = bisect_left(words, held.start, key=lambda word: word.start)
    if held.count and first < len(words) and words[first].start == held.start and _is(held, text, words, first):
        return _whole(text, words, first, held.count)
    places = [at for at in range(len(words) - held.count + 1) if held.count and _is(held, text, words, at)]
    if not places:
        return None
    nearest = min(places, key=lambda at: (abs(words[at].start - held.start), at))
    return _whole(text, words, nearest, held.count)


def _overlap(place: Span, span: Span) -> float:
    shared = min(place.end, span.end) - max(place.start, span.start)
    if shared < _SHARED * min(place.end - place.start, span.end - span.start):
        return 0.0
    return shared / (max(place.end, span.end) - min(place.start, span.start))


def _likeness(held: Quote, sentence: str) -> float:
    ours = Counter(_WORD.findall(fold(_MASK.sub(" ", held.words))))
    theirs = Counter(_WORD.findall(fold(sentence)))
    masked = len(_MASK.findall(held.words))
    # A mask stands for a word or more of the sentence, which ours cannot have.
    length = ours.total() + max(ours.total(), theirs.total() - 3 * masked)
    likeness = 2 * (ours & theirs).total() / length if length else 0.0
    return _LESS * min(1.0, likeness) if likeness >= _ALIKE else 0.0


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in _WORD.finditer(text))


def _touched(text: str, span: Span) -> Sequence[Span]:
    """The words of which the stretch has a part."""
    words = _words(text)
    first = bisect_right(words, span.start, key=lambda word: word.end)
    return words[first : bisect_left(words, span.end, key=lambda word: word.start)]


def _widened(text: str, span: Span) -> Span:
    """The stretch as far as the words reach of which it has a part, as a quote of it would be located."""
    words = _touched(text, span)
    return _whole(text, words, 0, len(words)) if words else span


def _mark(text: str, words: Sequence[Span]) -> str:
    said = " ".join(word.of(text).casefold() for word in words)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _is(held: Quote, text: str, words: Sequence[Span], first: int) -> bool:
    return _mark(text, words[first : first + held.count]) == held.mark


def _whole(text: str, words: Sequence[Span], first: int, count: int) -> Span:
    end = words[first + count - 1].end
    closing = _CLOSING.match(text, end)
    return Span(words[first].start, closing.end() if closing else end)
