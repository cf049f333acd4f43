import xml.etree.ElementTree as ET

import pytest

from dashboard.layout.words import words
from dashboard.load import frames
from dashboard.picture import KINDS, picture, write_pictures
from extract.errors import InputError
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio

SVG = "{http://www.w3.org/2000/svg}"


def said(svg):
    return " ".join("".join(node.itertext()) for node in ET.fromstring(svg.encode()).iter(f"{SVG}text"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("operation", [rescue(), tantalio(), hostile(), crowded(40), nothing()])
def test_every_picture_stands_alone(operation, kind):
    svg = picture(frames([operation]), kind)
    root = ET.fromstring(svg.encode())
    assert float(root.get("width")) > 100 and float(root.get("height")) > 30
    assert "var(" not in svg and "url(http" not in svg and "href=" not in svg
    # A heading that names the operation.
    assert said(svg).startswith(operation.name.replace("\x00", ""))


def test_a_map_has_its_legend_and_its_credit():
    found = said(picture(frames([rescue()]), "map"))
    assert "Lead" in found and "Participant" in found
    assert "Natural Earth" in found
    german = said(picture(frames([rescue()]), "map", lang=words("de")))
    assert "beteiligte Staaten" in german and "Vereinigtes Königreich" in german


def test_several_operations_share_an_axis_and_a_map_and_no_network():
    both = frames([rescue(), tantalio()])
    assert "Operation Tantalio" in said(picture(both, "timeline"))
    assert "1–2 operations" in said(picture(both, "map"))
    with pytest.raises(ValueError, match="one operation"):
        picture(both, "network")


def test_a_folder_of_pictures(tmp_path):
    written = write_pictures(frames([rescue(), tantalio()]), tmp_path / "new", ("timeline", "network"))
    assert sorted(path.name for path in written) == [
        "operation-rescue-network.png", "operation-rescue-network.svg", "operation-rescue-timeline.png",
        "operation-rescue-timeline.svg", "operation-tantalio-network.png", "operation-tantalio-network.svg",
        "operation-tantalio-timeline.png", "operation-tantalio-timeline.svg", "operations-timeline.png",
        "operations-timeline.svg",
    ]  # fmt: skip
    assert all(path.exists() for path in written)


def test_one_picture(tmp_path):
    (path,) = write_pictures(frames([rescue()]), tmp_path / "a.SVG", ("map",))
    assert "Operation Rescue: states involved" in path.read_text(encoding="utf-8")
    with pytest.raises(InputError, match="--operation"):
        write_pictures(frames([rescue(), tantalio()]), tmp_path / "b.png", ("network",))
