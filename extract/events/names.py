"""Names in a sentence, to see whether two sentences tell of the same people; they are compared and never kept."""

import re
from dataclasses import dataclass
from functools import cached_property

from extract.events.clauses import clause_rules
from extract.events.reach import Scene
from extract.model.quick import quick

_CAPITALISED = re.compile(r"[A-Z](?<=\b[A-Z])[a-zà-ÿ]{2,}\b")  # begins with its class, so that the engine skips to it


@quick
@dataclass(frozen=True, slots=True)
class Names:
    """Capitalised words: `inside` the sentence they are names, the one that opens it may be any word."""

    inside: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()


_NOTHING = Names()


class NamesOf:
    """The names of a sentence, looked for when an act of it is first compared by them, as most never are."""

    def __init__(self, scene: Scene | None = None) -> None:
        self._scene = scene

    @cached_property
    def told(self) -> Names:
        """The names; none without a sentence."""
        return _names_in(self._scene) if self._scene else _NOTHING


NO_NAMES = NamesOf()


def _names_in(scene: Scene) -> Names:
    """Capitalised words that are neither places, agencies, dates nor the words of offices."""
    offset, no_names, mentions = scene.start, clause_rules().no_names, scene.mentions
    spans = [place.span for place in mentions.places] + [agency.span for agency in mentions.agencies]
    spans += [period.span for period in mentions.periods]
    taken = [(span.start - offset, span.end - offset) for span in spans]
    inside: set[str] = set()
    opening: set[str] = set()
    for match in _CAPITALISED.finditer(scene.words.told):
        if match[0] in no_names:
            continue
        start, end = match.span()
        for first, last in taken:
            if first < end and start < last:
                break
        else:
            (inside if start else opening).add(match[0])
    return Names(frozenset(inside), frozenset(opening))


def share_names(one: Names, other: Names) -> bool:
    """Whether a name of one sentence stands in the other; two sentences that open alike share nothing by that.

    >>> share_names(Names(frozenset({"Kovac"})), Names(opening=frozenset({"Kovac"})))
    True
    >>> share_names(Names(opening=frozenset({"However"})), Names(opening=frozenset({"However"})))
    False
    """
    return bool(one.inside & (other.inside | other.opening) or other.inside & one.opening)
