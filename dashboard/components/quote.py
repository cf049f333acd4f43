"""Words of a source as the app may show them: persons masked, platforms defanged, harm folded (see `extract.care`)."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard.layout.words import Words, words
from extract.care import wording
from extract.care.redact import shown, shown_id, shown_title
from extract.model.text import Document, Field, Span

if TYPE_CHECKING:
    import pandas as pd


# Characters: in which a headline is looked for, and the most that one has.
_LOOKED_AT, _HEADLINE = 600, 150
# A line of few words with a day in it stands above a headline, or below it.
_DATE_LINE = re.compile(r"^(?:\S+ ){0,6}(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d)$")
# A line that names a year is mostly a date line.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def as_document(row: Any) -> Document:
    """The document behind a row of `Frames.documents`: enough to quote from."""
    return Document(row.document, row.title, row.text, row.published, url=row.url)


def quoted(document: Document, field: Field, span: Span) -> str:
    """The words of a span, in one line."""
    return " ".join(shown(document, field, span).split())


def title_of(document: Document, *, names: bool = False) -> str:
    """The title in one line; of an article that came without one, the headline that its text begins with."""
    titled = document if document.title.strip() else replace(document, title=_headline(document.text))
    return " ".join(shown_title(titled, names=names).split())


def called(document: Document, *, names: bool = False) -> str:
    """What an article is called: its title, or the name of its file or record."""
    return title_of(document, names=names) or shown_id(document, names=names)


def _headline(text: str) -> str:
    """The first line of a text, below a date line the second, if it reads as a headline, else ''.

    >>> _headline("# Raid on a harbour\\n\\nPolice came."), _headline("Oslo, 4 May 2020\\nPolice came.")
    ('Raid on a harbour', '')
    >>> _headline("Published 7/6/22\\nRaid on a harbour\\n\\nPolice came.")
    'Raid on a harbour'
    """
    lines = [line for each in text[:_LOOKED_AT].split("\n") if (line := each.strip().strip("#*_ "))]
    if not lines:
        return ""
    line = lines[1] if len(lines) > 1 and _DATE_LINE.search(lines[0]) else lines[0]
    is_short = len(line.split()) > 2 and len(line) <= _HEADLINE
    return line if is_short and line[-1] not in ".;:," and not _YEAR.search(line) else ""


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
