"""Which words stand in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.text import Span
from extract.text.quotes import mostly_quoted, quotation_marks, quoted_ranges


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We acted,” he said. “Now we wait.”", ["“We acted,”", "“Now we wait.”"]),
        ("He said: \"The officers' cars were gone", ["\"The officers' cars were gone"]),
        ("The officers' own car was 'gone'", ["'gone'"]),
        ("„Wir haben gehandelt“, sagte er", ["„Wir haben gehandelt“"]),
    ],
)
def test_quotations_of_a_paragraph(text, quoted):
    assert [span.of(text) for span in quoted_ranges(text, quotation_marks(text), 0, len(text))] == quoted


def test_without_a_sign_that_opens_there_is_no_mark():
    assert quotation_marks("The police’s own” car") == []
    assert quotation_marks("It’s the officers’ “own” car") == [17, 19, 23]


@given(
    st.text(alphabet='ab "', max_size=60),
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda place: Span(place[0], sum(place))),
)
def test_more_than_half_of_the_characters(text, span):
    quotations = quoted_ranges(text, quotation_marks(text), 0, len(text))
    inside = sum(1 for at in range(span.start, span.end) if any(each.start <= at < each.end for each in quotations))
    assert mostly_quoted(span, quotations) == (inside * 2 > span.end - span.start)
