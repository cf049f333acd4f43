"""The roles map as a plotly figure: states that lead and take part as areas, everything else as rings around a dot."""

from collections.abc import Collection

import plotly.graph_objects as go

from dashboard.figures.country_map import panel, panels
from dashboard.figures.frame import figure_frame, shown
from dashboard.layout.country_map import in_europe
from dashboard.layout.roles import RoleLayer, RolesMap
from dashboard.theme import LAYER_SIGN, PALETTES, Mode, Palette, layer_colour

_AREAS = ("lead", "participant")


def roles_figure(
    layout: RolesMap, mode: Mode = "light", *, hidden: Collection[str] = (), height: int = 380
) -> go.Figure:
    """A `Choropleth` and a `Scattergeo` for each layer and panel; `customdata` is [alpha-3]. Layers in `hidden` are
    left out. The legend is the page's: it switches layers.

    Rings of several layers stand around one point, each with its own width: none hides another.
    """
    colours = PALETTES[mode]
    figure = figure_frame(mode, height)
    europe = any(in_europe(mark.lon, mark.lat) for layer in layout.layers for mark in layer.marks)
    drawn = [layer for layer in layout.layers if layer.id not in hidden]
    for geo in panels(europe):
        figure.add_trace(_areas([layer for layer in drawn if layer.id in _AREAS], geo, colours))
        # Wide rings first, so that narrow ones lie on top and both can be pointed at.
        for layer in sorted(drawn, key=lambda layer: -LAYER_SIGN[layer.id][1]):
            figure.add_trace(_signs(layer, geo, colours))
    figure.update_layout(**panel(colours, europe, foot=0))
    return figure


def _areas(layers: list[RoleLayer], geo: str, colours: Palette) -> go.Choropleth:
    steps = max(1, len(layers))
    scale = [
        [(number + side) / steps, layer_colour(layer.id, colours)]
        for number, layer in enumerate(layers)
        for side in (0, 1)
    ]
    marks = [(number, mark) for number, layer in enumerate(layers) for mark in layer.marks]
    return go.Choropleth(
        geo=geo,
        locations=[mark.country for _, mark in marks],
        z=[number + 0.5 for number, _ in marks],
        zmin=0,
        zmax=steps,
        colorscale=scale or [[0, colours.land], [1, colours.land]],
        showscale=False,
        marker={"line": {"color": colours.border, "width": 0.7}},
        customdata=[[mark.country] for _, mark in marks],
        hovertext=[shown(mark.label) for _, mark in marks],
        hoverinfo="text",
    )


def _signs(layer: RoleLayer, geo: str, colours: Palette) -> go.Scattergeo:
    symbol, size = LAYER_SIGN[layer.id]
    colour = layer_colour(layer.id, colours)
    opened = symbol.endswith("-open")
    return go.Scattergeo(
        geo=geo,
        name=layer.id,
        lon=[mark.lon for mark in layer.marks],
        lat=[mark.lat for mark in layer.marks],
        mode="markers",
        customdata=[[mark.country] for mark in layer.marks],
        hovertext=[shown(mark.label) for mark in layer.marks],
        hoverinfo="text",
        marker={
            "symbol": symbol,
            "size": size,
            "color": colour,
            "line": {"color": colour if opened else colours.ground, "width": 2.4 if opened else 1.4},
        },
    )
