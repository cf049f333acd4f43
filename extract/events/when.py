"""Which date belongs to a trigger.

In the sentence: `of_sentence`. Outside it, for acts that their own sentence leaves undated: `sentence_before`,
`action_days`, `of_publication`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.events.acts import Act, Dating
from extract.events.match import Trigger
from extract.events.reach import TOO_FAR, Scene
from extract.events.reading import Reading
from extract.events.rules import ClauseRules, clause_rules
from extract.mentions.times import Period
from extract.model.event import PHASE_OF, Basis, EventType, Link, Phase, Realis
from extract.model.mention import Anchoring
from extract.model.text import Sentence, SentenceRole
from extract.model.time import EdtfDate

_OPENING = 60  # a period that begins this near to the start of its sentence dates the whole sentence
_OPENING_SENTENCES = 12  # in which an article names its days of action
_BESIDE = 30  # a date this near to a trigger is its own
# Where nothing dates them, the start of a case and the tip behind it are older than the news by an unknown time.
_OLDER_THAN_THE_NEWS = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED})
NO_DATE = Dating(None, Basis.NONE, "no date in the sentence")


def of_sentence(trigger: Trigger, scene: Scene) -> Dating:
    """The period of the same sentence that is nearest; one that opens the sentence dates all of it.

    A date beside an act that is only referred to ("following the takedown in May") bounds the other acts.
    """
    best: tuple[int, int, Period] | None = None
    for period in scene.mentions.periods:
        if not _dates_acts(period, trigger, scene):
            continue
        opens = period.span.start - scene.sentence.span.start <= _OPENING and not _inside_clause(period, scene)
        cost = scene.cost(trigger, period.span)
        if opens:
            cost = min(cost, _BESIDE + 10)
        elif period.span.end <= trigger.span.start and _inside_clause(period, scene):
            # "arrested in 2022 and extradited in 2023": a date follows its act.
            cost += _BESIDE
        if cost <= TOO_FAR and (best is None or (cost, period.when.days) < best[:2]):
            best = cost, period.when.days, period
    if best is None:
        return NO_DATE
    period = best[2]
    words = scene.told(period.span.start, period.span.end)
    when, relation = _bounded(period, trigger, scene)
    if when is None:
        return NO_DATE
    return Dating(when, _basis(period), f"{relation}“{words}” in the same sentence")


def _basis(period: Period) -> Basis:
    written_out = all(mention.anchoring == Anchoring.EXPLICIT for mention in period.mentions)
    return Basis.EXPLICIT if written_out else Basis.RELATIVE


def _inside_clause(period: Period, scene: Scene) -> bool:
    """Whether a trigger already stands before the period, so that it does not open the sentence."""
    start = period.span.start
    return any(trigger.span.end <= start for trigger in scene.triggers)


def _dates_acts(period: Period, trigger: Trigger, scene: Scene) -> bool:
    rules = clause_rules()
    span = period.span
    if scene.holds(rules.vague_date, span.start, span.end) or scene.before(rules.no_act_before, span):
        return False
    if trigger.type == EventType.ANNOUNCEMENT:
        if period.when.is_open:
            return False  # "Since May officers have read along, the spokesman said"
    elif scene.before(rules.said_before, span):
        return False
    if period.span.start >= trigger.span.end and (_opens_next(period, scene) or _is_of_next(period, trigger, scene)):
        return False
    published = scene.reading.document.published
    if published:
        if trigger.realis == Realis.PLANNED and period.when.latest and period.when.latest <= published:
            return False
        if trigger.realis == Realis.ASSERTED and period.when.earliest and period.when.earliest > published:
            return False
        if _is_of_announcement(period, trigger, scene):
            return False
    return True


def _opens_next(period: Period, scene: Scene) -> bool:
    """Whether the period opens another main clause: "it was infiltrated, and on 17 April it was shut down"."""
    another = any(other.span.start >= period.span.end for other in scene.triggers)
    return another and scene.before(clause_rules().opens_next, period.span, 20)


def _is_of_next(period: Period, trigger: Trigger, scene: Scene) -> bool:
    """Whether another clause has the period and an act of its own: "two men were arrested; a third was charged on"."""
    edge = max((edge for edge in scene.boundaries if trigger.span.end <= edge < period.span.start), default=None)
    return edge is not None and any(other.span.start >= edge for other in scene.triggers)


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
        beside = other.relation and other.type != trigger.type and scene.cost(other, period.span) <= _BESIDE
        if not beside or "," in scene.told_between(other.span, period.span):
            continue
        published = scene.reading.document.published
        if other.relation == "before":
            return (EdtfDate.until(period.when.latest) if period.when.latest else None), "before "
        if period.when.earliest is None:
            return None, ""
        if published and published > period.when.earliest:
            return EdtfDate(f"{period.when.edtf}/{published}", period.when.earliest, published), "after "
        return EdtfDate(f"{period.when.edtf}/..", period.when.earliest, None), "after "
    return period.when, ""


def date_undated(acts: Iterable[Act], reading: Reading) -> list[Act]:
    """Every act with its dating; those that the text dates are unchanged."""
    acts = list(acts)
    window = action_days(acts, reading)
    dated: list[Act] = []
    for act in acts:
        if not act.dating.told:
            act = _dated_from_outside(act, dated, window, reading)
        dated.append(act)
    return dated


def _dated_from_outside(act: Act, before: Sequence[Act], window: EdtfDate | None, reading: Reading) -> Act:
    if clause_rules().that_moment.holds(reading.words(act.sentence)):
        last = next((other for other in reversed(before) if other.sentence != act.sentence), None)
        if last and last.dating.told and _follows(act.sentence, last.sentence, also=True):
            return replace(act, dating=Dating(last.dating.date, last.dating.basis, "that moment: the sentence before"))
    if PHASE_OF[act.type] == Phase.ACTION and act.realis == Realis.ASSERTED and not act.weak:
        other = sentence_before(act, before, reading)
        if other:
            carried = Dating(other.dating.date, other.dating.basis, "date of the sentence before")
            return replace(act, dating=carried, where=act.where or other.where)
        if ran := _operation_ran(act, reading):
            return replace(act, dating=Dating(ran.when, _basis(ran), "when the operation ran: the sentence before"))
        if window and act.sentence.role == SentenceRole.ITEM and not _under_totals(act.sentence, reading):
            dating = Dating(window, Basis.EXPLICIT, "list under the action days that the article names")
            return replace(act, dating=dating)
    return replace(act, dating=of_publication(act, reading))


def _operation_ran(act: Act, reading: Reading) -> Period | None:
    """The period of "The operation ran from 3 to 9 May" in the sentence before: "In total, 40 people were arrested"."""
    before = reading.before(act.sentence)
    told = [period for period in reading.of(before).periods if not period.when.is_open] if before else []
    if before is None or len(told) != 1 or not clause_rules().operation_ran.holds(reading.words(before)):
        return None
    return told[0]


def of_publication(act: Act, reading: Reading) -> Dating:
    """On or before the day it was reported; for a plan, after it; None for what is older than the news."""
    published = reading.document.published
    if act.link == Link.OTHER:
        return Dating(None, Basis.NONE, "background without a date")
    if published is None:
        return Dating(None, Basis.NONE, "no date in the article")
    if act.realis == Realis.PLANNED:
        return Dating(EdtfDate.since(published), Basis.PUBLICATION, "planned: after the day of publication")
    if act.type == EventType.ANNOUNCEMENT:
        return Dating(EdtfDate.day(published), Basis.PUBLICATION, "announced with the release itself")
    if act.type in _OLDER_THAN_THE_NEWS:
        return Dating(None, Basis.NONE, "no date told, and older than the news")
    return Dating(EdtfDate.until(published), Basis.PUBLICATION, "no date told: on or before the day of publication")


def sentence_before(act: Act, before: Sequence[Act], reading: Reading) -> Act | None:
    """The dated act of the sentence right before, if that tells of police action too.

    A new paragraph needs an "also".
    """
    if act.sentence.quoted or not before or not _follows(act.sentence, before[-1].sentence, also=True):
        return None
    rules, words = clause_rules(), reading.words(act.sentence)
    if rules.other_time.holds(words) or rules.totals.holds(words) or not rules.carries.holds(words):
        return None
    also = rules.also.holds(words)
    for other in reversed(before):
        if other.sentence.field != act.sentence.field or not _follows(act.sentence, other.sentence, also):
            return None
        told = PHASE_OF[other.type] == Phase.ACTION and other.realis == Realis.ASSERTED and other.link == act.link
        if told and other.dating.told and other.dating.date and not other.dating.date.is_open:
            return other
    return None


def _follows(sentence: Sentence, other: Sentence, also: bool) -> bool:
    gap = sentence.span.start - other.span.end
    if sentence.paragraph == other.paragraph:
        return gap <= 3
    return also and sentence.paragraph == other.paragraph + 1 and gap <= 4


def action_days(acts: Iterable[Act], reading: Reading) -> EdtfDate | None:
    """The days of action that the article names: those of its dated actions and of its opening, if they are one."""
    told: dict[str, EdtfDate] = {}
    for act in acts:
        when = act.dating.date
        if act.dating.told and when and not when.is_open and PHASE_OF[act.type] == Phase.ACTION:
            told.setdefault(when.edtf, when)
    rules: ClauseRules = clause_rules()
    published = reading.document.published
    for sentence in reading.sentences[:_OPENING_SENTENCES]:
        near = [each.when for each in reading.of(sentence).periods if _within_days(each.when)]
        if near and rules.action_days.holds(reading.words(sentence)):
            told.update((when.edtf, when) for when in near if when.earliest != published and when.edtf not in told)
    return next(iter(told.values())) if len(told) == 1 else None


def _within_days(when: EdtfDate) -> bool:
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= 21)


def _under_totals(sentence: Sentence, reading: Reading) -> bool:
    """Whether the list stands under a heading that announces totals ("Overall results:")."""
    own = [each for each in reading.sentences if each.field == sentence.field]
    at = own.index(sentence)
    while at >= 0 and own[at].role == SentenceRole.ITEM:
        at -= 1
    return at >= 0 and clause_rules().totals.holds(reading.words(own[at]))
