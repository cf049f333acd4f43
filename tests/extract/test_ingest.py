import json
from dataclasses import replace

import pytest

from extract.ingest import Ingested, ingest, keep
from extract.model.text import Document
from extract.pipeline import extract_document
from extract.readers import Unread, read
from extract.store import open_store

OSLO = Document("oslo", "", "Police in Oslo arrested three men on 4 May 2020.")
LISBON = Document("lisbon", "", "Police in Lisbon seized two servers on 9 June 2021.")
GONE = Unread("gone.txt", "is not there", "Check the path.")


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "s.sqlite") as opened:
        yield opened


def test_what_is_new_is_extracted_once(store):
    told = []
    first = ingest([OSLO, GONE, LISBON], store, tell=told.append)
    assert (first.new, first.unchanged, first.unread, told) == (2, 0, 1, [GONE])
    assert ingest([OSLO, LISBON], store, tell=told.append) == Ingested(new=0, unchanged=2)
    changed = replace(OSLO, text=OSLO.text.replace("three", "four"))
    again = ingest([changed, LISBON], store, tell=told.append)
    assert (again.new, again.unchanged) == (1, 1)
    assert {each.document.text for each in store.extractions()} == {changed.text, LISBON.text}


def test_operations_are_joined_and_stay_current(store):
    ingest([OSLO, LISBON], store, tell=print)
    assert store.operations_current()
    assert sorted(each.id for operation in store.operations() for each in operation.documents) == ["lisbon", "oslo"]


def test_what_is_not_given_stays_unless_only_these_are_wanted(store):
    ingest([OSLO, LISBON], store, tell=print)
    ingest([OSLO], store, tell=print)
    assert set(store.known()) == {"oslo", "lisbon"}
    ingest([OSLO], store, tell=print, only_these=True)
    assert set(store.known()) == {"oslo"}
    assert store.operations_current()


def test_what_was_skipped_on_purpose_is_no_failure(store):
    assert ingest([replace(GONE, skipped=True)], store, tell=print).unread == 0


def test_extractions_are_kept_as_they_pass_and_are_known_then(store):
    dated = replace(OSLO, text=f"Published 5 May 2020\n\n{OSLO.text}")
    found = [extract_document(dated), GONE, extract_document(LISBON)]
    assert list(keep([dated, GONE, LISBON], store)) == found
    assert store.operations_current()
    assert ingest([dated, LISBON], store, tell=print) == Ingested(new=0, unchanged=2)


def put(folder, name, text):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def texts(store):
    return {each.document.id: each.document.text.strip() for each in store.extractions()}


def test_files_of_one_name_in_two_folders_are_two_documents(store, tmp_path):
    may, june = tmp_path / "may", tmp_path / "june"
    put(may, "release.txt", OSLO.text)
    put(june, "release.txt", LISBON.text)
    ingest(read([str(may)]), store, tell=print)
    ingest(read([str(june)]), store, tell=print)
    assert sorted(texts(store).values()) == [LISBON.text, OSLO.text]
    (marked,) = set(texts(store)) - {"release"}
    assert marked.startswith("release~")
    # Whichever way they are read from now on, each stays what it is.
    put(june, "release.txt", f"{LISBON.text} More.")
    for paths in ([may, june], [june, may], [june], [tmp_path]):
        done = ingest(read([str(path) for path in paths]), store, tell=print)
        assert texts(store) == {"release": OSLO.text, marked: f"{LISBON.text} More."}
    assert done == Ingested(unchanged=2)


def test_a_folder_that_has_moved_holds_the_same_documents(store, tmp_path):
    put(tmp_path / "before", "release.txt", OSLO.text)
    ingest(read([str(tmp_path / "before")]), store, tell=print)
    (tmp_path / "before").rename(tmp_path / "after")
    assert ingest(read([str(tmp_path / "after")]), store, tell=print) == Ingested(unchanged=1)
    assert set(texts(store)) == {"release"}


def test_records_that_bring_their_ids_are_the_same_from_every_file(store, tmp_path):
    for folder, text in (("may", OSLO.text), ("june", LISBON.text)):
        put(tmp_path / folder, "export.jsonl", json.dumps({"id": "one", "text": text}) + "\n")
        ingest(read([str(tmp_path / folder)]), store, tell=print)
    assert texts(store) == {"one": LISBON.text}


def test_what_extract_keeps_is_printed_with_the_ids_that_were_read(store, tmp_path):
    for folder, text in (("may", OSLO.text), ("june", LISBON.text)):
        put(tmp_path / folder, "release.txt", text)
        (kept,) = keep(read([str(tmp_path / folder)]), store)
        assert kept.document.id == "release"
    assert len(texts(store)) == 2
