"""Many documents: read and extracted in the order of the input, in one process or several."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import BinaryIO

from extract.engine.local import in_order
from extract.model.event import Extraction
from extract.model.text import Document
from extract.pipeline import attempt, lost
from extract.readers import Unread, read


def extract_paths(
    paths: Sequence[str], *, published: date | None = None, workers: int = 1, stdin: BinaryIO | None = None
) -> Iterator[Extraction | Unread]:
    """What was found in each document of these paths, in the order of the input."""
    return extract_all(read(paths, published=published, stdin=stdin), workers)


def extract_all(items: Iterable[Document | Unread], workers: int = 1) -> Iterator[Extraction | Unread]:
    """What was found in each document, in order; one that could not be read or extracted is told in its place."""
    return in_order(attempt, items, workers=workers, lost=lost)
