"""Dates joined to the intervals that an event wants."""

from datetime import date

import pytest

from extract.mentions.times import find_times, periods

PUBLISHED = date(2024, 11, 6)


def joined(text, language="en"):
    mentions = find_times(text, PUBLISHED, language)
    return [(period.span.of(text), period.when.edtf, period.how) for period in periods(mentions, text)]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "how"),
    [
        ("It ran from 2011 to 2016.", "from 2011 to 2016", "2011/2016", "range"),
        ("It ran between May and September 2024.", "between May and September 2024", "2024-05/2024-09", "range"),
        ("It ran from 2 September to 31 October.", "from 2 September to 31 October", "2024-09-02/2024-10-31", "range"),
        ("Raids of 12-14 August 2024.", "12-14 August 2024", "2024-08-12/2024-08-14", "range"),
        ("Raids of Oct. 28 – Nov. 1, 2024.", "Oct. 28 – Nov. 1, 2024", "2024-10-28/2024-11-01", "range"),
        ("It ran from November to February 2024.", "from November to February 2024", "2023-11/2024-02", "range"),
        ("Three were held on 14 and 15 April 2021.", "14 and 15 April 2021", "2021-04-14/2021-04-15", "range"),
        (
            "Homes were searched on March 31 and April 1, 2021.",
            "March 31 and April 1, 2021",
            "2021-03-31/2021-04-01",
            "range",
        ),
        (
            "Over five days beginning on 5 May 2024, they came.",
            "Over five days beginning on 5 May 2024",
            "2024-05-05/2024-05-09",
            "range",
        ),
        (
            "For two weeks starting 1 May 2024 they searched.",
            "two weeks starting 1 May 2024",
            "2024-05-01/2024-05-14",
            "range",
        ),
        ("Officers came on Monday and Tuesday.", "Monday and Tuesday", "2024-11-04/2024-11-05", "range"),
        ("It ran in 2009-10 only.", "2009-10", "2009/2010", "point"),
        ("Active since at least June 2016.", "since at least June 2016", "2016-06/..", "since"),
        ("Active as early as 2016.", "as early as 2016", "2016/..", "since"),
        ("It ran until 2019.", "until 2019", "../2019", "until"),
        ("It was gone by March 2019.", "by March 2019", "../2019-03", "until"),
        ("He was held on or about 3 May 2021.", "3 May 2021", "2021-05-03", "point"),
        ("It opened in early June 2016.", "early June 2016", "2016-06", "point"),
    ],
)
def test_one_period(text, words, edtf, how):
    assert joined(text) == [(words, edtf, how)]


def test_a_list_is_no_range():
    assert joined("Raids on 16 and 20 October 2023.") == [
        ("16", "2023-10-16", "point"),
        ("20 October 2023", "2023-10-20", "point"),
    ]


def test_months_in_a_row_are_no_range():
    assert [edtf for _, edtf, _ in joined("Trials in May and June 2023.")] == ["2023-05", "2023-06"]


def test_backwards_is_no_range():
    assert [edtf for _, edtf, _ in joined("from 2016 to 2011")] == ["2016/..", "2011"]


def test_labels_durations_and_open_values_are_left_out():
    assert joined("Published 3 May 2024\n\nFor three years, on and off, it ran.") == []


def test_german():
    assert joined("Zwischen Mai und September 2024 lief es.", "de") == [
        ("Zwischen Mai und September 2024", "2024-05/2024-09", "range")
    ]
