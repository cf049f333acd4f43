"""The only importer of `extract.store`: operations -> DataFrames, the columns documented here once.

`Frames.operations`, one row an operation:
    slug, name, names, target, lead, participants, agencies (tuples), earliest, latest (date or None, over dated
    asserted events of this operation), events, documents, conflicts (counts), figures (tuple of SourcedFigure rows
    as dicts: the largest of each kind), corrected (tuple of `Mark`: what a person changed)
`Frames.events`, one row a merged event:
    slug, operation, key, type, phase, link, realis, edtf (str or None), earliest, latest (date or None), basis,
    dates (tuple of dicts, every dating: edtf, earliest, latest, basis, documents), where (tuple of alpha-3),
    figures (tuple of dicts: what, value, qualifier, country, currency, documents),
    agencies (tuple), documents (tuple of ids), conflicts (count), corrected (tuple of `Mark`)
`Frames.evidence`, one row a sentence:
    slug, key, document, field, start, end, words
`Frames.documents`, one row a document of an operation:
    slug, document, title, text, source, url, published (date or None), published_basis, claims (tuple of dicts:
    day, basis, reason)
`Frames.states`, one row a state and its part in an operation:
    slug, country, role ("lead", "participant" or "place"), events (count), arrests (number or None)
`Frames.conflicts`, one row a difference between sources:
    slug, key ("" where it is about the operation or a document), kind, about, claims (tuple of (value, documents)),
    note (str), settled (`Settled` or None)
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard import rows
from extract.model.operation import Operation
from extract.text.copies import copies

# pandas and numpy take a second to import: whoever asks for a table brings them.
if TYPE_CHECKING:
    from dashboard.index import Index
    from dashboard.table import Table
    from extract.store import Store

OPERATIONS = (
    "slug",
    "name",
    "names",
    "target",
    "lead",
    "participants",
    "agencies",
    "earliest",
    "latest",
    "events",
    "documents",
    "conflicts",
    "figures",
    "corrected",
)
EVENTS = (
    "slug",
    "operation",
    "key",
    "type",
    "phase",
    "link",
    "realis",
    "edtf",
    "earliest",
    "latest",
    "basis",
    "dates",
    "where",
    "figures",
    "agencies",
    "documents",
    "conflicts",
    "corrected",
)
EVIDENCE = ("slug", "key", "document", "field", "start", "end", "words")
DOCUMENTS = ("slug", "document", "title", "text", "source", "url", "published", "published_basis", "claims")
STATES = ("slug", "country", "role", "events", "arrests")
CONFLICTS = ("slug", "key", "kind", "about", "claims", "note", "settled")

# How many operations' tables are kept: those whose pages are open, with some to spare.
_KEPT = 64


class Frames:
    """The tables behind every page; never changed in place.

    A table is made when it is asked for: pages ask for those of one operation, and only exports and reports for those
    of all.
    """

    def __init__(self, cases: Iterable[Operation]) -> None:
        self.cases = tuple(cases)
        self._made: dict[str, Frames] = {}

    @cached_property
    def operations(self) -> "Table":
        """One row an operation."""
        return _table(map(rows.operation_row, self.cases), OPERATIONS)

    @cached_property
    def events(self) -> "Table":
        """One row a merged event."""
        return _table((rows.event_row(case, event) for case in self.cases for event in case.events), EVENTS)

    @cached_property
    def evidence(self) -> "Table":
        """One row a sentence."""
        found = (row for case in self.cases for event in case.events for row in rows.evidence_rows(case, event))
        return _table(found, EVIDENCE)

    @cached_property
    def documents(self) -> "Table":
        """One row a document of an operation."""
        return _table((row for case in self.cases for row in rows.document_rows(case)), DOCUMENTS)

    @cached_property
    def states(self) -> "Table":
        """One row a state and its part in an operation."""
        return _table((row for case in self.cases for row in rows.state_rows(case)), STATES)

    @cached_property
    def conflicts(self) -> "Table":
        """One row a difference between sources."""
        return _table((row for case in self.cases for row in _conflict_rows(case)), CONFLICTS)

    def of(self, slug: str) -> "Frames":
        """The rows of one operation in every table, in their order; empty tables where there is no such operation."""
        if slug not in self._made:
            while len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)), None)
            self._made[slug] = self.only((slug,))
        return self._made[slug]

    def only(self, slugs: Iterable[str]) -> "Frames":
        """The rows of these operations in every table, operations in the order asked for."""
        return Frames(self._by_slug[slug] for slug in dict.fromkeys(slugs) if slug in self._by_slug)

    @cached_property
    def index(self) -> "Index":
        """The same operations as arrays, for questions about many of them; without those of which nothing is told: an
        article in which no event was found is a source and no operation (decision 0122)."""
        from dashboard.index import Index

        return Index(self.told.cases)

    @cached_property
    def told(self) -> "Frames":
        """The operations of which anything is told, or was by a person's correction."""
        told = tuple(case for case in self.cases if case.events or case.corrected)
        return self if len(told) == len(self.cases) else Frames(told)

    def in_time(self) -> "Frames":
        """The same operations, those with the earliest event first and those without a date last."""
        found = sorted(self.operations.itertuples(index=False), key=lambda row: (row.earliest or date.max, row.slug))
        return self.only(row.slug for row in found)

    @cached_property
    def silent(self) -> int:
        """How many documents stand in the other operations."""
        return sum(len(case.documents) for case in self.cases) - sum(len(case.documents) for case in self.told.cases)

    @cached_property
    def twins(self) -> dict[str, str]:
        """Documents that repeat the text of another, which is named: copies, that say nothing more.

        The first to come out stands for all. Those of one operation may also be changed a little (`reprints`).
        """
        first: dict[str, str] = {}
        found: dict[str, str] = {}
        for case in self.cases:
            by_day = sorted(case.documents, key=lambda each: each.published or date.max)
            if len(by_day) > 1:
                found |= copies((each.id, each.text) for each in by_day)
            for each in by_day:
                before = first.setdefault(" ".join(each.text.split()), each.id)
                if before != each.id:
                    found.setdefault(each.id, found.get(before, before))
        return found

    @cached_property
    def reprints(self) -> frozenset[str]:
        """Those of `twins` that are not the very same text: another dateline, a line cut or added."""
        twins = self.twins
        of_interest = {*twins, *twins.values()}
        texts = {
            each.id: " ".join(each.text.split())
            for case in self.cases
            for each in case.documents
            if each.id in of_interest
        }
        return frozenset(copy for copy, first in twins.items() if texts[copy] != texts[first])

    @cached_property
    def _by_slug(self) -> dict[str, Operation]:
        return {case.slug: case for case in self.cases}


def load(store: "Store") -> Frames:
    """All tables of the operations that a store holds."""
    return frames(store.operations())


def frames(operations: Iterable[Operation]) -> Frames:
    """All tables of these operations, in their order."""
    return Frames(operations)


def _conflict_rows(case: Operation) -> Iterator[rows.Row]:
    """Each event's own come before the next one's; those about the operation come first."""
    yield from (rows.conflict_row(case.slug, "", conflict) for conflict in case.conflicts)
    for event in case.events:
        yield from (rows.conflict_row(case.slug, event.key, conflict) for conflict in event.conflicts)


def _table(found: Iterable[rows.Row], columns: tuple[str, ...]) -> "Table":
    from dashboard.table import table

    return table(([row[name] for name in columns] for row in found), columns)
