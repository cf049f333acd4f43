"""Which states' authorities took part in the operation a document tells of, and which of them led it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extract.mentions.agencies import find_agencies
from extract.mentions.places import find_places
from extract.model.mention import AgencyMention, PlaceHow, PlaceMention
from extract.model.text import Document, Sentence, SentenceRole
from extract.resources import read_toml

_SKIPPED = frozenset({SentenceRole.TEASER, SentenceRole.BOILERPLATE, SentenceRole.CAPTION})


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


@cache
def cues() -> Cues:
    """The words that tell of taking part."""
    rules = read_toml("agencies/participation.toml")
    return Cues(
        re.compile(rf"(?:['’]s)? (?:[a-z-]+ ){{0,2}}(?:{_any(rules['authorities'])})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{_any(rules['before_list'])})(?!\w)"),
        re.compile(rf"(?:{_any(rules['after_list'])})(?!\w)"),
    )


def find_participants(document: Document, sentences: Sequence[Sentence]) -> Participants:
    """The states whose authorities took part, lead included; none where the text names no authority."""
    found: dict[str, None] = {}
    lead: dict[str, None] = {}
    for sentence in sentences:
        if sentence.role in _SKIPPED:
            continue
        words = sentence.span.of(document.field(sentence.field))
        places, agencies = find_places(words), find_agencies(words)
        for code in _of_sentence(words, places, agencies):
            found[code] = None
        for code in _leads(words, places, agencies):
            lead[code] = None
            found[code] = None
    return Participants(tuple(lead), tuple(found))


def _of_sentence(words: str, places: tuple[PlaceMention, ...], agencies: tuple[AgencyMention, ...]) -> list[str]:
    found = [agency.country for agency in agencies if agency.country]
    found += [place.country for place in places if place.country and cues().authorities.match(words, place.span.end)]
    for run in _lists(words, places):
        start, end = run[0].span.start, run[-1].span.end
        before = [match for match in cues().before.finditer(words, 0, start)]
        if (before and start - before[-1].end() < 40) or cues().after.match(words, end + 1):
            found += [place.country for place in run if place.country]
    return found


def _lists(words: str, places: tuple[PlaceMention, ...]) -> list[list[PlaceMention]]:
    """Runs of states that only commas, "and" and brackets part."""
    runs: list[list[PlaceMention]] = []
    for place in places:
        if place.how != PlaceHow.COUNTRY or not place.country:
            continue
        gap = words[runs[-1][-1].span.end : place.span.start] if runs else ""
        if runs and re.fullmatch(r"\s*(?:\([^)]{0,80}\))?[,;/]?\s*(?:and|as well as|&)?\s*(?:the )?", gap):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _leads(words: str, places: tuple[PlaceMention, ...], agencies: tuple[AgencyMention, ...]) -> list[str]:
    found = []
    for match in re.finditer(r"\bled by\b|\bspearheaded by\b", words):
        for agency in agencies:
            if match.end() <= agency.span.start <= match.end() + 60 and agency.country:
                found.append(agency.country)
        for place in places:
            if match.end() <= place.span.start <= match.end() + 40 and place.country:
                found.append(place.country)
    return found


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
