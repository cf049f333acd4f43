"""The sentences that an event rests on, quoted from their documents, each with its source."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import source_href
from dashboard.components.aria import data
from dashboard.components.citing import cited, copy_words, not_cited, source_in_full
from dashboard.components.links import source_link
from dashboard.components.passage import Passage, passages
from dashboard.components.quote import as_document, is_folded, note_on, quoted
from dashboard.components.sources import published, source_address, source_name
from dashboard.layout.words import Words
from extract.care.redact import shown
from extract.model.text import Document, Span

if TYPE_CHECKING:
    import pandas as pd

# More stand behind a click: three show what the event rests on.
MOST = 3
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")


def quotations(evidence: "pd.DataFrame", documents: dict[str, Any], lang: Words) -> list[Component]:
    """Rows of `Frames.evidence` of one event, by document; `documents` are rows of `Frames.documents` by id."""
    found = [
        figure
        for name, rows in evidence.groupby("document", sort=False)
        for figure in _of_document(rows, documents[str(name)], lang)
    ]
    if len(found) <= MOST + 1:
        return found
    more = html.Summary(lang.say("evidence", "more", number=len(found) - MOST))
    return [*found[:MOST], html.Details([more, *found[MOST:]], className="more")]


def _of_document(rows: "pd.DataFrame", source: Any, lang: Words) -> Iterator[Component]:
    """Headlines, then the text; what describes harm last, folded."""
    document, place = as_document(source), source_in_full(source, lang)
    plain: list[Span] = []
    folded: list[Span] = []
    for row in rows.itertuples(index=False):
        span = Span(int(row.start), int(row.end))
        if row.field == "title":
            head = html.Span(lang.say("evidence", "headline") + ": ", className="quiet")
            words = quoted(document, "title", span)
            quotation = html.Blockquote([head, html.Mark(words)])
            yield _figure(quotation, row.words, source, None, lang, cited(words, place, lang))
        elif is_folded(row.words):
            folded.append(span)
        else:
            plain.append(span)
    for found in passages(document.text, plain):
        marks = _marks(document, found)
        cite = cited(_joined(document, found, marks), place, lang)
        yield _figure(
            html.Blockquote(_words(document, found, marks)), _shown(document, found), source, found, lang, cite
        )
    for found in passages(document.text, folded, reach=0):
        hidden = html.Details(
            [
                html.Summary(lang.say("evidence", "folded")),
                html.P(lang.say("evidence", "folded_note", source=source_name(source)), className="quiet"),
                html.Blockquote(_words(document, found, _marks(document, found))),
            ]
        )
        yield _figure(hidden, _shown(document, found), source, found, lang, not_cited(place, lang), bare=True)


def _figure(
    body: Component, words: str, source: Any, found: Passage | None, lang: Words, cite: str, *, bare: bool = False
) -> Component:
    """A quotation with its source, the way to where it stands in the full text, and what is copied of it; `bare`
    without a button that does."""
    notes = [html.P(note, className="word-note")] if (note := note_on(words, lang)) else []
    at = found.marks[0].start if found else None
    whole = dcc.Link(lang.say("evidence", "whole"), href=source_href(source.slug, source.document, at))
    caption: list[Any] = [
        source_link(source_name(source), source_address(source)),
        ". ",
        published(source, lang),
        " ",
        whole,
    ]
    if not bare:
        caption += [" ", copy_words(lang)]
    return html.Figure([body, *notes, html.Figcaption(caption)], className="passage", **data(cite=cite))


def _marks(document: Document, found: Passage) -> list[str]:
    """The sentences that are marked, as they are shown."""
    return [quoted(document, "text", span) for span in found.marks]


def _joined(document: Document, found: Passage, marks: list[str]) -> str:
    """These sentences in one line, with a sign where words between them are left out."""
    parts = marks[:1]
    for words, between in zip(marks[1:], found.between, strict=True):
        parts += [*(["[…]"] if between.of(document.text).strip() else []), words]
    return " ".join(parts)


def _shown(document: Document, found: Passage) -> str:
    """All words that are shown, so that a note on a term reaches those around the evidence too."""
    around = (_context(document, span) for span in (found.before, *found.between, found.after))
    return " ".join((*around, *(span.of(document.text) for span in found.marks)))


def _words(document: Document, found: Passage, marks: list[str]) -> list[Any]:
    """The passage in reading order: quiet context, marked sentences."""
    parts: list[Any] = []
    if before := _context(document, found.before):
        gap = _gap(found.before.of(document.text), at_end=True)
        parts.append(html.Span(f"{'… ' if found.cut_before else ''}{before}{gap}", className="context"))
    for number, words in enumerate(marks):
        if number:
            span = found.between[number - 1]
            between, left_out = _context(document, span), span.of(document.text)
            gap = _gap(left_out, at_end=False)
            said = f"{gap}{between}{_gap(left_out, at_end=True)}" if between else gap
            parts.append(html.Span(said, className="context"))
        parts.append(html.Mark(words))
    if after := _context(document, found.after):
        gap = _gap(found.after.of(document.text), at_end=False)
        parts.append(html.Span(f"{gap}{after}{' …' if found.cut_after else ''}", className="context"))
    return parts


def _context(document: Document, span: Span) -> str:
    """Words around the evidence, a line each paragraph; none where they describe harm: nothing rests on them."""
    if is_folded(span.of(document.text)):
        return ""
    lines = _PARAGRAPH.split(shown(document, "text", span))
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _gap(text: str, *, at_end: bool) -> str:
    """What keeps words apart from those before or behind them: a new line where a paragraph ends."""
    space = text[len(text.rstrip()) :] if at_end else text[: len(text) - len(text.lstrip())]
    return "\n" if _PARAGRAPH.search(space) else " "
