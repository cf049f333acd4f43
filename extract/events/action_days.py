"""The days of action that an article names, and the weeks that an operation took."""

from collections.abc import Iterable
from datetime import timedelta

from extract.events.acts import Act
from extract.events.clauses import clause_rules
from extract.events.reading import Reading
from extract.mentions.times import Period
from extract.model.event import PHASE_OF, Link, Phase
from extract.model.time import EdtfDate

DAYS_OF_ACTION = 21  # an action that takes longer has no days of its own
_ONE_DAY = 1
_OPENING_SENTENCES = 12  # in which an article names its days of action
_OLDER = timedelta(days=60)  # before the last action: that was another phase
_LONGEST = 220  # days of an operation that was held as one


def action_days(acts: Iterable[Act], reading: Reading) -> EdtfDate | None:
    """The days of action that the article names: those of its dated actions and of its opening, if they are one."""
    told: dict[str, EdtfDate] = {}
    for act in acts:
        when = act.dating.date if act.dating.told and act.link == Link.THIS else None
        if when and not when.is_open and PHASE_OF[act.type] == Phase.ACTION:
            told.setdefault(when.edtf, when)
    published, named = reading.document.published, dict[str, EdtfDate]()
    for sentence in reading.sentences[:_OPENING_SENTENCES]:
        near = [each.when for each in reading.of(sentence).periods if _within_days(each.when)]
        words = reading.words(sentence)
        if near and (clause_rules().action_days.holds(words) or clause_rules().operation_ran.holds(words)):
            told.update((when.edtf, when) for when in near if when.earliest != published and when.edtf not in told)
            named.update((when.edtf, when) for when in near if when.days > _ONE_DAY and "/" in when.edtf)
    if len(named) == 1:
        # What was done a few days behind them ("arrested on 22 October") is no reason against the days named.
        return next(iter(named.values()))
    last = max((when.latest for when in told.values() if when.latest), default=None)
    if last:
        # "In December officers had inspected a camp" is no reason against the action day of July.
        told = {edtf: when for edtf, when in told.items() if when.latest and last - when.latest <= _OLDER}
    longest = max(told.values(), key=lambda when: when.days, default=None)
    whole = longest is not None and all(_holds(longest, when) for when in told.values())
    return longest if longest and whole and _within_days(longest) else None


def _holds(whole: EdtfDate, part: EdtfDate) -> bool:
    """Whether a day, or a few, lie inside the days of action."""
    if not (whole.earliest and whole.latest and part.earliest and part.latest):
        return False
    return whole.earliest <= part.earliest and part.latest <= whole.latest


def _within_days(when: EdtfDate) -> bool:
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= DAYS_OF_ACTION)


def operation_stretch(reading: Reading) -> Period | None:
    """The weeks from one day or month to another in which the operation was held ("Operation Lantern (2 May – 27
    June)"), if the opening names one such stretch that lies before the publication."""
    published, found = reading.document.published, dict[str, Period]()
    for sentence in reading.sentences[:_OPENING_SENTENCES]:
        for period in reading.of(sentence).periods:
            long = period.how == "range" and DAYS_OF_ACTION < period.when.days <= _LONGEST
            past = published and period.when.latest and period.when.latest <= published
            if not long or not past:
                continue
            words, at = reading.words(sentence), period.span.start - sentence.span.start
            if clause_rules().ran_over.holds(words, 0, at) or clause_rules().operation_ran.holds(words):
                found[period.when.edtf] = period
    return next(iter(found.values())) if len(found) == 1 else None
