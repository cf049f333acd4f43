import re
from datetime import date
from html import escape

import pytest

from dashboard.address import View
from dashboard.callbacks.pictures import map_drawing, timeline_drawing
from dashboard.components.say import page_words
from dashboard.load import frames
from dashboard.screen import Screen
from tests.dashboard import cases
from tests.dashboard.reading import texts

LANG = page_words()
SCREENS = [Screen(), Screen(narrow=True, inner=300), Screen(inner=1830), Screen(inner=2110)]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_event_is_drawn_on_every_screen(screen: Screen) -> None:
    for operation in (*cases.cases(), cases.hostile(), cases.crowded(30)):
        case = frames((operation,))
        svg = timeline_drawing(case, View(), screen, LANG).svg
        assert set(re.findall('data-event="([^"]+)"', svg)) == {escape(key) for key in case.events["key"]}
        # A page as wide as the screen holds the drawing at its own size.
        width = float(svg.split('viewBox="0 0 ')[1].split()[0])
        assert width <= screen.beside * 1.12


def test_a_part_of_the_time_says_how_much_lies_beside_it() -> None:
    case = frames((cases.rescue(),))
    view = View(span=(date(2010, 1, 1), date(2010, 12, 31)))
    found = timeline_drawing(case, view, Screen(), LANG)
    assert "identification-0" not in found.svg
    assert 'data-event="cooperation-7"' in found.svg
    # What has no date is never left out.
    assert 'data-event="takedown-6"' in found.svg
    assert texts(list(found.caption)).startswith("‹ 2 earlier All of the time 6 later ›")


@pytest.mark.parametrize("shade", ["role", "arrests"])
def test_every_state_can_be_chosen_on_the_map(shade: str) -> None:
    case = frames((cases.hostile(),))
    found = map_drawing(case, View(shade=shade), LANG)
    assert set(re.findall('data-key="([A-Z]{3})"', found.svg)) == {"MLT", "SGP", "VAT", "XKX"}
    assert "Not on the map: ZZZ." in texts(list(found.caption))


def test_alternatives_say_what_is_drawn() -> None:
    tables = frames(cases.cases())
    case = tables.of("operation-rescue")
    assert "11 events" in timeline_drawing(case, View(), Screen(), LANG).alternative
    assert "Lead: United Kingdom; Participant: Australia" in map_drawing(case, View(), LANG).alternative
