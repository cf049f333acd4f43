"""What persons correct, and what the last joining came to."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; they are filled by the next joining."""
    op.create_table(
        "corrections",
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("named", sa.String),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_table(
        "correction_documents",
        sa.Column("position", sa.Integer, sa.ForeignKey("corrections.position", ondelete="CASCADE"), primary_key=True),
        sa.Column("document", sa.String, primary_key=True),
    )
    op.create_index("corrections_by_document", "correction_documents", ["document"])
    op.create_table(
        "misfits",
        sa.Column("id", sa.String, sa.ForeignKey("corrections.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("applied", sa.Integer, nullable=False),
    )
    _joining()


def _joining() -> None:
    op.create_table(
        "groups",
        sa.Column("slug", sa.String, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("undated", sa.Integer, nullable=False),
        sa.Column("published", sa.String(10), nullable=False),
        sa.Column("document", sa.String, nullable=False),
    )
    op.create_table(
        "likenesses",
        sa.Column("first", sa.String, primary_key=True),
        sa.Column("second", sa.String, primary_key=True),
        sa.Column("score", sa.Float, nullable=False),
    )
    op.create_index("likenesses_by_second", "likenesses", ["second"])
    op.create_table(
        "profiles",
        sa.Column("document", sa.String, primary_key=True),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
