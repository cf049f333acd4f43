"""A drawing as a file of its own: the style sheet goes in, links go out."""

import re

from dashboard.svg.markup import words
from dashboard.svg.style import Wanted, stylesheet

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def svg_file(drawing: str, mode: Wanted = "light") -> str:
    """A painter's drawing as an SVG document with its colours, size and ground; it needs nothing beside it.

    Links to a page that is not there would lead nowhere: marks keep their titles and lose their addresses.
    """
    found = _SIZE.search(drawing)
    if not found:
        raise ValueError("not a drawing of ours: it has no viewBox")
    width, height = found.groups()
    start = drawing.index(">") + 1
    style = f"<style>{words(stylesheet(mode))}</style>"
    ground = f'<rect width="{width}" height="{height}" fill="var(--ground)"/>'
    sized = drawing[: start - 1] + f' width="{width}" height="{height}">'
    body = re.sub(r'(<a\b[^>]*?) href="[^"]*"', r"\1", drawing[start:])
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{sized}{style}{ground}{body}\n'
