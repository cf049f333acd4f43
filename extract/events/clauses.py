"""The rules of clauses, `extract/data/clauses/en.toml`, read, checked and compiled.

What unmakes an act, makes it a plan or takes it for granted, and what ties dates, places and money to acts or to
something else.
"""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from extract.model.event import EventType
from extract.resources import check_fields, read_toml
from extract.text.pattern import Family, Pattern, Words, compile_pattern

CLAUSES = "clauses/en.toml"
CUES = ("unmade", "planned", "presupposed", "elsewhere")
_SECTIONS = ("clause", "background", "dates", "places", "money", "offence", "size", "breakdown", "names")
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
    check_fields(table, CLAUSES, ["source", "words", *CUES, *_SECTIONS])
    words = table["words"]
    told = {name: value for section in _SECTIONS for name, value in table[section].items()}
    wanted = {field.name: field.type for field in fields(ClauseRules) if field.name not in ("words", "family", *CUES)}
    check_fields(told, f"{CLAUSES}, sections {list(_SECTIONS)}", wanted)
    family = Family()
    values: dict[str, Any] = {name: tuple(_cue(row, words, family) for row in table[name]) for name in CUES}
    values |= {
        name: compile_pattern(told[name], words, f"{CLAUSES}, {name}", family)
        if kind is Pattern
        else frozenset(told[name])
        for name, kind in wanted.items()
    }
    return ClauseRules(words=words, family=family, **values)


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
