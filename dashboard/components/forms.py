"""What the forms of a mark mean: samples painted as every timeline is, each with its words beside it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.drawing import Drawing
from dashboard.components.say import page_words
from dashboard.layout.samples import FORMS, forms
from dashboard.layout.words import Words
from dashboard.svg.timeline import Form, timeline_svg

# Pixels of a mark that stands for its form.
_SAMPLE = Form(row=18, gutter=0, plot=86, foot=0)


def form_list(lang: Words, names: Iterable[str] = FORMS) -> Component:
    """The forms of these names, in the order of the explanation."""
    asked, rows = set(names), []
    for name, svg in _samples(lang.lang):
        if name in asked:
            sample = html.Span(Drawing(id=f"guide-form-{name}", svg=svg), **aria(hidden="true"))
            rows.append(html.Li([sample, html.Span(lang.say("forms", name))]))
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


@lru_cache
def _samples(lang: str) -> tuple[tuple[str, str], ...]:
    """Names and pictures. The marks lead nowhere and can be chosen by nobody."""
    found = []
    for name, layout in forms(page_words(lang)).items():
        svg = timeline_svg(layout, name=f"form-{name}", lang=page_words(lang), form=_SAMPLE)
        svg = re.sub(r"<a ([^>]*?)\s?href=\"[^\"]*\"", r"<g \1", svg).replace("</a>", "</g>")
        found.append((name, re.sub(r' data-key="[^"]*"', "", svg)))
    return tuple(found)
