"""The day that a sentence stands under: that of its paragraph, of a chronicle's heading, of the line above its list."""

from collections.abc import Mapping

from extract.events.acts import Act
from extract.events.clauses import clause_rules
from extract.events.lists import is_line
from extract.events.reading import Reading
from extract.mentions.times import Period
from extract.model.text import Sentence, SentenceRole

_MONTH = 31  # days; a list that tells of longer is no list of one action
_SEVERAL = 2  # headings that are days, at least, in a chronicle
_MARKS = " .:;,–—-()"


def head_of(act: Act, heads: Mapping[int, Period], reading: Reading) -> Period | None:
    """The day that an act stands under; `heads` are those of `under_days`."""
    return _paragraph_head(act, reading) or _chronicled(act, heads) or _list_head(act, reading)


def under_days(reading: Reading) -> dict[int, Period]:
    """The days that sentences stand under where an article has several headings that are days and nothing else, as
    police blotters and chronicles do."""
    found: dict[int, Period] = {}
    days: set[str] = set()
    head: Period | None = None
    for sentence in reading.sentences:
        if sentence.field == "title":
            continue
        if sentence.role == SentenceRole.HEADING:
            head = _whole(sentence, reading)
            days.update([head.when.edtf] if head else [])
        elif head:
            found[sentence.span.start] = head
    return found if len(days) >= _SEVERAL else {}


def _chronicled(act: Act, heads: Mapping[int, Period]) -> Period | None:
    return heads.get(act.sentence.span.start) if act.sentence.field == "text" else None


def _paragraph_head(act: Act, reading: Reading) -> Period | None:
    """The date that the paragraph stands under ("Friday, July 7. A woman was arrested …")."""
    first = reading.paragraph_start(act.sentence)
    return None if first == act.sentence else _whole(first, reading)


def _list_head(act: Act, reading: Reading) -> Period | None:
    """The day of the line above the list in which the act stands ("Action day on 26 November:")."""
    if not is_line(act.sentence, reading) or not (head := _above_list(act.sentence, reading)):
        return None
    leads = head.role == SentenceRole.HEADING or reading.words(head).told.rstrip().endswith(":")
    told = [period for period in reading.of(head).periods if not period.when.is_open]
    if not leads or len(told) != 1 or told[0].when.days > _MONTH:
        return None
    return told[0]


def under_totals(sentence: Sentence, reading: Reading) -> bool:
    """Whether the list stands under a heading that announces totals ("Overall results:")."""
    head, rules = _above_list(sentence, reading), clause_rules()
    if head is None or not rules.totals.holds(words := reading.words(head)):
        return False
    return not rules.of_the_days.holds(words)  # "Overall results of the action days:"


def _above_list(sentence: Sentence, reading: Reading) -> Sentence | None:
    """The sentence above the list that this one is a line of."""
    own = [each for each in reading.sentences if each.field == sentence.field]
    at = own.index(sentence)
    while at >= 0 and is_line(own[at], reading):
        at -= 1
    return own[at] if at >= 0 else None


def _whole(sentence: Sentence, reading: Reading) -> Period | None:
    """The one date that a sentence consists of; None if it says anything else."""
    told = reading.of(sentence).periods
    if len(told) != 1 or told[0].when.is_open:
        return None
    span, words = told[0].span, reading.words(sentence).told
    rest = words[: span.start - sentence.span.start] + words[span.end - sentence.span.start :]
    return told[0] if not rest.strip(_MARKS) else None
