"""All operations of a store computed anew: what documents offer is compared at once, the rest goes portion by portion.

    profiles → columns → pairs worth scoring → scores → portions that no pair connects → operations

No more than a few portions are in memory at a time; what comes of them waits in a temporary file until all slugs are
known. The result does not depend on how many processes there are.
"""

import pickle
import tempfile
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TypeVar

import numpy as np
from sqlalchemy import URL, Connection

from extract.engine import Why
from extract.engine.local import Local, cores, sized
from extract.joining.portion import Formed, Meeting, Offers, Portion, gathered, joined, profiled, scored
from extract.model.correction import Correction, Misfit
from extract.operations.block import pairs
from extract.operations.cluster import Edge, ranked
from extract.operations.cluster import programmes as programmes_of
from extract.operations.columns import Columns, Gathering
from extract.operations.correct import assigned, corrected, unheard
from extract.operations.correct_first import Pair, decided_pairs
from extract.operations.counts import Counts
from extract.operations.grouping import Group
from extract.operations.naming import FirstTold, slugged
from extract.operations.promising import promising
from extract.operations.ragged import Numbers, distinct
from extract.pipeline import reread
from extract.store import joined as stored
from extract.store.contents import operation_row
from extract.store.filled import from_row
from extract.store.rows import Row, batches

_SOME = 400  # documents of a portion, unless more of them hang together
_GATHERED = 1_000  # documents whose profiles become columns together
_PAIRS = 8_000  # pairs that are scored together
_THREADS = 2  # that look for pairs: with more of them a hundred thousand documents could take over two gigabytes
SECONDS = 3_600.0  # a portion has no bound but that of the whole run: without it there is no result

Task = TypeVar("Task")
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class _Found:
    """One operation without its row: that waits in the file."""

    ids: tuple[str, ...]
    name: str
    first: FirstTold
    place: int


class Anew:
    """Everything that joining all documents of a connection comes to; use it as a context manager.

    `operations` are rows with the ids of their documents, in the order of their slugs, and can be asked for once.
    `engine` is whose processes do the work, and stays open; without one, processes are started and ended here.
    """

    def __init__(
        self,
        connection: Connection,
        counted: Sequence[Correction],
        workers: int | None = None,
        engine: Local | None = None,
    ) -> None:
        self._connection, self._counted = connection, counted
        self._numbers = stored.numbers(connection)
        self._workers = workers or cores()
        self._engine = engine or sized(len(self._numbers), workers, SECONDS)
        self._ending = nullcontext() if engine else self._engine
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with this object
        self._together, self._apart = decided_pairs(counted)
        self.profiles: dict[str, tuple[str, str, str]] = {}
        self.alike: list[Edge] = []
        self.programmes: frozenset[str] = frozenset()
        self.titles: dict[str, tuple[str, FirstTold]] = {}
        self.misfits: tuple[Misfit, ...] = ()
        self._found: dict[str, _Found] = {}
        self._corrected: dict[str, Row] = {}

    def __enter__(self) -> "Anew":
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def compute(self, told: Callable[[float], None] = lambda share: None) -> None:
        """Do all of it; `told` gets the share that is done."""
        found: list[_Found] = []
        with self._ending:
            columns = self._columns()
            self.programmes = programmes_of(columns)
            self.alike = self._scored(Counts.of(columns.demoted(self.programmes)))
            del columns
            documents = 0
            for some in self._run(joined, self._portions()):
                found += map(self._aside, some)
                documents += sum(len(each.ids) for each in some)
                told(documents / len(self._numbers))
        found.sort(key=lambda each: each.ids)
        slugs = slugged((each.name, each.first) for each in found)
        self._found = dict(sorted(zip(slugs, found, strict=True)))
        self.titles = {slug: (each.name, each.first) for slug, each in self._found.items()}
        self._correct()

    @property
    def operations(self) -> Iterator[tuple[Row, Sequence[str]]]:
        """The operations as rows, in the order of their slugs, each with the ids of its documents."""
        for slug, each in self._found.items():
            if (row := self._corrected.get(slug)) is None:
                self._file.seek(each.place)
                row = Formed(each.ids, each.name, each.first, pickle.load(self._file)).called(slug)  # noqa: S301 - own
            yield row, each.ids

    def _columns(self) -> Columns:
        """What all documents offer for comparing. Profiles that are not stored, or are of other words, are made."""
        digests = stored.digests(self._connection, anew=True)
        missing = sorted(digests)
        made: dict[str, str] = {}
        lots = list(batches(missing, _SOME))
        for some, texts in zip(lots, self._run(profiled, map(self._numbered, lots)), strict=True):
            made |= zip(some, texts, strict=True)
        self.profiles = {id_: (id_, digests[id_], text) for id_, text in made.items()}
        gathering = Gathering()
        for part in self._run(gathered, map(self._offers, batches(list(self._numbers), _GATHERED))):
            gathering.take(part)
        return gathering.done()

    def _scored(self, counts: Counts) -> list[Edge]:
        """The pairs that are alike, the best first."""
        threads = min(_THREADS, self._workers)
        first, second = pairs(counts, threads)
        kept = promising(counts, first, second, threads)
        first, second = first[kept], second[kept]
        cuts = (slice(at, at + _PAIRS) for at in range(0, len(first), _PAIRS))
        meetings = (self._meeting(counts, first[some], second[some]) for some in cuts)
        return ranked(chain.from_iterable(self._run(scored, meetings)))

    def _meeting(self, counts: Counts, first: Numbers, second: Numbers) -> Meeting:
        rows = distinct(np.concatenate([first, second]))
        return Meeting(
            offers=self._offers(counts.columns.ids[row] for row in rows.tolist()),
            pairs=tuple(
                zip(np.searchsorted(rows, first).tolist(), np.searchsorted(rows, second).tolist(), strict=True)
            ),
            rarity=counts.rarity(rows),
            programmes=self.programmes,
        )

    def _portions(self) -> Iterator[Portion]:
        """All documents, those together that pairs connect."""
        pairs_of: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.alike:
            pairs_of[edge[1]].append(edge)
        ends = chain(((one, other) for _, one, other in self.alike), self._together)
        for some in _in_lots(connected(self._numbers, ends)):
            alike = tuple(edge for id_ in some for edge in pairs_of.get(id_, ()))
            paired = {id_ for _, one, other in alike for id_ in (one, other)}
            paired.update(id_ for pair in self._decided(some) for id_ in pair)
            yield Portion(
                numbers=self._numbered(some),
                offers=self._offers(sorted(paired)),
                alike=alike,
                together=self._decided(some),
                apart=tuple(self._apart),
                programmes=self.programmes,
            )

    def _decided(self, some: Collection[str]) -> tuple[Pair, ...]:
        """The pairs of these documents that persons put together."""
        among = set(some) if self._together else ()
        return tuple(sorted(pair for pair in self._together if pair[0] in among and pair[1] in among))

    def _offers(self, ids: Iterable[str]) -> Offers:
        asked = tuple(ids)
        return Offers(asked, {id_: self.profiles[id_][2] for id_ in asked if id_ in self.profiles})

    def _numbered(self, ids: Iterable[str]) -> dict[str, int]:
        return {id_: self._numbers[id_] for id_ in ids}

    def _aside(self, each: Formed) -> _Found:
        """The operation with its row in the file."""
        place = self._file.tell()
        pickle.dump(each.row, self._file)
        return _Found(each.ids, each.name, each.first, place)

    def _correct(self) -> None:
        """Compute what persons corrected: it is little, and rests on the operations as they are without it."""
        if not self._counted:
            return
        operation_of = {id_: slug for slug, each in self._found.items() for id_ in each.ids}
        about, lost = assigned(self._counted, operation_of)
        misfits = [*lost, *unheard(self._counted, operation_of)]
        for slug, own in sorted(about.items()):
            each = self._found[slug]
            rows = stored.document_rows(self._connection, self._numbered(each.ids))
            group = Group(slug, each.name, tuple(map(from_row, rows.values())))
            operation, unfit = corrected(group, own, self.programmes, reread)
            self._corrected[slug] = operation_row(operation)
            misfits += unfit
        order = {each.id: at for at, each in enumerate(self._counted)}
        self.misfits = tuple(sorted(misfits, key=lambda each: order[each.correction.id]))

    def _run(self, work: Callable[[URL, Task], Done], tasks: Iterable[Task]) -> Iterator[Done]:
        there = partial(work, self._connection.engine.url)

        def again(task: Task, why: Why) -> Done:
            # What a process could not do for lack of memory, or because it was ended, is done in this one.
            return there(task)

        return self._engine.each(there, tasks, again)


def connected(ids: Iterable[str], ends: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    """Ids that pairs connect, sorted; in the order of the first of each. Ends that are none of the ids are passed over.

    >>> list(connected("abcd", [("c", "a"), ("d", "gone")]))
    [['a', 'c'], ['b'], ['d']]
    """
    parent = {id_: id_ for id_ in sorted(ids)}

    def root(id_: str) -> str:
        while parent[id_] != id_:
            parent[id_] = id_ = parent[parent[id_]]
        return id_

    for one, other in ends:
        if one in parent and other in parent:
            low, high = sorted((root(one), root(other)))
            parent[high] = low
    found: dict[str, list[str]] = defaultdict(list)
    for id_ in parent:
        found[root(id_)].append(id_)
    yield from found.values()


def _in_lots(parts: Iterable[list[str]]) -> Iterator[list[str]]:
    """Parts together until they are some documents."""
    lot: list[str] = []
    for part in parts:
        lot += part
        if len(lot) >= _SOME:
            yield lot
            lot = []
    if lot:
        yield lot
