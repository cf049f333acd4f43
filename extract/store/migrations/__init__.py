"""Steps from one version of the tables to the next, run by Alembic when an older store is opened.

A step lies in `versions/`, named after its number, and is never changed once released: it says in its own words what
it makes, and imports nothing of `extract.store.schema`, which moves on. Foreign keys are on: dropping a table that
others refer to drops their rows too, so such a table is altered, or rebuilt together with them.
"""
