import os

import pytest

from extract.readers import read
from tests.extract.readers.reading import ARTICLE, documents, put, unread


def test_folders_are_sorted_and_read_with_all_below(tmp_path):
    for name in ("b.txt", "a/z.md", "a/c.txt", ".hidden.txt", ".git/x.txt"):
        put(tmp_path, name, ARTICLE)
    assert [document.id for document in documents(tmp_path)] == ["c", "z", "b"]


def test_what_systems_leave_in_folders_is_passed_over(tmp_path):
    for name in ("a.txt", "Thumbs.db", "desktop.ini", ".DS_Store", "~$raid.docx", "__MACOSX/a.txt"):
        put(tmp_path, name, ARTICLE)
    assert [document.id for document in documents(tmp_path)] == ["a"]
    assert unread(tmp_path) == []


def test_a_glob_stands_for_its_files(tmp_path):
    for name in ("b.txt", "a.txt", "a.md"):
        put(tmp_path, name, ARTICLE)
    assert [document.id for document in documents(tmp_path / "*.txt")] == ["a", "b"]
    assert unread(tmp_path / "*.pdf")[0].reason == "no file matches"


def test_an_empty_folder_a_missing_path_and_a_vanished_file(tmp_path):
    assert unread(tmp_path)[0].reason == "holds no article"
    assert unread(tmp_path / "gone.txt")[0].reason == "is not there"
    put(tmp_path, "a.txt", ARTICLE)
    second = put(tmp_path, "b.txt", ARTICLE)
    items = read([str(tmp_path)])
    assert next(items).id == "a"
    second.unlink()
    assert next(items).reason == "is not there"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_what_is_no_ordinary_file_is_passed_over(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    put(tmp_path, "a.txt", ARTICLE)
    assert [document.id for document in documents(tmp_path)] == ["a"]
    assert {item.path.rsplit("/", 1)[1] for item in unread(tmp_path)} == {
        "pipe.txt",
        "loop.txt",
        "round",
        "nowhere.txt",
    }
    assert unread(tmp_path / "pipe.txt")[0].reason == "is no ordinary file"
    assert unread(tmp_path / "loop.txt")[0].reason == "is a link that leads round in a circle"
    assert unread("a\0b")[0].path == "a\0b"
