"""Whatever was joined before: with new documents the pairs, the groups and the slugs are those of joining all."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.invented import invented
from extract.operations.grouping import grouped
from extract.operations.incremental import grown
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.strategies import folders


def is_exact(old, new):
    """Whether `grown` comes to what comparing all comes to; None where it leaves that open."""
    before, all_ = grouped(old), grouped([*old, *new])
    known = {each.ids for each in before.profiles}
    fresh = [each for each in all_.profiles if each.ids not in known]
    found = grown(before.profiles, fresh, before.alike, before.programmes)
    if found is None:
        return None
    changed = {edge for edge in {*before.alike, *all_.alike} if (edge in before.alike) != (edge in all_.alike)}
    ends = {id_ for _, *pair in changed for id_ in pair} | {each.document.id for each in new}
    return found.alike == all_.alike and found.changed == ends


@settings(max_examples=60, deadline=None)
@given(folders(size=7), st.integers(0, 7))
def test_pairs_are_those_of_comparing_all(documents, cut):
    assert is_exact(documents[:cut], documents[cut:]) in (True, None)


@pytest.mark.parametrize("seed", range(3))
def test_pairs_are_those_of_comparing_hundreds(seed):
    documents = [each.extraction for each in invented(seed, 1)]
    random.Random(seed).shuffle(documents)
    outcomes = [is_exact(documents[:cut], documents[cut : cut + more]) for cut, more in ((250, 1), (180, 3), (100, 40))]
    assert False not in outcomes
    # Where all three were left open (None: a name has become a programme's) nothing was compared at all.
    assert any(outcomes)


def test_old_documents_that_mention_what_is_new_meet():
    old = [
        document(
            f"old{number}",
            event("arrest", "Some were held.", when="2020-03-02", figures=(figure("arrests", 187),), where=("NOR",)),
            title="The Zarnow case",
            published="2020-03-05",
        )
        for number in range(2)
    ]
    new = document("new", target=("Zarnow",), published="2020-03-05")
    assert is_exact(old, [new])


def test_where_a_name_becomes_that_of_a_programme_everything_is_open():
    cases = [
        document(
            f"case{number}",
            event("arrest", f"{number}", when=f"20{10 + number}", figures=(figure("arrests", 183 + number),)),
            names=("Operation Heron",),
            target=(f"Target{number}x",),
        )
        for number in range(3)
    ]
    assert is_exact(cases[:2], cases[2:]) is None
