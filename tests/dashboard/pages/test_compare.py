import json
from typing import Any

from plotly.utils import PlotlyJSONEncoder

from dashboard.address import View
from dashboard.components.say import page_words
from dashboard.load import frames
from dashboard.pages.compare import page
from dashboard.screen import Screen
from tests.dashboard import cases
from tests.dashboard.layout.test_alignment import MONTH, NONE, ONE, OTHER

LANG = page_words()


def shown(*operations: Any, **asked: Any) -> str:
    view = View("compare", picked=tuple(each.slug for each in operations), **asked)
    _, body = page(frames(operations), view, "", Screen(), LANG)
    return json.dumps(body, cls=PlotlyJSONEncoder, ensure_ascii=False)


def test_fewer_than_two_are_told_what_to_do() -> None:
    assert "Choose at least two operations" in shown()
    assert "Choose at least two operations" in shown(ONE)
    view = View("compare", picked=("gone", "one"))
    _, body = page(frames((ONE,)), view, "", Screen(), LANG)
    assert "Choose at least two operations" in json.dumps(body, cls=PlotlyJSONEncoder)


def test_lengths_stand_beside_each_other() -> None:
    text = shown(ONE, OTHER, MONTH)
    assert "From Tip-off to Arrest" in text
    assert "60 days" in text  # 10 January to 11 March 2010
    assert "From Arrest to Sentence" in text
    assert "From Charge to Sentence" not in text  # none of them tells it


def test_what_is_in_common_is_named() -> None:
    text = shown(cases.rescue(), cases.tantalio())
    assert '"Europol"' in text
    assert "in all of them" in text
    assert "None is named in more than one of them." in text  # no state takes part in both


def test_aligned_operations_say_who_is_left_out() -> None:
    text = shown(ONE, OTHER, NONE, align="arrest")
    assert "Without such an event, or without its date: none." in text
    assert "+6 months" in text


def test_hostile_names_are_only_words() -> None:
    text = shown(cases.hostile(), ONE)
    assert "<script" not in text
    assert "<i>Operation" not in text.partition('"svg"')[2].partition("</svg>")[0]
