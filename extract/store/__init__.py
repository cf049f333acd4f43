"""What was found, kept in a SQLite file or a PostgreSQL database: documents with their events, and the operations that
follow from them."""

from extract.store.ids import Ids
from extract.store.rows import content_hash
from extract.store.search import Hit
from extract.store.store import Known, Store, open_store

__all__ = ["Hit", "Ids", "Known", "Store", "content_hash", "open_store"]
