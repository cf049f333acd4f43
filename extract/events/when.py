"""Which date of its own sentence belongs to a trigger; `outside` dates those that it leaves undated."""

import re
from dataclasses import replace
from datetime import timedelta

from extract.events.acts import Dating, Frame
from extract.events.clauses import clause_rules
from extract.events.counted import counted, counted_loosely, to_the_day
from extract.events.match import Trigger
from extract.events.reach import TOO_FAR, Scene
from extract.events.whose import BESIDE, dates_acts, has_own, heads_line, inside_clause, is_before_word, lasts_until
from extract.mentions.figure_rules import figure_rules
from extract.mentions.times import Period
from extract.model.event import Basis, EventType, Realis
from extract.model.mention import Anchoring
from extract.model.text import Span
from extract.model.time import EdtfDate

_OPENING = 60  # a period that begins this near to the start of its sentence dates the whole sentence
_AT_HEAD = 5  # what a date costs that its line stands under, in characters
_WEEK = 7  # days of a period that the day of publication ends
# "The case dates back to May": what begins it was then, and does not last since.
_BEGINNINGS = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED})
_OF_MONTH = re.compile(r"\d")  # "January 16", and no weekday
_DAYS_BESIDE = timedelta(days=31)  # at most from the first to the last of days told side by side
_SHORT = 21  # days that an act may take itself
_AFTER_WORD = 12  # characters of a trigger that may begin with "following"
DESCRIBED = "same"  # the relation of "those arrested": what the sentence tells of them is another matter
_COUNTED_LOOSELY = "days or weeks after the act told before, whose month is known"
COUNTED = ", counted from the act told before"
NO_DATE = Dating(None, Basis.NONE, "no date in the sentence")


def of_sentence(trigger: Trigger, scene: Scene, before: EdtfDate | None = None) -> Dating:
    """The period of the same sentence that is nearest; one that opens the sentence dates all of it.

    A date beside an act that is only referred to ("following the takedown in May") bounds the other acts. `before` is
    the date of the act told before, from which "the same night" may count.
    """
    if trigger.relation == DESCRIBED:
        return NO_DATE
    best: tuple[int, int, Period] | None = None
    for period in scene.mentions.periods:
        period = _ahead(period, trigger, scene)
        if not dates_acts(period, trigger, scene) or lasts_until(period, trigger, scene):
            continue
        cost = _cost(period, trigger, scene)
        if cost <= TOO_FAR and (best is None or (cost, period.when.days) < best[:2]):
            best = cost, period.when.days, period
    if best is None:
        loosely = counted_loosely(before, scene) if before and trigger.realis == Realis.ASSERTED else None
        return Dating(loosely, Basis.RELATIVE, _COUNTED_LOOSELY, Frame.LATER) if loosely else NO_DATE
    period = to_the_day(best[2], scene)
    if before and (when := counted(period, before, scene)):
        words = scene.told(period.span.start, period.span.end)
        return Dating(when, Basis.RELATIVE, f"“{words}”{COUNTED}")
    period = _all_days(_with_days_beside(_then(period, trigger, scene), trigger, scene), scene)
    words = scene.told(period.span.start, period.span.end)
    when, relation = _bounded(period, trigger, scene)
    if when is None:
        return NO_DATE
    return Dating(when, basis_of(period), f"{relation}“{words}” in the same sentence")


def _cost(period: Period, trigger: Trigger, scene: Scene) -> int:
    """What it costs the act to reach the period: little for one that heads the line or opens the sentence, more for one
    that follows another act."""
    cost = scene.cost(trigger, period.span)
    if heads_line(period, scene):
        return min(cost, _AT_HEAD)
    closes = scene.holds(clause_rules().closes_clause, period.span.end, trigger.span.start)
    inside = closes or inside_clause(period, scene)
    if period.span.start - scene.sentence.span.start <= _OPENING and not inside:
        return min(cost, BESIDE + 10)
    if period.span.end <= trigger.span.start and inside:
        # "arrested in 2022 and extradited in 2023", "seen in 2022, and a team was set up in 2023": a date follows
        # its act.
        return cost + (TOO_FAR if has_own(trigger, scene) else BESIDE)
    return cost


def _ahead(period: Period, trigger: Trigger, scene: Scene) -> Period:
    """The period of a plan, a year on if it is a day of a month without its year that has passed ("set sentencing for
    January 16")."""
    published, day = scene.reading.document.published, period.when.latest
    if trigger.realis != Realis.PLANNED or not published or day is None:
        return period
    if day >= published:
        # "The case was adjourned until 28 May": on that day, and not before it.
        return replace(period, when=EdtfDate.day(day)) if period.when.earliest is None else period
    # Only a year that the reading took from the day of publication may be another; a carried one is the text's own.
    done = (other for other in scene.triggers if other.realis == Realis.ASSERTED)
    if any(scene.cost(other, period.span) < scene.cost(trigger, period.span) for other in done):
        return period  # "arrested on 4 June, they are to be extradited"
    reckoned = all(mention.anchoring == Anchoring.PUBLICATION for mention in period.mentions)
    of_month = reckoned and _OF_MONTH.search(scene.told(period.span.start, period.span.end))
    if not period.when.is_day or not of_month or (day.month, day.day) == (2, 29):
        return period
    return replace(period, when=EdtfDate.day(day.replace(year=day.year + 1)))


def _all_days(period: Period, scene: Scene) -> Period:
    """ "In a two-day sweep that started on Monday": both days."""
    first, start = period.when.earliest, period.span.start
    if first is None or not period.when.is_day or not scene.before(clause_rules().days_long, period.span):
        return period
    at = start - scene.start
    found = clause_rules().days_long.compiled.search(scene.words.lowered, max(0, at - _OPENING), at)
    days = figure_rules().words.get(found["number"].lower()) if found else None
    return replace(period, when=EdtfDate.between(first, first + timedelta(days=days - 1))) if days else period


def _with_days_beside(period: Period, trigger: Trigger, scene: Scene) -> Period:
    """ "Arrested on 30 May and 1 June": from the first of the days to the last."""
    run = list[Period]()
    for each in scene.mentions.periods:
        goes_on = run and each.when.is_day and scene.between(clause_rules().and_day, run[-1].span, each.span)
        if not goes_on and period in run:
            break
        run = [*run, each] if goes_on else [each] if each.when.is_day else []
    if period not in run or len(run) == 1:
        return period
    first, last = run[0].when.earliest, run[-1].when.latest
    if first is None or last is None or not timedelta(0) < last - first <= _DAYS_BESIDE:
        return period
    span = Span(run[0].span.start, run[-1].span.end)
    # "Arrested on 4 May and on 6 May charged": each has a day of its own.
    between = any(span.start <= other.span.start < span.end for other in scene.triggers)
    before = any(other.span.end <= span.start for other in scene.triggers)
    after = any(scene.holds(clause_rules().right_before, span.end, other.span.start) for other in scene.triggers)
    if between or (before and after):
        return period
    mentions = tuple(mention for each in run for mention in each.mentions)
    return replace(period, span=span, when=EdtfDate.between(first, last), mentions=mentions)


def _then(period: Period, trigger: Trigger, scene: Scene) -> Period:
    """ "On the run since January 2021, when a court convicted him": in January, and not since."""
    if "/" not in period.when.edtf or period.when.earliest is None or period.span.end > trigger.span.start:
        return period
    if not scene.told(period.span.end, trigger.span.start).lower().startswith((", when ", " when ")):
        return period
    if not period.when.is_open and period.when.days <= _SHORT:
        return period  # "the last phase took place between 2 and 6 December, when 21 people were arrested"
    first, _, last = period.when.edtf.partition("/")
    # "Between March 2015 and July 2017, when the site was shut down": in July.
    return replace(period, when=EdtfDate.parse(first if period.when.is_open else last))


def basis_of(period: Period) -> Basis:
    """Whether the words give the date in full, or it is resolved against the day of publication."""
    written_out = all(mention.anchoring == Anchoring.EXPLICIT for mention in period.mentions)
    return Basis.EXPLICIT if written_out else Basis.RELATIVE


def _bounded(period: Period, trigger: Trigger, scene: Scene) -> tuple[EdtfDate | None, str]:
    """The period, or what follows for this act if the period dates another act that is only referred to."""
    for other in scene.triggers:
        beside = (
            other.relation in ("after", "before")
            and other.type != trigger.type
            and scene.cost(other, period.span) <= BESIDE
        )
        # "appeared today after being extradited": the day is not that of the extradition.
        if not beside or period.span.start < other.span.start or "," in scene.told_between(other.span, period.span):
            continue
        published = scene.reading.document.published
        if other.relation == "before":
            return (EdtfDate.until(period.when.latest) if period.when.latest else None), "before "
        if period.when.earliest is None:
            return None, ""
        if published and published > period.when.earliest:
            return EdtfDate(f"{period.when.edtf}/{published}", period.when.earliest, published), "after "
        return EdtfDate(f"{period.when.edtf}/..", period.when.earliest, None), "after "
    if period.how == "since" and scene.holds(clause_rules().early_as, period.span.start, period.span.end):
        return EdtfDate.parse(period.when.edtf.partition("/")[0]), ""
    since = not scene.before(clause_rules().since_act, trigger.span)  # "held since he was arrested in May": not since
    if (
        since
        and period.when.earliest
        and not period.when.is_open
        and scene.before(clause_rules().since_before, period.span)
    ):
        return EdtfDate(f"{period.when.edtf}/..", period.when.earliest, None), "since "
    if trigger.type == EventType.TIP_OFF and period.when.latest and _led_to(trigger, period, scene):
        return EdtfDate.until(period.when.latest), "before "
    if trigger.type in _BEGINNINGS and period.when.earliest and period.when.latest is None:
        return EdtfDate.parse(period.when.edtf.partition("/")[0]), "since "
    return _until_told(period.when, trigger, scene), ""


def _led_to(trigger: Trigger, period: Period, scene: Scene) -> bool:
    """ "He was arrested on 9 February following a referral": the day is that of what the tip led to; an investigation
    begins with it."""
    before = [other.type for other in scene.triggers if other.span.end <= trigger.span.start]
    if not period.when.is_day or not before or before[-1] in _BEGINNINGS or period.span.end > trigger.span.start:
        return False
    return scene.holds(clause_rules().after_word, period.span.end, trigger.span.start + _AFTER_WORD)


def led_up(trigger: Trigger, scene: Scene) -> Dating:
    """ "The investigation began in May 2021, after customs had seized 40 kg": until then; NO_DATE else."""
    if trigger.relation != "after":
        return NO_DATE
    began = [other for other in scene.triggers if other.type in _BEGINNINGS and other.span.end <= trigger.span.start]
    for period in scene.mentions.periods if began else ():
        told = period.span.end <= trigger.span.start and is_before_word(period, trigger, scene)
        if told and period.when.latest:
            words = scene.told(period.span.start, period.span.end)
            until = period.when.edtf.rpartition("/")[2]
            return Dating(
                EdtfDate(f"../{until}", None, period.when.latest),
                basis_of(period),
                f"before “{words}”, when it led to more",
            )
    return NO_DATE


def _until_told(when: EdtfDate, trigger: Trigger, scene: Scene) -> EdtfDate:
    """What was done "this week" was done before it was told."""
    published = scene.reading.document.published
    if not published or trigger.realis != Realis.ASSERTED or when.earliest is None or when.latest is None:
        return when
    ahead = when.earliest <= published < when.latest
    return EdtfDate.between(when.earliest, published) if ahead and when.days <= _WEEK else when
