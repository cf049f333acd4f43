"""The words of the pages, over those that pictures and reports share."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dashboard.layout.words import Words, words

_FIRST = ("arrests", "victims", "suspects", "convicted", "servers", "domains", "accounts", "money", "countries")


DEFAULT = "en"


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, English first.

    >>> languages()
    ('en', 'de')
    """
    found = sorted(each.name.removesuffix(".toml") for each in files("dashboard").joinpath("data", "pages").iterdir())
    return (DEFAULT, *(each for each in found if each != DEFAULT))


@lru_cache
def page_words(lang: str = "en") -> Words:
    """One language's tables of both kinds; FileNotFoundError where there are none."""
    source = files("dashboard").joinpath("data", "pages", f"{lang}.toml")
    shared = words(lang).tables
    own = tomllib.loads(source.read_text(encoding="utf-8"))
    # A table may stand in both: what the pages say goes before what pictures and reports say.
    return Words(lang, {**shared, **{name: {**shared.get(name, {}), **table} for name, table in own.items()}})


def number_words(lang: Words, figure: dict[str, object]) -> str:
    """What a figure counts, for a label below its number; a state's part says whose it is."""
    said = lang.counted(figure) or lang.say("report", "money")
    country = figure.get("country")
    return lang.say("figure_in", "state", figure=said, state=lang.state_in(str(country))) if country else said


def ranked(figures: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Key figures in the order in which they are told; what is counted in no known way is left to its event."""
    told = [figure for figure in figures if figure["what"] != "other"]
    return sorted(told, key=lambda figure: _FIRST.index(figure["what"]) if figure["what"] in _FIRST else len(_FIRST))
