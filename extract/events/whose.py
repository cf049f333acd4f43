"""Whether a date of a sentence may be that of an act at all: it may date the offence, another act, what was said."""

from datetime import date, timedelta

from extract.events.clauses import clause_rules
from extract.events.counted import from_afar
from extract.events.match import Trigger
from extract.events.offence import dates_offence
from extract.events.reach import Scene
from extract.events.rules import type_rules
from extract.mentions.times import Period
from extract.model.event import EventType, Realis

BESIDE = 30  # a date this near to a trigger is its own
_INQUIRY = 90  # characters before a date in which the investigation stands that began then
_RIGHT = 12  # characters between an act and a date right behind it
_DEED = 60  # characters before a date in which something else stands that was done then
_NEWS = timedelta(days=60)
_OPENING = 60  # characters behind a date in which its line goes on as a dateline does
_BULLETS = " •*·-–—"
_BESIDE_PLAN = 24  # characters, such as "(5 August 2025) ", between the day of a plan and the charge
_BEEN = 5  # a trigger may begin with "been "
_BEGINNINGS = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED, EventType.COOPERATION})
_DONE = frozenset({"arrested", "detained", "seized"})
_TAKES = frozenset({EventType.SEIZURE, EventType.TAKEDOWN})
# What they are told by may be sent, posted or obtained itself.
_FROM_WORDS = _BEGINNINGS | {EventType.COVERT_OPERATION, EventType.ANNOUNCEMENT}
ABOUT = "about"  # the relation of "charged over the seizure in May": May is that of the seizure


def dates_acts(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether the period may date the act."""
    if _tells_no_act(period, trigger, scene):
        return False
    if (trigger.presupposed or trigger.type == EventType.ANNOUNCEMENT) and not _is_nearest(trigger, period, scene):
        return False  # "appeared today after being extradited"; "arrested on Monday, the ministry announced"
    if period.span.end <= trigger.span.start and _is_of_words_before(period, trigger, scene):
        return False
    if trigger.presupposed and _counts_from(trigger, period, scene):
        return False
    if period.span.start >= trigger.span.end and (_opens_next(period, scene) or _is_of_next(period, trigger, scene)):
        return False
    published = scene.reading.document.published
    if published:
        if trigger.realis == Realis.PLANNED and period.when.latest and period.when.latest < published:
            return False
        if trigger.realis == Realis.ASSERTED and _is_ahead(period, published):
            return False
        if _is_of_announcement(period, trigger, scene) or _is_of_plan(period, trigger, scene):
            return False
    return True


def _counts_from(trigger: Trigger, period: Period, scene: Scene) -> bool:
    """ "A week after the arrest, on 17 September, houses were searched": the day is not that of the arrest."""
    apart = period.span.start >= trigger.span.end and "," in scene.told_between(trigger.span, period.span)
    return apart and scene.before(clause_rules().days_after, trigger.span)


def _is_of_words_before(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether the period, which stands before the act, dates what is told before it."""
    if trigger.relation == "after" and is_before_word(period, trigger, scene):
        return True  # "appeared in court today after being extradited"
    if trigger.relation == "before" and period.when.is_open:
        return True  # "he rented it out from 2018 until it was dismantled"
    lasted = period.how == "since" and trigger.type not in _BEGINNINGS
    if lasted and scene.before(clause_rules().under_way, period.span, _INQUIRY):
        return True  # "the investigation, under way since May 2022, led to nine arrests"
    return _is_of_act_before(period, trigger, scene)


def _tells_no_act(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether the words say that it dates something else: the offence, what somebody said, or nothing at all."""
    rules, span = clause_rules(), period.span
    if scene.holds(rules.vague_date, span.start, span.end) or scene.before(rules.no_act_before, span):
        return True
    if _dates_inquiry(period, trigger, scene) or _dates_other_deed(period, trigger, scene):
        return True
    if _is_dateline(period, scene) or from_afar(period, scene) or dates_offence(period, trigger, scene):
        return True
    if trigger.type == EventType.ANNOUNCEMENT:
        return period.when.is_open  # "Since May officers have read along, the spokesman said"
    return scene.before(rules.said_before, span)


def _dates_inquiry(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "Arrested in an investigation launched in May 2021", "in an operation that began in 2019": when that began. An
    operation of a day is that of its acts."""
    if trigger.type in _BEGINNINGS or period.span.start < trigger.span.end:
        return False
    rules, date = clause_rules(), period.mentions[0].span  # a period begins with "dating back to"
    start = max(trigger.span.end, date.start - _INQUIRY)
    if scene.holds(rules.inquiry_began, start, date.start):
        return True
    return not period.when.is_day and scene.holds(rules.operation_began, start, date.start)


def _dates_other_deed(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "A man released from prison in 2020 was arrested", "the phones seized in 2023 led to 40 arrests": when something
    else was done."""
    if trigger.type in _FROM_WORDS:
        return False
    rules, date, behind = clause_rules(), period.mentions[0].span, period.span.end
    start = trigger.span.end if trigger.span.end <= date.start else scene.start
    start = max(start, date.start - _DEED)
    acts = any(start <= other.span.start < date.start for other in scene.triggers)
    # "He was tracked down in Dubai on 4 June and arrested": both on that day.
    goes_on = acts and behind <= trigger.span.start and scene.holds(rules.closes_clause, behind, trigger.span.start)
    if not goes_on and scene.holds(rules.other_deed, start, date.start):
        return True
    if not acts and _is_long_ago(period, scene) and scene.holds(rules.some_deed, start, date.start):
        return True
    taken = any(other.type in _TAKES and 0 <= date.start - other.span.end <= _RIGHT for other in scene.triggers)
    return taken and behind <= trigger.span.start and scene.holds(rules.thing_told, behind, trigger.span.start)


def _is_long_ago(period: Period, scene: Scene) -> bool:
    """Whether it is no news: what else is told of a day last week may well have been done on the day of the act."""
    published, latest = scene.reading.document.published, period.when.latest or period.when.earliest
    return bool(published and latest and published - latest > _NEWS)


def _is_dateline(period: Period, scene: Scene) -> bool:
    """ "SOFIA, May 6 (NWI) – Police on Monday arrested …": the day of writing, not that of the act."""
    if period.span.start == scene.start or not scene.told(scene.start, period.span.start).isupper():
        return False
    return scene.holds(clause_rules().dateline_after, period.span.end, period.span.end + _OPENING)


def heads_line(period: Period, scene: Scene) -> bool:
    """ "April 2024: The owner is identified by a payment of 2016": the date that a line of a chronicle begins with; the
    day of publication there is a dateline."""
    if scene.told(scene.start, period.span.start).strip(_BULLETS) or period.when.is_open:
        return False
    written = period.when.earliest == scene.reading.document.published
    return not written and scene.holds(clause_rules().heads_line, period.span.end, period.span.end + _RIGHT)


def _is_ahead(period: Period, published: date) -> bool:
    """Whether it begins behind the day of publication, or lasts until a day behind it ("remanded until 21 May")."""
    begins, ends = period.when.earliest, period.when.latest
    return begins > published if begins else bool(ends and ends > published)


def lasts_until(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "On the run since 2016, he was held on 4 June": what lasted until the act, which has a day of its own."""
    if period.span.end > trigger.span.start or not _is_since(period, scene):
        return False
    own = _own(trigger, scene)
    if own is None or not own.when.is_day or _is_since(own, scene):
        return False
    return "," not in scene.told_between(trigger.span, own.span)


def _is_since(period: Period, scene: Scene) -> bool:
    return period.when.is_open or scene.before(clause_rules().since_before, period.span)


def _is_nearest(trigger: Trigger, period: Period, scene: Scene) -> bool:
    """Whether no other act is nearer: "arrested on Wednesday, prosecutors said in a statement" dates the arrest."""
    own = scene.cost(trigger, period.span)
    if "," in scene.told_between(trigger.span, period.span) and any(
        other.span.end <= period.span.start and "," not in scene.told_between(other.span, period.span)
        for other in scene.triggers
    ):
        return False
    return all(own <= scene.cost(other, period.span) for other in scene.triggers)


def is_before_word(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether the act's own "after" stands between it and the period."""
    return scene.holds(clause_rules().after_word, period.span.end, trigger.span.start)


def _is_of_act_before(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "arrested on 6 May and has been charged": the day is that of the act before."""
    then, start, end = clause_rules().since_then, period.span.end, trigger.span.start
    if not (scene.holds(then, start, end) or scene.holds(then, start, end + _BEEN)):
        return False
    return any(other.span.end <= period.span.start for other in scene.triggers)


def has_own(trigger: Trigger, scene: Scene) -> bool:
    """Whether a date follows the trigger before another act does."""
    return _own(trigger, scene) is not None


def _own(trigger: Trigger, scene: Scene) -> Period | None:
    """The date that follows the trigger before another act does."""
    stop = min(
        (other.span.start for other in scene.triggers if other.span.start >= trigger.span.end), default=scene.end
    )
    return next(
        (
            period
            for period in scene.mentions.periods
            if trigger.span.end <= period.span.start < stop and dates_acts(period, trigger, scene)
        ),
        None,
    )


def inside_clause(period: Period, scene: Scene) -> bool:
    """Whether a trigger already stands before the period, so that it does not open the sentence."""
    start = period.span.start
    return any(trigger.span.end <= start for trigger in scene.triggers)


def _opens_next(period: Period, scene: Scene) -> bool:
    """Whether the period opens another main clause: "it was infiltrated, and on 17 April it was shut down"."""
    another = any(other.span.start >= period.span.end for other in scene.triggers)
    return another and scene.before(clause_rules().opens_next, period.span, 20)


def _is_of_next(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether another clause has the period and an act of its own: "two men were arrested; a third was charged on",
    "charged in connection with the seizure of heroin last week"."""
    between = [other for other in scene.triggers if trigger.span.end <= other.span.start < period.span.start]
    if any(other.relation == ABOUT or _describes(other, scene) for other in between):
        return True
    if scene.holds(clause_rules().came_after, trigger.span.end, period.span.start):
        return True
    if scene.holds(clause_rules().took_place, trigger.span.end, period.span.start):
        return False
    edge = max((edge for edge in scene.boundaries if trigger.span.end <= edge < period.span.start), default=None)
    if edge is not None:
        return any(other.span.start >= edge for other in scene.triggers)
    # "Nine men were arrested and 23 guns seized this week": the number counts things, and the week is that of both.
    return any(
        other.type != trigger.type
        and type_rules()[other.type].people is not None
        and scene.holds(clause_rules().and_others, trigger.span.end, other.span.start)
        for other in between
    )


def _describes(other: Trigger, scene: Scene) -> bool:
    """ "They convicted four fraudsters arrested by customs last October": whom it was done to."""
    told = scene.told(other.span.start, other.span.end).lower()
    return told in _DONE and scene.before(clause_rules().of_person, other.span)


def _is_of_plan(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "charged with theft and due to appear in court today": the day is that of the plan."""
    if trigger.realis != Realis.ASSERTED:
        return False
    plans = [other for other in scene.triggers if other.realis == Realis.PLANNED]
    if trigger.type == EventType.CHARGE and trigger.span.start - period.span.end in range(_BESIDE_PLAN):
        # "Due to face court today charged with theft".
        return any(other.span.end <= period.span.start for other in plans)
    return any(trigger.span.end <= other.span.start < period.span.start for other in plans)


def _is_of_announcement(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """ "announced today the arrest of": the day is that of the announcement, unless it stands right at the act."""
    announced = scene.announced(trigger)
    if announced is not None and period.span.start >= announced:
        return True
    if trigger.type == EventType.ANNOUNCEMENT or period.when.earliest != scene.reading.document.published:
        return False
    if not any(other.type == EventType.ANNOUNCEMENT for other in scene.triggers):
        return False
    nearest = min(scene.triggers, key=lambda other: scene.cost(other, period.span))
    return nearest.type == EventType.ANNOUNCEMENT or scene.cost(trigger, period.span) > BESIDE
