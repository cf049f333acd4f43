"""Results in a store: the same however often a load was stopped, and by how many processes it was done."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bench.corpus import labelled
from extract import load
from extract.batch import document_line
from extract.engine import local
from extract.engine.progress import State
from extract.engine.results import Manifest, Part, Results, packed
from extract.errors import InputError
from extract.joining import anew
from extract.operations import join
from extract.pipeline import reread, rule_version
from extract.store import content_hash, open_store

TABLES = ("documents", "operations", "memberships", "groups", "likenesses", "profiles", "search")
PART = 50


def write(folder, documents, rules=None, change=lambda line: line):
    """Results of these documents, as `extract --results` writes them."""
    results, parts = Results(folder), []
    for at in range(0, len(documents), PART):
        some = documents[at : at + PART]
        results.write(f"{at:032x}", packed(change(document_line(each, content_hash(each.document))) for each in some))
        parts.append(Part(f"{at:032x}", len(some), sum(len(each.events) for each in some)))
    results.set_manifest(Manifest(rules or rule_version(), complete=True, parts=tuple(parts)))
    return results


def tables(path):
    """All rows that follow from the documents; numbers are left out, since they depend on the order of storing."""
    with sqlite3.connect(path) as connection:
        numbers = dict(connection.execute("SELECT id, key FROM documents"))
        found = {name: connection.execute(f"SELECT rowid, * FROM {name}").fetchall() for name in TABLES}
    named = {"documents": 2, "memberships": 2, "search": 1}
    rows = {name: [row[named.get(name, 1) :] for row in rows] for name, rows in found.items()}
    rows["memberships"] = [(numbers[row[1]], *row[2:]) for row in found["memberships"]]
    rows["search"] = [(numbers[row[0]], *row[1:]) for row in found["search"]]
    return {name: sorted(map(repr, each)) for name, each in rows.items()}


@pytest.fixture(scope="module")
def documents():
    return [each.extraction for each in labelled(160, seed=5)]


@pytest.fixture(scope="module")
def results(documents, tmp_path_factory):
    return write(tmp_path_factory.mktemp("results"), documents)


@pytest.fixture(scope="module")
def loaded(results, tmp_path_factory):
    path = tmp_path_factory.mktemp("store") / "store.sqlite"
    with open_store(path) as store:
        done = load.load(results, store)
    assert done.complete
    assert done.state == State(160, done.state.events, share=1.0)
    return tables(path)


def test_operations_are_those_of_joining_the_documents(results, documents, store_address):
    with open_store(store_address) as store:
        done = load.load(results, store)
        assert store.extractions() == tuple(sorted(documents, key=lambda each: each.document.id))
        assert store.operations() == join(documents, reread=reread)
        assert done.operations == len(store.operations())
        assert store.operations_current()
        assert store.search("forum")


@pytest.fixture
def small_tasks(monkeypatch):
    """Other processes are asked for few documents too, and each for a little at a time."""
    monkeypatch.setattr(local, "MANY", 1)
    for name, size in (("_SOME", 40), ("_GATHERED", 30), ("_PAIRS", 60)):
        monkeypatch.setattr(anew, name, size)


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_any_number_of_processes_gives_the_same(results, loaded, tmp_path, workers, small_tasks):
    with open_store(tmp_path / "store.sqlite") as store:
        load.load(results, store, workers=workers)
    assert tables(tmp_path / "store.sqlite") == loaded


def test_what_workers_that_are_killed_had_at_work_is_done_again(results, loaded, tmp_path, small_tasks):
    # Other tests of this run have a browser and a database at work.
    others, killed = set(children(os.getpid())), set()

    def kill_all(state):
        for pid in set(children(os.getpid())) - others:
            os.kill(pid, signal.SIGKILL)
            killed.add(pid)

    with open_store(tmp_path / "store.sqlite") as store:
        load.load(results, store, workers=2, watch=kill_all)
    assert len(killed) > 2
    assert others.issuperset(children(os.getpid()))
    assert tables(tmp_path / "store.sqlite") == loaded


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_the_command_and_the_next_one_goes_on(results, loaded, tmp_path, how):
    # On a busy machine a signal may come when all is done; then there is nothing to see, and another one is sent.
    for attempt in range(5):
        path = tmp_path / f"{attempt}.sqlite"
        returncode, said, workers = stopped(results, path, how)
        if "documents" not in said:  # what it says when all is done
            break
    assert returncode
    assert workers
    assert said == ("enforcement-timeline: stopped\n" if how == signal.SIGINT else "")
    deadline = time.monotonic() + 20
    while any(is_running(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(is_running(pid) for pid in workers)
    with open_store(path) as store:
        load.load(results, store)
    assert tables(path) == loaded


def stopped(results, path, how):
    """How the command ended that a signal met while its workers filled the store, what it said, and its workers."""
    code = (
        "import sys; from extract.engine import local; from extract.store import store; "
        "from dashboard.cli import main; local.MANY = 1; store._FILLED = 20; sys.exit(main())"
    )
    command = [sys.executable, "-c", code, "load", str(results.folder), "--store", str(path), "--workers", "2"]
    process = subprocess.Popen(
        [*command, "--progress", "none"], stderr=subprocess.PIPE, text=True, preexec_fn=heeding_interrupts
    )
    try:
        while process.poll() is None and (stored(path) < 40 or not children(process.pid)):
            time.sleep(0.005)
        workers = children(process.pid)
        process.send_signal(how)
        said = process.communicate(timeout=30)[1]
    finally:
        process.kill()
        process.wait()
    return process.returncode, said, workers


def heeding_interrupts():
    """A shell starts what runs behind it deaf to Ctrl-C, and its children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def children(pid):
    """The child processes of a process, whichever of its threads started them."""
    found = []
    for each in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # it has just ended
            found += map(int, each.read_text().split())
    return [child for child in found if is_running(child)]


def is_running(pid):
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def test_what_another_process_cannot_do_is_done_in_this_one(results, loaded, tmp_path, monkeypatch):
    monkeypatch.setattr(local, "MANY", 1)
    monkeypatch.setattr(load, "SECONDS", 0.001)
    with open_store(tmp_path / "slow.sqlite") as store:
        load.load(results, store, workers=1)
    assert tables(tmp_path / "slow.sqlite") == loaded


def test_profiles_of_other_rules_are_made_anew(documents, loaded, tmp_path):
    def other(line):
        return line.replace(b'\\"states\\":[', b'\\"states\\":[\\"XXX\\",')

    written = write(tmp_path / "results", documents, rules="other", change=other)
    assert b"XXX" in b"".join(str(row).encode() for row in written.lines(f"{0:032x}"))
    with open_store(tmp_path / "store.sqlite") as store:
        load.load(written, store)
    assert tables(tmp_path / "store.sqlite") == loaded


def test_a_load_that_is_killed_goes_on_where_it_was(results, loaded, tmp_path):
    path = tmp_path / "killed.sqlite"
    code = (
        "import sys; from extract import load; from extract.engine.results import Results; "
        "from extract.store import open_store, store; store._FILLED = 20\n"
        "with open_store(sys.argv[2]) as opened: load.load(Results(sys.argv[1]), opened)"
    )
    reached = []
    for enough in (40, 100, 160):
        process = subprocess.Popen([sys.executable, "-c", code, str(results.folder), str(path)])
        try:
            while process.poll() is None and stored(path) < enough:
                time.sleep(0.005)
        finally:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        reached.append(stored(path))
    assert reached == sorted(reached)
    assert reached[0] < 160 == reached[-1]
    with sqlite3.connect(path) as connection:
        before = connection.execute("SELECT key, id FROM documents ORDER BY key").fetchall()
    with open_store(path) as store:
        load.load(results, store)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT key, id FROM documents ORDER BY key").fetchall() == before
    assert tables(path) == loaded


def stored(path):
    if not path.exists():
        return 0
    try:
        with sqlite3.connect(path) as connection:
            return connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    except sqlite3.OperationalError:  # its tables are not there yet
        return 0


def test_a_few_documents_that_come_to_many_are_joined_by_what_they_change(documents, loaded, tmp_path, monkeypatch):
    first, more = write(tmp_path / "first", documents[:-9]), write(tmp_path / "more", documents[-9:])
    path = tmp_path / "store.sqlite"

    def refuse(*_):
        raise AssertionError("joined anew")

    with open_store(path) as store:
        load.load(first, store)
        monkeypatch.setattr("extract.joining.stored.join_anew", refuse)
        load.load(more, store)
    assert tables(path) == loaded


def test_a_document_that_has_changed_is_replaced(documents, loaded, tmp_path):
    one = documents[7]
    other = replace(one, document=replace(one.document, text=f"{one.document.text} More."))
    with open_store(tmp_path / "store.sqlite") as store:
        load.load(write(tmp_path / "first", [*documents[:7], other, *documents[8:]]), store)
        load.load(write(tmp_path / "second", documents), store)
    assert tables(tmp_path / "store.sqlite") == loaded


def test_a_part_that_is_missing_is_named_and_nothing_of_it_is_stored(documents, tmp_path):
    written = write(tmp_path / "results", documents[:20])
    next(written.folder.glob("parts/*/*.gz")).unlink()
    with open_store(tmp_path / "store.sqlite") as store:
        with pytest.raises(InputError, match="cannot be read"):
            load.load(written, store)
        assert store.extractions() == ()
