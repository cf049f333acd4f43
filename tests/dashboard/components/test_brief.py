"""An operation in short: what is copied says no more than its events, and every number says whose it is."""

from dataclasses import replace

import pytest

from dashboard.components.brief import brief, brief_card
from dashboard.components.say import page_words
from dashboard.components.still import markup
from dashboard.load import frames
from extract.model.operation import Operation
from tests.dashboard import cases


def _told(case: Operation, lang: str = "en"):
    return brief(frames([case]).of(case.slug), page_words(lang))


def test_facts_carry_the_numbers_of_their_sources() -> None:
    told = _told(cases.rescue())
    assert told.facts.startswith("Operation Rescue was led by the United Kingdom; Australia, Canada, ")
    assert "It was directed against boylover[.]net." in told.facts
    assert "Numbers: 184 arrests [1, 2]; 230 victims [1]; 670 suspects [2]; " in told.facts
    assert told.facts.endswith("Sources differ (Accounts): 70,000 [1]; 50,000 [2].")
    assert [each[:4] for each in told.sources] == ["[1] ", "[2] "]
    assert told.sources[1].endswith("inferred from another source on the same operation")


def test_the_chronology_keeps_dates_as_they_are_known() -> None:
    lines = _told(cases.rescue()).chronology
    assert lines[:2] == ("2009: Identification; 1 server; Netherlands [1]", "2009: Cooperation [1]")
    assert "From 16 March 2011 on: Arrest (planned) [2]" in lines
    assert lines[-1] == "Undated: Takedown; Netherlands [2]"
    german = _told(cases.rescue(), "de").chronology
    assert german[-1] == "Ohne Datum: Abschaltung; Niederlande [2]"


def test_a_case_of_another_is_in_no_chronology() -> None:
    told = cases.rescue()
    others = tuple(replace(event, link="other") for event in told.events)
    assert _told(replace(told, events=others)).chronology == ()


def test_what_is_copied_names_its_sources_and_warns() -> None:
    told = _told(cases.tantalio())
    text = told.text("\n".join(told.chronology), "Mind this.")
    first, *_, sources, end = text.split("\n\n")
    assert (first, end) == ("Operation Tantalio", "Mind this.")
    assert sources == "[1] Island Courier, “Seventeen arrests in Spain in a case that spans eighteen states”, undated"


def test_a_copy_is_no_second_source() -> None:
    case = cases.tantalio()
    twice = replace(case, documents=(*case.documents, replace(case.documents[0], id="copy")))
    told = _told(twice)
    assert len(told.sources) == 1
    assert "This rests on 1 source." in told.facts


def test_a_long_chronology_says_what_it_leaves_out() -> None:
    case = cases.tantalio()
    many = tuple(replace(case.events[0], key=f"event-{at}") for at in range(65))
    lines = _told(replace(case, events=many)).chronology
    assert len(lines) == 61
    assert lines[-1] == "… and 5 events more, in the table of events."


@pytest.mark.parametrize("case", [cases.hostile(), *cases.cases()])
def test_nothing_in_it_is_markup_or_a_way_to_a_platform(case: Operation) -> None:
    shown = markup(brief_card(frames([case]).of(case.slug), page_words()))
    assert "<script" not in shown
    assert "javascript:" not in shown
    assert "boylover.net" not in shown


def test_nothing_told_is_said_too() -> None:
    shown = markup(brief_card(frames([cases.nothing()]).of(cases.nothing().slug), page_words()))
    assert "This rests on 1 source." in shown
    assert "Copy with sources" in shown
    assert "Copy chronology" not in shown
