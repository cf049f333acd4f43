"""Which date of its own sentence belongs to a trigger; `outside` dates those that it leaves undated."""

import re
from dataclasses import replace

from extract.events.acts import Dating
from extract.events.counted import counted, from_afar
from extract.events.match import Trigger
from extract.events.offence import dates_offence
from extract.events.reach import TOO_FAR, Scene
from extract.events.rules import clause_rules
from extract.mentions.times import Period
from extract.model.event import Basis, EventType, Realis
from extract.model.mention import Anchoring
from extract.model.time import EdtfDate

_OPENING = 60  # a period that begins this near to the start of its sentence dates the whole sentence
_OPENING_SENTENCES = 12  # in which an article names its days of action
_WEEK = 7  # days of a period that the day of publication ends
_BESIDE = 30  # a date this near to a trigger is its own
# "The case dates back to May": what begins it was then, and does not last since.
_BEGINNINGS = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED})
_OF_MONTH = re.compile(r"\d")  # "January 16", and no weekday
_BEEN = 5  # a trigger may begin with "been "
_AFTER_WORD = 12  # characters of a trigger that may begin with "following"
DESCRIBED = "same"  # the relation of "those arrested": what the sentence tells of them is another matter
ABOUT = "about"  # and of "charged over the seizure in May": May is that of the seizure
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
    has_own: bool | None = None
    for period in scene.mentions.periods:
        period = _ahead(period, trigger, scene)
        if not _dates_acts(period, trigger, scene):
            continue
        opens = period.span.start - scene.sentence.span.start <= _OPENING and not _inside_clause(period, scene)
        cost = scene.cost(trigger, period.span)
        if opens:
            cost = min(cost, _BESIDE + 10)
        elif period.span.end <= trigger.span.start and _inside_clause(period, scene):
            # "arrested in 2022 and extradited in 2023": a date follows its act.
            has_own = _has_own(trigger, scene) if has_own is None else has_own
            cost += TOO_FAR if has_own else _BESIDE
        if cost <= TOO_FAR and (best is None or (cost, period.when.days) < best[:2]):
            best = cost, period.when.days, period
    if best is None:
        return NO_DATE
    period = best[2]
    words = scene.told(period.span.start, period.span.end)
    if before and (when := counted(period, before, scene)):
        return Dating(when, Basis.RELATIVE, f"“{words}”{COUNTED}")
    when, relation = _bounded(period, trigger, scene)
    if when is None:
        return NO_DATE
    return Dating(when, basis_of(period), f"{relation}“{words}” in the same sentence")


def _ahead(period: Period, trigger: Trigger, scene: Scene) -> Period:
    """The period of a plan, a year on if it is a day of a month without its year that has passed ("set sentencing for
    January 16")."""
    published, day = scene.reading.document.published, period.when.latest
    if trigger.realis != Realis.PLANNED or not published or day is None or day >= published:
        return period
    # Only a year that the reading took from the day of publication may be another; a carried one is the text's own.
    reckoned = all(mention.anchoring == Anchoring.PUBLICATION for mention in period.mentions)
    of_month = reckoned and _OF_MONTH.search(scene.told(period.span.start, period.span.end))
    if not period.when.is_day or not of_month or (day.month, day.day) == (2, 29):
        return period
    return replace(period, when=EdtfDate.day(day.replace(year=day.year + 1)))


def basis_of(period: Period) -> Basis:
    """Whether the words give the date in full, or it is resolved against the day of publication."""
    written_out = all(mention.anchoring == Anchoring.EXPLICIT for mention in period.mentions)
    return Basis.EXPLICIT if written_out else Basis.RELATIVE


def _inside_clause(period: Period, scene: Scene) -> bool:
    """Whether a trigger already stands before the period, so that it does not open the sentence."""
    start = period.span.start
    return any(trigger.span.end <= start for trigger in scene.triggers)


def _has_own(trigger: Trigger, scene: Scene) -> bool:
    """Whether a date follows the trigger before another act does."""
    stop = min(
        (other.span.start for other in scene.triggers if other.span.start >= trigger.span.end), default=scene.end
    )
    return any(
        trigger.span.end <= period.span.start < stop and _dates_acts(period, trigger, scene)
        for period in scene.mentions.periods
    )


def _dates_acts(period: Period, trigger: Trigger, scene: Scene) -> bool:
    if _tells_no_act(period, trigger, scene):
        return False
    if (trigger.presupposed or trigger.type == EventType.ANNOUNCEMENT) and not _is_nearest(trigger, period, scene):
        return False  # "appeared today after being extradited"; "arrested on Monday, the ministry announced"
    if (
        trigger.relation == "after"
        and period.span.end <= trigger.span.start
        and _is_before_word(period, trigger, scene)
    ):
        return False  # "appeared in court today after being extradited"
    if period.span.end <= trigger.span.start and _is_of_act_before(period, trigger, scene):
        return False
    if period.span.start >= trigger.span.end and (_opens_next(period, scene) or _is_of_next(period, trigger, scene)):
        return False
    published = scene.reading.document.published
    if published:
        if trigger.realis == Realis.PLANNED and period.when.latest and period.when.latest < published:
            return False
        if trigger.realis == Realis.ASSERTED and period.when.earliest and period.when.earliest > published:
            return False
        if _is_of_announcement(period, trigger, scene) or _is_of_plan(period, trigger, scene):
            return False
    return True


def _is_of_act_before(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "arrested on 6 May and has been charged": the day is that of the act before."""
    then, start, end = clause_rules().since_then, period.span.end, trigger.span.start
    if not (scene.holds(then, start, end) or scene.holds(then, start, end + _BEEN)):
        return False
    return any(other.span.end <= period.span.start for other in scene.triggers)


def _is_before_word(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether the act's own "after" stands between it and the period."""
    return scene.holds(clause_rules().after_word, period.span.end, trigger.span.start)


def _tells_no_act(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether the words say that it dates something else: the offence, what somebody said, or nothing at all."""
    rules, span = clause_rules(), period.span
    if scene.holds(rules.vague_date, span.start, span.end) or scene.before(rules.no_act_before, span):
        return True
    if _is_dateline(period, scene) or from_afar(period, scene) or dates_offence(period, trigger, scene):
        return True
    if trigger.type == EventType.ANNOUNCEMENT:
        return period.when.is_open  # "Since May officers have read along, the spokesman said"
    return scene.before(rules.said_before, span)


def _is_dateline(period: Period, scene: Scene) -> bool:
    """ "SOFIA, May 6 (NWI) – Police on Monday arrested …": the day of writing, not that of the act."""
    if period.span.start == scene.start or not scene.told(scene.start, period.span.start).isupper():
        return False
    return scene.holds(clause_rules().dateline_after, period.span.end, period.span.end + _OPENING)


def _is_nearest(trigger: Trigger, period: Period, scene: Scene) -> bool:
    """Whether no other act is nearer: "arrested on Wednesday, prosecutors said in a statement" dates the arrest."""
    own = scene.cost(trigger, period.span)
    if "," in scene.told_between(trigger.span, period.span) and any(
        other.span.end <= period.span.start and "," not in scene.told_between(other.span, period.span)
        for other in scene.triggers
    ):
        return False
    return all(own <= scene.cost(other, period.span) for other in scene.triggers)


def _opens_next(period: Period, scene: Scene) -> bool:
    """Whether the period opens another main clause: "it was infiltrated, and on 17 April it was shut down"."""
    another = any(other.span.start >= period.span.end for other in scene.triggers)
    return another and scene.before(clause_rules().opens_next, period.span, 20)


def _is_of_plan(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "charged with theft and due to appear in court today": the day is that of the plan."""
    return trigger.realis == Realis.ASSERTED and any(
        other.realis == Realis.PLANNED and trigger.span.end <= other.span.start < period.span.start
        for other in scene.triggers
    )


def _is_of_next(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether another clause has the period and an act of its own: "two men were arrested; a third was charged on",
    "charged in connection with the seizure of heroin last week"."""
    between = [other for other in scene.triggers if trigger.span.end <= other.span.start < period.span.start]
    if any(other.relation == ABOUT for other in between):
        return True
    edge = max((edge for edge in scene.boundaries if trigger.span.end <= edge < period.span.start), default=None)
    if edge is not None:
        return any(other.span.start >= edge for other in scene.triggers)
    return any(
        other.type != trigger.type and scene.holds(clause_rules().and_others, trigger.span.end, other.span.start)
        for other in between
    )


def _is_of_announcement(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "announced today the arrest of": the day is that of the announcement, unless it stands right at the act."""
    if trigger.type == EventType.ANNOUNCEMENT or period.when.earliest != scene.reading.document.published:
        return False
    if not any(other.type == EventType.ANNOUNCEMENT for other in scene.triggers):
        return False
    nearest = min(scene.triggers, key=lambda other: scene.cost(other, period.span))
    return nearest.type == EventType.ANNOUNCEMENT or scene.cost(trigger, period.span) > _BESIDE


def _bounded(period: Period, trigger: Trigger, scene: Scene) -> tuple[EdtfDate | None, str]:
    """The period, or what follows for this act if the period dates another act that is only referred to."""
    for other in scene.triggers:
        beside = (
            other.relation in ("after", "before")
            and other.type != trigger.type
            and scene.cost(other, period.span) <= _BESIDE
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
        told = period.span.end <= trigger.span.start and _is_before_word(period, trigger, scene)
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
