"""Review: one callback for all forms, and the page drawn anew from what the log says."""

from collections.abc import Callable
from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, ctx, html, no_update

from dashboard.address import parse
from dashboard.components import ids
from dashboard.components.ids import DO, FIELD
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

    @app.callback(
        Output(ids.REVIEW_STATUS, "children"),
        Output(ids.REVIEW_CHANGED, "data"),
        Output(ids.REVIEW_URL, "search"),
        Input({"type": DO, "form": ALL, "on": ALL}, "n_clicks"),
        State({"type": FIELD, "form": ALL, "on": ALL, "name": ALL}, "value"),
        State({"type": FIELD, "form": ALL, "on": ALL, "name": ALL}, "id"),
        State(ids.REVIEW_BY, "value"),
        State(ids.REVIEW_VERSION, "data"),
        State(ids.REVIEW_KEY, "data"),
        State(ids.REVIEW_URL, "pathname"),
        prevent_initial_call=True,
    )
    def _do(
        clicks: list[int | None],
        values: list[Any],
        names: list[dict[str, str]],
        by: str | None,
        version: int | None,
        key: str | None,
        pathname: str | None,
    ) -> tuple[Any, Any, Any]:
        from dashboard.callbacks.review import answered, of_form, said, with_date

        lang = asked_words()
        button = ctx.triggered_id
        view = parse(pathname, "")
        # A page that is drawn brings new buttons: nobody pressed them.
        if not isinstance(button, dict) or not ctx.triggered[0]["value"] or view is None or view.slug is None:
            return no_update, no_update, no_update
        if not (by or "").strip():
            return said(lang.say("review", "by_first"), wrong=True), no_update, no_update
        held = of_form(button, names, values)
        asked = Asked(
            form=button["form"],
            slug=view.slug,
            key=key or "",
            on=button["on"].partition("\n")[0],
            values=with_date(held, lang),
            by=(by or "").strip(),
            at=desk.clock(),
            why=str(held.get("why") or "").strip(),
            expected=version,
        )
        return answered(desk, asked, lang)

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

        view, frames, lang = parse(pathname, search), read(), asked_words()
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
