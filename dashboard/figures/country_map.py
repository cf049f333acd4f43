"""The country map as a plotly figure: the world, and Europe beside it where European states take part."""

from collections.abc import Collection
from typing import Any

import plotly.graph_objects as go

from dashboard.figures.frame import figure_frame, shown
from dashboard.layout.country_map import ROLES, CountryMap, Dot, in_europe
from dashboard.theme import PALETTES, Mode, Palette, map_colour


def map_figure(
    layout: CountryMap, mode: Mode = "light", *, chosen: Collection[str] = (), height: int = 380
) -> go.Figure:
    """A `Choropleth` and a `Scattergeo` for each panel; `customdata` of both is [alpha-3].

    `chosen` states have larger, ringed dots.

    Draw it with `figures.MAP_CONFIG`. The legend is the dots' names.
    """
    colours = PALETTES[mode]
    figure = figure_frame(mode, height)
    europe = any(in_europe(dot.lon, dot.lat) for dot in layout.dots)
    for geo in panels(europe):
        figure.add_trace(_areas(layout, geo, colours))
        for group, words in layout.legend:
            dots = [dot for dot in layout.dots if dot.group == group]
            figure.add_trace(_dots(dots, group, words, geo, chosen, colours))
    figure.update_layout(
        **panel(colours, europe),
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 0, "yanchor": "top", "itemclick": False, "itemdoubleclick": False},
    )
    return figure


def panels(europe: bool) -> tuple[str, ...]:
    """The maps that are drawn: the world, and Europe where it is asked for."""
    return ("geo", "geo2") if europe else ("geo",)


def panel(colours: Palette, europe: bool, foot: float = 0.06) -> dict[str, Any]:
    """The layout of those maps, side by side; `foot` is the share of the height that is left to a legend."""
    found = {"geo": _panel(colours, domain={"x": [0, 0.64] if europe else [0, 1], "y": [foot, 1]})}
    if europe:
        found["geo2"] = _panel(
            colours,
            domain={"x": [0.66, 1], "y": [foot, 1]},
            projection={"type": "azimuthal equal area", "rotation": {"lon": 10, "lat": 52}},
            lonaxis={"range": [-11, 31]},
            lataxis={"range": [35, 66]},
        )
    return found


def _panel(colours: Palette, **more: Any) -> dict[str, Any]:
    return {
        # Any other scope or resolution asks for a file that is not there.
        "scope": "world",
        "resolution": 50,
        "fitbounds": False,
        "projection": {"type": "equal earth", "rotation": {"lon": 11}},
        "lataxis": {"range": [-58, 90]},
        "showland": True,
        "landcolor": colours.land,
        "showcountries": True,
        "countrycolor": colours.border,
        "countrywidth": 0.7,
        "showcoastlines": False,
        "showocean": False,
        "showlakes": False,
        "showframe": False,
        "bgcolor": "rgba(0,0,0,0)",
        **more,
    }


def _areas(layout: CountryMap, geo: str, colours: Palette) -> go.Choropleth:
    """Each group is a step of a scale of flat colours: plotly has no colour per state."""
    groups = [group for group, _ in layout.legend]
    steps = max(1, len(groups))
    scale = [
        [(number + side) / steps, map_colour(group, colours)] for number, group in enumerate(groups) for side in (0, 1)
    ]
    return go.Choropleth(
        geo=geo,
        locations=[dot.country for dot in layout.dots],
        z=[groups.index(dot.group) + 0.5 for dot in layout.dots],
        zmin=0,
        zmax=steps,
        colorscale=scale or [[0, colours.land], [1, colours.land]],
        showscale=False,
        showlegend=False,
        marker={"line": {"color": colours.border, "width": 0.7}},
        customdata=[[dot.country] for dot in layout.dots],
        hovertext=[shown(dot.label) for dot in layout.dots],
        hoverinfo="text",
    )


def _dots(
    dots: list[Dot], group: str, words: str, geo: str, chosen: Collection[str], colours: Palette
) -> go.Scattergeo:
    leads = group == ROLES[0]
    return go.Scattergeo(
        geo=geo,
        name=words,
        showlegend=geo == "geo",
        lon=[dot.lon for dot in dots],
        lat=[dot.lat for dot in dots],
        mode="markers",
        customdata=[[dot.country] for dot in dots],
        hovertext=[shown(dot.label) for dot in dots],
        hoverinfo="text",
        marker={
            "symbol": "diamond" if leads else "circle",
            "size": [14 if dot.country in chosen else 10 if leads else 8 for dot in dots],
            "color": map_colour(group, colours),
            "line": {
                "color": [colours.accent if dot.country in chosen else colours.ground for dot in dots],
                "width": [3 if dot.country in chosen else 1.5 for dot in dots],
            },
        },
    )
