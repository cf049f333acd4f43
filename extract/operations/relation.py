"""How two documents stand to each other, whatever is told of it: in time, by name, by place, by headline."""

from collections.abc import Sequence

from extract.operations.number import told
from extract.operations.profile import Days, Profile

WEEK = 7
MONTHS = 45  # days up to which two documents may be of one time
TELLING = 0.2  # strength of shared numbers that may be those of one case
_FAR = 270  # days after which a name alone may be somebody else's


def gap(first: Sequence[Days], second: Sequence[Days]) -> int | None:
    """Days between the nearest two intervals, 0 where they touch, None where one side has none. Both are sorted.

    >>> gap([(737425, 737455)], [(737458, 737458)])
    3
    """
    nearest = None
    at = to = 0
    while at < len(first) and to < len(second):
        (start, end), (other_start, other_end) = first[at], second[to]
        if start > other_end:
            apart = start - other_end
            to += 1  # whatever follows on this side is no nearer to it
        elif other_start > end:
            apart = other_start - end
            at += 1
        else:
            return 0
        if nearest is None or apart < nearest:
            nearest = apart
    return nearest


def shared_strength(first: Profile, second: Profile) -> float:
    """How much the numbers they share say, whatever else is in the run."""
    return told(first.figures & second.figures)


def other_editions(first: Profile, second: Profile) -> bool:
    """Whether the only names they share are of different editions."""
    ours = {name.core: name.edition for each in (first.names, first.programmes) for name in each if name.edition}
    if not ours:
        return False
    theirs = {name.core: name.edition for each in (second.names, second.programmes) for name in each if name.edition}
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[core] != theirs[core] for core in shared)


def elsewhere(first: Profile, second: Profile) -> bool:
    """Whether each is told of other states, by other agencies and with other numbers: names are given twice."""
    if not first.states or not second.states or first.states & second.states or first.agencies & second.agencies:
        return False
    if first.targets & second.targets or shared_strength(first, second) >= TELLING:
        return False
    return not _tells_of_then(first, second)


def _tells_of_then(first: Profile, second: Profile) -> bool:
    """Whether one of them came out long after the other and tells of its days."""
    ours, theirs = ([(day.toordinal(), day.toordinal()) for day in each.published] for each in (first, second))
    came_out, days = gap(ours, theirs), gap(first.days, second.days)
    return came_out is not None and came_out > MONTHS and days is not None and days <= WEEK


def other_headline(first: Profile, second: Profile) -> bool:
    """Whether each headline names a target, and none of them is the same: what they share is background."""
    return bool(first.main and second.main) and not first.main & second.main


def far_apart(first: Profile, second: Profile, days: int | None) -> bool:
    """Whether they are so many days apart and the later one is no follow-up: charge, trial, sentence in a state of
    both."""
    if days is None or days <= _FAR:
        return False
    later = first if max(first.days) > max(second.days) else second
    states = bool(first.states & second.states) or not first.states or not second.states
    return not (later.justice and states)
