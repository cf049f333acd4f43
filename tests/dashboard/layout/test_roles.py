from dashboard.layout.roles import RolesMap, roles_map
from dashboard.load import frames
from tests.dashboard import cases


def laid_out(slug: str, nationalities: dict[str, int] | None = None) -> RolesMap:
    case = frames((*cases.cases(), cases.hostile(), cases.nothing())).of(slug)
    return roles_map(next(case.operations.itertuples(index=False)), case.events, nationalities or {})


def countries(layout: RolesMap, layer: str) -> list[str]:
    return [mark.country for each in layout.layers if each.id == layer for mark in each.marks]


def test_each_part_is_a_layer_of_its_own() -> None:
    layout = laid_out("operation-rescue", {"DEU": 2})
    assert [layer.id for layer in layout.layers] == [
        "lead", "participant", "arrest", "servers", "nationality", "place",
    ]  # fmt: skip
    assert countries(layout, "lead") == ["GBR"]
    assert "GBR" not in countries(layout, "participant")
    assert countries(layout, "arrest") == ["GBR"]
    assert countries(layout, "servers") == ["NLD"]
    assert countries(layout, "nationality") == ["DEU"]


def test_a_label_says_the_part_and_how_much() -> None:
    layout = laid_out("operation-rescue", {"DEU": 2})
    labels = {layer.id: layer.marks[0].label for layer in layout.layers}
    assert labels["lead"] == "United Kingdom · led the operation"
    assert labels["arrest"] == "United Kingdom · people were arrested here · 121 arrests"
    assert labels["nationality"] == "Germany · named as somebody's nationality · 2 sentences"


def test_what_belongs_to_another_case_is_no_place_of_this_one() -> None:
    assert "THA" not in laid_out("operation-rescue").countries


def test_a_state_without_a_place_is_told() -> None:
    assert "ZZZ" in laid_out("hostile").missing


def test_nothing_named_is_no_layer() -> None:
    assert laid_out("nothing") == RolesMap((), ())
