import json
from dataclasses import replace

from dash._utils import to_json

from dashboard.components.numbers import number_strip
from dashboard.components.say import page_words
from dashboard.load import frames
from extract.model.event import EventType
from extract.model.time import EdtfDate
from tests.dashboard import cases


def strip(operation):
    case = frames([operation])
    row = next(case.operations.itertuples(index=False))
    return [json.loads(to_json(each)) for each in number_strip(row, case, page_words())]


def said(part):
    return [each["props"]["children"] for each in part["props"]["children"][2:]]


def arrest():
    return next(each for each in cases.rescue().events if each.type == EventType.ARREST)


def test_a_number_leads_to_the_event_that_tells_it():
    first = strip(cases.rescue())[0]["props"]["children"]
    link = first[1]["props"]["children"]["props"]
    assert first[0]["props"]["children"] == "arrests"
    assert (link["children"][0], link["children"][1]["props"]["children"]) == ("184", " arrests")
    assert link["href"] == f"/operation/operation-rescue?event={arrest().key}"


def test_the_largest_of_several_acts_is_said_to_be_so():
    whole = next(each for each in arrest().figures if each.figure.country is None)
    later = replace(
        arrest(),
        key="later",
        date=EdtfDate.parse("2012-05-01"),
        figures=(replace(whole, figure=replace(whole.figure, value=12)),),
    )
    told = replace(cases.rescue(), events=(*cases.rescue().events, later))
    assert "largest of 2 acts" in said(strip(told)[0])
    assert not any("largest" in str(part) for part in strip(cases.rescue()))
