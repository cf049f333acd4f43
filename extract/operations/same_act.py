"""Whether two events of one type, told by two documents, are one act: by their days, their numbers, their states."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from extract.model.event import Event
from extract.model.quick import quick
from extract.operations.number import strength
from extract.operations.sources import Told

# Likenesses are in hundredths, so that their sums are exact.
SAME_ACT = 45
NO_OTHER = 15  # below this two events are different acts, whatever a third one says
_NEVER = date.max.toordinal()
Counted = tuple[str, str | None, str | None]  # what a number counts, where, in which currency
_ABOUT = 1.1  # two numbers no further apart may be one, rounded
_SEVERAL = 10  # below this a number is not rounded
_NEWS = 60  # days between two reports of an undated act beyond which it need not be the same act


def alike(first: Event, second: Event) -> int:
    """How much two events of one type, told by two documents, look like one act; from `SAME_ACT` on they are one."""
    return likeness(Facts.of(first), Facts.of(second))


@quick
@dataclass(frozen=True, slots=True)
class Facts:
    """What of an event is compared, made once: an event meets very many others. Days are ordinals.

    `most` has the largest number of each kind.
    """

    when: str | None
    start: int
    end: int
    is_open: bool
    last: int
    claims: frozenset[tuple[str, str | None, str | None, float]]
    most: Mapping[Counted, float]
    where: frozenset[str]
    running: bool

    @classmethod
    def of(cls, event: Event | Told, running: bool = False) -> "Facts":
        """Those of an event; `running` says that it counts what was done so far."""
        when = event.date
        earliest, latest = (when.earliest, when.latest) if when else (None, None)
        claims, most = set(), dict[Counted, float]()
        for each in event.figures:
            key = each.what, each.country, each.currency
            claims.add((*key, each.value))
            most[key] = max(each.value, most.get(key, each.value))
        return cls(
            when.edtf if when else None,
            earliest.toordinal() if earliest else 1,
            latest.toordinal() if latest else _NEVER,
            earliest is None or latest is None,
            (latest or earliest or date.min).toordinal(),
            frozenset(claims),
            most,
            frozenset(event.where),
            running,
        )


def likeness(first: Facts, second: Facts) -> int:
    """As `alike`, of what was made once."""
    found = _date_score(first, second)
    if first.claims and second.claims:
        if shared := first.claims & second.claims:
            total = fsum([strength(value) for _, _, _, value in shared])
            found += 45 if total >= 0.45 else 30 if total >= 0.2 else 10
        elif not first.most.keys().isdisjoint(second.most):
            found += 15 if _updates(first, second) else 10 if _nearly(first, second) else -15
    if first.where and second.where:
        found += -25 if first.where.isdisjoint(second.where) else 10
    return found


def near_enough(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Each two of very many that may be one act, by position: of days in common, or with a number in common.

    Without either, places are all that can speak for it, and those are not enough.
    """
    for at, one in enumerate(facts, 1):
        start, end, claims = one.start, one.end, one.claims
        for to in range(at, len(facts)):
            other = facts[to]
            if (start <= other.end and other.start <= end) or not claims.isdisjoint(other.claims):
                yield at - 1, to


def _updates(first: Facts, second: Facts) -> bool:
    """Whether one counts so far and the later one is no smaller: two states of one count."""
    if not (first.running or second.running):
        return False
    earlier, later = (first, second) if first.last <= second.last else (second, first)
    both = first.most.keys() & second.most.keys()
    return all(earlier.most[key] <= later.most[key] for key in both)


def _nearly(first: Facts, second: Facts) -> bool:
    """Whether a number of one is about that of the other: "more than 20 million" of 21 million."""
    return any(
        value <= _ABOUT * other <= _ABOUT * _ABOUT * value
        for *key, value in first.claims
        for *kind, other in second.claims
        if value >= _SEVERAL and other >= _SEVERAL and key == kind
    )


def _date_score(first: Facts, second: Facts) -> int:
    if first.when is None or second.when is None:
        return 50 if first.when is second.when else 35
    if first.when == second.when:
        return 70
    if first.start > second.end or second.start > first.end:
        return 0
    if not (first.is_open or second.is_open):
        return 60
    # "By 16 March" is said of what is news then; of an act two years earlier another document speaks.
    near = 55 if first.is_open and second.is_open else 45
    return near if abs(first.last - second.last) <= _NEWS else 30
