"""Places: words to states. What a name means is decided by the words around it, then by the rest of the text."""

from functools import lru_cache

from extract.mentions.cues import cues, word_after, word_before
from extract.mentions.gazetteer import Gazetteer, gazetteer
from extract.mentions.meaning import Candidate, settle
from extract.mentions.people import mark_persons
from extract.mentions.plausible import is_place
from extract.mentions.roles import with_roles
from extract.mentions.unknown import Kind, find_unknown
from extract.model.mention import PlaceHow, PlaceMention
from extract.model.text import Span


# Several steps ask for the same text one after the other; the cache holds no more than those.
@lru_cache(maxsize=4)
def find_places(text: str) -> tuple[PlaceMention, ...]:
    """Countries, demonyms, regions, cities and agencies in the text, in order; spans do not overlap.

    A region of several states (the EU, South America) has no state. Neither has an agency: it is no place. One whose
    name holds a place ("Dutch National Police") is found as that place; of the others the state stands in
    `candidates`, and `find_agencies` tells more.

    Give it a whole field: which Georgia or Birmingham a sentence means, the rest of the text tells.

    >>> [(place.text, place.how.value, place.country) for place in find_places("A German was held in Paris, Texas.")]
    [('German', 'demonym', 'DEU'), ('Paris', 'city', 'USA'), ('Texas', 'region', 'USA')]
    """
    tables = gazetteer()
    candidates: list[Candidate] = []
    kinds: list[Kind] = []
    masked: list[Span] = []
    regions: list[PlaceMention] = []
    for start, end, key in tables.find(text):
        name = tables.name(key)
        if name.readings:
            candidates.append(Candidate(start, end, key, name, word_before(text, start), word_after(text, end)))
        elif name.mask.startswith("kind"):
            kinds.append(Kind(start, end, name.mask == "kind"))
        else:
            masked.append(Span(start, end))
            if name.mask == "region" and text[start].isupper():
                regions.append(PlaceMention(Span(start, end), text[start:end], PlaceHow.REGION, None))
    mark_persons(text, candidates)
    settle(text, candidates)
    mentions = [mention for each in candidates if (mention := _mention(text, each))]
    mentions += find_unknown(text, kinds, mentions, masked)
    mentions += _half_adjectives(text, mentions)
    mentions += regions
    mentions += _agencies(text, tables, mentions)
    return tuple(with_roles(text, sorted(mentions, key=lambda mention: mention.span)))


def _half_adjectives(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The first halves of "Anglo-Dutch", "Sino-Russian"."""
    found = []
    for mention in mentions:
        start = mention.span.start
        if mention.how == PlaceHow.DEMONYM and text[start - 1 : start] == "-":
            half = text[max(0, start - 15) : start - 1].rpartition(" ")[2].strip('("“')
            if code := cues().prefixes.get(half):
                span = Span(start - 1 - len(half), start - 1)
                found.append(PlaceMention(span, half, PlaceHow.DEMONYM, code, (code,)))
    return found


def _agencies(text: str, tables: Gazetteer, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Agencies by a name of their own, where it holds none of the places."""
    found = []
    taken = {mention.span.start for mention in mentions}
    for start, end, name in tables.find_agencies(text):
        rows = [row for row in tables.agencies(name) if name in row.names]
        if rows and taken.isdisjoint(range(start, end)):
            states = tuple(row.country for row in rows if row.country)
            found.append(PlaceMention(Span(start, end), text[start:end], PlaceHow.AGENCY, None, states))
    return found


def _mention(text: str, each: Candidate) -> PlaceMention | None:
    if each.person or not (each.sure or is_place(text, each)):
        return None
    if each.country is None and len(each.name.states) < 2:
        return None
    span = Span(each.start, each.end)
    return PlaceMention(span, span.of(text), each.how, each.country, each.name.states)
