"""What the forms of a mark mean: samples (`dashboard.svg.samples`), each with its words beside it."""

from collections.abc import Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.drawing import Drawing
from dashboard.layout.samples import FORMS
from dashboard.layout.words import Words

Samples = Iterable[tuple[str, str]]


def form_list(samples: Samples, lang: Words) -> Component:
    """Names of forms and their pictures, explained."""
    rows = [
        html.Li(
            [
                html.Span(Drawing(id=f"guide-form-{name}", svg=svg), **aria(hidden="true")),
                html.Span(lang.say("forms", name)),
            ]
        )
        for name, svg in samples
    ]
    return html.Ul(rows, className="guide-forms plain")


def forms_of(events: Iterable[Any]) -> list[str]:
    """The forms beside that of a plain day which rows of `Frames.events` are drawn in, in the order of `FORMS`."""
    found: set[str] = set()
    for event in events:
        found.update(_forms(event))
    return [name for name in FORMS if name in found]


def _forms(event: Any) -> Iterable[str]:
    if event.conflicts:
        yield "differ"
    if not event.edtf:
        return
    if event.realis == "planned":
        yield "planned"
    if event.link == "other":
        yield "background"
    if event.edtf.startswith(".."):
        yield "before"
    elif event.edtf.endswith(".."):
        yield "after"
    elif event.earliest != event.latest:
        yield "span"
