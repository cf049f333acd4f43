"""What holds for every text."""

import calendar
import re
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.mentions.times import find_times, periods
from extract.mentions.times.dates import days_of
from extract.mentions.times.grammar import grammar
from extract.mentions.times.tokens import tokenise
from extract.model.time import EdtfDate

MONTHS = calendar.month_name[1:]
WEEKDAYS = list(calendar.day_name)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))
PHRASE = """on Monday 3 12 31 May March 2016 of the last next year week ago two days later since until from to and - ,
. 10 p.m. yesterday following same day early end third quarter 15.08.2019 '98 1990s every said will"""
KNOWN = sorted(word for words in grammar("en").values.values() for word in words)
WORDS = st.sampled_from([*PHRASE.split(), "\n\n"]) | st.sampled_from(KNOWN) | st.sampled_from(KNOWN).map(str.capitalize)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join))
STYLES = (
    "{day} {month} {year}",
    "{month} {day}, {year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}",
    "the {day}th of {month}, {year}",
    "{year}-{number:02d}-{day:02d}",
    "{day:02d}.{number:02d}.{year}",
    "{day}-{short}-{year}",
    "{dotted} {day}, {year}",
)
VALUE = re.compile(
    r"(PAST|PRESENT|FUTURE)_REF|P(T?)[0-9.X]+[A-Z].*|[0-9X]{2,4}(-[0-9XQHWSPUFAI]{2,3})?(-[0-9XWE]{1,2})?(T.*)?|\d{4}/\d{4}"
)


@settings(deadline=None)  # a busy machine is no failure
@given(TEXTS, st.none() | DAYS | st.sampled_from([date.min, date.max]))
def test_spans_slice_back_and_values_parse(text, published):
    mentions = find_times(text, published)
    for found in mentions:
        assert found.span.of(text) == found.text
        assert VALUE.fullmatch(found.value), found.value
        if found.when is not None:
            assert EdtfDate.parse(found.when.edtf) == found.when
    starts = [found.span.start for found in mentions]
    assert starts == sorted(starts)


@settings(deadline=None)  # a busy machine is no failure
@given(TEXTS, DAYS)
def test_mentions_do_not_touch_and_periods_hold_their_mentions(text, published):
    mentions = find_times(text, published)
    for first, last in pairwise(mentions):
        assert not first.span.touches(last.span)
    for period in periods(mentions, text):
        assert EdtfDate.parse(period.when.edtf) == period.when
        assert all(period.span.holds(found.span) for found in period.mentions)


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(max_size=200))
def test_tokens_cover_everything_but_white_space(text):
    tokens = tokenise(text)
    for word, start in zip(tokens.words, tokens.starts, strict=False):
        assert text.startswith(word, start)
    assert "".join("".join(word.split()) for word in tokens.words) == "".join(text.split())


@settings(deadline=None)  # a busy machine is no failure
@given(DAYS, st.sampled_from(STYLES), st.none() | DAYS)
def test_a_date_written_out_comes_back_whatever_the_publication(day, style, published):
    written = style.format(
        day=day.day,
        month=MONTHS[day.month - 1],
        short=MONTHS[day.month - 1][:3],
        dotted=MONTHS[day.month - 1][:3] + ("." if day.month != 5 else ""),
        number=day.month,
        year=day.year,
        weekday=WEEKDAYS[day.weekday()],
    )
    found = [mention for mention in find_times(f"He fled, they say: {written} in Oslo.", published) if mention.when]
    assert [mention.value for mention in found] == [day.isoformat()]


@settings(deadline=None)  # a busy machine is no failure
@given(DAYS)
def test_days_of_a_day_is_the_day(day):
    assert days_of(day.isoformat()) == EdtfDate.day(day)
