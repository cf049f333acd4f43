"""The forms of marks are explained where they are seen, and only those that are."""

from types import SimpleNamespace
from typing import Any

import pytest

from dashboard.address import View
from dashboard.callbacks.operation import evidence_of
from dashboard.components.forms import form_list, forms_of
from dashboard.components.say import page_words
from dashboard.components.still import markup
from dashboard.load import frames
from dashboard.svg.samples import samples
from tests.dashboard import cases

PLAIN = {
    "edtf": "2020-03-04",
    "earliest": "2020-03-04",
    "latest": "2020-03-04",
    "realis": "asserted",
    "link": "this",
    "conflicts": 0,
}


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({}, []),
        ({"edtf": None}, []),
        ({"edtf": None, "conflicts": 1}, ["differ"]),
        ({"edtf": "2020", "latest": "2020-12-31"}, ["span"]),
        ({"edtf": "../2020-03-04", "earliest": None}, ["before"]),
        ({"edtf": "2020-03-04/..", "latest": None, "realis": "planned"}, ["after", "planned"]),
        ({"link": "other"}, ["background"]),
    ],
)
def test_forms_that_an_event_is_drawn_in(given: dict[str, Any], names: list[str]) -> None:
    assert forms_of([SimpleNamespace(**{**PLAIN, **given})]) == names


@pytest.mark.parametrize("lang", ["en", "de"])
def test_the_empty_panel_explains_what_is_not_sure_of_the_marks_in_sight(lang: str) -> None:
    words = page_words(lang)
    case = frames([cases.rescue()]).of("operation-rescue")
    shown = markup(evidence_of(case, View("operation", slug=case.cases[0].slug), words))
    assert words.say("forms", "before") in shown
    assert "guide-form-day" not in shown
    tantalio = frames([cases.tantalio()]).of("operation-tantalio")
    assert "guide-form-planned" not in markup(
        evidence_of(tantalio, View("operation", slug="operation-tantalio"), words)
    )


def test_samples_lead_nowhere_and_cannot_be_chosen() -> None:
    shown = markup(form_list(samples(page_words()), page_words()))
    assert "href=" not in shown
    assert "data-key" not in shown
    assert shown.count("<li>") == 7
