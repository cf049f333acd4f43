"""The log of corrections in words: who changed what, from what to what, when and why; each can be taken back."""

from collections.abc import Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.reasons import reason_in
from dashboard.components.review_event import moment
from dashboard.components.review_fields import do
from dashboard.layout.words import Words
from extract.model.correction import Correction, CorrectionKind, Entry, Misfit

_LONGEST = 300


def history_list(entries: Iterable[Entry], lang: Words, *, act: bool = True) -> Component:
    """Rows of the log, as they are given; `act` False where nothing can be taken back from here."""
    items = [_entry(each, lang, act) for each in entries]
    if not items:
        return html.P(lang.say("review", "no_history"), className="quiet")
    # A long list scrolls in itself: keys must reach it even where nothing in it takes the focus.
    reached: dict[str, Any] = {} if act else {"tabIndex": "0"}
    return html.Ol(items, className="history plain", reversed="reversed", **reached)


def misfit_list(misfits: Iterable[Misfit], lang: Words) -> list[Component]:
    """Corrections that no longer fit what is found, each with the reason."""
    return [
        html.Li([html.Strong(told(each.correction, lang)), html.P(reason_in(each.reason, lang), className="why")])
        for each in misfits
    ]


def _entry(entry: Entry, lang: Words, act: bool) -> Component:
    row = entry.correction
    head = lang.say("review", "entry", at=moment(row.at, lang), by=row.by)
    parts: list[Any] = [
        html.Span(head, className="quiet", dir="auto"),
        html.Span(told(row, lang), className="entry-what", dir="auto"),
    ]
    if row.why and row.kind != CorrectionKind.NOTE:
        parts.append(html.Span(lang.say("review", "because", why=row.why[:_LONGEST]), className="quiet", dir="auto"))
    if entry.misfit:
        parts.append(html.Span(reason_in(entry.misfit.reason, lang), className="why"))
    if entry.undone:
        parts.append(html.Span(lang.say("review", "undone"), className="state"))
    if act and row.about.correction is None:
        form, words = ("redo", "do_again") if entry.undone else ("undo", "take_back")
        parts.append(do(lang.say("review", words), form, row.id, quiet=True))
    return html.Li(parts, className="is-undone" if entry.undone else None)


def told(row: Correction, lang: Words) -> str:
    """What a correction did, in a line."""
    kind = str(row.kind)
    event = lang.say("type", row.about.events[0].type) if row.about.events else ""
    values: dict[str, str] = {
        "event": event,
        "events": lang.listed(lang.say("type", each.type) for each in row.about.events),
        "field": field_name(row.field, lang),
        "about": lang.about(row.about.conflict) if row.about.conflict else "",
        "before": said(row.field, row.before, lang),
        "after": said(row.field, row.after, lang),
        "documents": lang.listed(row.about.documents[:4]),
    }
    if row.kind == CorrectionKind.SETTLE:
        values["after"] = (
            lang.claim(str(row.after), row.about.conflict or "") if row.after else lang.say("review", "settle_none")
        )
    return lang.say("review", f"told_{kind}", **values)


def field_name(field: str | None, lang: Words) -> str:
    """What a field of the log is called: one of an event, of an operation, or what sources differ on."""
    named = lang.tables["review"].get(f"field_{field}")
    return str(named or lang.about(field)) if field else ""


def said(field: str | None, value: Any, lang: Words) -> str:
    """A value of the log in words."""
    if value in (None, "", []):
        return lang.say("review", "nothing")
    if field in ("date", "published") and isinstance(value, str):
        return lang.date(value)
    if field == "type":
        return lang.say("type", str(value))
    if field in ("where", "lead", "participants"):
        return lang.states(value)
    if field in ("link", "realis"):
        return lang.say("review", f"{field}_{value}")
    if field == "figures":
        return "; ".join(lang.figure({"country": None, "currency": None, **row}) for row in value)
    if isinstance(value, list):
        return lang.listed(str(each) for each in value)[:_LONGEST]
    return str(value)[:_LONGEST]
