"""All sources: put articles in, see what was found in each, give dates, read again, remove."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.aria import aria
from dashboard.components.cards import section
from dashboard.components.fields import TextField, button
from dashboard.components.picking import document_rows, documents_grid, silent_list, twin_list
from dashboard.components.reading import read_list
from dashboard.desk import Desk
from dashboard.desk.inbox import ENDINGS, LARGEST, MOST
from dashboard.layout.words import Words
from dashboard.load import Frames

_MEGA = 1024 * 1024
_PICKED = ("picked_none", "picked_one", "picked_many")
# What the browser says while it sends files.
_SENDING = ("sending", "size", "ending", "number", "empty", "batch", "failed")


def page(frames: Frames, lang: Words, desk: Desk | None) -> tuple[str, Component]:
    """The page's title and body. Without a `desk` the page shows and changes nothing."""
    rows = document_rows(frames, lang)
    title = lang.say("sources", "title")
    parts: list[Any] = [
        dcc.Store(id=ids.SOURCES_LANG, data=lang.lang),
        dcc.Store(id=ids.SOURCES_BATCH),
        dcc.Store(id=ids.SOURCES_ACT),
        dcc.Store(id=ids.SOURCES_CHANGED),
        dcc.Store(id=ids.SOURCES_WORDS, data=[lang.say("sources", name) for name in _PICKED]),
        html.Div([html.H1(title), html.P(lang.say("sources", "lede"), className="lede")], className="area-head"),
    ]
    if desk:
        parts.append(section("add", lang.say("sources", "add"), _add(lang, desk), "area-add"))
    else:
        parts.append(html.P(lang.say("sources", "no_desk"), className="care-note"))
    if not_read := desk.not_read() if desk else ():
        said = [html.P(lang.say("sources", "not_read_why"), className="hint"), read_list(not_read, lang)]
        parts.append(section("not-read", lang.say("sources", "not_read"), said, "area-not-read"))
    parts.append(section("list", lang.say("sources", "list"), _list(rows, lang, desk is not None), "area-list"))
    return f"{title} · {lang.say('shell', 'title')}", html.Div(parts, className="sources-page")


def _add(lang: Words, desk: Desk) -> list[Component]:
    hint = lang.say(
        "sources",
        "formats",
        endings=" ".join(ENDINGS),
        size=lang.number(LARGEST // _MEGA),
        most=lang.number(MOST),
    )
    said: dict[str, Any] = {f"data-{name}": lang.say("sources", f"send_{name}") for name in _SENDING}
    bounds: dict[str, Any] = {"data-endings": ",".join(ENDINGS), "data-largest": str(LARGEST), "data-most": str(MOST)}
    drop = html.Div(
        [
            html.Button(
                [
                    html.Strong(lang.say("sources", "drop")),
                    html.Span(lang.say("sources", "choose"), className="choose"),
                ],
                id=ids.SOURCES_DROP,
                className="drop",
                type="button",
                **bounds,
                **said,
            ),
            html.P(hint, className="hint"),
        ]
    )
    day = TextField(
        id=ids.SOURCES_DATE,
        label=lang.say("sources", "date"),
        description=lang.say("sources", "date_hint"),
        placeholder="2024-05-30",
        className="date-field",
    )
    told = html.Div(
        [
            html.Div(id=ids.SOURCES_SENDING, role="status", className="sending"),
            html.Div(id=ids.SOURCES_PROGRESS, className="progress"),
            button(lang.say("sources", "cancel"), ids.SOURCES_CANCEL, className="hidden"),
            html.Div(read_list(desk.last(), lang), id=ids.SOURCES_RESULT, **aria(live="polite")),
            # Whoever opens the page while something is read sees it go on.
            dcc.Interval(id=ids.SOURCES_TICK, interval=1000, disabled=not desk.busy()),
        ]
    )
    return [html.Div([drop, day], className="add"), told, html.P(lang.say("sources", "care"), className="hint")]


def _list(rows: list[dict[str, Any]], lang: Words, desk: bool) -> list[Component]:
    filter_ = TextField(
        id=ids.SOURCES_FILTER,
        label=lang.say("sources", "filter"),
        placeholder=lang.say("sources", "filter_hint"),
        debounce=250,
        className="filter-field",
    )
    count = html.P(
        lang.say("sources", "count", shown=lang.number(len(rows)), all=lang.number(len(rows))),
        id=ids.SOURCES_COUNT,
        role="status",
        className="filter-line",
    )
    head = html.Div([filter_, count], className="list-head")
    silent = [silent_list(rows, lang)] if any(row["events"] == 0 for row in rows) else []
    silent += [twin_list(rows, lang)] if any("twin" in row for row in rows) else []
    return [head, *silent, *([_tools(lang)] if desk else []), documents_grid(rows, lang, desk)]


def _tools(lang: Words) -> Component:
    """What is done with the rows that are picked."""
    day = TextField(
        id=ids.SOURCES_DAY,
        label=lang.say("sources", "set_date_label"),
        placeholder="2024-05-30",
        className="date-field",
    )
    buttons = [
        button(lang.say("sources", name), id_, disabled=True)
        for name, id_ in (
            ("set_date", ids.SOURCES_SET_DATE),
            ("again", ids.SOURCES_AGAIN),
            ("remove", ids.SOURCES_REMOVE),
        )
    ]
    confirm = html.Dialog(
        [
            html.H2(lang.say("sources", "remove_title"), id=f"{ids.SOURCES_CONFIRM}-title"),
            html.P(lang.say("sources", "remove_sure")),
            html.Div(
                [
                    button(lang.say("sources", "remove_yes"), ids.SOURCES_REMOVE_YES, look="danger"),
                    button(lang.say("sources", "remove_no"), ids.SOURCES_REMOVE_NO),
                ],
                className="dialog-tools",
            ),
        ],
        id=ids.SOURCES_CONFIRM,
        className="dialog",
        **aria(labelledby=f"{ids.SOURCES_CONFIRM}-title"),
    )
    picked = html.P(lang.say("sources", "picked_none"), id=ids.SOURCES_PICKED, role="status", className="quiet")
    return html.Div([picked, html.Div([day, *buttons], className="tools"), confirm])
