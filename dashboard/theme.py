"""Colours and symbols, in one place for drawings, figures and pages; light and dark.

Hues are Okabe and Ito's eight (safe for colour-blind eyes). Eighteen types do not fit eight colours, so hue says the
phase (lead blue, action orange to red, justice purple, public black) with tones inside it, and every type has a symbol
of its own: colour is never alone. Victims safeguarded is green: it is what the work is for. Arrest, charge, plea and
conviction differ in both. Map shades are stops of Cividis.
"""

from dataclasses import dataclass
from typing import Literal

from extract.model.event import EventType, Phase

Mode = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one mode, as `#rrggbb`; each pair of text and ground has a contrast of 4.5 or more."""

    ground: str  # behind everything
    band: str  # every second lane
    ink: str  # text and outlines of marks
    quiet: str  # secondary text, still 4.5 on ground
    rule: str  # grid lines
    accent: str  # links, the chosen mark
    land: str
    border: str
    border_strong: str  # a state whose number is not known
    warn: str  # conflict sign
    lead: str  # map: leads the operation
    participant: str
    place: str  # map: something happened there
    steps: tuple[str, str, str, str]  # map by number, few to many


PALETTES: dict[Mode, Palette] = {
    "light": Palette(
        ground="#ffffff",
        band="#f6f7f9",
        ink="#1b1f24",
        quiet="#59616b",
        rule="#dfe3e8",
        accent="#0b5cad",
        land="#e9ebee",
        border="#ffffff",
        border_strong="#b9bfc7",
        warn="#a8323e",
        lead="#00224e",
        participant="#c3b369",
        place="#fee838",
        steps=("#e1cc55", "#a59c74", "#575d6d", "#00224e"),
    ),
    "dark": Palette(
        ground="#14171b",
        band="#1a1e24",
        ink="#e8eaed",
        quiet="#a4acb6",
        rule="#30363d",
        accent="#7ab8f5",
        land="#2b3139",
        border="#14171b",
        border_strong="#59616b",
        warn="#ff9aa2",
        lead="#fee838",
        participant="#a59c74",
        place="#3f5f9e",
        steps=("#3f5f9e", "#707173", "#a59c74", "#fee838"),
    ),
}

PHASE_COLOUR: dict[Phase, str] = {
    Phase.LEAD: "#0072b2",
    Phase.ACTION: "#d55e00",
    Phase.JUSTICE: "#cc79a7",
    Phase.PUBLIC: "#6b7280",
}

TYPE_COLOUR: dict[EventType, str] = {
    EventType.TIP_OFF: "#56b4e9",
    EventType.INVESTIGATION_OPENED: "#0072b2",
    EventType.COOPERATION: "#9bd3f3",
    EventType.COVERT_OPERATION: "#1f4e79",
    EventType.IDENTIFICATION: "#2e93d1",
    EventType.SEARCH: "#f0e442",
    EventType.ARREST: "#d55e00",
    EventType.SEIZURE: "#e69f00",
    EventType.TAKEDOWN: "#9c3f00",
    EventType.VICTIMS_SAFEGUARDED: "#009e73",
    EventType.CHARGE: "#cc79a7",
    EventType.COURT_APPEARANCE: "#ead0e0",
    EventType.PLEA: "#b5508a",
    EventType.CONVICTION: "#7d2a5b",
    EventType.SENTENCE: "#4f1638",
    EventType.EXTRADITION: "#dda6c5",
    EventType.SANCTION: "#9a6b86",
    EventType.ANNOUNCEMENT: "#6b7280",
}

# Names are plotly's; `dashboard.svg.symbols` draws the same shapes.
SYMBOL: dict[EventType, str] = {
    EventType.TIP_OFF: "triangle-down",
    EventType.INVESTIGATION_OPENED: "triangle-right",
    EventType.COOPERATION: "hexagon2",
    EventType.COVERT_OPERATION: "diamond-tall",
    EventType.IDENTIFICATION: "cross",
    EventType.SEARCH: "pentagon",
    EventType.ARREST: "square",
    EventType.SEIZURE: "diamond",
    EventType.TAKEDOWN: "x",
    EventType.VICTIMS_SAFEGUARDED: "circle",
    EventType.CHARGE: "triangle-up",
    EventType.COURT_APPEARANCE: "hourglass",
    EventType.PLEA: "star-triangle-up",
    EventType.CONVICTION: "octagon",
    EventType.SENTENCE: "bowtie",
    EventType.EXTRADITION: "triangle-left",
    EventType.SANCTION: "star-diamond",
    EventType.ANNOUNCEMENT: "star",
}

# The roles map: plotly's symbol and its size in pixels. Rings of different widths fit around each other.
LAYER_SIGN: dict[str, tuple[str, int]] = {
    "lead": ("diamond", 11),
    "participant": ("circle", 8),
    "arrest": ("circle-open", 15),
    "servers": ("square-open", 20),
    "nationality": ("triangle-up-open", 26),
    "place": ("circle", 4),
}
_LAYER_COLOUR: dict[Mode, dict[str, str]] = {
    "light": {"arrest": "#d55e00", "servers": "#0072b2", "nationality": "#9c2f78", "place": "#1b1f24"},
    "dark": {"arrest": "#ff8a3d", "servers": "#56b4e9", "nationality": "#e79ac6", "place": "#e8eaed"},
}

FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif'


def map_colour(group: str, colours: Palette) -> str:
    """The shade of a group of `layout.country_map`: a role, the number of a class, or "" for a number not known."""
    roles = {"lead": colours.lead, "participant": colours.participant, "place": colours.place}
    if group in roles:
        return roles[group]
    return colours.steps[int(group)] if group else colours.border_strong


def layer_colour(layer: str, colours: Palette) -> str:
    """The colour of a layer of the roles map; those that are areas have the map's own shades."""
    if layer in ("lead", "participant"):
        return map_colour(layer, colours)
    mode: Mode = "dark" if colours is PALETTES["dark"] else "light"
    return _LAYER_COLOUR[mode][layer]
