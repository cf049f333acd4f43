"""States by ISO 3166-1 alpha-3 (Kosovo `XKX`): English name and a point to draw them at."""

import csv
import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class State:
    """`lon` and `lat` in degrees: a point well inside the largest part of the state."""

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


def state_name(alpha3: str) -> str:
    """The English name, or the code itself where the table lacks it.

    >>> state_name("NLD"), state_name("XKX"), state_name("ZZZ")
    ('Netherlands', 'Kosovo', 'ZZZ')
    """
    return states()[alpha3].name if alpha3 in states() else alpha3
