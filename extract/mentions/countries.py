"""The states: their codes and size."""

from functools import cache

from extract.resources import read_csv

COLUMNS = ("alpha3", "alpha2", "name", "thousands")


@cache
def _thousands() -> dict[str, int]:
    return {row["alpha3"]: int(row["thousands"]) for row in read_csv("places/countries.csv", COLUMNS)}


def codes() -> frozenset[str]:
    """All codes: ISO 3166-1 alpha-3, and XKX for Kosovo."""
    return frozenset(_thousands())


@cache
def by_alpha2() -> dict[str, str]:
    """Codes of three letters by those of two, where a state has one."""
    return {row["alpha2"]: row["alpha3"] for row in read_csv("places/countries.csv", COLUMNS) if row["alpha2"]}


def thousands(alpha3: str) -> int:
    """Inhabitants in thousands."""
    return _thousands()[alpha3]
