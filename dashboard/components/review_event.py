"""One event to be reviewed: its values as a form, what else can be done with it, and the words it rests on."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import operation_href
from dashboard.components.fields import TextField, Toggles, picker
from dashboard.components.marks import mark
from dashboard.components.quotations import quotations
from dashboard.components.quote import is_folded, quoted
from dashboard.components.review_fields import (
    agencies_field,
    date_field,
    do,
    field_id,
    figure_rows,
    form_of,
    link_select,
    realis_select,
    states_field,
    type_select,
    why_field,
)
from dashboard.desk.correcting import event_values
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.mentions import sentences
from extract.care.redact import shown_id
from extract.model.operation import MergedEvent, Operation
from extract.model.text import Document, Span

_FORM = "event"
_LONGEST = 140  # characters of a sentence in a list


def event_form(case: Operation, event: MergedEvent, lang: Words) -> Component:
    """All values of an event, each in its own field."""
    values = event_values(event)
    return form_of(
        [
            html.Div(
                [type_select(_FORM, values["type"], lang), date_field(_FORM, values["date"], lang)],
                className="field-pair",
            ),
            states_field(_FORM, "where", values["where"], lang),
            agencies_field(_FORM, values["agencies"], case.agencies, lang),
            figure_rows(_FORM, values["figures"], lang),
            html.Div(
                [link_select(_FORM, values["link"], lang), realis_select(_FORM, values["realis"], lang)],
                className="field-pair",
            ),
            why_field(_FORM, lang),
            html.Div(
                [
                    do(lang.say("review", "save"), _FORM),
                    html.Span(lang.say("review", "save_keys"), className="hint"),
                ],
                className="form-foot",
            ),
        ],
        _FORM,
        lang,
    )


def event_head(event: MergedEvent, slug: str, lang: Words) -> list[Component]:
    """What is reviewed, who corrected it so far, and the way to its place on the timeline."""
    when = lang.date(event.date.edtf if event.date else None)
    parts: list[Component] = [
        html.H2([mark(str(event.type)), f"{lang.say('type', event.type)}, {when}"], id="review-event", tabIndex="-1"),
        html.P(
            [
                lang.basis(event.basis, event.realis),
                " ",
                dcc.Link(lang.say("review", "on_timeline"), href=operation_href(slug, event.key)),
            ],
            className="quiet",
        ),
    ]
    for each in event.corrected:
        if "note" in each.fields:
            parts.append(
                html.P(lang.say("review", "noted", by=each.by, note=each.why), className="person-note", dir="auto")
            )
        else:
            fields = lang.listed(lang.tables["review"].get(f"field_{name}", name) for name in each.fields if name)
            parts.append(
                html.P(
                    lang.say("review", "corrected", by=each.by, at=moment(each.at, lang), fields=fields),
                    className="person-note",
                )
            )
    return parts


def moment(at: Any, lang: Words) -> str:
    """A moment in the reader's words, to the minute, in UTC."""
    return lang.say("review", "moment", day=lang.day(at.date()), time=f"{at:%H:%M}")


def more_forms(case: Operation, event: MergedEvent, lang: Words) -> list[Component]:
    """What is done with an event as a whole, each behind its own heading."""
    documents = {document.id: document for document in case.documents}
    parts = [_note(lang), _merge(case, event, lang)]
    if len(event.evidence) > 1:
        parts.append(_split(event, documents, lang))
    return [*parts, _remove(lang)]


def _folded(title: str, children: Iterable[Any], form: str, lang: Words) -> Component:
    return html.Details(
        [html.Summary(lang.say("review", title)), form_of(children, form, lang)], className="review-more"
    )


def _note(lang: Words) -> Component:
    field = TextField(id=field_id("note", "note"), label=lang.say("review", "field_note"), value="", lines=2)
    return _folded("note", [field, do(lang.say("review", "save_note"), "note", quiet=True)], "note", lang)


def _merge(case: Operation, event: MergedEvent, lang: Words) -> Component:
    others = [{"value": each.key, "label": _label(each, lang)} for each in case.events if each.key != event.key]
    field = picker(field_id("merge", "others"), lang.say("review", "field_others"), others, [], lang)
    return _folded(
        "merge",
        [field, why_field("merge", lang), do(lang.say("review", "do_merge"), "merge", quiet=True)],
        "merge",
        lang,
    )


def _split(event: MergedEvent, documents: dict[str, Document], lang: Words) -> Component:
    data = [
        {"value": str(place), "label": _sentence(documents[each.document], each.field, each.span, lang)}
        for place, each in enumerate(event.evidence)
    ]
    label = lang.say("review", "field_apart")
    field = Toggles(id=field_id("split", "apart"), label=label, data=data, value=[], className="boxes")
    return _folded(
        "split",
        [field, why_field("split", lang), do(lang.say("review", "do_split"), "split", quiet=True)],
        "split",
        lang,
    )


def _remove(lang: Words) -> Component:
    said = html.P(lang.say("review", "remove_hint"), className="quiet")
    button = do(lang.say("review", "do_remove"), "remove", danger=True)
    return _folded("remove", [said, why_field("remove", lang), button], "remove", lang)


def _label(event: MergedEvent, lang: Words) -> str:
    return f"{lang.say('type', event.type)}, {lang.date(event.date.edtf if event.date else None)}"


def _sentence(document: Document, field: Any, span: Span, lang: Words) -> str:
    """A sentence for a list; one that describes harm is not shown there."""
    if is_folded(span.of(document.field(field))):
        return lang.say("review", "harm")
    words = quoted(document, field, span)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def add_form(case: Operation, lang: Words) -> Component:
    """A new event: its values and the sentences that it rests on."""
    groups = [
        {
            "group": document.source or shown_id(document),
            "items": [
                {
                    "value": f"{each.span.start}:{each.span.end}:{each.field}:{document.id}",
                    "label": _sentence(document, each.field, each.span, lang),
                }
                for each in sentences(document)
            ],
        }
        for document in case.documents
    ]
    held = picker(field_id("add", "sentences"), lang.say("review", "field_sentences"), groups, [], lang)
    quote = TextField(
        id=field_id("add", "quoted"),
        label=lang.say("review", "field_quoted"),
        description=lang.say("review", "quoted_help"),
        value="",
        lines=2,
    )
    return form_of(
        [
            html.Div([type_select("add", "arrest", lang), date_field("add", None, lang)], className="field-pair"),
            held,
            quote,
            states_field("add", "where", (), lang),
            agencies_field("add", (), case.agencies, lang),
            figure_rows("add", (), lang),
            html.Div(
                [link_select("add", "this", lang), realis_select("add", "asserted", lang)], className="field-pair"
            ),
            why_field("add", lang),
            do(lang.say("review", "do_add"), "add"),
        ],
        "add",
        lang,
    )


def words_of(frames: Frames, event: MergedEvent, lang: Words) -> list[Component]:
    """The sentences that the event rests on, quoted with their sources; a person's quotations last."""
    documents = {row.document: row for row in frames.documents.itertuples(index=False)}
    found = quotations(frames.evidence[frames.evidence["key"] == event.key], documents, lang)
    for words in event.quoted:
        found.append(
            html.Figure(
                [html.Blockquote(words, dir="auto"), html.Figcaption(lang.say("review", "by_person"))],
                className="passage",
            )
        )
    return found or [html.P(lang.say("evidence", "text_missing"), className="quiet")]
