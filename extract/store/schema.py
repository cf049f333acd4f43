"""The tables, and the version that a store says it has.

    documents ── memberships ── operations   what each document says, and what they say together
    corrections ── correction_documents      what persons changed, row by row, and the documents they name
                └─ misfits                   which of them do not fit what is found now
    groups, likenesses, profiles             of the last joining, so that a change need not begin from nothing
    search                                   their words, to be found: of each database's own kind, see `search`
    meta                                     schema version, and counters: what the operations were computed from
    alembic_version                          the last step of `migrations` that was taken

What is found in a document is replaced as a whole and never asked for in parts, so it is JSON text in the document's
row; an operation's timeline is JSON text in its own. Days are ISO text: it sorts as it should, and reads the same in
every database.

Whoever changes a table here counts `VERSION` up and writes the step that leads there (`migrations/versions`); a test
compares the two.
"""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

VERSION = 3

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

# No row is ever changed or taken out; documents are named by their keys, since a number may be given anew.
corrections = Table(
    "corrections",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("named", String),
    Column("record", Text, nullable=False),
)
correction_documents = Table(
    "correction_documents",
    metadata,
    Column("position", ForeignKey("corrections.position", ondelete="CASCADE"), primary_key=True),
    Column("document", String, primary_key=True),
    Index("corrections_by_document", "document"),
)
misfits = Table(
    "misfits",
    metadata,
    Column("id", ForeignKey("corrections.id", ondelete="CASCADE"), primary_key=True),
    Column("reason", Text, nullable=False),
    Column("applied", Integer, nullable=False),
)

# What the last joining came to: each operation's name and first document (they make its slug), the pairs of documents
# that are alike, and what each document offered for comparing (`digest`: of the content and the rules it is from).
groups = Table(
    "groups",
    metadata,
    Column("slug", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("undated", Integer, nullable=False),
    Column("published", String(10), nullable=False),
    Column("document", String, nullable=False),
)
likenesses = Table(
    "likenesses",
    metadata,
    Column("first", String, primary_key=True),
    Column("second", String, primary_key=True),
    Column("score", Float, nullable=False),
    Index("likenesses_by_second", "second"),
)
profiles = Table(
    "profiles",
    metadata,
    Column("document", String, primary_key=True),
    Column("digest", String, nullable=False),
    Column("record", Text, nullable=False),
)
