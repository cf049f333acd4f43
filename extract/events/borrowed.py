"""Places that acts have from others of their article: its courts sit in one state, and what is found in a search is
found where it was searched."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.events.acts import Act
from extract.events.clauses import clause_rules
from extract.events.reading import Reading
from extract.events.rules import type_rules
from extract.model.event import Event, EventType, FigureWhat, Link, Realis
from extract.model.mention import PlaceMention, PlaceRole
from extract.model.text import Sentence
from extract.text.pattern import Pattern

_COURT = "court"
# What is done on the same spot as these.
_ON_THE_SPOT = {
    EventType.SEIZURE: frozenset({EventType.SEARCH, EventType.ARREST}),
    EventType.SEARCH: frozenset({EventType.ARREST}),
    EventType.ARREST: frozenset({EventType.SEARCH}),
}
# What police do where they are.
_AT_HOME = frozenset({EventType.ARREST, EventType.SEARCH, EventType.SEIZURE, EventType.INVESTIGATION_OPENED})
# And what they do at home unless the article says otherwise, though it may reach further.
_FROM_HOME = _AT_HOME | {EventType.VICTIMS_SAFEGUARDED, EventType.TIP_OFF, EventType.COVERT_OPERATION}
_FOLLOWING = 2  # sentences behind a search that may tell what it brought
_SEVERAL = 2  # acts that show where an article is at home, at least
_NEAR = 60  # characters before a place in which its preposition stands
_MANY = 4  # acts that show it, whatever other states it names
_FROM_AFAR = frozenset({"frozen", "blocked"})  # rules of what is done by order, and not on the spot


def with_places(acts: Sequence[Act], reading: Reading) -> list[Act]:
    """The acts in their order; those that say themselves where they were done are unchanged."""
    court = _only_court(acts) or _told_court(acts, reading)
    found: list[Act] = []
    for act in acts:
        if not act.where:
            if court and type_rules()[act.type].place == _COURT and act.link == Link.THIS:
                act = _placed(act, (court,), "the state of the article's courts")
            # "Police raided it and walked out with": the words of the second may begin first.
            elif searched := _searched(
                act, [*found, *(each for each in acts if each.sentence == act.sentence)], reading
            ):
                act = _placed(act, searched.where, "where it was searched")
        found.append(act)
    return found


def at_home(events: tuple[Event, ...], reading: Reading, home: str | None) -> tuple[Event, ...]:
    """The events, with those that the text gives no place in the publisher's own state (`home`), if they are of a kind
    that police do at home and nearly all places of the article are there, or all of their own paragraphs."""
    if not any(map(_is_homeless, events)):
        return events
    sure = reading.mostly(home) or _settled(events, home) if home else _told_home(events, reading)
    own = sure or (home if reading.document.source else None)
    if own is None:
        return tuple(_in_its_paragraph(event, reading) for event in events)
    # Where police went abroad for it, only what a paragraph tells that names no other state.
    abroad = not sure or any(event.where and own not in event.where for event in events if event.type in _AT_HOME)
    rooted = _is_rooted(events, own)
    why = f"where: {own}: the state of the authority that published it, which nearly all of the article is about"
    return tuple(
        replace(event, where=(own,), why=(*event.why, why))
        if _is_homeless(event) and not (abroad and _names_others(event, own, rooted, reading))
        else event
        for event in events
    )


def _in_its_paragraph(event: Event, reading: Reading) -> Event:
    """The event in the one state that the rest of its paragraphs names, if police do such things where they are and its
    own sentences name no place."""
    from_afar = any(rule.partition("/")[2] in _FROM_AFAR for rule in event.rules)
    if event.type not in _AT_HOME or from_afar or not _is_homeless(event):
        return event
    told = {(piece.field, piece.span.start) for piece in event.evidence}
    own = [each for each in reading.sentences if (each.field, each.span.start) in told]
    states = _states_of(event, reading)
    state = next(iter(states)) if len(states) == 1 else None
    if state is None or any(reading.of(sentence).places for sentence in own):
        return event
    rules, around = clause_rules(), _around(event, reading)
    if any(rules.many_states.holds(reading.words(sentence)) for sentence in (*own, *(each for each, _ in around))):
        return event
    if not any(_stands_behind(rules.preposition, place, sentence, reading) for sentence, place in around):
        return event  # "Kenya sent officers"
    why = f"where: {state}: the only state that its paragraph names"
    return replace(event, where=(state,), why=(*event.why, why))


def _is_rooted(events: Iterable[Event], own: str) -> bool:
    """Whether several acts were done in the own state, and more than elsewhere."""
    placed = [event.where for event in events if event.where and event.link == Link.THIS]
    here = sum(where == (own,) for where in placed)
    return here >= _SEVERAL and here > sum(own not in where for where in placed)


def _names_others(event: Event, own: str, rooted: bool, reading: Reading) -> bool:
    """Whether a paragraph that tells the event names another state, or, unless the article is `rooted` in the own
    state, none at all."""
    states = _states_of(event, reading)
    return bool(states - {own}) if rooted else states != {own}


def _states_of(event: Event, reading: Reading) -> set[str]:
    """The states that the paragraphs name which tell the event."""
    return {place.country for _, place in _around(event, reading) if place.country}


def _around(event: Event, reading: Reading) -> list[tuple[Sentence, PlaceMention]]:
    """The places of the paragraphs that tell the event, each with its sentence; where somebody comes from or goes to
    says nothing."""
    paragraphs = {
        (sentence.field, sentence.paragraph)
        for sentence in reading.sentences
        for piece in event.evidence
        if piece.field == sentence.field and piece.span.start == sentence.span.start
    }
    return [
        (sentence, place)
        for sentence in reading.sentences
        if (sentence.field, sentence.paragraph) in paragraphs
        for place in reading.of(sentence).places
        if place.country
        and place.role != PlaceRole.NATIONALITY
        and not _stands_behind(clause_rules().route, place, sentence, reading)
    ]


def _stands_behind(pattern: Pattern, place: PlaceMention, sentence: Sentence, reading: Reading) -> bool:
    """Whether a pattern holds for the words right before the place ("a flight from Oslo")."""
    at = place.span.start - sentence.span.start
    return pattern.holds(reading.words(sentence), max(0, at - _NEAR), at)


def _is_elsewhere(place: PlaceMention, sentence: Sentence, reading: Reading) -> bool:
    """Whether it names another place, and not only where somebody or something comes from or was to go."""
    bound = _stands_behind(clause_rules().elsewhere_before, place, sentence, reading)
    return place.role != PlaceRole.NATIONALITY and not bound


def _settled(events: Iterable[Event], home: str | None) -> str | None:
    """The publisher's state, if all of its own acts that have a place were done there."""
    placed = {event.where for event in events if event.where and event.link == Link.THIS}
    return home if home and placed == {(home,)} else None


def _told_home(events: Iterable[Event], reading: Reading) -> str | None:
    """Of a newspaper's article, whose state nobody knows: the one where all acts that have a place were done, if many
    have one, or several and nearly all places of the article are there."""
    placed = [event.where for event in events if event.where and event.link == Link.THIS]
    only = placed[0][0] if len(placed) >= _SEVERAL and len(set(placed)) == 1 and len(placed[0]) == 1 else None
    return only if len(placed) >= _MANY else reading.mostly(only)


def _is_homeless(event: Event) -> bool:
    """Whether police did it nobody says where, and not in so many countries."""
    if event.where or event.type not in _FROM_HOME or event.link != Link.THIS:
        return False
    return all(figure.what != FigureWhat.COUNTRIES for figure in event.figures)


def _placed(act: Act, where: tuple[str, ...], why: str) -> Act:
    return replace(act, where=where, why=(f"where: {', '.join(where)}: {why}", *act.why))


def _only_court(acts: Iterable[Act]) -> str | None:
    """The one state that all courts of the article sit in, as far as it says so."""
    rules = type_rules()
    states = {act.where for act in acts if act.where and rules[act.type].place == _COURT and act.link == Link.THIS}
    only = next(iter(states)) if len(states) == 1 else ()
    return only[0] if len(only) == 1 else None


def _told_court(acts: Iterable[Act], reading: Reading) -> str | None:
    """The one state whose courts the article names by what only they are called ("Lincoln Crown Court"), if no act of
    a court is placed elsewhere."""
    rules, courts = type_rules(), clause_rules().court_state
    if any(act.where for act in acts if rules[act.type].place == _COURT and act.link == Link.THIS):
        return None
    states = {
        found.lastgroup
        for sentence in reading.sentences
        for found in courts.matches(reading.words(sentence))
        if found.lastgroup
    }
    return next(iter(states)).upper() if len(states) == 1 else None


def _searched(act: Act, before: Sequence[Act], reading: Reading) -> Act | None:
    """The search or arrest of the same sentence, or the search of those before, in one state, in which something was
    seized or somebody arrested, unless another place is named."""
    if act.type not in _ON_THE_SPOT or act.realis != Realis.ASSERTED or _FROM_AFAR.intersection(act.rules):
        return None
    spots = [other for other in reversed(before) if other.type in _ON_THE_SPOT[act.type]]
    # In another sentence an arrest says less of what is told next than a search.
    here = (other for other in spots if other.sentence == act.sentence or other.type == EventType.SEARCH)
    last = next(here, None)
    if last is None or last.link != act.link or last.realis != Realis.ASSERTED or len(last.where) != 1:
        return None
    return last if last.sentence == act.sentence or _goes_on(act.sentence, last.sentence, reading) else None


def _goes_on(sentence: Sentence, other: Sentence, reading: Reading) -> bool:
    """Whether it follows the other, or one that follows it in the paragraph, and no place is named since."""
    for _ in range(_FOLLOWING):
        if any(_is_elsewhere(place, sentence, reading) for place in reading.of(sentence).places):
            return False
        before = reading.before(sentence)
        if before == other:
            return True
        if before is None or before.paragraph != other.paragraph or before.field != other.field:
            return False
        sentence = before
    return False
