"""What keeps two groups of documents apart although some of them look alike."""

from collections.abc import Sequence

from extract.operations.profile import Profile
from extract.operations.relation import (
    TELLING,
    WEEK,
    elsewhere,
    far_apart,
    gap,
    other_editions,
    other_headline,
    shared_strength,
)
from extract.operations.similar import INTERNATIONAL

_STRONG = 0.45  # numbers this strong are something else in common
_COMPARED = 20  # documents of each of two groups whose headlines are looked at


def clash(first: Profile, second: Profile) -> str | None:
    """Why two clusters must stay apart although two of their documents look alike; None where nothing forbids it.

    Three safeguards: editions of one name; namesakes, years apart or in other states with nothing but the name in
    common; different names and different targets.
    """
    if first.texts & second.texts:
        return None
    if other_editions(first, second):
        return "different editions of one name"
    shared_target = bool(first.targets & second.targets)
    shared_name = bool(first.cores & second.cores)
    if shared_target and not other_headline(first, second):
        return None
    if first.targets and second.targets and first.names and second.names and not shared_name:
        return "different names and different targets"
    if shared_name and elsewhere(first, second):
        return "same name, but other states and nothing else in common"
    if (
        shared_name
        and far_apart(first, second, gap(first.days, second.days))
        and shared_strength(first, second) < _STRONG
    ):
        return "same name, but far apart in time and nothing else in common"
    return None


def titled(profile: Profile) -> frozenset[str]:
    """The names and targets that a document has in its own headline."""
    return profile.spoken & profile.headline


def foreign(first: Sequence[Profile], second: Sequence[Profile]) -> bool:
    """Whether documents whose headlines name something tell of other things on one side than on the other.

    They do not where any two of them share a name or target, or tell of the same week by the same states or agencies.
    """
    return bool(first and second) and not any(
        _akin(one, other) for one in first[:_COMPARED] for other in second[:_COMPARED]
    )


def _akin(first: Profile, second: Profile) -> bool:
    if first.spoken & second.spoken or first.targets & second.targets or first.cores & second.cores:
        return True
    days = gap(first.days, second.days)
    if days is None or days > WEEK:
        return False
    return (
        len(first.states & second.states) > 1
        or not first.agencies.isdisjoint(second.agencies - INTERNATIONAL)
        or shared_strength(first, second) >= TELLING
    )
