"""The sign of an event type beside its name, in the shape and colour of the pictures."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria


def mark(event_type: str) -> Component:
    """The sign; says nothing to a screen reader, because the type's name stands beside it."""
    return html.Span(className=f"mark mark-{event_type}", **aria(hidden="true"))
