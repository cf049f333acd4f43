import os
import sqlite3
from contextlib import closing

import pytest

from extract.errors import StoreError
from extract.store import open_store
from tests.extract.operations.build import document


def test_folders_on_the_way_are_made(tmp_path):
    with open_store(tmp_path / "new" / "folder" / "store.db") as store:
        assert store.path.exists()


def test_an_address_names_the_same_file(tmp_path):
    with open_store(f"sqlite:///{tmp_path}/store.db") as store:
        assert store.path == tmp_path / "store.db"


def test_a_name_with_signs_of_an_address_is_a_file_like_any_other(tmp_path):
    with open_store(tmp_path / "été?mode=ro#1.db") as store:
        assert store.path.exists()


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("mysql://localhost/x", "a store is a SQLite file or a database at postgresql"),
        ("sqlite://", "give its path with --store"),
        ("no address://", "cannot be read as one"),
    ],
)
def test_other_addresses_are_refused(target, said):
    with pytest.raises(StoreError, match=said):
        open_store(target)


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path)


def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("An article, and no database. " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="is no store"):
        open_store(path)
    assert path.read_text(encoding="utf-8").startswith("An article")


def test_a_file_on_the_way_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="the folder cannot be made"):
        open_store(tmp_path / "file" / "store.db")


def test_reading_never_waits_for_writing(tmp_path):
    with open_store(tmp_path / "store.db"):
        with sqlite3.connect(tmp_path / "store.db") as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        connection.close()


@pytest.fixture
def folder_takes_no_files(tmp_path, monkeypatch):
    """A store of one document in a folder that says so of itself, while another process writes there all the same."""
    path = tmp_path / "store #1?.db"
    with open_store(path) as store:
        store.add([document("a")])
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    return path


def changed(path):
    """A connection of somebody who gave the store's document another name and has it still open."""
    other = sqlite3.connect(path)
    with other:
        other.execute("UPDATE documents SET key = 'b'")
    return other


def test_what_others_write_into_a_file_that_was_taken_for_still_is_noticed(folder_takes_no_files):
    with open_store(folder_takes_no_files) as store:
        assert store.is_only_read
        assert list(store.known()) == ["a"]
        with pytest.raises(StoreError, match="was changed by somebody while it was read"), store.reading():
            changed(folder_takes_no_files).close()  # then it moves into the file
        assert list(store.known()) == ["b"]


def test_what_others_have_stored_and_not_yet_moved_into_the_file_is_read_with_it(folder_takes_no_files):
    with closing(changed(folder_takes_no_files)), open_store(folder_takes_no_files) as store:
        assert list(store.known()) == ["b"]
