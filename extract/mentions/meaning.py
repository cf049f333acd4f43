"""Which state a name means: by the place beside it, by its other mentions, by what the text speaks of, by size."""

import re
from collections.abc import Iterable

from extract.mentions.candidate import Candidate
from extract.mentions.cues import cues
from extract.mentions.names import CITY, COUNTRY, DEMONYM, REGION, SMALL, Name

_FAVOUR = 20  # a state that the text speaks of outweighs one that it does not by this factor
_NAMESAKE = {REGION: 1_000, COUNTRY: 100}  # up to this size "X, Y" may be another X
_BESIDE_AT_MOST = 5
_BESIDE = re.compile(r",? ?\(|, ?|,? in |,? ?- ?| ")
_LISTED = re.compile(r"(?: \([^)]{0,40}\))?(?:, | and |, and | & |/)(?:the )?")
_AGENCY = 0.1  # how strongly an agency tells of its state: it may act for another
_CLEAR = 12  # a state so many times the size of its namesake is meant where the text tells nothing
_STATES = (COUNTRY, DEMONYM)


def settle(text: str, candidates: list[Candidate], acting: Iterable[str | None] = ()) -> None:
    """Give each candidate its state where one can be told; `acting` are the states of the agencies that are named."""
    _by_list(text, candidates)
    _by_neighbour(text, candidates)
    told = _told(candidates)
    total = sum(told.values()) or 1
    for code in filter(None, acting):
        told[code] = told.get(code, 0) + _AGENCY
    senses = {each.key: each.country for each in candidates if each.sure}
    weighed: dict[str, str | None] = {}
    for each in candidates:
        if each.country is not None or each.person:
            continue
        if each.key in senses:
            each.country, each.sure = senses[each.key], True
            continue
        if each.key not in weighed:
            weighed[each.key] = _by_weight(each.name, told, total)
        each.country = weighed[each.key]
        each.sure = each.name.needs == "told" and each.country in told


def _by_list(text: str, candidates: list[Candidate]) -> None:
    """In "Ukraine, Georgia and Moldova" a state, as what it is listed with."""
    last: Candidate | None = None
    for each in candidates:
        if each.name.state is None:
            last = None
            continue
        if last and last.key != each.key:
            unsure = [one for one in (last, each) if len(one.name.states) > 1]
            if unsure and _LISTED.fullmatch(text, last.end, each.start):
                for one in unsure:
                    one.country, one.sure = one.name.state, True
        last = each


def _by_neighbour(text: str, candidates: list[Candidate]) -> None:
    """Of "Paris, Texas" or "Lamar County (Texas)" the state that both may mean; of "Bradford, Ontario" Ontario's."""
    for at in range(len(candidates) - 2, -1, -1):
        here, there = candidates[at], candidates[at + 1]
        if here.sure or there.start - here.end > _BESIDE_AT_MOST:
            continue
        gap = text[here.end : there.start]
        if not _BESIDE.fullmatch(gap) or _names_a_state(text, here, there):
            continue
        states = _wide_states(there)
        both = [code for code in here.name.states if code in states]
        if both and gap != " ":
            here.country = there.country = both[0]
        elif both and gap == " ":
            here.country = both[0]
            continue
        elif len(states) == 1 and gap == ", " and _namesake(here, there) and not _list_goes_on(text, there):
            here.country = there.country = states[0]
        else:
            continue
        here.sure = there.sure = True
        here.person = False


def _names_a_state(text: str, here: Candidate, there: Candidate) -> bool:
    """Whether a name that is a state's is that here, and not a town's: "Lebanon, Pa." or "Peru, Indiana"."""
    if here.name.how not in _STATES:
        return False
    gap = text[here.end : there.start]
    if here.name.region and gap != " ":
        return False
    goes_on = text[there.end : there.end + 5].startswith((", ", " and "))
    large = there.name.wide[:1] and there.name.wide[0] in cues().region_weights
    return not (here.name.city and gap == ", " and large and not goes_on and here.name.state)


def _wide_states(there: Candidate) -> tuple[str, ...]:
    """The states that a name names or names a region of; the one only where it was found before."""
    if there.person:
        return ()
    if there.sure and there.country and there.how in (COUNTRY, REGION):
        return (there.country,)
    return there.name.wide


def _namesake(here: Candidate, there: Candidate) -> bool:
    if not here.name.city:
        return False
    # "Amsterdam, Brussels" is a list, "Rochester, New York" is none.
    if there.name.city and there.name.wide[0] not in cues().region_weights:
        return False
    return here.name.weight < _NAMESAKE.get(there.name.how, 0) and not here.person and not here.name.needs


def _list_goes_on(text: str, there: Candidate) -> bool:
    """Whether a state is one of several: "Saipan, Guam, Alaska"."""
    end = there.end
    return there.name.how is COUNTRY and text[end : end + 2] == ", " and text[end + 2 : end + 3].isupper()


def _told(candidates: list[Candidate]) -> dict[str, float]:
    """How often the text speaks of each state in words that mean no other."""
    told: dict[str, float] = {}
    for each in candidates:
        if each.person:
            continue
        if each.country:
            told[each.country] = told.get(each.country, 0) + 1
        elif each.name.tells:
            state = each.name.states[0]
            told[state] = told.get(state, 0) + each.name.tells
    return told


def _by_weight(name: Name, told: dict[str, float], total: float) -> str | None:
    """The heaviest reading; a state told of counts more; None between states that the text tells nothing of."""
    readings = name.readings
    first = readings[0]
    if len(readings) == 1:
        return first.alpha3 if first.how is not CITY or first.weight >= SMALL or first.alpha3 in told else None
    best: dict[str, float] = {}
    for each in readings:
        weight = each.weight * (1 + _FAVOUR * told[each.alpha3] / total) if each.alpha3 in told else each.weight
        if weight > best.get(each.alpha3, 0):
            best[each.alpha3] = weight
    code = max(best, key=best.__getitem__)
    if len(best) > 1 and first.how in _STATES and told.keys().isdisjoint(best):
        second = max(weight for other, weight in best.items() if other != code)
        return code if best[code] > _CLEAR * second else None
    if first.how is CITY and code not in told:
        return code if max(each.weight for each in readings if each.alpha3 == code) >= SMALL else None
    return code
