"""Colours and signs of `theme` as a style sheet, so that pages and pictures have one source."""

from dataclasses import fields
from urllib.parse import quote

from dashboard.svg.style import GROUPS, rules
from dashboard.svg.symbols import symbol_path
from dashboard.theme import (
    LAYER_SIGN,
    PALETTES,
    PHASE_COLOUR,
    SYMBOL,
    TYPE_COLOUR,
    Mode,
    Palette,
    layer_colour,
    map_colour,
)

# What pages need beyond the pictures: the ground behind cards, a chosen row, the words that evidence
# marks, the edges of fields.
_PAGES: dict[Mode, dict[str, str]] = {
    "light": {"page": "#f2f3f5", "chosen": "#e3eefa", "highlight": "#fdf0b8", "edge": "#868e96"},
    "dark": {"page": "#0b0d10", "chosen": "#1d3049", "highlight": "#4d4318", "edge": "#6b7480"},
}
_SELECTOR: dict[Mode, str] = {
    "light": 'html:root[data-scheme="light"]',
    "dark": 'html:root[data-scheme="dark"]',
}
_SIZE = 20


def style_sheet() -> str:
    """The style sheet: `--ground`, `--ink` and so on in both modes, and `.mark-arrest` and so on."""
    colours = [f"{_SELECTOR[mode]} {{ {_properties(mode, palette)} }}" for mode, palette in PALETTES.items()]
    return "\n".join([*colours, *_marks(), *_dots(), *_phases(), rules()])


def _properties(mode: Mode, palette: Palette) -> str:
    plain = {field.name: getattr(palette, field.name) for field in fields(palette) if field.name != "steps"}
    shades = {f"map-{group or 'unknown'}": map_colour(group, palette) for group in GROUPS}
    values = {**plain, **shades, **_PAGES[mode]}
    return " ".join(f"--{name}: {value};" for name, value in values.items()) + f" color-scheme: {mode};"


def _phases() -> list[str]:
    """The colours of the phases, for legends."""
    return [f".p-{phase} {{ background: {colour}; }}" for phase, colour in PHASE_COLOUR.items()]


def _marks() -> list[str]:
    """Each type's symbol as a picture, outlined in the mode's ink as in the figures."""
    rules = []
    for mode in PALETTES:
        for event_type, colour in TYPE_COLOUR.items():
            picture = _picture(SYMBOL[event_type], colour, mode)
            rules.append(f'{_SELECTOR[mode]} .mark-{event_type} {{ background-image: url("{picture}"); }}')
    return rules


def _dots() -> list[str]:
    """Each type's colour for a dot whose form the page gives, and each layer's of the roles map."""
    types = [f".dot-{event_type} {{ background: {colour}; }}" for event_type, colour in TYPE_COLOUR.items()]
    layers = [
        f"{_SELECTOR[mode]} .layer-{layer} {{ --layer: {layer_colour(layer, palette)}; }}"
        for mode, palette in PALETTES.items()
        for layer in LAYER_SIGN
    ]
    return [*types, *layers]


def _picture(symbol: str, colour: str, mode: Mode) -> str:
    half = _SIZE / 2
    path = symbol_path(symbol, half, half, half * 0.68)
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {_SIZE} {_SIZE}'>"
        f"<path d='{path}' fill='{colour}' stroke='{PALETTES[mode].ink}' stroke-width='1.3'/></svg>"
    )
    return "data:image/svg+xml," + quote(svg, safe=" ='/:")
