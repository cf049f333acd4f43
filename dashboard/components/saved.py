"""Saved views: names that the reader's own browser keeps for addresses. `assets/saved.js` fills the list."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.aria import aria, data
from dashboard.components.fields import button
from dashboard.layout.words import Words


def saved_views(lang: Words) -> Component:
    """A fold-out with the list, a field to name the present view, and a button to copy its address."""
    return html.Details(
        [
            html.Summary(lang.say("saved", "title")),
            html.Div(
                [
                    html.P(lang.say("saved", "none"), className="quiet", **data(none="yes")),
                    html.Ul(
                        id=ids.SAVED_LIST,
                        className="saved-list plain",
                        **aria(label=lang.say("saved", "title")),
                        **data(remove=lang.say("saved", "remove")),
                    ),
                    html.Div(
                        [
                            html.Label(
                                [
                                    html.Span(lang.say("saved", "name"), className="only-read"),
                                    dcc.Input(
                                        id=ids.SAVED_NAME,
                                        type="text",
                                        placeholder=lang.say("saved", "name_hint"),
                                        maxLength=80,
                                        className="input",
                                    ),
                                ]
                            ),
                            button(lang.say("saved", "save"), ids.SAVED_SAVE),
                        ],
                        className="saved-form",
                    ),
                    button(lang.say("saved", "copy"), ids.SAVED_COPY, look="bare"),
                    html.Span(
                        id=ids.SAVED_SAID,
                        role="status",
                        className="quiet",
                        **data(said=lang.say("saved", "copied")),
                    ),
                    html.P(lang.say("saved", "kept"), className="hint"),
                ],
                className="saved-box",
            ),
        ],
        className="saved-views",
    )
