"""Parts of a page that nothing changes, as markup: one component where there were hundreds.

Dash asks each of its components at each change of state whether it is meant; a page of many words answers slowly then.
`settled` keeps a page as it is, element for element, and makes one component of every part that no callback knows.
"""

import re
from html import escape
from typing import Any

from dash import dcc
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.own import Own

_LIVE = frozenset(each for name, each in vars(ids).items() if name.isupper() and isinstance(each, str)) - ids.SCRIPTED
_PARTS = re.compile(r"-(?:alt|hint)$")  # what `cards.drawing` adds to the id of a drawing
# Components of Dash that are one plain element.
_OF_DASH = (dcc.Link, dcc.Input)
_VOID = frozenset(("br", "col", "hr", "img", "input", "wbr"))
_NAMES = {"className": "class", "htmlFor": "for"}
# Of Dash's own, and of no meaning where nobody listens.
_UNSAID = frozenset(("children", "n_clicks", "n_clicks_timestamp", "refresh", "style"))
_SAFE = re.compile(r"(?:https?://|[/?#]|$)", re.IGNORECASE)


class Still(Own):
    """An element whose inside is `markup`; `still` keeps the component that it was made from."""

    _type = "Still"
    _prop_names = ["id", "tag", "markup", "className", "role", "dir", "lang", "tabIndex", "open", "hidden"]  # noqa: RUF012

    def __init__(self, still: Component, **given: Any) -> None:
        super().__init__(**given)
        self.still = still


def settled(part: Any) -> Any:
    """The same page with every part that stays as it is made one component."""
    if isinstance(part, list | tuple):
        return [settled(each) for each in part]
    if not isinstance(part, Component):
        return part
    if _is_still(part):
        made = _still(part)
        return part if made is None else made  # a component without children counts as false
    if getattr(part, "children", None) is not None and _is_html(part):
        part.children = settled(part.children)
    return part


def markup(part: Any) -> str:
    """A still part as HTML, every word escaped.

    >>> from dash import html
    >>> markup(html.P(["a < b ", html.Strong("c", className="d", **{"data-e": "f"})]))
    '<p>a &lt; b <strong class="d" data-e="f">c</strong></p>'
    """
    if part is None or isinstance(part, bool):
        return ""
    if isinstance(part, list | tuple):
        return "".join(map(markup, part))
    if not isinstance(part, Component):
        return escape(str(part))
    tag = _tag(part)
    said = "".join(f' {name}="{escape(value)}"' for name, value in _attributes(part))
    return f"<{tag}{said}>" if tag in _VOID else f"<{tag}{said}>{markup(getattr(part, 'children', None))}</{tag}>"


def _is_html(part: Component) -> bool:
    return bool(part._namespace == "dash_html_components")


def _is_still(part: Any) -> bool:
    """Whether no callback knows anything of it."""
    if isinstance(part, list | tuple):
        return all(map(_is_still, part))
    if not isinstance(part, Component):
        return True
    if not (_is_html(part) or isinstance(part, _OF_DASH)) or _is_live(getattr(part, "id", None)):
        return False
    return _is_still(getattr(part, "children", None))


def _is_live(id_: Any) -> bool:
    return id_ is not None and (not isinstance(id_, str) or _PARTS.sub("", id_) in _LIVE)


def _still(part: Component) -> Still | None:
    """The component for it; None where its outermost element has what only Dash's own can say."""
    props: dict[str, Any] = part.to_plotly_json()["props"]
    own = {name: value for name, value in props.items() if name not in ("children", "n_clicks")}
    allowed = {*Still._prop_names}
    if isinstance(part, _OF_DASH) or not all(name in allowed or name[:5] in ("aria-", "data-") for name in own):
        return None
    return Still(part, tag=_tag(part), markup=markup(getattr(part, "children", None)), **own)


def _tag(part: Component) -> str:
    return "a" if isinstance(part, dcc.Link) else str(part._type).lower()


def _attributes(part: Component) -> list[tuple[str, str]]:
    props: dict[str, Any] = part.to_plotly_json()["props"]
    found = [("data-go", "")] if isinstance(part, dcc.Link) else []
    for name, value in props.items():
        if name in _UNSAID or value is None or value is False:
            continue
        if name == "href" and not _SAFE.match(str(value)):
            continue
        found.append((_NAMES.get(name, name.lower()), "" if value is True else str(value)))
    if style := props.get("style"):
        found.append(("style", "; ".join(f"{_property(name)}: {value}" for name, value in style.items())))
    return sorted(found)  # Dash keeps them in no order


def _property(name: str) -> str:
    """A property of a style as style sheets write it.

    >>> _property("maxWidth")
    'max-width'
    """
    return re.sub("(?=[A-Z])", "-", name).lower()
