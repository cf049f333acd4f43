"""All names of places, agencies and masks in one automaton: finds them in a text, whole words only, the longest.

The tables are read once a process (about a fifth of a second); after `fork` the workers share them.
"""

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from extract.mentions.countries import thousands
from extract.mentions.cues import cues
from extract.mentions.overlap import Find, longest
from extract.model.mention import PlaceHow
from extract.resources import names_in, read_csv, read_pairs

# Begins with a plain class, which `re` skips to quickly; what stands around the run is looked at after.
_CAPITALS = re.compile(r"[A-Z](?:[A-Z]+(?:\.? [A-Z]{2,}|['-][A-Z]{2,})+|[A-Z]{3,})(?![A-Za-z])")
_REGION = 300
_LARGE = 2_000  # thousand inhabitants
_COUNTRY = 30_000  # a state's name means the state before any town of that name, however small the state
_AGENCY_COLUMNS = ("name", "country", "generic", "names", "acronyms", "former", "source")
_SMALL_WORDS = frozenset({"And", "Of", "De", "La", "Del", "Upon", "On", "Am", "Do", "Da", "Al", "El"})
_STRAIGHT = (("’", "'"), ("‘", "'"), ("‐", "-"), ("‑", "-"), ("\xa0", " "))


@dataclass(frozen=True, slots=True)
class Reading:
    """One state that a name may point to, by what kind of word; `weight` is its inhabitants in thousands."""

    how: PlaceHow
    alpha3: str
    weight: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name and what it may mean. `mask` names what hides a place in it; `needs` is for "CA" and "B.C."."""

    readings: tuple[Reading, ...]
    mask: str = ""
    also: str = ""  # "word" or "surname" where the name is one, too
    needs: str = ""  # "comma" after a city, or the state "told" elsewhere
    # What follows from the readings, made once because every mention asks for it.
    states: tuple[str, ...] = ()  # those of the readings, in their order
    state: str | None = None  # the one that the name is the name of
    wide: tuple[str, ...] = ()  # those that it names or names a region of
    hows: frozenset[PlaceHow] = frozenset()
    weight: int = 0  # the largest


@dataclass(frozen=True, slots=True)
class Agency:
    """A row of the tables of agencies: `names` mean it wherever they stand, `generic` ones beside its state,
    `acronyms` where the text defines them or speaks of the state. `country` is None for international ones."""

    name: str
    country: str | None
    names: frozenset[str]
    generic: frozenset[str]
    acronyms: frozenset[str]
    source: str


class Gazetteer:
    """The tables and the automaton over their names."""

    def __init__(self) -> None:
        self._countries = _country_names()
        self._demonyms = read_pairs("places/demonyms.csv", ("demonym", "alpha3"))
        self._regions = read_pairs("places/counties.csv", ("name", "alpha3"))
        self._regions |= read_pairs("places/regions.csv", ("name", "alpha3"))
        self._region_weights = cues().region_weights
        self._more_regions = {
            row["name"]: row for row in read_csv("places/region_names.csv", ("name", "alpha3", "needs"))
        }
        self._cities = read_pairs("places/cities.csv", ("name", "readings"))
        self._more_cities = _city_names(self._cities)
        self._masks = read_pairs("places/masks.csv", ("name", "kind"))
        self._also = read_pairs("places/words.csv", ("name", "also"))
        self._agencies: dict[str, list[Agency]] = {}
        for agency in agency_table():
            for name in (*agency.names, *agency.generic, *agency.acronyms):
                self._agencies.setdefault(name, []).append(agency)
        self._names = list(
            {
                **self._countries,
                **self._demonyms,
                **self._regions,
                **self._more_regions,
                **self._cities,
                **self._more_cities,
                **self._masks,
            }
        )
        self._automaton = AhoCorasick(self._names)
        self._agency_names = list(self._agencies)
        self._agency_automaton = AhoCorasick(self._agency_names)
        self._made: dict[str, Name] = {}

    def find(self, text: str) -> list[Find]:
        """All names in the text as (start, end, name), longest first from the left; whole words only."""
        plain = _straight(text)
        finds = self._scan(plain)
        for run in _CAPITALS.finditer(plain):
            inside = self._scan(_in_title_case(run))
            shifted = [(start + run.start(), end + run.start(), name) for start, end, name in inside]
            finds += [find for find in shifted if self._shouted(plain, find)]
        return longest(finds)

    def _shouted(self, text: str, find: Find) -> bool:
        """Whether capitals stand for the name: four letters ("MOCA") are an abbreviation, unless the place is large."""
        start, end, name = find
        if not text[start:end].isupper():
            return False
        return end - start > 4 or any(reading.weight >= _LARGE for reading in self.name(name).readings)

    def find_agencies(self, text: str) -> list[Find]:
        """All names of the tables of agencies as (start, end, name), longest first from the left; whole words only."""
        plain = _straight(text)
        return longest(_whole(plain, self._agency_automaton, self._agency_names))

    def agencies(self, name: str) -> list[Agency]:
        """The rows that claim a name."""
        return self._agencies[name]

    def generic(self, name: str) -> list[Agency]:
        """The rows whose agency a state's name or adjective before this one makes: "Federal Police"."""
        return [row for row in self._agencies.get(name, ()) if name in row.generic]

    def _scan(self, text: str) -> list[Find]:
        return _whole(text, self._automaton, self._names)

    def name(self, name: str) -> Name:
        """What the tables say of a name."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._make(name)
        return made

    def _make(self, name: str) -> Name:
        if mask := self._masks.get(name):
            return Name((), mask=mask)
        readings: list[Reading] = []
        for how, table in ((PlaceHow.COUNTRY, self._countries), (PlaceHow.DEMONYM, self._demonyms)):
            codes = filter(None, table.get(name, "").split("|"))
            readings += [Reading(how, code, _COUNTRY + thousands(code)) for code in codes]
        row = self._more_regions.get(name)
        regions = [*self._regions.get(name, "").split("|"), *(row["alpha3"].split("|") if row else ())]
        for code in dict.fromkeys(filter(None, regions)):
            readings.append(Reading(PlaceHow.REGION, code, self._region_weights.get(code, _REGION)))
        for cities in (self._cities.get(name, ""), self._more_cities.get(name, "")):
            pairs = (reading.split(":") for reading in filter(None, cities.split("|")))
            readings += [Reading(PlaceHow.CITY, code, int(inhabitants)) for code, inhabitants in pairs]
        own = {each.alpha3 for each in readings if each.how == PlaceHow.COUNTRY}
        wide = (each.alpha3 for each in readings if each.how in (PlaceHow.COUNTRY, PlaceHow.REGION))
        return Name(
            tuple(readings),
            also=self._also.get(name, ""),
            needs=row["needs"] if row else "",
            states=tuple(dict.fromkeys(each.alpha3 for each in readings)),
            state=own.pop() if len(own) == 1 else None,
            wide=tuple(dict.fromkeys(wide)),
            hows=frozenset(each.how for each in readings),
            weight=max((each.weight for each in readings), default=0),
        )


def _whole(text: str, automaton: AhoCorasick, names: list[str]) -> list[Find]:
    size, finds = len(text), []
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if start and text[start - 1].isalnum():
            continue
        # A name that ends in a sign needs no gap after it: "US$5".
        if end < size and text[end].isalnum() and text[end - 1].isalnum():
            continue
        finds.append((start, end, names[index]))
    return finds


def agency_table() -> tuple[Agency, ...]:
    """All rows of the tables of agencies."""
    made = []
    for file in names_in("agencies", ".csv"):
        for row in read_csv(file, _AGENCY_COLUMNS):
            names = {row["name"], *_several(row["names"]), *_several(row["former"])}
            generic, acronyms = _several(row["generic"]), _several(row["acronyms"])
            made.append(Agency(row["name"], row["country"] or None, frozenset(names), generic, acronyms, row["source"]))
    return tuple(made)


def _several(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split(";")))


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process."""
    return Gazetteer()


def _country_names() -> dict[str, str]:
    rows = read_csv("places/countries.csv", ("alpha3", "alpha2", "name", "thousands"))
    names = {row["name"]: row["alpha3"] for row in rows}
    names |= {name.replace(" & ", " and "): code for name, code in names.items()}
    return names | read_pairs("places/country_names.csv", ("name", "alpha3"))


def _city_names(cities: dict[str, str]) -> dict[str, str]:
    found = {}
    for row in read_csv("places/city_names.csv", ("name", "city", "alpha3")):
        readings = [each for each in cities.get(row["city"], "").split("|") if each.startswith(row["alpha3"] + ":")]
        found[row["name"]] = "|".join(readings)
    return found


def _straight(text: str) -> str:
    """The text with plain apostrophes, hyphens and spaces; of the same length."""
    if not text.isascii():
        # Several times faster than `str.translate`, which looks up every character.
        for mark, plain in _STRAIGHT:
            text = text.replace(mark, plain)
    return text


def _in_title_case(run: re.Match[str]) -> str:
    words = re.split(r"([ .'-])", run.group())
    titled = [word.capitalize() for word in words]
    return "".join(word.lower() if word in _SMALL_WORDS and at else word for at, word in enumerate(titled))
