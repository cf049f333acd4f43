import json
from dataclasses import replace
from typing import Any

import plotly.io as pio
import pytest

from dashboard.components.evidence import evidence_panel
from dashboard.components.say import page_words
from dashboard.components.still import markup
from dashboard.components.tables import in_order
from dashboard.load import Frames, frames
from extract.care.wording import note_on
from extract.model.operation import Operation, SourcedEvidence
from extract.model.text import Span
from tests.dashboard import cases


def words_of(component: Any) -> str:
    """All words of a component, in reading order."""
    if component is None:
        return ""
    if isinstance(component, list | tuple):
        return " ".join(words_of(each) for each in component)
    if isinstance(component, dict):
        return words_of(component["props"].get("children"))
    return str(component)


def panel(operation: Operation, key: str | None) -> str:
    case: Frames = frames((operation,))
    made = evidence_panel(case, key, list(in_order(case.events)["key"]), page_words())
    return " ".join(words_of(json.loads(pio.to_json(made, validate=False))).split())


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("identification-0", ["Event 1 of 11", "Identification", "2009", "Written out in the source.", "Netherlands"]),
        ("arrest-4", ["184 arrests", "121 arrests in the United Kingdom", "Harbour Gazette", "Headline:"]),
        ("takedown-6", ["undated", "The sources give no date."]),
        ("identification-3", ["Accounts", "Different values", "70,000", "50,000", "River Post"]),
        ("arrest-9", ["planned", "Announced or expected"]),
        ("arrest-10", ["another case", "belongs to another case", "Thailand"]),
        (None, ["11 events", "Choose an event", "What the marks mean", "Takedown"]),
        ("no-such-event", ["no longer there"]),
    ],
)
def test_what_the_panel_says(key: str | None, expected: list[str]) -> None:
    said = panel(cases.rescue(), key)
    for words in expected:
        assert words in said


def test_sentences_that_describe_harm_are_folded() -> None:
    rescue = cases.rescue()
    harbour = rescue.documents[0]
    harm = " The videos showed the abuse of children."
    text = harbour.text + harm
    event = rescue.events[4]
    piece = replace(event.evidence[0], span=Span(len(harbour.text) + 1, len(text)))
    changed = replace(
        rescue,
        documents=(replace(harbour, text=text), *rescue.documents[1:]),
        events=(replace(event, evidence=(piece,)),),
    )
    said = panel(changed, event.key)
    assert said.index("Show the words this rests on") < said.index("The videos showed")
    case = frames((changed,))
    made = pio.to_json(evidence_panel(case, event.key, [event.key], page_words()), validate=False)
    assert '"type":"Details"' in made


def test_context_that_describes_harm_is_left_out() -> None:
    rescue = cases.rescue()
    harbour = rescue.documents[0]
    text = "The videos showed the abuse of children. Police arrested 184 people."
    event = rescue.events[4]
    piece = replace(event.evidence[0], span=Span(text.index("Police"), len(text)))
    changed = replace(
        rescue,
        documents=(replace(harbour, text=text), *rescue.documents[1:]),
        events=(replace(event, evidence=(piece,)),),
    )
    said = panel(changed, event.key)
    assert "Police arrested 184 people." in said
    assert "videos" not in said


def test_a_discouraged_term_around_the_evidence_is_noted() -> None:
    rescue = cases.rescue()
    text = "The paper wrote of a child porn ring. Police arrested 184 people."
    event = rescue.events[4]
    piece = replace(event.evidence[0], span=Span(text.index("Police"), len(text)))
    changed = replace(
        rescue,
        documents=(replace(rescue.documents[0], text=text), *rescue.documents[1:]),
        events=(replace(event, evidence=(piece,)),),
    )
    said = panel(changed, event.key)
    assert "child porn ring" in said
    assert note_on(text) in said


def test_paragraphs_around_the_words_begin_on_a_line_of_their_own() -> None:
    text = "A headline\n\nThe police met.\nThey spoke. Two men were arrested.\n\nMore follows. It ends.\n\n\nLast."
    case = cases.tantalio()
    document = replace(case.documents[0], text=text, title="")
    start = text.index("Two men")
    evidence = SourcedEvidence(document.id, "text", Span(start, start + 22))
    event = replace(case.events[0], evidence=(evidence,))
    tables = frames([replace(case, documents=(document,), events=(event,))])
    shown = markup(evidence_panel(tables.of(case.slug), event.key, [event.key], page_words()))
    quotation = shown.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert ">A headline\nThe police met. They spoke. </span><mark>Two men were arrested.</mark>" in quotation
    assert ">\nMore follows. It ends.\nLast.</span>" in quotation
