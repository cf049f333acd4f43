from dataclasses import replace

import pytest

from dashboard.layout.durations import Duration, durations, length
from dashboard.layout.words import words
from dashboard.load import frames
from extract.model.event import EventType, Realis
from tests.dashboard.cases import LUGO, Told, merged, nothing


def steps(*told):
    events = tuple(
        merged(Told(kind, {"lugo": "Police arrested"}, edtf, realis=realis), number, (LUGO,))
        for number, (kind, edtf, realis) in enumerate(told)
    )
    found = durations(frames([replace(nothing(), events=events)]).events)
    return [(step.first, step.last, step.least, step.most) for step in found]


ASSERTED, PLANNED = Realis.ASSERTED, Realis.PLANNED


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2017-12-01", "2017-12-11", [("tip_off", "arrest", 10, 10)]),
        ("2017-12", "2018-02-01", [("tip_off", "arrest", 32, 62)]),
        ("2017-12", "2018-02-01/..", [("tip_off", "arrest", 32, None)]),
        ("2017-12-01", "../2018-02-01", [("tip_off", "arrest", 0, 62)]),
        ("../2017-12-01", "2018-02-01", [("tip_off", "arrest", 62, None)]),
        ("2017", "2017-12-11", []),  # may lie the other way round
        ("2017-12-01/..", "2018-02-01", []),
        ("../2017-12-01", "../2018-02-01", []),  # says nothing of how long
        (None, "2018-02-01", []),
    ],
)
def test_bounds(start, end, expected):
    assert steps((EventType.TIP_OFF, start, ASSERTED), (EventType.ARREST, end, ASSERTED)) == expected


def test_the_first_of_each_type_counts_and_plans_do_not():
    told = [
        (EventType.ARREST, "2018-03-01", ASSERTED),
        (EventType.ARREST, "2018-02-01", ASSERTED),
        (EventType.CHARGE, "2018-02-21", ASSERTED),
        (EventType.SENTENCE, "2019-01-01", PLANNED),
    ]
    assert steps(*told) == [("arrest", "charge", 20, 20)]


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (0, 0, "the same day"),
        (10, 10, "10 days"),
        (10, 20, "10 to 20 days"),
        (0, 20, "at most 20 days"),
        (300, None, "at least about 10 months"),
        (281, 287, "about 9 months"),
        (281, 310, "about 9 to 10 months"),
        (1104, 1132, "about 3 to 3.1 years"),
        (80, 120, "80 days to about 4 months"),
    ],
)
def test_a_length_in_words_says_nothing_twice(least, most, said):
    step = Duration("arrest", "a", "sentence", "b", least, most)
    assert length(step, words()) == said


@pytest.mark.parametrize(
    ("days", "lang", "said"),
    [(1242, "en", "about 3.4 years"), (1242, "de", "rund 3,4 Jahre"), (1461, "en", "about 4 years")],
)
def test_years_are_written_as_their_language_writes_them(days, lang, said):
    assert length(Duration("arrest", "a", "sentence", "b", days, days), words(lang)) == said
