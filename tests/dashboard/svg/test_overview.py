import xml.etree.ElementTree as ET

from dashboard.layout.overview import overview
from dashboard.load import frames
from dashboard.svg.overview import overview_svg
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
