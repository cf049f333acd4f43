"""States by ISO 3166-1 alpha-3 (Kosovo `XKX`): their names and a point to draw them at."""

import csv
import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_TABLES = files("dashboard").joinpath("data", "names")


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
    table = _TABLES.joinpath(f"{lang}.csv").read_text(encoding="utf-8")
    return {row["alpha3"]: row["name"] for row in csv.DictReader(io.StringIO(table))}


@lru_cache
def names_in_all(alpha3: str) -> tuple[str, ...]:
    """What a state is called in every language that there is a table of.

    >>> names_in_all("NLD"), names_in_all("ZZZ")
    (('Netherlands', 'Niederlande'), ())
    """
    tables = sorted(each.name.removesuffix(".csv") for each in _TABLES.iterdir() if each.name.endswith(".csv"))
    return tuple(names(lang)[alpha3] for lang in ("en", *tables) if alpha3 in names(lang))


def state_name(alpha3: str, lang: str = "en") -> str:
    """The name in a language, or the code itself where the table lacks it.

    >>> state_name("NLD"), state_name("XKX"), state_name("ZZZ"), state_name("NLD", "de")
    ('Netherlands', 'Kosovo', 'ZZZ', 'Niederlande')
    """
    return names(lang).get(alpha3, alpha3)
