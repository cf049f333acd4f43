"""Fields that pages ask with, painted by `assets/fields.js`: the browser's own elements wherever there is one.

Each has its label, and `value` is what was entered; the id is that of the element that has the focus. An option is
`{"value": …, "label": …}`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.own import Own
from dashboard.layout.words import Words

Id = str | dict[str, str]
Options = Iterable[dict[str, Any]]

_NAMES = ["id", "label", "description", "error", "value", "className"]


class TextField(Own):
    """A line of text, or with `lines` several.

    `debounce` are milliseconds of rest before the value is told; leaving the field tells it at once. `kept` is the name
    under which this browser keeps the value.
    """

    _type = "TextField"
    _prop_names = [*_NAMES, "placeholder", "debounce", "kept", "lines", "maxLength"]  # noqa: RUF012


class Choice(Own):
    """One of a short list: the browser's own `select`. With a `placeholder` nothing may be chosen."""

    _type = "Choice"
    _prop_names = [*_NAMES, "placeholder", "data"]  # noqa: RUF012


class Picker(Own):
    """Some of a long list, found by typing; `multiple` False takes one. `free` takes words that the list has not,
    `most` bounds how many are picked. An entry of `data` may be `{"group": …, "items": […]}`."""

    _type = "Picker"
    _prop_names = [*_NAMES, "placeholder", "data", "multiple", "free", "most", "nothing", "remove"]  # noqa: RUF012


class Toggles(Own):
    """Switches beside each other; `value` lists those that are on. An option may have a `mark`: classes of its sign."""

    _type = "Toggles"
    _prop_names = [*_NAMES, "data"]  # noqa: RUF012


class Radios(Own):
    """One of a few, all in sight. `row` puts them beside each other. An option may have a `description`."""

    _type = "Radios"
    _prop_names = [*_NAMES, "data", "row"]  # noqa: RUF012


def picker(
    id_: Id, label: str, data: Options, value: Sequence[str] | str | None, lang: Words, **more: Any
) -> Component:
    """A `Picker` with the words that every one of them says."""
    multiple = more.pop("multiple", True)
    return Picker(
        id=id_,
        label=label,
        data=list(data),
        value=value,
        multiple=multiple,
        nothing=lang.say("fields", "nothing"),
        remove=lang.say("fields", "remove"),
        **more,
    )


def button(words: Any, id_: Id | None = None, *, look: str = "", className: str = "", **more: Any) -> Component:  # noqa: N803
    """A button; its `look` is "" (plain), "strong", "danger" or "bare"."""
    classes = " ".join(filter(None, ("btn", f"btn-{look}" if look else "", className)))
    if id_ is not None:
        more["id"] = id_
    return html.Button(words, type="button", className=classes, **more)
