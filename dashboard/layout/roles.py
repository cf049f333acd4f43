"""The states of an operation by the part each plays, a layer for each part: who leads is not where somebody was held,
and where somebody was held is not where he comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.layout.states import states
from dashboard.layout.words import Words, words

if TYPE_CHECKING:
    import pandas as pd

LAYERS = ("lead", "participant", "arrest", "servers", "nationality", "place")
_ARREST = "arrest"
_TAKEDOWN = "takedown"
_SERVERS = ("servers", "domains")
_SEIZING = ("takedown", "seizure")


@dataclass(frozen=True, slots=True)
class RoleMark:
    """A state in one layer; `lon` and `lat` in degrees, a point inside it; `label` is one line of our own words."""

    country: str
    label: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class RoleLayer:
    """One part that states play, by its name in `LAYERS`."""

    id: str
    label: str
    marks: tuple[RoleMark, ...]


@dataclass(frozen=True, slots=True)
class RolesMap:
    """The layers that hold a state, in the order of `LAYERS`; `missing` are codes that have no known place."""

    layers: tuple[RoleLayer, ...]
    missing: tuple[str, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        """All states drawn, sorted."""
        return tuple(sorted({mark.country for layer in self.layers for mark in layer.marks}))


def roles_map(
    operation: Any, events: "pd.DataFrame", nationalities: Mapping[str, int], lang: Words | None = None
) -> RolesMap:
    """Lay out a row of `Frames.operations` with the rows of `Frames.events`; `nationalities` are states with how many
    sentences name them as somebody's. Acts of other cases are left out."""
    lang = lang or words()
    rows = [row for row in events.itertuples(index=False) if row.link != "other"]
    told = {
        "lead": dict.fromkeys(operation.lead, ""),
        "participant": {code: "" for code in operation.participants if code not in operation.lead},
        "arrest": _arrests(rows, lang),
        "servers": _counted((row for row in rows if _is_of_servers(row)), lang),
        "nationality": {code: lang.plural("sentences", number) for code, number in nationalities.items()},
        "place": _counted((row for row in rows if row.type != _ARREST and not _is_of_servers(row)), lang),
    }
    known = states()
    layers = tuple(
        RoleLayer(
            name,
            lang.say("layer", name),
            tuple(_mark(code, name, more, lang) for code, more in sorted(told[name].items()) if code in known),
        )
        for name in LAYERS
    )
    missing = sorted({code for found in told.values() for code in found if code not in known})
    return RolesMap(tuple(layer for layer in layers if layer.marks), tuple(missing))


def _mark(code: str, layer: str, more: str, lang: Words) -> RoleMark:
    parts = [lang.state(code), lang.say("layer_of", layer), *([more] if more else [])]
    return RoleMark(code, " · ".join(parts), states()[code].lon, states()[code].lat)


def _is_of_servers(row: Any) -> bool:
    """Where a platform was taken offline, or servers or domains were seized: as near as sources come to where it
    stood."""
    return row.type == _TAKEDOWN or (row.type in _SEIZING and any(figure["what"] in _SERVERS for figure in row.figures))


def _arrests(rows: Iterable[Any], lang: Words) -> dict[str, str]:
    """Each state where somebody was arrested, with the largest number told of it."""
    found: dict[str, float] = {}
    for row in rows:
        if row.type != _ARREST:
            continue
        for code in row.where:
            own = [each["value"] for each in row.figures if each["what"] == "arrests" and each["country"] == code]
            found[code] = max([found.get(code, 0.0), *own])
    return {code: lang.plural("arrests", number) if number else "" for code, number in found.items()}


def _counted(rows: Iterable[Any], lang: Words) -> dict[str, str]:
    found: dict[str, int] = {}
    for row in rows:
        for code in row.where:
            found[code] = found.get(code, 0) + 1
    return {code: lang.plural("events", number) for code, number in found.items()}
