"""Dates and places of the crime that an act answers, and not of the act: "laundered money from 2015 to 2017"."""

from collections.abc import Sequence
from datetime import timedelta

from extract.events.clauses import clause_rules
from extract.events.match import Trigger
from extract.events.reach import Scene
from extract.mentions.times import Period
from extract.model.event import EventType
from extract.model.mention import PlaceMention

_ANSWERING = frozenset(
    {
        EventType.ARREST,
        EventType.CHARGE,
        EventType.COURT_APPEARANCE,
        EventType.PLEA,
        EventType.CONVICTION,
        EventType.SENTENCE,
        EventType.EXTRADITION,
    }
)
_REACH = 160  # characters behind an act in which its offence begins
_NAMED = 40  # characters behind a date that may name the crime of that day
_NEWS = timedelta(days=14)  # a day so shortly before the publication is that of the act
_OLD = timedelta(days=180)  # one so long before it is that of the crime


def dates_offence(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether the period tells when the crime was done that somebody is arrested, charged or tried for."""
    rules, span = clause_rules(), period.span
    named = scene.holds(rules.crime_after, span.end, span.end + _NAMED)
    if named and (scene.before(rules.crime_article, span) or scene.told(span.end, span.end + 1) in "'’"):
        return True  # "the 2004 ferry bombing", "last year's robberies"
    if trigger.type not in _ANSWERING or span.start < trigger.span.end:
        return False
    if any(trigger.span.end <= other.span.start < span.start for other in scene.triggers):
        return False
    start = max(trigger.span.start, span.start - _REACH)
    if scene.holds(rules.court_between, start, span.start):
        return False
    if scene.holds(rules.crime_before, start, span.start):
        return not _is_news(period, scene)
    return scene.holds(rules.offence_done, start, span.start) and _is_past(period, scene)


def _is_news(period: Period, scene: Scene) -> bool:
    """Whether it is a day, or a few, right before the publication."""
    published, latest = scene.reading.document.published, period.when.latest
    return bool(published and latest and period.when.is_day and published - latest <= _NEWS)


def _is_past(period: Period, scene: Scene) -> bool:
    """Whether it lasted, as crimes do and acts do not, or is long past."""
    published, latest = scene.reading.document.published, period.when.latest
    if published is None and not period.when.is_day:
        return True
    if len(period.mentions) > 1 or period.when.is_open or len(period.when.edtf) == len("2019"):
        return True
    return bool(published and latest and published - latest > _OLD)


def is_of_offence(place: PlaceMention, trigger: Trigger, scene: Scene) -> bool:
    """Whether what the accused did stands between the act and the place behind it, or before a place ahead of it ("who
    sold guns in Peru was sentenced"; but "a Lima man who sold guns was")."""
    ahead = place.span.end <= trigger.span.start
    start = scene.start if ahead else trigger.span.end
    return scene.holds(clause_rules().offence_there, start, place.span.start)


def not_of_crime(places: Sequence[PlaceMention], trigger: Trigger, scene: Scene) -> list[PlaceMention]:
    """Of "arrested in Madrid over the theft of paintings in Vienna" Madrid; the crime's, where no other is named."""
    crime = clause_rules().crime_before
    return [place for place in places if not scene.between(crime, trigger.span, place.span)] or list(places)
