"""One operation while corrections are applied to it, one after the other, in the order of the log."""

from collections.abc import Callable, Collection
from dataclasses import replace

from extract.model.correction import Correction, EventAnchor, Mark, Misfit
from extract.model.event import Link
from extract.model.operation import Conflict, MergedEvent, Operation
from extract.operations.conflicts import still_settled
from extract.operations.correct_anchor import Match, Standing, find
from extract.operations.fuse import differences
from extract.operations.merge import timeline_order


def mark(correction: Correction, *fields: str) -> Mark:
    """What stands on everything that the correction changed."""
    return Mark(correction.id, fields, correction.by, correction.at, correction.why)


class Working:
    """The operation as the corrections so far have left it; its events stand in the order of the timeline.

    `stated` are the agencies that its documents name beside their events.
    """

    def __init__(self, operation: Operation, stated: Collection[str] = ()) -> None:
        self.documents = {document.id: document for document in operation.documents}
        self.events = [Standing.of(event) for event in operation.events]
        self._operation = operation
        self._stated = frozenset(stated)
        self._given = frozenset(name for event in operation.events for name in event.agencies)
        self._settled: tuple[Conflict, ...] = operation.conflicts

    @property
    def operation(self) -> Operation:
        """The operation with everything that follows from its events as they are now."""
        events = tuple(each.event for each in self.events)
        told = {name for event in events if event.link == Link.THIS for name in event.agencies}
        # An agency stays if a document names it for itself; one that only an event had goes with it.
        kept = {name for name in self._operation.agencies if name in self._stated or name not in self._given}
        return replace(self._operation, events=events, agencies=tuple(sorted(kept | told)), conflicts=self.conflicts())

    def conflicts(self) -> tuple[Conflict, ...]:
        """Where the sources differ about the operation as a whole, with what a person decided on it."""
        found = differences((each.event for each in self.events), self._operation.documents)
        return still_settled(found, self._settled)

    def settle(self, conflict: Conflict) -> None:
        """Put a decided conflict in the place of the same one."""
        self._settled = (*self._settled, conflict)

    def change(self, change: Callable[[Operation], Operation]) -> None:
        """Change the operation's own values: its name, its states, its marks."""
        self._operation = change(self._operation)

    def find(self, anchor: EventAnchor, prefers: Callable[[MergedEvent], bool] = lambda _: False) -> Match:
        """The anchor's event among those here."""
        return find(anchor, self.events, self.documents, prefers)

    def put(self, at: int, event: MergedEvent) -> None:
        """Set another form of the event at this place."""
        self.events[at] = Standing(event, self.events[at].types | {event.type})
        self._sort()

    def set(self, without: Collection[int], events: Collection[Standing]) -> None:
        """Leave out the events at these places, and let others come in."""
        self.events = [*(each for at, each in enumerate(self.events) if at not in without), *events]
        self._sort()

    def _sort(self) -> None:
        self.events.sort(key=lambda each: (timeline_order(each.event), each.event.key))


# What applying a correction says of it: nothing where it fits.
Applied = Misfit | None
