from datetime import date

from dashboard.table import Table, table


def test_rows_are_what_was_put_in() -> None:
    day = date(2020, 2, 29)
    made = table([["a", day, (1, 2), None], ["b", None, (), {"x": 1}]], ("name", "day", "pair", "more"))
    rows = list(made.itertuples(index=False))
    assert rows[0] == ("a", day, (1, 2), None)
    assert (rows[1].name, rows[1].day, rows[1].pair, rows[1].more) == ("b", None, (), {"x": 1})
    assert next(iter(made.itertuples())).Index == 0


def test_a_choice_and_an_order_of_rows_are_tables_again() -> None:
    made = table([["a", 1], ["b", 2], ["c", 3]], ("name", "number"))
    chosen = made[made["number"] > 1].iloc[::-1].reset_index(drop=True)
    assert isinstance(chosen, Table)
    assert [row.name for row in chosen.itertuples(index=False)] == ["c", "b"]
    assert list(made.head(0).itertuples(index=False)) == []


def test_no_rows_are_no_error() -> None:
    assert list(table([], ("name",)).itertuples(index=False)) == []
    assert table([], ("name",)).empty
