"""The desk itself: which store, which folder to work in, whose clock."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.desk.correcting import Asked, Made, correct
from dashboard.desk.inbox import Inbox
from dashboard.desk.reading import Progress, Read, Told, read_batch
from extract.errors import InputError
from extract.model.correction import Entry, Misfit

# What does the work is imported when there is some: a dashboard that only shows starts without it.
if TYPE_CHECKING:
    from diskcache import Cache

    from extract.readers import Unread
    from extract.store import Store

# Under their fields: what another version of this program left there has others, and is not taken for these.
_FORM = ",".join(field.name for made in (Progress, Read, Told) for field in fields(made))
_PROGRESS, _LAST = f"progress {_FORM}", f"last {_FORM}"
_AT_START = f"not read at the start {_FORM}"
_REMEMBERED = 24 * 3600  # seconds that the page tells what was read last


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Review:
    """The log of corrections at one moment: its version, its rows (the newest first), those that no longer fit."""

    version: int
    history: tuple[Entry, ...]
    misfits: tuple[Misfit, ...]
    can_undo: bool
    can_redo: bool


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
    def queue(self) -> "Cache":
        """The queue that background work and its progress go through."""
        from dashboard.desk.queue import open_queue

        return open_queue(self.folder / "queue")

    def busy(self) -> bool:
        """Whether something is being read."""
        from dashboard.desk.queue import is_taken

        with self.queue as queue:
            return is_taken(queue)

    def progress(self) -> Progress | None:
        """How far the reading that goes on now has come, None where none does."""
        from dashboard.desk.queue import is_taken

        with self.queue as queue:
            found = queue.get(_PROGRESS) if is_taken(queue) else None
            return found if isinstance(found, Progress) else None

    def last(self) -> tuple[Read, ...]:
        """What became of the files that were read last."""
        with self.queue as queue:
            found = queue.get(_LAST)
            return found if isinstance(found, tuple) else ()

    def started(self, unread: tuple[Read, ...]) -> None:
        """Keep what could not be read when the program started, until it starts again."""
        with self.queue as queue:
            queue.set(_AT_START, unread)

    def not_read(self) -> tuple[Read, ...]:
        """What could not be read when the program started."""
        with self.queue as queue:
            found = queue.get(_AT_START)
            return found if isinstance(found, tuple) else ()

    def open(self) -> "Store":
        """The store, to be closed by whoever asks."""
        from extract.store import open_store

        return open_store(self.target)

    def read(self, batch: str, published: date | None, tell: Callable[[Progress], None]) -> tuple[Read, ...]:
        """Read a batch of the inbox into the store: see `read_batch`."""
        with self.queue as queue, self.open() as store:

            def told(progress: Progress) -> None:
                queue.set(_PROGRESS, progress)
                tell(progress)

            found = read_batch(store, self.inbox, batch, published, told)
            queue.set(_LAST, found, expire=_REMEMBERED)
            return found

    def read_again(self, ids: Collection[str], tell: Callable[[Progress], None]) -> "tuple[Unread, ...]":
        """Find everything in stored documents anew: see `acts.read_again`."""
        from dashboard.desk.acts import read_again

        with self.open() as store:
            return read_again(store, ids, tell)

    def remove(self, ids: Collection[str]) -> int:
        """Forget documents: see `acts.remove`."""
        from dashboard.desk.acts import remove

        with self.open() as store:
            return remove(store, ids)

    def correct(self, asked: Asked) -> Made:
        """Make the corrections that a form asks for. InputError and StaleError say why there are none."""
        from extract.correcting import Corrections

        with self.open() as store:
            case = store.operation(asked.slug)
            if case is None:
                raise InputError("this operation is no longer there; it may have been joined with another one")
            return correct(Corrections(store), case, asked)

    def set_published(self, document: str, day: date | None, by: str) -> None:
        """Give a document its publication day, or say that it is not known."""
        from extract.correcting import Corrections

        with self.open() as store:
            Corrections(store).set_published(document, day.isoformat() if day else None, by=by, at=self.clock())

    def review(self, slug: str | None = None) -> Review:
        """The log as a page shows it: of one operation and its documents, or of all."""
        from extract.correcting import Corrections

        with self.open() as store:
            log = Corrections(store)
            return Review(log.version, log.history(slug), log.misfits(), log.can_undo, log.can_redo)
