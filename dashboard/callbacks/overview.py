"""The overview: what its filters leave, as the page shows it."""

from typing import Any

from dash import dcc, html, no_update
from dash.development.base_component import Component

from dashboard.address import OVERVIEW_PATH, View, address_with
from dashboard.callbacks.drawings import overview_drawing, world_drawing
from dashboard.components.cards import plain_number
from dashboard.components.filters import CHOICES, corrected_options, options, span_options
from dashboard.components.operations_table import MANY, asked_rows, operation_rows
from dashboard.filters import Shown, counts, proposed, shown
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.screen import Screen


def count_line(found: Shown, lang: Words) -> str:
    """How much of everything is shown."""
    return lang.say(
        "overview",
        "count",
        shown=lang.number(len(found.places)),
        all=lang.number(len(found.index)),
        events=lang.number(found.event_count),
        all_events=lang.number(len(found.events)),
    )


def count_said(found: Shown, view: View, search: str, lang: Words) -> list[Any]:
    """That line, and where a word stands nowhere, the way to what may have been meant."""
    words = proposed(found, view)
    line: list[Any] = [count_line(found, lang)]
    if words:
        line += [
            html.Span(lang.say("overview", "meant"), className="meant"),
            dcc.Link(words, href=OVERVIEW_PATH + address_with(search, {"q": words})),
        ]
    return line


def numbers(found: Shown, lang: Words) -> list[Component]:
    """Key figures of the operations shown, as far as they can be added up without counting anything twice."""
    rows = found.rows
    counted = (
        ("operations", len(rows)),
        ("events", found.event_count),
        ("states", len(found.index.by_state.counts(found.operations))),
        ("documents", sum(row["documents"] for row in rows)),
        ("conflicts", sum(row["conflicts"] for row in rows)),
    )
    return [plain_number(lang.number(value), _noun(lang, what, value)) for what, value in counted]


def _noun(lang: Words, what: str, value: int) -> str:
    one, many = lang.tables["plural"][what]
    return str(one if value == 1 else many)


def update(frames: Frames, view: View, search: str, on: Screen, lang: Words) -> tuple[Any, ...]:
    """Everything on the overview that follows the filters, in the order of the outputs."""
    index = frames.index
    found, numbered = shown(index, view), counts(index, view)
    when = overview_drawing(frames, found, view, search, on, lang)
    where = world_drawing(found, on, lang)
    return (
        when.svg,
        when.alternative,
        list(when.caption),
        where.svg,
        where.alternative,
        list(where.caption),
        no_update if len(index) > MANY else operation_rows(found.rows, lang),
        len(found.places),
        count_said(found, view, search, lang),
        numbers(found, lang),
        "hidden" if found.places else "span-all",
        "btn btn-bare" if view.filtered else "btn btn-bare hidden",
        *(options(name, view, numbered, lang) for name, _ in CHOICES),
        corrected_options(view, numbered, lang),
        span_options(index.years, view.since, lang),
        span_options(index.years, view.until, lang),
    )


def rows_asked(frames: Frames, view: View, asked: dict[str, Any], lang: Words) -> dict[str, Any]:
    """The rows that a long table asks for, of the operations that the filters leave."""
    return asked_rows(list(shown(frames.index, view).rows), asked, lang)
