from xml.etree import ElementTree

from dashboard.components.tables import in_order
from dashboard.layout.network import network
from dashboard.load import frames
from dashboard.svg.network import network_svg
from tests.dashboard import cases

SVG = "{http://www.w3.org/2000/svg}"


def drawn(slug: str) -> ElementTree.Element:
    case = frames((*cases.cases(), cases.hostile(), cases.nothing())).of(slug)
    row = next(case.operations.itertuples(index=False))
    return ElementTree.fromstring(network_svg(network(row, in_order(case.events), lambda name: None)))


def test_each_act_is_a_link_to_its_evidence() -> None:
    links = drawn("operation-tantalio").findall(f"{SVG}a")
    assert links
    assert all(link.get("href", "").startswith("#e-operation-tantalio-") for link in links)


def test_every_actor_has_a_label_and_a_group_has_a_name() -> None:
    root = drawn("operation-tantalio")
    assert root.get("role") == "group"
    assert root.get("aria-label")
    labels = ["".join(text.itertext()) for text in root.findall(f"{SVG}text")]
    assert any(label.endswith("INTERPOL") for label in labels)


def test_hostile_names_are_only_words() -> None:
    assert not list(drawn("hostile").iter(f"{SVG}script"))


def test_nobody_is_drawn_as_nothing() -> None:
    assert drawn("nothing").findall(f"{SVG}a") == []
