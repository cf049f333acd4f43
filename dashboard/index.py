"""What the overview asks of thousands of operations at once, as arrays: made once, when the tables change.

Operations are numbered as they stand in time (the oldest first, undated ones last), events in the order of their
operations. A day is a proleptic Gregorian ordinal (`date.toordinal`); 0 stands for none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard import rows
from dashboard.searched import open_words, told_words
from dashboard.wording import folded, vocabulary
from extract.model.event import PHASE_OF, EventType, Link, Phase
from extract.model.operation import MergedEvent, Operation

Numbers = NDArray[np.int32]
Mask = NDArray[np.bool_]

TYPES = tuple(str(each) for each in EventType)
PHASES = tuple(str(each) for each in Phase)
# How well a date is known, from a day to nothing.
CERTAINTIES = ("day", "span", "open", "none")
ROLES = ("lead", "participant", "place")
_TYPE = {name: number for number, name in enumerate(TYPES)}
_PHASE = {name: PHASES.index(str(PHASE_OF[EventType(name)])) for name in TYPES}


@dataclass(frozen=True)
class Pairs:
    """Which operation has which value: one pair for each, values numbered in the order of `names`."""

    names: tuple[str, ...]
    operation: Numbers
    value: Numbers

    @classmethod
    def of(cls, found: Sequence[Iterable[str]]) -> "Pairs":
        """Pairs out of the values of each operation."""
        names = tuple(sorted({name for each in found for name in each}))
        numbers = {name: number for number, name in enumerate(names)}
        pairs = [(place, numbers[name]) for place, each in enumerate(found) for name in sorted(set(each))]
        table = np.array(pairs, dtype=np.int32).reshape(-1, 2)
        return cls(names, table[:, 0], table[:, 1])

    def having(self, asked: Iterable[str], operations: int) -> Mask:
        """Which operations have any of the asked values."""
        wanted = np.isin(np.array(self.names, dtype=object), list(asked)) if self.names else np.zeros(0, dtype=bool)
        found = np.zeros(operations, dtype=bool)
        found[self.operation[wanted[self.value]]] = True
        return found

    def counts(self, among: Mask) -> dict[str, int]:
        """For each value, how many of these operations have it; those that none has are left out."""
        numbers = np.bincount(self.value[among[self.operation]], minlength=len(self.names))
        return {name: int(number) for name, number in zip(self.names, numbers, strict=True) if number}


@dataclass(frozen=True)
class Events:
    """One entry an event: its operation, type, phase and certainty by number, the days between which it is drawn."""

    operation: Numbers
    type: Numbers
    phase: Numbers
    certainty: Numbers
    first: Numbers
    last: Numbers
    background: Mask
    corrected: Mask


@dataclass(frozen=True)
class States:
    """One entry a state and its part in an operation; `arrests` -1 where no number is given."""

    names: tuple[str, ...]
    operation: Numbers
    state: Numbers
    role: Numbers
    events: Numbers
    arrests: Numbers


class Index:
    """All operations of the store, ready for questions about many of them."""

    def __init__(self, cases: Iterable[Operation]) -> None:
        given = [(rows.operation_row(case), case) for case in cases]
        given.sort(key=lambda each: _in_time(each[0]))
        self.rows = tuple(row for row, _ in given)
        self.cases = tuple(case for _, case in given)
        self.slugs = tuple(case.slug for case in self.cases)

    def prepare(self) -> None:
        """Make what every page of the overview asks for, so that the first reader does not wait for it."""
        _ = self.events, self.by_state, self.by_agency, self.by_source, self.corrected, self.years

    def __len__(self) -> int:
        return len(self.cases)

    @cached_property
    def place(self) -> dict[str, int]:
        """The number of each operation."""
        return {slug: number for number, slug in enumerate(self.slugs)}

    @cached_property
    def events(self) -> Events:
        """All events."""
        found = [_event(number, event) for number, case in enumerate(self.cases) for event in case.events]
        table = np.array(found, dtype=np.int32).reshape(-1, 8)
        operation, kind, phase, certainty, first, last, background, corrected = table.T
        return Events(operation, kind, phase, certainty, first, last, background > 0, corrected > 0)

    @cached_property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """The slug and key of every event, in the order of `events`."""
        return tuple((case.slug, event.key) for case in self.cases for event in case.events)

    @cached_property
    def states(self) -> States:
        """All states and their parts."""
        found = [(number, row) for number, case in enumerate(self.cases) for row in rows.state_rows(case)]
        names = tuple(sorted({row["country"] for _, row in found}))
        at = {name: number for number, name in enumerate(names)}
        table = np.array(
            [
                (
                    number,
                    at[row["country"]],
                    ROLES.index(row["role"]),
                    row["events"],
                    -1 if row["arrests"] is None else round(row["arrests"]),
                )
                for number, row in found
            ],
            dtype=np.int32,
        ).reshape(-1, 5)
        return States(names, *table.T)

    def parts(self, among: Mask) -> dict[str, dict[str, Any]]:
        """What `layout.country_map.map_of` draws: each state's part in these operations taken together."""
        states = self.states
        chosen = among[states.operation]
        state, size = states.state[chosen], len(states.names)
        role = np.full(size, len(ROLES), dtype=np.int32)
        np.minimum.at(role, state, states.role[chosen])
        operations = np.bincount(state, minlength=size)
        events = np.bincount(state, weights=states.events[chosen], minlength=size)
        arrests = np.bincount(state, weights=states.arrests[chosen].clip(0), minlength=size)
        told = np.bincount(state, weights=states.arrests[chosen] >= 0, minlength=size)
        return {
            name: {
                "role": ROLES[role[number]],
                "events": int(events[number]),
                "operations": int(operations[number]),
                "arrests": int(arrests[number]) if told[number] else None,
            }
            for number, name in enumerate(states.names)
            if operations[number]
        }

    @cached_property
    def by_state(self) -> Pairs:
        """Which states take part in which operations."""
        return Pairs(self.states.names, self.states.operation, self.states.state)

    @cached_property
    def by_agency(self) -> Pairs:
        """Which agencies take part in which operations."""
        return Pairs.of([case.agencies for case in self.cases])

    @cached_property
    def by_source(self) -> Pairs:
        """Which sources tell of which operations; those without a name are none."""
        return Pairs.of([[each.source for each in case.documents if each.source] for case in self.cases])

    @cached_property
    def corrected(self) -> Mask:
        """Which operations a person has corrected anything of."""
        own = np.array([bool(case.corrected) for case in self.cases], dtype=bool)
        own[self.events.operation[self.events.corrected]] = True
        return own

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What is searched of each operation, folded: names, targets, agencies, states, sources, titles, evidence."""
        return tuple(
            # Apart: names of states have accents in some language, and folding these takes longer than case alone.
            "\n".join(folded("\n".join(dict.fromkeys(each))) for each in (open_words(case, states), told_words(case)))
            for case, states in zip(self.cases, self.states_of, strict=True)
        )

    @cached_property
    def states_of(self) -> tuple[tuple[str, ...], ...]:
        """The states of each operation."""
        found: list[list[str]] = [[] for _ in self.cases]
        for operation, state in zip(self.states.operation.tolist(), self.states.state.tolist(), strict=True):
            found[operation].append(self.states.names[state])
        return tuple(map(tuple, found))

    @cached_property
    def vocabulary(self) -> dict[str, str]:
        """Words that may be proposed to whoever mistyped one; made when that first happens."""
        names = {name for number, case in enumerate(self.cases) for name in open_words(case, self.states_of[number])}
        return vocabulary(names, ("\n".join(told_words(case)) for case in self.cases))

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year that anything is dated in, None where nothing is."""
        days = [day for row in self.rows for day in (row["earliest"], row["latest"]) if day]
        return (min(days).year, max(days).year) if days else None


def _in_time(row: rows.Row) -> tuple[date, date, str]:
    return row["earliest"] or date.max, row["latest"] or date.max, row["name"].casefold()


def _event(number: int, event: MergedEvent) -> tuple[int, ...]:
    when, kind = event.date, str(event.type)
    earliest, latest = (when.earliest, when.latest) if when else (None, None)
    first, last = earliest or latest, latest or earliest
    return (
        number,
        _TYPE[kind],
        _PHASE[kind],
        _certainty(earliest, latest),
        first.toordinal() if first else 0,
        last.toordinal() if last else 0,
        event.link == Link.OTHER,
        bool(event.corrected),
    )


def _certainty(earliest: date | None, latest: date | None) -> int:
    """The number of the certainty.

    >>> day = date(2011, 3, 16)
    >>> [CERTAINTIES[_certainty(*ends)] for ends in ((day, day), (date(2011, 3, 1), day), (None, day), (None, None))]
    ['day', 'span', 'open', 'none']
    """
    if earliest and latest:
        return 0 if earliest == latest else 1
    return 2 if earliest or latest else 3
