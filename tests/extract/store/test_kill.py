"""A process that writes is killed at any moment: what it was told is stored stays, and nothing is there by half."""

import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from extract.correcting import Corrections
from extract.joining import join_anew, rejoin
from extract.operations import join
from extract.store import open_store
from tests.extract.operations.build import document, event, figure

# Children are forked from a process that has everything imported: so many would take minutes to start.
context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload([__name__])

DOCUMENTS, EVENTS = 4, 3
WHEN = datetime(2026, 1, 1, tzinfo=UTC)
pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")


def batch(number):
    told = [event("arrest", f"Arrest {at}.", figures=(figure("arrests", at + 10.0),)) for at in range(EVENTS)]
    return [document(f"{number}-{at}", *told, names=(f"Operation Batch{number}",)) for at in range(DOCUMENTS)]


# Reads the tables of words that joining takes, once, before any child is forked.
join(batch(0))


def ingest(target, first, told):
    """Store batch after batch with their operations; tell of each that is in."""
    with open_store(target) as store:
        told.send(None)
        for number in range(first, first + 10_000):
            store.add(batch(number))
            told.send(number)
            rejoin(store)


def correct(target, first, told):
    """Give an operation one name after the other; tell of each that it has."""
    with open_store(target) as store:
        log = Corrections(store)
        (operation,) = store.operations()
        told.send(None)
        for number in range(first, first + 10_000):
            log.rename(operation.slug, f"Name {number}", by="me", at=WHEN)
            told.send(number)


def killed(act, target, first, share):
    """Let a process do a piece of work and `share` of what takes twice as long, then kill it.

    Gives the last number that it told.
    """
    said, told = context.Pipe(duplex=False)
    process = context.Process(target=act, args=(target, first, told))
    process.start()
    told.close()
    try:
        assert said.recv() is None
        start = time.monotonic()
        last = said.recv()
        time.sleep(share * 2 * (time.monotonic() - start))
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.join(60)
    assert process.exitcode == -signal.SIGKILL
    with said:
        try:
            while True:
                last = said.recv()
        except EOFError:
            return last


def settle(store):
    """Wait until a server has noticed that the writer is gone: what it was just doing is done or undone then."""
    with store.writing():
        pass


def whole_batches(store):
    """The numbers of the batches that are there; each must be there as a whole, and found by its words."""
    found = Counter()
    for each in store.each():
        found[int(each.document.id.partition("-")[0])] += 1
        words = [piece.span.of(each.document.text) for told in each.events for piece in told.evidence]
        assert words == [f"Arrest {at}." for at in range(EVENTS)]
    assert set(found.values()) <= {DOCUMENTS}
    assert {len(operation.documents) for operation in store.operations()} <= {DOCUMENTS}
    with store.reading() as connection:
        indexed = connection.execute(text("SELECT count(*) FROM search")).scalar()
    assert indexed == len(found) * DOCUMENTS
    return set(found)


@pytest.fixture
def target(store_address):
    open_store(store_address).close()
    return store_address


def rounds(target, share):
    """How often a writer is killed: fifty times in all on SQLite, ten on PostgreSQL."""
    return (10 if target.startswith("postgresql") else 50) * share // 100


def test_an_ingest_that_is_killed_loses_nothing_it_told_and_leaves_no_half_document(target):
    chance = random.Random(5)
    there = set()
    for _ in range(rounds(target, 60)):
        first = max(there, default=-1) + 1
        told = there | set(range(first, killed(ingest, target, first, chance.random()) + 1))
        with open_store(target) as store:
            settle(store)
            there = whole_batches(store)
        assert told <= there <= told | {max(told) + 1}
    assert len(there) >= rounds(target, 60)


def test_a_correction_that_is_killed_is_there_with_all_that_follows_or_not_at_all(target):
    chance = random.Random(6)
    with open_store(target) as store:
        store.add(batch(0))
        join_anew(store)
    first = 0
    for _ in range(rounds(target, 40)):
        last = killed(correct, target, first, chance.random())
        with open_store(target) as store:
            settle(store)
            log = [entry.correction.after for entry in Corrections(store).history()]
            (operation,) = store.operations()
        first = len(log)
        assert sorted(log) == sorted(f"Name {number}" for number in range(first))
        assert last + 1 <= first <= last + 2
        assert operation.name == f"Name {first - 1}"
    assert first >= rounds(target, 40)
