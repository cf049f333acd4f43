"""The wiring of the page of sources: files come in by a route of their own, work is done in the background."""

from collections.abc import Callable
from datetime import date
from typing import Any

from dash import ClientsideFunction, Dash, DiskcacheManager, Input, Output, State, html, no_update
from dash.development.base_component import Component
from flask import Response, jsonify, request

from dashboard.components import ids
from dashboard.components.picking import document_rows
from dashboard.components.reading import progress_view, read_list, summary_line
from dashboard.components.say import page_words
from dashboard.desk import Desk, Progress, RefusedError
from dashboard.desk.inbox import LARGEST
from dashboard.desk.queue import turn
from dashboard.language import asked_words
from dashboard.layout.words import Words
from dashboard.load import Frames
from extract.errors import ExtractError

UPLOAD = "/desk/files"
_POLL = 400  # milliseconds between two questions how far it has come
_BUTTONS = (ids.SOURCES_SET_DATE, ids.SOURCES_AGAIN, ids.SOURCES_REMOVE)


def register(app: Dash, read: Callable[[], Frames], desk: Desk | None) -> None:
    """Wire the list of sources; with a desk also what changes it."""

    @app.callback(
        Output(ids.SOURCES_GRID, "rows"),
        Output(ids.SOURCES_COUNT, "children"),
        Input(ids.SOURCES_FILTER, "value"),
        Input(ids.SOURCES_CHANGED, "data"),
        prevent_initial_call=True,
    )
    def _list(asked: str | None, changed: Any) -> tuple[list[dict[str, Any]], str]:
        lang = asked_words()
        rows = document_rows(read(), lang)
        shown = filtered(rows, asked or "")
        return shown, lang.say("sources", "count", shown=lang.number(len(shown)), all=lang.number(len(rows)))

    app.clientside_callback(
        ClientsideFunction("sources", "picked"),
        Output(ids.SOURCES_PICKED, "children"),
        *(Output(name, "disabled") for name in _BUTTONS),
        Input(ids.SOURCES_GRID, "selected"),
        State(ids.SOURCES_WORDS, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("sources", "act"),
        Output(ids.SOURCES_ACT, "data"),
        Input(ids.SOURCES_SET_DATE, "n_clicks"),
        Input(ids.SOURCES_AGAIN, "n_clicks"),
        Input(ids.SOURCES_REMOVE_YES, "n_clicks"),
        State(ids.SOURCES_GRID, "selected"),
        State(ids.SOURCES_DAY, "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("sources", "finished"),
        Output(ids.SOURCES_PROGRESS, "children", allow_duplicate=True),
        Input(ids.SOURCES_CHANGED, "data"),
        prevent_initial_call=True,
    )
    if desk:
        _receive(app, desk)
        _work(app, desk)


def filtered(rows: list[dict[str, Any]], asked: str) -> list[dict[str, Any]]:
    """The rows that hold all words asked for, in what the table shows."""
    words = asked.casefold().split()
    columns = ("title", "operation", "source", "date", "day", "basis", "document")
    return [
        row for row in rows if all(word in " ".join(str(row[name]) for name in columns).casefold() for word in words)
    ]


def _receive(app: Dash, desk: Desk) -> None:
    """The route that files come in by: one file a request, streamed to disk and bounded on the way."""

    def _file(batch: str) -> tuple[Response, int]:
        # The app's own bound is for callbacks; a file may be larger, and its bound is counted while it comes.
        request.max_content_length = LARGEST + 1
        try:
            kept = desk.inbox.take(batch, request.args.get("name", ""), request.stream)
        except RefusedError as refused:
            return jsonify(refused=refused.reason, name=refused.name), 422
        return jsonify(name=kept.name), 200

    app.server.add_url_rule(f"{UPLOAD}/<batch>", "desk-files", _file, methods=["POST"])


def _work(app: Dash, desk: Desk) -> None:
    """Reading, and what is done with sources that are there: in a process of its own, one after the other."""

    @app.callback(
        Output(ids.SOURCES_RESULT, "children"),
        Output(ids.SOURCES_CHANGED, "data"),
        Input(ids.SOURCES_BATCH, "data"),
        Input(ids.SOURCES_ACT, "data"),
        State(ids.SOURCES_DATE, "value"),
        State(ids.SOURCES_LANG, "data"),
        background=True,
        manager=DiskcacheManager(desk.queue),
        progress=Output(ids.SOURCES_PROGRESS, "children"),
        progress_default="",
        running=[
            (Output(ids.SOURCES_CANCEL, "className"), "btn", "btn hidden"),
            (Output(ids.SOURCES_DROP, "disabled"), True, False),
        ],
        cancel=[Input(ids.SOURCES_CANCEL, "n_clicks")],
        interval=_POLL,
        prevent_initial_call=True,
    )
    def _do(
        tell: Callable[[Any], None], batch: dict[str, Any] | None, act: dict[str, Any] | None, day: str, language: str
    ) -> tuple[Any, Any]:
        lang = page_words(language)
        newest = max((each for each in (batch, act) if each), key=lambda each: float(each["at"]))
        with desk.queue as queue, turn(queue, lambda: tell(html.P(lang.say("sources", "queued"), role="status"))):
            said = done(desk, newest, day or "", lambda progress: tell(progress_view(progress, lang)), lang)
        return said, newest["at"]

    @app.callback(
        Output(ids.SOURCES_PROGRESS, "children", allow_duplicate=True),
        Input(ids.SOURCES_CANCEL, "n_clicks"),
        State(ids.SOURCES_BATCH, "data"),
        prevent_initial_call=True,
    )
    def _cancelled(clicks: int | None, batch: dict[str, Any] | None) -> Any:
        if not clicks:
            return no_update
        desk.inbox.forget(str((batch or {}).get("batch", "")))
        return html.P(asked_words().say("sources", "cancelled"), role="status")

    @app.callback(
        Output(ids.SOURCES_PROGRESS, "children", allow_duplicate=True),
        Output(ids.SOURCES_RESULT, "children", allow_duplicate=True),
        Output(ids.SOURCES_CHANGED, "data", allow_duplicate=True),
        Output(ids.SOURCES_TICK, "disabled"),
        Input(ids.SOURCES_TICK, "n_intervals"),
        prevent_initial_call=True,
    )
    def _tick(number: int | None) -> tuple[Any, ...]:
        lang = asked_words()
        if progress := desk.progress():
            return progress_view(progress, lang), no_update, no_update, False
        if desk.busy():
            return no_update, no_update, no_update, False
        return "", read_list(desk.last(), lang), f"tick-{number}", True


def done(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    """Do what a page asks for, and say in words what came of it; refusals too are words."""
    try:
        return _DOINGS[str(asked.get("act"))](desk, asked, day, tell, lang)
    except ExtractError as error:
        return html.P(str(error), className="why")


def _read(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    given = day.strip()
    if given and _day(given) is None:
        desk.inbox.forget(str(asked["batch"]))
        return html.P(lang.say("sources", "no_day", day=given[:40]), className="why")
    files = desk.read(str(asked["batch"]), _day(given), tell)
    return [html.P(summary_line(files, lang), className="summary"), read_list(files, lang)]


def _again(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    documents = _documents(asked)
    refused = desk.read_again(documents, tell)
    said = [html.P(lang.say("sources", "done_again", number=lang.number(len(documents) - len(refused))))]
    return [*said, *(html.P(f"{each.path}: {each.reason}", className="why") for each in refused)]


def _remove(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    return html.P(lang.say("sources", "done_remove", number=lang.number(desk.remove(_documents(asked)))))


def _date(
    desk: Desk, asked: dict[str, Any], day: str, tell: Callable[[Progress], None], lang: Words
) -> Component | list[Component]:
    given = str(asked.get("day") or "").strip()
    published = _day(given)
    if given and published is None:
        return html.P(lang.say("sources", "no_day", day=given[:40]), className="why")
    documents = _documents(asked)
    for document in documents:
        desk.set_published(document, published, by=str(asked.get("by") or lang.say("review", "somebody")))
    return html.P(lang.say("sources", "done_date", number=lang.number(len(documents))))


_DOINGS = {"read": _read, "again": _again, "remove": _remove, "date": _date}


def _documents(asked: dict[str, Any]) -> list[str]:
    return [str(each) for each in asked.get("documents", ())]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
