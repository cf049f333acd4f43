"""From a folder of results to a filled store: documents as they were extracted, operations joined over all of them."""

from collections import namedtuple
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from extract.engine.progress import State
from extract.engine.results import Manifest, Results
from extract.errors import InputError
from extract.joining import join_anew
from extract.model.event import Extraction
from extract.store import Ids, Store, rows, schema

_Row: Any = namedtuple("_Row", schema.documents.columns.keys())  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one run of `load` did; `complete` says that the results were."""

    state: State
    operations: int
    complete: bool


def load(
    results: Results, store: Store, *, workers: int | None = None, watch: Callable[[State], None] = lambda state: None
) -> Loaded:
    """Put everything that results hold into a store, then join operations over all its documents.

    Documents that the store has already are replaced. InputError where there are no results, or a part is damaged.
    """
    manifest = results.manifest()
    if manifest is None:
        raise InputError(f"{results.folder}: holds no results. Write some with `extract PATH… --results FOLDER`")
    last = State()

    def note(state: State) -> None:
        nonlocal last
        last = state
        watch(state)

    store.fill(_extractions(results, manifest, Ids(store.known()), note), rule_version=manifest.rules)
    join_anew(store)
    return Loaded(last, len(store.operations()), manifest.complete)


def _extractions(
    results: Results, manifest: Manifest, ids: Ids, note: Callable[[State], None]
) -> Iterator[tuple[Extraction, str]]:
    documents = events = 0
    for part in manifest.parts:
        for line in results.lines(part.part):
            if isinstance(line, list):
                extraction, digest = _extraction(line)
                own = replace(extraction.document, id=ids.of(extraction.document, digest))
                yield replace(extraction, document=own), digest
        documents, events = documents + part.documents, events + part.events
        note(State(documents, events, share=documents / max(1, manifest.documents)))


def _extraction(line: list[Any]) -> tuple[Extraction, str]:
    row: Any = _Row(*line[: len(_Row._fields)])
    return rows.extraction(row), row.content_hash
