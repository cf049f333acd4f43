"""Agencies: by the tables, by the place in their name, and by acronyms that the article defines."""

import re
from collections import Counter

from extract.mentions.authority import words
from extract.mentions.gazetteer import Agency, Gazetteer, gazetteer
from extract.mentions.places import find_places
from extract.model.mention import AgencyMention, PlaceHow, PlaceMention
from extract.model.text import Span

_OF_PLACE = re.compile(r"(?: of| in|,)? (?:the )?(?:Republic of )?")
_STATE = (PlaceHow.COUNTRY, PlaceHow.DEMONYM)
_NAME = 110  # characters of a full name before its state
_DEFINED = re.compile(r"\s?\((?:the |or )?[\"“']?([A-Z][A-Za-z0-9./-]{1,11})[\"”']?\)")


def find_agencies(text: str) -> tuple[AgencyMention, ...]:
    """Police, prosecutors, ministries and their international counterparts, in order; spans do not overlap."""
    tables = gazetteer()
    places = find_places(text)
    named = [*_by_table(text, tables, places), *_by_office(text)]
    named += [each for each in _by_place(text, places) if not any(each.span.touches(other.span) for other in named)]
    named += _acronyms(text, tables, named, places)
    return _apart(named)


def _by_table(text: str, tables: Gazetteer, places: tuple[PlaceMention, ...]) -> list[AgencyMention]:
    found = []
    told = Counter(place.country for place in places if place.country)
    for start, end, name in tables.find_agencies(text):
        rows = tables.agencies(name)
        sure = [row for row in rows if name in row.names]
        generic = {row.country: row for row in rows if name in row.generic}
        near = _neighbour(text, start, end, places) if generic else None
        if sure and (near is None or near.country == sure[0].country):
            found.append(AgencyMention(Span(start, end), text[start:end], sure[0].name, sure[0].country))
            continue
        if not generic:
            continue
        if near:
            span = Span(min(start, near.span.start), max(end, near.span.end))
            row = generic.get(near.country)
            label = row.name if row else span.of(text)
            found.append(AgencyMention(span, span.of(text), label, near.country))
        else:
            possible = [row for country, row in generic.items() if country in told]
            if len(possible) == 1 and " " in name:
                found.append(AgencyMention(Span(start, end), text[start:end], possible[0].name, possible[0].country))
    return found


def _neighbour(text: str, start: int, end: int, places: tuple[PlaceMention, ...]) -> PlaceMention | None:
    """The place right before the words ("Dutch", "Spain's") or right after ("of Ukraine")."""
    for place in places:
        if not place.country:
            continue
        if place.span.end <= start and text[place.span.end : start] in (" ", "'s ", "’s "):
            return place
        if place.span.start >= end and _OF_PLACE.fullmatch(text[end : place.span.start]):
            return place
    return None


def _by_place(text: str, places: tuple[PlaceMention, ...]) -> list[AgencyMention]:
    found = []
    for place in places:
        span = _with_words(text, place) if place.country else None
        if span:
            found.append(AgencyMention(span, span.of(text), _tidy(span.of(text)), place.country))
    return found


def _with_words(text: str, place: PlaceMention) -> Span | None:
    """The place with the words before or after that make it an agency's name."""
    rules, start, end = words(), place.span.start, place.span.end
    if place.how in _STATE:
        if full := rules.full_name.match(text, end):
            return Span(start, full.end())
        if full := rules.full_name_of.search(text, max(0, start - _NAME), start):
            return Span(full.start(), end)
    if after := rules.after.match(text, end):
        return Span(start, after.end())
    if place.how != PlaceHow.DEMONYM and (before := rules.before.search(text, max(0, start - 50), start)):
        return Span(before.start(), end)
    return None


def _by_office(text: str) -> list[AgencyMention]:
    return [
        AgencyMention(Span(*match.span()), match.group(), _tidy(match.group()), country)
        for pattern, country in words().offices
        for match in pattern.finditer(text)
    ]


def _acronyms(
    text: str, tables: Gazetteer, named: list[AgencyMention], places: tuple[PlaceMention, ...]
) -> list[AgencyMention]:
    """Acronyms: those that the article defines after a name, then those of the tables whose state it speaks of."""
    meaning: dict[str, tuple[str, str | None]] = {}
    for mention in named:
        if defined := _DEFINED.match(text, mention.span.end):
            meaning.setdefault(defined.group(1), (mention.name, mention.country))
    names = {mention.name for mention in named}
    told = {mention.country for mention in named}
    for start, end, name in tables.find_agencies(text):
        rows: list[Agency] = [row for row in tables.agencies(name) if name in row.acronyms]
        if name in words().wires:
            rows = [row for row in rows if row.name in names]
        rows = [row for row in rows if (row.country in told and len(name) > 2) or row.name in names]
        if len(rows) == 1:
            meaning.setdefault(text[start:end], (rows[0].name, rows[0].country))
    found = []
    for acronym, (label, country) in meaning.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(acronym)}(?!\w)", text):
            found.append(AgencyMention(Span(*match.span()), match.group(), label, country))
    return found


def _apart(mentions: list[AgencyMention]) -> tuple[AgencyMention, ...]:
    kept: list[AgencyMention] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


def _tidy(name: str) -> str:
    return " ".join(name.replace("’", "'").split())
