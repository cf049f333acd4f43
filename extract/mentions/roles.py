"""What a place is to its sentence, as far as the words tell: ground, nationality, jurisdiction, dateline and others."""

from collections.abc import Sequence

from extract.mentions.authority import lists, takes_part, words
from extract.mentions.cues import cues
from extract.mentions.plausible import is_dateline
from extract.model.mention import PlaceHow, PlaceMention, PlaceRole

_GOES_ON = (PlaceRole.HEADQUARTERS, PlaceRole.DATELINE)
_FEW = 3  # states that make a list


def with_roles(text: str, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The same places, each with its role."""
    listed = _listed(text, places)
    told: list[PlaceMention] = []
    for place in places:
        if place.how == PlaceHow.AGENCY:
            role = PlaceRole.JURISDICTION
        elif place.span.start in listed:
            role = PlaceRole.PARTICIPANT
        elif told and told[-1].role in _GOES_ON and _goes_on(text, told[-1], place):
            role = told[-1].role
        else:
            role = _role(text, place)
        if role != PlaceRole.PLACE:
            # Not `dataclasses.replace`, which is several times slower.
            place = PlaceMention(place.span, place.text, place.how, place.country, place.candidates, role)
        told.append(place)
    return told


def _listed(text: str, places: Sequence[PlaceMention]) -> set[int]:
    """Where the states of lists of participants begin."""
    states = [place for place in places if place.how == PlaceHow.COUNTRY]
    if len(states) < _FEW:
        return set()
    runs = (run for run in lists(text, states) if len(run) >= _FEW and takes_part(text, run, actions=False))
    return {place.span.start for run in runs for place in run}


def _role(text: str, place: PlaceMention) -> PlaceRole:
    start, end = place.span.start, place.span.end
    after = _following(text, end)
    if place.how == PlaceHow.DEMONYM:
        return _of_demonym(place, after)
    if is_dateline(text, start, end):
        return PlaceRole.DATELINE
    rules = words()
    preceding = [word for word in text[max(0, start - 30) : start].split() if word != "the"][-2:]
    if preceding and (preceding[-1] in rules.last_before or " ".join(preceding) in rules.last_before):
        before = text[max(0, start - 45) : start]
        if rules.seat.search(before):
            return PlaceRole.HEADQUARTERS
        if rules.before.search(before):
            return PlaceRole.JURISDICTION
    if not rules.first_after.isdisjoint(after) and _acts(text, place):
        return PlaceRole.JURISDICTION
    return PlaceRole.PLACE


def _following(text: str, end: int) -> list[str]:
    """The next three words, their marks left out."""
    tail = text[end : end + 50]
    if not tail or tail[0] not in " '’-":
        return []
    return [word.strip(",.;:'’)").removesuffix("'s").removesuffix("’s") for word in tail.split()[:4]]


def _of_demonym(place: PlaceMention, after: list[str]) -> PlaceRole:
    known = cues()
    following = [word for word in after if word != "s"]
    if known.ground.intersection(following[:2]):
        return PlaceRole.PLACE
    if known.people.intersection(following):
        return PlaceRole.NATIONALITY
    # "Germans", "a Swede": nothing that the word could describe.
    noun = place.text in known.demonym_nouns or (place.text[-1] == "s" and place.text[-2] not in "su")
    if noun or not following or not following[0].isalpha() or following[0] in known.language_before_words:
        return PlaceRole.NATIONALITY
    return PlaceRole.JURISDICTION


def _acts(text: str, place: PlaceMention) -> bool:
    """Whether police, prosecutors or other authorities of the place follow."""
    rules, end = words(), place.span.end
    if rules.after.match(text, end) or rules.authorities.match(text, end):
        return True
    return place.how == PlaceHow.COUNTRY and rules.full_name.match(text, end) is not None


def _goes_on(text: str, last: PlaceMention, place: PlaceMention) -> bool:
    """ "in The Hague, the Netherlands": the second is what the first is."""
    kept = (PlaceRole.HEADQUARTERS, PlaceRole.DATELINE)
    return (
        last.role in kept
        and text[last.span.end : place.span.start] in (", ", ", the ")
        and place.how != PlaceHow.DEMONYM
    )
