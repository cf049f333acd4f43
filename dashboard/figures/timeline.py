"""The timeline as a plotly figure; what has no date stands in a strip of its own on the right, lane by lane."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from dashboard.figures.frame import Figure, Trace, faint, frame, shown, time_axis
from dashboard.layout.timeline import Lane, Mark, Sign, TimelineLayout
from dashboard.layout.words import Words, words
from dashboard.theme import PALETTES, SYMBOL, TYPE_COLOUR, Mode, Palette
from extract.model.event import EventType

ROW = 26  # pixels
SLICES = 12  # an open end fades in so many steps
Placed = tuple[Sign, object, float, float]  # sign, x, y, size


def timeline_figure(
    layout: TimelineLayout, mode: Mode = "light", *, chosen: str | None = None, lang: Words | None = None
) -> Figure:
    """Traces, in this order: `bars`, `marks`, `undated` (on x2), `conflicts`, `chosen` (a ring; empty if none).

    `customdata` is [key, type] in the first three.
    """
    lang = lang or words()
    colours = PALETTES[mode]
    strip = _strip(layout)
    points = [_on_axis(mark) for mark in layout.marks]
    both = (("x", points), ("x2", strip))
    traces = [
        _bars(layout, colours),
        _symbols(points, "marks", "x", colours),
        _symbols(strip, "undated", "x2", colours),
        *(_conflict_signs(placed, axis, colours, lang) for axis, placed in both),
        *(_ring(placed, axis, chosen, colours) for axis, placed in both),
    ]
    return frame(mode, ROW * layout.rows + 64, traces, _axes(layout, strip, colours, lang))


def _on_axis(mark: Mark) -> Placed:
    """Where a mark's symbol stands: on its day, at the known end of an open bar, in the middle of a closed one."""
    if mark.shape == "point" or mark.open_end:
        day = mark.first
    elif mark.open_start:
        day = mark.last
    else:
        day = mark.first + (mark.last - mark.first) / 2
    return mark.sign, day.isoformat(), mark.row + 0.5, 13 if mark.shape == "point" else 10


def _strip(layout: TimelineLayout) -> list[Placed]:
    """The undated ones, each lane's in as many columns as its rows ask for."""
    lanes = {lane.id: lane for lane in layout.lanes}
    found: list[Placed] = []
    by_lane = sorted(layout.undated, key=lambda sign: lanes[_lane(sign)].top)
    for name, signs in groupby(by_lane, key=_lane):
        lane = lanes[name]
        for number, sign in enumerate(signs):
            column, row = divmod(number, lane.rows)
            found.append((sign, column + 0.5, lane.top + row + 0.5, 13))
    return found


def _lane(sign: Sign) -> str:
    return "other" if sign.other else sign.phase


def _symbols(placed: list[Placed], name: str, axis: str, colours: Palette) -> Trace:
    fills = [_fill(sign, colours) for sign, *_ in placed]
    return {
        "type": "scatter",
        "name": name,
        "mode": "markers",
        "x": [x for _, x, _, _ in placed],
        "y": [y for *_, y, _ in placed],
        "xaxis": axis,
        "customdata": [[sign.key, sign.type] for sign, *_ in placed],
        "hovertext": [_hover(sign) for sign, *_ in placed],
        "hoverinfo": "text",
        "marker": {
            "symbol": [SYMBOL[EventType(sign.type)] for sign, *_ in placed],
            "size": [size for *_, size in placed],
            "color": fills,
            "opacity": [0.6 if sign.other else 1 for sign, *_ in placed],
            "line": {
                "width": [2 if sign.planned else 1 for sign, *_ in placed],
                "color": [_colour(sign) if sign.planned else colours.ink for sign, *_ in placed],
            },
        },
    }


def _hover(sign: Sign) -> str:
    """What a mark says when it is pointed at: what, when, where, and how the date is known."""
    return f"{shown(sign.label)}<br>{shown(sign.why)}"


def _colour(sign: Sign) -> str:
    return TYPE_COLOUR[EventType(sign.type)]


def _fill(sign: Sign, colours: Palette) -> str:
    """Planned ones are hollow."""
    return colours.ground if sign.planned else _colour(sign)


def _bars(layout: TimelineLayout, colours: Palette) -> Trace:
    pieces = [piece for mark in layout.marks if mark.shape == "bar" for piece in _pieces(mark)]
    return {
        "type": "bar",
        "name": "bars",
        "orientation": "h",
        "base": [first.isoformat() for _, first, _, _ in pieces],
        # A bar's length on a date axis is in milliseconds; the last day belongs to it.
        "x": [((last - first).days or 1) * 86_400_000 for _, first, last, _ in pieces],
        "y": [mark.row + 0.5 for mark, *_ in pieces],
        "width": [0.5] * len(pieces),
        "customdata": [[mark.sign.key, mark.sign.type] for mark, *_ in pieces],
        "hovertext": [_hover(mark.sign) for mark, *_ in pieces],
        "hoverinfo": "text",
        "textposition": "none",
        "marker": {
            "color": [faint(_colour(mark.sign), alpha) for mark, _, _, alpha in pieces],
            "line": {"width": 0},
            "pattern": {
                "shape": ["" if mark.open_start or mark.open_end else "/" for mark, *_ in pieces],
                "fgcolor": [_colour(mark.sign) for mark, *_ in pieces],
                "bgcolor": [faint(_colour(mark.sign), 0.25) for mark, *_ in pieces],
                "size": 6,
                "solidity": 0.25,
            },
        },
    }


def _pieces(mark: Mark) -> Iterator[tuple[Mark, date, date, float]]:
    """A bar in one piece, an open one in slices that fade away from the known day."""
    if not (mark.open_start or mark.open_end):
        yield mark, mark.first, mark.last + timedelta(days=1), 0.5
        return
    length = (mark.last - mark.first) / SLICES
    for number in range(SLICES):
        alpha = 0.55 * (number + 1 if mark.open_start else SLICES - number) / SLICES
        yield mark, mark.first + number * length, mark.first + (number + 1) * length, alpha


def _conflict_signs(placed: list[Placed], axis: str, colours: Palette, lang: Words) -> Trace:
    """A sign beside marks on which sources differ; it takes no clicks from the mark."""
    found = [each for each in placed if each[0].conflicts]
    return {
        "type": "scatter",
        "name": "conflicts",
        "mode": "text",
        "x": [x for _, x, _, _ in found],
        "y": [y for *_, y, _ in found],
        "xaxis": axis,
        "text": [lang.say("sign", "conflict")] * len(found),
        "textposition": "top right",
        "textfont": {"color": colours.warn, "size": 13},
        "hoverinfo": "skip",
    }


def _ring(placed: list[Placed], axis: str, chosen: str | None, colours: Palette) -> Trace:
    found = [each for each in placed if each[0].key == chosen]
    return {
        "type": "scatter",
        "name": "chosen",
        "mode": "markers",
        "x": [x for _, x, _, _ in found],
        "y": [y for *_, y, _ in found],
        "xaxis": axis,
        "hoverinfo": "skip",
        "marker": {"symbol": "circle-open", "size": 24, "color": colours.accent, "line": {"width": 3}},
    }


def _axes(layout: TimelineLayout, strip: list[Placed], colours: Palette, lang: Words) -> dict[str, Any]:
    columns = max((int(float(str(x))) + 1 for _, x, _, _ in strip), default=0)
    # The strip is as wide as its marks ask for, within bounds.
    share = min(0.4, max(0.09, 0.032 * columns)) if columns else 0.0
    split = 1.0 - share
    days = time_axis(colours, domain=[0, max(0.05, split - 0.015 if columns else 1.0)], side="bottom")
    if layout.axis:
        days["range"] = [layout.axis.first.isoformat(), layout.axis.last.isoformat()]
    else:
        days["visible"] = False
    return {
        "bargap": 0,
        "barmode": "overlay",
        "xaxis": days,
        "xaxis2": {
            "domain": [split, 1.0] if columns else [0.99, 1.0],
            "range": [0, max(1, columns)],
            "visible": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [layout.rows, 0],
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "tickvals": [lane.top + lane.rows / 2 for lane in layout.lanes],
            "ticktext": [lane.label for lane in layout.lanes],
            "automargin": True,
        },
        "shapes": [_band(lane, colours) for number, lane in enumerate(layout.lanes) if number % 2 == 0],
        "annotations": [_heading(split, lang.say("timeline", "undated"), colours)] if columns else [],
    }


def _band(lane: Lane, colours: Palette) -> dict[str, object]:
    return {
        "type": "rect",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": lane.top,
        "y1": lane.top + lane.rows,
        "fillcolor": colours.band,
        "line": {"width": 0},
        "layer": "below",
    }


def _heading(x: float, text: str, colours: Palette) -> dict[str, object]:
    return {
        "text": text,
        "x": x,
        "y": 0,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "yshift": -6,
        "showarrow": False,
        "font": {"color": colours.quiet},
    }
