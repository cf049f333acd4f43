"""Agencies: by the tables, by the place in their name, and by acronyms that the article defines."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.mentions.authority import words
from extract.mentions.cues import begins_line
from extract.mentions.gazetteer import Agency, Gazetteer, gazetteer
from extract.mentions.overlap import touched
from extract.mentions.places import find_places
from extract.model.mention import AgencyMention, PlaceHow, PlaceMention
from extract.model.text import Span

_OF_PLACE = re.compile(r"(?: of| in)? \(?(?:the )?|, ")
_BESIDE = (" ", "'s ", "’s ")
_LABEL = (": ", " – ", " - ")
_STATE = (PlaceHow.COUNTRY, PlaceHow.DEMONYM)
_NAME = 110  # characters of a full name before its state
_DEFINED = re.compile(r"\s?\((?:the |or )?[\"“']?([A-Z][A-Za-z0-9./-]{1,11})[\"”']?\)")
_SHORTEST = 3  # letters of an acronym that a table alone explains


@lru_cache(maxsize=4)
def find_agencies(text: str) -> tuple[AgencyMention, ...]:
    """Police, prosecutors, ministries and their international counterparts, in order; spans do not overlap.

    Give it a whole field: what an acronym or "the National Police" means, the rest of the text tells.

    >>> [(agency.name, agency.country) for agency in find_agencies("Europol and the Dutch police met.")]
    [('Europol', None), ('Dutch National Police', 'NLD')]
    """
    tables = gazetteer()
    places = [place for place in find_places(text) if place.country]
    named = [*_by_table(text, tables, places), *_by_office(text)]
    spans = [each.span for each in _apart(named)]
    named += [each for each in _by_place(text, tables, places) if not touched(spans, each.span)]
    named += _acronyms(text, tables, named)
    return _apart(named)


def _by_table(text: str, tables: Gazetteer, places: Sequence[PlaceMention]) -> Iterator[AgencyMention]:
    """Names of the tables; a generic one ("National Police") needs its state beside it, or one only that fits."""
    told = {place.country for place in places}
    for start, end, name in tables.find_agencies(text):
        rows = tables.agencies(name)
        sure = next((row for row in rows if name in row.names), None)
        generic = {row.country: row for row in rows if name in row.generic}
        near = _neighbour(text, start, end, places) if generic else None
        span = Span(start, end)
        # "Polish Central Bureau of Investigation" is not India's; "the FBI, Australia" is no agency of Australia's.
        if sure and (near is None or near.country == sure.country or text[end : end + 1] == ","):
            yield AgencyMention(span, span.of(text), sure.name, sure.country)
        elif near:
            span = Span(min(start, near.span.start), max(end, near.span.end))
            row = generic.get(near.country)
            yield AgencyMention(span, span.of(text), row.name if row else _tidy(span.of(text)), near.country)
        elif " " in name:
            fitting = [row for country, row in generic.items() if country in told]
            if len(fitting) == 1:
                yield AgencyMention(span, span.of(text), fitting[0].name, fitting[0].country)


def _neighbour(text: str, start: int, end: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place right before the words ("Dutch", "Spain's") or right after ("of Ukraine")."""
    at = bisect_left(places, start, key=lambda place: place.span.start)
    gap = text[places[at - 1].span.end : start] if at else None
    # "France – National Police" is a line of a list; in "LYON, France – Police said" it is none.
    if gap in _BESIDE or (gap in _LABEL and begins_line(text, places[at - 1].span.start)):
        return places[at - 1]
    after = bisect_left(places, end, key=lambda place: place.span.start)
    if after < len(places) and places[after].how != PlaceHow.DEMONYM:
        return places[after] if _OF_PLACE.fullmatch(text, end, places[after].span.start) else None
    return None


def _by_place(text: str, tables: Gazetteer, places: Sequence[PlaceMention]) -> Iterator[AgencyMention]:
    """A place with the words that make it an agency: "West Yorkshire Police", "LKA Hessen", "Dutch police"."""
    for place in places:
        if span := _with_words(text, place):
            rest = text[place.span.end : span.end].removeprefix("'s").removeprefix("’s").strip().title()
            row = next((row for row in tables.generic(rest) if row.country == place.country), None)
            known = row is not None and place.how in _STATE
            yield AgencyMention(span, span.of(text), row.name if row and known else _tidy(span.of(text)), place.country)


def _with_words(text: str, place: PlaceMention) -> Span | None:
    """The place with the words before or after that make it an agency's name."""
    rules, start, end = words(), place.span.start, place.span.end
    if place.how in _STATE:
        if full := rules.full_name.match(text, end):
            return Span(start, full.end())
        if text[max(0, start - 7) : start].endswith(("of ", "in ", "of the ", "in the ")) and (
            full := rules.full_name_of.search(text, max(0, start - _NAME), start)
        ):
            return Span(full.start(), end)
    if after := rules.after.match(text, end):
        return Span(start, after.end())
    if place.how != PlaceHow.DEMONYM and (before := rules.before.search(text, max(0, start - 50), start)):
        return Span(before.start(), end)
    return None


def _by_office(text: str) -> Iterator[AgencyMention]:
    for office in words().offices:
        for match in office.pattern.finditer(text):
            part = match.group("part")
            name = f"{office.name}{office.join}{_tidy(part)}" if part else office.name
            yield AgencyMention(Span(*match.span()), match.group(), name, office.country)


def _acronyms(text: str, tables: Gazetteer, named: Sequence[AgencyMention]) -> list[AgencyMention]:
    """Acronyms: those that the article defines after a name, then those of the tables whose state's agencies it names.

    "(AFP)" after a dateline is the wire service; as police it needs the full name in the article.
    """
    meaning: dict[str, tuple[str, str | None]] = {}
    defined: set[int] = set()
    for mention in named:
        if found := _DEFINED.match(text, mention.span.end):
            meaning.setdefault(found.group(1), (mention.name, mention.country))
            defined.add(found.start(1))
    names, told = {mention.name for mention in named}, {mention.country for mention in named}
    for _, _, name in tables.find_agencies(text):
        rows = [row for row in tables.agencies(name) if name in row.acronyms and _explained(name, row, names, told)]
        if len(rows) == 1:
            meaning.setdefault(name, (rows[0].name, rows[0].country))
    mentions = []
    for acronym, (label, country) in meaning.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(acronym)}(?!\w)", text):
            if match.start() in defined or text[match.start() - 1 : match.start()] != "(":
                mentions.append(AgencyMention(Span(*match.span()), acronym, label, country))  # noqa: PERF401
    return mentions


def _explained(acronym: str, row: Agency, names: set[str], told: set[str | None]) -> bool:
    if row.name in names:
        return True
    return acronym not in words().wires and row.country in told and len(acronym) >= _SHORTEST


def _apart(mentions: Sequence[AgencyMention]) -> tuple[AgencyMention, ...]:
    kept: list[AgencyMention] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


def _tidy(name: str) -> str:
    """The name on one line, straight, without the article."""
    return " ".join(name.replace("’", "'").split()).removeprefix("The ").removeprefix("the ")
