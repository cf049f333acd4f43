import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.correction_log import Standing, standing


@pytest.mark.parametrize(
    ("rows", "counted", "undone"),
    [
        ("", "", ""),
        ("a b", "ab", ""),
        ("a b -b", "a", "b"),
        ("a b -b -a", "", "ba"),
        ("a b -b -a +a", "a", "b"),
        ("a b -b -a +a +b", "ab", ""),
        ("a b -a", "b", "a"),
        ("a b -a +a", "ab", ""),
        ("a -a b", "b", ""),
        ("a -a b +a", "ab", ""),
        ("a -a -a", "", "a"),
        ("a +a", "a", ""),
        ("a -x +x", "a", ""),
        ("-a a", "a", ""),
    ],
)
def test_undo_and_redo(rows, counted, undone):
    kinds = {"-": "undo", "+": "redo"}
    log = [
        (f"{at}", kinds[row[0]], row[1]) if row[0] in kinds else (row, "edit", None)
        for at, row in enumerate(rows.split())
    ]
    assert standing(log) == Standing(tuple(counted), tuple(undone))


@given(st.integers(0, 20), st.integers(0, 30))
def test_undo_has_no_limit_and_redo_brings_everything_back(corrections, turns):
    log = [(f"c{at}", "edit", None) for at in range(corrections)]
    whole = standing(log).counted
    back = min(corrections, turns)
    for at in range(back):
        log.append((f"u{at}", "undo", standing(log).counted[-1]))
    assert standing(log).counted == whole[: corrections - back]
    for at in range(back):
        log.append((f"r{at}", "redo", standing(log).undone[-1]))
    assert standing(log) == Standing(whole)
