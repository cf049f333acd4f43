"""Which date an act has that its own sentence leaves undated.

That of the sentence before, of the paragraph, of the days of action, or of the day it was reported: each is a strategy
that says in its dating what it went by.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.events.action_days import DAYS_OF_ACTION, action_days, operation_stretch
from extract.events.acts import Act, Dating, Frame
from extract.events.clauses import clause_rules
from extract.events.heads import head_of, under_days, under_totals
from extract.events.lists import is_line
from extract.events.reading import Reading
from extract.events.when import basis_of
from extract.mentions.times import Period
from extract.model.event import PHASE_OF, Basis, EventType, FigureWhat, Link, Phase, Realis
from extract.model.text import Sentence, SentenceRole
from extract.model.time import EdtfDate

_ONE_DAY = 1
_NIGHT = 2  # days
_OPENING = 4  # "On 30 May they struck"
# Where nothing dates them, the start of a case and the tip behind it are older than the news by an unknown time.
_OLDER_THAN_THE_NEWS = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED})
_ITEM = SentenceRole.ITEM
_HEARD = frozenset({EventType.COURT_APPEARANCE, EventType.SENTENCE, EventType.CONVICTION})
_JUDGED = frozenset({EventType.SENTENCE, EventType.CONVICTION})
Numbers = frozenset[tuple[EventType, FigureWhat, float]]


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rest of the article says of days: those of action, the one day of its raids, the numbers that stand
    beside a date, and the days that sentences stand under, by where these begin in the text."""

    window: EdtfDate | None
    stretch: Period | None
    raided: Dating | None
    numbers: Numbers
    heads: Mapping[int, Period]


def date_undated(acts: Iterable[Act], reading: Reading) -> list[Act]:
    """Every act with its dating; those that the text dates are unchanged."""
    acts = list(acts)
    if all(act.dating.told for act in acts):
        return acts
    numbers = frozenset(
        (act.type, figure.what, figure.value) for act in acts if act.dating.told for figure in act.figures
    )
    around = _Around(
        action_days(acts, reading), operation_stretch(reading), _raid_day(acts), numbers, under_days(reading)
    )
    dated: list[Act] = []
    for act in acts:
        if not act.dating.told:
            act = _from_outside(act, dated, around, reading)
        dated.append(act)
    return dated


def _from_outside(act: Act, before: Sequence[Act], around: _Around, reading: Reading) -> Act:
    if moment := _that_moment(act, before, reading):
        return replace(act, dating=moment)
    if act.realis == Realis.ASSERTED and (head := head_of(act, around.heads, reading)):
        return replace(act, dating=Dating(head.when, basis_of(head), "the date that its paragraph stands under"))
    if act.type in _JUDGED and act.realis == Realis.ASSERTED and (heard := _at_the_hearing(act, before, reading)):
        carried = Dating(heard.dating.date, heard.dating.basis, "the day in court that the sentence before tells")
        return replace(act, dating=carried)
    if act.type == EventType.COOPERATION and around.window and not act.weak and _is_on_the_day(act, reading):
        return replace(act, dating=_on_days(around.window))
    done = PHASE_OF[act.type] == Phase.ACTION and act.realis == Realis.ASSERTED and not act.weak
    return (_of_action(act, before, around, reading) if done else None) or replace(
        act, dating=of_publication(act, reading)
    )


def _of_action(act: Act, before: Sequence[Act], around: _Around, reading: Reading) -> Act | None:
    """What police did, dated by its neighbours, by the raids of the article, or by its days or weeks of action."""
    if other := sentence_before(act, before, around.numbers, reading):
        carried = Dating(other.dating.date, other.dating.basis, "date of the sentence before")
        goes_on = clause_rules().carries.holds(reading.words(act.sentence))
        return replace(act, dating=carried, where=act.where or (other.where if goes_on else ()))
    if ran := _told_before(act, around.numbers, reading):
        return replace(act, dating=Dating(ran.when, basis_of(ran), "the day that the sentence before tells"))
    if (was := _told_after(act, reading)) and not _of_other_time(act, reading):
        return replace(act, dating=Dating(was.when, basis_of(was), "the day that the sentence after tells"))
    if around.raided and clause_rules().in_raids.holds(reading.words(act.sentence)) and act.sentence.role != _ITEM:
        return replace(act, dating=replace(around.raided, why="the day of the raids, told elsewhere"))
    if around.window and _on_the_days(act, reading):
        return replace(act, dating=_on_days(around.window))
    if around.stretch and _in_the_stretch(act, reading):
        return replace(act, dating=_in_weeks(around.stretch))
    return None


def _on_days(window: EdtfDate) -> Dating:
    return Dating(window, Basis.EXPLICIT, "the action days that the article names", Frame.DAYS)


def _in_weeks(stretch: Period) -> Dating:
    return Dating(stretch.when, basis_of(stretch), "the weeks that the operation took", Frame.WEEKS)


def _that_moment(act: Act, before: Sequence[Act], reading: Reading) -> Dating | None:
    """ "At that point", "at that time": the date of the act told in the sentence before, else the one it tells."""
    if not clause_rules().that_moment.holds(reading.words(act.sentence)):
        return None
    last = next((other for other in reversed(before) if other.sentence != act.sentence), None)
    if last and last.dating.told and _follows(act.sentence, last.sentence, also=True):
        return Dating(last.dating.date, last.dating.basis, "that moment: the sentence before")
    if then := _only_period(reading.before(act.sentence), reading):
        return Dating(then.when, basis_of(then), "that time: the sentence before")
    return None


def _only_period(sentence: Sentence | None, reading: Reading) -> Period | None:
    """The one period that a sentence tells, if that has an end."""
    told = reading.of(sentence).periods if sentence else ()
    return told[0] if len(told) == 1 and not told[0].when.is_open else None


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
    if act.type in _OLDER_THAN_THE_NEWS and act.sentence.role != SentenceRole.ITEM:
        return Dating(None, Basis.NONE, "no date told, and older than the news")
    return Dating(EdtfDate.until(published), Basis.PUBLICATION, "no date told: on or before the day of publication")


def sentence_before(act: Act, before: Sequence[Act], numbers: Numbers, reading: Reading) -> Act | None:
    """The dated act of the sentence right before, if that tells of police action too.

    A pronoun or an "also" goes on with any date, other words with that of a single day, unless the act's number stands
    beside another date. A new paragraph needs an "also".
    """
    if act.sentence.quoted or not before or not _follows(act.sentence, before[-1].sentence, also=True):
        return None
    rules, words = clause_rules(), reading.words(act.sentence)
    if _of_other_time(act, reading):
        return None
    goes_on, also = rules.carries.holds(words), rules.also.holds(words)
    if not goes_on and (_told_elsewhere(act, numbers) or rules.until_now.holds(words)):
        return None
    for other in reversed(before):
        if other.sentence.field != act.sentence.field or not _follows(act.sentence, other.sentence, also):
            return None
        told = PHASE_OF[other.type] == Phase.ACTION and other.realis == Realis.ASSERTED and other.link == act.link
        if not (told and other.dating.told and other.dating.date) or other.dating.date.is_open:
            continue
        if goes_on or (other.dating.date.days == _ONE_DAY and act.link == Link.THIS):
            return other
        if other.dating.date.days == _NIGHT and rules.by_night.holds(reading.words(other.sentence)):
            return other  # "On the night of 20 to 21 May they moved in. Four men were arrested."
        if other.dating.frame is Frame.DAYS and act.link == Link.THIS:
            return other  # "During the action days nine were arrested. Officers searched 21 flats."
    return None


def _at_the_hearing(act: Act, before: Sequence[Act], reading: Reading) -> Act | None:
    """ "They appeared at Leeds Crown Court on Friday. One was jailed for nine years": the act of the hearing."""
    last = before[-1] if before else None
    if last is None or reading.before(act.sentence) != last.sentence:
        return None
    if _of_other_time(act, reading) and not clause_rules().more.holds(reading.words(act.sentence)):
        return None  # "three others were jailed" goes on
    heard = last.type in _HEARD and last.realis == Realis.ASSERTED and last.link == act.link
    return last if heard and last.dating.told and last.dating.date and last.dating.date.is_day else None


def _of_other_time(act: Act, reading: Reading) -> bool:
    """Whether its sentence tells of another time, or sums up."""
    rules, words = clause_rules(), reading.words(act.sentence)
    return rules.other_time.holds(words) or rules.totals.holds(words)


def _told_elsewhere(act: Act, numbers: Numbers) -> bool:
    """Whether one of its numbers, or the largest of several of a kind, stands beside a date somewhere."""
    largest: dict[FigureWhat, float] = {}
    for figure in act.figures:
        largest[figure.what] = max(figure.value, largest.get(figure.what, 0))
    return any((act.type, what, value) in numbers for what, value in largest.items())


def _follows(sentence: Sentence, other: Sentence, also: bool) -> bool:
    gap = sentence.span.start - other.span.end
    if sentence.paragraph == other.paragraph:
        return gap <= 3
    return also and sentence.paragraph == other.paragraph + 1 and gap <= 4


def _told_before(act: Act, numbers: Numbers, reading: Reading) -> Period | None:
    """The days of "The operation ran from 3 to 9 May" before it in the paragraph, or the day of "On 30 May they struck"
    in the sentence before."""
    last = before = reading.before(act.sentence)
    while before and not reading.of(before).periods:
        before = reading.before(before)
    told = [period for period in reading.of(before).periods if not period.when.is_open] if before else []
    if before is None or len(told) != 1:
        return None
    if clause_rules().operation_ran.holds(reading.words(before)):
        return told[0]
    if before != last:
        return None
    opens = told[0].span.start - before.span.start <= _OPENING and told[0].when.days <= DAYS_OF_ACTION
    opens = opens or (told[0].when.is_day and clause_rules().stop_told.holds(reading.words(before)))
    other = _of_other_time(act, reading) or _told_elsewhere(act, numbers)
    other = other or clause_rules().until_now.holds(reading.words(act.sentence))
    return told[0] if opens and not other else None


def _told_after(act: Act, reading: Reading) -> Period | None:
    """The day of "The operation took place on 4 June" in the sentence after."""
    after = reading.after(act.sentence)
    if after is None or act.link != Link.THIS or not clause_rules().action_was.holds(reading.words(after)):
        return None
    told = _only_period(after, reading)
    return told if told and told.when.days <= DAYS_OF_ACTION else None


def _raid_day(acts: Iterable[Act]) -> Dating | None:
    """The one day that the searches of the article have."""
    days = {
        act.dating.date.edtf: act.dating
        for act in acts
        if act.type == EventType.SEARCH and act.link == Link.THIS and act.dating.told and act.dating.date
    }
    only = next(iter(days.values())) if len(days) == 1 else None
    return only if only and only.date and only.date.is_day else None


def _on_the_days(act: Act, reading: Reading) -> bool:
    """Whether the act is one of the action days: told of them ("during the raids"), or in a list of their results."""
    if is_line(act.sentence, reading):
        return not under_totals(act.sentence, reading)
    if _of_other_time(act, reading):
        return False
    rules, before = clause_rules(), reading.before(act.sentence)
    if rules.on_the_days.holds(reading.words(act.sentence)):
        return True
    # "A centre was set up to support the action day. Officers searched 40 flats".
    named = before is not None and not rules.until_now.holds(reading.words(act.sentence))
    return named and before is not None and rules.the_day.holds(reading.words(before))


def _is_on_the_day(act: Act, reading: Reading) -> bool:
    """ "On the action day, Eurojust ran a coordination centre"."""
    rules, words = clause_rules(), reading.words(act.sentence)
    return rules.the_day.holds(words) and rules.on_the_days.holds(words)


def _in_the_stretch(act: Act, reading: Reading) -> bool:
    """Whether the act is one of an operation of several weeks: a line of its results, what it led to, what was done
    during it."""
    rules, words = clause_rules(), reading.words(act.sentence)
    if act.link != Link.THIS or act.apart:
        return False
    if is_line(act.sentence, reading):
        return True
    return rules.operation_led.holds(words) or (rules.on_the_days.holds(words) and not _of_other_time(act, reading))
