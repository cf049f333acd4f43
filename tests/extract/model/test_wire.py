import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import InputError
from extract.model.event import (
    Basis,
    Event,
    EventType,
    Evidence,
    Extraction,
    Figure,
    FigureWhat,
    Link,
    OperationTraits,
    Realis,
)
from extract.model.mention import Qualifier
from extract.model.text import Document, PublishedBasis, Span
from extract.model.time import EdtfDate
from extract.model.wire import from_record, to_record

EXTRACTION = Extraction(
    Document("7", "Title", "", date(2011, 3, 16), PublishedBasis.TEXT, "Example", "https://example.org/7"),
    OperationTraits(("Operation Heron",), ("gull[.]example",), ("GBR",), ("GBR", "NLD")),
    (
        Event(
            EventType.ARREST,
            (Evidence("text", Span(118, 214)),),
            date=EdtfDate.until(date(2011, 3, 16)),
            basis=Basis.PUBLICATION,
            where=("GBR",),
            figures=(
                Figure(FigureWhat.ARRESTS, 184.0),
                Figure(FigureWhat.ARRESTS, 121.0, Qualifier.AT_LEAST, "GBR"),
                Figure(FigureWhat.MONEY, 1.5, currency="EUR"),
            ),
            rules=("arrest.passive",),
            why=("the only number of people in the sentence",),
        ),
    ),
)
LINE = (
    '{"document": {"id": "7", "title": "Title", "published": "2011-03-16", "published_basis": "text",'
    ' "source": "Example", "url": "https://example.org/7"},'
    ' "operation": {"names": ["Operation Heron"], "target": ["gull[.]example"], "lead": ["GBR"],'
    ' "participants": ["GBR", "NLD"]},'
    ' "events": [{"type": "arrest", "link": "this", "realis": "asserted", "date": "../2011-03-16", "earliest": null,'
    ' "latest": "2011-03-16", "basis": "publication", "where": ["GBR"], "agencies": [],'
    ' "figures": [{"what": "arrests", "value": 184, "qualifier": "exact"},'
    ' {"what": "arrests", "value": 121, "qualifier": "at_least", "country": "GBR"},'
    ' {"what": "money", "value": 1.5, "qualifier": "exact", "currency": "EUR"}],'
    ' "evidence": [{"field": "text", "start": 118, "end": 214}]}]}'
)


def test_the_line_is_the_documented_one():
    assert json.dumps(to_record(EXTRACTION)) == LINE


def test_explain_adds_rules_and_reasons():
    event = to_record(EXTRACTION, explain=True)["events"][0]
    assert event["explain"] == {"rules": ["arrest.passive"], "why": ["the only number of people in the sentence"]}


DATES = st.dates(date(1990, 1, 1), date(2035, 12, 31))
EDTF = st.one_of(
    st.none(),
    DATES.map(EdtfDate.day),
    DATES.map(EdtfDate.until),
    DATES.map(EdtfDate.since),
    st.sampled_from(["2016-06", "2009"]).map(EdtfDate.parse),
)
CODES = st.lists(st.sampled_from(["DEU", "XKX", "NLD"]), unique=True).map(lambda codes: tuple(sorted(codes)))
FIGURES = st.builds(
    Figure,
    st.sampled_from(FigureWhat),
    st.one_of(st.integers(0, 10**12).map(float), st.floats(0, 1e6, allow_nan=False)),
    st.sampled_from(Qualifier),
    st.sampled_from([None, "DEU"]),
    st.sampled_from([None, "EUR"]),
)
WORDS = st.lists(st.text(max_size=5), max_size=2).map(tuple)
SPANS = st.tuples(st.integers(0, 50), st.integers(51, 99)).map(lambda ends: Span(*ends))
EVENTS = st.builds(
    Event,
    st.sampled_from(EventType),
    st.lists(st.builds(Evidence, st.sampled_from(["title", "text"]), SPANS), max_size=2).map(tuple),
    st.sampled_from(Link),
    st.sampled_from(Realis),
    EDTF,
    st.sampled_from(Basis),
    CODES,
    st.lists(FIGURES, max_size=2).map(tuple),
    WORDS,
    WORDS,
    WORDS,
)
DOCUMENTS = st.builds(
    Document,
    st.text(max_size=5),
    st.text(max_size=5),
    st.just(""),
    st.one_of(st.none(), DATES),
    st.sampled_from(PublishedBasis),
    st.one_of(st.none(), st.text(max_size=5)),
    st.none(),
)
EXTRACTIONS = st.builds(
    Extraction,
    DOCUMENTS,
    st.builds(OperationTraits, WORDS, WORDS, CODES, CODES),
    st.lists(EVENTS, max_size=3).map(tuple),
)


@given(EXTRACTIONS)
def test_a_record_reads_back(extraction):
    assert from_record(json.loads(json.dumps(to_record(extraction, explain=True)))) == extraction


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({}, "lacks 'document'"),
        ([], "not a record"),
        ({"document": {"id": "3"}, "operation": {}, "events": []}, "document '3'"),
        ({**json.loads(LINE), "events": [{"type": "party"}]}, "document '7'"),
    ],
)
def test_what_is_no_record_is_refused_with_its_name(record, message):
    with pytest.raises(InputError, match=message):
        from_record(record)
