"""Where Alembic runs the steps: on the connection, and in the transaction, that `extract.store.versions` gave it."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
