"""The only opener of `extract/data`: reads rule files (TOML) and tables (CSV) and refuses what breaks their form.

Rooms that own a file turn its rows into their own frozen dataclasses; the checks that every file shares are here.
"""

import csv
import io
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from extract.errors import RuleError


def data_file(name: str) -> Traversable:
    """A file below `extract/data` by its path there ("times/en.toml")."""
    return files("extract").joinpath("data", *name.split("/"))


def names_in(folder: str, ending: str) -> tuple[str, ...]:
    """Paths of the files of one folder of `extract/data` with this ending, sorted."""
    found = (entry.name for entry in data_file(folder).iterdir() if entry.name.endswith(ending))
    return tuple(f"{folder}/{name}" for name in sorted(found))


def read_toml(name: str) -> dict[str, Any]:
    """A rule file as plain tables. RuleError names the file and the line where it is no TOML."""
    try:
        return tomllib.loads(data_file(name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{name}: not valid TOML: {error}") from error


def read_csv(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a table whose header is exactly `columns`; lines that begin with '#' are notes."""
    lines = (line for line in data_file(name).read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    reader = csv.DictReader(io.StringIO("\n".join(lines)), strict=True)
    if tuple(reader.fieldnames or ()) != columns:
        raise RuleError(f"{name}: columns {reader.fieldnames}; expected {list(columns)}")
    rows = []
    for row in reader:
        if None in row or None in row.values():
            raise RuleError(f"{name}, line {reader.line_num}: expected {len(columns)} values")
        rows.append(row)
    return rows


def check_fields(row: Mapping[str, Any], where: str, required: Iterable[str], optional: Iterable[str] = ()) -> None:
    """RuleError unless the row has all `required` fields and none beyond `required` and `optional`.

    >>> check_fields({"id": "flood", "wher": 1}, "flood.toml, rule 'flood'", ["id"], ["where"])
    Traceback (most recent call last):
    extract.errors.RuleError: flood.toml, rule 'flood': unknown field ['wher']; known fields: ['id', 'where']
    """
    required, optional = list(required), list(optional)
    known = required + optional
    if unknown := [key for key in row if key not in known]:
        raise RuleError(f"{where}: unknown field {unknown}; known fields: {known}")
    if missing := [key for key in required if key not in row]:
        raise RuleError(f"{where}: missing field {missing}")


def read_pairs(name: str, columns: tuple[str, str]) -> dict[str, str]:
    """A large table of two columns as a mapping, first to second; no quotes, no further commas, notes above the header.

    Ten times as fast as `read_csv`, which the tables of ten thousands of rows need at every start. RuleError where the
    header is another, a row has not two values, or a first value comes twice.
    """
    rows = data_file(name).read_text(encoding="utf-8")
    while rows.startswith("#"):
        rows = rows.partition("\n")[2]
    header, _, rows = rows.partition("\n")
    if header != ",".join(columns):
        raise RuleError(f"{name}: columns {header!r}; expected {list(columns)}")
    lines = rows.split("\n")
    if not lines[-1]:
        del lines[-1]
    if odd := [line for line in lines if line.count(",") != 1]:
        raise RuleError(f"{name}, row {odd[0]!r}: expected 2 values")
    values = ",".join(lines).split(",") if lines else []
    table = dict(zip(values[::2], values[1::2], strict=True))
    if len(table) < len(lines):
        times = Counter(values[::2])
        raise RuleError(f"{name}: more than one row for {sorted(first for first in times if times[first] > 1)}")
    return table
