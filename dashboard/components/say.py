"""The words of the pages, over those that pictures and reports share."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from dashboard.layout.words import Words, words


@lru_cache
def page_words(lang: str = "en") -> Words:
    """One language's tables of both kinds; FileNotFoundError where there are none."""
    source = files("dashboard").joinpath("data", "pages", f"{lang}.toml")
    return Words(lang, {**words(lang).tables, **tomllib.loads(source.read_text(encoding="utf-8"))})


def number_words(lang: Words, figure: dict[str, object]) -> str:
    """What a figure counts, for a label below its number: money by name, other things in the plural."""
    return lang.counted(figure) or str(figure.get("currency") or "")
