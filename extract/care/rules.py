"""The words of `care/persons.toml` and `care/first_names.csv`, checked and compiled once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.errors import RuleError
from extract.resources import check_fields, read_csv, read_toml

FILE = "care/persons.toml"
# Stands for every character of a masked name while the words beside it are looked at; no text holds it.
MASKED = "\ue000"
_LISTS = (
    "particles",
    "suffixes",
    "offices",
    "no_office",
    "bodies",
    "accused_after",
    "accused_own",
    "accused_before",
    "one_before",
    "kin",
    "alias_cues",
    "not_names",
    "not_persons",
)


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands beside a name and tells who somebody is; `becomes` may use the pattern's groups."""

    id: str
    pattern: re.Pattern[str]
    becomes: str


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that finds persons; the patterns ignore case except `accused_after` and `accused_own`."""

    first_names: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    not_names: frozenset[str]
    not_persons: frozenset[str]
    offices: re.Pattern[str]
    no_office: re.Pattern[str]
    bodies: re.Pattern[str]
    accused_after: re.Pattern[str]
    accused_own: re.Pattern[str]
    accused_before: re.Pattern[str]
    one_before: re.Pattern[str]
    kin: re.Pattern[str]
    alias_cues: re.Pattern[str]
    details: tuple[Detail, ...]


@cache
def rules() -> Rules:
    """The tables, read once. RuleError names file, field and row."""
    data = read_toml(FILE)
    check_fields(data, FILE, (*_LISTS, "detail", "match", "reject"))
    words = {name: tuple(data[name]) for name in _LISTS}
    for name, phrases in words.items():
        if wrong := [phrase for phrase in phrases if phrase != phrase.lower()]:
            raise RuleError(f"{FILE}, {name}: write in lower case: {wrong}")
    names = read_csv("care/first_names.csv", ("name",))
    demonyms = {row["demonym"].lower() for row in read_csv("places/demonyms.csv", ("demonym", "alpha3"))}
    return Rules(
        first_names=frozenset(row["name"] for row in names),
        particles=frozenset(words["particles"]),
        suffixes=frozenset(words["suffixes"]),
        not_names=frozenset(words["not_names"])
        | demonyms
        | {office for office in words["offices"] if " " not in office},
        not_persons=frozenset(words["not_persons"]),
        offices=re.compile(rf"\b(?:{_any(words['offices'])})\b", re.IGNORECASE),
        no_office=re.compile(rf"\b(?:{_any(words['no_office'])})\b", re.IGNORECASE),
        bodies=re.compile(
            rf"\s*(?:of|from|with|at)\s+(?:the\s+)?[^,;]{{0,60}}?\b(?:{_any(words['bodies'])})\b", re.IGNORECASE
        ),
        accused_after=re.compile(
            rf"(?:,\s[^,;.]{{1,80}},)?[,;]?\s+(?:and\s+[A-Z]\w+\s+)?(?:who\s+)?(?:{_any(words['accused_after'])})\b"
        ),
        accused_own=re.compile(rf"\s+(?:\w+\s+)?(?:{_any(words['accused_own'])})\b"),
        accused_before=re.compile(rf"\b(?:{_any(words['accused_before'])}),?\s+$", re.IGNORECASE),
        one_before=re.compile(rf"\b(?:{_any(words['one_before'])})\.?,?\s+$", re.IGNORECASE),
        kin=re.compile(rf"\s+(?:\w+\s+)?(?:{_any(words['kin'])})\b"),
        alias_cues=re.compile(rf"(?<!\w)(?:{_any(words['alias_cues'])})(?!\w)", re.IGNORECASE),
        details=tuple(_detail(row) for row in data["detail"]),
    )


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)


def _detail(row: dict[str, str]) -> Detail:
    check_fields(row, f"{FILE}, detail {row.get('id')!r}", ("id", "pattern", "becomes"))
    try:
        return Detail(row["id"], re.compile(row["pattern"].replace("NAME", f"[{MASKED}]")), row["becomes"])
    except re.error as error:
        raise RuleError(f"{FILE}, detail {row['id']!r}: not a regular expression: {error}") from error
