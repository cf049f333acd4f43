"""The log of corrections in real stores: what follows from each change is what joining everything anew gives."""

import multiprocessing
import random
from dataclasses import replace
from datetime import date

import pytest

from extract.correcting import Corrections
from extract.errors import InputError, StaleError
from extract.joining import join_anew, rejoin
from extract.operations import join
from extract.store import joined, open_store
from tests.extract.correcting.to_correct import AT, HERON, ZARNOW, is_as_joined_anew
from tests.extract.operations.build import document, event

own_processes = multiprocessing.get_context("spawn")


@pytest.fixture
def store(store_address):
    with open_store(store_address) as store:
        store.add([*ZARNOW, HERON])
        join_anew(store)
        yield store


def who(**more):
    return {"by": "Ann", "at": AT, **more}


def of(store, slug, kind):
    (found,) = [each for each in store.operation(slug).events if each.type == kind]
    return found


def test_every_kind_of_change_is_computed_as_if_all_were(store):
    desk = Corrections(store)
    arrest, search = of(store, "zarnow", "arrest"), of(store, "zarnow", "search")
    changes = [
        lambda: desk.edit("zarnow", search.key, "date", "2020-03-01", **who()),
        lambda: desk.add_event("zarnow", {"type": "sentence", "date": "2021"}, [("one", "text", 0, 20)], **who()),
        lambda: desk.settle("zarnow", None, "accounts", "70000", **who()),
        lambda: desk.merge("zarnow", [arrest.key, search.key], **who()),
        lambda: desk.split("zarnow", arrest.key, [[0], [1, 2]], **who()),
        lambda: desk.remove("zarnow", arrest.key, **who()),
        lambda: desk.rename("zarnow", "The Oslo case", **who()),
        lambda: desk.set_published("one", "2020-03-09", **who()),
        lambda: desk.set_states("zarnow", "lead", ["NOR"], **who()),
        lambda: desk.note("zarnow", None, "For June.", **who()),
        lambda: desk.join(["zarnow", "operation-heron"], **who()),
        lambda: desk.move("two", None, **who()),
    ]
    for number, change in enumerate(changes, start=1):
        outcome = change()
        assert outcome.version == desk.version == number
        assert is_as_joined_anew(store)
    assert [len(each.documents) for each in store.operations()] == [2, 1]
    for number in range(len(changes)):
        assert desk.can_undo
        outcome = desk.undo(**who(by="Bo"))
        assert outcome.version == len(changes) + number + 1
        assert is_as_joined_anew(store)
    assert store.operations() == join([*ZARNOW, HERON])
    assert not desk.can_undo
    while desk.can_redo:
        desk.redo(**who())
        assert is_as_joined_anew(store)
    assert [len(each.documents) for each in store.operations()] == [2, 1]


def test_an_outcome_names_what_was_computed_and_what_is_gone(store):
    desk = Corrections(store)
    joined = desk.join(["zarnow", "operation-heron"], **who())
    assert (joined.slugs, joined.gone) == (("operation-heron",), ("zarnow",))
    back = desk.undo(**who())
    assert (back.slugs, back.gone) == (("operation-heron", "zarnow"), ())
    assert desk.rename("zarnow", "Z", **who()).slugs == ("zarnow",)


def test_the_slug_of_a_namesake_follows_when_the_first_goes(store):
    later = document(
        "late", event("arrest", "Many were held.", when="2024"), names=("Operation Heron",), published="2024-05-01"
    )
    store.add([replace(HERON, document=replace(HERON.document, published=date(2021, 5, 1))), later])
    join_anew(store)
    assert [each.slug for each in store.operations()] == ["operation-heron", "operation-heron-2024", "zarnow"]
    Corrections(store).join(["operation-heron", "zarnow"], **who())
    assert is_as_joined_anew(store)
    assert [[each.id for each in operation.documents] for operation in store.operations()] == [
        ["one", "two", "three"],
        ["late"],
    ]


def test_namesakes_change_their_slugs_as_if_all_were_joined_anew(new_store):
    with open_store(new_store()) as store:
        store.add(
            document(
                f"case{year}",
                event("arrest", f"Held in {year}.", when=f"{year}"),
                names=("Operation Heron",),
                published=f"{year}-05-01",
            )
            for year in (2012, 2016, 2020, 2024)
        )
        store.add(ZARNOW)
        join_anew(store)
        desk, choose = Corrections(store), random.Random(7)
        assert len([each for each in store.operations() if each.slug.startswith("operation-heron")]) == 4
        for _ in range(12):
            slugs = [each.slug for each in store.operations()]
            whole = [each for each in store.operations() if len(each.documents) > 1]
            if whole and choose.random() < 0.5:
                operation = choose.choice(whole)
                desk.move(choose.choice(operation.documents).id, None, **who())
            elif desk.can_undo and choose.random() < 0.4:
                desk.undo(**who())
            else:
                desk.join(choose.sample(slugs, 2), **who())
            assert is_as_joined_anew(store)
            with store.reading() as connection:
                assert joined.is_current(connection)


def test_the_history_shows_everything_the_newest_first(store):
    desk = Corrections(store)
    desk.rename("zarnow", "A", **who())
    desk.note("operation-heron", None, "Not this one.", **who())
    desk.undo(**who(by="Bo"))
    shown = [(entry.version, entry.correction.kind, entry.correction.by, entry.undone) for entry in desk.history()]
    assert shown == [(3, "undo", "Bo", False), (2, "note", "Ann", True), (1, "rename", "Ann", False)]
    assert [entry.version for entry in desk.history("zarnow")] == [1]
    assert [entry.version for entry in desk.history("operation-heron")] == [3, 2]
    assert desk.history("nothing") == ()


def test_one_correction_of_many_is_undone_and_redone(store):
    desk = Corrections(store)
    first = desk.rename("zarnow", "A", **who()).correction
    desk.note("zarnow", None, "B", **who())
    desk.undo(**who(correction=first.id))
    assert store.operation("zarnow").name == "Zarnow"
    with pytest.raises(InputError, match="does not count now"):
        desk.undo(**who(correction=first.id))
    desk.redo(**who(correction=first.id))
    assert store.operation("zarnow").name == "A"
    with pytest.raises(InputError, match="counts already"):
        desk.redo(**who(correction=first.id))


def test_where_there_is_nothing_to_undo_it_is_told(store):
    desk = Corrections(store)
    assert (desk.can_undo, desk.can_redo, desk.version) == (False, False, 0)
    with pytest.raises(InputError, match="nothing to undo"):
        desk.undo(**who())
    with pytest.raises(InputError, match="nothing to redo"):
        desk.redo(**who())
    assert desk.version == 0


def test_the_same_done_twice_at_one_moment_is_two_rows(store):
    desk = Corrections(store)
    for _ in range(2):
        desk.note("zarnow", None, "Again.", **who())
    assert len({entry.correction.id for entry in desk.history()}) == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda desk: desk.edit("gone", "x", "date", "2020", **who()), "there is no operation 'gone'"),
        (lambda desk: desk.edit("zarnow", "x", "date", "2020", **who()), "has no event 'x'"),
        (lambda desk: desk.move("none", None, **who()), "there is no document 'none'"),
        (lambda desk: desk.set_states("zarnow", "lead", ["ZZZ"], **who()), "ZZZ: no state"),
        (
            lambda desk: desk.settle("zarnow", None, "victims", None, **who()),
            "do not differ about 'victims'; there is acc",
        ),
        (lambda desk: desk.settle("zarnow", None, "accounts", "1", **who()), "none of the claims"),
        (lambda desk: desk.join(["zarnow", "zarnow"], **who()), "two operations or more"),
        (lambda desk: desk.split_off("zarnow", ["one", "two"], **who()), "choose some of its documents"),
        (lambda desk: desk.add_event("zarnow", {"type": "arrest"}, **who()), "rests on words"),
        (lambda desk: desk.add_event("zarnow", {"kind": "arrest"}, [("one", "text", 0, 9)], **who()), "has no kind"),
        (
            lambda desk: desk.add_event("zarnow", {"type": "arrest"}, [("x", "text", 0, 9)], **who()),
            "none of this oper",
        ),
        (lambda desk: desk.rename("zarnow", " ", **who()), "'name' is text"),
        (lambda desk: desk.note("zarnow", None, "x", by=" ", at=AT), "says who made it"),
        (lambda desk: desk.note("zarnow", None, "x", by="A", at=AT.replace(tzinfo=None)), "time zone"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(store, change, said):
    before = store.operations()
    with pytest.raises(InputError, match=said):
        change(Corrections(store))
    assert Corrections(store).version == 0
    assert store.operations() == before


def test_two_people_who_correct_the_same_value_do_not_overwrite_each_other(store):
    desk = Corrections(store)
    seen = desk.version
    key = of(store, "zarnow", "search").key
    desk.edit("zarnow", key, "date", "2020-03-01", by="Ann", at=AT, expected=seen)
    with pytest.raises(StaleError) as stale:
        desk.edit("zarnow", key, "date", "2020-02-01", by="Bo", at=AT, expected=seen)
    assert str(stale.value) == (
        "Ann made a correction (edit of date to '2020-03-01') on 2026-11-22 at 04:05 UTC, after you looked. "
        "Nothing was changed; look at it as it is now, and correct it again if it is still wrong"
    )
    assert [(entry.version, entry.correction.by) for entry in stale.value.present] == [(1, "Ann")]
    assert desk.version == 1
    assert of(store, "zarnow", "search").date.edtf == "2020-03-01"
    desk.edit("zarnow", key, "date", "2020-02-01", by="Bo", at=AT, expected=desk.version)
    assert of(store, "zarnow", "search").date.edtf == "2020-02-01"


def test_people_who_correct_different_things_do_not_hinder_each_other(store):
    desk = Corrections(store)
    search, arrest = of(store, "zarnow", "search").key, of(store, "zarnow", "arrest").key
    desk.edit("zarnow", search, "date", "2020-03-01", by="Ann", at=AT, expected=0)
    desk.edit("zarnow", search, "where", ["SWE"], by="Bo", at=AT, expected=0)
    desk.edit("zarnow", arrest, "date", "2020-03-01", by="Bo", at=AT, expected=0)
    desk.rename("zarnow", "Z", by="Bo", at=AT, expected=0)
    desk.note("zarnow", search, "Seen.", by="Bo", at=AT, expected=0)
    for late in (
        lambda: desk.remove("zarnow", search, by="Cy", at=AT, expected=0),
        lambda: desk.rename("zarnow", "Y", by="Cy", at=AT, expected=0),
    ):
        with pytest.raises(StaleError):
            late()
    desk.undo(by="Ann", at=AT)
    desk.undo(by="Ann", at=AT)
    with pytest.raises(StaleError, match="Ann took back a correction"):
        desk.rename("zarnow", "Y", by="Cy", at=AT, expected=5)


def _correct(address, key, barrier, name, said):
    with open_store(address) as store:
        barrier.wait(timeout=60)
        try:
            Corrections(store).edit("zarnow", key, "date", "2020-03-01", by=name, at=AT, expected=0)
            said.put((name, "done"))
        except StaleError as error:
            said.put((name, str(error)))


def test_of_two_processes_that_correct_at_the_same_time_the_second_is_told(store, store_address):
    key = of(store, "zarnow", "search").key
    barrier, said = own_processes.Barrier(2), own_processes.Queue()
    people = [
        own_processes.Process(target=_correct, args=(store_address, key, barrier, name, said)) for name in ("Ann", "Bo")
    ]
    for each in people:
        each.start()
    answers = dict(said.get(timeout=90) for _ in people)
    for each in people:
        each.join(timeout=60)
    assert sorted(answer == "done" for answer in answers.values()) == [False, True]
    first = next(name for name, answer in answers.items() if answer == "done")
    second = next(answer for answer in answers.values() if answer != "done")
    assert second.startswith(f"{first} made a correction (edit of date to '2020-03-01')")
    assert Corrections(store).version == 1
    assert is_as_joined_anew(store)


def test_corrections_outlive_a_new_extraction(store):
    desk = Corrections(store)
    desk.edit("zarnow", of(store, "zarnow", "search").key, "date", "2020-03-01", **who())
    desk.remove("zarnow", of(store, "zarnow", "arrest").key, **who())
    gone = document(
        "one", event("search", "Officers searched 5 flats.", when="2020-03-04", where=("NOR",)), target=("Zarnow",)
    )
    store.add([gone])
    join_anew(store)
    assert of(store, "zarnow", "search").date.edtf == "2020-03-01"
    assert [(each.reason, each.applied) for each in desk.misfits()] == [
        ("the sources are now read as 2020-03-04, no longer as 2020-03-02", True),
    ]
    store.remove(["one", "two"])
    join_anew(store)
    assert [each.reason for each in desk.misfits()] == [
        "document one is no longer in the store",
        "documents one, two are no longer in the store",
    ]
    store.add(ZARNOW)
    join_anew(store)
    assert desk.misfits() == ()
    assert of(store, "zarnow", "search").date.edtf == "2020-03-01"


def test_a_move_is_told_not_to_fit_as_long_as_its_document_is_missing(store):
    desk = Corrections(store)
    desk.move("two", None, **who())
    store.remove(["two"])
    rejoin(store)
    for turn in (lambda: None, lambda: (desk.undo(**who()), desk.redo(**who()))):
        turn()
        assert [each.reason for each in desk.misfits()] == ["document two is no longer in the store"]
        assert is_as_joined_anew(store)


def test_a_store_whose_documents_changed_is_joined_before_it_is_corrected(store):
    store.add([document("new", event("arrest", "Somebody was held."), target=("Zarnow",))])
    Corrections(store).note("operation-heron", None, "x", **who())
    assert len(store.operation("zarnow").documents) == 3
    assert is_as_joined_anew(store)


def test_a_log_is_received_by_another_store_and_only_once(store, new_store):
    desk = Corrections(store)
    desk.edit("zarnow", of(store, "zarnow", "search").key, "date", "2020-03-01", **who())
    desk.move("two", None, **who())
    desk.rename("operation-heron", "H", **who())
    desk.undo(**who())
    rows = [entry.correction for entry in reversed(desk.history())]
    with open_store(new_store()) as other:
        there = Corrections(other)
        early = there.receive(rows[:1])
        assert (early.new, early.known) == (1, 0)
        assert [each.reason for each in early.misfits] == ["document one is no longer in the store"]
        other.add([*ZARNOW, HERON])
        join_anew(other)
        assert (there.receive(rows).new, there.receive(rows).new) == (3, 0)
        assert other.operations() == store.operations()
        assert there.misfits() == ()
        assert is_as_joined_anew(other)
        with pytest.raises(InputError, match="which is not there"):
            there.receive([replace(rows[-1], id="new", about=replace(rows[-1].about, correction="nobody"))])
