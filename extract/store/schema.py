"""The tables, and the version that a store says it has.

    documents ── memberships ── operations   what each document says, and what they say together
    search                                   their words, to be found: of each database's own kind, see `search`
    meta                                     schema version, and counters: what the operations were computed from
    alembic_version                          the last step of `migrations` that was taken

What is found in a document is replaced as a whole and never asked for in parts, so it is JSON text in the document's
row; an operation's timeline is JSON text in its own. Days are ISO text: it sorts as it should, and reads the same in
every database.

Whoever changes a table here counts `VERSION` up and writes the step that leads there (`migrations/versions`); a test
compares the two.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

VERSION = 2

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
    Column("events", Text, nullable=False, server_default="[]"),
    Column("origin", String(12), nullable=False, server_default=""),
)

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
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("slug", ForeignKey("operations.slug", ondelete="CASCADE"), nullable=False),
    Index("memberships_by_slug", "slug"),
)
