"""What of all operations an address asks for, and how many of them each further filter would leave.

An operation passes when any of the asked states, agencies and sources is one of its own, it is corrected or not as
asked, every asked word stands in its names, targets, states, sources, titles or evidence, and **one** of its events is
of an asked type and phase, known as well as asked and may lie in the asked years.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np

from dashboard.address import View
from dashboard.index import CERTAINTIES, PHASES, TYPES, Index, Mask, Numbers
from dashboard.rows import Row
from dashboard.searched import MOST_MASKED, is_said
from dashboard.wording import meant, terms

OF_EVENTS = ("types", "phases", "certainties")
OF_OPERATIONS = ("states", "agencies", "sources", "corrected")


@dataclass(frozen=True)
class Shown:
    """What passes: operations by number in the order asked for, and of their events those that pass themselves."""

    index: Index
    places: tuple[int, ...]
    operations: Mask
    events: Mask

    @property
    def slugs(self) -> tuple[str, ...]:
        """The operations, in the order asked for."""
        return tuple(self.index.slugs[place] for place in self.places)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Their rows of `Frames.operations`."""
        return tuple(self.index.rows[place] for place in self.places)

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """The slug and key of every event that passes."""
        keys = self.index.keys
        return frozenset(keys[number] for number in np.flatnonzero(self.events))

    @property
    def event_count(self) -> int:
        """How many of their events pass."""
        return int(self.events.sum())


def shown(index: Index, view: View) -> Shown:
    """The operations that a view lets through, in its order."""
    every = _Parts(index, view)
    passed = every.operations()
    events = every.events() & passed[index.events.operation]
    return Shown(
        index, tuple(_sorted(index, [int(place) for place in np.flatnonzero(passed)], view.sort)), passed, events
    )


def counts(index: Index, view: View) -> dict[str, dict[str, int]]:
    """For each filter and each of its values, how many operations would pass with that value alone, the other filters
    as they are. Values that would leave nothing are left out."""
    every = _Parts(index, view)
    found = {
        "states": index.by_state.counts(every.operations(without="states")),
        "agencies": index.by_agency.counts(every.operations(without="agencies")),
        "sources": index.by_source.counts(every.operations(without="sources")),
    }
    among = every.operations(without="corrected")
    corrected = int((among & index.corrected).sum())
    found["corrected"] = {"yes": corrected, "no": int(among.sum()) - corrected}
    for name, values, names in every.of_events():
        found[name] = every.counts_of(name, values, names)
    return found


def proposed(found: Shown, view: View) -> str | None:
    """The words that may have been meant where nothing passes because of a word that stands nowhere."""
    if found.places or not view.words:
        return None
    return meant(view.words, found.index.vocabulary, found.index.texts)


def period(view: View) -> tuple[date, date] | None:
    """The stretch of time that a view asks for, None where it asks for none."""
    if not (view.since or view.until):
        return None
    first = _day(view.since, last=False) if view.since else date.min
    return first, _day(view.until, last=True) if view.until else date.max


class _Parts:
    """The filters of a view one by one, each computed when it is asked for."""

    def __init__(self, index: Index, view: View) -> None:
        self.index, self.view = index, view
        self._masks: dict[str, Mask] = {}

    def operations(self, without: str = "") -> Mask:
        """Which operations pass all filters but one."""
        passed = np.ones(len(self.index), dtype=bool)
        for name in OF_OPERATIONS:
            if name != without and getattr(self.view, name):
                passed &= self._mask(name)
        if self.view.words:
            passed &= self._mask("words")
        if self._asks_events(without):
            passed &= self._any(self.events(without))
        return passed

    def events(self, without: str = "") -> Mask:
        """Which events pass the filters that ask for events, but one."""
        passed = np.ones(len(self.index.events.operation), dtype=bool)
        for name, values, names in self.of_events():
            asked = getattr(self.view, name)
            if asked and name != without:
                passed &= np.isin(values, [names.index(each) for each in asked])
        if self.view.since or self.view.until:
            passed &= self._mask("years")
        return passed

    def of_events(self) -> tuple[tuple[str, Numbers, tuple[str, ...]], ...]:
        """The filters that ask for events by a value: name, each event's value by number, the values."""
        events = self.index.events
        values = (events.type, TYPES), (events.phase, PHASES), (events.certainty, CERTAINTIES)
        return tuple((name, *each) for name, each in zip(OF_EVENTS, values, strict=True))

    def counts_of(self, name: str, values: Numbers, names: tuple[str, ...]) -> dict[str, int]:
        """For each value of such a filter, how many operations have an event of it that passes the other filters."""
        among = self.events(without=name) & self.operations(without=name)[self.index.events.operation]
        has = np.zeros((len(self.index), len(names)), dtype=bool)
        has[self.index.events.operation[among], values[among]] = True
        return {each: int(number) for each, number in zip(names, has.sum(axis=0), strict=True) if number}

    def _asks_events(self, without: str) -> bool:
        asked = any(getattr(self.view, name) for name in OF_EVENTS if name != without)
        return asked or bool(self.view.since or self.view.until)

    def _any(self, events: Mask) -> Mask:
        passed = np.zeros(len(self.index), dtype=bool)
        passed[self.index.events.operation[events]] = True
        return passed

    def _mask(self, name: str) -> Mask:
        if name not in self._masks:
            self._masks[name] = _MASKS[name](self.index, self.view)
        return self._masks[name]


def _with_words(index: Index, view: View) -> Mask:
    asked = terms(view.words)
    found = np.array([all(word in text for word in asked) for text in index.texts], dtype=bool)
    places = [int(place) for place in np.flatnonzero(found)]
    if asked and len(places) <= MOST_MASKED:
        for place in places:
            found[place] = is_said(asked, index.cases[place], index.states_of[place], index.vocabulary)
    return found


def _in_years(index: Index, view: View) -> Mask:
    """Whether an event may have happened then. One with an open end counts where it is drawn, by the day that is known;
    an undated one lies in no year."""
    events = index.events
    first, last = period(view) or (date.min, date.max)
    inside: Mask = (events.first > 0) & (events.first <= last.toordinal()) & (events.last >= first.toordinal())
    return inside


_MASKS: dict[str, Callable[[Index, View], Mask]] = {
    "states": lambda index, view: index.by_state.having(view.states, len(index)),
    "agencies": lambda index, view: index.by_agency.having(view.agencies, len(index)),
    "sources": lambda index, view: index.by_source.having(view.sources, len(index)),
    "corrected": lambda index, view: index.corrected if view.corrected == "yes" else ~index.corrected,
    "words": _with_words,
    "years": _in_years,
}


def _day(month: str, *, last: bool) -> date:
    """The first or last day of a year or a month.

    >>> _day("2011", last=True).isoformat(), _day("2012-02", last=True).isoformat()
    ('2011-12-31', '2012-02-29')
    """
    year, _, part = month.partition("-")
    number = int(part) if part else 12 if last else 1
    return date(int(year), number, monthrange(int(year), number)[1] if last else 1)


def _sorted(index: Index, found: list[int], sort: str) -> list[int]:
    """Numbers of operations in the order asked for; as they stand in time where two are equal."""
    if sort == "first":
        return found
    if sort == "name":
        return sorted(found, key=lambda place: index.rows[place]["name"].casefold())
    if sort == "last":
        return sorted(found, key=lambda place: -_ordinal(index.rows[place]["latest"]))
    return sorted(found, key=lambda place: -index.rows[place][sort])


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0
