import os
import time
from itertools import chain, count, islice
from pathlib import Path

import pytest

from extract.engine import Why
from extract.engine.local import FEW, WINDOW, Local, cores


def double(number):
    return number * 2


def fragile(number):
    """What items may do to their process, by number."""
    if number == 21:
        os._exit(1)  # as when the system ends a process that takes too much memory
    if number == 22:
        while True:
            pass
    if number == 23:
        return len(bytearray(5_000_000_000))
    return number * 2


def failing(number):
    raise ValueError(f"number {number}")


def lost(number, why):
    return f"{number} {why}"


def batches(numbers, size=5):
    numbers = iter(numbers)
    while batch := list(islice(numbers, size)):
        yield batch


def run(work, numbers, **options):
    with Local(**options) as engine:
        return list(chain.from_iterable(engine.run(work, batches(numbers), lost=lost, finish=list)))


@pytest.mark.parametrize("options", [{"workers": 1}, {"workers": 2}, {"workers": 1, "guarded": True}])
def test_results_come_in_the_order_of_the_input(options):
    assert run(double, range(100), **options) == [number * 2 for number in range(100)]


def here(number):
    return os.getpid()


def test_by_itself_it_works_here_first_and_with_every_core_where_there_is_much():
    processes = run(here, range(FEW + 20))
    assert processes[:FEW] == [os.getpid()] * FEW
    assert os.getpid() not in processes[FEW:]
    assert len(set(processes[FEW:])) <= cores()


@pytest.mark.parametrize(("workers", "ahead"), [(1, 5), (2, 2 * WINDOW * 5)])
def test_items_are_taken_as_they_are_needed(workers, ahead):
    taken = []

    def numbers():
        for number in count():
            taken.append(number)
            yield number

    with Local(workers) as engine:
        results = engine.run(double, batches(numbers()), lost=lost, finish=sum)
        assert list(islice(results, 3)) == [20, 70, 120]
        results.close()
    assert len(taken) <= ahead + 3 * 5


def test_what_takes_too_much_is_lost_alone():
    found = run(fragile, range(50), workers=2, seconds=1.5)
    harm = {21: "21 ended", 22: "22 time", 23: "23 memory"}
    assert found == [harm.get(number, number * 2) for number in range(50)]


def once(path):
    """Ends its process the first time it is called."""
    if not Path(path).exists():
        Path(path).touch()
        os._exit(1)
    return "done"


def test_a_process_that_is_ended_once_costs_nothing(tmp_path):
    assert run(once, [str(tmp_path / "once")], workers=2) == ["done"]


@pytest.mark.parametrize("options", [{"workers": 1}, {"workers": 2}])
def test_an_error_that_work_does_not_catch_comes_out(options):
    with pytest.raises(ValueError, match="number 0"):
        run(failing, range(5), **options)


def test_whoever_wants_no_more_does_not_wait():
    start = time.monotonic()
    with Local(2) as engine:
        results = engine.run(fragile, chain([[1]], [[22]] * 20), lost=lost, finish=list)
        assert next(results) == [2]
        results.close()
    assert time.monotonic() - start < 20


def test_nothing_gives_nothing():
    assert run(double, [], workers=2) == run(double, []) == []


def test_the_reasons_for_a_loss_are_words():
    assert [str(why) for why in Why] == ["time", "memory", "ended"]
