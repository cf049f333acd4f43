"""The rule files of `extract/data/events`, read, checked and compiled: one file a type, rows a newcomer can read.

A rule has literal `stems` (lower case) that call it, a `pattern` that must match where the trigger stands, and may have
`needs` and `unless`, patterns that must or must not match in the same sentence. `{NAME}` in a pattern stands for a word
class of `extract/data/clauses/en.toml` (`clauses`).
"""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from extract.errors import RuleError
from extract.events.clauses import CUES, clause_rules
from extract.model.event import EventType, FigureWhat
from extract.resources import check_fields, names_in, read_toml
from extract.text.pattern import Pattern, compile_pattern

PLACES = ("act", "court", "route", "speaker")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: what calls it, what it matches, what rejects it. `weak` rules only join an event others have found;
    `counts` are the figures it may carry, those of its type unless the row says otherwise."""

    id: str
    type: EventType
    stems: tuple[str, ...]
    pattern: Pattern
    needs: Pattern | None
    unless: Pattern | None
    weak: bool
    counts: frozenset[FigureWhat]
    match: tuple[str, ...]
    reject: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypeRules:
    """One event type: its rules, the figures it may carry (`people` says what a counted person is), and how its place
    is found: "act" (where it was done), "court" (the state whose court it is), "route" (from and to), "speaker"."""

    type: EventType
    means: str
    rules: tuple[Rule, ...]
    counts: frozenset[FigureWhat]
    people: FigureWhat | None
    place: str


@cache
def type_rules() -> dict[EventType, TypeRules]:
    """The rules of every event type, in the order of a case. RuleError if a file is wrong or a type has none."""
    found = {table.type: table for table in map(_type_rules, names_in("events", ".toml"))}
    if missing := [kind.value for kind in EventType if kind not in found]:
        raise RuleError(f"events: no rule file for {missing}")
    return {kind: found[kind] for kind in EventType}


def patterns() -> list[Pattern]:
    """Every pattern of every rule, cue and clause rule."""
    rules = [rule for table in type_rules().values() for rule in table.rules]
    clauses = clause_rules()
    cues = [cue for name in CUES for cue in getattr(clauses, name)]
    found = [part for rule in rules for part in (rule.pattern, rule.needs, rule.unless)]
    found += [part for cue in cues for part in (cue.before, cue.trigger, cue.after)]
    found += [getattr(clauses, field.name) for field in fields(clauses)]
    return [part for part in found if isinstance(part, Pattern)]


def _type_rules(name: str) -> TypeRules:
    table = read_toml(name)
    check_fields(table, name, ["type", "means", "source", "counts", "place", "rule"], ["people", "case"])
    if table["type"] not in set(EventType) or name != f"events/{table['type']}.toml":
        raise RuleError(f"{name}: type {table['type']!r} is not the file's own; types: {[*map(str, EventType)]}")
    if table["place"] not in PLACES:
        raise RuleError(f"{name}: place {table['place']!r}; allowed: {list(PLACES)}")
    kind = EventType(table["type"])
    counts = frozenset(_what(value, name) for value in table["counts"])
    rules = tuple(_rule(row, kind, counts, name) for row in table["rule"])
    if len({rule.id for rule in rules}) < len(rules):
        raise RuleError(f"{name}: two rules share one id")
    return TypeRules(
        type=kind,
        means=table["means"],
        rules=rules,
        counts=counts,
        people=_what(table["people"], name) if "people" in table else None,
        place=table["place"],
    )


def _rule(row: dict[str, Any], kind: EventType, counts: frozenset[FigureWhat], name: str) -> Rule:
    where = f"{name}, rule {row.get('id')!r}"
    check_fields(row, where, ["id", "stems", "pattern", "match", "reject"], ["needs", "unless", "weak", "counts"])
    if not row["stems"] or any(stem != stem.lower() for stem in row["stems"]):
        raise RuleError(f"{where}: stems must be lower case and not empty")
    words = clause_rules().words
    optional = {key: compile_pattern(row[key], words, where) if key in row else None for key in ("needs", "unless")}
    return Rule(
        id=row["id"],
        type=kind,
        stems=tuple(row["stems"]),
        pattern=compile_pattern(row["pattern"], words, where),
        needs=optional["needs"],
        unless=optional["unless"],
        weak=row.get("weak", False),
        counts=frozenset(_what(value, name) for value in row["counts"]) if "counts" in row else counts,
        match=tuple(row["match"]),
        reject=tuple(row["reject"]),
    )


def _what(value: str, name: str) -> FigureWhat:
    try:
        return FigureWhat(value)
    except ValueError:
        raise RuleError(f"{name}: no figure {value!r}; figures: {[*map(str, FigureWhat)]}") from None
