import json
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import InputError
from extract.model.correction import About, Correction, CorrectionKind, EventAnchor, Quote
from extract.model.correction_wire import correction_id, from_record, to_record
from extract.model.event import EventType

AT = datetime(2026, 11, 22, 4, 5, 6, 789, tzinfo=UTC)
QUOTES = tuple(Quote("ärtikel", "text", at, 3, f"Drei Worte hier {at}.", "0123456789abcdef") for at in (0, 40))
ANCHOR = EventAnchor(EventType.ARREST, QUOTES, 1, 2)
EVENT, OPERATION = About(events=(ANCHOR,)), About(("a", "ordner/é"))
VALUES = {
    "type": "arrest",
    "date": None,
    "where": [],
    "figures": [{"what": "arrests", "value": 3, "qualifier": "exact", "country": "DEU"}],
    "agencies": ["Europol"],
    "link": "this",
    "realis": "asserted",
}


def made(kind, about, field=None, before=None, after=None):
    return Correction("id", CorrectionKind(kind), about, field, before, after, "Ann “A.”", AT, "weil")


GOOD = [
    made("edit", EVENT, "type", "arrest", "search"),
    made("edit", EVENT, "date", "2019", "../2019-08-15"),
    made("edit", EVENT, "date", "2019", None),
    made("edit", EVENT, "where", [], ["DEU", "XKX"]),
    made("edit", EVENT, "figures", [], VALUES["figures"]),
    made("edit", EVENT, "link", "this", "other"),
    made("edit", EVENT, "realis", "asserted", "planned"),
    made("add", EVENT, after=VALUES),
    made("remove", EVENT, before=VALUES),
    made("merge", About(events=(ANCHOR, ANCHOR))),
    made("split", EVENT, after=[[1], [0]]),
    made("move", OPERATION, "documents", ["slug"], {"together": [["a", "b"]], "apart": []}),
    made("rename", OPERATION, "name", "Old", "New"),
    made("published", About(("a",)), "published", None, "2019-08-15"),
    made("published", About(("a",)), "published", "2019-08-15", None),
    made("states", OPERATION, "lead", ["DEU"], []),
    made("settle", replace(OPERATION, conflict="accounts"), "accounts", ["1", "2"], "2"),
    made("settle", replace(EVENT, conflict="date"), "date", ["1", "2"], None),
    made("note", OPERATION, "note", None, "A note."),
    made("undo", About(correction="x")),
    made("redo", About(correction="x")),
]


@pytest.mark.parametrize("correction", GOOD, ids=lambda each: f"{each.kind} {each.field or ''}")
def test_a_correction_comes_back_from_its_record(correction):
    assert from_record(json.loads(json.dumps(to_record(correction)))) == correction


def test_the_same_correction_has_the_same_id_everywhere():
    first, *others = GOOD
    assert correction_id(first) == correction_id(replace(first, id="other")) == correction_id(first)
    assert len({correction_id(each) for each in GOOD}) == len(GOOD)
    assert correction_id(first) != correction_id(first, taken=1)
    assert others


def broken(correction, **changes):
    return {**to_record(correction), **changes}


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({}, "the record lacks 'about'"),
        ([], "no record of a correction"),
        (broken(GOOD[0], kind="guess"), "kind 'guess'; allowed: edit, add"),
        (broken(GOOD[0], field="colour"), "field 'colour' of an edit; allowed: type, date"),
        (broken(GOOD[0], after="guess"), "type 'guess'; allowed: tip_off"),
        (broken(GOOD[1], after="15.08.2019"), "no date; write 2019, 2019-08"),
        (broken(GOOD[1], after=["2019"]), "'date' is text"),
        (broken(GOOD[3], after=["Germany"]), "'Germany' in 'where' is no state"),
        (broken(GOOD[3], after="DEU"), "'where' is a list of words"),
        (broken(GOOD[4], after=[{"what": "arrests"}]), "a figure lacks 'value'"),
        (broken(GOOD[4], after=[{"what": "arrests", "value": "many", "qualifier": "exact"}]), "no figures"),
        (broken(GOOD[4], after=[{"what": "arrests", "value": -3, "qualifier": "exact"}]), "no number of things"),
        (broken(GOOD[0], by="  "), "'by' is text"),
        (broken(GOOD[0], at="yesterday"), "no moment; write it as 2026"),
        (broken(GOOD[0], at="2026-11-22T04:05:00"), "lacks its time zone"),
        (broken(GOOD[0], why="x" * 3000), "'why' is text of 1 to 2000 characters"),
        (broken(GOOD[0], about=to_record(GOOD[12])["about"]), "edit is about 1 event"),
        (broken(GOOD[7], after={"type": "arrest"}), "has the fields type, date"),
        (broken(GOOD[9], about=to_record(GOOD[0])["about"]), "two events or more"),
        (broken(GOOD[10], after=[[0], [0, 1]]), "each of the 2 sentences stands in one"),
        (broken(GOOD[10], after=[[0, 1]]), "two parts or more"),
        (broken(GOOD[10], after=[[0], []]), "a list of parts"),
        (broken(GOOD[11], after={"together": [["a"]], "apart": []}), "no pair of two documents"),
        (broken(GOOD[11], after={"together": []}), "has 'together' and 'apart'"),
        (broken(GOOD[12], after=""), "'name' is text"),
        (broken(GOOD[13], after="2019"), "no day; write it as YYYY-MM-DD"),
        (broken(GOOD[13], about=to_record(GOOD[12])["about"]), "that of one document"),
        (broken(GOOD[15], field="victims"), "field 'victims' of states"),
        (broken(GOOD[16], after="3"), "'3' is none of the claims; there is 1, 2"),
        (broken(GOOD[16], about=to_record(GOOD[12])["about"]), "about.conflict"),
        (broken(GOOD[18], after=None), "'note' is text"),
        (broken(GOOD[19], about=to_record(GOOD[12])["about"]), "about.correction"),
    ],
)
def test_what_is_no_correction_is_told(record, said):
    with pytest.raises(InputError, match=re.escape(said)):
        from_record(record)


leaves = st.none() | st.booleans() | st.integers(-3, 10**20) | st.floats() | st.text(max_size=5)
values = st.recursive(
    leaves, lambda each: st.lists(each, max_size=2) | st.dictionaries(st.text(max_size=3), each, max_size=2)
)


def places(value, path=()):
    """The ways to everything inside a JSON value."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*path, key))


@given(st.sampled_from(GOOD), st.data())
def test_whatever_stands_in_a_record_is_read_or_told(correction, data):
    record = json.loads(json.dumps(to_record(correction)))
    *way, last = data.draw(st.sampled_from([path for path in places(record) if path]))
    inside = record
    for key in way:
        inside = inside[key]
    inside[last] = data.draw(values)
    try:
        assert from_record(record).kind in CorrectionKind
    except InputError as error:
        assert str(error)
