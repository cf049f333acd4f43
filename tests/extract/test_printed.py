import csv
import io
import json
from dataclasses import replace

import pytest

from extract.model.event import Event, EventType, Evidence, Extraction, Figure, FigureWhat, OperationTraits
from extract.model.mention import Qualifier
from extract.model.text import Document, Span
from extract.printed import COLUMNS, Style, figure_words, printed

FOUND = Extraction(
    Document("7", "Forum closed", "Text."),
    OperationTraits(("Operation Heron",), ("gull.net",)),
    (
        Event(
            EventType.ARREST,
            (Evidence("text", Span(3, 9)), Evidence("title", Span(0, 4))),
            where=("ESP", "PRT"),
            figures=(Figure(FigureWhat.ARRESTS, 17.0), Figure(FigureWhat.ARRESTS, 3.0, country="PRT")),
            rules=("arrest.passive",),
        ),
    ),
)


def rows(*found):
    style = Style("csv")
    lines = style.header + "".join(printed(each, style) for each in found)
    return list(csv.DictReader(io.StringIO(lines)))


def test_platforms_are_named_in_a_form_that_is_no_link():
    for target in ("gull.net", "gull[.]net"):
        named = replace(FOUND, operation=OperationTraits(target=(target,)))
        assert json.loads(printed(named, Style()))["operation"]["target"] == ["gull[.]net"]


def test_reasons_are_printed_on_request_only():
    assert "arrest.passive" not in printed(FOUND, Style())
    assert "arrest.passive" in printed(FOUND, Style(explain=True))


def test_a_row_is_an_event():
    (row,) = rows(FOUND)
    assert tuple(row) == COLUMNS
    assert (row["document"], row["operation"], row["type"], row["date"]) == ("7", "Operation Heron", "arrest", "")
    assert (row["where"], row["figures"]) == ("ESP; PRT", "17 arrests; 3 arrests (PRT)")
    assert row["evidence"] == "text:3-9; title:0-4"


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@x", "\t=1", "\x00=1"])
def test_no_cell_is_a_formula(title):
    (row,) = rows(replace(FOUND, document=replace(FOUND.document, title=title)))
    assert row["title"] == f"'{title}"


def test_a_document_without_events_has_a_line_but_no_row():
    empty = replace(FOUND, events=())
    assert printed(empty, Style()).count("\n") == 1
    assert rows(empty) == []


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(FigureWhat.VICTIMS, 230.0, Qualifier.ABOUT), "about 230 victims"),
        (Figure(FigureWhat.MONEY, 8.6e6, currency="USD"), "8600000 USD money"),
        (Figure(FigureWhat.DRUGS_KG, 0.25), "0.25 drugs_kg"),
    ],
)
def test_figures_in_words(figure, words):
    assert figure_words(figure) == words
