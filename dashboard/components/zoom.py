"""Showing a part of the time on the timeline; `assets/timeline.js` does what these buttons say."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria, data
from dashboard.layout.timeline import TimelineLayout
from dashboard.layout.words import Words


def zoom_buttons(lang: Words) -> list[Component]:
    """Closer and wider, with their keys."""
    return [
        html.Button(
            sign,
            type="button",
            className="btn btn-icon",
            title=lang.say("zoom", way),
            **aria(label=lang.say("zoom", way), keyshortcuts=key),
            **data(zoom=way),
        )
        for way, sign, key in (("out", "−", "-"), ("in", "+", "+"))
    ]


def zoom_line(layout: TimelineLayout, lang: Words) -> list[Component]:
    """Where a part of the time is shown: how much lies before and after it, and the way back to the whole."""
    ways = [
        ("earlier", lang.say("zoom", "earlier", number=layout.earlier), bool(layout.earlier)),
        ("all", lang.say("zoom", "all"), True),
        ("later", lang.say("zoom", "later", number=layout.later), bool(layout.later)),
    ]
    buttons = [
        html.Button(said, type="button", className="btn btn-bare", **data(zoom=way))
        for way, said, there in ways
        if there
    ]
    return [html.Div(buttons, className="zoom-line", role="group", **aria(label=lang.say("zoom", "title")))]
