import pytest

from extract.model.text import Document
from extract.store import Ids, Known

# Stored before: "a" from one file, "b" from an older store that knew no origins, "c" with an id of its own.
STORED = {
    "a": Known("text of a", "1", "0123456789ab"),
    "b": Known("text of b", "1"),
    "c~ffffff": Known("text of c", "1", "ffffff000000"),
    "d": Known("one d", "1", "dddddd000000"),
    "d~eeeeee": Known("two d", "1", "eeeeee000000"),
}


@pytest.mark.parametrize(
    ("id_", "origin", "content", "expected"),
    [
        ("new", "333333000000", "any", "new"),
        ("a", "0123456789ab", "text of a, changed", "a"),  # the same file
        ("x/a", "0123456789ab", "text of a", "a"),  # the same file, read after one of its name
        ("a", "777777000000", "another text", "a~777777"),  # another file of that name
        ("a", "777777000000", "text of a", "a"),  # a copy of it, or the folder has moved
        ("a", "", "another text", "a"),  # a record that brings its id
        ("b", "333333000000", "text of b, changed", "b"),  # nobody knows where the stored one came from
        ("c", "ffffff000000", "text of c, changed", "c~ffffff"),  # called so before, and so for ever
        ("d", "eeeeee111111", "three d", "d~eeeeee111111"),  # the short mark is taken
    ],
)
def test_a_document_keeps_its_id_and_takes_nobody_elses(id_, origin, content, expected):
    assert Ids(STORED).of(Document(id_, "", "", origin=origin), content) == expected


def test_two_documents_of_one_run_never_share_an_id():
    ids = Ids(STORED)
    copy = Document("a", "", "", origin="777777000000")
    first = Document("x/a", "", "", origin="0123456789ab")
    assert [ids.of(copy, "text of a"), ids.of(first, "text of a, changed")] == ["a", "x/a"]


def test_without_a_store_every_document_is_called_as_it_was_read():
    ids = Ids({})
    assert [ids.of(Document(id_, "", "", origin=id_), "") for id_ in ("a", "x/a", "b")] == ["a", "x/a", "b"]
