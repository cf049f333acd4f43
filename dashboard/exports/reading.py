"""Events that `export` wrote, read back: JSON Lines and TimelineJS JSON -> records -> extractions for a store.

An export holds the sentences of a source and not its text, so a document that comes back is made of its sentences
alone, and their spans count in that. InputError names the file, the line or slide, and what is wrong with it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.exports.records import Record
from dashboard.exports.slides import OWN
from extract.errors import InputError
from extract.model.event import Event, Evidence, Extraction, OperationTraits
from extract.model.text import Document, Field, PublishedBasis, Span
from extract.model.wire import event_of

# Stands for a sentence that the export did not repeat.
UNSAID = "[…]"
LARGEST = 512 * 1024 * 1024  # bytes
_NEEDED = ("operation", "operation_name", "traits", "key", "type", "dates", "documents", "evidence")


def read_back(path: Path) -> tuple[Record, ...]:
    """The records of one exported file, in its order, each checked."""
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path}: larger than {LARGEST // 1024**2} MB; export fewer operations at a time")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read ({error.strerror or error}). Check the path, and your right to it"
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 text, so no export of this program") from error
    found = tuple(_slides(path, text) if _is_show(text) else _lines(path, text))
    if not found:
        raise InputError(f"{path}: holds no event")
    for where, record in found:
        _checked(f"{path}, {where}", record)
    return tuple(record for _, record in found)


def to_extractions(found: Iterable[Record]) -> tuple[Extraction, ...]:
    """What the records say of each document, as if it had been found there."""
    by_document: dict[str, list[tuple[Record, Record]]] = {}
    for record in found:
        telling = {piece["document"] for piece in record["evidence"]}
        for about in record["documents"]:
            if about["id"] not in telling:
                continue
            by_document.setdefault(about["id"], []).append((record, about))
    return tuple(_extraction(told) for told in by_document.values())


def _is_show(text: str) -> bool:
    """Whether it is one JSON object with slides and not one object a line."""
    try:
        return "events" in json.loads(text)
    except (ValueError, RecursionError):
        return False


def _slides(path: Path, text: str) -> Iterator[tuple[str, Any]]:
    show = json.loads(text)
    slides = show["events"] if isinstance(show["events"], list) else []
    for number, slide in enumerate(slides, 1):
        if not isinstance(slide, Mapping) or OWN not in slide:
            raise InputError(
                f"{path}, slide {number}: not written by this program, so nothing says what event it is; "
                f"put the slide's text into a file of its own and read it as an article"
            )
        yield f"slide {number}", slide[OWN]
    for record in show.get(OWN, ()):
        yield "undated", record


def _lines(path: Path, text: str) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield f"line {number}", json.loads(line)
            except (ValueError, RecursionError) as error:
                raise InputError(f"{path}, line {number}: no JSON; is it a file of `export --format jsonl`?") from error


def _checked(where: str, record: Any) -> None:
    """InputError where a record lacks a part or holds one that means nothing."""
    if not isinstance(record, Mapping):
        raise InputError(f"{where}: no event")
    if missing := [name for name in _NEEDED if name not in record]:
        raise InputError(f"{where}: lacks {', '.join(missing)}; export again with this version")
    try:
        for extraction in to_extractions([dict(record)]):
            assert extraction.events
    except InputError as error:
        raise InputError(f"{where}: {error}") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{where}: not an event of this program ({type(error).__name__}: {error})") from error


def _extraction(told: list[tuple[Record, Record]]) -> Extraction:
    about = told[0][1]
    text, title = "", about["title"]
    events: list[Event] = []
    for record, _ in told:
        evidence: list[Evidence] = []
        for piece in record["evidence"]:
            if piece["document"] != about["id"]:
                continue
            field, words, text = _placed(piece, title, text)
            evidence.append(Evidence(field, words))
        events.append(_event(record, about["id"], tuple(evidence)))
    document = Document(
        id=about["id"],
        title=title,
        text=text,
        published=date.fromisoformat(about["published"]) if about["published"] else None,
        published_basis=PublishedBasis(about["published_basis"]),
        source=about["source"],
        url=about["url"],
    )
    return Extraction(document, _traits(told[0][0]), tuple(events))


def _placed(piece: Record, title: str, text: str) -> tuple[Field, Span, str]:
    """Where a sentence stands in the document that is made of its sentences, and that document's text with it."""
    words = piece["words"] or UNSAID
    if piece["field"] == "title" and title:
        return "title", Span(0, len(title)), text
    start = text.find(words)
    if start < 0:
        text = f"{text}\n\n{words}" if text else words
        start = len(text) - len(words)
    return "text", Span(start, start + len(words)), text


def _event(record: Record, document: str, evidence: tuple[Evidence, ...]) -> Event:
    """The record's event as one document tells it: its own dating and its own figures."""
    dating = next((each for each in record["dates"] if document in each["documents"]), None)
    own = [each for each in record["figures"] if document in each["documents"]]
    return event_of(
        {
            **record,
            "date": dating["date"] if dating else record["date"],
            "basis": dating["basis"] if dating else record["basis"],
            "figures": own,
        },
        evidence,
    )


def _traits(record: Record) -> OperationTraits:
    """What the operation is; one without a name is called by its headline, so that its documents stay together."""
    traits = {name: tuple(record["traits"][name]) for name in record["traits"]}
    if not traits["names"] and len(record["documents"]) > 1:
        traits["names"] = (record["operation_name"],)
    return OperationTraits(**traits)
