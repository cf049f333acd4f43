"""Places: words to states. What a name means is decided by the words around it, then by the rest of the text."""

from functools import cache
from operator import attrgetter

from extract.mentions.candidate import Candidate
from extract.mentions.cues import cues, word_after, word_before
from extract.mentions.gazetteer import Scan, gazetteer
from extract.mentions.meaning import settle
from extract.mentions.names import AGENCY, DEMONYM, REGION, Name
from extract.mentions.people import mark_persons
from extract.mentions.plausible import is_place
from extract.mentions.roles import with_roles
from extract.mentions.unknown import Kind, find_unknown
from extract.model.mention import PlaceMention

_REGION = Name(how=REGION)  # of several states


def find_places(text: str) -> tuple[PlaceMention, ...]:
    """Countries, demonyms, regions, cities and agencies in the text, in order; spans do not overlap.

    A region of several states (the EU, South America) has no state. Neither has an agency: it is no place. One whose
    name holds a place ("Dutch National Police") is found as that place; of the others the state stands in
    `candidates`, and `find_agencies` tells more.

    Give it a whole field: which Georgia or Birmingham a sentence means, the rest of the text tells.

    >>> [(place.text, place.how.value, place.country) for place in find_places("A German was held in Paris, Texas.")]
    [('German', 'demonym', 'DEU'), ('Paris', 'city', 'USA'), ('Texas', 'region', 'USA')]
    """
    return places_of(gazetteer().scan(text))


def places_of(scan: Scan) -> tuple[PlaceMention, ...]:
    """`find_places`, of a text that has been scanned."""
    text, names, languages = scan.text, gazetteer().names, cues().languages
    candidates: list[Candidate] = []
    kinds: list[Kind] = []
    masked: list[tuple[int, int]] = []
    regions: list[Candidate] = []
    for start, end, key in scan.names:
        name = names[key]
        if name.how is DEMONYM and key not in languages:
            candidates.append(Candidate(start, end, key, name))  # whatever stands beside it
        elif name.readings:
            candidates.append(Candidate(start, end, key, name, word_before(text, start), word_after(text, end)))
        elif name.mask.startswith("kind"):
            kinds.append(Kind(start, end, name.mask == "kind"))
        else:
            masked.append((start, end))
            if name.mask == "region" and text[start].isupper():
                regions.append(Candidate(start, end, key, _REGION))
    mark_persons(text, candidates)
    settle(text, candidates, (claims.called[0].country for _, _, claims in scan.agencies if claims.called))
    places = [each for each in candidates if _is_told(text, each)]
    places += find_unknown(text, kinds, places, masked)
    places += _half_adjectives(text, places)
    places += regions
    places += _agencies(scan, places)
    places.sort(key=attrgetter("start"))
    return with_roles(scan, places)


def _is_told(text: str, each: Candidate) -> bool:
    """Whether it is a place, and its state or several that it may be of can be told."""
    if each.person or not (each.sure or is_place(text, each)):
        return False
    return each.country is not None or len(each.name.states) > 1


def _half_adjectives(text: str, places: list[Candidate]) -> list[Candidate]:
    """The first halves of "Anglo-Dutch", "Sino-Russian"."""
    found = []
    for place in places:
        if place.name.how is DEMONYM and text.endswith("-", 0, place.start):
            half = text[max(0, place.start - 15) : place.start - 1].rpartition(" ")[2].strip('("“')
            if code := cues().prefixes.get(half):
                end = place.start - 1
                found.append(Candidate(end - len(half), end, half, Name(how=DEMONYM, states=(code,)), country=code))
    return found


def _agencies(scan: Scan, places: list[Candidate]) -> list[Candidate]:
    """Agencies by a name of their own, where it holds none of the places."""
    found = []
    taken = {place.start for place in places} if scan.agencies else set()
    for start, end, claims in scan.agencies:
        if claims.called and taken.isdisjoint(range(start, end)):
            found.append(Candidate(start, end, claims.name, _of_agency(claims.name)))
    return found


@cache
def _of_agency(name: str) -> Name:
    """The name of an agency among those of places: it means none, and its states are told."""
    called = gazetteer().agencies[name].called
    return Name(how=AGENCY, states=tuple(dict.fromkeys(row.country for row in called if row.country)))
