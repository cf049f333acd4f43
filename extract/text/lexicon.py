"""The words behind sentence splitting: `data/sentences/en.toml` as frozen values, checked once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from ahocorasick_rs import BytesAhoCorasick, Implementation

from extract.errors import RuleError
from extract.model.text import SentenceRole
from extract.resources import check_fields, read_toml
from extract.text.one_byte import one_byte_each

Scope = Literal["sentence", "block", "list", "section", "rest"]
FILE = "sentences/en.toml"


@dataclass(frozen=True, slots=True)
class LineRule:
    """A form of line that is no part of the story: `pattern` matches from its beginning, in plain characters.

    `hint`: lower-case words of which one must stand in the article for the rule to be tried at all; none means always.
    """

    id: str
    role: SentenceRole
    scope: Scope
    pattern: re.Pattern[str]
    hint: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Abbreviations (lower case, without their last stop), by kind and all together, words that begin sentences, names
    of months, and line rules in order.

    `hints` finds the hints of all rules in one pass; `rules_of_hint` names, by hint, the rules (numbers in `lines`)
    that it makes worth trying; `unhinted` are the rules tried on every short line.
    """

    never: frozenset[str]
    maybe: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]
    abbreviations: frozenset[str]
    months: re.Pattern[str]
    lines: tuple[LineRule, ...]
    hints: BytesAhoCorasick
    rules_of_hint: tuple[tuple[int, ...], ...]
    unhinted: tuple[int, ...]


@cache
def lexicon() -> Lexicon:
    """The rules of the data file; RuleError names the row that breaks their form."""
    data = read_toml(FILE)
    check_fields(data, FILE, ["source", "months", "abbreviations", "split", "rule"])
    words = data["abbreviations"]
    check_fields(words, f"{FILE}, abbreviations", ["never", "maybe", "before_number", "starters"])
    lines = tuple(_line_rule(row) for row in data["rule"])
    hints = sorted({hint for rule in lines for hint in rule.hint})
    return Lexicon(
        **{name: frozenset(listed) for name, listed in words.items()},
        abbreviations=frozenset((*words["never"], *words["maybe"], *words["before_number"])),
        months=re.compile(rf"(?:{'|'.join(data['months'])})\b", re.IGNORECASE),
        lines=lines,
        hints=BytesAhoCorasick([one_byte_each(hint) for hint in hints], implementation=Implementation.DFA),
        rules_of_hint=tuple(tuple(n for n, rule in enumerate(lines) if hint in rule.hint) for hint in hints),
        unhinted=tuple(n for n, rule in enumerate(lines) if not rule.hint),
    )


def _line_rule(row: dict[str, Any]) -> LineRule:
    where = f"{FILE}, rule {row.get('id')!r}"
    check_fields(row, where, ["id", "role", "scope", "pattern", "hint", "match", "reject"], ["case"])
    if row["scope"] not in get_args(Scope):
        raise RuleError(f"{where}: scope {row['scope']!r}; allowed: {list(get_args(Scope))}")
    try:
        pattern = re.compile(row["pattern"], 0 if row.get("case") else re.IGNORECASE)
        return LineRule(row["id"], SentenceRole(row["role"]), row["scope"], pattern, tuple(row["hint"]))
    except (re.error, ValueError) as error:
        raise RuleError(f"{where}: {error}") from error
