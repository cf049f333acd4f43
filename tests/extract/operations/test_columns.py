"""What is counted in columns is what is counted one by one."""

from dataclasses import fields
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from bench.corpus import labelled
from bench.invented import invented
from extract.operations.cluster import demote, programmes
from extract.operations.columns import Columns, Gathering
from extract.operations.counts import Counts, to_month
from extract.operations.profile import profile
from extract.operations.ragged import Ragged
from extract.operations.rarity import Rarity
from extract.operations.similar import similar
from tests.extract.operations.build import document
from tests.extract.operations.strategies import folders


def profiles_of(documents):
    return sorted((profile(each) for each in documents), key=lambda each: each.ids)


@settings(max_examples=60, deadline=None)
@given(folders(size=5))
def test_what_counts_for_some_documents_is_what_counts_for_them_among_all(documents):
    profiles = profiles_of(documents)
    columns, whole = Columns.of(profiles), Rarity.of(profiles)
    for rows in combinations(range(len(profiles)), 2):
        first, second = (profiles[row] for row in rows)
        part = Counts.of(columns).rarity(np.array(rows))
        assert similar(first, second, part) == similar(first, second, whole)


@pytest.mark.parametrize(
    "documents", [[*invented(3, 2)], [*labelled(400, seed=3)]], ids=["short reports", "long articles"]
)
def test_what_is_common_in_hundreds_says_as_little_in_columns(documents):
    profiles = profiles_of(each.extraction for each in documents)
    columns, whole = Columns.of(profiles), Rarity.of(profiles)
    rows = np.arange(0, len(profiles), 9)
    part = Counts.of(columns).rarity(rows)
    assert part.words
    assert len(part.words) < len(whole.words)
    for one, other in combinations(rows.tolist()[:40], 2):
        assert similar(profiles[one], profiles[other], part) == similar(profiles[one], profiles[other], whole)


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_columns_gathered_in_parts_are_those_gathered_at_once(size):
    profiles = profiles_of(each.extraction for each in invented(3, 1))
    whole, gathering = Columns.of(profiles), Gathering()
    for at in range(0, len(profiles), size):
        gathering.take(Columns.of(profiles[at : at + size]))
    parts = gathering.done()
    assert len(parts) == len(profiles) > 7
    for each in fields(Columns):
        one, other = getattr(whole, each.name), getattr(parts, each.name)
        if isinstance(one, Ragged):
            assert one.values.tolist() == other.values.tolist()
            assert one.starts.tolist() == other.starts.tolist()
        else:
            assert list(one) == list(other)


def test_names_of_programmes_are_counted_as_such():
    cases = [
        document(target, names=("Operation Heron",), target=(target,)) for target in ("Zarnow", "Quellix", "Morvane")
    ]
    profiles = profiles_of([*cases, document("other", names=("Operation Crane",))])
    columns = Columns.of(profiles)
    found = programmes(columns)
    assert found == {"heron"}
    down, same = columns.demoted(found), Columns.of([demote(each, found) for each in profiles])
    for name in ("names", "programmes", "spoken", "targets"):
        rows = [{down.called[at] for at in getattr(down, name).row(row)} for row in range(4)]
        assert rows == [{same.called[at] for at in getattr(same, name).row(row)} for row in range(4)]


def test_nothing_gives_nothing():
    columns = Columns.of([])
    assert len(columns) == 0
    assert programmes(columns) == frozenset()


def test_months_are_numbers():
    columns = Columns.of([profile(document("a", published="2020-01-03"))])
    assert [to_month(at) for at in columns.months.values.tolist()] == [(2019, 12), (2020, 1)]
