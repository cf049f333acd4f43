"""Corrections of documents, operations and differences: what stays, and what is told not to fit."""

from dataclasses import replace
from datetime import date

from extract.model.correction import About, Correction, CorrectionKind
from extract.operations import correct_draft
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.desk import ARREST, AT, NEWER, ONE, TARGET, TWO, Desk, of


def test_a_document_is_moved_to_an_operation_of_its_own_and_back():
    desk = Desk(ONE, TWO)
    (operation,) = desk.see()
    desk.do(correct_draft.move("two", operation, None))
    first, second = desk.see()
    assert [[each.id for each in operation.documents] for operation in (first, second)] == [["one"], ["two"]]
    assert [mark.fields for mark in second.corrected] == [("documents",)]
    desk.do(correct_draft.join([first, second]))
    assert len(desk.see()) == 1


def test_the_documents_that_a_bridge_leaves_behind_stay_together():
    left = document("left", target=("Zarnow",))
    bridge = document("bridge", target=("Zarnow", "Quellix"))
    right = document("right", target=("Quellix",))
    desk = Desk(left, bridge, right)
    (operation,) = desk.see()
    desk.do(correct_draft.move("bridge", operation, None))
    assert sorted(sorted(each.id for each in operation.documents) for operation in desk.see()) == [
        ["bridge"],
        ["left", "right"],
    ]


def test_of_two_decisions_on_one_pair_the_later_counts_and_a_hindered_one_is_told():
    ids = ("a", "b", "c")
    desk = Desk(*(document(id_) for id_ in ids))
    a, b, c = desk.see()
    desk.do(correct_draft.join([a, b]))
    desk.do(correct_draft.join([b, c]))
    (whole,) = desk.see()
    desk.do(correct_draft.split_off(whole, ["c"]))
    assert len(desk.see(fits=False)) == 2
    assert desk.misfits() == []
    together = About(("a", "c"))
    desk.log.append(
        Correction("x", CorrectionKind.MOVE, together, None, None, {"together": [["a", "c"]], "apart": []}, "Bo", AT)
    )
    assert desk.misfits() == [("a and c stay apart: another decision parts their operations", False)]


def test_an_operation_is_renamed_and_its_address_stays():
    desk = Desk(ONE)
    (operation,) = desk.see()
    desk.do(correct_draft.rename(operation, "The Oslo case"))
    (renamed,) = desk.see(NEWER)
    assert (renamed.name, renamed.slug) == ("The Oslo case", operation.slug)
    assert [mark.fields for mark in renamed.corrected] == [("name",)]


def test_states_are_set():
    desk = Desk(ONE)
    (operation,) = desk.see()
    desk.do(correct_draft.set_states(operation, "lead", ["DNK"]))
    desk.do(correct_draft.set_states(operation, "participants", ["NOR", "DNK"]))
    (operation,) = desk.see(NEWER)
    assert (operation.lead, operation.participants) == (("DNK",), ("DNK", "NOR"))


def test_a_publication_day_is_set_and_what_hangs_on_it_follows():
    hanging = event("arrest", "People were arrested.", when="../2020-03-05", basis="publication")
    resolved = event("search", "Flats were searched on Monday.", when="2020-03-02", basis="relative")
    desk = Desk(document("one", hanging, resolved, published="2020-03-05"))
    (operation,) = desk.see()
    desk.do(correct_draft.set_published(operation.documents[0], "2020-04-05"))
    (operation,) = desk.see()
    (article,) = operation.documents
    assert (article.published, article.published_basis) == (date(2020, 4, 5), "given")
    assert article.published_claims[0].reason == "set by Ann on 2026-11-22: so"
    assert of(operation, "arrest").date.edtf == "../2020-04-05"
    # Without the rules at hand, "on Monday" cannot be resolved anew; a wrong day is not kept.
    assert of(operation, "search").date is None


def test_a_publication_day_moves_no_document():
    far = replace(TWO, document=replace(TWO.document, published=date(2020, 3, 6)))
    desk = Desk(ONE, far)
    (operation,) = desk.see()
    desk.do(correct_draft.set_published(far.document, "1999-01-01"))
    (same,) = desk.see()
    assert same.slug == operation.slug
    assert len(same.documents) == 2


MEMBERS = [
    document(
        id_,
        event("takedown", f"It had {count} members.", when="2020-03-02", figures=(figure("accounts", count),)),
        target=TARGET,
    )
    for id_, count in (("one", 50000), ("two", 70000))
]


def test_a_difference_between_sources_is_settled_and_stays_visible():
    desk = Desk(*MEMBERS)
    (operation,) = desk.see()
    desk.do(correct_draft.settle(operation, None, "accounts", "70000"))
    (conflict,) = desk.see()[0].conflicts
    assert [claim.value for claim in conflict.claims] == ["50000", "70000"]
    assert (conflict.settled.choice, conflict.settled.mark.by) == ("70000", "Ann")


def test_a_further_value_opens_a_settled_difference_again():
    desk = Desk(*MEMBERS)
    (operation,) = desk.see()
    desk.do(correct_draft.settle(operation, None, "accounts", None))
    third = document(
        "three",
        event("takedown", "60000 were there.", when="2020-03-02", figures=(figure("accounts", 60000),)),
        target=TARGET,
    )
    assert desk.misfits(*MEMBERS, third) == [("a further value has come up since: 60000; it is open again", False)]
    assert desk.see(*MEMBERS, third, fits=False)[0].conflicts[0].settled is None
    assert desk.misfits(MEMBERS[0]) == [("the sources no longer differ about accounts", False)]


def test_a_settled_date_dates_the_event_unless_a_person_dated_it():
    days = [
        document(id_, event("arrest", f"Told by {id_}.", when=when, figures=(figure("arrests", 187),)), target=TARGET)
        for id_, when in (("one", "2020-03-02"), ("two", "2020-03-03"))
    ]
    desk = Desk(*days)
    (operation,) = desk.see()
    (arrest,) = operation.events
    assert [each.about for each in arrest.conflicts] == ["date"]
    desk.do(correct_draft.settle(operation, arrest.key, "date", "2020-03-03"))
    (settled,) = desk.see()[0].events
    assert (settled.date.edtf, settled.basis, settled.conflicts[0].settled.choice) == (
        "2020-03-03",
        "explicit",
        "2020-03-03",
    )
    desk.do(correct_draft.edit(desk.see()[0], arrest.key, "date", "2020-03-09"))
    assert desk.see()[0].events[0].date.edtf == "2020-03-09"


def test_an_edit_behind_a_settled_difference_is_noticed():
    desk = Desk(*MEMBERS)
    (operation,) = desk.see()
    desk.do(correct_draft.settle(operation, None, "accounts", "70000"))
    (operation,) = desk.see()
    (takedown,) = operation.events
    desk.do(
        correct_draft.edit(
            operation,
            takedown.key,
            "figures",
            [{"what": "accounts", "value": 50000, "qualifier": "exact"}],
        )
    )
    assert desk.misfits() == [("the sources no longer differ about accounts", False)]


def test_notes_stand_where_they_were_made():
    desk = Desk(ONE)
    (operation,) = desk.see()
    desk.do(correct_draft.note(operation, None, "For the second session."))
    desk.do(correct_draft.note(operation, of(operation, "search").key, "Ask for the warrant."))
    (operation,) = desk.see(NEWER)
    assert [(mark.fields, mark.why) for mark in operation.corrected] == [(("note",), "For the second session.")]
    assert [mark.why for mark in of(operation, "search").corrected] == ["Ask for the warrant."]


def test_what_is_told_of_agencies_follows_the_events():
    named = event("search", "Europol searched 5 flats.", when="2020-03-02", agencies=("Europol",))
    desk = Desk(document("one", named, ARREST, target=TARGET))
    (operation,) = desk.see()
    assert operation.agencies == ("Europol",)
    desk.do(correct_draft.edit(operation, of(operation, "search").key, "agencies", ["Eurojust"]))
    assert desk.see()[0].agencies == ("Eurojust",)
