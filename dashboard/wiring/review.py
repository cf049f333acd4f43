"""Review: one callback for all forms, whose values `assets/review.js` gathers, and the page drawn anew from the log."""

from collections.abc import Callable
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, html, no_update

from dashboard.address import parse
from dashboard.components import ids
from dashboard.components.ids import FIELD
from dashboard.current import renewed
from dashboard.desk import Asked, Desk
from dashboard.language import asked_words
from dashboard.load import Frames


def register(app: Dash, read: Callable[[], Frames], desk: Desk | None) -> None:
    """Wire the forms to the log of corrections, and the page to what it says. Nothing without a desk."""
    if desk is None:
        return
    app.clientside_callback(
        ClientsideFunction("review", "drawn"),
        Output(ids.REVIEW_BODY, "data-drawn"),
        Input(ids.REVIEW_BODY, "children"),
        State(ids.REVIEW_CHANGED, "data"),
    )

    app.clientside_callback(
        ClientsideFunction("review", "answered"), Input(ids.REVIEW_ANSWER, "data"), prevent_initial_call=True
    )

    @app.callback(
        Output(ids.REVIEW_STATUS, "children"),
        Output(ids.REVIEW_ANSWER, "data"),
        Input(ids.REVIEW_ASKED, "data"),
        prevent_initial_call=True,
    )
    def _do(form: dict[str, Any] | None) -> tuple[Any, Any]:
        from dashboard.callbacks.review import answered, as_written, said, unchanged

        lang = asked_words()
        view = parse(form["path"], "") if form else None
        if form is None or view is None or view.slug is None:
            return no_update, no_update
        if not (by := str(form["by"] or "").strip()):
            return said(lang.say("review", "by_first"), wrong=True), {**unchanged(), "at": form["at"]}
        held = form["values"]
        asked = Asked(
            form=form["form"],
            slug=view.slug,
            key=form["key"] or "",
            on=form["on"].partition("\n")[0],
            values=as_written(held, lang),
            by=by,
            at=desk.clock(),
            why=str(held.get("why") or "").strip(),
            expected=form["version"],
        )
        words, answer = answered(desk, asked, lang)
        return words, {**answer, "at": form["at"]}

    @app.callback(
        Output(ids.REVIEW_BODY, "children"),
        Input(ids.REVIEW_CHANGED, "data"),
        Input(ids.REVIEW_URL, "search"),
        State(ids.REVIEW_URL, "pathname"),
        prevent_initial_call=True,
    )
    def _body(changed: Any, search: str | None, pathname: str | None) -> Any:
        from dashboard.callbacks.review import body
        from dashboard.components.still import settled

        # Whoever has just corrected sees it.
        view, frames, lang = parse(pathname, search), renewed(read) if changed else read(), asked_words()
        if view is None or view.slug is None:
            return no_update
        if view.slug not in {each.slug for each in frames.cases}:
            return html.P(lang.say("review", "gone"), className="nothing")
        return settled(body(frames, view, desk.review(view.slug), lang))

    @app.callback(
        Output({"type": FIELD, "form": "event", "on": "", "name": "date"}, "description"),
        Output({"type": FIELD, "form": "event", "on": "", "name": "date"}, "error"),
        Input({"type": FIELD, "form": "event", "on": "", "name": "date"}, "value"),
        prevent_initial_call=True,
    )
    def _date(words: str | None) -> tuple[Any, Any]:
        from dashboard.callbacks.review import date_said

        return date_said(words or "", asked_words())
