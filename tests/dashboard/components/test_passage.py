from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.passage import passages
from extract.model.text import Span

LONG = "Alpha beta gamma. " * 40


def test_whole_sentences_where_they_fit() -> None:
    start = LONG.index("Alpha", 360)
    [found] = passages(LONG, [Span(start, start + 17)], reach=60)
    assert found.before.of(LONG).startswith("Alpha")
    assert found.after.of(LONG).rstrip().endswith("gamma.")
    assert found.cut_before
    assert found.cut_after
    assert found.marks[0].of(LONG) == "Alpha beta gamma."


def test_words_are_not_cut_in_half() -> None:
    text = "word " * 200
    [found] = passages(text, [Span(500, 504)], reach=33)
    assert found.before.of(text).strip().split()[0] == "word"
    assert found.after.of(text).strip().split()[-1] == "word"


def test_sentences_near_each_other_are_read_together() -> None:
    near = [Span(0, 17), Span(36, 53), Span(30, 53), Span(500, 517)]
    found = passages(LONG, near, reach=40)
    assert [each.marks for each in found] == [(Span(0, 17), Span(30, 53)), (Span(500, 517),)]
    assert [span.of(LONG) for span in found[0].between] == [LONG[17:30]]
    assert passages(LONG, []) == ()


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300))), st.integers(0, 50))
def test_a_passage_lies_in_its_text(text: str, pairs: list[tuple[int, int]], reach: int) -> None:
    spans = [Span(*sorted((min(one, len(text)), min(other, len(text))))) for one, other in pairs]
    for found in passages(text, spans, reach):
        assert 0 <= found.before.start <= found.before.end == found.marks[0].start
        assert found.marks[-1].end == found.after.start <= found.after.end <= len(text)
        assert all(0 <= between.end - between.start <= reach for between in found.between)
        assert found.cut_before == (found.before.start > 0)
        assert found.cut_after == (found.after.end < len(text))
