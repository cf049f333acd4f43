"""A source's whole text with what was found in it: mentions by kind, and the events that rest on its sentences."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.aria import aria
from dashboard.components.marks import mark
from dashboard.components.quote import is_folded, note_on, quoted
from dashboard.layout.words import Words
from dashboard.mentions import Found, mentions, sentences
from extract.care.redact import maskings
from extract.model.text import Document, Sentence, SentenceRole, Span

# More sentences than these are read in parts: ten thousand marked words at once are slow on every machine.
PART = 250
_FURNITURE = (SentenceRole.BOILERPLATE, SentenceRole.TEASER)


@dataclass(frozen=True, slots=True)
class Rests:
    """An event that rests on some characters of the text."""

    span: Span
    key: str
    type: str
    label: str


def part_of(document: Document, at: int | None) -> tuple[int, int]:
    """Which part of a text holds a character, and how many parts there are (at least one), counted from 0.

    >>> part_of(Document("a", "", "One. Two."), 6)
    (0, 1)
    """
    found = sentences(document)
    parts = max(1, -(-len(found) // PART))
    before = sum(each.span.end <= at for each in found) if at else 0
    return min(before // PART, parts - 1), parts


def full_text(document: Document, slug: str, events: Sequence[Rests], at: int | None, lang: Words) -> list[Component]:
    """The paragraphs of the part that holds the character `at`; its sentence has the id "at"."""
    number, _ = part_of(document, at)
    shown = sentences(document)[number * PART : (number + 1) * PART]
    aim = next((each for each in shown if at is not None and at < each.span.end), None)
    return [
        _paragraph(tuple(group), document, slug, events, aim, lang)
        for _, group in groupby(shown, key=lambda each: (each.paragraph, each.role in _FURNITURE))
    ]


def _paragraph(
    group: Sequence[Sentence], document: Document, slug: str, events: Sequence[Rests], aim: Sentence | None, lang: Words
) -> Component:
    role = group[0].role
    said: list[Any] = []
    for number, sentence in enumerate(group):
        said += [*([" "] if number else []), _sentence(sentence, document, slug, events, sentence == aim, lang)]
    if role in _FURNITURE:
        return html.P(
            [html.Span(lang.say("fulltext", "furniture") + " ", className="only-read"), *said], className="furniture"
        )
    if role == SentenceRole.HEADING:
        return html.H3(said)
    return html.P(said, className="item" if role == SentenceRole.ITEM else None)


def _sentence(
    sentence: Sentence, document: Document, slug: str, events: Sequence[Rests], aimed: bool, lang: Words
) -> Component:
    span = sentence.span
    own = [each for each in events if each.span.touches(span)]
    words: list[Any] = list(_pieces(document, span, lang))
    if is_folded(span.of(document.text)):
        words = [_folded(words, lang)]
    if note := note_on(span.of(document.text), lang):
        words.append(html.Span(f" [{note}]", className="word-note-inline"))
    more: dict[str, Any] = {"id": "at"} if aimed else {}
    return html.Span(
        [html.Span(words, className="sentence-words"), *_signs(own, slug)],
        className="sentence rests" if own else "sentence",
        dir="auto",
        **more,
    )


def _folded(words: list[Any], lang: Words) -> Component:
    """Inside a paragraph only what is a phrase may stand: `details` beside it would break the paragraph in two."""
    return html.Span(
        [
            html.Button(lang.say("fulltext", "folded"), type="button", className="unfold", **aria(expanded="false")),
            html.Span(words, className="folded", hidden=True),
        ]
    )


def _signs(events: Iterable[Rests], slug: str) -> Iterator[Any]:
    for each in {event.key: event for event in events}.values():
        link = dcc.Link(
            [mark(each.type), html.Span(each.label, className="only-read")],
            href=operation_href(slug, each.key),
            title=each.label,
            className="rests-sign",
        )
        yield link


def _pieces(document: Document, span: Span, lang: Words) -> Iterator[Any]:
    """The words of a sentence, cut where a mention begins or ends; a masked name is never cut."""
    inside = [each for each in _unmasked(document) if span.holds(each.span)]
    cuts = sorted({span.start, span.end, *(edge for each in inside for edge in (each.span.start, each.span.end))})
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        words = _words(document, piece)
        held = [each for each in inside if each.span.holds(piece)]
        if held:
            classes = " ".join(["mention", *dict.fromkeys(f"m-{each.kind}" for each in held)])
            yield html.Span(words, className=classes, title="; ".join(meaning(each, lang) for each in held))
        else:
            yield words


def _unmasked(document: Document) -> tuple[Found, ...]:
    whole = document.title + "\n\n" + document.text
    offset = len(whole) - len(document.text)
    hidden = [Span(each.span.start - offset, each.span.end - offset) for each in maskings(whole)]
    return tuple(each for each in mentions(document) if not any(each.span.touches(other) for other in hidden))


def _words(document: Document, piece: Span) -> str:
    """Words as they may be shown, in one line; the spaces at both ends, which `quoted` takes away, stay."""
    raw = piece.of(document.text)
    before, after = (" " if raw[:1].isspace() else ""), (" " if raw[-1:].isspace() else "")
    said = quoted(document, "text", piece)
    return f"{before}{said}{after}" if said else " "


def meaning(found: Found, lang: Words) -> str:
    """What a mention was read as, in words."""
    kind = lang.say("fulltext", f"kind_{found.kind}")
    if found.kind == "time":
        says = lang.date(found.edtf) if found.edtf else found.value
    elif found.kind == "place":
        says = lang.state(found.country) if found.country else lang.say("fulltext", "unsure")
    elif found.kind == "agency":
        says = found.name + (f", {lang.state(found.country)}" if found.country else "")
    else:
        says = found.value
    return lang.say("fulltext", "means", kind=kind, says=says)
