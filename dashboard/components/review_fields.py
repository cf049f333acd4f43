"""Fields and buttons of the page of review. Every field knows its form: one callback reads them all."""

from collections.abc import Iterable, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.layout.states import states
from dashboard.layout.words import Words
from extract.model.event import EventType, FigureWhat, Link, Realis
from extract.model.mention import Qualifier

FIELD, DO = "review-field", "review-do"
Id = dict[str, str]
_OPTIONS = 60  # shown at once; more come with searching


def field_id(form: str, name: str, on: str = "") -> Id:
    """The id of a field: of which form, on what (a document, a difference), called what."""
    return {"type": FIELD, "form": form, "on": on, "name": name}


def do_id(form: str, on: str = "") -> Id:
    """The id of the button that asks for what a form says."""
    return {"type": DO, "form": form, "on": on}


def form_of(children: Iterable[Any], form: str, on: str = "", className: str = "") -> Component:  # noqa: N803
    """Fields and their button; Enter in a field is the button."""
    marks: dict[str, Any] = {"data-form": form, "data-on": on}
    return html.Div(list(children), className=f"review-form {className}".strip(), **marks)


def do(
    words: str, form: str, on: str = "", *, quiet: bool = False, danger: bool = False, disabled: bool = False
) -> Component:
    """The button of a form."""
    variant = "default" if quiet or danger else "filled"
    colour = {"color": "red"} if danger else {}
    button: Component = dmc.Button(
        words,
        id=do_id(form, on),
        variant=variant,
        size="sm",
        className="review-save",
        n_clicks=0,
        disabled=disabled,
        **colour,
    )
    return button


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
    made: Component = dmc.Select(
        id=field_id(form, name),
        label=lang.say("review", f"field_{name}"),
        data=[{"value": str(key), "label": said} for key, said in options],
        value=value,
        searchable=True,
        allowDeselect=False,
        size="sm",
    )
    return made


def date_field(form: str, value: str | None, lang: Words) -> Component:
    """A date as EDTF or in words, with what it is read as below it."""
    made: Component = dmc.TextInput(
        id=field_id(form, "date"),
        label=lang.say("review", "field_date"),
        description=lang.say("review", "date_help"),
        value=value or "",
        placeholder="2019-08-15",
        size="sm",
        inputWrapperOrder=["label", "input", "description", "error"],
    )
    return made


def states_field(form: str, name: str, value: Iterable[str], lang: Words) -> Component:
    """States by name; the names of all can be searched."""
    named = sorted((lang.state(code), code) for code in {*states(), *value})
    made: Component = dmc.MultiSelect(
        id=field_id(form, name),
        label=lang.say("review", f"field_{name}"),
        data=[{"value": code, "label": said} for said, code in named],
        value=list(value),
        searchable=True,
        clearable=True,
        hidePickedOptions=True,
        limit=_OPTIONS,
        size="sm",
        clearButtonProps={"aria-label": lang.say("review", "clear")},
    )
    return made


def agencies_field(form: str, value: Iterable[str], known: Iterable[str], lang: Words) -> Component:
    """Agencies by name, those of the operation offered, any other can be written."""
    made: Component = dmc.TagsInput(
        id=field_id(form, "agencies"),
        label=lang.say("review", "field_agencies"),
        description=lang.say("review", "agencies_help"),
        data=sorted({*value, *known}),
        value=list(value),
        size="sm",
        splitChars=[";"],
        limit=_OPTIONS,
        inputWrapperOrder=["label", "input", "description", "error"],
    )
    return made


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
    said = "" if value is None else f"{value:g}" if value < 1e15 and not float(value).is_integer() else str(int(value))
    kinds = [{"value": str(each), "label": _kind(str(each), lang)} for each in FigureWhat]
    qualifiers = [{"value": str(each), "label": lang.say("review", f"qualifier_{each}")} for each in Qualifier]
    countries = [{"value": code, "label": lang.state(code)} for code in states()]
    place = lang.say("review", "figure_row", number=number + 1)

    def named(name: str) -> dict[str, Any]:
        return {
            "id": field_id(form, f"{name}-{number}"),
            "size": "xs",
            **aria(label=f"{lang.say('review', f'figure_{name}')}, {place}"),
        }

    return html.Div(
        [
            dmc.Select(data=qualifiers, value=row.get("qualifier", "exact"), allowDeselect=False, **named("qualifier")),
            dmc.TextInput(value=said, placeholder=lang.say("review", "figure_value"), **named("value")),
            dmc.Select(
                data=kinds,
                value=row.get("what"),
                placeholder=lang.say("review", "figure_what"),
                searchable=True,
                clearable=True,
                **named("what"),
            ),
            dmc.Select(
                data=sorted(countries, key=lambda each: each["label"]),
                value=row.get("country"),
                placeholder=lang.say("review", "figure_country"),
                searchable=True,
                clearable=True,
                limit=_OPTIONS,
                **named("country"),
            ),
            dmc.TextInput(
                value=row.get("currency") or "", placeholder="EUR", inputProps={"maxLength": 3}, **named("currency")
            ),
        ],
        className="figure-row",
    )


def _kind(what: str, lang: Words) -> str:
    many = str(lang.tables["figure"][what][1])
    return many or lang.say("about", "money")


def why_field(form: str, lang: Words, on: str = "") -> Component:
    """Why something is corrected; may stay empty."""
    made: Component = dmc.TextInput(
        id=field_id(form, "why", on),
        label=lang.say("review", "field_why"),
        placeholder=lang.say("review", "why_hint"),
        value="",
        size="sm",
    )
    return made
