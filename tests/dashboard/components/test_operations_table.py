import pytest

from dashboard.components.operations_table import asked_rows, operation_rows
from dashboard.components.say import page_words
from dashboard.index import Index
from dashboard.load import frames
from tests.dashboard import cases

LANG = page_words()
ROWS = list(Index((*cases.cases(), cases.nothing())).rows)


SLUGS = ["operation-rescue", "operation-tantalio", "nothing"]


def sorts(column: str, *, down: bool = False) -> dict[str, object]:
    return {"field": column, "down": down}


def test_operations_with_many_states_name_some() -> None:
    row = operation_rows(frames((cases.tantalio(),)).index.rows, LANG)[0]
    assert row["states"] == "Argentina, Bolivia, Chile, Colombia, Costa Rica and 10 more"
    assert row["href"] == "/operation/operation-tantalio"
    assert row["pick"] == "Choose Operation Tantalio for comparing"


@pytest.mark.parametrize(
    ("asked", "slugs"),
    [
        ({"first": 0, "last": 2}, ["operation-rescue", "operation-tantalio"]),
        ({"first": 2, "last": 60}, ["nothing"]),
        ({"first": 0, "last": 9, "sort": sorts("events")}, SLUGS[::-1]),
        ({"first": 0, "last": 1, "sort": sorts("period", down=True)}, ["nothing"]),
        ({"first": 0, "last": 9, "sort": sorts("figures")}, SLUGS),
        ({"first": -5, "last": None}, []),
    ],
)
def test_a_long_table_gets_what_it_asks_for(asked: dict, slugs: list[str]) -> None:
    answer = asked_rows(ROWS, {**asked, "block": 3, "version": "?q=a"}, LANG)
    assert [row["id"] for row in answer["rows"]] == slugs
    # By these the table knows which of its questions is answered.
    assert (answer["block"], answer["version"]) == (3, "?q=a")


def test_one_question_gets_a_bounded_answer() -> None:
    assert len(asked_rows(ROWS * 400, {"first": 0, "last": 10**9}, LANG)["rows"]) == 500
