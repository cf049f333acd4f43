"""The names of places in the tables, and what each of them may mean."""

from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from extract.mentions.countries import thousands
from extract.mentions.cues import cues
from extract.model.mention import PlaceHow
from extract.resources import read_csv, read_pairs

# Bound once: to look a member up in an enumeration takes several times as long as to compare it.
COUNTRY, DEMONYM, CITY, REGION, AGENCY = PlaceHow
LARGE = 1_000  # thousand inhabitants: mostly the place, whatever else it names
SMALL = 15  # thousand inhabitants: below, the text must speak of the state elsewhere
_TELLING = 300  # thousand inhabitants: a city of this size tells of its state
_WEAK = 0.3  # a town tells of its state, too, but less than the state's name
_REGION_WEIGHT = 300
_REGIONS = 10  # a region of a small state has no more than such a part of its inhabitants
_COUNTRY_WEIGHT = 30_000  # a state's name means the state before any town of that name, however small the state


class Reading(NamedTuple):
    """One state that a name may point to, by what kind of word; `weight` is its inhabitants in thousands."""

    how: PlaceHow
    alpha3: str
    weight: int


@dataclass(slots=True)  # not frozen: unseen texts bring new names, which are made thrice as fast so
class Name:
    """A name and what it may mean; what follows from that is worked out once, because every mention asks for it."""

    readings: tuple[Reading, ...] = ()
    mask: str = ""  # what hides a place in the name: then it has no readings
    also: str = ""  # "word" or "surname" where the name is one, too
    needs: str = ""  # of "CA" and "B.C.": "comma" after a city, or the state "told" elsewhere
    how: PlaceHow = CITY  # of the first reading
    states: tuple[str, ...] = ()  # those of the readings, in their order
    state: str | None = None  # the one that the name is the name of
    wide: tuple[str, ...] = ()  # those that it names or names a region of
    region: bool = False  # whether it names a region, whatever else
    city: bool = False
    weight: int = 0  # the largest
    firm: bool = False  # mostly the place, whatever else it is: a state or a large city
    tells: float = 0  # how strongly it tells that the text speaks of its state
    given: bool = False  # whether persons have it as their first name
    surname: bool = False


class Names(dict[str, Name]):
    """What each name of the tables means, worked out when a text first has it."""

    def __init__(self) -> None:
        self._countries = _country_names()
        self._demonyms = read_pairs("places/demonyms.csv", ("demonym", "alpha3"))
        self._regions = read_pairs("places/counties.csv", ("name", "alpha3"))
        self._regions |= read_pairs("places/regions.csv", ("name", "alpha3"))
        self._more_regions = {
            row["name"]: row for row in read_csv("places/region_names.csv", ("name", "alpha3", "needs"))
        }
        # Names of more than cities, which most are not.
        self._wider = frozenset(chain(self._countries, self._demonyms, self._regions, self._more_regions))
        self._cities = _with_more_names(read_pairs("places/cities.csv", ("name", "readings")))
        self._masks = read_pairs("places/masks.csv", ("name", "kind"))
        self._also = read_pairs("places/words.csv", ("name", "also"))
        # Names that are words, persons' or masks, too, which most are not.
        self._double = frozenset(chain(self._masks, self._also, cues().given, cues().surnames))

    def listed(self) -> dict[str, None]:
        """Every name of the tables, and every mask."""
        tables = (self._countries, self._demonyms, self._regions, self._more_regions, self._cities, self._masks)
        return dict.fromkeys(chain.from_iterable(tables))

    def __missing__(self, name: str) -> Name:
        made = self[name] = self._make(name)
        return made

    def _make(self, name: str) -> Name:
        double = name in self._double
        if double and name in self._masks:
            return Name(mask=self._masks[name])
        cities = self._cities.get(name, "")
        if name in self._wider:
            made = self._of_states(name, cities)
        elif "|" in cities:
            readings = tuple(map(_city, cities.split("|")))
            states = tuple(dict.fromkeys([code for _, code, _ in readings]))
            made = Name(readings, states=states, city=True, weight=max([weight for _, _, weight in readings]))
        elif cities:
            only = _city(cities)
            made = Name((only,), states=(only.alpha3,), city=True, weight=only.weight)
        else:
            raise KeyError(name)
        if name in cues().better_known:
            made.readings = _with_better_known(made.readings, cues().better_known[name])
        if double:
            made.also = self._also.get(name, "")
            made.given, made.surname = name in cues().given, name in cues().surnames
        made.firm = made.how is COUNTRY or made.weight >= LARGE
        made.tells = _tells(made)
        return made

    def _of_states(self, name: str, cities: str) -> Name:
        """What a name means that is that of a state, a people or a region, perhaps of cities, too."""
        wider = self._wider_readings(name)
        readings = (*wider, *map(_city, cities.split("|") if cities else ()))
        made = Name(readings, how=readings[0].how, city=bool(cities))
        made.states = tuple(dict.fromkeys([code for _, code, _ in readings]))
        made.weight = max([weight for _, _, weight in readings])
        made.wide = tuple(dict.fromkeys([each.alpha3 for each in wider if each.how is not DEMONYM]))
        own = {each.alpha3 for each in wider if each.how is COUNTRY}
        made.state = own.pop() if len(own) == 1 else None
        made.region = wider[-1].how is REGION
        made.needs = self._more_regions[name]["needs"] if name in self._more_regions else ""
        return made

    def _wider_readings(self, name: str) -> list[Reading]:
        """States and their people first, then regions."""
        readings: list[Reading] = []
        for how, table in ((COUNTRY, self._countries), (DEMONYM, self._demonyms)):
            if name in table:
                readings += [Reading(how, code, _COUNTRY_WEIGHT + thousands(code)) for code in table[name].split("|")]
        codes = self._regions[name].split("|") if name in self._regions else []
        if name in self._more_regions:
            codes += self._more_regions[name]["alpha3"].split("|")
        weights = cues().region_weights
        readings += [
            Reading(REGION, code, weights.get(code) or min(_REGION_WEIGHT, thousands(code) // _REGIONS))
            for code in dict.fromkeys(codes)
        ]
        return readings


def _city(reading: str) -> Reading:
    code, _, inhabitants = reading.partition(":")
    return Reading(CITY, code, int(inhabitants))


def _with_better_known(readings: tuple[Reading, ...], alpha3: str) -> tuple[Reading, ...]:
    """The readings, those of this state heavier than all others."""
    heaviest = max(each.weight for each in readings) + 1
    return tuple([each._replace(weight=heaviest) if each.alpha3 == alpha3 else each for each in readings])


def _tells(name: Name) -> float:
    """How strongly the name speaks of its state: 0 where it may mean another or no place at all."""
    if name.state and not name.region and name.how is COUNTRY:
        return 1  # towns that are called Venezuela or Lebanon are small, and say which they are
    if len(name.states) > 1 or name.needs:
        return 0
    weight = name.readings[0].weight
    if name.how is COUNTRY or name.how is DEMONYM:
        return 1
    if name.also or (name.how is CITY and weight < SMALL):
        return 0
    return 1 if name.how is REGION or weight >= _TELLING else _WEAK


def _country_names() -> dict[str, str]:
    rows = read_csv("places/countries.csv", ("alpha3", "alpha2", "name", "thousands"))
    names = {row["name"]: row["alpha3"] for row in rows}
    names |= {name.replace(" & ", " and "): code for name, code in names.items()}
    return names | read_pairs("places/country_names.csv", ("name", "alpha3"))


def _with_more_names(cities: dict[str, str]) -> dict[str, str]:
    """The readings of all names of cities, also of those that are further names of one."""
    found = dict(cities)
    for row in read_csv("places/city_names.csv", ("name", "city", "alpha3")):
        readings = [each for each in cities.get(row["city"], "").split("|") if each.startswith(row["alpha3"] + ":")]
        found[row["name"]] = "|".join(filter(None, (cities.get(row["name"]), *readings)))
    return found
