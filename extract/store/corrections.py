"""The log of corrections: rows are added and never changed. Each function works on a connection of a transaction.

What is stored beside it (which corrections do not fit, which documents they concern) can be made anew from it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import Connection, delete, func, insert, select

from extract.model.correction import Correction, Misfit
from extract.model.correction_log import Standing, standing
from extract.model.correction_wire import from_record, to_record
from extract.store import rows, schema

Versioned = tuple[int, Correction]

_LOG = schema.corrections
_NAMED = schema.correction_documents
_MISFITS = schema.misfits


def version(connection: Connection) -> int:
    """How many rows the log has: the version that a person saw, and that must still be the last when they correct."""
    return connection.execute(select(func.max(_LOG.c.position))).scalar() or 0


def append(connection: Connection, corrections: Iterable[Correction]) -> int:
    """Add rows at the end; those whose id the log has already are passed over. Returns how many were added."""
    given = {each.id: each for each in corrections}
    known = {id_ for some in rows.batches(list(given)) for id_ in _ids(connection, some)}
    new = list(enumerate((each for id_, each in given.items() if id_ not in known), version(connection) + 1))
    if new:
        connection.execute(insert(_LOG), [_row(position, each) for position, each in new])
    if named := [(position, id_) for position, each in new for id_ in each.about.concerned]:
        connection.execute(insert(_NAMED), [{"position": position, "document": id_} for position, id_ in named])
    return len(new)


def log(connection: Connection, after: int = 0) -> list[Versioned]:
    """The rows behind a version, in their order, with their own versions."""
    statement = select(_LOG.c.position, _LOG.c.record).where(_LOG.c.position > after).order_by(_LOG.c.position)
    return [(position, _correction(text)) for position, text in connection.execute(statement)]


def concerning(connection: Connection, documents: Iterable[str]) -> list[Versioned]:
    """The corrections that name one of these documents, whether they count or not, in their order; no undo, no redo."""
    positions = _positions(connection, documents)
    found: list[Versioned] = []
    for some in rows.batches(sorted(positions)):
        statement = select(_LOG.c.position, _LOG.c.record).where(_LOG.c.position.in_(some))
        found += [(position, _correction(text)) for position, text in connection.execute(statement)]
    return sorted(found, key=lambda row: row[0])


def stand(connection: Connection) -> Standing:
    """Which corrections count, and which can be redone."""
    columns = _LOG.c
    statement = select(columns.id, columns.kind, columns.named).order_by(columns.position)
    return standing((id_, kind, named) for id_, kind, named in connection.execute(statement))


def one(connection: Connection, id_: str) -> Correction | None:
    """A row by its id."""
    text = connection.execute(select(_LOG.c.record).where(_LOG.c.id == id_)).scalar()
    return _correction(text) if text is not None else None


def counted_pairs(connection: Connection, counted: Iterable[str]) -> tuple[Correction, ...]:
    """The moves that count: they decide which documents are of one operation."""
    ids = set(counted)
    statement = select(_LOG.c.id, _LOG.c.record).where(_LOG.c.kind == "move").order_by(_LOG.c.position)
    return tuple(_correction(text) for id_, text in connection.execute(statement) if id_ in ids)


def set_misfits(connection: Connection, of: Iterable[str], misfits: Sequence[Misfit]) -> None:
    """Say which of these corrections (by id) do not fit, and why; of the others what was said stays."""
    gone = sorted({*of, *(each.correction.id for each in misfits)})
    for some in rows.batches(gone):
        connection.execute(delete(_MISFITS).where(_MISFITS.c.id.in_(some)))
    worst: dict[str, Misfit] = {}
    for each in misfits:
        if each.correction.id not in worst or not each.applied:
            worst[each.correction.id] = each
    if worst:
        connection.execute(
            insert(_MISFITS),
            [{"id": id_, "reason": each.reason, "applied": int(each.applied)} for id_, each in worst.items()],
        )


def misfits(connection: Connection) -> dict[str, Misfit]:
    """The corrections that do not fit, by their ids, in the order of the log."""
    statement = (
        select(_LOG.c.id, _LOG.c.record, _MISFITS.c.reason, _MISFITS.c.applied)
        .join(_MISFITS, _MISFITS.c.id == _LOG.c.id)
        .order_by(_LOG.c.position)
    )
    return {
        id_: Misfit(_correction(text), reason, bool(applied))
        for id_, text, reason, applied in connection.execute(statement)
    }


def clear_misfits(connection: Connection) -> None:
    """Forget what was said of all corrections, before they are all applied anew."""
    connection.execute(delete(_MISFITS))


def _ids(connection: Connection, some: Sequence[str]) -> list[str]:
    return list(connection.execute(select(_LOG.c.id).where(_LOG.c.id.in_(some))).scalars())


def _positions(connection: Connection, documents: Iterable[str]) -> set[int]:
    found: set[int] = set()
    for some in rows.batches(sorted(set(documents))):
        found.update(connection.execute(select(_NAMED.c.position).where(_NAMED.c.document.in_(some))).scalars())
    return found


def _row(position: int, correction: Correction) -> Mapping[str, object]:
    return {
        "position": position,
        "id": correction.id,
        "kind": str(correction.kind),
        "named": correction.about.correction,
        "record": json.dumps(to_record(correction), ensure_ascii=False, separators=(",", ":")),
    }


@lru_cache(maxsize=8192)
def _correction(text: str) -> Correction:
    return from_record(json.loads(text))
