"""Corrections of events over the extraction, then over another one: what stays, and what is told not to fit."""

from dataclasses import replace

import pytest

from extract.model.event import Basis
from extract.operations import correct_draft, join
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.desk import ARREST, AT, NEWER, ONE, SEARCH, SEIZED, TARGET, TWO, Desk, of


@pytest.mark.parametrize(
    ("kind", "field", "after", "shown"),
    [
        ("arrest", "date", "2020-03-04", ("2020-03-04", Basis.GIVEN)),
        ("arrest", "date", None, (None, Basis.NONE)),
        ("search", "where", ["SWE", "NOR"], (("NOR", ("one",)), ("SWE", ()))),
        ("search", "agencies", ["Europol"], ("Europol",)),
        ("seizure", "link", "other", "other"),
        ("seizure", "realis", "planned", "planned"),
        (
            "arrest",
            "figures",
            [{"what": "arrests", "value": 21, "qualifier": "exact"}],
            ((figure("arrests", 21), ()),),
        ),
    ],
)
@pytest.mark.parametrize("later", [ONE, NEWER], ids=["as it was", "newer rules"])
def test_a_value_of_an_event_is_edited_and_says_so(kind, field, after, shown, later):
    desk = Desk(ONE)
    (operation,) = desk.see()
    made = desk.do(correct_draft.edit(operation, of(operation, kind).key, field, after))
    (operation,) = desk.see(later)
    event_ = of(operation, kind)
    values = {
        "date": (event_.date.edtf if event_.date else None, event_.basis),
        "where": event_.where,
        "agencies": event_.agencies,
        "link": event_.link,
        "realis": event_.realis,
        "figures": tuple((each.figure, each.documents) for each in event_.figures),
    }
    assert values[field] == shown
    assert [(mark.correction, mark.fields, mark.by, mark.at, mark.why) for mark in event_.corrected] == [
        (made.id, (field,), "Ann", AT, "so")
    ]
    assert all(not each.corrected for each in operation.events if each is not event_)


def test_a_type_is_edited_and_what_is_corrected_afterwards_still_finds_it():
    desk = Desk(ONE)
    (operation,) = desk.see()
    key = of(operation, "search").key
    desk.do(correct_draft.edit(operation, key, "type", "seizure"))
    (operation,) = desk.see()
    assert [each.key for each in operation.events if each.type == "seizure"].count(key) == 1
    desk.do(correct_draft.edit(operation, key, "date", "2020-03-01"))
    (operation,) = desk.see(NEWER)
    (found,) = [each for each in operation.events if each.date.edtf == "2020-03-01"]
    assert (found.type, [mark.fields for mark in found.corrected]) == ("seizure", [("type",), ("date",)])


def test_a_value_stays_as_a_person_set_it_and_a_new_reading_is_told():
    desk = Desk(ONE)
    (operation,) = desk.see()
    desk.do(correct_draft.edit(operation, of(operation, "search").key, "date", "2020-03-01"))
    other = event("search", "Officers searched 5 flats.", when="2019", where=("NOR",))
    reread = document("one", ARREST, other, SEIZED, target=TARGET)
    (operation,) = desk.see(reread, fits=False)
    assert of(operation, "search").date.edtf == "2020-03-01"
    assert desk.misfits(reread) == [("the sources are now read as 2019, no longer as 2020-03-02", True)]


def test_an_extraction_that_has_come_to_say_the_same_is_no_misfit():
    desk = Desk(ONE)
    (operation,) = desk.see()
    desk.do(correct_draft.edit(operation, of(operation, "search").key, "date", "2020-03-01"))
    agreeing = event("search", "Officers searched 5 flats.", when="2020-03-01", where=("NOR",))
    assert desk.misfits(document("one", ARREST, agreeing, SEIZED, target=TARGET)) == []


def test_an_event_that_is_gone_is_told_and_the_others_stay():
    desk = Desk(ONE)
    (operation,) = desk.see()
    desk.do(correct_draft.edit(operation, of(operation, "search").key, "date", "2020-03-01"))
    assert desk.misfits(document("one", ARREST, SEIZED, target=TARGET)) == [
        ("no event of type search rests on its sentences any more", False)
    ]
    assert desk.misfits(document("other")) == [("document one is no longer in the store", False)]


def test_an_event_is_removed_for_good_and_comes_back_by_undo():
    desk = Desk(ONE)
    (operation,) = desk.see()
    made = desk.do(correct_draft.remove(operation, of(operation, "seizure").key))
    assert [each.type for each in desk.see(NEWER)[0].events] == ["arrest", "search", "takedown"]
    desk.turn("undo", made.id)
    assert desk.see() == join([ONE])
    desk.turn("redo", made.id)
    assert "seizure" not in [each.type for each in desk.see()[0].events]


def test_an_event_is_added_with_the_words_it_rests_on():
    desk = Desk(ONE)
    (operation,) = desk.see()
    start = ONE.document.text.index("They seized")
    values = {
        "type": "takedown",
        "date": "2020-03-02",
        "figures": [{"what": "servers", "value": 7, "qualifier": "exact"}],
    }
    desk.do(correct_draft.add(operation, values, [("one", "text", start, start + 22)]))
    for documents in (
        (ONE,),
        (replace(ONE, document=replace(ONE.document, text=f"Now. {ONE.document.text}"), events=()),),
    ):
        (operation,) = desk.see(*documents)
        added = of(operation, "takedown")
        assert [piece.span.of(documents[0].document.text) for piece in added.evidence] == ["They seized 7 servers."]
        assert (added.date.edtf, added.basis, added.figures[0].documents) == ("2020-03-02", "given", ("one",))
        assert [mark.fields for mark in added.corrected] == [("added",)]
    gone = document("one", event("arrest", "Nothing of it is left."), target=TARGET)
    assert desk.misfits(gone) == [("its sentence no longer stands in the document", False)]


def test_an_event_that_was_added_and_is_now_found_stands_once():
    desk = Desk(document("one", ARREST, text="The forum was closed."))
    (operation,) = desk.see()
    desk.do(correct_draft.add(operation, {"type": "takedown", "date": "2020-03-02"}, [("one", "text", 0, 21)]))
    found = document("one", event("takedown", "The forum was closed.", when="2020-03-02"), ARREST)
    (operation,) = desk.see(found)
    assert of(operation, "takedown").basis == Basis.EXPLICIT
    assert [mark.fields for mark in of(operation, "takedown").corrected] == [("added",)]


def test_an_event_may_rest_on_a_quotation_from_elsewhere():
    desk = Desk(ONE)
    (operation,) = desk.see()
    desk.do(correct_draft.add(operation, {"type": "sentence"}, (), "Karl Muster was sentenced in May."))
    added = of(desk.see(NEWER)[0], "sentence")
    assert (added.evidence, added.quoted, added.date) == ((), ("[name] was sentenced in May.",), None)


def test_events_are_merged_with_everything_that_they_say():
    desk = Desk(ONE)
    (operation,) = desk.see()
    keys = [of(operation, kind).key for kind in ("search", "seizure")]
    desk.do(correct_draft.merge(operation, keys))
    for later in (ONE, NEWER):
        (operation,) = desk.see(later)
        merged = of(operation, "search")
        assert "seizure" not in [each.type for each in operation.events]
        assert (len(merged.evidence), merged.countries) == (2, ("NOR",))
    assert desk.misfits(document("one", ARREST, SEARCH, target=TARGET)) == [
        ("of 2 events to merge: no event of type seizure rests on its sentences any more", False)
    ]


def test_an_event_that_two_sources_tell_is_split_by_its_sentences():
    desk = Desk(ONE, TWO)
    (operation,) = desk.see()
    joined = of(operation, "arrest")
    assert len(joined.evidence) == 2
    desk.do(correct_draft.split(operation, joined.key, [[0], [1]]))
    (operation,) = desk.see()
    parts = [each for each in operation.events if each.type == "arrest"]
    assert [(each.date.edtf, [piece.document for piece in each.evidence]) for each in parts] == [
        ("2020-03", ["one"]),
        ("2020-03-02", ["two"]),
    ]
    assert len({each.key for each in operation.events}) == len(operation.events)
    assert desk.misfits(ONE) == [("not every part has a sentence any more", False)]
