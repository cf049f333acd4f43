"""What the browser tells of its screen, as far as pictures depend on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.theme import Mode

# Pixels: below, panels stand above each other and names above their rows.
NARROW = 620


@dataclass(frozen=True, slots=True)
class Screen:
    """Light or dark, and whether it is as narrow as a phone."""

    mode: Mode = "light"
    narrow: bool = False


def screen(told: Mapping[str, Any] | None, scheme: str | None = None) -> Screen:
    """The screen behind a request; `scheme` is what the page's own switch says, where it has said something.

    >>> screen({"scheme": "dark", "width": 360}), screen(None)
    (Screen(mode='dark', narrow=True), Screen(mode='light', narrow=False))
    """
    told = told or {}
    width = told.get("width")
    mode: Mode = "dark" if (scheme or told.get("scheme")) == "dark" else "light"
    return Screen(mode, isinstance(width, int | float) and 0 < width < NARROW)
