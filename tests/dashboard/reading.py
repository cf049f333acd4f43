"""Components as a test reads them: every part of them, and their words."""

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def walk(part: Any) -> Iterator[Component]:
    """A component and all below it, in reading order."""
    if isinstance(part, list | tuple):
        for each in part:
            yield from walk(each)
    elif isinstance(part, Component):
        part = getattr(part, "still", part)
        yield part
        yield from walk(getattr(part, "children", None))


def texts(part: Any) -> str:
    """All words of a component, in reading order."""
    if isinstance(part, list | tuple):
        return " ".join(filter(None, map(texts, part)))
    if isinstance(part, Component):
        part = getattr(part, "still", part)
        return texts(getattr(part, "children", None))
    return "" if part is None else str(part)
