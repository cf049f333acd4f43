"""States by ISO 3166-1 alpha-3 (Kosovo `XKX`): their names and a point to draw them at."""

import csv
import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class State:
    """`name` is English; `lon` and `lat` in degrees: a point well inside the largest part of the state."""

    alpha3: str
    name: str
    lon: float
    lat: float


@lru_cache
def states() -> dict[str, State]:
    """All states of `dashboard/data/states.csv` by alpha-3."""
    # Codes stay text: the csv module reads nothing as missing, pandas would take "NA" for a hole.
    table = files("dashboard").joinpath("data", "states.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO(table))
    return {row["alpha3"]: State(row["alpha3"], row["name"], float(row["lon"]), float(row["lat"])) for row in rows}


@lru_cache
def names(lang: str) -> dict[str, str]:
    """The names of all states in one language; FileNotFoundError where there are none.

    English stands in `states.csv`, every other language in a table of its own (`dashboard/data/names`).
    """
    if lang == "en":
        return {code: state.name for code, state in states().items()}
    table = files("dashboard").joinpath("data", "names", f"{lang}.csv").read_text(encoding="utf-8")
    return {row["alpha3"]: row["name"] for row in csv.DictReader(io.StringIO(table))}


def state_name(alpha3: str, lang: str = "en") -> str:
    """The name in a language, or the code itself where the table lacks it.

    >>> state_name("NLD"), state_name("XKX"), state_name("ZZZ"), state_name("NLD", "de")
    ('Netherlands', 'Kosovo', 'ZZZ', 'Niederlande')
    """
    return names(lang).get(alpha3, alpha3)
