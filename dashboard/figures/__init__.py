"""Layouts as plotly figures: no Dash, no store, SVG traces only (WebGL would break the content policy).

`customdata` of every mark begins with the event's key (map: the state's code; overview: the operation's slug). What is
shown on hover is our own words, escaped, because plotly reads some HTML in text; an article's words never go in.
Maps need `MAP_CONFIG` as the graph's config: without it plotly.js asks a CDN for the shapes.
"""

MAP_CONFIG = {"topojsonURL": "/assets/topojson/", "displayModeBar": False, "scrollZoom": False}
"""The graph's config for figures of `figures.country_map`; the address is where Dash serves `assets/topojson`."""
