"""Places: words to states. What a name means is decided by the words around it, then by the rest of the text."""

import re
from collections import Counter

from extract.mentions.gazetteer import Gazetteer, Name, Reading, gazetteer
from extract.mentions.overlap import Find
from extract.model.mention import PlaceHow, PlaceMention
from extract.model.text import Span

_SMALL = 15  # thousand inhabitants: below, the text must speak of the state elsewhere


def find_places(text: str) -> tuple[PlaceMention, ...]:
    """Countries, demonyms, regions, cities and agencies in the text, in order."""
    tables = gazetteer()
    finds = tables.find(text)
    names = [tables.name(find[2]) for find in finds]
    fixed: dict[int, str] = {}
    _adjacent(text, finds, names, fixed)
    told = Counter(fixed.values())
    for at, name in enumerate(names):
        if at not in fixed and len(name.states) == 1 and name.readings[0].how in (PlaceHow.COUNTRY, PlaceHow.DEMONYM):
            told[name.states[0]] += 1
    mentions = []
    for at, (find, name) in enumerate(zip(finds, names, strict=True)):
        mention = _resolve(text, find, name, fixed.get(at), told)
        if mention:
            mentions.append(mention)
    return tuple(mentions)


_COMMA = re.compile(r",? ?[,(/] ?")


def _adjacent(text: str, finds: list[Find], names: list[Name], fixed: dict[int, str]) -> None:
    for at in range(len(finds) - 2, -1, -1):
        (_, end, _), (start, _, _) = finds[at], finds[at + 1]
        if start - end > 3 or text[end:start].strip() not in (",", "("):
            continue
        here, there = names[at], names[at + 1]
        hows = {reading.how for reading in there.readings}
        if not hows & {PlaceHow.COUNTRY, PlaceHow.REGION} or PlaceHow.COUNTRY in {r.how for r in here.readings}:
            continue
        inside = [code for code in here.states if code in there.states]
        if inside:
            fixed[at] = inside[0]
            fixed[at + 1] = inside[0]


def _resolve(text: str, find: Find, name: Name, fixed: str | None, told: Counter[str]) -> PlaceMention | None:
    start, end, _ = find
    if not name.readings or (name.needs_comma and not fixed):
        return None
    if fixed is None and name.also and name.readings[0].how in (PlaceHow.CITY, PlaceHow.REGION):
        if name.also == "word" or not told:
            return None
    if fixed:
        best = max((r for r in name.readings if r.alpha3 == fixed), key=lambda r: r.weight)
    else:
        best = max(name.readings, key=lambda r: r.weight * (1 + 20 * (r.alpha3 in told)))
        if best.how == PlaceHow.CITY and best.weight < _SMALL and best.alpha3 not in told:
            return None
    return PlaceMention(Span(start, end), text[start:end], best.how, best.alpha3, name.states)
