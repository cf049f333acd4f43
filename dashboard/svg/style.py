"""The style sheet of the drawings, out of `theme`: light, dark where the reader's system is dark, light on paper."""

import re
from typing import Literal

from dashboard.theme import FONT, PALETTES, TYPE_COLOUR, Mode, map_colour
from extract.model.event import EventType

Wanted = Literal["light", "dark", "auto"]
GROUPS = ("lead", "participant", "place", "0", "1", "2", "3", "")

RULES = """
.drawing{display:block;width:100%;height:auto;font-family:var(--font);font-size:11px}
.drawing text{fill:var(--ink)}
.drawing .quiet{fill:var(--quiet)}
.drawing .strong{font-weight:600}
.drawing .halo{paint-order:stroke;stroke:var(--ground);stroke-width:3.4px;stroke-linejoin:round}
.drawing .warn{fill:var(--warn);font-weight:700;font-size:12px}
.drawing .band{fill:var(--band)}
.drawing .rule{stroke:var(--rule);stroke-width:1;fill:none}
.drawing .year{stroke:var(--quiet);stroke-opacity:.45}
.drawing .hatch{fill:var(--ink);fill-opacity:.28}
.drawing .bar{fill-opacity:.45}
.drawing .edge{fill:none;stroke:var(--ink);stroke-width:1.2}
.drawing .symbol{stroke:var(--ink);stroke-width:1}
.drawing .planned .symbol{fill:var(--ground);stroke-width:1.6;stroke-dasharray:2.5 1.5}
.drawing .other{opacity:.7}
.drawing .span{stroke:var(--rule);stroke-width:12;stroke-linecap:butt}
.drawing .tie{stroke:var(--ink);stroke-width:2;stroke-opacity:.55;fill:none}
.drawing .whole{fill:var(--quiet);stroke:var(--ground);stroke-width:1}
.drawing .part{stroke:var(--quiet);stroke-width:1.6}
.drawing a{cursor:pointer;text-decoration:none}
.drawing a:hover text,.drawing a:focus-visible text{text-decoration:underline;fill:var(--accent)}
.drawing a:focus{outline:none}
.drawing a:target .symbol,.drawing a:focus-visible .symbol{stroke:var(--accent);stroke-width:3}
.drawing .land{fill:var(--land);stroke:var(--border);stroke-width:.6;stroke-linejoin:round}
.drawing .outline{fill:none;stroke:var(--quiet)}
.drawing .state{stroke:var(--border);stroke-width:.6;stroke-linejoin:round}
.drawing .near .land,.drawing .near .state{stroke-width:.3}
.drawing .dot{stroke:var(--ground);stroke-width:1.4}
.drawing .frame{fill:none;stroke:var(--rule);stroke-width:1}
.drawing .target{fill:transparent}
.drawing a:hover>.target,.drawing a:focus-visible>.target{fill:var(--accent);fill-opacity:.09}
.drawing.at-size{font-size:12px}
"""


def variables(mode: Mode) -> str:
    """The colours of one mode as custom properties.

    >>> variables("light")[:36]
    '--ground:#ffffff;--band:#f6f7f9;--in'
    """
    colours = PALETTES[mode]
    plain = ("ground", "band", "ink", "quiet", "rule", "accent", "land", "border", "warn")
    named = {name: getattr(colours, name) for name in plain}
    shades = {f"map-{group or 'unknown'}": map_colour(group, colours) for group in GROUPS}
    return "".join(f"--{name}:{colour};" for name, colour in {**named, **shades}.items())


def stylesheet(mode: Wanted = "auto") -> str:
    """Everything a page with drawings needs; `auto` follows the reader's system and is light on paper."""
    root = f":root{{{variables('dark' if mode == 'dark' else 'light')}--font:{FONT};color-scheme:{_scheme(mode)}}}\n"
    if mode == "auto":
        root += f"@media screen and (prefers-color-scheme:dark){{:root{{{variables('dark')}}}}}\n"
    return root + rules()


def rules() -> str:
    """The classes of the drawings; the custom properties they name are those of `variables`."""
    types = "".join(f".t-{event_type}{{fill:{TYPE_COLOUR[event_type]}}}" for event_type in EventType)
    groups = "".join(f".g-{group or 'unknown'}{{fill:var(--map-{group or 'unknown'})}}" for group in GROUPS)
    swatches = "".join(f".s-{group or 'unknown'}{{background:var(--map-{group or 'unknown'})}}" for group in GROUPS)
    return f"{types}\n{groups}{swatches}{RULES}"


def plain_stylesheet(mode: Mode) -> str:
    """What a picture file needs: every colour written out, nothing that only a page in a browser knows.

    Word processors and drawing programs read neither custom properties nor states like `:hover`.
    """
    values = dict(part[2:].split(":", 1) for part in variables(mode).rstrip(";").split(";"))
    values["font"] = FONT
    sheet = stylesheet(mode).split("\n", 1)[1]
    sheet = re.sub(r"^\.drawing\{.*$", "", sheet, flags=re.MULTILINE)
    sheet = re.sub(r"^.*:(?:hover|focus|target).*\n", "", sheet, flags=re.MULTILINE)
    sheet = re.sub(r"\.s-[\w-]+\{background:[^}]*\}", "", sheet)
    frame = (
        ".drawing{font-family:var(--font);font-size:11px}.drawing .heading{font-size:17px;font-weight:600}"
        ".drawing .swatch{stroke:var(--quiet);stroke-width:.6}.ground{fill:var(--ground)}\n"
    )
    return re.sub(r"var\(--([\w-]+)\)", lambda found: values[found[1]], frame + sheet.lstrip())


def _scheme(mode: Wanted) -> str:
    return "light dark" if mode == "auto" else mode
