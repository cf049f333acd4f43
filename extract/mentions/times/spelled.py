"""Dates spelled as the grammar does not know: "15 juin 2016", "3 de mayo de 2021". dateparser reads their months.

Only a day, one to three words of which one begins like a month (`data/times/elsewhere.toml`), and a year in full are
asked for, so that nothing is ever filled in. Each wording is asked for once, and few in one text: dateparser takes a
second to begin, then milliseconds, and keeps nothing.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from extract.mentions.times.grammar import Grammar
from extract.mentions.times.tokens import Tokens
from extract.resources import check_fields, read_toml

_SETTINGS = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
_WORD = re.compile(r"[^\W\d_]{1,12}|\.")
_MOST = 40  # wordings asked for in one text


def spelled_dates(tokens: Tokens, codes: str, grammar: Grammar) -> Iterator[tuple[int, int, str]]:
    """First token, token after the last, and value (`2016-06-15`) of each such date."""
    asked: set[str] = set()
    for found in grammar.unknown_spelling.finditer(codes):
        day, *words, year = tokens.words[found.start() : found.end()]
        wording = " ".join(words).lower()
        if not (all(_WORD.fullmatch(word) for word in words) and _begins_like_a_month(wording)):
            continue
        if len(asked) >= _MOST and wording not in asked:
            continue
        asked.add(wording)
        month = _month(wording)
        if month and (value := _valid(int(year), month, int(day))):
            yield found.start(), found.end(), value


@lru_cache(maxsize=4096)
def _month(wording: str) -> int:
    """The month that dateparser sees in "juin" or "de mayo de", 0 for none."""
    import dateparser  # 0.2 s to import, and few texts need it

    day = dateparser.parse(f"15 {wording} 2015", languages=list(_elsewhere()[0]), settings=_SETTINGS)
    return day.month if day and (day.year, day.day) == (2015, 15) else 0


def _begins_like_a_month(wording: str) -> bool:
    stems = _elsewhere()[1]
    return any(word.startswith(stems) for word in wording.split())


@lru_cache(maxsize=1)
def _elsewhere() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The languages to ask for, and how their months begin."""
    name = "times/elsewhere.toml"
    source = read_toml(name)
    check_fields(source, name, ["languages", "month_stems"])
    return tuple(source["languages"]), tuple(source["month_stems"])


def _valid(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
