"""Figures fitted to the screen they are shown on, and to what is missing from them. Each changes the figure given."""

import plotly.graph_objects as go

from dashboard.layout.axis import Axis
from dashboard.layout.overview import OverviewLayout
from dashboard.layout.timeline import TimelineLayout
from dashboard.layout.words import Words
from dashboard.screen import Screen
from dashboard.theme import PALETTES

# Pixels: a row with its name above, and what one undated mark asks for.
_TALL_ROW = 70
_MOST_TICKS = 3
_MARK = 24
# About how wide the drawing is, without names and margins.
_PLOT = {False: 640, True: 215}


def fit_overview(figure: go.Figure, layout: OverviewLayout, screen: Screen, lang: Words) -> None:
    """Say how many events of a row have no date; on a phone put names above their rows, where they take no room."""
    _count_undated(figure, layout, screen, lang)
    if not screen.narrow:
        return
    rows = max(1, len(layout.rows))
    figure.update_yaxes(
        ticklabelposition="inside",
        tickvals=[number + 0.06 for number in range(rows)],
        tickfont={"size": 11, "color": PALETTES[screen.mode].ink},
        range=[rows, -0.12],
    )
    _few_ticks(figure, layout.axis)
    figure.update_layout(height=_TALL_ROW * rows + 48)


def _few_ticks(figure: go.Figure, axis: Axis | None) -> None:
    """Left to itself, plotly shows one label or none on a narrow axis."""
    if axis is None:
        return
    step = -(-len(axis.ticks) // _MOST_TICKS)
    ticks = axis.ticks[::step] if step else ()
    days, labels = [tick.day.isoformat() for tick in ticks], [tick.label for tick in ticks]
    figure.update_layout(xaxis={"tickmode": "array", "tickvals": days, "ticktext": labels, "tickangle": 0})


def _count_undated(figure: go.Figure, layout: OverviewLayout, screen: Screen, lang: Words) -> None:
    if not screen.narrow and any(row.undated for row in layout.rows):
        figure.update_layout(xaxis={"domain": [0, 0.91]})
    for number, row in enumerate(layout.rows):
        if row.undated:
            figure.add_annotation(
                text=lang.say("overview", "undated", number=row.undated),
                x=1,
                xref="paper",
                xanchor="right",
                y=number + (0.06 if screen.narrow else 0.5),
                yref="y",
                showarrow=False,
                font={"size": 11, "color": PALETTES[screen.mode].quiet},
            )


def fit_timeline(figure: go.Figure, layout: TimelineLayout, screen: Screen) -> None:
    """Give the undated strip the room its marks need; all of it where nothing has a date. Few ticks on a phone."""
    if screen.narrow:
        _few_ticks(figure, layout.axis)
    if not layout.undated:
        return
    columns = int(figure.layout.xaxis2.range[1])
    asked = columns * _MARK / _PLOT[screen.narrow]
    if layout.axis is None:
        figure.update_layout(
            xaxis2={"domain": [0, 1], "range": [0, max(columns, _PLOT[screen.narrow] / _MARK / 1.6)]},
        )
        figure.update_annotations(x=0)
        return
    split = 1 - min(0.5, max(1 - figure.layout.xaxis2.domain[0], asked))
    figure.update_layout(xaxis={"domain": [0, split - 0.02]}, xaxis2={"domain": [split, 1]})
    if screen.narrow:
        # The heading ends with the strip: beside it a phone has no room.
        figure.update_annotations(x=1, xanchor="right")


def fit_map(figure: go.Figure, screen: Screen) -> None:
    """On a phone Europe stands below the world instead of beside it."""
    # The sign in the legend has one size, whatever the dots have.
    figure.update_layout(legend={"itemsizing": "constant"})
    if screen.narrow and "geo2" in figure.to_dict()["layout"]:
        figure.update_layout(
            geo={"domain": {"x": [0, 1], "y": [0.66, 1]}}, geo2={"domain": {"x": [0, 1], "y": [0.06, 0.65]}}
        )
