"""Time expressions in running text: values, anchoring, and silence."""

import time
from datetime import date

import pytest

from extract.errors import RuleError
from extract.mentions.times import find_times
from extract.mentions.times.grammar import Grammar
from extract.mentions.times.patterns import Compiler
from extract.model.mention import Anchoring, TimexType

PUBLISHED = date(2021, 5, 5)  # a Wednesday


def values(text, published=PUBLISHED):
    return [(found.text, found.value) for found in find_times(text, published)]


@pytest.mark.parametrize(
    "text",
    [
        "We may march on; the sun sat low as they fell in the fall of Rome.",
        "A 34-year-old man paid $2016 and €1,950.50, that is 50% of 2021%.",
        "He was charged under 18 U.S.C. 2252 and Section 1956.",
        "Regulation (EU) 2018/1725 applies.",
        "© 2024 The Example. All rights reserved.",
        "The server 10.12.20.19 ran version 4.5.2019.1.",
        "Call +49 30 555-2019 or 0151-2019-0815.",
        "See https://example.org/2019-08-05/december-5-2016 for more.",
        "Theresa May and Jan Novak spoke.",
        "A second group took a third of it.",
        "",
    ],
)
def test_silence(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He fled on Monday and was held yesterday.", [("Monday", "2021-05-03"), ("yesterday", "2021-05-04")]),
        ("It opened in December 2017. In November, two fled.", [("December 2017", "2017-12"), ("November", "2018-11")]),
        ("On 3 April they met. On 28 April they fled.", [("3 April", "2021-04-03"), ("28 April", "2021-04-28")]),
        ("A plea hearing is scheduled for July 9.", [("July 9", "2021-07-09")]),
        ("He was convicted on September 9.", [("September 9", "2020-09-09")]),
        ("They struck on Friday\n\n3 June saw more.", [("Friday", "2021-04-30"), ("3 June", "2021-06-03")]),
        ("In 2016 it began. The following year it grew.", [("2016", "2016"), ("The following year", "2017")]),
        (
            "from 9 a.m. to 11:30 p.m. on 3 May 2021",
            [("9 a.m.", "2021-05-05T09:00"), ("11:30 p.m. on 3 May 2021", "2021-05-03T23:30")],
        ),
        ("Posted 05/08/2019.", [("05/08/2019", "2019-08-05")]),
        ("Posted 05/08/2019, heard 05/31/2019.", [("05/08/2019", "2019-05-08"), ("05/31/2019", "2019-05-31")]),
        ("The FBI posted it on 05/08/2019.", [("05/08/2019", "2019-05-08")]),
        ("Le 15 juin 2016, la police", [("15 juin 2016", "2016-06-15")]),
    ],
)
def test_text_is_read_in_order(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last year", "XXXX"),
        ("on Thursday", "XXXX-WXX-4"),
        ("on October 3", "XXXX-10-03"),
        ("this month", "XXXX-XX"),
        ("in the third quarter", "XXXX-Q3"),
        ("last summer", "XXXX-SU"),
        ("at 10 p.m. today", "XXXX-XX-XXT22:00"),
        ("over the weekend", "XXXX-WXX-WE"),
    ],
)
def test_unknown_publication_leaves_relative_ones_open(text, value):
    (found,) = find_times(f"It happened {text}, they said.", None)
    assert (found.value, found.when, found.anchoring) == (value, None, Anchoring.UNRESOLVED)


@pytest.mark.parametrize(
    ("text", "edtf", "anchoring"),
    [
        ("in early June 2016", "2016-06", Anchoring.EXPLICIT),
        ("last week", "2021-04-26/2021-05-02", Anchoring.PUBLICATION),
        ("in the first quarter of 2020", "2020-01/2020-03", Anchoring.EXPLICIT),
        ("in the 1990s", "1990/1999", Anchoring.EXPLICIT),
        ("this morning", "2021-05-05", Anchoring.PUBLICATION),
        ("in the winter of 2019", "2019-12/2020-02", Anchoring.EXPLICIT),
    ],
)
def test_when_is_the_days_meant(text, edtf, anchoring):
    (found,) = find_times(f"It happened {text}, they said.", PUBLISHED)
    assert (found.when.edtf, found.anchoring) == (edtf, anchoring)


def test_durations_and_sets_are_no_days():
    found = find_times("For three years, every week, he got 26 months.", PUBLISHED)
    assert [(mention.type, mention.when) for mention in found] == [
        (TimexType.DURATION, None),
        (TimexType.SET, None),
        (TimexType.DURATION, None),
    ]


def test_reason_names_what_it_rests_on():
    found = find_times("In June 2016 it began. In November of the same year it ended.", None)
    assert [mention.reason for mention in found] == ["written out", "carried from 2016-06"]
    assert [mention.base for mention in found] == ["", "2016-06"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Published 15.08.2019\n\nPolice struck.", True),
        ("Last updated: 15 August 2019", True),
        ("Police strike\nThursday 15 August 2019\nOfficers struck.", True),
        ("THE HAGUE, 15 August 2019 – Officers struck.", True),
        ("News | World | 15.08.2019\n\nPolice struck.", True),
        ("By A. Writer Published 15 August 2019", True),
        ("Officers struck on 15 August 2019 in Oslo.", False),
        ("He was released on 15 August 2019.", False),
        ("Published on 15 August 2019, the report names him.", False),
        ("On 15 August 2019 – a Thursday – he fled.", False),
        ("The site, seized on 15 August 2019 - a Thursday - is gone.", False),
    ],
)
def test_labels_of_the_page_are_told_apart(text, label):
    (found,) = [mention for mention in find_times(text, PUBLISHED) if mention.when and mention.when.is_day][:1]
    assert found.label is label


def test_german_is_noticed():
    text = "Die Polizei hat am Donnerstag und im Dezember 2017 von der Tat mit dem Boot erfahren."
    assert [found.value for found in find_times(text, date(2019, 8, 16))] == ["2019-08-15", "2017-12"]


@pytest.mark.parametrize(
    "unit",
    ["1", "1.", "May ", "the last ", "\n ", "16 and "],
)
def test_a_megabyte_line_takes_seconds_at_most(unit):
    line = unit * (1_000_000 // len(unit))
    began = time.process_time()
    find_times(line[: len(line) // 10], PUBLISHED)
    tenth = time.process_time() - began
    began = time.process_time()
    find_times(line, PUBLISHED)
    assert time.process_time() - began < 40 * tenth + 1  # linear would be 10, quadratic 100


@pytest.mark.parametrize("text", ["On 31 February 2019.", "Last February 30 it fell.", "It ended 9000 years ago."])
def test_what_the_calendar_does_not_know_is_no_day(text):
    assert [found.when for found in find_times(text, PUBLISHED) if found.when and found.when.is_day] == []


def test_a_wrong_pattern_is_named():
    with pytest.raises(RuleError, match=r"rule 'x'.*not closed"):
        Compiler({}, lambda name: "a", frozenset(), "rule 'x'").compile("(the UNIT")


def test_an_unknown_class_is_named():
    with pytest.raises(RuleError, match=r"times/en\.toml: no word is of the class 'WEAKDAY'"):
        Grammar("en")._charset("WEAKDAY")
