"""Names of agencies in a language that has one of its own for them: from a table, or from their kind and their place.

`dashboard/data/agencies` has for a language the table (`de.toml`) and what names are composed of (`de-composed.toml`).
"""

import re
import tomllib
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dashboard.layout.states import states
from extract.resources import read_csv

_JOINED = (" in ", " of ", " for ")
_OWNER = re.compile(r"['’]s?$")


@lru_cache(maxsize=4096)
def agency_name(name: str, lang: str, state_in: Callable[[str], str]) -> str:
    """The name in a language, as it is where the language has none; `state_in` says where something is: "im Irak".

    >>> agency_name("Police in Lüneburg", "de", str), agency_name("West Yorkshire Police", "de", str)
    ('Polizei Lüneburg', 'West Yorkshire Police')
    """
    if found := _table(lang).get(name):
        return str(found)
    parts = _table(f"{lang}-composed")
    return (_of_place(name, parts, state_in) or _of_people(name, parts, state_in) or name) if parts else name


def _of_place(name: str, parts: dict[str, Any], state_in: Callable[[str], str]) -> str | None:
    """A kind and where it is: "prosecutors in Rostock", "Ministry of Interior of Serbia"."""
    folded = name.casefold()
    for kind, said in parts["kinds"].items():
        for joined in _JOINED:
            if folded.startswith(kind + joined):
                place = name[len(kind + joined) :]
                if code := _codes().get(place.removeprefix("the ")):
                    return str(parts["forms"]["state"].format(kind=said, in_state=state_in(code)))
                return str(parts["forms"]["place"].format(kind=said, place=parts["places"].get(place, place)))
    return None


def _of_people(name: str, parts: dict[str, Any], state_in: Callable[[str], str]) -> str | None:
    """Whose it is, and its kind in small letters: "German police", "Germany's police". With capitals it is a name."""
    for kind, said in parts["kinds"].items():
        if name.endswith(f" {kind}"):
            whose = _OWNER.sub("", name.removesuffix(f" {kind}"))
            if code := _codes().get(whose):
                return str(parts["forms"]["state"].format(kind=said, in_state=state_in(code)))
    return None


@lru_cache
def _codes() -> dict[str, str]:
    """States by their English name, and by the word for their people where that means one state only."""
    people = {row["demonym"]: row["alpha3"] for row in read_csv("places/demonyms.csv", ("demonym", "alpha3"))}
    return {
        **{each: code for each, code in people.items() if "|" not in code},
        **{state.name: code for code, state in states().items()},
    }


@lru_cache
def _table(name: str) -> dict[str, Any]:
    source = files("dashboard").joinpath("data", "agencies", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}
