from itertools import combinations

import pytest

from dashboard.svg.symbols import SHAPES
from dashboard.theme import PALETTES, PHASE_COLOUR, SYMBOL, TYPE_COLOUR, map_colour
from extract.model.event import EventType, Phase


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_type_has_a_colour_and_a_symbol_of_its_own():
    assert set(TYPE_COLOUR) == set(SYMBOL) == set(EventType)
    assert len(set(SYMBOL.values())) == len(EventType)
    assert set(SYMBOL.values()) <= {*SHAPES, "circle"}
    assert set(PHASE_COLOUR) == set(Phase)


def test_accusation_is_not_guilt():
    steps = (EventType.ARREST, EventType.CHARGE, EventType.PLEA, EventType.CONVICTION)
    assert len({TYPE_COLOUR[step] for step in steps}) == 4


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", ["ink", "quiet", "accent", "warn"])
def test_words_can_be_read(mode, name):
    colours = PALETTES[mode]
    for ground in (colours.ground, colours.band):
        assert contrast(getattr(colours, name), ground) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_map_shades_differ_from_each_other_and_from_land(mode):
    colours = PALETTES[mode]
    roles = [map_colour(role, colours) for role in ("lead", "participant", "place")]
    for one, other in combinations([*roles, colours.land], 2):
        assert one != other
    assert contrast(roles[0], colours.land) >= 3


def test_an_unknown_number_has_a_shade():
    assert map_colour("", PALETTES["light"]) == PALETTES["light"].border_strong
