from dataclasses import replace

import pytest

from extract.ingest import Ingested, ingest, keep
from extract.model.text import Document
from extract.pipeline import extract_document
from extract.readers import Unread
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
