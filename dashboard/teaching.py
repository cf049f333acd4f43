"""The words of class view and worksheets, over those that pictures and reports share."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from dashboard.layout.words import Words, words


@lru_cache
def teaching_words(lang: str = "en") -> Words:
    """One language's tables of both kinds; FileNotFoundError where there are none."""
    source = files("dashboard").joinpath("data", "teaching", f"{lang}.toml")
    shared = words(lang)
    return type(shared)(lang, {**shared.tables, **tomllib.loads(source.read_text(encoding="utf-8"))})
