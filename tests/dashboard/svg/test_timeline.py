import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from dashboard.layout.timeline import timeline
from dashboard.layout.words import words
from dashboard.load import frames
from dashboard.svg.timeline import COLUMNS, LETTERS, on_screen, timeline_svg
from extract.model.event import EventType
from extract.model.time import EdtfDate
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio

SVG = "{http://www.w3.org/2000/svg}"


def drawing(operation, **options):
    layout = timeline(frames([operation]).events, columns=COLUMNS, letter=LETTERS)
    return ET.fromstring(timeline_svg(layout, **options))


@pytest.mark.parametrize("operation", [rescue(), tantalio(), hostile(), crowded(200), nothing()])
def test_every_event_is_a_link_with_a_name_and_an_id_of_its_own(operation):
    root = drawing(operation)
    links = root.findall(f".//{SVG}a")
    assert len(links) == len(operation.events)
    assert all(link.find(f"{SVG}title").text for link in links)
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href") for link in links} == {
        f"#e-{operation.slug}-{event.key}" for event in operation.events
    }  # fmt: skip


def test_it_is_a_group_because_links_in_an_image_are_out_of_reach():
    root = drawing(rescue())
    assert (root.get("role"), root.get("aria-label")) == ("group", "Timeline of events by phase")


def test_nothing_leaves_the_drawing():
    for operation in (rescue(), crowded(200)):
        root = drawing(operation)
        _, _, width, height = map(float, root.get("viewBox").split())
        for node in root.iter(f"{SVG}text"):
            assert 0 <= float(node.get("x")) <= width
            assert 0 <= float(node.get("y")) <= height


def test_planned_background_and_conflicts_look_different():
    links = {link.get("id"): link for link in drawing(rescue()).findall(f".//{SVG}a")}
    assert "planned" in links["m-operation-rescue-arrest-9"].get("class")
    assert "other" in links["m-operation-rescue-arrest-10"].get("class")
    assert "≠" in "".join(links["m-operation-rescue-identification-3"].itertext())


def test_the_same_layout_gives_the_same_bytes():
    layout = timeline(frames([rescue()]).events, columns=COLUMNS, letter=LETTERS)
    assert timeline_svg(layout) == timeline_svg(layout)


def test_links_and_ids_are_the_callers():
    links = drawing(tantalio(), href=lambda sign: f"?event={sign.key}").findall(f".//{SVG}a")
    assert links[0].get("href").startswith("?event=")


def test_no_label_of_the_axis_is_cut_off_at_an_edge():
    """An operation of one day has an axis of three weeks, with a Monday near its end."""
    event = next(each for each in rescue().events if each.type == EventType.ANNOUNCEMENT)
    for day in range(1, 29):
        told = replace(event, date=EdtfDate.parse(f"2022-06-{day:02}"))
        layout = timeline(frames([replace(rescue(), events=(told,))]).events, lang=words("de"))
        svg = timeline_svg(layout, form=on_screen(820, narrow=False), lang=words("de"))
        width = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])
        for x, anchor, label in re.findall(r'<text x="([\d.]+)" y="\S+" class="quiet" text-anchor="(\w+)">(.*?)<', svg):
            reach = {"start": 1, "middle": 0.5, "end": 0}[anchor] * 6.9 * len(label)
            assert float(x) + reach <= width
