import os
from itertools import count, islice

import pytest

from extract.engine.local import CHUNK, WINDOW, in_order


def double(number):
    return number * 2


def fragile(number):
    if number == 21:
        os._exit(1)  # as when the system ends a process that takes too much memory
    return number * 2


def failing(number):
    raise ValueError(f"number {number}")


def lost(number):
    return -number


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_input(workers):
    assert list(in_order(double, range(100), workers=workers, lost=lost)) == [number * 2 for number in range(100)]


@pytest.mark.parametrize(("workers", "ahead"), [(1, 1), (2, 2 * WINDOW * CHUNK)])
def test_items_are_taken_as_they_are_needed(workers, ahead):
    taken = []

    def items():
        for number in count():
            taken.append(number)
            yield number

    results = in_order(double, items(), workers=workers, lost=lost)
    assert list(islice(results, 3)) == [0, 2, 4]
    results.close()
    assert len(taken) <= ahead + 3


def test_an_item_that_ends_its_worker_is_lost_alone():
    # More than the window holds: the pool is found broken while it is being filled, too.
    many = CHUNK * WINDOW * 2 + 50
    found = list(in_order(fragile, range(many), workers=2, lost=lost))
    assert found == [-21 if number == 21 else number * 2 for number in range(many)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_that_work_does_not_catch_comes_out(workers):
    with pytest.raises(ValueError, match="number 0"):
        list(in_order(failing, range(5), workers=workers, lost=lost))


def test_nothing_gives_nothing():
    assert list(in_order(double, [], workers=2, lost=lost)) == []
