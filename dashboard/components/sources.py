"""What a source is called and when it came out, in words. Documents are rows of `Frames.documents`."""

from typing import Any

from dashboard.components.quote import as_document, called
from dashboard.layout.words import Words
from extract.care.redact import shown_address


def published(document: Any, lang: Words) -> str:
    """When a document came out and how that is known."""
    if document.published is None:
        return lang.say("evidence", "published_unknown") + "."
    basis = lang.say("published", document.published_basis)
    return lang.say("evidence", "published", date=lang.day(document.published), basis=basis) + "."


def source_name(document: Any) -> str:
    """What a source is called: its own name, its title, or the name of its file or record."""
    return document.source or called(as_document(document))


def source_address(document: Any) -> str | None:
    """Where a source (a row of `Frames.documents`) can be read, without a person's name in it."""
    return shown_address(as_document(document))


def source_names(documents: Any) -> dict[str, str]:
    """The names of all documents by id."""
    return {row.document: source_name(row) for row in documents.itertuples(index=False)}
