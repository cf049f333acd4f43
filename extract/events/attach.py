"""Triggers -> acts: which date, places and figures of the sentence belong to which trigger.

Each strategy is small and named, and leaves its reason: `date_*`, `places_*`, `figures_*`. An argument belongs to the
trigger it costs least to reach: characters between them, more across a clause boundary or another trigger.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.events.match import Trigger
from extract.events.parts import national_parts
from extract.events.reading import Mentions, Reading
from extract.events.rules import clause_rules, type_rules
from extract.mentions.figures import PEOPLE
from extract.mentions.times import Period
from extract.model.event import Basis, EventType, Figure, FigureWhat, Link, Realis
from extract.model.mention import Anchoring, FigureMention, PlaceMention, PlaceRole
from extract.model.text import Sentence, Span
from extract.model.time import EdtfDate

_CLAUSE = 60  # what it costs to cross a clause boundary, in characters
_TRIGGER = 30  # and another trigger
_TOO_FAR = 260
_OPENING = 30  # a date this near to the start of its sentence dates the whole sentence
_NOT_A_DATE_OF_ACTS = re.compile(
    r"\b(?:founded|created|creation|inception|born|active|operat\w+|existence|used|available|running|developed)"
    r"\s+(?:since|in|on|from|during|between)?\s*(?:at least\s|around\s|early\s|late\s)?$",
    re.IGNORECASE,
)
_NOT_A_PLACE_OF_ACTS = re.compile(
    r"(?:\b\d{1,2},?\s+of|\b(?:nationals?|citizens?|residents?|natives?|born|living|based|headquartered|registered)\s+(?:of|in)"
    r"|\b(?:originally|hails?|comes?|victims?) (?:from|in))\s+(?:the\s+)?(?:[A-Z][\w-]+,\s+)?$"
)
_NOT_SEIZED = re.compile(
    r"\b(?:launder\w+|stole\w*|steal\w*|loss(?:es)?|damages?|earn\w+|generat\w+|defraud\w+|ransoms?|cost|extort\w+"
    r"|victims? (?:of|paid|lost)|transact\w+|received|turnover|revenue|profits?|fraudulent)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with how it is known and the strategy that found it."""

    date: EdtfDate | None
    basis: Basis
    why: str


@dataclass(frozen=True, slots=True)
class Act:
    """One type of act told in one sentence, with everything that belongs to it."""

    type: EventType
    sentence: Sentence
    realis: Realis
    link: Link
    dating: Dating
    where: tuple[str, ...]
    figures: tuple[Figure, ...]
    agencies: tuple[str, ...]
    rules: tuple[str, ...]
    weak: bool
    order: int

    @property
    def dated(self) -> bool:
        """Whether the text dates it, rather than the day it was reported."""
        return self.dating.date is not None and self.dating.basis in (Basis.EXPLICIT, Basis.RELATIVE)


def attach(sentence: Sentence, triggers: Sequence[Trigger], reading: Reading, home: str | None) -> list[Act]:
    """The acts of one sentence: triggers of one type and date become one. `home` is the publishing authority's state,
    where its courts sit and its spokespeople speak."""
    mentions = reading.of(sentence)
    words = reading.words(sentence)
    ranges = _boundaries(words, sentence.span.start)
    owned = _owned_figures(triggers, mentions, ranges, words, sentence)
    acts: dict[tuple[EventType, Realis, str | None], Act] = {}
    for index, trigger in enumerate(triggers):
        dating = date_in_sentence(trigger, triggers, mentions.periods, ranges, reading)
        where = _places(trigger, triggers, mentions, ranges, reading, home)
        key = trigger.type, trigger.realis, dating.date.edtf if dating.date else None
        act = Act(
            type=trigger.type,
            sentence=sentence,
            realis=trigger.realis,
            link=Link.THIS,
            dating=dating,
            where=where,
            figures=owned[index],
            agencies=tuple(sorted({agency.name for agency in mentions.agencies})),
            rules=(trigger.rule.id,),
            weak=trigger.rule.weak,
            order=sentence.span.start,
        )
        acts[key] = _joined(acts[key], act) if key in acts else act
    return list(acts.values())


def _joined(first: Act, second: Act) -> Act:
    return Act(
        type=first.type,
        sentence=first.sentence,
        realis=first.realis,
        link=first.link,
        dating=first.dating,
        where=tuple(sorted({*first.where, *second.where})),
        figures=tuple(dict.fromkeys((*first.figures, *second.figures))),
        agencies=first.agencies,
        rules=tuple(dict.fromkeys((*first.rules, *second.rules))),
        weak=first.weak and second.weak,
        order=first.order,
    )


def _boundaries(words: str, offset: int) -> tuple[int, ...]:
    return tuple(found.start() + offset for found in clause_rules().boundary.finditer(words))


def _cost(trigger: Span, argument: Span, triggers: Sequence[Trigger], boundaries: tuple[int, ...]) -> int:
    """Characters between the two, plus what stands between them."""
    low, high = (trigger.end, argument.start) if trigger.start <= argument.start else (argument.end, trigger.start)
    between = sum(low <= boundary < high for boundary in boundaries)
    others = sum(low <= other.span.start and other.span.end <= high for other in triggers)
    return max(0, high - low) + _CLAUSE * between + _TRIGGER * others


# -- dates -------------------------------------------------------------------------------------------------------------


def date_in_sentence(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    found: Sequence[Period],
    boundaries: tuple[int, ...],
    reading: Reading,
) -> Dating:
    """The period of the same sentence that is nearest; one that opens the sentence dates all of it."""
    text = reading.document.field(trigger.sentence.field)
    best: tuple[int, Period] | None = None
    for period in found:
        before = text[max(trigger.sentence.span.start, period.span.start - 40) : period.span.start]
        if _NOT_A_DATE_OF_ACTS.search(before):
            continue
        cost = _cost(trigger.span, period.span, triggers, boundaries)
        if period.span.start - trigger.sentence.span.start <= _OPENING and len(found) == 1:
            cost = 0
        if cost <= _TOO_FAR and (best is None or cost < best[0]):
            best = cost, period
    if best is None:
        return Dating(None, Basis.NONE, "no date in the sentence")
    period = best[1]
    written_out = all(mention.anchoring == Anchoring.EXPLICIT for mention in period.mentions)
    basis = Basis.EXPLICIT if written_out else Basis.RELATIVE
    return Dating(period.when, basis, f"“{period.span.of(text)}” in the same sentence")


# -- places ------------------------------------------------------------------------------------------------------------


def _places(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    mentions: Mentions,
    boundaries: tuple[int, ...],
    reading: Reading,
    home: str | None,
) -> tuple[str, ...]:
    text = reading.document.field(trigger.sentence.field)
    places = [place for place in mentions.places if place.country and _is_place_of_acts(place, text)]
    strategy = {
        "act": places_of_act,
        "court": places_of_court,
        "route": places_of_route,
        "speaker": places_of_speaker,
    }[type_rules()[trigger.type].place]
    return tuple(sorted(set(strategy(trigger, triggers, places, boundaries, text, home))))


def _is_place_of_acts(place: PlaceMention, text: str) -> bool:
    if place.role in (PlaceRole.NATIONALITY, PlaceRole.DATELINE, PlaceRole.HEADQUARTERS):
        return False
    return not _NOT_A_PLACE_OF_ACTS.search(text[max(0, place.span.start - 60) : place.span.start])


def places_of_act(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    places: Sequence[PlaceMention],
    boundaries: tuple[int, ...],
    text: str,
    home: str | None,
) -> list[str]:
    """Places after the trigger up to the next one, else those before it; else the state of the police that acted."""
    told = [place for place in places if place.role in (PlaceRole.PLACE, PlaceRole.PARTICIPANT)]
    acting = [place for place in places if place.role == PlaceRole.JURISDICTION]
    for group in (told, acting):
        near = _near(trigger, triggers, group, boundaries)
        if near:
            return near
    return []


def _near(
    trigger: Trigger, triggers: Sequence[Trigger], places: Sequence[PlaceMention], boundaries: tuple[int, ...]
) -> list[str]:
    start, end = _clause(trigger, boundaries)
    own = [place for place in places if start <= place.span.start < end]
    following = [other.span.start for other in triggers if other.span.start >= trigger.span.end]
    stop = min(following, default=end)
    right = [place for place in own if trigger.span.end <= place.span.start < stop]
    later = [place for place in own if place.span.start >= stop]
    left = [place for place in own if place.span.end <= trigger.span.start]
    inside = [place for place in own if place.span.touches(trigger.span)]
    chosen = inside + right or later or left
    return [place.country for place in chosen if place.country]


def _clause(trigger: Trigger, boundaries: tuple[int, ...]) -> tuple[int, int]:
    start = max((edge for edge in boundaries if edge <= trigger.span.start), default=trigger.sentence.span.start)
    end = min((edge for edge in boundaries if edge >= trigger.span.end), default=trigger.sentence.span.end)
    return start, end


def places_of_court(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    places: Sequence[PlaceMention],
    boundaries: tuple[int, ...],
    text: str,
    home: str | None,
) -> list[str]:
    """States named right after the trigger ("charged in Spain", "by prosecutors in Milan"), else the court's own."""
    near = [
        place.country
        for place in places
        if place.country
        and place.span.start >= trigger.span.start
        and _IN_OR_BY.search(text[trigger.span.end : place.span.start])
    ]
    if near:
        return near
    if home:
        return [home]
    start, end = _clause(trigger, boundaries)
    return [place.country for place in places if place.country and start <= place.span.start < end]


_IN_OR_BY = re.compile(
    r"^(?:[^,;]{0,80}?\b(?:in|by|before|from)\s+(?:the\s+|a\s+)?(?:[\w’'.-]+\s+){0,5})?"
    r"(?:[\w .’'-]{2,40}(?:,|\band\b|, and)\s*(?:the\s+)?){0,14}$",
    re.IGNORECASE,
)


def places_of_route(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    places: Sequence[PlaceMention],
    boundaries: tuple[int, ...],
    text: str,
    home: str | None,
) -> list[str]:
    """Both ends of the way: every state of the clause."""
    start, end = _clause(trigger, boundaries)
    return [place.country for place in places if place.country and start <= place.span.start < end]


def places_of_speaker(
    trigger: Trigger,
    triggers: Sequence[Trigger],
    places: Sequence[PlaceMention],
    boundaries: tuple[int, ...],
    text: str,
    home: str | None,
) -> list[str]:
    """Where it was said ("press conference in The Hague"), else the speaker's state."""
    said = [
        place.country
        for place in places
        if place.country
        and place.role == PlaceRole.PLACE
        and _SAID_AT.search(text[trigger.span.start : place.span.start])
    ]
    if said:
        return said[:1]
    if home:
        return [home]
    speaking = [place.country for place in places if place.country and place.span.start < trigger.span.start]
    return speaking[:1]


_SAID_AT = re.compile(
    r"\b(?:conference|briefing|announcement|announced)\b[^;]{0,60}?\b(?:in|at)\s+(?:[\w’' ]+, (?:located )?(?:in )?)?$",
    re.IGNORECASE,
)


# -- figures -----------------------------------------------------------------------------------------------------------


def _owned_figures(
    triggers: Sequence[Trigger],
    mentions: Mentions,
    boundaries: tuple[int, ...],
    words: str,
    sentence: Sentence,
) -> list[tuple[Figure, ...]]:
    """For each trigger the figures nearest to it among those its type may carry."""
    owned: list[list[Figure]] = [[] for _ in triggers]
    parts = national_parts(words, sentence.span.start, mentions.figures, mentions.places)
    for figure in mentions.figures:
        best: tuple[int, int, FigureWhat] | None = None
        for index, trigger in enumerate(triggers):
            what = figure_of(trigger.type, figure)
            cost = _cost(trigger.span, figure.span, triggers, boundaries)
            if what is None or cost > _TOO_FAR or _not_of_act(trigger, figure, words, sentence):
                continue
            if best is None or cost < best[0]:
                best = cost, index, what
        if best is not None:
            _, index, what = best
            country = parts.countries.get(figure.span)
            owned[index].append(Figure(what, figure.value, figure.qualifier, country, figure.currency))
            owned[index].extend(
                Figure(what, part.value, part.qualifier, part.country) for part in parts.following.get(figure.span, ())
            )
    return [tuple(dict.fromkeys(figures)) for figures in owned]


def figure_of(kind: EventType, figure: FigureMention) -> FigureWhat | None:
    """What a figure counts for an act of this type; None if such an act carries no such figure."""
    rules = type_rules()[kind]
    if figure.what == PEOPLE:
        return rules.people
    what = FigureWhat(figure.what) if figure.what else None
    return what if what in rules.counts else None


def _not_of_act(trigger: Trigger, figure: FigureMention, words: str, sentence: Sentence) -> bool:
    """Money that was stolen, earned or lost belongs to the offence, not to what police did."""
    if figure.what != "money":
        return False
    start = figure.span.start - sentence.span.start
    near = words[max(0, start - 45) : start] + " | " + words[figure.span.end - sentence.span.start :][:25]
    return bool(_NOT_SEIZED.search(near))
