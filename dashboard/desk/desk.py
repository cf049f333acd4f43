"""The desk itself: which store, which folder to work in, whose clock."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from dashboard.desk.acts import read_again, remove
from dashboard.desk.inbox import Inbox
from dashboard.desk.reading import Progress, Read, read_batch
from extract.readers import Unread
from extract.store import Store, open_store


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """`target` is the store's path or address; `folder` is this desk's own, for what waits and what was told.

    Nothing is held open: each act opens the store, because acts come from several threads and processes.
    """

    target: str | Path
    folder: Path
    clock: Callable[[], datetime] = _now

    @property
    def inbox(self) -> Inbox:
        """Where files wait to be read."""
        return Inbox(self.folder / "inbox")

    @property
    def queue(self) -> Path:
        """The folder of the queue that background work and its progress go through."""
        return self.folder / "queue"

    def open(self) -> Store:
        """The store, to be closed by whoever asks."""
        return open_store(self.target)

    def read(self, batch: str, published: date | None, tell: Callable[[Progress], None]) -> tuple[Read, ...]:
        """Read a batch of the inbox into the store: see `read_batch`."""
        with self.open() as store:
            return read_batch(store, self.inbox, batch, published, tell)

    def read_again(self, ids: Collection[str], tell: Callable[[Progress], None]) -> tuple[Unread, ...]:
        """Find everything in stored documents anew: see `acts.read_again`."""
        with self.open() as store:
            return read_again(store, ids, tell)

    def remove(self, ids: Collection[str]) -> int:
        """Forget documents: see `acts.remove`."""
        with self.open() as store:
            return remove(store, ids)
