"""Lists and tables under a line that tells the act: "Officers seized:" above "18 kg of fentanyl", "Arrests by country"
above "Spain: 12". Their lines tell that act too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from extract.events.acts import Act
from extract.events.clauses import clause_rules
from extract.events.match import Trigger
from extract.events.reading import Reading
from extract.events.rules import type_rules
from extract.model.event import EventType, Figure, FigureWhat, Realis
from extract.model.mention import Qualifier
from extract.model.text import Sentence, SentenceRole, Span

# What a bare number beside a state counts, where it is no person.
_COUNTED = {EventType.SEARCH: FigureWhat.SEARCHES}
_TYPES = frozenset({EventType.ARREST, EventType.SEARCH, EventType.SEIZURE, EventType.TAKEDOWN})
_HAUL = (FigureWhat.DRUGS_KG, FigureWhat.FIREARMS)
_HEADED = 4  # characters behind a state in which a dash or a colon stands
_LISTED = "listed"  # the rule of what lines of a list tell
_ROW = re.compile(r"\W*(?P<number>\d{1,3}(?:[ ,.]\d{3})*|\d+)\W*")


def with_lists(triggers: Iterable[Trigger], reading: Reading) -> Iterator[list[Trigger]]:
    """The triggers of each sentence in the order of the text, with those that lines of a list take over."""
    told = {id(sentence): list(own) for sentence, own in _by_sentence(triggers)}
    lead: Trigger | None = None
    head: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.role != SentenceRole.ITEM:
            head = sentence
        own = told.get(id(sentence), [])
        if own:
            lead = _lead(own[-1], reading)
        elif sentence.role != SentenceRole.ITEM:
            lead = None
        elif lead is not None:
            own = [_taken_over(lead, sentence)]
        elif head is not None and _is_haul(sentence, head, reading):
            own = [_haul(sentence)]
        if own:
            yield own


def _is_haul(sentence: Sentence, head: Sentence, reading: Reading) -> bool:
    """ "91 kg of cannabis" in a list of results: nobody says it, but it was seized."""
    rules = clause_rules()
    if not rules.results_head.holds(reading.words(head)):
        return False
    return any(figure.what in _HAUL or figure.noun in rules.haul for figure in reading.of(sentence).figures)


def _haul(sentence: Sentence) -> Trigger:
    rule = next(rule for rule in type_rules()[EventType.SEIZURE].rules if rule.id == _LISTED)
    start = sentence.span.start
    return Trigger(EventType.SEIZURE, rule, sentence, Span(start, start), Realis.ASSERTED)


def is_line(sentence: Sentence, reading: Reading) -> bool:
    """Whether it is a line of a list: by its mark, or one of several that begin with a state and a dash or a colon and
    tell a number ("Ghana – 73 arrests")."""
    if sentence.role != SentenceRole.HEADING:
        return sentence.role == SentenceRole.ITEM
    mentions = reading.of(sentence)
    place = mentions.places[0] if mentions.places else None
    if place is None or place.country is None or place.span.start != sentence.span.start or not mentions.figures:
        return False
    start = place.span.end - sentence.span.start
    return clause_rules().heads_line.holds(reading.words(sentence), start, start + _HEADED)


def as_lines(acts: Iterable[Act], reading: Reading) -> list[Act]:
    """The acts, with those that lines without a mark tell as acts of a list."""
    return [
        replace(act, sentence=replace(act.sentence, role=SentenceRole.ITEM))
        if act.sentence.role == SentenceRole.HEADING and is_line(act.sentence, reading)
        else act
        for act in acts
    ]


def _by_sentence(triggers: Iterable[Trigger]) -> Iterator[tuple[Sentence, list[Trigger]]]:
    for _, own in groupby(triggers, key=lambda trigger: id(trigger.sentence)):
        listed = list(own)
        yield listed[0].sentence, listed


def _lead(trigger: Trigger, reading: Reading) -> Trigger | None:
    """The act as what a list tells, if its line gives no numbers itself and ends as one that leads to a list."""
    words = reading.words(trigger.sentence).told.rstrip()
    leads = words.endswith(":") or trigger.sentence.role in (SentenceRole.HEADING, SentenceRole.ITEM)
    return trigger if leads and trigger.type in _TYPES and not reading.of(trigger.sentence).figures else None


def _taken_over(lead: Trigger, sentence: Sentence) -> Trigger:
    start = sentence.span.start
    line = lead.sentence.span.start
    return replace(lead, sentence=sentence, span=Span(start, start), listed=line, presupposed=False)


def row_counts(kind: EventType) -> FigureWhat | None:
    """What a bare number beside a state counts for such an act."""
    return type_rules()[kind].people or _COUNTED.get(kind)


def row_figure(trigger: Trigger, reading: Reading) -> Figure | None:
    """The number of a line that holds a state and a number and nothing else ("Spain: 12", "4 – Italy")."""
    what = row_counts(trigger.type)
    places = [place for place in reading.of(trigger.sentence).places if place.country]
    if trigger.listed is None or what is None or len(places) != 1:
        return None
    span, words = places[0].span, reading.words(trigger.sentence).told
    start, end = span.start - trigger.sentence.span.start, span.end - trigger.sentence.span.start
    found = _ROW.fullmatch(words[:start].removesuffix("the ").removesuffix("in ") + words[end:])
    if not found:
        return None
    return Figure(what, float(re.sub(r"\D", "", found["number"])), Qualifier.EXACT, places[0].country)
