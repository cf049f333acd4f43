import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.desk import Desk, Progress

BATCH = "0123456789abcdef" * 2
ARTICLE = (
    "Police forces of Norway and Denmark arrested 12 people on 3 March 2020. "
    "Operation Glacier began in May 2019 after a tip-off from Europol."
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "store.sqlite", tmp_path / "desk")


def put(desk: Desk, **files: str | bytes) -> None:
    for name, words in files.items():
        content = words if isinstance(words, bytes) else words.encode()
        desk.inbox.take(BATCH, name.replace("__", "."), BytesIO(content))


def test_what_was_found_in_each_file_is_told_and_the_files_are_gone(desk: Desk) -> None:
    put(
        desk,
        glacier__txt=ARTICLE,
        broken__pdf=b"%PDF-1.4 nothing more",
        list__jsonl=json.dumps({"id": "x", "title": "T", "text": "Two men were arrested in Oslo on 4 March 2020."}),
    )
    steps: list[Progress] = []
    good, bad, records = desk.read(BATCH, date(2020, 3, 5), steps.append)
    assert (good.state, [told.document for told in good.documents]) == ("read", ["glacier"])
    assert dict(good.documents[0].events)["arrest"] == 1
    assert good.documents[0].slug
    assert good.documents[0].published == "2020-03-05"
    assert bad.state == "failed"
    assert bad.reason and bad.remedy
    assert [told.document for told in records.documents] == ["x"]
    assert [(step.done, step.all, step.name) for step in steps] == [
        (0, 3, "glacier.txt"),
        (1, 3, "broken.pdf"),
        (2, 3, "list.jsonl"),
        (3, 3, ""),
    ]
    assert steps[-1].joining
    assert not list(desk.inbox.folder.rglob("*.*"))
    with desk.open() as store:
        assert set(store.known()) == {"glacier", "x"}


def test_the_same_again_is_unchanged_and_another_of_that_name_stands_beside_it(desk: Desk) -> None:
    put(desk, a__txt=ARTICLE)
    desk.read(BATCH, None, lambda step: None)
    put(desk, a__txt=ARTICLE)
    (again,) = desk.read(BATCH, None, lambda step: None)
    assert again.state == "unchanged"
    put(desk, a__txt="Officers searched three houses in Malta on 9 April 2021.")
    (other,) = desk.read(BATCH, None, lambda step: None)
    assert [(told.document, told.renamed) for told in other.documents] == [("a~2", True)]
    with desk.open() as store:
        assert set(store.known()) == {"a", "a~2"}


def test_of_many_places_that_cannot_be_read_the_first_is_told_and_the_others_counted(desk: Desk) -> None:
    line = json.dumps({"id": "x", "text": ARTICLE})
    put(desk, list__jsonl=f"{line}\nno json\n[1]\n{{}}\n")
    (read,) = desk.read(BATCH, None, lambda step: None)
    assert (read.state, read.place, read.further) == ("read", "line 2", 2)
    assert read.reason.startswith("is no JSON")
    put(desk, broken__pdf=b"%PDF-1.4 nothing more")
    (read,) = desk.read(BATCH, None, lambda step: None)
    assert (read.state, read.place, read.further) == ("failed", "", 0)


def test_an_ended_reading_stores_nothing_and_leaves_no_file(desk: Desk) -> None:
    put(desk, a__txt=ARTICLE, b__txt=ARTICLE + " More.")

    def end(step: Progress) -> None:
        if step.done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.read(BATCH, None, end)
    assert not list(desk.inbox.folder.rglob("*.*"))
    with desk.open() as store:
        assert store.known() == {}


def test_hostile_words_are_stored_as_words(desk: Desk) -> None:
    put(
        desk,
        evil__html=(
            b"<html><title><script>alert(1)</script>Raid</title><body>"
            b"<p>Police arrested 3 people in Malta on 1 May 2020.<img src=x onerror=alert(1)></p></body></html>"
        ),
    )
    (read,) = desk.read(BATCH, None, lambda step: None)
    assert read.state == "read"
    with desk.open() as store:
        (operation,) = store.operations()
        assert "onerror" not in operation.documents[0].text


def test_read_again_and_removed(desk: Desk) -> None:
    put(desk, a__txt=ARTICLE, b__txt="Officers searched three houses in Malta on 9 April 2021.")
    desk.read(BATCH, None, lambda step: None)
    steps: list[Progress] = []
    assert desk.read_again(["a"], steps.append) == ()
    assert [step.all for step in steps] == [1, 1]
    assert desk.remove(["a", "unknown"]) == 1
    with desk.open() as store:
        assert set(store.known()) == {"b"}
        assert [document.id for operation in store.operations() for document in operation.documents] == ["b"]


def test_what_another_version_remembered_is_not_taken_for_this_ones(desk: Desk) -> None:
    put(desk, a__txt=ARTICLE)
    desk.read(BATCH, None, lambda step: None)
    assert [each.name for each in desk.last()] == ["a.txt"]
    with desk.queue as queue:
        (key,) = [each for each in queue if str(each).startswith("last")]
        queue.set("last", queue.pop(key))
    assert desk.last() == ()
