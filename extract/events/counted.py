"""Dates counted from another one ("the same night", "three days later"): from the act told before, where what was told
last lies before it and dates no act ("a man born in 1990 was arrested on the same night")."""

from dataclasses import replace
from datetime import timedelta

from extract.events.clauses import clause_rules
from extract.events.reach import Scene
from extract.mentions.times import Period
from extract.model.mention import Anchoring
from extract.model.time import EdtfDate

_WEEK = 7  # days
_MONTH = (28, 31)  # days
_OPENING = 30  # characters of a sentence in which "three weeks later" counts for all of it


def counted(period: Period, before: EdtfDate, scene: Scene) -> EdtfDate | None:
    """The period as counted from the act told before, if that has a day; None where it stays as it is."""
    mention, span = period.mentions[0], period.span
    if len(period.mentions) > 1 or before.earliest is None or not before.is_day:
        return None
    if mention.anchoring == Anchoring.PUBLICATION:
        # "She was arrested later that evening": the one of the day told before.
        return before if scene.holds(clause_rules().that_day, span.start, span.end) else None
    if mention.anchoring != Anchoring.CARRIED or not scene.holds(clause_rules().counted_words, span.start, span.end):
        return None
    base, when = _days(mention.base), period.when
    if base is None or base.latest is None or base.latest >= before.earliest:
        return None
    if base == when:
        return before
    if base.earliest is None or when.earliest is None or not (base.is_day and when.is_day):
        return None
    return EdtfDate.day(before.earliest + (when.earliest - base.earliest))


def to_the_day(period: Period, scene: Scene) -> Period:
    """The period; of "three weeks later" behind a day, the day three weeks on, where the reading knows the week."""
    mention, when = period.mentions[0], period.when
    if len(period.mentions) > 1 or mention.anchoring != Anchoring.CARRIED or when.days != _WEEK or not when.earliest:
        return period
    if not scene.holds(clause_rules().later, period.span.start, period.span.end):
        return period
    base = _days(mention.base)
    if base is None or base.earliest is None or not base.is_day:
        return period
    weeks = (when.earliest - base.earliest + timedelta(days=base.earliest.weekday())) // timedelta(days=_WEEK)
    return replace(period, when=EdtfDate.day(base.earliest + timedelta(days=_WEEK * weeks)))


def counted_loosely(before: EdtfDate, scene: Scene) -> EdtfDate | None:
    """ "Three weeks later" behind an act of May: in May or June; "two days later": in May. None if nothing says so."""
    if before.earliest is None or before.latest is None or not _MONTH[0] <= before.days <= _MONTH[1]:
        return None
    found = next(iter(clause_rules().later_than.matches(scene.words)), None)
    if found is None or found.start() > _OPENING or before.earliest.day != 1 or "/" in before.edtf:
        return None
    if found["unit"].startswith("day"):
        return before
    following = before.latest + timedelta(days=1)
    return EdtfDate.parse(f"{before.edtf}/{following:%Y-%m}")


def from_afar(period: Period, scene: Scene) -> bool:
    """ "Four days later" behind "from 30 October to 10 November": counted from the end of a stretch, and nobody knows
    whether from there."""
    mention, span = period.mentions[0], period.span
    if mention.anchoring != Anchoring.CARRIED or not mention.base or mention.base == mention.value:
        return False
    if not scene.holds(clause_rules().later, span.start, span.end):
        return False
    told = (each for sentence in scene.reading.sentences for each in scene.reading.of(sentence).periods)
    return not any(len(each.mentions) == 1 and each.mentions[0].value == mention.base for each in told)


def _days(base: str) -> EdtfDate | None:
    """The days of what the time was counted from; None for a quarter or a span of months."""
    try:
        return EdtfDate.parse(base)
    except ValueError:
        return None
