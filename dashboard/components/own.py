"""Dash components of our own: a name for a piece of script below `assets/`, and the values that it is given.

They are painted with the React that Dash brings, need no build, and load nothing else (decision 0095).
"""

from typing import Any

from dash.development.base_component import Component


class Own(Component):
    """What all of them share; `_type` is the name under `window.dashboard`, `_prop_names` what it may be given."""

    # Dash's own names; it never changes them.
    _children_props: list[str] = []  # noqa: RUF012
    _base_nodes = ["children"]  # noqa: RUF012
    _namespace = "dashboard"
    _type = "Own"
    _prop_names: list[str] = []  # noqa: RUF012
    _valid_wildcard_attributes = ["data-", "aria-"]  # noqa: RUF012
    available_wildcard_properties = _valid_wildcard_attributes

    def __init__(self, **given: Any) -> None:
        self.available_properties = self._prop_names
        super().__init__(**{name: value for name, value in given.items() if value is not None})  # type: ignore[no-untyped-call]
