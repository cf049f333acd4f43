"""No pair that would be joined is left out before it is scored."""

import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from bench.corpus import labelled
from bench.invented import invented
from extract.operations.cluster import demoted
from extract.operations.columns import Columns
from extract.operations.counts import Counts
from extract.operations.profile import profile
from extract.operations.promising import promising
from extract.operations.rarity import Rarity
from extract.operations.similar import similar
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.strategies import folders


def left_out(documents, pairs):
    """The pairs that would be joined and are passed over, and how many of all are."""
    profiles = demoted(sorted((profile(each) for each in documents), key=lambda each: each.ids))
    rarity = Rarity.of(profiles)
    pairs = list(pairs)
    ends = (np.array([pair[at] for pair in pairs], np.int64) for at in (0, 1))
    found = promising(Counts.of(Columns.of(profiles)), *ends)
    passed = [pair for pair, kept in zip(pairs, found, strict=True) if not kept]
    return [(one, other) for one, other in passed if similar(profiles[one], profiles[other], rarity).same], len(passed)


@settings(max_examples=150, deadline=None)
@given(folders(size=5))
def test_of_random_documents(documents):
    assert left_out(documents, combinations(range(len(documents)), 2))[0] == []


@pytest.mark.parametrize("documents", [[*invented(4, 1)], [*labelled(300, seed=4)]], ids=["reports", "long articles"])
def test_of_invented_articles_and_most_are_passed_over(documents):
    pairs = random.Random(4).sample(list(combinations(range(len(documents)), 2)), 20_000)
    wrong, passed = left_out([each.extraction for each in documents], pairs)
    assert wrong == []
    assert passed > 0.9 * len(pairs)


def test_of_reprints():
    rng = random.Random(3)
    sentences = [f"The report said of number {at} that it had been found there." for at in range(40)]
    documents = [
        document(f"d{at:02}", text=" ".join(sentences[(start := rng.randrange(30)) : start + rng.randint(2, 12)]))
        for at in range(40)
    ]
    pairs = [*combinations(range(40), 2)]
    wrong, passed = left_out(documents, pairs)
    assert wrong == []
    assert 0 < passed < len(pairs)


def test_numbers_of_a_crowd_are_no_reason():
    same = {"published": "2020-05-04", "states": ("ESP", "FRA")}
    crowd = [
        document(f"d{at:03}", event("arrest", figures=(figure("arrests", 111 + at // 2),)), **same) for at in range(600)
    ]
    assert left_out(crowd, [(0, 1), (0, 2)]) == ([], 2)
    assert left_out(crowd[:20], [(0, 1), (0, 2)]) == ([], 1)
