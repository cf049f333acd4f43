"""Pieces that pages are made of: sections with a heading, figures that say what they show, numbers, notes."""

from typing import Any, Protocol

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.drawing import Drawing


def section(name: str, title: str, children: Any, className: str = "", aside: Any = None) -> Component:  # noqa: N803
    """A part of a page under its own heading; `name` makes the heading's id, `aside` stands beside it."""
    head = [html.H2(title, id=f"{name}-title"), *([aside] if aside is not None else [])]
    return html.Section(
        [html.Div(head, className="section-head"), *(children if isinstance(children, list) else [children])],
        className=f"card {className}".strip(),
        **aria(labelledby=f"{name}-title"),
    )


class Painted(Protocol):
    """A drawing of our own painters, its text alternative, and what stands below it."""

    @property
    def svg(self) -> str: ...  # noqa: D102
    @property
    def alternative(self) -> str: ...  # noqa: D102
    @property
    def caption(self) -> tuple[Component, ...]: ...  # noqa: D102


def drawing(name: str, painted: Painted, *, shapes: bool = False) -> Component:
    """A drawing with what a screen reader says of it.

    It has the id `name`, the words for those who cannot see it `name-alt`, what stands below it `name-hint`.
    """
    return html.Figure(
        [
            html.Div(
                Drawing(id=name, svg=painted.svg, shapes=shapes),
                role="group",
                className="graph-frame",
                **aria(describedby=f"{name}-alt"),
            ),
            html.Figcaption(
                [
                    html.Span(painted.alternative, id=f"{name}-alt", className="only-read"),
                    html.Div(list(painted.caption), id=f"{name}-hint", className="hint"),
                ]
            ),
        ],
        className="picture",
    )


def plain_number(value: str, words: str) -> Component:
    """A number and what it counts, in the form of the key figures."""
    return html.Div([html.Dt(words), html.Dd(value, className="number-value")], className="number")


def nothing(title: str, words: str, *more: Any, whole_page: bool = False) -> Component:
    """An empty state: what is missing and what to do. `whole_page` where nothing else has the first heading."""
    heading = html.H1(title) if whole_page else html.H2(title)
    return html.Div([heading, html.P(words), *more], className="nothing")
