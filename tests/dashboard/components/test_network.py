from typing import Any

from dashboard.components.network import MOST_TIES, cooperation
from dashboard.components.say import page_words
from dashboard.components.tables import in_order
from dashboard.layout.network import network
from dashboard.load import frames
from tests.dashboard import cases
from tests.dashboard.reading import texts, walk

LANG = page_words()


def parts(slug: str) -> list[Any]:
    case = frames((*cases.cases(), cases.nothing())).of(slug)
    row = next(case.operations.itertuples(index=False))
    return cooperation(network(row, in_order(case.events), {"Spanish National Police": "ESP"}.get), LANG)


def test_each_dot_leads_to_its_event() -> None:
    links = [each for each in walk(parts("operation-tantalio")) if type(each).__name__ == "Link"]
    dots = [each for each in links if "dot" in (getattr(each, "className", "") or "")]
    assert dots
    assert all(each.href.startswith("/operation/operation-tantalio?event=") for each in dots)


def test_an_act_of_many_is_one_column_and_its_pairs_are_not_all_written_out() -> None:
    found = parts("operation-tantalio")
    pairs = [each for each in walk(found) if type(each).__name__ == "Li"]
    assert len(pairs) == MOST_TIES + 1
    assert "further pairs" in texts(pairs[-1])


def test_nobody_named_is_said() -> None:
    assert texts(parts("nothing")) == "No state or agency is named with an event."
