"""Sources: files come in by a route of their own, work is done in the background."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, DiskcacheManager, Input, Output, State, html, no_update
from flask import Response, jsonify, request

from dashboard.components import ids
from dashboard.components.say import page_words
from dashboard.current import renewed
from dashboard.desk import Desk, RefusedError
from dashboard.desk.inbox import LARGEST
from dashboard.language import asked_words
from dashboard.load import Frames

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
        from dashboard.callbacks.sources import filtered
        from dashboard.components.picking import document_rows

        lang = asked_words()
        rows = document_rows(renewed(read) if changed else read(), lang)
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
        from dashboard.callbacks.sources import done
        from dashboard.components.reading import progress_view
        from dashboard.desk.queue import turn

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
        from dashboard.components.reading import progress_view, read_list

        lang = asked_words()
        if progress := desk.progress():
            return progress_view(progress, lang), no_update, no_update, False
        if desk.busy():
            return no_update, no_update, no_update, False
        return "", read_list(desk.last(), lang), f"tick-{number}", True
