"""The filters above the overview: what can be asked for, each with the number of operations that it would leave."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.address import SORTS, View
from dashboard.components import ids
from dashboard.components.aria import aria, data
from dashboard.components.fields import Choice, TextField, button, picker
from dashboard.index import CERTAINTIES, PHASES
from dashboard.layout.words import Words, sorted_as

Counts = Mapping[str, Mapping[str, int]]
Options = list[dict[str, str]]

# Of very many names the most frequent are offered; the search finds the rest.
MOST_OFFERED = 200
# Field of `View`, id; in the order in which the page and its callbacks have them.
CHOICES = tuple(
    zip(("states", "types", "agencies", "phases", "sources", "certainties"), ids.FILTER_CHOICES, strict=True)
)
_FOREMOST = ("states", "types")


def filter_bar(view: View, found: Counts, years: tuple[int, int] | None, lang: Words) -> list[Component]:
    """All filters; the less frequent ones folded, unless one of them is in use."""
    first = [_choice(name, id_, view, found, lang) for name, id_ in CHOICES if name in _FOREMOST]
    folded = [_choice(name, id_, view, found, lang) for name, id_ in CHOICES if name not in _FOREMOST]
    in_use = any(getattr(view, name) for name, _ in CHOICES if name not in _FOREMOST) or bool(view.corrected)
    words = TextField(
        id=ids.FILTER_WORDS,
        label=lang.say("overview", "words"),
        placeholder=lang.say("overview", "words_hint"),
        value=view.words,
        debounce=300,
        className="filter-wide",
    )
    spans = [
        _select(ids.FILTER_FROM, lang.say("overview", "from"), view.since, span_options(years, view.since, lang), lang),
        _select(ids.FILTER_TO, lang.say("overview", "to"), view.until, span_options(years, view.until, lang), lang),
    ]
    number = filters_set(view)
    # Narrow screens show the search and this button; the rest unfolds (`assets/overview.js`).
    fold = button(
        said_set(number, lang),
        ids.FILTER_FOLD,
        className="filter-fold",
        **aria(expanded="false", controls=ids.FILTER_ALL),
        **data(none=said_set(0, lang), some=lang.say("overview", "option", value=said_set(0, lang), number="#")),
    )
    return [
        html.Div([html.Div([words, fold], className="filter-first"), *first, *spans], className="filters"),
        html.Details(
            [
                html.Summary(lang.say("overview", "more_filters")),
                html.Div(
                    [*folded, _corrected(view, found, lang), _sort(view, lang)],
                    className="filters filters-more",
                ),
            ],
            open=in_use,
            className="more-filters",
        ),
    ]


def filters_set(view: View) -> int:
    """How many filters narrow the overview, beside the search, which is always in sight."""
    names = [name for name, _ in CHOICES]
    return sum(bool(getattr(view, name)) for name in (*names, "corrected", "since", "until"))


def said_set(number: int, lang: Words) -> str:
    """What the button says that unfolds the filters."""
    said = lang.say("overview", "filters")
    return lang.say("overview", "option", value=said, number=lang.number(number)) if number else said


def options(name: str, view: View, found: Counts, lang: Words) -> Options:
    """What a filter offers, with numbers; what is chosen stays offered even where it leaves nothing."""
    numbers = dict(found[name])
    for chosen in _chosen(name, view):
        numbers.setdefault(chosen, 0)
    said = {value: _said(name, value, lang) for value in numbers}
    if name in ("types", "phases", "certainties"):
        order = {"types": list(lang.tables["type"]), "phases": list(PHASES), "certainties": list(CERTAINTIES)}[name]
        values = sorted(numbers, key=order.index)
    else:
        often = sorted(numbers, key=lambda value: (value not in _chosen(name, view), -numbers[value], value))
        values = sorted(often[:MOST_OFFERED], key=lambda value: sorted_as(said[value]))
    return [_option(value, said[value], numbers[value], lang) for value in values]


def _option(value: str, said: str, number: int, lang: Words) -> dict[str, str]:
    return {"value": value, "label": lang.say("overview", "option", value=said, number=lang.number(number))}


def corrected_options(view: View, found: Counts, lang: Words) -> Options:
    """The two sides of "corrected or not"."""
    return [
        _option(value, lang.say("overview", f"corrected_{value}"), found["corrected"].get(value, 0), lang)
        for value in ("yes", "no")
    ]


def _chosen(name: str, view: View) -> tuple[str, ...]:
    value: tuple[str, ...] = getattr(view, name)
    return value


def _said(name: str, value: str, lang: Words) -> str:
    if name == "states":
        return lang.state(value)
    if name == "agencies":
        return lang.agency(value)
    tables = {"types": "type", "phases": "phase", "certainties": "certainty"}
    return lang.say(tables[name], value) if name in tables else value


def _choice(name: str, id_: str, view: View, found: Counts, lang: Words) -> Component:
    return picker(
        id_,
        lang.say("overview", name),
        options(name, view, found, lang),
        list(_chosen(name, view)),
        lang,
        placeholder=lang.say("overview", "any"),
        className="filter-wide",
    )


def _corrected(view: View, found: Counts, lang: Words) -> Component:
    offered = corrected_options(view, found, lang)
    return _select(ids.FILTER_CORRECTED, lang.say("overview", "corrected"), view.corrected or None, offered, lang)


def _sort(view: View, lang: Words) -> Component:
    return Choice(
        id=ids.FILTER_SORT,
        label=lang.say("overview", "sort"),
        data=[{"value": each, "label": lang.say("overview", f"sort_{each}")} for each in SORTS],
        value=view.sort,
    )


def span_options(years: tuple[int, int] | None, chosen: str | None, lang: Words) -> Options:
    """The years that anything is dated in, and what is chosen: a month comes from an address or from the drawing."""
    offered = [str(year) for year in range(years[0], years[1] + 1)] if years else []
    values = sorted({*offered, *([chosen] if chosen else [])})
    return [{"value": value, "label": lang.date(value)} for value in values]


def _select(id_: str, label: str, value: str | None, offered: Options, lang: Words) -> Component:
    return Choice(id=id_, label=label, placeholder=lang.say("overview", "any"), data=offered, value=value)
