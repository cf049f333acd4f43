from datetime import UTC, datetime

import pytest

from dashboard.address import View
from dashboard.callbacks.review import as_written, body, date_said
from dashboard.components.history import told
from dashboard.components.say import page_words
from dashboard.desk import Review
from dashboard.load import frames
from extract.model.correction import About, Correction, CorrectionKind, Entry, EventAnchor, Json, Misfit
from extract.model.event import EventType
from tests.dashboard import cases
from tests.dashboard.reading import texts, walk

LANG, DEUTSCH = page_words(), page_words("de")
AT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
EMPTY = Review(0, (), (), False, False)
ARREST = About(events=(EventAnchor(EventType.ARREST, ()),))


def row(
    kind: CorrectionKind, field: str | None = None, before: Json = None, after: Json = None, **more: str
) -> Correction:
    about = About(("a",), ARREST.events, conflict=more.get("conflict"))
    return Correction("c1", kind, about, field, before, after, more.get("by", "Kim"), AT, more.get("why", ""))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            row(CorrectionKind.EDIT, "date", "../2011-03-16", "2011-03"),
            "Arrest: Date from on or before 16 March 2011 to March 2011",
        ),
        (row(CorrectionKind.EDIT, "date", "2011", None), "Arrest: Date from 2011 to nothing"),
        (
            row(CorrectionKind.EDIT, "where", [], ["DEU", "FRA"]),
            "Arrest: States where it took place from nothing to France and Germany",
        ),
        (
            row(CorrectionKind.EDIT, "figures", [], [{"what": "arrests", "value": 3, "qualifier": "exact"}]),
            "Arrest: Numbers from nothing to 3 arrests",
        ),
        (row(CorrectionKind.EDIT, "type", "arrest", "search"), "Arrest: Type from Arrest to Search"),
        (row(CorrectionKind.EDIT, "realis", "asserted", "planned"), "Arrest: Told as from done to planned or expected"),
        (row(CorrectionKind.SETTLE, "arrests", None, "50000", conflict="arrests"), "Arrests decided: 50,000"),
        (row(CorrectionKind.SETTLE, "arrests", None, None, conflict="arrests"), "Arrests decided: none of them"),
        (row(CorrectionKind.STATES, "lead", ["DEU"], []), "States that led from Germany to nothing"),
        (row(CorrectionKind.RENAME, "name", "One", "<b>Two</b>"), "Name from One to <b>Two</b>"),
        (
            row(CorrectionKind.PUBLISHED, "published", None, "2020-01-02"),
            "Publication date of a from nothing to 2 January 2020",
        ),
    ],
)
def test_the_log_is_told_in_words(given: Correction, words: str) -> None:
    assert told(given, LANG) == words


@pytest.mark.parametrize("kind", list(CorrectionKind))
def test_every_kind_has_words_in_every_language(kind: CorrectionKind) -> None:
    for lang in (LANG, DEUTSCH):
        assert told(row(kind), lang)


def test_the_page_holds_the_event_asked_for_and_all_that_need_a_look() -> None:
    tables = frames(cases.cases())
    case = tables.of("operation-rescue").cases[0]
    found = body(tables, View(page="review", slug=case.slug, event="takedown-6"), EMPTY, LANG)
    (head,) = [each for each in walk(found) if getattr(each, "id", None) == "review-event"]
    assert texts(head) == "Takedown, undated"
    links = [each for each in walk(found) if getattr(each, "className", "") == "queue-link"]
    assert len(links) == len(case.events)
    # Without one, or with one that is gone, the first that needs a look.
    for event in (None, "gone"):
        found = body(tables, View(page="review", slug=case.slug, event=event), EMPTY, LANG)
        (head,) = [each for each in walk(found) if getattr(each, "id", None) == "review-event"]
        assert texts(head).startswith("Identification")


def test_an_operation_without_events_can_get_one() -> None:
    tables = frames((cases.nothing(),))
    found = body(tables, View(page="review", slug=tables.cases[0].slug), EMPTY, DEUTSCH)
    assert "keine Ereignisse" in texts(found)


def test_hostile_words_are_only_words_and_history_says_what_no_longer_fits() -> None:
    tables = frames((cases.hostile(),))
    entry = Entry(
        1,
        row(CorrectionKind.NOTE, after="<img src=x>", by="<i>K</i>"),
        False,
        Misfit(row(CorrectionKind.NOTE), "it is gone"),
    )
    review = Review(1, (entry,), (Misfit(entry.correction, "it is gone"),), True, False)
    found = body(tables, View(page="review", slug=tables.cases[0].slug), review, LANG)
    assert "<img src=x>" in texts(found)
    assert "it is gone" in texts(found)
    assert not {"Img", "Script", "I", "B"} & {type(each).__name__ for each in walk(found)}


def test_a_date_is_told_as_it_is_read() -> None:
    assert date_said("March 2010", LANG) == ("Read as: March 2010 (2010-03)", None)
    assert date_said("", LANG)[0].startswith("Empty")
    assert date_said("soon", LANG)[1] is not None
    assert as_written({"date": "16 March 2011", "type": "arrest"}, LANG) == {"date": "2011-03-16", "type": "arrest"}
    assert as_written({"date": "soon"}, LANG) == {"date": "soon"}
    assert as_written({"note": "x"}, LANG) == {"note": "x"}
    assert as_written({"published": "16.03.2011"}, LANG) == {"published": "2011-03-16"}
    assert as_written({"published": "03/04/2011"}, LANG) == {"published": "03/04/2011"}


@pytest.mark.parametrize(
    ("words", "english", "german"),
    [
        ("1200", "1200", "1200"),
        ("1,200", "1200", "1.200"),
        ("1.200", "1.200", "1200"),
        ("1,300,000", "1300000", "1,300,000"),
        ("1.300.000,5", "1.300.000,5", "1300000.5"),
        ("1,5", "1,5", "1.5"),
        ("1.5", "1.5", "1.5"),
        ("12 000", "12000", "12000"),
        ("many", "many", "many"),
    ],
)
def test_a_number_is_read_in_the_readers_language(words: str, english: str, german: str) -> None:
    assert as_written({"value-0": words}, LANG) == {"value-0": english}
    assert as_written({"value-0": words}, DEUTSCH) == {"value-0": german}


def test_whoever_comes_from_two_rows_finds_the_form_that_makes_them_one_at_the_head() -> None:
    tables = frames(cases.cases())
    first, other = tables.cases[0].slug, tables.cases[1].slug
    plain = texts(body(tables, View(page="review", slug=first), EMPTY, LANG))
    assert plain.count("Make one operation of them") == 1
    assert plain.index("The operation") < plain.index("Make one operation of them")
    asked = body(tables, View(page="review", slug=first, picked=(other,)), EMPTY, LANG)
    said = texts(asked)
    assert said.count("Make one operation of them") == 1
    assert said.index("Make one operation of them") < said.index("To look at")
    taken = [getattr(part, "value", None) for part in walk(asked) if getattr(part, "_type", "") == "Picker"]
    assert other in taken
    # An operation that is gone, or the same one, is nothing to be joined with.
    for slug in ("gone", first):
        again = texts(body(tables, View(page="review", slug=first, picked=(slug,)), EMPTY, LANG))
        assert again.index("The operation") < again.index("Make one operation of them")
