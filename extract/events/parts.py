"""National parts of a figure: "40 arrests in Peru, one in Malta, three in Ghana", "(2 in Togo, 11 in Kenya)".

The parts that have a noun of their own get their state; those without one ("three in Ghana") follow the figure
before them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from extract.mentions.figure_rules import figure_rules
from extract.mentions.phrases import alternation
from extract.model.mention import FigureMention, PlaceMention, PlaceRole, Qualifier
from extract.model.text import Span
from extract.text.pattern import Words

_BEFORE = 140  # characters before a state in which its number stands
_NEAR = 8  # and in which an "in" ties it
_AGE = 16  # characters before a number in which it is told to be an age
_AGED = " aged "
_AND = (" and ", ", ", ", and ", " and the ")
_EACH = " each "
_TIES = ("in", "from", "the", "of", "around", "near", "at")
_IN = re.compile(
    r"^\s*(?:(?!and\b)\w+\s){0,3}?(?:made\s|carried out\s|executed\s|took place\s)?(?:in|from|by)\s+(?:the\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A bare number with its state."""

    value: float
    qualifier: Qualifier
    country: str


@dataclass(frozen=True, slots=True)
class Parts:
    """`countries`: the state of a figure that is itself a part; `following`: bare parts after a figure; `alone`: parts
    of a number told elsewhere ("The arrests took place in Peru (5) and Chile (2)"), with their place."""

    countries: dict[Span, str] = field(default_factory=dict)
    following: dict[Span, tuple[Part, ...]] = field(default_factory=dict)
    alone: tuple[tuple[int, Part], ...] = ()


_NO_PARTS = Parts()


def national_parts(
    words: Words, offset: int, figures: Sequence[FigureMention], places: Sequence[PlaceMention]
) -> Parts:
    """The parts of one sentence; `offset` is where `words` begins in the field that the spans count in."""
    states = [place for place in places if place.country and place.role != PlaceRole.NATIONALITY]
    if not states:
        return _NO_PARTS
    bare: list[tuple[int, Part]] = []
    each: tuple[PlaceMention, int, Part] | None = None  # "one each in Sweden and Canada"
    for place in states:
        found = _bare_part(words, offset, place, figures) or _other_part(words, offset, place)
        if each and words.lowered[each[0].span.end - offset : place.span.start - offset] in _AND:
            found = each[1], replace(each[2], country=place.country or "")
        each = (
            (place, *found) if found and _EACH in words.lowered[found[0] - offset : place.span.start - offset] else None
        )
        if found:
            bare.append(found)
    countries: dict[Span, str] = {}
    for figure in figures:
        if state := _own_state(figure, states, words, offset):
            countries[figure.span] = state.country or ""
    following: dict[Span, tuple[Part, ...]] = {}
    alone: list[tuple[int, Part]] = []
    for at, part in bare:
        owner = [figure for figure in figures if figure.span.end <= at and figure.what != "money"]
        if not owner:
            alone.append((at, part))
        else:
            following[owner[-1].span] = _with(following.get(owner[-1].span, ()), part)
    # One figure with one state is the whole figure told with its place, not a part of anything.
    if len(countries) + len(bare) < 2:
        countries = {}
    return Parts(countries, following, tuple(alone) if len(alone) > 1 else ())


def _own_state(figure: FigureMention, states: Sequence[PlaceMention], words: Words, offset: int) -> PlaceMention | None:
    """The state of "nine men in Peru", "in Peru nine men"."""
    ahead = next((place for place in states if figure.span.start - place.span.end == 1), None)
    if ahead and _AHEAD.search(words.lowered, max(0, (at := ahead.span.start - offset) - _NEAR), at):
        return ahead
    state = next((place for place in states if place.span.start >= figure.span.end), None)
    told = state and _IN.match(words.told[figure.span.end - offset : state.span.start - offset])
    # "Nineteen people in France and Belgium: nine in …": the whole.
    return state if state and told and not _lists(state, states, words, offset) else None


def _lists(state: PlaceMention, states: Sequence[PlaceMention], words: Words, offset: int) -> bool:
    """Whether another state follows in a list."""
    after = next((place for place in states if place.span.start >= state.span.end), None)
    if after is None or after.country == state.country:
        return False
    return words.lowered[state.span.end - offset : after.span.start - offset] in _AND


def _with(parts: tuple[Part, ...], part: Part) -> tuple[Part, ...]:
    """One part more; those told town by town ("one in Graz, one in Linz") are one part of their state."""
    same = next((each for each in parts if each.country == part.country), None)
    if same is None:
        return (*parts, part)
    whole = Part(same.value + part.value, Qualifier.EXACT, part.country)
    return tuple(whole if each is same else each for each in parts)


def _bare_part(
    words: Words, offset: int, place: PlaceMention, figures: Sequence[FigureMention]
) -> tuple[int, Part] | None:
    """A number without a noun right before "in STATE", or in brackets right after a state."""
    at = place.span.start - offset
    found = _number_before().search(words.lowered, max(0, at - _BEFORE), at) if _tied(words, at) else None
    found = found or _NUMBER_AFTER.match(words.lowered, place.span.end - offset)
    if not found:
        return None
    name = "listed" if found.lastgroup == "listed" else "number"
    start, end = found.start(name) + offset, found.end(name) + offset
    if any(figure.span.touches(Span(start, end)) for figure in figures):
        return None
    if _AGED in words.lowered[max(0, start - offset - _AGE) : start - offset]:
        return None  # "two men aged 34 and 36 in Grimsby"
    value = _value(found[name])
    return (start, Part(value, Qualifier.EXACT, place.country or "")) if value is not None else None


def _tied(words: Words, at: int) -> bool:
    """Whether a small word ties what begins at `at` to something before it; without one there is no need to look."""
    return words.lowered[max(0, at - 9) : at].rstrip().endswith(_TIES)


def _other_part(words: Words, offset: int, place: PlaceMention) -> tuple[int, Part] | None:
    """ "the other was in Paraguay", "the fourth in Peru": one more."""
    at = place.span.start - offset
    found = _OTHER.search(words.lowered, max(0, at - _BEFORE), at) if _tied(words, at) else None
    return (found.start() + offset, Part(1, Qualifier.EXACT, place.country or "")) if found else None


_OTHER = re.compile(
    r"\bthe (?:other|second|third|fourth|fifth|sixth|last|remaining)(?: one| suspect| man| arrest)?"
    r"(?: was| was arrested| was made| took place)?\s+in\s+(?:the\s+)?$"
)
# "Spain (9)", "(Spain 9, Malta 4)", "and in Belgium four": ends as an item of a list does.
_NUMBER_AFTER = re.compile(
    r"\s?(?:\(\s?(?P<number>\d{1,4})\s?\)|:?\s(?P<listed>\d{1,3}|[a-z]{3,9})(?=\s?(?:[,;.)]|and\b|$)))"
)
_AHEAD = re.compile(r"\bin (?:the )?$")  # before a state that a number follows ("in Peru nine men were held")


@cache
def _number_before() -> re.Pattern[str]:
    numbers = alternation(figure_rules().words)
    return re.compile(
        rf"(?:^|[\s(,;])(?P<number>\d{{1,3}}(?:[ ,]\d{{3}})*|{numbers})"
        r"(?:\s+(?:of\s+(?:them|these|those|whom)|others?))?"
        r"(?:\s+(?:was|were|are|live|lived|came|come))?(?:\s+each)?\s+(?:in|from|around|near|at)\s+(?:the\s+)?"
        r"(?:(?:[\w-]+\s+){0,3}"
        r"(?:province|region|state|city|town|district|port|island|village|north|south|east|west)s? of\s+)?(?:the\s+)?$"
    )


def _value(number: str) -> float | None:
    plain = number.replace(",", "").replace(" ", "")
    return int(plain) if plain.isdigit() else figure_rules().words.get(plain)
