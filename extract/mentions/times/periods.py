"""Joined ranges: TIMEX3 has two mentions in "from 2011 to 2016"; an event wants the one interval 2011/2016.

`periods` goes over the mentions of a text in order and looks at the words before, between and after them:

| words | EDTF |
| --- | --- |
| from May to July 2024, between May and July 2024, May - July 2024 | `2024-05/2024-07` |
| 14 and 15 April 2021 (two days in a row; 14 and 20 April are two points) | `2021-04-14/2021-04-15` |
| over five days beginning on 5 December 2016 | `2016-12-05/2016-12-09` |
| since (at least) June 2016, as early as, after | `2016-06/..` |
| until, by, before, through 2019 | `../2019` |
| June 2016 | `2016-06` |
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from extract.mentions.times.grammar import LANGUAGES, grammar
from extract.model.mention import TimeMention, TimexType
from extract.model.text import Span
from extract.model.time import EdtfDate

_DAYS = re.compile(r"P[1-9]\d?[DW]")
_BEFORE = 40  # characters before a mention in which its cue stands
_BETWEEN = 60  # characters between two mentions that make a range


@dataclass(frozen=True, slots=True)
class Period:
    """When something was, as the text says it: the days, the words (cue included), and the mentions they rest on.

    `how` is "point", "range", "since" or "until".
    """

    span: Span
    when: EdtfDate
    mentions: tuple[TimeMention, ...]
    how: str


@dataclass(frozen=True, slots=True)
class _Cues:
    """The words of one language around ranges, as patterns; `before` is any of those that stand before a mention."""

    before: re.Pattern[str]
    join: re.Pattern[str]
    between: re.Pattern[str]
    join_and: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    opening: re.Pattern[str]


def periods(mentions: Sequence[TimeMention], text: str) -> tuple[Period, ...]:
    """The periods that the dates among these mentions stand for, in the order of the text; labels are left out.

    `text` is the one the mentions were found in. The cue words of all languages are known at once.

    >>> from extract.mentions.times.finding import find_times
    >>> text = "It ran from May to July 2024, and since at least June 2016 in secret."
    >>> [(period.span.of(text), period.when.edtf) for period in periods(find_times(text, None), text)]
    [('from May to July 2024', '2024-05/2024-07'), ('since at least June 2016', '2016-06/..')]
    """
    return tuple(_periods(mentions, text, _cues()))


def _periods(mentions: Sequence[TimeMention], text: str, cues: _Cues) -> Iterator[Period]:
    dated = [found for found in mentions if found.when is not None and not found.label]
    lengths = {found.span.end: found for found in mentions if _DAYS.fullmatch(found.value)}
    index = 0
    while index < len(dated):
        first = dated[index]
        before = text[max(0, first.span.start - _BEFORE) : first.span.start]
        if not cues.before.search(before.lower()):
            before = ""  # as mostly: then there is no need to ask for each
        joined = _range(first, dated[index + 1], text, before, cues) if index + 1 < len(dated) else None
        yield joined or _run(first, lengths, text, before, cues) or _single(first, before, cues)
        index += 2 if joined else 1


def _range(first: TimeMention, last: TimeMention, text: str, before: str, cues: _Cues) -> Period | None:
    """Two mentions as one interval, if the words say so and the days are in order."""
    if TimexType.TIME in (first.type, last.type) and first.when == last.when:
        return None
    if last.span.start - first.span.end > _BETWEEN:
        return None
    between = text[first.span.end : last.span.start]
    opening = cues.between.search(before)
    in_a_row = _is_next_day(first.when, last.when)
    if not (cues.join.fullmatch(between) or ((opening or in_a_row) and cues.join_and.fullmatch(between))):
        return None
    when = _interval(first.when, last.when)
    if when is None:
        return None
    opening = opening or cues.opening.search(before)
    start = first.span.start - (len(opening[0]) if opening else 0)
    return Period(Span(start, last.span.end), when, (first, last), "range")


def _run(first: TimeMention, lengths: Mapping[int, TimeMention], text: str, before: str, cues: _Cues) -> Period | None:
    """A number of days or weeks that begins on a day; `lengths` are the durations of the text by their ends."""
    opening = cues.opening.search(before) if before else None
    if opening is None or first.when is None or first.when.earliest is None or not first.when.is_day:
        return None
    start = first.span.start - len(opening[0])
    length = lengths.get(len(text[:start].rstrip(" ,")))
    if length is None:
        return None
    count = int(length.value[1:-1]) * (7 if length.value[-1] == "W" else 1)
    last = first.when.earliest + timedelta(days=count - 1)
    when = EdtfDate.between(first.when.earliest, last)
    return Period(Span(length.span.start, first.span.end), when, (length, first), "range")


def _is_next_day(first: EdtfDate | None, last: EdtfDate | None) -> bool:
    if first is None or last is None or first.earliest is None or last.earliest is None:
        return False
    return first.is_day and last.is_day and last.earliest - first.earliest == timedelta(days=1)


def _interval(first: EdtfDate | None, last: EdtfDate | None) -> EdtfDate | None:
    if first is None or last is None or first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    return EdtfDate(f"{_ends(first)[0]}/{_ends(last)[1]}", first.earliest, last.latest)


def _ends(when: EdtfDate) -> tuple[str, str]:
    """The two ends as written."""
    start, slash, end = when.edtf.partition("/")
    return start, end if slash else start


def _single(mention: TimeMention, before: str, cues: _Cues) -> Period:
    """One mention: a point, or open to one side by the cue before it."""
    when = mention.when
    assert when is not None
    if not before:
        return Period(mention.span, when, (mention,), "point")
    if found := cues.since.search(before):
        opened = EdtfDate(f"{_ends(when)[0]}/..", when.earliest, None)
        return Period(Span(mention.span.start - len(found[0]), mention.span.end), opened, (mention,), "since")
    if found := cues.until.search(before):
        opened = EdtfDate(f"../{_ends(when)[1]}", None, when.latest)
        return Period(Span(mention.span.start - len(found[0]), mention.span.end), opened, (mention,), "until")
    return Period(mention.span, when, (mention,), "point")


@lru_cache(maxsize=1)
def _cues() -> _Cues:
    """The cue words of all languages as patterns that end where the mention begins."""

    def alternatives(name: str) -> str:
        words = {word for language in LANGUAGES for word in grammar(language).period_cues[name]}
        return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))

    filler = f"(?:(?:{alternatives('filler')})\\s+)?"
    every = "|".join(map(alternatives, ("between", "since", "until", "opening")))
    return _Cues(
        before=re.compile(rf"\b(?:{every})\s+{filler}$".lower()),
        join=re.compile(rf"\s*,?\s*(?:{alternatives('join')})\s*{filler}", re.IGNORECASE),
        between=re.compile(rf"\b(?:{alternatives('between')})\s+{filler}$", re.IGNORECASE),
        join_and=re.compile(rf"\s*(?:{alternatives('and')})\s+{filler}", re.IGNORECASE),
        since=re.compile(rf"\b(?:{alternatives('since')})\s+{filler}$", re.IGNORECASE),
        until=re.compile(rf"\b(?:{alternatives('until')})\s+{filler}$", re.IGNORECASE),
        opening=re.compile(rf"\b(?:{alternatives('opening')})\s+{filler}$", re.IGNORECASE),
    )
