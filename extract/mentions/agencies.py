"""Agencies: by the tables, by the place in their name, and by acronyms that the article defines."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.mentions.authority import office_after, office_before
from extract.mentions.cues import begins_line, cues
from extract.mentions.gazetteer import Agency, Scan, gazetteer
from extract.mentions.names import CITY, COUNTRY, DEMONYM
from extract.mentions.overlap import touched
from extract.mentions.places import places_of
from extract.mentions.roles import PLACE
from extract.model.mention import AgencyMention, PlaceMention
from extract.model.text import Span
from extract.resources import read_toml

_OF_PLACE = re.compile(r"(?: of| in)? \(?(?:the )?|, ")
_BESIDE = (" ", "'s ", "’s ")
_LABEL = (": ", " – ", " - ")
_STATE = (COUNTRY, DEMONYM)
_DEFINED = re.compile(r"\s?\((?:the |or )?[\"“']?([A-Z][A-Za-z0-9./-]{1,11})[\"”']?\)")
_TITLE = 20  # characters of the word that follows an acronym
_SHORTEST = 3  # letters of an acronym that a table alone explains


@dataclass(frozen=True, slots=True)
class Office:
    """An agency whose names follow a pattern; its group `part` tells one from another."""

    word: str  # without which the pattern is not tried
    pattern: re.Pattern[str]
    name: str
    join: str
    country: str


@cache
def _offices() -> tuple[Office, ...]:
    rows = read_toml("agencies/patterns.toml")["office"]
    return tuple(
        Office(row["word"], re.compile(row["pattern"]), row["name"], row["join"], row["country"]) for row in rows
    )


@cache
def _wires() -> frozenset[str]:
    return frozenset(read_toml("agencies/patterns.toml")["wire_services"])


def find_agencies(text: str) -> tuple[AgencyMention, ...]:
    """Police, prosecutors, ministries and their international counterparts, in order; spans do not overlap.

    Give it a whole field: what an acronym or "the National Police" means, the rest of the text tells.

    >>> [(agency.name, agency.country) for agency in find_agencies("Europol and the Dutch police met.")]
    [('Europol', None), ('Dutch National Police', 'NLD')]
    """
    scan = gazetteer().scan(text)
    return agencies_of(scan, places_of(scan))


@lru_cache(maxsize=256)  # many articles have the same few publishers
def publisher_state(source: str) -> str | None:
    """The state of the authority that published an article; None for international ones, newspapers and nobody.

    >>> publisher_state("Australian Federal Police"), publisher_state("Europol"), publisher_state("")
    ('AUS', None, None)
    """
    return next((agency.country for agency in find_agencies(source) if agency.country), None)


def agencies_of(scan: Scan, places: Sequence[PlaceMention]) -> tuple[AgencyMention, ...]:
    """`find_agencies`, of a text that has been scanned and whose places are known."""
    placed = [place for place in places if place.country]
    named = [*_by_table(scan, placed), *_by_office(scan.text)]
    taken = [(each.span.start, each.span.end) for each in _apart(named)]
    named += [each for each in _by_place(scan, placed) if not touched(taken, each.span.start, each.span.end)]
    named += _acronyms(scan, named, placed)
    return _apart(named)


def _by_table(scan: Scan, places: Sequence[PlaceMention]) -> Iterator[AgencyMention]:
    """Names of the tables; a generic one ("National Police") needs its state beside it, or one only that fits."""
    text = scan.text
    told = {place.country for place in places}
    for start, end, (name, called, generic, _) in scan.agencies:
        sure = called[0] if called else None
        near = _neighbour(text, start, end, places) if generic else None
        # "Polish Central Bureau of Investigation" is not India's; "the FBI, Australia" is no agency of Australia's, and
        # "Homeland Security Investigations Rome" its office there.
        if sure and (near is None or near.country == sure.country or _is_office(text, end, near)):
            yield _agency(text, start, end, sure)
        elif near:
            start, end = min(start, near.span.start), max(end, near.span.end)
            yield _agency(text, start, end, generic.get(near.country or ""), near.country)
        elif " " in name:
            fitting = [row for country, row in generic.items() if country in told]
            if len(fitting) == 1:
                yield _agency(text, start, end, fitting[0])


def _is_office(text: str, end: int, near: PlaceMention) -> bool:
    """Whether the place behind an agency's name only tells where it sits."""
    return text.startswith(",", end) or (near.how is CITY and near.span.start == end + 1)


def _agency(text: str, start: int, end: int, row: Agency | None, country: str | None = None) -> AgencyMention:
    """A mention of the table's row, or of an agency that no table knows and its words name."""
    words = text[start:end]
    if row:
        return AgencyMention(Span(start, end), words, row.name, row.country)
    name = _tidy(words)
    return AgencyMention(Span(start, end), words, name[:1].upper() + name[1:], country)


def _neighbour(text: str, start: int, end: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place right before the words ("Dutch", "Spain's") or right after ("of Ukraine")."""
    at = bisect_left(places, start, key=lambda place: place.span.start)
    gap = text[places[at - 1].span.end : start] if at else None
    # "France – National Police" is a line of a list; in "LYON, France – Police said" it is none.
    if gap in _BESIDE or (gap in _LABEL and begins_line(text, places[at - 1].span.start)):
        return places[at - 1]
    after = bisect_left(places, end, key=lambda place: place.span.start)
    if after < len(places) and places[after].how is not DEMONYM:
        return places[after] if _OF_PLACE.fullmatch(text, end, places[after].span.start) else None
    return None


def _by_place(scan: Scan, places: Sequence[PlaceMention]) -> Iterator[AgencyMention]:
    """A place with the words that make it an agency: "West Yorkshire Police", "LKA Hessen", "Dutch police"."""
    for place in places:
        if found := _with_words(scan, place):
            start, end = found
            rest = scan.plain[place.span.end : end].removeprefix("'s").strip().title()
            row = gazetteer().generic(rest, place.country) if place.how in _STATE else None
            yield _agency(scan.text, start, end, row, place.country)


def _with_words(scan: Scan, place: PlaceMention) -> tuple[int, int] | None:
    """The place with the words before or after that make it an agency's name."""
    plain, start, end = scan.plain, place.span.start, place.span.end
    if place.how in _STATE and (first := office_before(plain, start)) is not None:
        return first, end
    if place.role is PLACE and place.how is not DEMONYM:
        return None  # no other words of authority are beside it, or its role would tell
    if place.how in _STATE and (last := office_after(plain, end)):
        return start, last
    if after := scan.signals.after("after", end):
        return start, after
    if place.how is not DEMONYM and (before := scan.signals.before("before", start)) is not None:
        return before, end
    return None


def _by_office(text: str) -> Iterator[AgencyMention]:
    for office in _offices():
        for match in office.pattern.finditer(text) if office.word in text else ():
            part = match.group("part")
            name = f"{office.name}{office.join}{_tidy(part)}" if part else office.name
            yield AgencyMention(Span(*match.span()), match.group(), name, office.country)


def _acronyms(scan: Scan, named: Sequence[AgencyMention], placed: Sequence[PlaceMention]) -> list[AgencyMention]:
    """Acronyms: those that the article defines after a name, then those of the tables whose state's agencies it names,
    or that stand beside their state or act in an article that speaks of it ("CBI officials", with Delhi elsewhere).

    "(AFP)" after a dateline and "told AFP" is the wire service; the police are "the AFP" or "AFP officers".
    """
    text = scan.text
    meaning: dict[str, tuple[str, str | None]] = {}
    defined: set[int] = set()
    for mention in named:
        if found := _DEFINED.match(text, mention.span.end):
            meaning.setdefault(found.group(1), (mention.name, mention.country))
            defined.add(found.start(1))
    names, told = {mention.name for mention in named}, {mention.country for mention in named}
    spoken_of = {place.country for place in placed}
    for start, end, (name, _, _, short) in scan.agencies:
        rows = [row for row in short if _explained(name, row, names, told)]
        if not rows and len(name) >= _SHORTEST and any(row.country in spoken_of for row in short):
            near = _neighbour(text, start, end, placed)
            if near or _acts(scan, name, start, end):
                rows = [row for row in short if row.country in ({near.country} if near else spoken_of)]
        if len(rows) == 1:
            meaning.setdefault(name, (rows[0].name, rows[0].country))
    return [
        AgencyMention(Span(start, start + len(acronym)), acronym, label, country)
        for acronym, (label, country) in meaning.items()
        for start in _standing(text, acronym)
        if start in defined or not text.endswith("(", 0, start)
    ]


def _standing(text: str, acronym: str) -> Iterator[int]:
    """Where the acronym stands as a whole word: no regular expression, since each article has others."""
    start = text.find(acronym)
    while start >= 0:
        before, after = text[start - 1 : start], text[start + len(acronym) : start + len(acronym) + 1]
        if not (before.isalnum() or before in ("-", "_") or after.isalnum() or after == "_"):
            yield start
        start = text.find(acronym, start + 1)


def _explained(acronym: str, row: Agency, names: set[str], told: set[str | None]) -> bool:
    if row.name in names:
        return True
    return acronym not in _wires() and row.country in told and len(acronym) >= _SHORTEST


def _acts(scan: Scan, acronym: str, start: int, end: int) -> bool:
    """Whether "officers" or "arrested" follows the acronym; of one that a wire service has too, "the" or "officers"."""
    title = scan.text[end + 1 : end + _TITLE].partition(" ")[0] if scan.text.startswith(" ", end) else ""
    if title in cues().titles or scan.signals.between("authorities", end + 1, end + 1 + len(title)):
        return True
    if acronym in _wires():
        return scan.text.endswith(("the ", "The "), 0, start)
    return scan.signals.after("after_list", end) is not None


def _apart(mentions: Sequence[AgencyMention]) -> tuple[AgencyMention, ...]:
    kept: list[AgencyMention] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


def _tidy(name: str) -> str:
    """The name on one line, straight, without the article."""
    return " ".join(name.replace("’", "'").split()).removeprefix("The ").removeprefix("the ")
