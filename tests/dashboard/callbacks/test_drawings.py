import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from dashboard.address import View
from dashboard.callbacks.drawings import overview_drawing, world_drawing
from dashboard.components.say import page_words
from dashboard.filters import shown
from dashboard.load import Frames, frames
from dashboard.screen import Screen
from tests.dashboard import cases

LANG = page_words()
SCREENS = [Screen(), Screen("dark", inner=2100), Screen(narrow=True, inner=300)]
SVG = "{http://www.w3.org/2000/svg}"


def drawn(tables: Frames, view: View = View(), screen: Screen = SCREENS[0], search: str = ""):  # noqa: B008
    return overview_drawing(tables, shown(tables.index, view), view, search, screen, LANG)


@pytest.mark.parametrize("screen", SCREENS)
def test_rows_and_marks_lead_to_their_pages_on_every_screen(screen: Screen) -> None:
    root = ET.fromstring(drawn(frames(cases.cases()), screen=screen).svg)
    head, rows = root.findall(SVG + "svg")
    assert all(each.get("viewBox", "").startswith(f"0 0 {screen.inner} ") for each in (head, rows))
    # The years stand above the rows as well as below them, at the same places.
    labels = [[(text.get("x"), text.text) for text in each.findall(SVG + "text")] for each in (head, rows)]
    assert labels[0] == labels[1] != []
    links = [link.get("href") for link in root.iter(SVG + "a")]
    assert {"/operation/operation-rescue", "/operation/operation-tantalio"} <= set(links)
    assert "/operation/operation-rescue?event=arrest-4" in links
    # By keyboard each row is one stop.
    assert sum(link.get("tabindex") is None for link in root.iter(SVG + "a")) == 2


def test_only_events_that_pass_are_drawn() -> None:
    root = ET.fromstring(drawn(frames(cases.cases()), View(types=("arrest",))).svg)
    marks = [link.get("href", "") for link in root.iter(SVG + "a") if "event=" in link.get("href", "")]
    assert marks
    assert all("event=arrest" in mark for mark in marks)


def test_alternatives_say_what_is_drawn() -> None:
    tables = frames(cases.cases())
    said = drawn(tables).alternative
    assert "2 operations" in said
    assert "from 1 January 2009 to 30 June 2016" in said
    assert "states" in world_drawing(shown(tables.index, View()), Screen(), LANG).alternative


def test_nothing_found_is_drawn_as_nothing() -> None:
    tables = frames(cases.cases())
    view = View(words="no such words")
    assert "No operation shown has a date" in drawn(tables, view).alternative
    assert "none is named" in world_drawing(shown(tables.index, view), Screen(), LANG).alternative


def test_very_many_operations_are_counted_by_time() -> None:
    many = frames(replace(cases.rescue(), slug=f"case-{number}") for number in range(80))
    picture = drawn(many, search="?q=a&from=2001")
    root = ET.fromstring(picture.svg)
    links = [link.get("href") for link in root.iter(SVG + "a")]
    # From 2009 to March 2011, a column for each month, which narrows the view to it and keeps the rest.
    assert len(links) == 27
    assert links[-1] == "?q=a&from=2011-03&to=2011-03"
    assert "most of them in March 2011" in picture.alternative
    assert "80 events without a date are not drawn." in str(picture.caption)


@pytest.mark.parametrize("number", [1, 80])
def test_words_of_an_article_are_no_markup(number: int) -> None:
    many = frames(replace(cases.hostile(), slug=f"case-{each}") for each in range(number))
    svg = drawn(many).svg + world_drawing(shown(many.index, View()), Screen(), LANG).svg
    assert "<script" not in svg
    assert "<img" not in svg
    assert "<i>" not in svg
    assert "javascript:" not in svg


def test_states_can_be_chosen_and_have_no_shapes_of_their_own() -> None:
    tables = frames((cases.rescue(),))
    svg = world_drawing(shown(tables.index, View()), Screen(), LANG).svg
    assert 'data-key="GBR"' in svg
    assert 'href="#world-GBR"' in svg
    assert len(svg) < 12_000


def test_a_state_without_a_place_is_named() -> None:
    tables = frames((cases.hostile(),))
    assert "Not on the map: ZZZ." in str(world_drawing(shown(tables.index, View()), Screen(), LANG).caption)
