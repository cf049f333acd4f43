"""Which states' authorities took part in the operation a document tells of, and which of them led it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from extract.mentions.authority import accused, lists, takes_part, words
from extract.mentions.named import Named, find_named
from extract.model.mention import AgencyMention, PlaceHow, PlaceMention
from extract.model.text import Document, Field, Sentence, SentenceRole, Span

_SKIPPED = frozenset({SentenceRole.TEASER, SentenceRole.BOILERPLATE, SentenceRole.CAPTION})
T = TypeVar("T", PlaceMention, AgencyMention)
_BULLET = 4  # characters of a bullet before the item's first word
_OPENING = 6  # sentences that tell who acts
_NEAR = 60  # characters between the words and the list


_APPOSITION = re.compile(r"(?: ?\([^()\n]{1,60}\))?(?:, [^,.;\n]{1,80},)?")


@dataclass(frozen=True, slots=True)
class Participants:
    """States by alpha-3, in the order in which the text names them; `lead` is among `participants`."""

    lead: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """One sentence and what it names; spans count in the sentence's field."""

    words: str
    span: Span
    places: tuple[PlaceMention, ...]
    agencies: tuple[AgencyMention, ...]
    role: SentenceRole


def find_participants(
    document: Document, sentences: Sequence[Sentence], named: Mapping[Field, Named] | None = None
) -> Participants:
    """The states whose authorities took part, lead included; none where the text names no authority.

    `named` is what the fields name, where that was read before.
    """
    told = list(_told(document, sentences, named or {}))
    lead: dict[str, None] = {}
    found: dict[str, None] = {}
    listing = False
    for sentence in told:
        lead |= dict.fromkeys(_leads(sentence))
        found |= dict.fromkeys(_takes_part(sentence))
        if sentence.role != SentenceRole.ITEM:
            listing = _announces_list(sentence)
        elif listing and sentence.places and sentence.places[0].span.start - sentence.span.start <= _BULLET:
            found |= dict.fromkeys(place.country for place in sentence.places[:1] if place.country)
    first = _first_actor(told)
    if not lead and first:
        lead[first] = None
    found |= lead
    return Participants(tuple(lead), tuple(found))


def _told(document: Document, sentences: Sequence[Sentence], named: Mapping[Field, Named]) -> Iterator[_Told]:
    """Each sentence of the story with its mentions; the fields are read once, as a whole."""
    fields = {
        name: named.get(name) or find_named(document.field(name))
        for name in dict.fromkeys(sentence.field for sentence in sentences)
    }
    for sentence in sentences:
        if sentence.role not in _SKIPPED:
            field, span = fields[sentence.field], sentence.span
            text = document.field(sentence.field)
            yield _Told(text, span, _inside(field.places, span), _inside(field.agencies, span), sentence.role)


def _takes_part(told: _Told) -> list[str]:
    """States of agencies, of "German authorities", and of lists that the words make participants."""
    text, rules = told.words, words()
    found = [agency.country for agency in told.agencies if agency.country and not accused(text, agency.span)]
    acting: PlaceMention | None = None
    for place in reversed(told.places):
        acts = rules.authorities.match(text, place.span.end) or _shares(text, place, acting) or _opens(told, place)
        acting = place if acts and not accused(text, place.span) else None
        if acting and acting.country:
            found.append(acting.country)
    for run in lists(text, told.places):
        if takes_part(text, run, told.span.start):
            found += [place.country for place in run if place.country]
    return found


def _shares(text: str, place: PlaceMention, acting: PlaceMention | None) -> bool:
    """In "French and Dutch police" the police of both."""
    if acting is None or (place.how, acting.how) != (PlaceHow.DEMONYM, PlaceHow.DEMONYM):
        return False
    return text[place.span.end : acting.span.start] in (" and ", ", ", ", and ", " & ")


def _opens(told: _Told, place: PlaceMention) -> bool:
    """In "In Zambia, authorities closed ..." those of Zambia."""
    start, end = told.span.start, place.span.end
    if told.words[start : place.span.start] not in ("In ", "In the ") or told.words[end : end + 1] != ",":
        return False
    return words().authorities.match(told.words, end + 1) is not None


def _announces_list(told: _Told) -> bool:
    """Whether the items that follow are participants: "Participating countries:"."""
    rules, span = words(), told.span
    if told.role != SentenceRole.HEADING and told.words[span.end - 1] != ":":
        return False
    return any(rule.search(told.words, span.start, span.end) for rule in (rules.participants_before, rules.listing))


def _leads(told: _Told) -> list[str]:
    """States that the words call the leader: "led by X and Y", "X takes the lead", "X, in cooperation with"."""
    text, rules, found = told.words, words(), []
    for match in rules.lead_before.finditer(text, told.span.start, told.span.end):
        if rules.lead_parts.search(text, told.span.start, match.start()):
            continue
        stop = rules.with_help.search(text, match.end(), told.span.end)
        found += _named_between(told, match.end(), stop.start() if stop else told.span.end)
    for mention in _both(told):
        if not mention.country or (isinstance(mention, PlaceMention) and mention.how == PlaceHow.CITY):
            continue
        end = _past_apposition(text, mention.span.end)
        if rules.lead_after.match(text, mention.span.end) or rules.lead_after.match(text, end):
            found.append(mention.country)
    for agency in told.agencies:
        if agency.country and rules.with_help.match(text, agency.span.end):
            found.append(agency.country)
    return found


def _past_apposition(text: str, end: int) -> int:
    """Behind what explains a name: "the NCA (National Crime Agency), Britain's lead force, led"."""
    explained = _APPOSITION.match(text, end)
    return explained.end() if explained else end


def _named_between(told: _Told, start: int, end: int) -> list[str]:
    """States of the agencies and states that follow each other from `start`, at most a few words apart."""
    found, at = [], start
    for mention in _both(told):
        if not start <= mention.span.start < end:
            continue
        if mention.span.start - at > _NEAR:
            break
        if mention.country and (isinstance(mention, AgencyMention) or mention.how != PlaceHow.CITY):
            found.append(mention.country)
        at = mention.span.end
    return found


def _both(told: _Told) -> list[AgencyMention | PlaceMention]:
    mentions: list[AgencyMention | PlaceMention] = [*told.agencies, *told.places]
    return sorted(mentions, key=lambda mention: mention.span)


def _first_actor(told: Sequence[_Told]) -> str | None:
    """The state that the first sentence with an actor names, if it is one: who tells of a case mostly leads it.

    Of "Spanish police, together with the FBI" it is the one before the words.
    """
    for sentence in told[:_OPENING]:
        if sentence.role == SentenceRole.ITEM or _is_label(sentence):
            continue
        if states := set(_takes_part(sentence)):
            if any(_opens(sentence, place) for place in sentence.places):
                return None  # one of several, each with its sentence
            helped = words().helped.search(sentence.words, sentence.span.start, sentence.span.end)
            if len(states) > 1 and helped:
                states = set(_takes_part(_until(sentence, helped.start())))
            return states.pop() if len(states) == 1 else None
    return None


def _is_label(told: _Told) -> bool:
    """Whether it is a line like "Canada: Ontario Provincial Police"."""
    first = told.places[0].span if told.places else None
    return first is not None and first.start == told.span.start and told.words[first.end : first.end + 1] == ":"


def _until(told: _Told, end: int) -> _Told:
    span = Span(told.span.start, end)
    return replace(told, span=span, places=_inside(told.places, span), agencies=_inside(told.agencies, span))


def _inside(mentions: tuple[T, ...], span: Span) -> tuple[T, ...]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return mentions[first:last]
