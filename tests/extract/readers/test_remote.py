"""Addresses: files that fsspec finds, here in a memory of its own."""

import gzip
import json
import sys

import fsspec
import pytest

from extract.readers import Unread, read

RECORD = {"id": "7", "title": "Raid", "text": "Police in Oslo arrested three men.", "published": "2020-05-04"}
PLAIN = "---\ntitle: Forum closed\npublished: 2020-05-05\n---\nOfficers seized servers in Bergen."


@pytest.fixture
def memory():
    """A place below memory:// that only this test uses."""
    system = fsspec.filesystem("memory")
    system.pipe("/press/2020/a.txt", PLAIN.encode())
    system.pipe("/press/2020/b.jsonl.gz", gzip.compress(json.dumps(RECORD).encode()))
    system.pipe("/press/notes.xyz", b"nothing for us")
    yield system
    system.rm("/press", recursive=True)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("memory://press/2020/a.txt", [("a", "Forum closed", "2020-05-05")]),
        ("memory://press/2020/b.jsonl.gz", [("7", "Raid", "2020-05-04")]),
        ("memory://press", [("a", "Forum closed", "2020-05-05"), ("7", "Raid", "2020-05-04")]),
        ("memory://press/**/*.txt", [("a", "Forum closed", "2020-05-05")]),
    ],
    ids=["a file", "packed records", "a folder", "a glob"],
)
def test_what_lies_behind_an_address(memory, address, found):
    assert [(each.id, each.title, str(each.published)) for each in read([address])] == found


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("memory://press/gone.txt", "is not there"),
        ("memory://press/*.pdf", "holds no article"),
        ("nosuch://press/a.txt", "cannot be opened"),
    ],
)
def test_what_is_not_there_is_told(memory, address, said):
    (unread,) = read([address])
    assert isinstance(unread, Unread)
    assert unread.path == address
    assert said in unread.reason
    assert unread.remedy


def test_a_package_that_is_missing_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    monkeypatch.setitem(sys.modules, "fsspec.implementations.http", None)
    (unread,) = read(["http://127.0.0.1:9/many.jsonl"])
    assert isinstance(unread, Unread)
    assert "cannot be opened without" in unread.reason
    assert "enforcement-timeline[remote]" in unread.remedy
