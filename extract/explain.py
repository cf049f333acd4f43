"""What was found in an article, to be read at a terminal: mentions under their sentences, events with their reasons."""

import textwrap
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from extract.care.redact import shown, shown_title
from extract.mentions.agencies import find_agencies
from extract.mentions.anchor import publish
from extract.mentions.figures import find_figures
from extract.mentions.places import find_places
from extract.mentions.times import find_times
from extract.model.event import Event, Extraction
from extract.model.mention import AgencyMention, FigureMention, PlaceMention, TimeMention
from extract.model.text import Document, Sentence
from extract.pipeline import extract_document
from extract.printed import figure_words
from extract.text.sentences import split

Mention = TimeMention | PlaceMention | AgencyMention | FigureMention
Record = dict[str, Any]
_WIDTH = 100


def find_mentions(document: Document, kind: str) -> tuple[Mention, ...]:
    """The mentions of one kind in a document's text: "time", "place", "agency" or "figure"."""
    finders: Mapping[str, Callable[[], tuple[Mention, ...]]] = {
        "time": lambda: find_times(document.text, publish(document).published),
        "place": lambda: find_places(document.text),
        "agency": lambda: find_agencies(document.text),
        "figure": lambda: find_figures(document.text),
    }
    return finders[kind]()


def mention_records(document: Document, kind: str) -> Iterator[Record]:
    """The mentions of one kind as records: document, start, end, text, and what the words mean."""
    for mention in find_mentions(document, kind):
        place = {"document": document.id, "start": mention.span.start, "end": mention.span.end, "text": mention.text}
        yield place | _meaning(mention)


def explained(document: Document, *, names: bool = False) -> Iterator[str]:
    """The lines that show a document with everything found in it; persons are masked unless `names`."""
    extraction = extract_document(document)
    document = extraction.document
    yield from _head(extraction, names)
    mentions = [mention for kind in ("time", "place", "agency", "figure") for mention in find_mentions(document, kind)]
    events = list(enumerate(extraction.events, start=1))
    for number, sentence in enumerate(split(document), start=1):
        told = [index for index, event in events if _rests_on(event, sentence)]
        mark = f"  <- event {', '.join(map(str, told))}" if told else ""
        yield ""
        yield f"[{number}] {sentence.role}{', quoted' if sentence.quoted else ''}{mark}"
        yield from _folded(shown(document, sentence.field, sentence.span, names=names), "    ")
        if sentence.field == "text":
            inside = sorted((each for each in mentions if sentence.span.holds(each.span)), key=lambda each: each.span)
            yield from (f"      {_mention_line(each)}" for each in inside)
    yield ""
    yield "No events." if not events else f"{len(events)} events"
    numbered = list(enumerate(split(document), start=1))
    for index, event in events:
        yield from _event_lines(index, event, [n for n, sentence in numbered if _rests_on(event, sentence)])
    yield ""


def _head(extraction: Extraction, names: bool) -> Iterator[str]:
    document, operation = extraction.document, extraction.operation
    title = shown_title(document, names=names) or "(no title)"
    yield f"{document.id}: {title}"
    yield "=" * min(_WIDTH, len(document.id) + 2 + len(title))
    day = document.published.isoformat() if document.published else "no date"
    yield f"published     {day} ({document.published_basis})"
    yield from (f"              {claim.day}: {claim.reason}" for claim in document.published_claims)
    for name in ("names", "target", "lead", "participants", "agencies"):
        if values := getattr(operation, name):
            yield from _folded(f"{name:14}{', '.join(values)}", "", " " * 14)


def _event_lines(index: int, event: Event, sentences: list[int]) -> Iterator[str]:
    when = event.date.edtf if event.date else "no date"
    link = "" if event.link == "this" else ", of another operation"
    planned = ", planned" if event.realis == "planned" else ""
    yield ""
    yield f"  {index}. {event.type}{planned}{link}: {when} ({event.basis})"
    parts = {
        "where": ", ".join(event.where),
        "figures": "; ".join(map(figure_words, event.figures)),
        "agencies": ", ".join(event.agencies),
        "sentences": ", ".join(map(str, sentences)),
        "rules": ", ".join(event.rules),
    }
    for name, words in parts.items():
        if words:
            yield from _folded(f"{name:10}{words}", "     ", " " * 15)
    for why in event.why:
        yield from _folded(f"why       {why}", "     ", " " * 15)


def _rests_on(event: Event, sentence: Sentence) -> bool:
    return any(piece.field == sentence.field and piece.span.touches(sentence.span) for piece in event.evidence)


def _mention_line(mention: Mention) -> str:
    meaning = {name: value for name, value in _meaning(mention).items() if value not in (None, "")}
    kind = type(mention).__name__.removesuffix("Mention").lower()
    return f"{kind:7} {mention.text!r}: {', '.join(str(value) for value in meaning.values())}"


def _meaning(mention: Mention) -> Record:
    if isinstance(mention, TimeMention):
        return {"type": str(mention.type), "value": mention.value}
    if isinstance(mention, PlaceMention):
        return {"country": mention.country, "how": str(mention.how)}
    if isinstance(mention, AgencyMention):
        return {"name": mention.name, "country": mention.country}
    value = int(mention.value) if float(mention.value).is_integer() else mention.value
    return {
        "value": value,
        "qualifier": str(mention.qualifier),
        "noun": mention.noun,
        "what": mention.what,
        "currency": mention.currency,
    }


def _folded(words: str, first: str, rest: str | None = None) -> list[str]:
    return textwrap.wrap(words, _WIDTH, initial_indent=first, subsequent_indent=first if rest is None else rest)
