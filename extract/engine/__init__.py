"""Where work runs: in this process, in several of this machine, or on a Dask cluster; the results are the same.

An engine takes batches of items and a function for one item, and gives what `finish` makes of each batch's results, in
the order of the batches. Batches are taken as they are needed, never all at once, so that memory stays bounded. An item
that takes too much time or memory costs only itself: `lost` says what stands in its place.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from extract.errors import ExtractError

Item = TypeVar("Item")
Result = TypeVar("Result")
Out = TypeVar("Out")


class Why(StrEnum):
    """Why an item has no result."""

    TIME = "time"
    MEMORY = "memory"
    ENDED = "ended"  # its process was ended, from outside or by the system


class EngineError(ExtractError):
    """The engine cannot work as it is (no scheduler answers, workers of another version): nothing was lost."""


class Engine(Protocol):
    """Runs `work` on the items of each batch. `work`, `lost` and `finish` must be importable functions."""

    def run(
        self,
        work: Callable[[Item], Result],
        batches: Iterable[Sequence[Item]],
        *,
        lost: Callable[[Item, Why], Result],
        finish: Callable[[Sequence[Result]], Out],
    ) -> Iterator[Out]:
        """What `finish` makes of each batch's results, in the order of the batches."""
        ...

    def __enter__(self) -> "Engine": ...

    def __exit__(self, *error: Any) -> None: ...
