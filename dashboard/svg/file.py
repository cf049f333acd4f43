"""Drawings as a file of their own: colours written out, links gone, with a title, a legend and a note where wanted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.svg.markup import element
from dashboard.svg.markup import words as text
from dashboard.svg.style import plain_stylesheet
from dashboard.theme import Mode

GAP = 14
LETTER = 6.2  # the mean letter of 11.5 px
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands around drawings in a file: a heading, the words of the map's shades, a line of small print."""

    title: str = ""
    legend: tuple[tuple[str, str], ...] = ()
    note: str = ""


def svg_file(drawings: str | Sequence[str], mode: Mode = "light", around: Surround | None = None) -> str:
    """Drawings of our painters, side by side, as an SVG document with its colours, size and ground.

    It needs nothing beside it: no variable, no style of a page, so that word processors show it as browsers do.
    Links to a page that is not there would lead nowhere: marks keep their titles and lose their addresses.
    ValueError for what is no drawing of ours.
    """
    around = around or Surround()
    panels = (drawings,) if isinstance(drawings, str) else tuple(drawings)
    sizes = [_size(panel) for panel in panels]
    head = 40.0 if around.title else 0.0
    tall = max(height for _, height in sizes)
    placed, x = [], 0.0
    for panel, (width, height) in zip(panels, sizes, strict=True):
        placed.append(_placed(panel, x, head + tall - height, width, height))
        x += width + GAP
    wide = x - GAP
    below, bottom = _below(around, wide, head + tall)
    title = element("text", text(around.title), x=8, y=25, class_="heading") if around.title else ""
    body = element("g", title, *placed, *below, class_="drawing")
    ground = element("rect", width=wide, height=bottom, class_="ground")
    style = f"<style>{text(plain_stylesheet(mode))}</style>"
    size = {"width": wide, "height": bottom, "viewBox": f"0 0 {wide:g} {bottom:g}"}
    drawn = element("svg", style, ground, body, xmlns="http://www.w3.org/2000/svg", **size)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}\n'


def _size(drawing: str) -> tuple[float, float]:
    found = _SIZE.search(drawing)
    if not found:
        raise ValueError("not a drawing of ours: it has no viewBox")
    width, height = found.groups()
    return float(width), float(height)


def _placed(drawing: str, x: float, y: float, width: float, height: float) -> str:
    """A drawing at its place; who cannot see it still finds its name, and no link leads out of the file."""
    inside = drawing.replace('<svg xmlns="http://www.w3.org/2000/svg"', "<svg", 1)
    place = f'<svg x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    return re.sub(r'(<a\b[^>]*?) href="[^"]*"', r"\1", inside.replace("<svg", place, 1))


def _below(around: Surround, wide: float, y: float) -> tuple[list[str], float]:
    """Legend and note in lines below the drawings, and where they end."""
    drawn, x = [], 8.0
    if around.legend:
        y += 24
    for group, said in around.legend:
        needed = 18 + LETTER * len(said) + 18
        if x + needed > wide and x > 8:
            x, y = 8.0, y + 18
        drawn.append(element("circle", cx=x + 5, cy=y - 4, r=5.0, class_=f"swatch g-{group or 'unknown'}"))
        drawn.append(element("text", text(said), x=x + 16, y=y))
        x += needed
    for line in _lines(around.note, wide):
        y += 18
        drawn.append(element("text", text(line), x=8, y=y, class_="quiet"))
    return drawn, y + (10 if drawn else 0)


def _lines(note: str, wide: float) -> list[str]:
    """A note in lines that fit."""
    lines: list[str] = []
    for word in note.split():
        if lines and LETTER * (len(lines[-1]) + len(word) + 1) <= wide - 16:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
