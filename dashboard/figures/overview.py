"""All operations on one axis as a plotly figure."""

from datetime import timedelta

import plotly.graph_objects as go

from dashboard.figures.frame import figure_frame, shown, time_axis
from dashboard.layout.overview import Group, OverviewLayout, OverviewRow
from dashboard.layout.words import Words, words
from dashboard.theme import PALETTES, SYMBOL, TYPE_COLOUR, Mode
from extract.model.event import EventType

ROW = 44  # pixels
TRACK = 0.2  # of a row, between the tracks of two phases
MOST_SAID = 6  # events named when a group is pointed at


def overview_figure(layout: OverviewLayout, mode: Mode = "light", *, lang: Words | None = None) -> go.Figure:
    """Traces `spans`, `bars`, `marks`; `customdata` of the marks is [slug, key of the first event, events]."""
    lang = lang or words()
    colours = PALETTES[mode]
    figure = figure_frame(mode, ROW * max(1, len(layout.rows)) + 48)
    placed = [(number, row, group) for number, row in enumerate(layout.rows) for group in row.groups]
    spans = [(number, row) for number, row in enumerate(layout.rows) if row.first]
    line = [(day, number + 0.5) for number, row in spans for day in (row.first, row.last, None)]
    figure.add_trace(
        go.Scatter(
            name="spans",
            mode="lines",
            x=[day.isoformat() if day else None for day, _ in line],
            y=[y for _, y in line],
            line={"color": colours.rule, "width": 14},
            hoverinfo="skip",
        )
    )
    bars = [each for each in placed if each[2].shape == "bar"]
    ends = [(day, _y(number, group)) for number, _, group in bars for day in (group.first, group.last, None)]
    figure.add_trace(
        go.Scatter(
            name="bars",
            mode="lines",
            x=[day.isoformat() if day else None for day, _ in ends],
            y=[y for _, y in ends],
            line={"color": colours.quiet, "width": 2},
            hoverinfo="skip",
        )
    )
    figure.add_trace(
        go.Scatter(
            name="marks",
            mode="markers+text",
            x=[_middle(group) for _, _, group in placed],
            y=[_y(number, group) for number, _, group in placed],
            customdata=[[row.slug, group.signs[0].key, len(group.signs)] for _, row, group in placed],
            hovertext=[_hover(row, group, lang) for _, row, group in placed],
            hoverinfo="text",
            text=[str(len(group.signs)) if len(group.signs) > 1 else "" for _, _, group in placed],
            textposition="middle right",
            textfont={"size": 10, "color": colours.quiet},
            marker={
                "symbol": [SYMBOL[EventType(group.signs[0].type)] for _, _, group in placed],
                "color": [TYPE_COLOUR[EventType(group.signs[0].type)] for _, _, group in placed],
                "size": 9,
                "line": {"width": 1, "color": colours.ink},
            },
        )
    )
    figure.update_layout(
        xaxis=time_axis(colours),
        yaxis={
            "range": [max(1, len(layout.rows)), 0],
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "tickvals": [number + 0.5 for number in range(len(layout.rows))],
            "ticktext": [shown(_shortened(row.name)) for row in layout.rows],
            "automargin": True,
        },
    )
    if layout.axis:
        figure.update_xaxes(range=[layout.axis.first.isoformat(), layout.axis.last.isoformat()])
    else:
        figure.update_xaxes(visible=False)
    return figure


def _y(number: int, group: Group) -> float:
    return number + 0.5 + (group.track - 1.5) * TRACK


def _middle(group: Group) -> str:
    middle = group.first + timedelta(days=(group.last - group.first).days // 2)
    return middle.isoformat()


def _hover(row: OverviewRow, group: Group, lang: Words) -> str:
    said = [shown(sign.label) for sign in group.signs[:MOST_SAID]]
    if len(group.signs) > MOST_SAID:
        said.append(lang.say("timeline", "more", number=len(group.signs) - MOST_SAID))
    return "<br>".join((f"<b>{shown(row.name)}</b>", *said))


def _shortened(name: str, most: int = 32) -> str:
    """A name that leaves the axis its room.

    >>> _shortened("Operation with a name of very many words indeed")
    'Operation with a name of very…'
    """
    return name if len(name) <= most else name[:most].rsplit(" ", 1)[0] + "…"
