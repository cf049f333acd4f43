"""Words, events and addresses as they are copied: with their source, and as careful as the page."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from dashboard.components.citing import cited, event_head, not_cited, source_in_full
from dashboard.components.evidence import evidence_panel
from dashboard.components.say import page_words
from dashboard.components.still import markup
from dashboard.load import frames
from extract.model.text import PublishedBasis
from tests.dashboard import cases

TOLD = {
    "document": "d1",
    "title": "Raid on a harbour",
    "text": "Officers came.",
    "source": "Fjord Courier",
    "url": "https://courier.example/raid",
    "published": date(2020, 3, 4),
    "published_basis": PublishedBasis.GIVEN,
}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Fjord Courier, “Raid on a harbour”, 4 March 2020, https://courier.example/raid"),
        ({"url": "javascript:alert(1)"}, "Fjord Courier, “Raid on a harbour”, 4 March 2020"),
        ({"source": None, "url": None}, "Raid on a harbour, 4 March 2020"),
        ({"source": None, "title": "", "url": None, "published": None}, "d1, undated"),
        (
            {"url": None, "published_basis": PublishedBasis.INFERRED},
            "Fjord Courier, “Raid on a harbour”, 4 March 2020, inferred from another source on the same operation",
        ),
    ],
)
def test_a_source_in_full(given: dict[str, Any], said: str) -> None:
    assert source_in_full(SimpleNamespace(**{**TOLD, **given}), page_words()) == said


def test_words_carry_their_source_and_a_note_on_a_term() -> None:
    source = "Fjord Courier, “Raid on a harbour”, 4 March 2020"
    at = f"({source})"
    assert cited("Officers came.", source, page_words()) == f"“Officers came.” {at}"
    noted = cited("They sold child pornography.", source, page_words())
    assert noted.startswith("“They sold child pornography.” [")
    assert "child sexual abuse material" in noted
    assert noted.endswith(at)
    assert "Leid" in not_cited(source, page_words("de"))


def test_the_head_of_an_event_says_what_is_not_sure() -> None:
    tables = frames(cases.cases())
    case = tables.of("operation-rescue")
    documents = {row.document: row for row in case.documents.itertuples(index=False)}
    events = {row.key: row for row in case.events.itertuples(index=False)}
    conflicts = case.conflicts[case.conflicts["key"] == "arrest-4"]
    lines = event_head(events["arrest-4"], conflicts, documents, page_words())
    assert lines[0].startswith("Operation Rescue: Arrest, ")
    assert lines[1].startswith("How the date is known: ")
    planned = next(row for row in tables.events.itertuples(index=False) if row.realis == "planned")
    of_plan = tables.of(planned.slug)
    rows = {row.document: row for row in of_plan.documents.itertuples(index=False)}
    assert "(planned" in event_head(planned, of_plan.conflicts.iloc[:0], rows, page_words())[0]


def test_no_words_that_describe_harm_are_copied() -> None:
    tables = frames(cases.cases())
    copied = 0
    for event in tables.events.itertuples(index=False):
        case = tables.of(event.slug)
        shown = markup(evidence_panel(case, event.key, [event.key], page_words()))
        for figure in shown.split("<figure")[1:]:
            cite = figure.split('data-cite="', 1)[1].split('"', 1)[0]
            folded = "<details>" in figure.split("</figure>", 1)[0]
            assert folded == cite.startswith("[Words that describe harm")
            assert folded != ('data-copy="words"' in figure.split("</figure>", 1)[0])
            copied += not folded
    assert copied
