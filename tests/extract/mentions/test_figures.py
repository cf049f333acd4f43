import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.mentions.figure_rules import FILE
from extract.mentions.figures import find_figures
from extract.resources import read_toml

ROWS = read_toml(FILE)


@pytest.mark.parametrize("row", ROWS["match"], ids=lambda row: row["text"][:40])
def test_match_rows(row):
    found = [[f"{f.value:g}" if f.value % 1 else str(int(f.value)), f.qualifier, f.noun, f.what, f.currency or ""]
             for f in find_figures(row["text"])]  # fmt: skip
    assert found == row["expect"]


@pytest.mark.parametrize("row", ROWS["reject"], ids=lambda row: row["text"][:40])
def test_reject_rows(row):
    assert find_figures(row["text"]) == ()


@given(st.text(alphabet="0123456789 ,.-€$abcdozenmillion%\n", max_size=200))
def test_spans_slice_back(text):
    for figure in find_figures(text):
        assert figure.span.of(text) == figure.text
        assert figure.value >= 0


@pytest.mark.parametrize("space", ["\n", "\x0c", "\x1d", "\u2028"])
def test_words_of_a_qualifier_may_stand_on_two_lines(space):
    assert [figure.qualifier for figure in find_figures(f"More{space}than 40 people were held.")] == ["more_than"]
