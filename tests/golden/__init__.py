"""The events of the starter cases as they were judged, one file a case; `python -m tests.golden` writes them anew.

A change of these files is read like a change of code: what was gained, what was lost, and is it right?
"""

import json
from pathlib import Path
from typing import Any

from extract.model.event import Event, Extraction
from extract.model.text import Document
from extract.pipeline import extract_document
from extract.printed import figure_words
from extract.readers import read
from extract.starters import starter_cases

FOLDER = Path(__file__).parent


def starters() -> list[Document]:
    """The starter cases as read."""
    return [item for item in read([str(starter_cases())]) if isinstance(item, Document)]


def golden(extraction: Extraction) -> dict[str, Any]:
    """What is compared: everything but offsets and reasons, in a form that reads at a glance."""
    document, operation = extraction.document, extraction.operation
    return {
        "published": f"{document.published or 'none'} ({document.published_basis})",
        "operation": {
            name: ", ".join(getattr(operation, name)) for name in ("names", "target", "lead", "participants")
        },
        "events": [_event(document, event) for event in extraction.events],
    }


def _event(document: Document, event: Event) -> dict[str, Any]:
    told = {
        "type": f"{event.type}{', planned' if event.realis == 'planned' else ''}",
        "link": event.link if event.link != "this" else "",
        "date": f"{event.date.edtf if event.date else 'none'} ({event.basis})",
        "where": ", ".join(event.where),
        "figures": "; ".join(figure_words(figure) for figure in event.figures),
        "agencies": ", ".join(event.agencies),
        "evidence": [_begin(piece.span.of(document.field(piece.field))) for piece in event.evidence],
    }
    return {name: value for name, value in told.items() if value}


def _begin(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else f"{sentence[:60].rsplit(' ', 1)[0]} …"


def written(extraction: Extraction) -> str:
    """The golden file of one case."""
    return json.dumps(golden(extraction), ensure_ascii=False, indent=1) + "\n"


def write() -> None:
    """Write all golden files anew."""
    for document in starters():
        (FOLDER / f"{document.id}.json").write_text(written(extract_document(document)), encoding="utf-8")
