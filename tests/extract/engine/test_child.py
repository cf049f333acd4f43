import os

import pytest

from extract.engine import Why, child
from extract.engine.child import Child
from extract.process import start

pytestmark = pytest.mark.skipif(not hasattr(os, "waitid"), reason="needs a process that is waited for and kept")


@pytest.fixture
def started(monkeypatch):
    """Every process that is started; those that `doomed` says are killed before anybody speaks to them."""
    processes = []

    def one(module):
        process = start(module)
        if len(processes) in one.doomed:
            process.kill()
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        processes.append(process)
        return process

    one.doomed = set()
    monkeypatch.setattr(child, "start", one)
    one.processes = processes
    return one


def put_away(processes):
    return all(each.returncode is not None and each.stdin.closed and each.stdout.closed for each in processes)


def lost(item, why):
    return item, why


def test_a_process_that_is_killed_at_its_start_is_put_away_and_replaced(started):
    started.doomed = {0}
    worker = Child()
    assert list(worker.each(abs, [-1, -2], lost)) == [1, 2]
    worker.close()
    assert len(started.processes) == 2
    assert put_away(started.processes)


def test_an_item_whose_processes_are_killed_twice_is_lost_and_the_next_is_done(started):
    started.doomed = {0, 1}
    worker = Child()
    assert list(worker.each(abs, [-1, -2], lost)) == [(-1, Why.ENDED), 2]
    worker.close()
    assert put_away(started.processes)


def test_a_process_that_starts_while_all_is_closed_is_ended(started, monkeypatch):
    worker = Child()

    def closing(module):
        process = started(module)
        worker.close()  # from another thread, when there is no process yet
        return process

    monkeypatch.setattr(child, "start", closing)
    list(worker.each(abs, [-1], lost))
    assert len(started.processes) == 1
    assert put_away(started.processes)
