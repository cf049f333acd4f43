"""Reasons and refusals given in English, in the reader's language: `dashboard/data/reasons` has files for each.

A file lists what is `said` and what it `means`, with the same places in braces. What no row knows stays as it was said.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from dashboard.layout.words import Words

_PLACE = re.compile(r"\\\{(\w+)\\\}")  # a place in braces, once the rest is escaped
_END = re.compile(r"(?<=\.) (?=[A-Z])|(?<=;) ")  # where one reason ends and the next begins


def reason_in(said: str, lang: Words) -> str:
    """A reason, or several in a row, in a language; in English as it was said.

    >>> from dashboard.components.say import page_words
    >>> reason_in("The sources give different dates. Nobody knows why.", page_words("de"))
    'Die Quellen nennen verschiedene Daten. Nobody knows why.'
    """
    rows = _rows(lang.lang)
    return _one(said, rows) or " ".join(_one(part, rows) or part for part in _END.split(said))


def _one(said: str, rows: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    """The first row that fits; a semicolon at its end stays."""
    whole, end = (said[:-1], ";") if said.endswith(";") else (said, "")
    for pattern, means in rows:
        if found := pattern.fullmatch(whole):
            return means.format(**found.groupdict()) + end
    return None


@cache
def _rows(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    found = files("dashboard").joinpath("data", "reasons").iterdir()
    # By name: `de-files.toml` and `de-refusals.toml` before `de.toml`, whose rows hold little but places.
    sources = sorted((each for each in found if re.split("[-.]", each.name)[0] == language), key=lambda each: each.name)
    rows = [row for each in sources for row in tomllib.loads(each.read_text(encoding="utf-8"))["reason"]]
    return tuple((re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(row["said"]))), row["means"]) for row in rows)
