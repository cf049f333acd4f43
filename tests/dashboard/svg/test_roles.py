from xml.etree import ElementTree

from dashboard.layout.roles import roles_map
from dashboard.load import frames
from dashboard.svg.roles import roles_svgs
from tests.dashboard import cases

SVG = "{http://www.w3.org/2000/svg}"


def drawn(slug: str, *, choose: bool = True) -> list[ElementTree.Element]:
    case = frames((*cases.cases(), cases.hostile(), cases.nothing())).of(slug)
    layout = roles_map(next(case.operations.itertuples(index=False)), case.events, {})
    return [ElementTree.fromstring(svg) for svg in roles_svgs(layout, choose=choose)]


def test_a_state_is_one_button_that_says_all_its_parts() -> None:
    world, europe = drawn("operation-rescue")
    (button,) = [each for each in europe.iter(f"{SVG}g") if each.get("data-key") == "GBR"]
    assert button.get("role") == "button"
    assert button.get("tabindex") == "0"
    title = button.findtext(f"{SVG}title")
    assert title is not None
    assert title.startswith("United Kingdom · led the operation · people were arrested here")
    classes = [path.get("class") for path in button.findall(f"{SVG}path")]
    assert classes == ["sign layer-arrest", "sign layer-lead", "sign layer-place"]
    assert {each.get("data-key") for each in world.iter(f"{SVG}g")} >= {"AUS", "CAN", "GBR", "NLD", "NZL", "USA"}


def test_areas_are_those_that_lead_or_take_part() -> None:
    world, _ = drawn("operation-rescue")
    areas = {use.get("href"): use.get("class") for use in world.iter(f"{SVG}use")}
    assert areas["#world-GBR"] == "area layer-lead"
    assert areas["#world-CAN"] == "area layer-participant"


def test_a_picture_for_paper_has_no_buttons() -> None:
    assert not [each for svg in drawn("operation-rescue", choose=False) for each in svg.iter() if each.get("data-key")]


def test_without_a_european_state_there_is_one_panel_and_without_any_an_empty_world() -> None:
    (world,) = drawn("nothing")
    assert [use.get("href") for use in world.iter(f"{SVG}use")] == ["#land-world"]


def test_by_keyboard_a_state_is_one_stop() -> None:
    stops = [
        each.get("data-key")
        for panel in drawn("operation-rescue")
        for each in panel.iter(f"{SVG}g")
        if each.get("tabindex") == "0"
    ]
    assert sorted(stops) == ["AUS", "CAN", "GBR", "NLD", "NZL", "USA"]
