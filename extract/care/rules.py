"""The words of `care/persons.toml` and `care/first_names.csv`, checked and compiled once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.errors import RuleError
from extract.mentions.phrases import alternation
from extract.resources import check_fields, read_csv, read_toml

FILE = "care/persons.toml"
# Stands for every character of a masked name while the words beside it are looked at; no text holds it.
MASKED = "\ue000"
_LISTS = (
    "particles",
    "ages",
    "suffixes",
    "offices",
    "no_office",
    "office_ends",
    "bodies",
    "accused_after",
    "accused_own",
    "accused_before",
    "accused_inverted",
    "residents",
    "said_of_several",
    "one_before",
    "person_before",
    "person_after",
    "forms_of_address",
    "people",
    "relatives",
    "kin",
    "groups_after",
    "alias_cues",
    "alias_general",
    "alias_quoted",
    "surnames",
    "surname_after",
    "no_surname_before",
    "months",
    "no_month_before",
    "not_names",
    "not_persons",
)
# Between a name and what is told of it: an apposition, and one more name.
_AFTER = r"(?:,\s[^,;.]{1,80},)?[,;]?(?:\s+and\s+[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,2}\b)?\s+(?:who\s+)?"


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands beside a name and tells who somebody is; `becomes` may use the pattern's groups.

    `hint` is a cheap pattern that every text with such a detail has.
    """

    id: str
    hint: re.Pattern[str]
    pattern: re.Pattern[str]
    becomes: str


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that finds persons; the patterns ignore case except those of what stands after a name."""

    first_names: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    not_names: frozenset[str]
    not_persons: frozenset[str]
    surnames: frozenset[str]
    months: frozenset[str]
    offices: re.Pattern[str]
    no_office: re.Pattern[str]
    office_ends: re.Pattern[str]
    bodies: re.Pattern[str]
    accused_after: re.Pattern[str]
    accused_own: re.Pattern[str]
    accused_before: re.Pattern[str]
    accused_inverted: re.Pattern[str]
    residents: re.Pattern[str]
    said_of_several: re.Pattern[str]
    one_before: re.Pattern[str]
    person_before: re.Pattern[str]
    person_after: re.Pattern[str]
    one_person_before: re.Pattern[str]
    kin: re.Pattern[str]
    groups_after: re.Pattern[str]
    surname_after: re.Pattern[str]
    no_surname_before: re.Pattern[str]
    no_month_before: re.Pattern[str]
    alias_cues: re.Pattern[str]
    alias_general: frozenset[str]
    alias_quoted: re.Pattern[str]
    details: tuple[Detail, ...]

    def may_be_name(self, word: str) -> bool:
        """Whether a word may be part of a person's name: no ordinary word, or one that is a surname as well."""
        return word.lower() not in self.not_names or word.lower() in self.surnames


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
        surnames=frozenset(words["surnames"]),
        months=frozenset(words["months"]),
        offices=re.compile(rf"\b(?:{alternation(words['offices'])})\b", re.IGNORECASE),
        no_office=re.compile(rf"\b(?:{alternation(words['no_office'])})\b", re.IGNORECASE),
        office_ends=re.compile(
            rf",(?!\s*$)|\b(?:said|and|by)\b(?!\s+\w+\s*$)|[“”\"]|\b(?:{alternation(words['office_ends'])})\b"
        ),
        bodies=re.compile(
            rf"\s*(?:of|from|with|at)\s+(?:the\s+)?[^,;]{{0,60}}?\b(?:{alternation(words['bodies'])})\b", re.IGNORECASE
        ),
        accused_after=re.compile(rf"{_AFTER}(?:{alternation(words['accused_after'])})\b"),
        accused_own=re.compile(rf"\s+(?:\w+\s+)?(?:{alternation(words['accused_own'])})\b"),
        accused_before=_before(words["accused_before"]),
        accused_inverted=re.compile(
            rf"\b(?:{alternation(words['accused_inverted'])})\b[^,;.]{{0,80}}\b(?:is|are|was|were)\s+$", re.IGNORECASE
        ),
        residents=re.compile(
            rf",?\s+(?:is\s+)?(?:an?|both|all)\s+(?:[A-Z]\w+\s+){{0,3}}(?:{alternation(words['residents'])})\b"
        ),
        said_of_several=re.compile(rf",?\s+(?:{alternation(words['said_of_several'])})\b"),
        one_before=_before(words["one_before"]),
        person_before=_before(words["person_before"] + words["people"]),
        person_after=re.compile(rf"{_AFTER}(?:{alternation(words['person_after'])})\b"),
        one_person_before=_before(words["relatives"] + words["forms_of_address"]),
        kin=re.compile(rf"\s+(?:\w+\s+)?(?:{alternation(words['kin'])})\b"),
        groups_after=re.compile(rf"\s+(?:{alternation(words['groups_after'])})\b"),
        surname_after=re.compile(rf"(?:[’']s)?\s*,|[’']s\b|\s+(?:{alternation(words['surname_after'])})\b"),
        no_surname_before=_before(words["no_surname_before"]),
        no_month_before=_before(words["no_surname_before"] + words["no_month_before"]),
        alias_general=frozenset(words["alias_general"]),
        alias_cues=re.compile(rf"(?<!\w)(?:{alternation(words['alias_cues'])})(?!\w)", re.IGNORECASE),
        alias_quoted=re.compile(rf"(?<!\w)(?:{alternation(words['alias_quoted'])})(?=\s+[“\"‘'])", re.IGNORECASE),
        details=tuple(_detail(row, alternation(words["ages"])) for row in data["detail"]),
    )


def _before(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of these phrases straight before a name."""
    return re.compile(rf"\b(?:{alternation(phrases)})\.?,?\s+$", re.IGNORECASE)


def _detail(row: dict[str, str], ages: str) -> Detail:
    check_fields(row, f"{FILE}, detail {row.get('id')!r}", ("id", "hint", "pattern", "becomes"))
    try:
        written = (row[name].replace("NAME", f"[{MASKED}]").replace("AGES", ages) for name in ("hint", "pattern"))
        hint, pattern = map(re.compile, written)
        return Detail(row["id"], hint, pattern, row["becomes"])
    except re.error as error:
        raise RuleError(f"{FILE}, detail {row['id']!r}: not a regular expression: {error}") from error
