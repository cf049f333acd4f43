"""Fields and buttons of the page of review. Every field knows its form: one callback reads them all."""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria, data
from dashboard.components.fields import Choice, TextField, button, picker
from dashboard.components.ids import FIELD
from dashboard.layout.states import states
from dashboard.layout.words import Words
from extract.model.event import EventType, FigureWhat, Link, Realis
from extract.model.mention import Qualifier

Id = dict[str, str]


def field_id(form: str, name: str, on: str = "") -> Id:
    """The id of a field: of which form, on what (a document, a difference), called what."""
    return {"type": FIELD, "form": form, "on": on, "name": name}


def form_of(children: Iterable[Any], form: str, lang: Words, on: str = "", className: str = "") -> Component:  # noqa: N803
    """Fields and their button; Ctrl and Enter in a field is the button. What is not saved yet is said below it."""
    discard = button(lang.say("review", "discard"), look="bare", **data(discard=""))
    unsaved = html.P([html.Span(lang.say("review", "unsaved")), discard], className="draft-note")
    return html.Div([*children, unsaved], className=f"review-form {className}".strip(), **data(form=form, on=on))


def do(
    words: str, form: str, on: str = "", *, quiet: bool = False, danger: bool = False, disabled: bool = False
) -> Component:
    """The button of a form."""
    look = "danger" if danger else "" if quiet else "strong"
    return button(words, look=look, className="review-save", disabled=disabled, **data(do=form, on=on))


def type_select(form: str, value: str | None, lang: Words) -> Component:
    """One of the closed list, in the order of a case."""
    return _select(form, "type", value, [(each, lang.say("type", each)) for each in EventType], lang)


def link_select(form: str, value: str, lang: Words) -> Component:
    """Whether it belongs to the operation or to another case."""
    return _select(form, "link", value, [(each, lang.say("review", f"link_{each}")) for each in Link], lang)


def realis_select(form: str, value: str, lang: Words) -> Component:
    """Told as done or as planned."""
    return _select(form, "realis", value, [(each, lang.say("review", f"realis_{each}")) for each in Realis], lang)


def _select(form: str, name: str, value: str | None, options: Sequence[tuple[str, str]], lang: Words) -> Component:
    return Choice(
        id=field_id(form, name),
        label=lang.say("review", f"field_{name}"),
        data=[{"value": str(key), "label": said} for key, said in options],
        value=value,
    )


def date_field(form: str, value: str | None, lang: Words) -> Component:
    """A date as EDTF or in words, with what it is read as below it."""
    return TextField(
        id=field_id(form, "date"),
        label=lang.say("review", "field_date"),
        description=lang.say("review", "date_help"),
        value=value or "",
        placeholder="2019-08-15",
    )


def states_field(form: str, name: str, value: Iterable[str], lang: Words) -> Component:
    """States by name; the names of all can be searched."""
    named = sorted((lang.state(code), code) for code in {*states(), *value})
    data = [{"value": code, "label": said} for said, code in named]
    return picker(field_id(form, name), lang.say("review", f"field_{name}"), data, list(value), lang)


def agencies_field(form: str, value: Iterable[str], known: Iterable[str], lang: Words) -> Component:
    """Agencies by name, those of the operation offered, any other can be written."""
    return picker(
        field_id(form, "agencies"),
        lang.say("review", "field_agencies"),
        [{"value": name, "label": lang.agency(name)} for name in sorted({*value, *known})],
        list(value),
        lang,
        free=True,
        description=lang.say("review", "agencies_help"),
    )


def figure_rows(form: str, figures: Sequence[dict[str, Any]], lang: Words) -> Component:
    """A row for each figure and one more; an empty number is no figure."""
    rows = [_figure_row(form, number, row, lang) for number, row in enumerate([*figures, {}])]
    return html.Fieldset(
        [
            html.Legend(lang.say("review", "field_figures")),
            *rows,
            html.P(lang.say("review", "figures_help"), className="hint"),
        ],
        className="figure-rows",
    )


def _figure_row(form: str, number: int, row: dict[str, Any], lang: Words) -> Component:
    value = row.get("value")
    said = "" if value is None else _number(value, lang)
    kinds = [{"value": str(each), "label": _kind(str(each), lang)} for each in FigureWhat]
    qualifiers = [{"value": str(each), "label": lang.say("review", f"qualifier_{each}")} for each in Qualifier]
    countries = [{"value": code, "label": lang.state(code)} for code in states()]
    place = lang.say("review", "figure_row", number=number + 1)

    def named(name: str) -> dict[str, Any]:
        return {
            "id": field_id(form, f"{name}-{number}"),
            **aria(label=f"{lang.say('review', f'figure_{name}')}, {place}"),
        }

    return html.Div(
        [
            Choice(data=qualifiers, value=row.get("qualifier", "exact"), **named("qualifier")),
            TextField(value=said, placeholder=lang.say("review", "figure_value"), **named("value")),
            Choice(data=kinds, value=row.get("what"), placeholder=lang.say("review", "figure_what"), **named("what")),
            Choice(
                data=sorted(countries, key=lambda each: each["label"]),
                value=row.get("country"),
                placeholder=lang.say("review", "figure_country"),
                **named("country"),
            ),
            TextField(value=row.get("currency") or "", placeholder="EUR", maxLength=3, **named("currency")),
        ],
        className="figure-row",
    )


def _number(value: float, lang: Words) -> str:
    """A number as the reader writes it, without signs between thousands."""
    if value < 1e15 and not float(value).is_integer():
        return f"{value:g}".replace(".", lang.say("number", "decimal"))
    return str(int(value))


def _kind(what: str, lang: Words) -> str:
    many = str(lang.tables["figure"][what][1])
    return many or lang.say("about", "money")


def why_field(form: str, lang: Words) -> Component:
    """Why something is corrected; may stay empty."""
    return TextField(
        id=field_id(form, "why"),
        label=lang.say("review", "field_why"),
        placeholder=lang.say("review", "why_hint"),
        value="",
    )
