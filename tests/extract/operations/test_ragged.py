import numpy as np
import pytest

from extract.operations.ragged import Filling, Numbering, product, twos


def ragged(*rows):
    filling = Filling()
    for row in rows:
        filling.add(row)
    return filling.done()


def rows_of(found):
    return [found.row(at).tolist() for at in range(len(found))]


@pytest.mark.parametrize(
    ("given", "kept"),
    [([], []), ([[]], [[]]), ([[3, 1, 3]], [[1, 3]]), ([[], [2], [], [5, 4, 5]], [[], [2], [], [4, 5]])],
)
def test_rows_are_sorted_and_hold_nothing_twice(given, kept):
    assert rows_of(ragged(*given)) == kept


def test_what_two_rows_share():
    found = ragged([1, 2, 3], [], [2, 3], [7])
    which, one, other = found.shared(np.array([0, 0, 2, 1]), np.array([2, 3, 0, 1]))
    assert which.tolist() == [0, 0, 2, 2]
    assert found.values[one].tolist() == found.values[other].tolist() == [2, 3, 2, 3]
    assert found.rows[one].tolist() == [0, 0, 2, 2]
    assert found.rows[other].tolist() == [2, 2, 0, 0]


def test_each_value_with_each_of_another_column():
    letters, numbers = ragged([0, 1], [2], []), ragged([5], [], [6])
    ours, theirs = product(letters, numbers)
    assert [*zip(letters.values[ours].tolist(), numbers.values[theirs].tolist(), strict=True)] == [(0, 5), (1, 5)]


def test_each_two_values_of_a_row():
    found = ragged([4, 5, 6], [7], [8, 9])
    left, right = twos(found)
    assert [*zip(found.values[left].tolist(), found.values[right].tolist(), strict=True)] == [
        (4, 5),
        (4, 6),
        (5, 6),
        (8, 9),
    ]


def test_some_values_can_be_left_out():
    found = ragged([1, 2], [3], [1])
    assert rows_of(found.kept(found.values != 1)) == [[2], [3], []]


def test_the_same_value_has_the_same_number():
    numbering = Numbering()
    assert numbering(["b", "a", "b"]) == [0, 1, 0]
    assert numbering(["c", "a"]) == [2, 1]
    assert numbering.values() == ["b", "a", "c"]
    assert len(numbering) == 3
