import pytest

from dashboard.address import View
from dashboard.callbacks.pictures import map_picture, overview_picture, timeline_picture, world_picture
from dashboard.components.say import page_words
from dashboard.filters import shown
from dashboard.load import frames
from dashboard.screen import Screen
from tests.dashboard import cases

LANG = page_words()
SCREENS = [Screen(), Screen("dark"), Screen(narrow=True), Screen("dark", narrow=True)]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_event_is_drawn_on_every_screen(screen: Screen) -> None:
    for operation in (*cases.cases(), cases.hostile(), cases.crowded(30)):
        case = frames((operation,))
        figure = timeline_picture(case, View(), screen, LANG).figure
        keys = {custom[0] for trace in figure.data if trace.name in ("marks", "undated") for custom in trace.customdata}
        assert keys == set(case.events["key"])
        # The undated strip lies beside the axis, never over it.
        if any(case.events["edtf"].isna()):
            assert figure.layout.xaxis.domain[1] <= figure.layout.xaxis2.domain[0]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_state_has_a_dot_on_every_screen(screen: Screen) -> None:
    case = frames((cases.hostile(),))
    picture = map_picture(case, View(), screen, LANG)
    dots = {custom[0] for trace in picture.figure.data if trace.type == "scattergeo" for custom in trace.customdata}
    assert dots == {"MLT", "SGP", "VAT", "XKX"}
    assert "Not on the map: ZZZ." in picture.hint


def test_alternatives_say_what_is_drawn() -> None:
    tables = frames(cases.cases())
    found = shown(tables, View())
    assert "2 operations" in overview_picture(found, Screen(), LANG).alternative
    assert "from 2009 to June 2016" in overview_picture(found, Screen(), LANG).alternative
    assert "states" in world_picture(found, Screen(), LANG).alternative
    case = tables.of("operation-rescue")
    assert "11 events" in timeline_picture(case, View(), Screen(), LANG).alternative
    assert "Lead: United Kingdom; Participant: Australia" in map_picture(case, View(), Screen(), LANG).alternative


def test_nothing_found_is_drawn_as_nothing() -> None:
    found = shown(frames(cases.cases()), View(words="no such words"))
    assert "No operation shown has a date" in overview_picture(found, Screen(), LANG).alternative
    assert "none is named" in world_picture(found, Screen(), LANG).alternative


def test_very_many_operations_are_cut_and_said() -> None:
    from dataclasses import replace

    many = tuple(replace(cases.tantalio(), slug=f"case-{number}") for number in range(80))
    picture = overview_picture(shown(frames(many), View()), Screen(), LANG)
    assert picture.hint.startswith("The first 60 of 80 rows")


def test_article_words_are_not_markup() -> None:
    figure = overview_picture(shown(frames((cases.hostile(),)), View()), Screen(), LANG).figure
    assert figure.layout.yaxis.ticktext == ('&lt;i&gt;Operation&lt;/i&gt; "&amp;amp;"',)
