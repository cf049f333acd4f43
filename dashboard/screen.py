"""What the browser tells of its screen, as far as pictures depend on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.theme import Mode

# Pixels: below, panels stand above each other and names above their rows.
NARROW = 620
_WIDEST = 20_000
_PAGE = 2200
_EDGES = 86
_EDGES_NARROW = 54
_COLUMNS, _WIDE, _GAP = 1024, 1700, 16


@dataclass(frozen=True, slots=True)
class Screen:
    """Light or dark, whether it is as narrow as a phone, and how many pixels a drawing across the page has."""

    mode: Mode = "light"
    narrow: bool = False
    inner: int = 1180

    @property
    def beside(self) -> int:
        """The pixels left where the evidence stands beside a drawing, as `assets/style.css` parts the page."""
        width = self.inner + _EDGES
        if width < _COLUMNS:
            return self.inner
        side = min(560, max(420, width // 4)) if width >= _WIDE else min(460, max(330, width * 28 // 100))
        return (self.inner - side - _GAP) // 10 * 10


def screen(told: Mapping[str, Any] | None) -> Screen:
    """The screen behind a request.

    >>> screen({"scheme": "dark", "width": 360}), screen(None)
    (Screen(mode='dark', narrow=True, inner=300), Screen(mode='light', narrow=False, inner=1180))
    """
    told = told or {}
    width = told.get("width")
    mode: Mode = "dark" if told.get("scheme") == "dark" else "light"
    if not isinstance(width, int | float) or not 0 < width < _WIDEST:
        return Screen(mode)
    narrow = width < NARROW
    # What page and card leave of it (`assets/style.css`); whole tens, so that few drawings differ by a pixel.
    inner = min(width, _PAGE) - (_EDGES_NARROW if narrow else _EDGES)
    return Screen(mode, narrow, max(240, round(inner) // 10 * 10))
