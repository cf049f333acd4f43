"""The country map as a plotly figure: states shaded by their part, with a dot each, so that small ones are seen."""

from dashboard.figures.frame import Figure, Trace
from dashboard.layout.country_map import CountryMap, Dot
from dashboard.theme import FONT, PALETTES, Mode, Palette, map_colour

_HEIGHT = 420  # pixels


def map_figure(layout: CountryMap, mode: Mode = "light") -> Figure:
    """A `Choropleth` and a `Scattergeo` for each group of the legend.

    plotly.js takes the shapes from `PlotlyGeoAssets`, which the page has to hold; any other scope or resolution asks a
    CDN for a file that is not there.
    """
    colours = PALETTES[mode]
    data: list[Trace] = []
    for group, words in layout.legend:
        dots = [dot for dot in layout.dots if dot.group == group]
        data += [_areas(dots, group, colours), _dots(dots, group, words, colours)]
    return {
        "data": data,
        "layout": {
            "geo": _geo(colours),
            "height": _HEIGHT,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "paper_bgcolor": colours.ground,
            "font": {"family": FONT, "color": colours.ink, "size": 12},
            "showlegend": False,
            "dragmode": "pan",
        },
    }


def _areas(dots: list[Dot], group: str, colours: Palette) -> Trace:
    colour = map_colour(group, colours)
    return {
        "type": "choropleth",
        "locations": [dot.country for dot in dots],
        "z": [1] * len(dots),
        "colorscale": [[0, colour], [1, colour]],
        "showscale": False,
        "hovertext": [dot.label for dot in dots],
        "hoverinfo": "text",
        "marker": {"line": {"color": colours.border, "width": 0.6}},
    }


def _dots(dots: list[Dot], group: str, words: str, colours: Palette) -> Trace:
    return {
        "type": "scattergeo",
        "mode": "markers",
        "name": words,
        "lon": [dot.lon for dot in dots],
        "lat": [dot.lat for dot in dots],
        "hovertext": [dot.label for dot in dots],
        "hoverinfo": "text",
        "marker": {
            "size": 8,
            "color": map_colour(group, colours),
            "line": {"color": colours.ground, "width": 1.4},
        },
    }


def _geo(colours: Palette) -> Trace:
    return {
        "scope": "world",
        "resolution": 50,
        "projection": {"type": "natural earth"},
        "showcoastlines": False,
        "showland": True,
        "landcolor": colours.land,
        "showcountries": True,
        "countrycolor": colours.border,
        "showframe": False,
        "showocean": False,
        "showlakes": False,
        "bgcolor": colours.ground,
        "lataxis": {"range": [-57, 84]},
    }
