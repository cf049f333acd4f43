import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from dashboard.layout.overview import overview
from dashboard.load import frames
from dashboard.svg.overview import on_screen, overview_svg
from tests.dashboard.cases import crowded, hostile, nothing, rescue

SVG = "{http://www.w3.org/2000/svg}"


def test_each_row_is_a_link_and_its_name_is_escaped():
    tables = frames([rescue(), hostile(), crowded(), nothing()])
    root = ET.fromstring(overview_svg(overview(tables.operations, tables.events), href=lambda slug: f"{slug}.html"))
    links = root.findall(f"{SVG}a")
    assert [link.get("href") for link in links] == [
        "operation-rescue.html",
        "hostile.html",
        "crowded.html",
        "nothing.html",
    ]
    assert links[1].find(f"{SVG}title").text == '<i>Operation</i> "&amp;"'


def test_nothing_dated_still_draws():
    tables = frames([nothing()])
    assert "Untitled case" in overview_svg(overview(tables.operations, tables.events), href=str)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Operation Rescue", ["Operation Rescue"]),
        (
            "An anonymous tip-off led prosecutors to a platform",
            ["An anonymous tip-off led", "prosecutors to a platform"],
        ),
        (
            "Call centres that sold false investments are closed in four states",
            ["Call centres that sold false", "investments are closed in…"],
        ),
        ("X" * 200, ["X" * 30, "…"]),
    ],
)
def test_a_long_name_has_two_lines_beside_its_row(name, lines):
    tables = frames([replace(rescue(), name=name)])
    svg = overview_svg(overview(tables.operations, tables.events), href=str, sizes=on_screen(1200, narrow=False))
    link = ET.fromstring(svg).find(f"{SVG}a")
    assert [text.text for text in link.findall(f"{SVG}text") if text.get("class") == "strong"] == lines


def test_words_at_the_edges_are_not_cut_off():
    """On a telephone the first and the last tick stand at the edges of the drawing."""
    sizes = on_screen(280, narrow=True)
    told = frames([rescue()])
    layout = overview(told.operations, told.events, columns=20)
    drawn = overview_svg(layout, href=str, event_href=lambda slug, key: key, sizes=sizes)
    labels = re.findall(r'<text x="([\d.]+)" y="14"[^>]*text-anchor="(\w+)"[^>]*>([^<]+)<', drawn)
    assert labels
    for x, place, said in labels:
        wide = sizes.letter * len(said)
        left = float(x) - {"start": 0, "middle": wide / 2, "end": wide}[place]
        assert left >= 0, (said, place)
        assert left + wide <= sizes.width, (said, place)
