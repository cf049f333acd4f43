"""Figures fitted to the screen they are shown on, and to what is missing from them. Each changes the figure given."""

from dashboard.figures.frame import Figure
from dashboard.layout.axis import Axis
from dashboard.layout.timeline import TimelineLayout
from dashboard.screen import Screen

# Pixels: what one undated mark asks for.
_MOST_TICKS = 3
_MARK = 24
# About how wide the drawing is, without names and margins.
_PLOT = {False: 640, True: 215}


def _few_ticks(figure: Figure, axis: Axis | None) -> None:
    """Left to itself, plotly shows one label or none on a narrow axis."""
    if axis is None:
        return
    step = -(-len(axis.ticks) // _MOST_TICKS)
    ticks = axis.ticks[::step] if step else ()
    days, labels = [tick.day.isoformat() for tick in ticks], [tick.label for tick in ticks]
    figure["layout"]["xaxis"].update(tickmode="array", tickvals=days, ticktext=labels, tickangle=0)


def fit_timeline(figure: Figure, layout: TimelineLayout, screen: Screen) -> None:
    """Give the undated strip the room its marks need; all of it where nothing has a date. Few ticks on a phone."""
    if screen.narrow:
        _few_ticks(figure, layout.axis)
    if not layout.undated:
        return
    days, strip, (heading,) = (figure["layout"][name] for name in ("xaxis", "xaxis2", "annotations"))
    columns = int(strip["range"][1])
    asked = columns * _MARK / _PLOT[screen.narrow]
    if layout.axis is None:
        strip.update(domain=[0, 1], range=[0, max(columns, _PLOT[screen.narrow] / _MARK / 1.6)])
        heading["x"] = 0
        return
    split = 1 - min(0.5, max(1 - strip["domain"][0], asked))
    days["domain"], strip["domain"] = [0, split - 0.02], [split, 1]
    if screen.narrow:
        # The heading ends with the strip: beside it a phone has no room.
        heading.update(x=1, xanchor="right")
