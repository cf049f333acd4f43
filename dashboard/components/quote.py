"""Words of a source as the app may show them: persons masked, platforms defanged, harm folded (see `extract.care`)."""

from typing import TYPE_CHECKING, Any

from dashboard.layout.words import Words, words
from extract.care import wording
from extract.care.redact import shown, shown_title
from extract.model.text import Document, Field, Span

if TYPE_CHECKING:
    import pandas as pd


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


def content_note(documents: "pd.DataFrame", lang: Words | None = None) -> str | None:
    """What to know before reading these sources; None where the material holds nothing that asks for it."""
    about = contents_of(documents, lang or words())
    if not about:
        return None
    return f"{said_note(documents, lang)} {(lang or words()).say('note', 'folded')}"


def said_note(documents: "pd.DataFrame", lang: Words | None = None) -> str:
    """What any material contains, in a sentence."""
    lang = lang or words()
    about = contents_of(documents, lang) or (lang.say("note", "police"),)
    return lang.say("note", "about", about=lang.listed(about))


def contents_of(documents: "pd.DataFrame", lang: Words) -> tuple[str, ...]:
    """What these sources contain that a reader is told of in advance."""
    texts = [*documents["title"], *documents["text"]]
    return tuple(lang.say("content", name) for name in wording.content_ids(texts))


def note_on(quotation: str, lang: Words | None = None) -> str | None:
    """What to say of a quotation's own wording, None where nothing."""
    if not (found := wording.term_on(quotation)):
        return None
    lang = lang or words()
    return lang.say("note", "term", words=found[1], why=lang.say("term", found[0]))
