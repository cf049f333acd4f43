"""Dates from outside the sentence: an act that its own sentence leaves undated is dated by the sentence before, by the
action days that the article gives, or by the day it was reported."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from extract.events.attach import Act, Dating
from extract.events.reading import Reading
from extract.model.event import PHASE_OF, Basis, EventType, Link, Phase, Realis
from extract.model.text import SentenceRole
from extract.model.time import EdtfDate

# Totals and later steps are not of the day that the sentence before tells of.
_OTHER_TIME = re.compile(
    r"\b(?:follow-?up|later|subsequent\w*|overall|in total|altogether|so far|to date|since then|previous\w*|earlier"
    r"|meanwhile|in the meantime|until now|already|ongoing|next)\b",
    re.IGNORECASE,
)
_TOTALS = re.compile(r"\b(?:overall|total|so far|to date|in all)\b", re.IGNORECASE)
_ACTION_DAYS = re.compile(
    r"\b(?:action (?:days?|weeks?|phase)|joint action|coordinated actions?|day of action|days of action|operational phase"
    r"|takedown|raids|sweep|operation)\b",
    re.IGNORECASE,
)
# Where nothing dates them, the start of a case and the tip behind it are older than the news by an unknown time.
_OLDER_THAN_THE_NEWS = frozenset({EventType.TIP_OFF, EventType.INVESTIGATION_OPENED})


def date_undated(acts: Iterable[Act], reading: Reading) -> list[Act]:
    """Every act with its dating; those with a date of their own unchanged."""
    acts = list(acts)
    window = action_days(acts, reading)
    dated: list[Act] = []
    for act in acts:
        if not act.dated:
            act = replace(act, dating=_from_outside(act, dated, window, reading))
        dated.append(act)
    return dated


def _from_outside(act: Act, before: list[Act], window: EdtfDate | None, reading: Reading) -> Dating:
    published = reading.document.published
    if act.realis == Realis.PLANNED:
        return _planned(published)
    if act.link == Link.OTHER:
        return Dating(None, Basis.NONE, "background without a date")
    words = reading.words(act.sentence)
    if PHASE_OF[act.type] == Phase.ACTION:
        carried = _carried(act, before, words)
        if carried:
            return carried
        if window and act.sentence.role == SentenceRole.ITEM and not _under_totals(act, reading):
            return Dating(window, Basis.EXPLICIT, "list under the action days that the article names")
    if published is None or act.type in _OLDER_THAN_THE_NEWS:
        return Dating(None, Basis.NONE, "no date in the article")
    return Dating(EdtfDate.until(published), Basis.PUBLICATION, "no date told: on or before the day of publication")


def _planned(published: date | None) -> Dating:
    if published is None:
        return Dating(None, Basis.NONE, "planned, no date told")
    return Dating(EdtfDate.since(published), Basis.PUBLICATION, "planned: after the day of publication")


def _carried(act: Act, before: list[Act], words: str) -> Dating | None:
    """The date of the sentence right before, in the same paragraph, if that told of police action too."""
    if act.sentence.quoted or _OTHER_TIME.search(words):
        return None
    for other in reversed(before):
        if other.sentence.field != act.sentence.field or other.sentence.paragraph != act.sentence.paragraph:
            return None
        adjacent = 0 < act.sentence.span.start - other.sentence.span.end <= 3
        same = other.sentence == act.sentence
        told = PHASE_OF[other.type] == Phase.ACTION and other.realis == Realis.ASSERTED and other.link == act.link
        if (adjacent or same) and told and other.dating.basis in (Basis.EXPLICIT, Basis.RELATIVE):
            return Dating(other.dating.date, other.dating.basis, "date of the sentence before")
    return None


def action_days(acts: Iterable[Act], reading: Reading) -> EdtfDate | None:
    """The days of action that the opening of the article names, if it names just one such time."""
    told: dict[str, EdtfDate] = {}
    for act in acts:
        when = act.dating.date
        if act.dated and when and not when.is_open and PHASE_OF[act.type] == Phase.ACTION:
            told.setdefault(when.edtf, when)
    for sentence in reading.sentences[:12]:
        if not _ACTION_DAYS.search(reading.words(sentence)):
            continue
        for period in reading.of(sentence).periods:
            if not period.when.is_open and _within_days(period.when):
                told.setdefault(period.when.edtf, period.when)
    return next(iter(told.values())) if len(told) == 1 else None


def _within_days(when: EdtfDate) -> bool:
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= 21)


def _under_totals(act: Act, reading: Reading) -> bool:
    """Whether the list stands under a heading that announces totals ("Overall results:")."""
    own = [each for each in reading.sentences if each.field == act.sentence.field]
    at = own.index(act.sentence)
    while at >= 0 and own[at].role == SentenceRole.ITEM:
        at -= 1
    return at >= 0 and bool(_TOTALS.search(reading.words(own[at])))
