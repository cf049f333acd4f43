"""From a folder of results to a filled store: documents as they were extracted, operations joined over all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from extract.engine.local import Local, sized
from extract.engine.progress import State
from extract.engine.results import Manifest, Results
from extract.errors import InputError
from extract.joining import rejoin
from extract.joining.anew import SECONDS
from extract.operations.profile import profile
from extract.operations.profile_wire import to_text
from extract.pipeline import rule_version
from extract.store import Ids, Store, joined, schema
from extract.store.collector import collector_paused
from extract.store.filled import Filled, filled, from_row

_COLUMNS = len(schema.documents.columns)
_FILLING = 0.4  # the part of the time that filling the store takes
_SHARE = 10  # where a store holds so many times the documents that come, they are joined by what they change

NOTHING = "{folder}: holds no results. Write some with `extract PATH… --results FOLDER`"


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

    Documents that the store has otherwise are replaced; those that it has as they are stay, so that a load that was
    stopped goes on where it was. InputError where there are no results, or a part is damaged.
    """
    manifest = results.manifest()
    if manifest is None:
        raise InputError(NOTHING.format(folder=results.folder))
    loading = _Loading(results, store, manifest, watch)
    with sized(manifest.documents, workers, SECONDS) as engine:
        store.fill_rows(loading.documents(engine))
        # Processes that have filled are ready to join; where there are none, the store may yet have many documents.
        rejoin(store, workers, loading.joining, engine if engine.has_processes else None)
    with store.reading() as connection:
        return Loaded(loading.state, joined.count(connection), manifest.complete)


class _Loading:
    """One run: what is done so far, and what the store had before."""

    def __init__(self, results: Results, store: Store, manifest: Manifest, watch: Callable[[State], None]) -> None:
        self.state = State()
        self._results, self._manifest, self._watch = results, manifest, watch
        self._known = store.known()
        self._dialect = store.dialect
        # The few that come to many are new to the next joining, which makes their profiles.
        self._with_profiles = manifest.documents * _SHARE > len(self._known)

    def documents(self, engine: Local) -> Iterator[tuple[str, Filled]]:
        """The documents that the store does not have as they are, behind their ids, in the order of the results."""
        ids = Ids(self._known)
        work = partial(part, self._results, self._dialect, self._manifest.rules == rule_version())
        parts = self._manifest.parts
        done = engine.each(work, [each.part for each in parts], lambda name, why: work(name))
        # A process that was ended twice over one part was ended for its memory, or by somebody: that is done here.
        for about, entries in zip(parts, done, strict=True):
            for entry in entries:
                id_ = ids.named(entry.name, entry.origin, entry.content_hash)
                known = self._known.get(id_)
                if known is None or known[:2] != (entry.content_hash, entry.rule_version):
                    yield id_, entry if self._with_profiles else entry._replace(profile="")
            documents, events = self.state.documents + about.documents, self.state.events + about.events
            self._tell(State(documents, events, share=_FILLING * documents / max(1, self._manifest.documents)))

    def joining(self, share: float) -> None:
        """So much of the joining is done."""
        self._tell(replace(self.state, share=_FILLING + (1 - _FILLING) * share))

    def _tell(self, state: State) -> None:
        self.state = state
        self._watch(state)


def part(results: Results, dialect: str, with_profiles: bool, name: str) -> list[Filled]:
    """The documents of one part as they go into a database of this dialect; in a worker.

    `with_profiles`: those that stand beside them were made by the rules of this program.
    """
    with collector_paused():
        return [_filled(line, dialect, with_profiles) for line in results.lines(name) if isinstance(line, list)]


def _filled(line: list[Any], dialect: str, with_profiles: bool) -> Filled:
    row, beside = tuple(line[:_COLUMNS]), line[_COLUMNS:]
    return filled(row, beside[0] if beside and with_profiles else to_text(profile(from_row(row))), dialect)
