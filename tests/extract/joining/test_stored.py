"""Operations brought up to date by what is new are those of joining everything anew."""

from dataclasses import replace
from datetime import date
from itertools import islice

import pytest

from bench.invented import invented
from extract.joining import join_anew, rejoin, stored
from extract.model.event import EventType
from extract.model.text import Document, PublishedBasis
from extract.operations import join
from extract.pipeline import extract_document, reread
from extract.store import joined, open_store
from tests.extract.operations.build import document, event, figure


@pytest.fixture
def store(store_address):
    with open_store(store_address) as store:
        yield store


@pytest.fixture
def refused(monkeypatch):
    """Nothing is joined anew from here on."""

    def refuse(_):
        raise AssertionError("joined anew")

    return lambda: monkeypatch.setattr(stored, "join_anew", refuse)


def test_one_document_more_is_joined_by_itself(store, refused):
    documents = [each.extraction for each in invented(2, 1)]
    last = documents[::50]
    store.add([each for each in documents if each not in last])
    join_anew(store)
    refused()
    for each in last:
        store.add([each])
        rejoin(store)
        assert store.operations_current()
    assert store.operations() == join(documents)
    before = store.changes()
    rejoin(store)
    assert store.changes() == before


@pytest.mark.parametrize(
    "change",
    [
        lambda store, one: store.add([replace(one, events=())], rule_version="2"),
        lambda store, one: store.add([one], rule_version="1"),
        lambda store, one: store.remove([one.document.id]),
    ],
    ids=["read anew", "stored again", "removed"],
)
def test_where_more_has_changed_all_are_joined_anew(store, change):
    documents = [each.extraction for each in invented(3, 1)][:40]
    store.add(documents, rule_version="1")
    join_anew(store)
    change(store, documents[7])
    rejoin(store)
    assert store.operations() == join(store.extractions())
    assert store.operations_current()


def test_an_empty_store_and_the_first_documents(store):
    rejoin(store)
    assert store.operations() == ()
    store.add([document("a"), document("b", target=("Zarnow",))])
    rejoin(store)
    assert store.operations() == join(store.extractions())


STORY = "{line}Three men were arrested on Thursday in Oslo. Police seized 187 servers of the forum Zarnow last week."


def read(id_, line="", published=None):
    basis = PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN
    return extract_document(Document(id_, "Zarnow forum closed", STORY.format(line=line), published, basis))


def test_what_an_undated_article_tells_relative_to_its_day_follows_the_day_of_its_sibling(store):
    dated, undated = read("dated", "In short. ", date(2013, 2, 8)), read("undated")
    assert [each.date for each in undated.events if each.type == EventType.ARREST] == [None]
    (operation,) = join([dated, undated], reread=reread)
    arrest = next(each for each in operation.events if each.type == EventType.ARREST)
    assert {(each.date.edtf, each.basis, each.documents) for each in arrest.dates} == {
        ("2013-02-07", "relative", ("dated",)),
        ("2013-02-07", "inferred", ("undated",)),
    }
    # Without the rules at hand it happened by the day that the sibling gives.
    (operation,) = join([dated, undated])
    assert "../2013-02-08" in {each.date.edtf for each in operation.events[0].dates if each.basis == "inferred"}
    store.add([dated, undated])
    rejoin(store)
    assert store.operations() == join([dated, undated], reread=reread)


def test_a_sentence_that_is_dated_is_not_dated_otherwise():
    dated = read("dated", "", date(2013, 2, 8))
    written_out = extract_document(
        Document(
            "undated", "Zarnow forum closed", "Three men were arrested on 5 January 2013 in Oslo for the forum Zarnow."
        )
    )
    (operation,) = join([dated, written_out], reread=reread)
    assert {each.date.edtf for each in operation.events if each.type == EventType.ARREST} == {
        "2013-02-07",
        "2013-01-05",
    }


def test_events_that_are_told_alike_are_left_to_the_day_of_the_sibling():
    twice = document("undated", event("arrest", figures=(figure("arrests", 187),)), target=("Zarnow",))
    twice = replace(twice, events=twice.events * 2)
    dated = document(
        "dated",
        event("arrest", when="2013-02-07", figures=(figure("arrests", 187),)),
        published="2013-02-08",
        target=("Zarnow",),
    )

    def told_twice(article):
        day = replace(twice.events[0], date=dated.events[0].date, basis="relative")
        return replace(twice, document=article, events=(day, day))

    (operation,) = join([dated, twice], reread=told_twice)
    assert {each.date.edtf for merged in operation.events for each in merged.dates if each.basis == "inferred"} == {
        "../2013-02-08"
    }


def test_a_document_that_goes_while_others_are_joined_is_missed_and_all_begins_again(store):
    store.add([document(f"{at:03}") for at in range(450)])
    gone = iter(["449"])
    join_anew(store, told=lambda share: store.remove([*islice(gone, 1)]))
    assert [each.documents[0].id for each in store.operations()] == [f"{at:03}" for at in range(449)]
    assert store.operations() == join(store.extractions())
    assert store.operations_current()


def test_the_profiles_that_are_missing_are_those_of_documents_that_are_new_or_have_changed(store):
    store.add([document("a"), document("b")], rule_version="1")
    join_anew(store)
    store.add([document("b"), document("c")], rule_version="2")
    with store.reading() as connection:
        every, missing = joined.digests(connection), joined.digests(connection, anew=True)
        assert missing == {id_: every[id_] for id_ in "bc"}
        assert joined.loose(connection) == (3, 2)
    join_anew(store)
    with store.reading() as connection:
        assert joined.digests(connection, anew=True) == {}
        assert joined.profiled(connection) == joined.digests(connection)


def test_the_profiles_of_documents_that_are_gone_go_too(store):
    store.add([document("a"), document("b")])
    join_anew(store)
    store.remove(["a"])
    join_anew(store)
    with store.reading() as connection:
        assert list(joined.profiled(connection)) == ["b"]
