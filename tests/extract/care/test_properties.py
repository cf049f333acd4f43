"""What holds for every text: spans are whole and apart, masks keep their length and go once."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.care.redact import defanged, mask_text, masked, maskings, redact
from extract.model.text import Span

PIECES = st.sampled_from(
    [
        *(
            "Karl Muster",
            "Muster",
            "Ann Sample’s",
            "Jan V.",
            "Europol",
            "Operation Lake",
            "Judge",
            "defendant",
            "Hamburg",
        ),
        *(
            "director",
            "was arrested",
            ", 30,",
            "aka “owl,”",
            "and",
            "of",
            ".",
            ",",
            "(29)",
            "aged 12",
            "[name]",
            "forum",
        ),
        *(
            "abcdefghij234567.onion",
            "203.0.113.25",
            "2001:db8::7",
            "https://shop.example.biz/x",
            "example.net",
            "’",
            "“",
        ),
        *("İstanbul", "e-mail a.b@example.org", "14 Long Road", "é", "\u202e", "0", "\n"),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=80)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_maskings_lie_apart_and_inside(text):
    hidden = maskings(text)
    assert list(hidden) == sorted(hidden)
    assert all(0 <= each.span.start < each.span.end <= len(text) for each in hidden)
    assert all(first.span.end <= second.span.start for first, second in pairwise(hidden))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_pieces_of_a_masked_text_make_the_whole(text):
    hidden = maskings(text)
    cut = next((each.span.start for each in hidden), len(text) // 2)
    halves = masked(text, hidden, Span(0, cut)) + masked(text, hidden, Span(cut, len(text)))
    assert halves == masked(text, hidden) == redact(text)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_addresses_keep_their_length_and_go_once(text):
    hidden = mask_text(text)
    assert len(hidden) == len(text)
    assert mask_text(hidden) == hidden


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_names_on_the_network_are_defanged_once(text):
    assert defanged(defanged(text)) == defanged(text)
