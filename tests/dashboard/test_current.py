import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dashboard import current
from dashboard.current import Current, renewed
from extract.model.event import Extraction
from extract.model.operation import Operation
from extract.store import open_store
from tests.dashboard import cases


def kept(path: Path, *operations: Operation) -> Path:
    with open_store(path) as store:
        store.add([Extraction(document) for operation in operations for document in operation.documents])
        store.replace_operations(operations)
    return path


def test_another_process_changes_the_store(tmp_path: Path) -> None:
    path = kept(tmp_path / "s.sqlite", cases.rescue())
    now = [0.0]
    read = Current(lambda: open_store(path), clock=lambda: now[0])
    assert read().index.slugs == ("operation-rescue",)
    first = read()
    now[0] = 1.0
    assert read() is first  # nothing has changed
    kept(path, cases.rescue(), cases.tantalio())
    assert read() is first  # asked a moment ago
    now[0] = 2.0
    assert set(read().index.slugs) == {"operation-rescue", "operation-tantalio"}


def test_a_page_that_changed_the_store_sees_it_at_once(tmp_path: Path) -> None:
    path = kept(tmp_path / "s.sqlite", cases.rescue())
    read = Current(lambda: open_store(path), clock=lambda: 0.0)
    read()
    kept(path, cases.tantalio())
    assert renewed(read).index.slugs == ("operation-tantalio",)
    assert read().index.slugs == ("operation-tantalio",)


class Slow:
    """A store whose operations come when they are let."""

    def __init__(self) -> None:
        self.number, self.let, self.asked = 1, threading.Event(), 0

    def changes(self) -> int:
        return self.number

    def operations(self) -> tuple[Operation, ...]:
        self.asked += 1
        assert self.let.wait(20)
        return (cases.rescue(),)

    @contextmanager
    def open(self) -> Iterator["Slow"]:
        yield self


def test_one_reads_and_the_first_ones_wait_for_it() -> None:
    store = Slow()
    read = Current(store.open, clock=lambda: 0.0)
    read.begin()
    found: list[tuple[str, ...]] = []
    threads = [threading.Thread(target=lambda: found.append(read().index.slugs)) for _ in range(4)]
    for each in threads:
        each.start()
    store.let.set()
    for each in threads:
        each.join(20)
    assert found == [("operation-rescue",)] * 4
    assert store.asked == 1


def test_later_ones_go_on_with_what_there_is() -> None:
    store, now = Slow(), [0.0]
    store.let.set()
    read = Current(store.open, clock=lambda: now[0])
    first = read()
    store.let.clear()
    store.number, now[0] = 2, 1.0
    thread = threading.Thread(target=read)
    thread.start()
    while store.asked < 2:
        pass
    assert read() is first
    store.let.set()
    thread.join(20)
    assert read() is not first


def test_the_collector_leaves_the_tables_alone_and_goes_on_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "_TIDY", 4)
    path = kept(tmp_path / "s.sqlite", cases.rescue())
    read = Current(lambda: open_store(path), clock=lambda: 0.0)
    aside = []
    for number in range(14):
        kept(path, *((cases.rescue(),) if number % 2 else (cases.rescue(), cases.tantalio())))
        read.renew()
        aside.append(gc.get_freeze_count())
    assert gc.isenabled()
    assert aside[0] > 0
    # What is put aside does not add up: it is walked now and then.
    assert max(aside[-4:]) <= max(aside[:4])
    gc.unfreeze()
