"""The same act told often is one event; different acts are several."""

from datetime import date

import pytest

from extract.events import find_events
from extract.model.event import Link
from extract.model.text import Document, PublishedBasis
from extract.text.sentences import split


def events(text, kind, title=""):
    document = Document("row", title, text, date(2024, 6, 12), PublishedBasis.GIVEN)
    return [event for event in find_events(document, split(document)).events if event.type == kind]


def test_title_lead_and_body_are_one_event_with_all_its_evidence():
    text = "Police arrested 34 people on Monday.\n\nThe arrests took place in Oslo. In all, 34 people were arrested."
    (event,) = events(text, "arrest", title="34 arrested in fraud case")
    assert [piece.field for piece in event.evidence] == ["title", "text", "text", "text"]
    assert event.date.edtf == "2024-06-10"


def test_different_days_are_different_events():
    text = "Police arrested two men on 3 May 2024. Two more people were arrested on 9 June 2024."
    assert [event.date.edtf for event in events(text, "arrest")] == ["2024-05-03", "2024-06-09"]


def test_a_day_inside_a_month_is_the_same_event():
    text = "The forum was shut down in May 2024.\n\nOn 7 May 2024 the forum was taken offline."
    (event,) = events(text, "takedown")
    assert event.date.edtf == "2024-05-07"


def test_a_larger_total_told_later_is_another_event():
    text = "On 6 May 2024 officers arrested 37 suspects.\n\nOverall results\n\n105 suspects arrested"
    found = {event.date.edtf: max(figure.value for figure in event.figures) for event in events(text, "arrest")}
    assert found == {"2024-05-06": 37, "../2024-06-12": 105}


def test_a_rounded_number_is_the_same_event():
    text = "Nearly three dozen people were arrested.\n\nIn the raids officers arrested 34 people."
    assert len(events(text, "arrest")) == 1


def test_the_same_person_links_an_undated_sentence_to_a_dated_one():
    text = (
        "In May 2024 authorities arrested Oleg Marek in Graz.\n\nOn 2 June 2024 police arrested a banker in Lima.\n\n"
        "Marek, a courier, was arrested in Vienna."
    )
    first = next(event for event in events(text, "arrest") if event.date.edtf == "2024-05")
    assert len(first.evidence) == 2


def test_a_quotation_that_repeats_the_act_is_no_further_evidence():
    text = "Police arrested two men in Oslo.\n\n“We arrested the two men after a long hunt,” said the chief of police."
    (event,) = events(text, "arrest")
    assert len(event.evidence) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Operation Lantern closed a market. Operation Lantern builds on the takedown of GreyMall in 2021.",
        "The market NightOwl was shut down on Monday. In 2021 police had shut down a predecessor market.",
    ],
)
def test_an_earlier_case_is_told_as_another_one(text):
    assert Link.OTHER in {event.link for event in events(text, "takedown")}


def test_evidence_slices_back_to_whole_sentences():
    text = "Dr. Lee spoke first. Police arrested two men in St. Gallen on Monday. Nobody was hurt."
    (event,) = events(text, "arrest")
    (piece,) = event.evidence
    assert piece.span.of(text) == "Police arrested two men in St. Gallen on Monday."


def test_a_number_told_for_one_of_several_states_is_its_part():
    text = "In Lugo, Spain, officers arrested 18 people. Other arrests were made in Chile and Peru."
    (event,) = events(text, "arrest")
    assert event.where == ("CHL", "ESP", "PER")
    assert [(figure.value, figure.country) for figure in event.figures] == [(18, "ESP")]


def test_a_heading_between_paragraphs_tells_no_event_of_its_own():
    text = "Officers took the site offline.\n\nHow the investigation began\n\nA bank wrote a letter."
    assert events(text, "investigation_opened") == []
