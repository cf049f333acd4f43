"""Finding and resolving time expressions: grammar matches in, `TimeMention`s out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from extract.errors import RuleError
from extract.mentions.times import clock, lengths, months, quarters, story, units, weekdays  # noqa: F401 - they register their operations
from extract.mentions.times.apposition import with_dates
from extract.mentions.times.dates import days_of, is_valid
from extract.mentions.times.grammar import LANGUAGES, grammar
from extract.mentions.times.labels import label_kind
from extract.mentions.times.operations import OPERATIONS, Operation
from extract.mentions.times.pairs import sharing, weekdays_in_order, year_pair
from extract.mentions.times.reading import Parts, Reading, Remembered, Value
from extract.mentions.times.spelled import spelled_dates
from extract.mentions.times.tokens import Tokens, tokenise
from extract.model.mention import Anchoring, TimeMention, TimexType
from extract.model.text import Span

Sharing = Callable[[Parts, Reading], Iterator[tuple[Parts, Value]]]
PAIRS: dict[str, Sharing] = {
    "sharing": sharing,
    "year_pair": year_pair,
    "weekdays_in_order": weekdays_in_order,
}
_NO_POINT = (TimexType.DURATION, TimexType.SET)
_TASTED = 900  # characters that the choice of language looks at


def find_times(text: str, dct: date | None, language: str | None = None) -> tuple[TimeMention, ...]:
    """All time expressions of a text, in its order, resolved against the publication date `dct`.

    Without `dct`, relative ones keep open values (`XXXX-WXX-4`) and no `when`. The language is guessed from the
    commonest small words unless it is given ("en", "de").

    >>> [(found.text, found.value) for found in find_times("Raids on Tuesday and in May 2016.", date(2019, 8, 15))]
    [('Tuesday', '2019-08-13'), ('May 2016', '2016-05')]
    """
    rules = grammar(language or guess_language(text))
    tokens = tokenise(text, rules.stretches.find(text))
    codes = rules.encode(tokens.words)
    reading = Reading(tokens, rules, dct)
    mentions: list[TimeMention] = []
    for found in rules.read(codes):
        kind = found.rule.type
        if kind is None:
            continue
        for parts, value in _values(Parts(found, reading), reading):
            if not is_valid(value.value):
                continue  # 30 February
            mention = _mention(text, parts, value, value.type or kind)
            mentions.append(mention if found.rule.value in PAIRS else _labelled(mention, text))
            _remember(mention, parts, value, reading)
    spelled = [_spelled(text, tokens, *found) for found in spelled_dates(tokens, codes, rules)]
    return tuple(with_dates(_with_spelled(mentions, spelled) if spelled else mentions, text))


def _spelled(text: str, tokens: Tokens, first: int, after: int, value: str) -> TimeMention:
    """A date that dateparser read."""
    start, end = tokens.starts[first], tokens.end(after - 1)
    reason = "written out, in another language"
    found = TimeMention(Span(start, end), text[start:end], TimexType.DATE, value, days_of(value), reason=reason)
    return _labelled(found, text)


def _with_spelled(mentions: list[TimeMention], spelled: list[TimeMention]) -> list[TimeMention]:
    """In the order of the text; a date spelled out takes the place of the year that the grammar saw in it."""
    apart = [found for found in mentions if not any(found.span.touches(one.span) for one in spelled)]
    return sorted(apart + spelled, key=lambda found: found.span)


def guess_language(text: str) -> str:
    """The language whose markers are most at the beginning of the text; English where nothing tells."""
    tasted = text[:_TASTED].split()
    if all(grammar(language).markers.isdisjoint(tasted) for language in LANGUAGES[1:]):
        return LANGUAGES[0]  # as nearly always
    counts = {language: len(grammar(language).markers.intersection(tasted)) for language in LANGUAGES}
    return max(LANGUAGES, key=lambda language: counts[language])


def _values(parts: Parts, reading: Reading) -> Iterator[tuple[Parts, Value]]:
    """The mentions of a match with their values: one, or several that share a part."""
    rule = parts.found.rule
    if rule.value in PAIRS:
        yield from _shared(PAIRS[rule.value], parts, reading)
    elif rule.value in OPERATIONS:
        value = _computed(OPERATIONS[rule.value], parts, reading)
        if value is not None and value.type:
            yield parts.without_last(), value
        elif value is not None:
            yield parts, value
    elif rule.value.islower():
        raise RuleError(f"rule {rule.id!r}: unknown operation {rule.value!r}; known: {sorted(OPERATIONS)}")
    else:
        yield parts, Value(rule.value)


def _shared(run: Sharing, parts: Parts, reading: Reading) -> list[tuple[Parts, Value]]:
    try:
        return list(run(parts, reading))
    except (ValueError, OverflowError):
        return []  # beyond the calendar, as below


def _computed(run: Operation, parts: Parts, reading: Reading) -> Value | None:
    try:
        return run(parts, reading)
    except (ValueError, OverflowError):
        return None  # beyond the calendar: "9000 years ago"


def _mention(text: str, parts: Parts, value: Value, kind: TimexType) -> TimeMention:
    start, end = _span(parts)
    when = None if kind in _NO_POINT or "X" in value.value else days_of(value.value)
    span, words = Span(start, end), text[start:end]
    return TimeMention(span, words, kind, value.value, when, value.anchoring, value.reason, base=value.base)


def _labelled(mention: TimeMention, text: str) -> TimeMention:
    """Marks a date of the page itself. Only dates written out are labels: "Published yesterday" is none."""
    if mention.anchoring is Anchoring.EXPLICIT and label_kind(mention, text) is not None:
        return replace(mention, label=True)
    return mention


def _span(parts: Parts) -> tuple[int, int]:
    """The characters of a match."""
    tokens = parts.reading.tokens
    return tokens.starts[parts.start], tokens.end(parts.end - 1)


def _remember(mention: TimeMention, parts: Parts, value: Value, reading: Reading) -> None:
    """Keeps the last date, and whether a report turned to a span of months."""
    if mention.when is not None:
        with_year = value.anchoring is Anchoring.EXPLICIT or value.anchoring is Anchoring.CARRIED
        reading.last = Remembered(mention.when, value.value.partition("T")[0], mention.span.end, with_year)
    elif value.value in ("P9M", "P6M"):
        reading.fiscal = value.value
