"""An SVG file as a PNG, without a browser: the same bytes on every machine, because the font comes with the package."""

import re
from contextlib import ExitStack
from functools import lru_cache
from importlib.resources import as_file, files

import resvg_py

FAMILY = "Arimo"
FONTS = ("arimo-regular.ttf", "arimo-bold.ttf")
# What the fonts of the package draw (Latin, Greek, Cyrillic, signs); for anything else the system is asked.
_COVERED = re.compile(
    "[\n\t\u0020-\u007e\u00a0-\u024f\u0300-\u03ff\u0400-\u045f\u0490\u0491\u1e00-\u200a\u2010-\u2027"
    "\u2030-\u203a\u2044\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]*"
)


# Versions of a worksheet have the same maps; a few pictures are kept.
@lru_cache(maxsize=8)
def png(svg: str, scale: float = 2.0) -> bytes:
    """The pixels of an SVG document of `svg_file`, `scale` to each of its own."""
    with ExitStack() as stack:
        folder = files("dashboard").joinpath("data", "font")
        fonts = [str(stack.enter_context(as_file(folder.joinpath(name)))) for name in FONTS]
        drawn: bytes = resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=scale,
            font_files=fonts,
            skip_system_fonts=bool(_COVERED.fullmatch(svg)),
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    return drawn
