import re

import pytest

from dashboard.address import View
from dashboard.callbacks.pictures import map_drawing, timeline_picture
from dashboard.components.say import page_words
from dashboard.load import frames
from dashboard.screen import Screen
from tests.dashboard import cases
from tests.dashboard.reading import texts

LANG = page_words()
SCREENS = [Screen(), Screen("dark"), Screen(narrow=True), Screen("dark", narrow=True)]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_event_is_drawn_on_every_screen(screen: Screen) -> None:
    for operation in (*cases.cases(), cases.hostile(), cases.crowded(30)):
        case = frames((operation,))
        figure = timeline_picture(case, View(), screen, LANG).figure
        named = [trace for trace in figure["data"] if trace["name"] in ("marks", "undated")]
        keys = {custom[0] for trace in named for custom in trace["customdata"]}
        assert keys == set(case.events["key"])
        # The undated strip lies beside the axis, never over it.
        if any(case.events["edtf"].isna()):
            assert figure["layout"]["xaxis"]["domain"][1] <= figure["layout"]["xaxis2"]["domain"][0]


@pytest.mark.parametrize("shade", ["role", "arrests"])
def test_every_state_can_be_chosen_on_the_map(shade: str) -> None:
    case = frames((cases.hostile(),))
    found = map_drawing(case, View(shade=shade), LANG)
    assert set(re.findall('data-key="([A-Z]{3})"', found.svg)) == {"MLT", "SGP", "VAT", "XKX"}
    assert "Not on the map: ZZZ." in texts(list(found.caption))


def test_alternatives_say_what_is_drawn() -> None:
    tables = frames(cases.cases())
    case = tables.of("operation-rescue")
    assert "11 events" in timeline_picture(case, View(), Screen(), LANG).alternative
    assert "Lead: United Kingdom; Participant: Australia" in map_drawing(case, View(), LANG).alternative
