"""What is found in a document becomes one JSON text in its row; a document says from which file it was named."""

import json
from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_EVENTS = "SELECT document, position, type, link, realis, date, basis, agencies, rules, why FROM events"
_PARTS = {
    "event_places": "SELECT document, event, country FROM event_places",
    "figures": "SELECT document, event, what, value, qualifier, country, currency FROM figures",
    "evidence": 'SELECT document, event, field, start, "end" FROM evidence',
}
_ORDER = {"event_places": "country", "figures": "position", "evidence": "position"}


def upgrade() -> None:
    """Move the rows of events into the rows of their documents."""
    op.add_column("documents", sa.Column("events", sa.Text, nullable=False, server_default="[]"))
    op.add_column("documents", sa.Column("origin", sa.String(12), nullable=False, server_default=""))
    connection = op.get_bind()
    numbers = connection.execute(sa.text("SELECT id FROM documents ORDER BY id")).scalars().all()
    for at in range(0, len(numbers), 500):
        _move(connection, numbers[at], numbers[min(at + 500, len(numbers)) - 1])
    for table in ("event_places", "figures", "evidence", "events"):
        op.drop_table(table)


def _move(connection: sa.Connection, first: int, last: int) -> None:
    """The events of the documents from one number to another."""
    between = f"WHERE document BETWEEN {first:d} AND {last:d} ORDER BY document"
    parts: dict[str, dict[tuple[int, int], list[Any]]] = {name: defaultdict(list) for name in _PARTS}
    for name, query in _PARTS.items():
        for document, event, *values in connection.exec_driver_sql(f"{query} {between}, event, {_ORDER[name]}"):
            parts[name][document, event].append(values)
    records = defaultdict(list)
    for document, position, *values in connection.exec_driver_sql(f"{_EVENTS} {between}, position"):
        kind, link, realis, date, basis, agencies, rules, why = values
        places, figures, evidence = (parts[name][document, position] for name in _PARTS)
        where = [country for (country,) in places]
        words = (json.loads(each) for each in (agencies, rules, why))
        agencies, rules, why = words
        records[document].append([kind, link, realis, date, basis, where, figures, agencies, evidence, rules, why])
    changed = [
        {"document": document, "events": json.dumps(events, ensure_ascii=False, separators=(",", ":"))}
        for document, events in records.items()
    ]
    if changed:
        connection.execute(sa.text("UPDATE documents SET events = :events WHERE id = :document"), changed)
