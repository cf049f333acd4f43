"""Documents of one operation to the Operation: one timeline, its states, and where its sources differ."""

from collections.abc import Collection, Iterable, Sequence

from extract.model.event import Extraction, Link, Realis
from extract.model.operation import Conflict, MergedEvent, Operation
from extract.model.text import Document
from extract.operations.conflicts import operation_conflicts
from extract.operations.dating import Reread, infer
from extract.operations.merge import merged, tellings
from extract.operations.naming import called, names, targets
from extract.operations.sources import Source, source


def fuse(
    extractions: Iterable[Extraction],
    programmes: Collection[str] = (),
    reread: Reread | None = None,
    *,
    slug: str = "",
    name: str = "",
) -> Operation:
    """The operation that these documents tell of; its slug is for those to say who know the others.

    Undated documents are dated from their siblings first (`reread`: see `dating.infer`). The order of the documents
    does not matter. `programmes` are the cores of names that stand over several cases of the run; `name` is what the
    documents call it, where that is known already.
    """
    ordered = infer(sorted(extractions, key=lambda each: each.document.id), reread)
    return fused(map(source, ordered), programmes, slug=slug, name=name)


def fused(sources: Iterable[Source], programmes: Collection[str] = (), *, slug: str = "", name: str = "") -> Operation:
    """As `fuse`, of documents whose dates stand (`dating.stands`)."""
    ordered = sorted(sources, key=lambda each: each.document.id)
    documents = tuple(each.document for each in ordered)
    timeline = merged(ordered)
    own_names, own_targets = names(ordered, programmes), targets(ordered)
    return Operation(
        slug=slug,
        name=name or called(ordered, own_names, own_targets, programmes),
        names=own_names,
        target=own_targets,
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
        events=tuple(each.event for each in timeline),
        conflicts=operation_conflicts(
            ((each.event.type, telling) for each in timeline if _tells(each.event) for telling in each.tellings),
            documents,
        ),
    )


def differences(events: Iterable[MergedEvent], documents: Sequence[Document]) -> tuple[Conflict, ...]:
    """Where the sources differ about the operation as a whole."""
    by_id = {each.id: each for each in documents}
    told = ((event.type, telling) for event in events if _tells(event) for telling in tellings(event, by_id))
    return operation_conflicts(told, documents)


def _tells(event: MergedEvent) -> bool:
    """Whether its numbers are some of the operation itself."""
    return event.link == Link.THIS and event.realis == Realis.ASSERTED


def _union(values: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({value for each in values for value in each}))
