"""An operation to be reviewed: its differences to settle, its name and states, its sources."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address import source_href
from dashboard.components.fields import Radios, TextField, picker
from dashboard.components.quote import as_document, title_of
from dashboard.components.reasons import reason_in
from dashboard.components.review_event import moment
from dashboard.components.review_fields import do, field_id, form_of, states_field, why_field
from dashboard.components.sources import published, source_name
from dashboard.desk import ALONE
from dashboard.layout.words import Words
from dashboard.load import Frames
from extract.model.operation import Conflict, Operation


def conflict_forms(case: Operation, names: dict[str, str], lang: Words) -> list[Component]:
    """Every difference between the sources with its values to choose from; those to be decided first."""
    rows: list[tuple[str, Conflict]] = [("", each) for each in case.conflicts]
    rows += [(event.key, each) for event in case.events for each in event.conflicts]
    rows.sort(key=lambda row: row[1].settled is not None)
    if not rows:
        return [html.P(lang.say("review", "no_conflicts"), className="quiet")]
    return [_conflict(key, each, case, names, lang) for key, each in rows]


def _conflict(key: str, conflict: Conflict, case: Operation, names: dict[str, str], lang: Words) -> Component:
    on = key or "="
    event = next((each for each in case.events if each.key == key), None)
    where = f"{lang.say('type', event.type)}: " if event else ""
    settled = conflict.settled
    chosen = f"{conflict.about}\n{settled.choice or ''}" if settled else None
    options = [
        {
            "value": f"{conflict.about}\n{claim.value}",
            "label": lang.claim(claim.value, conflict.about),
            "description": lang.listed(names.get(each, each) for each in claim.documents),
        }
        for claim in conflict.claims
    ]
    options.append({"value": f"{conflict.about}\n", "label": lang.say("review", "settle_none")})
    group = Radios(
        id=field_id("settle", "choice", f"{on}\n{conflict.about}"),
        label=f"{where}{lang.about(conflict.about)}",
        description=lang.say("conflict", conflict.kind)
        + (f". {reason_in(conflict.note, lang)}" if conflict.note else ""),
        data=options,
        value=chosen,
    )
    parts: list[Any] = [group]
    if settled:
        parts.append(
            html.P(
                lang.say("review", "settled", by=settled.mark.by, at=moment(settled.mark.at, lang)),
                className="person-note",
            )
        )
    parts.append(do(lang.say("review", "do_settle"), "settle", f"{on}\n{conflict.about}", quiet=True))
    return form_of(parts, "settle", lang, f"{on}\n{conflict.about}", className="settle")


def operation_form(case: Operation, lang: Words) -> Component:
    """Name, leading and participating states."""
    return form_of(
        [
            TextField(id=field_id("operation", "name"), label=lang.say("review", "field_name"), value=case.name),
            states_field("operation", "lead", case.lead, lang),
            states_field("operation", "participants", case.participants, lang),
            why_field("operation", lang),
            do(lang.say("review", "save"), "operation"),
        ],
        "operation",
        lang,
    )


def join_form(others: list[tuple[str, str]], chosen: str | None, lang: Words) -> Component:
    """With which other operation it is one; `chosen` is taken already."""
    return form_of(
        [
            picker(
                field_id("join", "with"),
                lang.say("review", "field_with"),
                [{"value": slug, "label": name} for slug, name in others],
                chosen,
                lang,
                multiple=False,
            ),
            why_field("join", lang),
            do(lang.say("review", "do_join"), "join", quiet=True),
        ],
        "join",
        lang,
    )


def document_forms(frames: Frames, others: list[tuple[str, str]], lang: Words) -> list[Component]:
    """Each source with its publication day and the operation it is counted to."""
    return [_document(row, others, lang) for row in frames.documents.itertuples(index=False)]


def _document(row: Any, others: list[tuple[str, str]], lang: Words) -> Component:
    targets = [
        {"value": ALONE, "label": lang.say("review", "alone")},
        *({"value": slug, "label": name} for slug, name in others),
    ]
    head = dcc.Link(
        title_of(as_document(row)) or source_name(row),
        href=source_href(row.slug, row.document),
        className="document-title",
    )
    return form_of(
        [
            html.P([head, html.Span(f" {published(row, lang)}", className="quiet")]),
            html.Div(
                [
                    TextField(
                        id=field_id("document", "published", row.document),
                        label=lang.say("review", "field_published"),
                        value=row.published.isoformat() if row.published else "",
                        placeholder="2024-05-30",
                    ),
                    picker(
                        field_id("document", "to", row.document),
                        lang.say("review", "field_to"),
                        targets,
                        "",
                        lang,
                        multiple=False,
                        placeholder=lang.say("review", "stay"),
                    ),
                ],
                className="field-pair",
            ),
            do(lang.say("review", "save"), "document", row.document, quiet=True),
        ],
        "document",
        lang,
        row.document,
    )
