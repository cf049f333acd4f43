"""What was found, kept in one SQLite file: documents with their events, and the operations that follow from them."""

from extract.store.rows import content_hash
from extract.store.store import Known, Store, open_store

__all__ = ["Known", "Store", "content_hash", "open_store"]
