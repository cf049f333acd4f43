"""Many documents extracted in the order of the input, in one process or several."""

from collections.abc import Iterable, Iterator

from extract.engine.local import in_order
from extract.model.event import Extraction
from extract.model.text import Document
from extract.pipeline import attempt, lost
from extract.readers import Unread


def extract_all(items: Iterable[Document | Unread], workers: int = 1) -> Iterator[Extraction | Unread]:
    """What was found in each document, in order; one that could not be read or extracted is told in its place."""
    return in_order(attempt, items, workers=workers, lost=lost)
