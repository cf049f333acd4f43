import pytest

from dashboard.components.operations_table import asked_rows, operation_rows
from dashboard.components.say import page_words
from dashboard.load import frames
from tests.dashboard import cases

LANG = page_words()
ROWS = list(frames((*cases.cases(), cases.nothing())).index.rows)


SLUGS = ["operation-rescue", "operation-tantalio", "nothing"]


def sorts(column: str, way: str) -> list[dict[str, str]]:
    return [{"colId": column, "sort": way}]


def test_operations_with_many_states_name_some() -> None:
    row = operation_rows(frames((cases.tantalio(),)).index.rows, LANG)[0]
    assert row["states"] == "Argentina, Bolivia, Chile, Colombia, Costa Rica and 10 more"
    assert row["href"] == "/operation/operation-tantalio"
    assert row["pick"] == "Choose Operation Tantalio for comparing"


@pytest.mark.parametrize(
    ("asked", "slugs"),
    [
        ({"startRow": 0, "endRow": 2}, ["operation-rescue", "operation-tantalio"]),
        ({"startRow": 2, "endRow": 60}, ["nothing"]),
        ({"startRow": 0, "endRow": 9, "sortModel": sorts("events", "asc")}, SLUGS[::-1]),
        ({"startRow": 0, "endRow": 1, "sortModel": sorts("period", "desc")}, ["nothing"]),
        ({"startRow": 0, "endRow": 9, "sortModel": sorts("figures", "asc")}, SLUGS),
        ({"startRow": -5, "endRow": None}, []),
    ],
)
def test_a_long_table_gets_what_it_asks_for(asked: dict, slugs: list[str]) -> None:
    answer = asked_rows(ROWS, asked, LANG)
    assert [row["id"] for row in answer["rowData"]] == slugs
    assert answer["rowCount"] == 3


def test_one_question_gets_a_bounded_answer() -> None:
    assert len(asked_rows(ROWS * 400, {"startRow": 0, "endRow": 10**9}, LANG)["rowData"]) == 500
