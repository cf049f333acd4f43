import gzip
import json
import threading

import pytest
from hypothesis import HealthCheck, given, settings

from extract.errors import InputError, StoreError
from extract.operations import join
from extract.store import open_store
from extract.store.backup import FORMAT, backup, restore
from extract.store.schema import VERSION
from tests.databases import new_database
from tests.extract.operations.build import document, event
from tests.extract.operations.strategies import folders
from tests.extract.store.test_opening import OF_FIRST, write_first


@pytest.fixture
def saved(tmp_path):
    """A backup of a store with one document and its operation."""
    with open_store(tmp_path / "of.db") as store:
        store.add([document("a", event("arrest", "Three were held."), target=("Zarnow",))], rule_version="7")
        store.replace_operations(join(store.extractions()))
    backup(tmp_path / "of.db", tmp_path / "saved.backup")
    return tmp_path / "saved.backup"


def contents(store):
    return store.extractions(), store.operations(), store.known(), store.search("held")


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(folders())
def test_what_is_saved_from_one_database_comes_back_in_the_other(tmp_path_factory, postgresql, documents):
    folder = tmp_path_factory.mktemp("backup")
    server = new_database(postgresql)
    with open_store(folder / "of.db") as store:
        store.add(documents, rule_version="7")
        store.replace_operations(join(store.extractions()))
        before = contents(store)
    assert backup(folder / "of.db", folder / "one") == restore(folder / "one", server) == len(documents)
    assert backup(server, folder / "two") == restore(folder / "two", folder / "back.db") == len(documents)
    for target in (server, folder / "back.db"):
        with open_store(target) as store:
            # What is asked of the index comes with ranks, which are each database's own.
            assert contents(store)[:3] == before[:3]
            assert {hit.document for hit in store.search("held")} == {hit.document for hit in before[3]}
            assert store.operations_current()


def test_a_store_of_an_older_version_is_saved_and_brought_back(tmp_path, store_address):
    write_first(store_address)
    backup(store_address, tmp_path / "saved")
    with gzip.open(tmp_path / "saved", "rt", encoding="utf-8") as lines:
        assert json.loads(next(lines)) == {"format": FORMAT, "version": 1}
    restore(tmp_path / "saved", tmp_path / "back.db")
    with open_store(tmp_path / "back.db") as store:
        assert store.extractions()[0] == OF_FIRST


def test_a_store_that_holds_documents_is_replaced_only_if_forced(saved, store_address):
    with open_store(store_address) as store:
        store.add([document("b")])
        changes = store.changes()
        with pytest.raises(StoreError, match="holds documents already; give another --store, or --force"):
            restore(saved, store_address)
        assert list(store.known()) == ["b"]
        assert restore(saved, store_address, force=True) == 1
        assert list(store.known()) == ["a"]
        assert store.changes() > changes
        store.add([document("c", event("arrest", "Four were held."))])
        store.replace_operations(join(store.extractions()))
        assert {hit.document for hit in store.search("held")} == {"a", "c"}


def test_an_empty_store_is_filled(saved, store_address):
    open_store(store_address).close()
    assert restore(saved, store_address) == 1


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda content: content[: len(content) // 2], "is cut off"),
        (lambda content: b"An article.", "is no backup of a store"),
        (lambda content: b"", "is no backup of a store"),
        (lambda content: content[:40] + bytes([content[40] ^ 255]) + content[41:], "is no backup of a store|damaged"),
        (lambda content: gzip.compress(b'{"format": "another"}\n'), "is no backup of a store"),
        (lambda content: gzip.compress(b"[1, 2]\n"), "is no backup of a store"),
        (lambda content: gzip.compress(b"no json\n"), "is no backup of a store"),
        (lambda content: without(content, -1), "is damaged"),
        (lambda content: without(content, 3), "is damaged"),
        (lambda content: with_version(content, VERSION + 1), "was written by a newer version"),
        (lambda content: with_version(content, VERSION - 1), "is damaged"),
    ],
)
def test_what_is_no_whole_backup_of_ours_is_told_and_changes_nothing(saved, tmp_path, store_address, spoil, said):
    saved.write_bytes(spoil(saved.read_bytes()))
    with open_store(store_address) as store:
        store.add([document("b", event("arrest", "Two were held."))])
        store.replace_operations(join(store.extractions()))
        before = contents(store)
        with pytest.raises(InputError, match=said) as refused:
            restore(saved, store_address, force=True)
        assert str(saved) in str(refused.value)
        assert contents(store) == before
    with pytest.raises(InputError):
        restore(saved, tmp_path / "new.db")
    assert not list(tmp_path.glob("new.db*"))


def without(content, line):
    lines = gzip.decompress(content).splitlines(keepends=True)
    del lines[line]
    return gzip.compress(b"".join(lines))


def with_version(content, version):
    head, *lines = gzip.decompress(content).splitlines(keepends=True)
    return gzip.compress(b"".join([head.replace(f'"version":{VERSION}'.encode(), b'"version":%d' % version), *lines]))


def test_where_no_store_is_nothing_is_saved(tmp_path):
    with pytest.raises(StoreError, match="is not there"):
        backup(tmp_path / "none.db", tmp_path / "saved")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_leaves_no_piece(saved, tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        backup(tmp_path / "of.db", tmp_path / "folder")
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_is_of_one_moment_while_others_write(store_address, tmp_path):
    stop = threading.Event()

    def write_on():
        with open_store(store_address) as store:
            for number in range(1000):
                store.add([document(f"{number}-{each}", event("arrest")) for each in range(10)])
                if stop.is_set():
                    break

    with open_store(store_address) as store:
        store.add([document(f"first-{each}") for each in range(10)])
    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        counts = [backup(store_address, tmp_path / f"saved{number}") for number in range(5)]
    finally:
        stop.set()
        writer.join()
    assert counts == sorted(counts)
    for number, count in enumerate(counts):
        assert count % 10 == 0
        assert restore(tmp_path / f"saved{number}", tmp_path / f"back{number}.db") == count
