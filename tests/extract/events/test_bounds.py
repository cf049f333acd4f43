"""What must hold for any text: evidence slices back, nothing hangs, the same text gives the same events."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.event import Basis
from extract.model.text import Document, PublishedBasis
from extract.pipeline import extract_document

VOCABULARY = """
police arrested seized two men servers in Spain and Chile on 3 May 2024 . , the Operation Lantern market was shut down
€1.2 million charged with fraud “ ” - not will be if convicted extradited from to
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n\n"])


def document(text):
    return Document("any", "Raids in Malta", text, date(2024, 6, 12), PublishedBasis.GIVEN)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=80).map(" ".join))
def test_any_words(text):
    article = document(text)
    extraction = extract_document(article)
    assert extraction == extract_document(article)
    for event in extraction.events:
        assert event.evidence
        assert (event.date is None) == (event.basis == Basis.NONE)
        assert list(event.where) == sorted(set(event.where))
        for piece in event.evidence:
            words = piece.span.of(extraction.document.field(piece.field))
            assert words
            assert words == words.strip()


@pytest.mark.parametrize(
    "part", ["police seized the market and ", "arrested in Spain and France, ", "on 3 May 2024 arrested ", "İ police "]
)
def test_one_endless_sentence_takes_linear_time(part):
    def seconds(size):
        start = time.process_time()
        extract_document(document((part * (size // len(part) + 1))[:size]))
        return time.process_time() - start

    seconds(1_000)  # the rules are read once
    # Eight times the text: linear is 8, quadratic 64; the rest is for noise.
    assert seconds(80_000) < 32 * max(seconds(10_000), 0.05)
