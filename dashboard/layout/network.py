"""Who acted with whom, as values: actors in rows, acts in columns, and a line through all who share an act.

A ring of names with an edge for every pair says of an act of fifteen states only that there are a hundred and five
edges. Here an act stays one line, in the order of the timeline, and its actors are the dots on it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal

from dashboard.layout.timeline import Sign, sign_of
from dashboard.layout.words import Words, words

if TYPE_CHECKING:
    import pandas as pd

Kind = Literal["state", "agency", "body"]
Part = Literal["lead", "participant", "named", ""]
# More rows than this are no picture any more; those with the fewest acts are left to the table.
MOST = 40
_BODY, _STATE = "body", "state"


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, one of its agencies, or a body of no state (Europol). `id` is alpha-3 or the agency's name.

    `part` says what the sources call it in the operation as a whole: agencies are only `named`; "" where nothing is
    said of it. `row` counts from 0 at the top; an agency stands below its `state`.
    """

    id: str
    name: str
    kind: Kind
    state: str | None
    part: Part
    acts: tuple[str, ...]
    row: int = 0


@dataclass(frozen=True, slots=True)
class Act:
    """An event as a column, counted from 0: the rows of those who act in it, from top to bottom.

    `year` is what stands above the first column of a year, "" above the others.
    """

    sign: Sign
    column: int
    rows: tuple[int, ...]
    year: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors (ids, in the order of their rows) and the keys of the events in which both act.

    An agency and its own state are no tie.
    """

    first: str
    second: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """`whole` are the rows of those who took part in the operation as a whole; `silent` counts the acts that name no
    actor, `left_out` the actors beyond `MOST`. `everyone` and `ties` leave nobody out."""

    actors: tuple[Actor, ...]
    acts: tuple[Act, ...]
    whole: tuple[int, ...]
    ties: tuple[Tie, ...]
    everyone: tuple[Actor, ...]
    silent: int = 0

    @property
    def left_out(self) -> int:
        """Actors that have no row."""
        return len(self.everyone) - len(self.actors)


def network(
    operation: Any,
    events: "pd.DataFrame",
    state_of: Callable[[str], str | None],
    lang: Words | None = None,
    most: int = MOST,
) -> Network:
    """Lay out a row of `Frames.operations` and the rows of `Frames.events` in the order in which they are walked
    through. `state_of` tells which state an agency belongs to, None for none.

    A state acts where an act took place in it, an agency where it is named with the act. Background is left out.
    """
    lang = lang or words()
    rows = [row for row in events.itertuples(index=False) if row.link != "other"]
    everyone = _in_rows(_actors(operation, rows, state_of, lang))
    kept = _in_rows(sorted(everyone, key=lambda actor: (-len(actor.acts), not actor.part, actor.row))[:most])
    places = {actor.id: actor.row for actor in kept}
    acts: list[Act] = []
    for row in rows:
        held = sorted(places[name] for name in _acting(row) if name in places)
        if held:
            acts.append(Act(sign_of(row, lang), len(acts), tuple(held), _year(row, lang)))
    return Network(
        actors=kept,
        acts=tuple(_years_once(acts)),
        whole=tuple(actor.row for actor in kept if actor.part),
        ties=_ties(everyone),
        everyone=everyone,
        silent=sum(not _acting(row) for row in rows),
    )


def _acting(row: Any) -> tuple[str, ...]:
    return (*row.where, *row.agencies)


def _actors(operation: Any, rows: list[Any], state_of: Callable[[str], str | None], lang: Words) -> Iterable[Actor]:
    agencies = dict.fromkeys((*operation.agencies, *(name for row in rows for name in row.agencies)))
    states = dict.fromkeys(
        (*operation.lead, *operation.participants, *(code for row in rows for code in row.where))
    ) | dict.fromkeys(filter(None, map(state_of, agencies)))
    for code in states:
        part: Part = "lead" if code in operation.lead else "participant" if code in operation.participants else ""
        yield Actor(code, lang.state(code), "state", code, part, _acts_of(code, rows))
    for name in agencies:
        state = state_of(name)
        part = "named" if name in operation.agencies else ""
        yield Actor(name, lang.agency(name), "agency" if state else "body", state, part, _acts_of(name, rows))


def _acts_of(name: str, rows: list[Any]) -> tuple[str, ...]:
    return tuple(row.key for row in rows if name in _acting(row))


def _in_rows(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Bodies of no state first, because they tie the others; then states, those that lead and act most first, each
    with its agencies below it."""
    actors = tuple(actors)
    busy: dict[str, int] = {}
    names = {actor.id: actor.name for actor in actors}
    leads = {actor.state for actor in actors if actor.part == "lead"}
    for actor in actors:
        if actor.state:
            busy[actor.state] = busy.get(actor.state, 0) + len(actor.acts)

    def place(actor: Actor) -> tuple[Any, ...]:
        if actor.kind == _BODY:
            return (0, -len(actor.acts), actor.name)
        assert actor.state
        named = names.get(actor.state, actor.state)
        return (1, actor.state not in leads, -busy[actor.state], named, actor.kind != _STATE, actor.name)

    return tuple(replace(actor, row=row) for row, actor in enumerate(sorted(actors, key=place)))


def _ties(actors: tuple[Actor, ...]) -> tuple[Tie, ...]:
    """Pairs with a common act, those with most acts first."""
    found = []
    held = {actor.id: frozenset(actor.acts) for actor in actors}
    for first, second in combinations(actors, 2):
        own = first.state is not None and first.state == second.state and _STATE in (first.kind, second.kind)
        if not own and (both := tuple(key for key in first.acts if key in held[second.id])):
            found.append(Tie(first.id, second.id, both))
    return tuple(sorted(found, key=lambda tie: -len(tie.keys)))


def _year(row: Any, lang: Words) -> str:
    known = row.earliest or row.latest
    return str(known.year) if known else lang.say("timeline", "undated")


def _years_once(acts: list[Act]) -> Iterable[Act]:
    before = ""
    for act in acts:
        yield act if act.year != before else replace(act, year="")
        before = act.year
