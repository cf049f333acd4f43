"""The tables, and the version that a store file says it has.

    documents ─┬─ events ─┬─ evidence        what each document says, replaced as a whole when it is extracted again
               │          ├─ figures
               │          └─ event_places
               └─ memberships ── operations  what the documents say together, recomputed from the above
    meta                                     schema version, and counters: what the operations were computed from
    alembic_version                          the last step of `migrations` that was taken

Days are ISO text: it sorts as it should, and reads the same in every database. Tuples that nobody searches by are
JSON text.

Whoever changes a table here counts `VERSION` up and writes the step that leads there (`migrations/versions`); a test
compares the two.
"""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

VERSION = 1

metadata = MetaData()

alembic_version = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))
meta = Table("meta", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False))

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("published", String(10)),
    Column("published_basis", String, nullable=False),
    Column("source", Text),
    Column("url", Text),
    Column("claims", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("participants", Text, nullable=False),
    Column("agencies", Text, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("rule_version", String, nullable=False),
)


def _document() -> Column[int]:
    return Column("document", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)


def _of_event(name: str, *columns: Column[object]) -> Table:
    """A table of rows that belong to an event and go with it."""
    return Table(
        name,
        metadata,
        Column("document", Integer, primary_key=True),
        Column("event", Integer, primary_key=True),
        *columns,
        ForeignKeyConstraint(["document", "event"], ["events.document", "events.position"], ondelete="CASCADE"),
    )


events = Table(
    "events",
    metadata,
    _document(),
    Column("position", Integer, primary_key=True),
    Column("type", String, nullable=False),
    Column("link", String, nullable=False),
    Column("realis", String, nullable=False),
    Column("date", String),
    Column("earliest", String(10)),
    Column("latest", String(10)),
    Column("basis", String, nullable=False),
    Column("agencies", Text, nullable=False),
    Column("rules", Text, nullable=False),
    Column("why", Text, nullable=False),
    Index("events_by_type", "type", "earliest"),
    Index("events_by_day", "earliest", "latest"),
)
evidence = _of_event(
    "evidence",
    Column("position", Integer, primary_key=True),
    Column("field", String(5), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
figures = _of_event(
    "figures",
    Column("position", Integer, primary_key=True),
    Column("what", String, nullable=False),
    Column("value", Float, nullable=False),
    Column("qualifier", String, nullable=False),
    Column("country", String(3)),
    Column("currency", String(3)),
)
event_places = _of_event("event_places", Column("country", String(3), primary_key=True))
Index("places_by_country", event_places.c.country)

operations = Table(
    "operations",
    metadata,
    Column("slug", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("earliest", String(10)),
    Column("latest", String(10)),
    Column("documents", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("record", Text, nullable=False),
)
memberships = Table(
    "memberships",
    metadata,
    _document(),
    Column("slug", ForeignKey("operations.slug", ondelete="CASCADE"), nullable=False),
    Index("memberships_by_slug", "slug"),
)
