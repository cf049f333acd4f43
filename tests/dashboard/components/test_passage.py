from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.passage import passage
from extract.model.text import Span

LONG = "Alpha beta gamma. " * 40


def test_whole_sentences_where_they_fit() -> None:
    start = LONG.index("Alpha", 360)
    found = passage(LONG, Span(start, start + 17), reach=60)
    assert found.before.of(LONG).startswith("Alpha")
    assert found.after.of(LONG).rstrip().endswith("gamma.")
    assert found.cut_before and found.cut_after
    assert found.words.of(LONG) == "Alpha beta gamma."


def test_words_are_not_cut_in_half() -> None:
    text = "word " * 200
    found = passage(text, Span(500, 504), reach=33)
    assert found.before.of(text).strip().split()[0] == "word"
    assert found.after.of(text).strip().split()[-1] == "word"


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300), st.integers(0, 50))
def test_a_passage_lies_in_its_text(text: str, one: int, other: int, reach: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = passage(text, Span(start, end), reach)
    assert 0 <= found.before.start <= found.before.end == start
    assert end == found.after.start <= found.after.end <= len(text)
    assert found.cut_before == (found.before.start > 0)
    assert found.cut_after == (found.after.end < len(text))
