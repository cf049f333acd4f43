"""The rule files of `extract/data/events`, read, checked and compiled: one file a type, rows a newcomer can read.

A rule has literal `stems` (lower case) that call it, a `pattern` that must match where the trigger stands, and may have
`needs` and `unless`, patterns that must or must not match in the same sentence. `{NAME}` in a pattern stands for a word
class of `extract/data/clauses/en.toml`.
"""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from extract.errors import RuleError
from extract.model.event import EventType, FigureWhat
from extract.resources import check_fields, names_in, read_toml
from extract.text.pattern import Family, Pattern, Words, compile_pattern

CLAUSES = "clauses/en.toml"
_CUES = ("unmade", "planned", "presupposed", "elsewhere")
_SECTIONS = ("clause", "background", "dates", "places", "money", "offence", "size", "breakdown", "names")
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


# Characters before a trigger that hold the words which govern it; more would let an earlier clause reach it.
_BEFORE = 120
_AFTER = 80


@dataclass(frozen=True, slots=True)
class Cue:
    """Patterns on the words before, of and after a trigger; all that are given must match. `types` limits it, empty for
    all. `relation` says what a date beside a presupposed act is to the sentence's other acts."""

    id: str
    before: Pattern | None
    trigger: Pattern | None
    after: Pattern | None
    types: frozenset[EventType]
    relation: str
    match: tuple[str, ...]
    reject: tuple[str, ...]

    def holds(self, words: Words, start: int, end: int) -> bool:
        """Whether it holds for a trigger at [start, end) of the sentence."""
        if self.trigger and not self.trigger.holds(words, start, end):
            return False
        if self.before and not self.before.holds(words, max(0, start - _BEFORE), start):
            return False
        return not self.after or self.after.holds(words, end, min(end + _AFTER, len(words.told)))


Heard = tuple[tuple[Pattern | None, Cue], ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues that one event type listens to, each with a pattern that must be able to begin in the sentence for it to
    be worth a look."""

    unmade: Heard
    planned: Heard
    presupposed: Heard
    elsewhere: Heard


@dataclass(frozen=True, slots=True)
class ClauseRules:
    """`extract/data/clauses/en.toml`: what unmakes an act, makes it a plan or takes it for granted, where clauses end,
    and what ties dates, places and money to acts or to something else."""

    words: dict[str, str]
    family: Family
    unmade: tuple[Cue, ...]
    planned: tuple[Cue, ...]
    presupposed: tuple[Cue, ...]
    elsewhere: tuple[Cue, ...]
    boundary: Pattern
    background: Pattern
    no_act_before: Pattern
    crime_after: Pattern
    crime_article: Pattern
    crime_before: Pattern
    court_between: Pattern
    offence_done: Pattern
    said_before: Pattern
    dateline_after: Pattern
    heads_line: Pattern
    and_number: Pattern
    and_others: Pattern
    number_in: Pattern
    vague_date: Pattern
    since_before: Pattern
    under_way: Pattern
    since_act: Pattern
    early_as: Pattern
    took_place: Pattern
    was_announced: Pattern
    inquiry_began: Pattern
    other_deed: Pattern
    some_deed: Pattern
    thing_told: Pattern
    operation_began: Pattern
    days_long: Pattern
    and_day: Pattern
    right_before: Pattern
    closes_clause: Pattern
    came_after: Pattern
    opens_next: Pattern
    other_time: Pattern
    more: Pattern
    also: Pattern
    by_night: Pattern
    that_moment: Pattern
    counted_words: Pattern
    that_day: Pattern
    same_day: Pattern
    later: Pattern
    later_than: Pattern
    since_then: Pattern
    after_word: Pattern
    days_after: Pattern
    carries: Pattern
    totals: Pattern
    operation_ran: Pattern
    ran_over: Pattern
    operation_led: Pattern
    action_was: Pattern
    action_days: Pattern
    on_the_days: Pattern
    the_day: Pattern
    of_the_days: Pattern
    in_raids: Pattern
    added: Pattern
    stop_told: Pattern
    until_now: Pattern
    preposition: Pattern
    many_states: Pattern
    by_state: Pattern
    on_region: Pattern
    stopped_at: Pattern
    part_in: Pattern
    accuses: Pattern
    list_goes_on: Pattern
    route: Pattern
    those_states: Pattern
    site_at: Pattern
    victims_in: Pattern
    court_state: Pattern
    from_before: Pattern
    soil_after: Pattern
    thing_before: Pattern
    followed_by: Pattern
    state_acts: Pattern
    police_behind: Pattern
    at_hand: Pattern
    police_of: Pattern
    elsewhere_before: Pattern
    led_by: Pattern
    offence_there: Pattern
    request_after: Pattern
    decides_on: Pattern
    another_case: Pattern
    court_before: Pattern
    court_of: Pattern
    said_at: Pattern
    offence_money: Pattern
    harmed_before: Pattern
    aboard_after: Pattern
    undone_after: Pattern
    accused: frozenset[str]
    origin_before: Pattern
    no_prison_before: Pattern
    no_prison_after: Pattern
    one_told: Pattern
    one_object: Pattern
    of_person: Pattern
    some_of: Pattern
    operation_named: Pattern
    object_named: Pattern
    at_that_time: Pattern
    goes_on: Pattern
    breakdown: Pattern
    results_head: Pattern
    platform: Pattern
    estates: frozenset[str]
    warrants: frozenset[str]
    no_goods: frozenset[str]
    haul: frozenset[str]
    premises: frozenset[str]
    size_nouns: frozenset[str]
    no_names: frozenset[str]


@cache
def clause_rules() -> ClauseRules:
    """The clause rules, read once. Its patterns and lists may stand in any section of the file; each must be there."""
    table = read_toml(CLAUSES)
    check_fields(table, CLAUSES, ["source", "words", *_CUES, *_SECTIONS])
    words = table["words"]
    told = {name: value for section in _SECTIONS for name, value in table[section].items()}
    wanted = {field.name: field.type for field in fields(ClauseRules) if field.name not in ("words", "family", *_CUES)}
    check_fields(told, f"{CLAUSES}, sections {list(_SECTIONS)}", wanted)
    family = Family()
    values: dict[str, Any] = {name: tuple(_cue(row, words, family) for row in table[name]) for name in _CUES}
    values |= {
        name: compile_pattern(told[name], words, f"{CLAUSES}, {name}", family)
        if kind is Pattern
        else frozenset(told[name])
        for name, kind in wanted.items()
    }
    return ClauseRules(words=words, family=family, **values)


@cache
def type_rules() -> dict[EventType, TypeRules]:
    """The rules of every event type, in the order of a case. RuleError if a file is wrong or a type has none."""
    found = {table.type: table for table in map(_type_rules, names_in("events", ".toml"))}
    if missing := [kind.value for kind in EventType if kind not in found]:
        raise RuleError(f"events: no rule file for {missing}")
    return {kind: found[kind] for kind in EventType}


@cache
def cues_of(kind: EventType) -> Cues:
    """The cues for triggers of one type."""
    rules = clause_rules()

    def heard(cues: tuple[Cue, ...]) -> Heard:
        own = (cue for cue in cues if not cue.types or kind in cue.types)
        return tuple(
            (next((one for one in (cue.trigger, cue.before, cue.after) if one and one.foreseen), None), cue)
            for cue in own
        )

    return Cues(heard(rules.unmade), heard(rules.planned), heard(rules.presupposed), heard(rules.elsewhere))


def patterns() -> list[Pattern]:
    """Every pattern of every rule, cue and clause rule."""
    rules = [rule for table in type_rules().values() for rule in table.rules]
    clauses = clause_rules()
    cues = [cue for name in _CUES for cue in getattr(clauses, name)]
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


def _cue(row: dict[str, Any], words: dict[str, str], family: Family) -> Cue:
    where = f"{CLAUSES}, cue {row.get('id')!r}"
    check_fields(row, where, ["id", "match", "reject"], ["before", "trigger", "after", "types", "relation"])
    return Cue(
        id=row["id"],
        before=compile_pattern(row["before"], words, where, family) if "before" in row else None,
        trigger=compile_pattern(row["trigger"], words, where, family) if "trigger" in row else None,
        after=compile_pattern(row["after"], words, where, family) if "after" in row else None,
        types=frozenset(EventType(value) for value in row.get("types", [])),
        relation=row.get("relation", ""),
        match=tuple(row["match"]),
        reject=tuple(row["reject"]),
    )


def _what(value: str, name: str) -> FigureWhat:
    try:
        return FigureWhat(value)
    except ValueError:
        raise RuleError(f"{name}: no figure {value!r}; figures: {[*map(str, FigureWhat)]}") from None
