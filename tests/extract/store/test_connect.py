import os
import sqlite3
import sys

import pytest

from extract.errors import StoreError
from extract.store import open_store


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


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "store.db")


def test_reading_never_waits_for_writing(tmp_path):
    with open_store(tmp_path / "store.db"):
        with sqlite3.connect(tmp_path / "store.db") as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        connection.close()
