"""Words of a source as the app may show them: persons masked, platforms defanged, harm folded (see `extract.care`)."""

from typing import Any

import pandas as pd

from extract.care import wording
from extract.care.redact import shown, shown_title
from extract.model.text import Document, Field, Span


def as_document(row: Any) -> Document:
    """The document behind a row of `Frames.documents`: enough to quote from."""
    return Document(row.document, row.title, row.text, row.published)


def quoted(document: Document, field: Field, span: Span) -> str:
    """The words of a span, in one line."""
    return " ".join(shown(document, field, span).split())


def title_of(document: Document) -> str:
    """The title, in one line."""
    return " ".join(shown_title(document).split())


def is_folded(words: str) -> bool:
    """Whether words describe harm and are shown only to those who ask."""
    return bool(words) and wording.folded(words)


def content_note(documents: pd.DataFrame) -> str | None:
    """What to know before reading these sources; None where the material holds nothing that asks for it."""
    texts = [*documents["title"], *documents["text"]]
    return wording.content_note(texts) if wording.contents(texts) else None


def note_on(words: str) -> str | None:
    """What to say of a quotation's own wording, None where nothing."""
    return wording.note_on(words)
