import json

import pytest

from extract.errors import InputError
from extract.evaluate import Tally, read_gold, score, table
from extract.model.event import Event, EventType, Evidence, Extraction, Figure, FigureWhat, OperationTraits
from extract.model.text import Document, Span
from extract.model.time import EdtfDate


def gold_event(**changed):
    return {
        "type": "arrest",
        "link": "this",
        "realis": "asserted",
        "date": ["2020-05-04", "../2020-05-05"],
        "where": ["ESP"],
        "figures": [{"what": "arrests", "value": 17, "qualifier": "exact"}],
        "sure": True,
        "evidence": [{"field": "text", "start": 0, "end": 50}],
        **changed,
    }


def event(start=10, end=40, day="2020-05-04", where=("ESP",), arrests=17.0):
    return Event(
        EventType.ARREST,
        (Evidence("text", Span(start, end)),),
        date=EdtfDate.parse(day) if day else None,
        where=where,
        figures=(Figure(FigureWhat.ARRESTS, arrests),),
    )


def board(gold_events, events, participants=("ESP",)):
    gold = {"1": {"id": "1", "participants": ["ESP", "PRT"], "events": gold_events}}
    operation = OperationTraits(participants=tuple(participants))
    return score(gold, [Extraction(Document("1", "", ""), operation, tuple(events))])


def tallies(result):
    return {name: (tally.found, tally.wrong, tally.missed) for name, tally in result.tallies.items()}


def test_a_perfect_event():
    result = board([gold_event()], [event()])
    assert tallies(result) == {
        "events": (1, 0, 0),
        "timeline": (1, 0, 0),
        "where": (1, 0, 0),
        "figures": (1, 0, 0),
        "participants": (1, 0, 1),
    }
    assert (result.dates, result.links, result.misses) == ((1, 1), (1, 1), [])


def test_found_but_dated_and_placed_wrong():
    result = board([gold_event()], [event(day="2020-05-05", where=("PRT",), arrests=18.0)])
    assert tallies(result)["events"] == (1, 0, 0)
    assert tallies(result)["timeline"] == (0, 1, 1)
    assert tallies(result)["where"] == (0, 1, 1)
    assert [(miss.what, miss.gold, miss.predicted) for miss in result.misses] == [
        ("date", "2020-05-04 or ../2020-05-05", "2020-05-05"),
        ("where", "ESP", "PRT"),
        ("figures", "arrests=17", "arrests=18"),
    ]


def test_missed_and_spurious():
    result = board([gold_event()], [event(start=60, end=90)])
    assert tallies(result)["events"] == (0, 1, 1)
    assert [miss.what for miss in result.misses] == ["missed", "spurious"]


def test_what_is_not_sure_neither_helps_nor_hurts():
    assert tallies(board([gold_event(sure=False)], [event()]))["events"] == (0, 0, 0)
    assert tallies(board([gold_event(sure=False)], []))["events"] == (0, 0, 0)


def test_one_prediction_finds_one_event():
    later = gold_event(date=["2021"], evidence=[{"field": "text", "start": 30, "end": 90}])
    assert tallies(board([gold_event(), later], [event()]))["events"] == (1, 0, 1)


def test_a_document_that_was_not_extracted_counts_as_empty():
    result = score({"1": {"participants": ["ESP"], "events": [gold_event()]}}, [])
    assert (result.tallies["events"].missed, result.tallies["participants"].missed) == (1, 1)


def test_no_date_expected_and_none_given_is_right():
    assert tallies(board([gold_event(date=[])], [event(day=None)]))["timeline"] == (1, 0, 0)
    assert tallies(board([gold_event(date=[None])], [event(day=None)]))["timeline"] == (1, 0, 0)


def test_the_table_names_every_measure_and_type():
    lines = table(board([gold_event()], [event()])).splitlines()
    assert lines[0] == "documents 1  gold events 1  predicted 1"
    assert [line.split()[0] for line in lines[1:]] == [
        "events",
        "timeline",
        "where",
        "figures",
        "participants",
        "dates",
        "arrest",
    ]


def test_nothing_gives_zero():
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)


def test_gold_is_read_by_id(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps({"id": "7", "participants": ["ESP"], "events": [gold_event()]}))
    assert read_gold(tmp_path)["7"]["participants"] == ["ESP"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"id": 1, "events": [{"type": "arrest"}]}'])
def test_what_is_no_gold_is_refused_by_name(tmp_path, content):
    (tmp_path / "a.json").write_text(content)
    with pytest.raises(InputError, match=r"a\.json"):
        read_gold(tmp_path)


def test_a_folder_without_gold_is_refused(tmp_path):
    with pytest.raises(InputError, match="holds no right answers"):
        read_gold(tmp_path)
