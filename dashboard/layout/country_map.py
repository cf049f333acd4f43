"""The states of one or more operations as values: a shade and a dot for each, and a list of those without a place."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from dashboard.layout.states import states
from dashboard.layout.words import Words, words

if TYPE_CHECKING:
    import pandas as pd

By = Literal["role", "arrests", "events", "operations"]
ROLES = ("lead", "participant", "place")
# Lower ends of the four classes of numbers.
CLASSES = (1, 3, 10, 50)


@dataclass(frozen=True, slots=True)
class Dot:
    """A state as drawn: `group` is its role or the number of its class (0 to 3), "" where its number is not known.

    `label` is one line of our own words. `lon` and `lat` are in degrees, a point inside the state.
    """

    country: str
    name: str
    group: str
    label: str
    lon: float
    lat: float
    role: str


@dataclass(frozen=True, slots=True)
class CountryMap:
    """Every state has a dot, drawn or not drawn as an area; `missing` lists codes that have no known place.

    `legend` holds (group, words) in reading order, only for the groups that occur.
    """

    by: By
    dots: tuple[Dot, ...]
    missing: tuple[str, ...]
    legend: tuple[tuple[str, str], ...]

    @property
    def groups(self) -> dict[str, str]:
        """State -> group."""
        return {dot.country: dot.group for dot in self.dots}


def country_map(frame: "pd.DataFrame", by: By = "role", lang: Words | None = None) -> CountryMap:
    """Lay out rows of `Frames.states`; several rows of one state (several operations) become one.

    Its role is then the strongest, its numbers are added up.
    """
    return map_of(_by_state(frame), by, lang)


def map_of(parts: Mapping[str, Mapping[str, Any]], by: By = "role", lang: Words | None = None) -> CountryMap:
    """Lay out states that are added up already: each with `role`, `events`, `arrests` (or None) and `operations`."""
    lang = lang or words()
    dots, missing = [], []
    for code, row in sorted(parts.items()):
        if code not in states():
            missing.append(code)
            continue
        state = states()[code]
        group = row["role"] if by == "role" else _class_of(row[by])
        name = lang.state(code)
        dots.append(Dot(code, name, group, _label(name, row, lang), state.lon, state.lat, row["role"]))
    used = {dot.group for dot in dots}
    return CountryMap(by, tuple(dots), tuple(missing), tuple(pair for pair in _legend(by, lang) if pair[0] in used))


def _by_state(frame: "pd.DataFrame") -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for row in frame.itertuples(index=False):
        known = found.setdefault(row.country, {"role": row.role, "events": 0, "arrests": None, "operations": 0})
        known["role"] = min(known["role"], row.role, key=ROLES.index)
        known["events"] += row.events
        known["operations"] += 1
        if row.arrests is not None:
            known["arrests"] = (known["arrests"] or 0) + row.arrests
    return found


def _class_of(number: float | None) -> str:
    """The number's class; "" where there is none.

    >>> _class_of(17), _class_of(50), _class_of(0), _class_of(None)
    ('2', '3', '', '')
    """
    return str(sum(number >= least for least in CLASSES) - 1) if number else ""


def _label(name: str, row: Mapping[str, Any], lang: Words) -> str:
    parts = [name, lang.say("role", row["role"])]
    if row["operations"] > 1:
        parts.append(lang.plural("operations", row["operations"]))
    if row["events"]:
        parts.append(lang.plural("events", row["events"]))
    if row["arrests"]:
        parts.append(lang.plural("arrests", row["arrests"]))
    return " · ".join(parts)


def _legend(by: By, lang: Words) -> list[tuple[str, str]]:
    if by == "role":
        return [(role, lang.say("role_short", role)) for role in ROLES]
    ends = [f"{least}–{after - 1}" for least, after in pairwise(CLASSES)]
    noun = lang.tables["plural"][by][1]
    labels = [f"{label} {noun}" for label in (*ends, f"{CLASSES[-1]}+")]
    return [*((str(number), label) for number, label in enumerate(labels)), ("", lang.say("map", "unknown"))]


def in_europe(lon: float, lat: float) -> bool:
    """Whether a point lies in the part of Europe that maps show larger.

    >>> in_europe(14.42, 35.9), in_europe(-3.6, 40.3), in_europe(103.8, 1.4)
    (True, True, False)
    """
    return -11 <= lon <= 33 and 34.5 <= lat <= 66
