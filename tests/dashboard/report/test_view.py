from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dashboard.layout.words import words
from dashboard.load import frames
from dashboard.report import Options, render
from dashboard.report.values import Quote, Source
from dashboard.report.view import Views
from extract.model.correction import Mark, Settled
from extract.model.event import Basis, EventType
from extract.model.text import Document, PublishedBasis, PublishedClaim
from tests.dashboard.cases import Told, merged, nothing, rescue, tantalio
from tests.dashboard.report.pages import Page

HARM = Document(
    "harm",
    "A platform is shut",
    "Police shut the platform market[.]example. \n\n"
    "The videos showed the abuse of children. \n"
    "Ann Sample, 41, was arrested.",
    source="Some Paper",
)


def harm():
    told = (
        Told(EventType.TAKEDOWN, {"harm": "Police shut"}, "2020", Basis.EXPLICIT),
        Told(EventType.IDENTIFICATION, {"harm": "The videos"}),
        Told(EventType.ARREST, {"harm": "Ann Sample"}),
    )
    events = tuple(merged(each, number, (HARM,)) for number, each in enumerate(told))
    return frames([replace(nothing(), documents=(HARM,), events=events)])


def said(**options):
    return Page(render(harm(), Options(**options))).words


def test_safe_gives_the_place_of_words_that_describe_harm():
    page = said()
    assert "showed the abuse" not in page
    assert "Not repeated here because the words describe harm: Some Paper, paragraph 2." in page
    assert "Police shut the platform market[.]example." in page


def test_full_repeats_them_and_says_so():
    page = said(evidence="full")
    assert "The videos showed the abuse of children." in page
    assert "also where they describe harm" in page


def test_none_repeats_nothing():
    page = said(evidence="none")
    assert "Police shut the platform" not in page
    assert "Some Paper, paragraph 1." in page


@pytest.mark.parametrize("evidence", ["safe", "full", "none"])
def test_persons_are_masked_unless_asked_for(evidence):
    assert "Sample" not in said(evidence=evidence)
    assert "41" not in said(evidence=evidence)


def test_names_can_be_asked_for():
    page = said(names=True)
    assert "Ann Sample, 41, was arrested." in page
    assert "Names of persons stand as in the sources." in page


def test_events_in_time_undated_then_background():
    views = Views(frames([rescue()]), words())
    dates = [event.date for event in views.events]
    assert dates[:3] == ["2009", "2009", "November 2010 to February 2011"]
    assert dates[-2:] == ["undated", "undated"]
    assert views.events[-1].other


def test_numbers_of_a_state_stand_with_it():
    views = Views(frames([rescue()]), words())
    first = views.states()[0]
    assert (first.name, first.role, first.amounts) == (
        "United Kingdom",
        "led the operation",
        ("121 arrests", "60 victims"),
    )


def test_a_number_that_only_a_state_has_is_named_with_it():
    figures = Views(frames([tantalio()]), words()).figures()
    assert [(figure.value, figure.noun) for figure in figures] == [
        ("17", "arrests in Spain"),
        ("about 24", "devices"),
        ("360,000", "files"),
    ]


def test_at_most_three_sentences_and_the_places_of_the_others():
    sources = tuple(Source(number, f"d{number}", f"Paper {number}", "T", "", None, ()) for number in (1, 2))
    quotes = tuple(
        Quote(sources[which], f"paragraph {number}", f"words {number}", False, None, numbers)
        for number, (which, numbers) in enumerate([(0, 0), (0, 2), (0, 1), (0, 0), (1, 0)])
    )
    event = replace(Views(frames([tantalio()]), words()).events[0], quotes=quotes)
    assert [quote.place for quote in event.told] == ["paragraph 1", "paragraph 2", "paragraph 4"]
    assert event.further == ((sources[0], ("paragraph 0", "paragraph 3")),)


def test_agencies_and_the_events_that_name_them():
    found = [
        (agency.name, [event.name for event in agency.events])
        for agency in Views(frames([rescue()]), words()).agencies()
    ]
    assert found == [
        ("CEOP", ["Identification"]),
        ("Europol", ["Cooperation", "Cooperation", "Announcement"]),
        ("Royal Canadian Mounted Police", []),
    ]


def test_titles_are_masked_and_their_wording_noted():
    named = replace(HARM, title="Ann Sample, leader of a paedophile ring, held")
    case = frames([replace(nothing(), documents=(named,))])
    source = Views(case, words()).sources[0]
    assert "Sample" not in source.title
    assert source.note.startswith("The source says “paedophile")
    assert "Ann Sample" in Views(case, words(), names=True).sources[0].title


def test_a_table_in_one_line_is_cut():
    source = Source(1, "d", "Paper", "T", "", None, ())
    quote = Quote(source, "paragraph 1", "word " * 500, False, None)
    assert len(quote.brief) < 710
    assert quote.brief.endswith("word …")
    assert Quote(source, "paragraph 1", None, True, None).brief == ""


def corrected():
    """A case of which a person corrected an event, quoted words of their own, and decided a difference."""
    mark = Mark("c1", ("date",), "Teacher A. Example", datetime(2026, 11, 1, 9, 30, tzinfo=UTC), "seen in court")
    case = rescue()
    first, *others = case.events
    words = ("Karl Muster, 40, was arrested in Malta.", "The videos showed the abuse of children.")
    settled = replace(case.conflicts[0], settled=Settled("2011-03-16", mark))
    return replace(case, events=(replace(first, corrected=(mark,), quoted=words), *others), conflicts=(settled,))


def test_what_a_person_corrected_says_so_and_not_who():
    said = Page(render(frames([corrected()]))).words
    assert "Identification corrected by a person" in said
    assert "Decided by a person for 16 March 2011." in said
    assert "Teacher A. Example" not in said
    assert "seen in court" not in said


@pytest.mark.parametrize(
    ("options", "expected", "hidden"),
    [
        ({}, "[name], [age], was arrested in Malta.", "showed the abuse"),
        ({"evidence": "full"}, "The videos showed the abuse of children.", "Muster"),
        ({"evidence": "none"}, "Identification corrected by a person", "was arrested in Malta"),
        ({"names": True}, "Karl Muster, 40, was arrested in Malta.", "showed the abuse"),
    ],
)
def test_words_that_a_person_quotes_pass_care(options, expected, hidden):
    said = Page(render(frames([corrected()]), Options(**options))).words
    assert expected in said
    assert hidden not in said


def test_reasons_are_told_in_the_language_of_the_page():
    day = PublishedClaim(date(2011, 3, 17), PublishedBasis.MADE, "the file was made on 2011-03-17")
    head = PublishedClaim(date(2011, 3, 16), PublishedBasis.TEXT, "the dateline: “16 March 2011”")
    first, *others = rescue().documents
    told = replace(rescue(), documents=(replace(first, published_claims=(head, day)), *others))
    differ = tuple(replace(each, note="The sources give different numbers.") for each in told.conflicts[:1])
    told = replace(told, conflicts=differ, events=tuple(replace(each, conflicts=()) for each in told.events))
    views = Views(frames([told]), words("de"), "safe", names=False)
    source = next(each for each in views.sources if each.claims)
    assert source.claims[0] == "16. März 2011: die Ortszeile: „16 March 2011“"
    assert [each.note for each in views.differences] == ["Die Quellen nennen verschiedene Zahlen."]
