"""What a place is to its sentence, as far as the words tell: ground, nationality, jurisdiction, dateline and others."""

import re
from collections.abc import Sequence

from extract.mentions.authority import lists, office_after, takes_part
from extract.mentions.candidate import Candidate
from extract.mentions.cues import cues
from extract.mentions.gazetteer import Scan
from extract.mentions.names import AGENCY, COUNTRY, DEMONYM
from extract.mentions.town import is_dateline, words_back
from extract.model.mention import PlaceHow, PlaceMention, PlaceRole
from extract.model.text import Span

# Bound once, since to look one up takes several times as long.
PLACE, NATIONALITY, JURISDICTION, DATELINE, HEADQUARTERS, PARTICIPANT = PlaceRole
_AND = (" and ", ", ", ", and ", " or ", " & ", "/")  # between two that describe one thing
_SUFFIX = re.compile(r"-([a-z]+)")
_FEW = 3  # states that make a list


def with_roles(scan: Scan, places: Sequence[Candidate]) -> tuple[PlaceMention, ...]:
    """The places of a text, in order, as mentions with their roles."""
    text, hows = scan.text, [place.how for place in places]
    listed = _listed(scan, [place for place, how in zip(places, hows, strict=True) if how is COUNTRY])
    described = _described(text, places, hows)
    told: list[PlaceMention] = []
    role, last = PLACE, 0  # of the place before, and where it ends
    for place, how in zip(places, hows, strict=True):
        start, end = place.start, place.end
        if how is AGENCY:
            role = JURISDICTION
        elif start in listed:
            role = PARTICIPANT
        elif scan.plain[end : end + 1] == "-" and (suffixed := _by_suffix(scan.plain, end)):
            role = suffixed
        elif (role is HEADQUARTERS or role is DATELINE) and how is not DEMONYM and _parts(text[last:start]):
            pass  # it goes on with what it was
        elif how is DEMONYM or start in described:
            role = _of_demonym(scan, start, end, described.get(start, end))
        else:
            role = _role(scan, start, end, how)
        told.append(PlaceMention(Span(start, end), text[start:end], how, place.country, place.name.states, role))
        last = end
    return tuple(told)


def _described(text: str, places: Sequence[Candidate], hows: Sequence[PlaceHow]) -> dict[int, int]:
    """Where the last of "Belgian, U.S. and Dutch police" ends, by where each of those before it begins."""
    ends: dict[int, int] = {}
    for at in range(len(places) - 2, -1, -1):
        here, there = places[at], places[at + 1]
        if text[here.end : there.start] not in _AND:
            continue
        if hows[at] is DEMONYM:
            goes_on = hows[at + 1] is DEMONYM or _is_short(text, there, hows[at + 1])
        else:
            goes_on = hows[at + 1] is DEMONYM and _is_short(text, here, hows[at]) and not _located(text, here.start)
        if goes_on:
            ends[here.start] = ends.get(there.start, there.end)
    return ends


def _is_short(text: str, place: Candidate, how: PlaceHow) -> bool:
    """Whether it is letters that stand as an adjective does ("U.S.", "UK")."""
    return how is COUNTRY and text[place.start : place.end].isupper()


def _located(text: str, start: int) -> bool:
    """Whether something is there: "seized in the UK, Dutch police said"."""
    words = text[words_back(text, start, 2) : start].split()[-2:]
    last = words[:-1] if words[-1:] == ["the"] else words
    return not cues().locatives.isdisjoint(last[-1:])


def _listed(scan: Scan, countries: Sequence[Candidate]) -> set[int]:
    """Where the states of lists of participants begin."""
    states = [(place.start, place.end) for place in countries if place.country]
    if len(states) < _FEW or "before_list" not in scan.signals.kinds:
        return set()
    runs = [states[run] for run in lists(scan.text, states) if run.stop - run.start >= _FEW]
    return {start for run in runs if takes_part(scan, run, actions=False) for start, _ in run}


def _role(scan: Scan, start: int, end: int, how: PlaceHow) -> PlaceRole:
    signals = scan.signals
    if (start == 0 or scan.text[start - 1] == "\n") and is_dateline(scan.text, start, end):
        return DATELINE
    if start in signals.leading:  # hardly any name stands so
        if signals.before("seat", start) is not None:
            return HEADQUARTERS
        if signals.before("before", start) is not None:
            return JURISDICTION
    if end in signals.acting or (end in signals.following and signals.after("after", end)):
        return JURISDICTION
    return JURISDICTION if how is COUNTRY and office_after(scan.plain, end) else PLACE


def _by_suffix(plain: str, end: int) -> PlaceRole | None:
    """Of "Dubai-based" what somebody is, of "Dutch-led" whose authorities act."""
    found = _SUFFIX.match(plain, end)
    if not found:
        return None
    if found.group(1) in cues().acting_suffixes:
        return NATIONALITY if is_gang(plain, found.end()) else JURISDICTION
    return NATIONALITY if found.group(1) in cues().describing_suffixes else None


def is_gang(text: str, end: int) -> bool:
    """Whether what is "Albanian-led" up to here is a gang, whose leaders are no authority."""
    return not cues().gangs.isdisjoint(_following(text, end)[:3])


def _following(text: str, end: int) -> list[str]:
    """The next three words, their marks left out."""
    tail = text[end : end + 50]
    if not tail or tail[0] not in " '’-":
        return []
    words = tail.split(None, 4)[:4]
    return [word if word.isalpha() else word.strip(",.;:'’)").removesuffix("'s").removesuffix("’s") for word in words]


def _of_demonym(scan: Scan, start: int, end: int, described: int) -> PlaceRole:
    """The role of an adjective or noun for a state's people; what it describes stands after `described`."""
    known, text = cues(), scan.text
    word = text[start:end]
    following = [each for each in _following(text, described) if each != "s"]
    if known.ground.intersection(following[:2]) and known.after_ground.isdisjoint(following[1:3]):
        return PLACE
    people = next((each for each in following if each in known.people), None)
    people = people or next((each for each in following[:2] if each in known.occupations), None)
    if people is not None:
        # "Dutch police arrested two men": the police are Dutch, and not the men.
        acting = scan.signals.between("authorities", described, text.find(people, described))
        return JURISDICTION if acting else NATIONALITY
    # "Germans", "a Swede": nothing that the word could describe.
    noun = word in known.demonym_nouns or (word[-1] == "s" and word[-2] not in "su")
    if noun or not following or not following[0].isalpha() or following[0] in known.language_before_words:
        return NATIONALITY
    return JURISDICTION


def _parts(gap: str) -> bool:
    """ "in The Hague, the Netherlands": the second is what the first is."""
    return gap in (", ", ", the ")
