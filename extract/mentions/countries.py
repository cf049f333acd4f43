"""The states: their codes, names and size."""

from functools import cache

from extract.resources import read_csv

COLUMNS = ("alpha3", "alpha2", "name", "thousands")


@cache
def _table() -> dict[str, tuple[str, int]]:
    rows = read_csv("places/countries.csv", COLUMNS)
    return {row["alpha3"]: (row["name"], int(row["thousands"])) for row in rows}


def codes() -> frozenset[str]:
    """All codes: ISO 3166-1 alpha-3, and XKX for Kosovo."""
    return frozenset(_table())


@cache
def by_alpha2() -> dict[str, str]:
    """Codes of three letters by those of two, where a state has one."""
    return {row["alpha2"]: row["alpha3"] for row in read_csv("places/countries.csv", COLUMNS) if row["alpha2"]}


def country_name(alpha3: str) -> str:
    """The English name; the code itself where it is none of ours.

    >>> country_name("XKX"), country_name("GBR")
    ('Kosovo', 'United Kingdom')
    """
    return _table().get(alpha3, (alpha3, 0))[0]


def thousands(alpha3: str) -> int:
    """Inhabitants in thousands."""
    return _table()[alpha3][1]
