"""Which state a name means: by the place beside it, by its other mentions, by what the text speaks of, by size."""

import re
from dataclasses import dataclass

from extract.mentions.cues import cues
from extract.mentions.gazetteer import Name
from extract.model.mention import PlaceHow

_SMALL = 15  # thousand inhabitants: below, the text must speak of the state elsewhere
_FAVOUR = 20  # a state that the text speaks of outweighs one that it does not by this factor
_FIRM = 300  # thousand inhabitants: a city of this size tells of its state
_WEAK = 0.3  # a town tells of its state, too, but less than the state's name
_NAMESAKE = {PlaceHow.REGION: 1_000, PlaceHow.COUNTRY: 100}  # up to this size "X, Y" may be another X
_BESIDE_AT_MOST = 5
_BESIDE = re.compile(r",? ?\(|, ?|,? in |,? ?- ?| ")
_LISTED = re.compile(r"(?: \([^)]{0,40}\))?(?:, | and |, and | & |/)(?:the )?")
_CLEAR = 12  # a state so many times the size of its namesake is meant where the text tells nothing
_STATES = (PlaceHow.COUNTRY, PlaceHow.DEMONYM)
_WIDE = (PlaceHow.COUNTRY, PlaceHow.REGION)


@dataclass(slots=True)
class Candidate:
    """A name in the text on its way to a meaning."""

    start: int
    end: int
    key: str
    name: Name
    before: str  # the word before, "" where more than a space parts them
    after: str
    country: str | None = None
    sure: bool = False  # by the words beside it
    person: bool = False

    @property
    def how(self) -> PlaceHow:
        """The kind of word, by the readings of its state or by the first; a town gives its name to its region."""
        hows = [each.how for each in self.name.readings if each.alpha3 == self.country]
        if not hows:
            return self.name.readings[0].how
        if hows[0] == PlaceHow.REGION and hows[-1] == PlaceHow.CITY and self.country not in cues().region_weights:
            return PlaceHow.CITY
        return hows[0]


def settle(text: str, candidates: list[Candidate]) -> dict[str, float]:
    """Give each candidate its state where one can be told; what the text speaks of, by state."""
    _by_list(text, candidates)
    _by_neighbour(text, candidates)
    told = _told(candidates)
    total = sum(told.values())
    senses = {each.key: each.country for each in candidates if each.sure}
    for each in candidates:
        if each.country is None and not each.person:
            each.country = senses.get(each.key) or _by_weight(each.name, told, total)
            each.sure = each.key in senses or (each.name.needs == "told" and each.country in told)
    return told


def _by_list(text: str, candidates: list[Candidate]) -> None:
    """In "Ukraine, Georgia and Moldova" a state, as what it is listed with."""
    last: Candidate | None = None
    for each in candidates:
        if each.name.state is None:
            last = None
            continue
        if last and _LISTED.fullmatch(text, last.end, each.start) and last.key != each.key:
            for one in (last, each):
                if len(one.name.states) > 1:
                    one.country, one.sure = one.name.state, True
        last = each


def _by_neighbour(text: str, candidates: list[Candidate]) -> None:
    """Of "Paris, Texas" or "Lamar County (Texas)" the state that both may mean; of "Bradford, Ontario" Ontario's."""
    for here, there in zip(reversed(candidates[:-1]), reversed(candidates[1:]), strict=True):
        if here.sure or there.start - here.end > _BESIDE_AT_MOST:
            continue
        gap = text[here.end : there.start]
        if not _BESIDE.fullmatch(gap):
            continue
        if _names_a_state(text, here, there):
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
    own = here.name.hows
    if own.isdisjoint(_STATES):
        return False
    gap = text[here.end : there.start]
    if PlaceHow.REGION in own and gap != " ":
        return False
    goes_on = text[there.end : there.end + 5].startswith((", ", " and "))
    large = there.name.wide[:1] and there.name.wide[0] in cues().region_weights
    return not (PlaceHow.CITY in own and gap == ", " and large and not goes_on and here.name.state)


def _wide_states(there: Candidate) -> tuple[str, ...]:
    """The states that a name names or names a region of; the one only where it was found before."""
    if there.person:
        return ()
    if there.sure and there.country and there.how in _WIDE:
        return (there.country,)
    return there.name.wide


def _namesake(here: Candidate, there: Candidate) -> bool:
    how = there.name.readings[0].how
    if here.name.readings[-1].how != PlaceHow.CITY:
        return False
    # "Amsterdam, Brussels" is a list, "Rochester, New York" is none.
    if PlaceHow.CITY in there.name.hows and there.name.wide[0] not in cues().region_weights:
        return False
    return how in _NAMESAKE and here.name.weight < _NAMESAKE[how] and not here.person and not here.name.needs


def _list_goes_on(text: str, there: Candidate) -> bool:
    """Whether a state is one of several: "Saipan, Guam, Alaska"."""
    end = there.end
    return PlaceHow.COUNTRY in there.name.hows and text[end : end + 2] == ", " and text[end + 2 : end + 3].isupper()


def _told(candidates: list[Candidate]) -> dict[str, float]:
    """How often the text speaks of each state in words that mean no other."""
    told: dict[str, float] = {}
    for each in candidates:
        if not each.person and (times := _tells(each)):
            state = each.country or each.name.states[0]
            told[state] = told.get(state, 0) + times
    return told


def _tells(each: Candidate) -> float:
    """How strongly the name speaks of its state: 0 where it may mean another or no place at all."""
    if each.country:
        return 1
    if len(each.name.states) > 1 or each.name.needs:
        return 0
    reading = each.name.readings[0]
    if reading.how in _STATES:
        return 1
    if each.name.also or (reading.how == PlaceHow.CITY and reading.weight < _SMALL):
        return 0
    return 1 if reading.how == PlaceHow.REGION or reading.weight >= _FIRM else _WEAK


def _by_weight(name: Name, told: dict[str, float], total: float) -> str | None:
    """The heaviest reading; a state told of counts more; None between states that the text tells nothing of."""
    readings = name.readings
    first = readings[0]
    if len(readings) == 1:
        return first.alpha3 if first.how != PlaceHow.CITY or first.weight >= _SMALL or first.alpha3 in told else None
    best: dict[str, float] = {}
    for each in readings:
        weight = each.weight * (1 + _FAVOUR * told[each.alpha3] / total) if each.alpha3 in told else each.weight
        if weight > best.get(each.alpha3, 0):
            best[each.alpha3] = weight
    code = max(best, key=best.__getitem__)
    if len(best) > 1 and first.how in _STATES and told.keys().isdisjoint(best):
        second = max(weight for other, weight in best.items() if other != code)
        return code if best[code] > _CLEAR * second else None
    if first.how == PlaceHow.CITY and code not in told:
        return code if max(each.weight for each in readings if each.alpha3 == code) >= _SMALL else None
    return code
