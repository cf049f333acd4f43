"""The tables of the first release: documents, what each says, and the operations that follow."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def _of_event(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column("document", sa.Integer, primary_key=True),
        sa.Column("event", sa.Integer, primary_key=True),
        *columns,
        sa.ForeignKeyConstraint(["document", "event"], ["events.document", "events.position"], ondelete="CASCADE"),
    )


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "meta",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("published", sa.String(10)),
        sa.Column("published_basis", sa.String, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("url", sa.Text),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("claims", "names", "target", "lead", "participants", "agencies")
        ),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("rule_version", sa.String, nullable=False),
    )
    _events()
    op.create_table(
        "operations",
        sa.Column("slug", sa.String, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("earliest", sa.String(10)),
        sa.Column("latest", sa.String(10)),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("documents", "events", "conflicts")),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_table(
        "memberships",
        sa.Column("document", sa.Integer, sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("slug", sa.String, sa.ForeignKey("operations.slug", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("memberships_by_slug", "memberships", ["slug"])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("document", sa.Integer, sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("type", "link", "realis")),
        sa.Column("date", sa.String),
        sa.Column("earliest", sa.String(10)),
        sa.Column("latest", sa.String(10)),
        sa.Column("basis", sa.String, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("agencies", "rules", "why")),
    )
    op.create_index("events_by_type", "events", ["type", "earliest"])
    op.create_index("events_by_day", "events", ["earliest", "latest"])
    _of_event(
        "evidence",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("field", sa.String(5), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    )
    _of_event(
        "figures",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
        sa.Column("qualifier", sa.String, nullable=False),
        sa.Column("country", sa.String(3)),
        sa.Column("currency", sa.String(3)),
    )
    _of_event("event_places", sa.Column("country", sa.String(3), primary_key=True))
    op.create_index("places_by_country", "event_places", ["country"])
