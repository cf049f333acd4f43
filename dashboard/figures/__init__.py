"""Layouts as plotly figures, as plain values: no Dash, no store, SVG traces only (WebGL would break the policy).

`customdata` of every mark of a timeline begins with the event's key. What is shown on hover is our own words, escaped,
because plotly reads some HTML in text; an article's words never go in.
"""
