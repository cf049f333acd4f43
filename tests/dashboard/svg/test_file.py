import xml.etree.ElementTree as ET

import pytest

from dashboard.layout.country_map import country_map
from dashboard.layout.timeline import timeline
from dashboard.load import frames
from dashboard.svg.country_map import map_svgs
from dashboard.svg.file import svg_file
from dashboard.svg.timeline import COLUMNS, LETTERS, timeline_svg
from dashboard.theme import PALETTES
from tests.dashboard.cases import hostile, rescue

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("operation", [rescue(), hostile()])
def test_a_file_stands_alone(operation, mode):
    tables = frames([operation])
    drawings = [
        timeline_svg(timeline(tables.events, columns=COLUMNS, letter=LETTERS)),
        *map_svgs(country_map(tables.states)),
    ]
    for drawing in drawings:
        root = ET.fromstring(svg_file(drawing, mode).encode())
        assert PALETTES[mode].ground in root.find(f"{SVG}style").text
        assert float(root.get("width")) > float(root.get("height")) * 0.9
        assert not [node for node in root.iter(f"{SVG}a") if node.get("href")]
        assert "var(" not in svg_file(drawing, mode)


def test_only_drawings():
    with pytest.raises(ValueError, match="no viewBox"):
        svg_file("<svg/>")
