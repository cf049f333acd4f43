"""What colours mean, beside drawings that have no room for it."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.layout.density import PHASES
from dashboard.layout.words import Words


def role_legend(groups: tuple[tuple[str, str], ...]) -> Component:
    """The shades of a map, as `CountryMap.legend` has them."""
    return _legend([(f"swatch s-{group or 'unknown'}", words) for group, words in groups])


def phase_legend(lang: Words) -> Component:
    """The colours of the phases."""
    return _legend([(f"swatch p-{phase}", lang.say("phase", phase)) for phase in PHASES])


def _legend(rows: list[tuple[str, str]]) -> Component:
    return html.Ul(
        [html.Li([html.Span(className=classes, **aria(hidden="true")), words]) for classes, words in rows],
        className="swatches",
    )
