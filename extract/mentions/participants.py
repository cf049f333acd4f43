"""Which states' authorities took part in the operation a document tells of, and which of them led it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from extract.mentions.agencies import find_agencies
from extract.mentions.places import find_places
from extract.model.mention import AgencyMention, PlaceHow, PlaceMention
from extract.model.text import Document, Sentence, SentenceRole, Span
from extract.resources import read_toml

_SKIPPED = frozenset({SentenceRole.TEASER, SentenceRole.BOILERPLATE, SentenceRole.CAPTION})
T = TypeVar("T", PlaceMention, AgencyMention)
_GAP = re.compile(r"\s*(?:\([^)]{0,90}\))?\s*[,;/•–-]?\s*(?:and|as well as|&|or)?\s*(?:the )?(?:Republic of )?")
_OPENING = 6  # sentences that tell who acts
_NEAR = 60  # characters between the words and the list


@dataclass(frozen=True, slots=True)
class Participants:
    """States by alpha-3, in the order in which the text names them; `lead` is among `participants`."""

    lead: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cues:
    """participation.toml as regular expressions."""

    authorities: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    accused: re.Pattern[str]
    lead_before: re.Pattern[str]
    lead_parts: re.Pattern[str]
    lead_after: re.Pattern[str]
    with_help: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """One sentence and what it names; spans count in the sentence's field."""

    words: str
    span: Span
    places: tuple[PlaceMention, ...]
    agencies: tuple[AgencyMention, ...]
    role: SentenceRole


@cache
def cues() -> Cues:
    """The words that tell of taking part."""
    rules = {name: _any(words) for name, words in read_toml("agencies/participation.toml").items()}
    return Cues(
        authorities=re.compile(rf"(?:['’]s)?(?:-led)? (?:[a-z-]+ ){{0,2}}(?:{rules['authorities']})(?!\w)"),
        before=re.compile(rf"(?<!\w)(?:{rules['before_list']})(?!\w)"),
        after=re.compile(rf"(?:\s?\([^)]{{0,60}}\))?,? (?:have |has |had |all |also )?(?:{rules['after_list']})(?!\w)"),
        accused=re.compile(rf"(?<!\w)(?:{rules['accused']}) (?:the |a |an )?\Z"),
        lead_before=re.compile(rf"(?<!\w)(?:{rules['lead_before']})(?!\w)"),
        lead_parts=re.compile(rf"(?<!\w)(?:{rules['lead_parts']}) \Z"),
        lead_after=re.compile(rf"(?:['’]s)?[ ]?(?:{rules['lead_after']})(?!\w)"),
        with_help=re.compile(rf"(?:\s?\([^)]{{0,60}}\))?,? ?(?:{rules['with_help']})(?!\w)"),
    )


def find_participants(document: Document, sentences: Sequence[Sentence]) -> Participants:
    """The states whose authorities took part, lead included; none where the text names no authority."""
    told = list(_told(document, sentences))
    lead: dict[str, None] = {}
    found: dict[str, None] = {}
    for sentence in told:
        lead |= dict.fromkeys(_leads(sentence))
        found |= dict.fromkeys(_takes_part(sentence))
    first = _first_actor(told)
    if not lead and first:
        lead[first] = None
    found |= lead
    return Participants(tuple(lead), tuple(found))


def _told(document: Document, sentences: Sequence[Sentence]) -> Iterator[_Told]:
    """Each sentence of the story with its mentions; the fields are read once, as a whole."""
    fields = {
        name: (find_places(document.field(name)), find_agencies(document.field(name)))
        for name in dict.fromkeys(sentence.field for sentence in sentences)
    }
    for sentence in sentences:
        if sentence.role not in _SKIPPED:
            places, agencies = fields[sentence.field]
            text = document.field(sentence.field)
            yield _Told(
                text, sentence.span, _inside(places, sentence.span), _inside(agencies, sentence.span), sentence.role
            )


def _takes_part(told: _Told) -> list[str]:
    """States of agencies, of "German authorities", and of lists that the words make participants."""
    text, rules = told.words, cues()
    found = [agency.country for agency in told.agencies if agency.country and not _accused(text, agency.span)]
    found += [
        place.country
        for place in told.places
        if place.country and rules.authorities.match(text, place.span.end) and not _accused(text, place.span)
    ]
    for run in _lists(text, told.places):
        start, end = run[0].span.start, run[-1].span.end
        before = [match for match in rules.before.finditer(text, told.span.start, start) if match.end() > start - _NEAR]
        if (before and _leads_to(text[before[-1].end() : start])) or (
            len(run) > 1 and rules.after.match(text, end)
        ):
            found += [place.country for place in run if place.country]
    return found


def _leads_to(gap: str) -> bool:
    """Whether between the cue and the list stand no verb's and no full stop's worth of words."""
    return len(gap.split()) <= 8 and not re.search(r"[.;!?“”]|\b(?:arrested|accused|charged|who|which|victims)\b", gap)


def _accused(text: str, span: Span) -> bool:
    return cues().accused.search(text, max(0, span.start - 30), span.start) is not None


def _lists(text: str, places: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    """Runs of states that only commas, "and" and brackets part."""
    runs: list[list[PlaceMention]] = []
    for place in places:
        if place.how != PlaceHow.COUNTRY or not place.country:
            continue
        if runs and _GAP.fullmatch(text, runs[-1][-1].span.end, place.span.start):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _leads(told: _Told) -> list[str]:
    """States that the words call the leader: "led by X and Y", "X takes the lead", "X, in cooperation with"."""
    text, rules, found = told.words, cues(), []
    for match in rules.lead_before.finditer(text, told.span.start, told.span.end):
        if rules.lead_parts.search(text, told.span.start, match.start()):
            continue
        stop = rules.with_help.search(text, match.end(), told.span.end)
        found += _named_between(told, match.end(), stop.start() if stop else told.span.end)
    for mention in (*told.agencies, *told.places):
        if not mention.country or (isinstance(mention, PlaceMention) and mention.how == PlaceHow.CITY):
            continue
        if rules.lead_after.match(text, mention.span.end):
            found.append(mention.country)
    for agency in told.agencies:
        if agency.country and rules.with_help.match(text, agency.span.end):
            found.append(agency.country)
    return found


def _named_between(told: _Told, start: int, end: int) -> list[str]:
    """States of the agencies and states that follow each other from `start`, at most a few words apart."""
    found, at = [], start
    for mention in sorted((*told.agencies, *told.places), key=lambda each: each.span):
        if not start <= mention.span.start < end:
            continue
        if mention.span.start - at > _NEAR:
            break
        if mention.country and (isinstance(mention, AgencyMention) or mention.how != PlaceHow.CITY):
            found.append(mention.country)
        at = mention.span.end
    return found


def _first_actor(told: Sequence[_Told]) -> str | None:
    """The state that the first sentence with an actor names, if it is one: who tells of a case mostly leads it."""
    for sentence in told[:_OPENING]:
        if states := set(_takes_part(sentence)):
            return states.pop() if len(states) == 1 else None
    return None


def _inside(mentions: tuple[T, ...], span: Span) -> tuple[T, ...]:
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return mentions[first:last]


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
