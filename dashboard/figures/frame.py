"""What all figures share: an empty template, colours of the mode, margins, hover labels."""

from html import escape
from typing import Any

from dashboard.theme import FONT, PALETTES, Mode, Palette

Figure = dict[str, Any]
"""A figure as plotly.js takes it. Plain values: checking each of them costs more than drawing them, and tests do it."""
Trace = dict[str, Any]


def frame(mode: Mode, height: int, traces: list[Trace], layout: dict[str, Any]) -> Figure:
    """A figure of these traces; transparent, so that the page's ground shows."""
    colours = PALETTES[mode]
    return {
        "data": traces,
        "layout": {
            "height": height,
            "margin": {"l": 8, "r": 8, "t": 8, "b": 34},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT, "size": 12, "color": colours.ink},
            "hoverlabel": {"bgcolor": colours.ground, "bordercolor": colours.quiet, "font": {"color": colours.ink}},
            "hovermode": "closest",
            "showlegend": False,
            **layout,
        },
    }


def time_axis(colours: Palette, **more: Any) -> dict[str, Any]:
    """A date axis with quiet grid lines."""
    return {
        "type": "date",
        "gridcolor": colours.rule,
        "linecolor": colours.rule,
        "tickfont": {"color": colours.quiet},
        "zeroline": False,
        **more,
    }


def shown(words: str) -> str:
    """Words as plotly shows them as they are.

    >>> shown("<b>A & B</b>")
    '&lt;b&gt;A &amp; B&lt;/b&gt;'
    """
    return escape(words, quote=False)


def faint(colour: str, alpha: float) -> str:
    """`#rrggbb` with an alpha.

    >>> faint("#ff0000", 0.5)
    'rgba(255,0,0,0.5)'
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"
