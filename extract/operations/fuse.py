"""Documents of one operation to the Operation: one timeline, its states, and where its sources differ."""

from collections.abc import Collection, Iterable, Sequence

from extract.model.event import EventType, Extraction, Link, Realis
from extract.model.operation import Operation
from extract.operations.conflicts import Telling, operation_conflicts
from extract.operations.dating import infer
from extract.operations.merge import merge, tellings, told
from extract.operations.naming import display_name, names, targets


def fuse(extractions: Iterable[Extraction], programmes: Collection[str] = ()) -> Operation:
    """The operation that these documents tell of; its slug is set by `join`, which knows the others.

    Undated documents are dated from their siblings first. The order of the documents does not matter. `programmes`
    are the cores of names that stand over several cases of the run.
    """
    ordered = infer(sorted(extractions, key=lambda each: each.document.id))
    documents = tuple(extraction.document for extraction in ordered)
    events = merge(ordered)
    return Operation(
        slug="",
        name=display_name(ordered, programmes),
        names=names(ordered, programmes),
        target=targets(ordered),
        lead=_union(each.operation.lead for each in ordered),
        participants=_union((*each.operation.participants, *each.operation.lead) for each in ordered),
        agencies=_union(
            (
                *each.operation.agencies,
                *(name for event in each.events if event.link == Link.THIS for name in event.agencies),
            )
            for each in ordered
        ),
        documents=tuple(sorted(documents, key=lambda each: (each.published is None, str(each.published), each.id))),
        events=events,
        conflicts=operation_conflicts(_asserted(ordered), documents),
    )


def _asserted(extractions: Sequence[Extraction]) -> list[tuple[EventType, Telling]]:
    documents = {each.document.id: each.document for each in extractions}
    return [
        (each.event.type, telling)
        for each in told(extractions)
        if each.event.link == Link.THIS and each.event.realis == Realis.ASSERTED
        for telling in tellings([each], documents)
    ]


def _union(values: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({value for each in values for value in each}))
