"""Which events of several documents tell one act: the best pairs first, with safeguards."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.model.event import Event, Evidence, Extraction
from extract.model.operation import SourcedEvidence
from extract.model.quick import quick
from extract.model.text import Document
from extract.operations.same_act import NO_OTHER, SAME_ACT, Facts, likeness, near_enough
from extract.operations.words import words

_ALL_PAIRS = 600  # events of one kind in one operation up to which each is compared with each
_NEIGHBOURS = 12


@quick
@dataclass(frozen=True, slots=True)
class Told:
    """An event and the document that tells it; `position` is its place there. `running`: it counts so far."""

    document: str
    position: int
    event: Event
    running: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """Sorts and names it."""
        return self.document, self.position


def told(extractions: Iterable[Extraction]) -> list[Told]:
    """All events of these documents, each with its place."""
    return [
        Told(
            extraction.document.id,
            position,
            event,
            bool(event.figures) and goes_on(event.evidence, extraction.document),
        )
        for extraction in extractions
        for position, event in enumerate(extraction.events)
    ]


def goes_on(evidence: Iterable[Evidence | SourcedEvidence], document: Document) -> bool:
    """Whether these sentences of a document count what was done "so far"."""
    phrases = words().running_totals
    said = [piece.span.of(document.field(piece.field)).casefold() for piece in evidence]
    return any(phrase in sentence for sentence in said for phrase in phrases)


def acts(room: Sequence[Told]) -> list[list[Told]]:
    """Events of one kind in groups that tell one act each, by place.

    No group holds two events of one document, since that told them apart.
    """
    if len(room) == 1:
        return [list(room)]
    ordered = sorted(room, key=lambda each: each.place)
    facts = [Facts.of(each.event, each.running) for each in ordered]
    documents = [each.document for each in ordered]
    best = []
    for at, to in near_enough(facts) if len(ordered) <= _ALL_PAIRS else _near(facts):
        # Events of one document are never one act.
        if documents[at] != documents[to] and (score := likeness(facts[at], facts[to])) >= SAME_ACT:
            best.append((-score, at, to))
    best.sort()
    group_of = {at: [at] for at in range(len(ordered))}
    for _, first, second in best:
        one, other = group_of[first], group_of[second]
        if one is not other and _fit(one, other, documents, facts):
            joined = sorted((*one, *other))
            for each in joined:
                group_of[each] = joined
    groups = {id(group): group for group in group_of.values()}.values()
    return [[ordered[at] for at in group] for group in groups]


def _near(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Of very many events the pairs that share a date or a figure, each with its next few: all would be millions."""
    sharing: dict[object, list[int]] = defaultdict(list)
    for at, each in enumerate(facts):
        for key in (each.when, *each.claims):
            sharing[key].append(at)
    found = {
        (members[at], other)
        for members in sharing.values()
        for at in range(len(members))
        for other in members[at + 1 : at + 1 + _NEIGHBOURS]
    }
    yield from sorted(found)


def _fit(one: Sequence[int], other: Sequence[int], documents: Sequence[str], facts: Sequence[Facts]) -> bool:
    """Whether two groups may be one: no document in both, and no two of their events that are plainly different acts.

    Otherwise a vague report would join two days that it could both be of.
    """
    if len(one) == len(other) == 1:
        return True  # they are alike
    return all(
        documents[first] != documents[second] and likeness(facts[first], facts[second]) >= NO_OTHER
        for first in one
        for second in other
    )
