"""Many documents extracted in the order of the input, in one process or several."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

from extract.engine import Engine
from extract.engine.local import Local
from extract.model.event import Extraction
from extract.model.text import Document
from extract.pipeline import attempt, lost
from extract.readers import Unread

Item = TypeVar("Item")

# So many documents go to a process at once: few, so that the first results come soon.
CHUNK = 16


def extract_all(
    items: Iterable[Document | Unread], workers: int | None = 1, *, engine: Engine | None = None
) -> Iterator[Extraction | Unread]:
    """What was found in each document, in order; one that could not be read or extracted is told in its place.

    `workers` None takes every core once there is more than a few documents to do. `engine` says where else to work.
    """
    with engine or Local(workers) as where:
        yield from chain.from_iterable(where.run(attempt, batched(items, CHUNK), lost=lost, finish=list))


def batched(items: Iterable[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in lists of `size`, the last one shorter."""
    coming = iter(items)
    while batch := list(islice(coming, size)):
        yield batch
