"""The articles that a command works on: its options, and the store with what is new in them."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli import PATHS, paths_of
from extract.errors import InputError
from extract.starters import ALL, COLLECTIONS
from extract.terminal import Report, add_published, add_workers, say

if TYPE_CHECKING:
    from extract.store import Store

STORE = "the store: a file, or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE (default: a file for these paths)"


def add_articles(adder: argparse.ArgumentParser) -> None:
    """The articles that a command works on, and the store that keeps what is found in them."""
    add_store(adder)
    add_published(adder)
    add_workers(adder)


def add_store(adder: argparse.ArgumentParser) -> None:
    """The store that a command works on: named, or that of the articles at some paths."""
    adder.add_argument("paths", metavar="PATH", nargs="*", help=PATHS)
    adder.add_argument("--store", metavar="S", help=STORE)
    adder.add_argument(
        "--starter", choices=(*COLLECTIONS, ALL), default=ALL, help="which starter cases, without a PATH (default: all)"
    )


@contextmanager
def stored(options: argparse.Namespace, report: Report, *, may_be_empty: bool = False) -> "Iterator[Store]":
    """The store of the command's articles, with what is new in them extracted and joined.

    `may_be_empty`: paths that are there but hold no article are no error, articles may come later. InputError where
    nothing could be read; a store that was made for it is not left behind.
    """
    from dashboard.stores import default_store
    from extract.store import open_store

    target = options.store or default_store(options.paths, options.starter)
    is_new = "://" not in str(target) and not Path(target).exists()
    try:
        with open_store(target, tell=say) as store:
            said = ", which can only be read here: nothing can be added or corrected" if store.is_only_read else ""
            say(f"store: {store.name}{said}")
            # A store that the user names is shown as it is; only an empty one gets the starter cases.
            if options.paths or not options.store or not store.known():
                _read(options, report, store, may_be_empty and all(map(os.path.exists, options.paths)))
            yield store
    except _NothingError as error:
        if is_new:
            _forget(Path(target))
        raise InputError(str(error)) from None


class _NothingError(Exception):
    """Nothing could be read, so that there is nothing to show."""


def _read(options: argparse.Namespace, report: Report, store: "Store", may_be_empty: bool) -> None:
    """Extract what is new in the articles into the store."""
    from extract.ingest import ingest
    from extract.readers import read

    done = ingest(
        read(paths_of(options), published=options.published),
        store,
        workers=options.workers,
        tell=report.tell,
        # The starter cases' own store follows the package, whatever an earlier version put there.
        only_these=not (options.paths or options.store),
    )
    say(f"documents: {done.new} extracted, {done.unchanged} unchanged, {done.unread} not read")
    if not (done.new + done.unchanged or may_be_empty):
        raise _NothingError("no article could be read, so there is nothing to show")


def _forget(store: Path) -> None:
    """Remove the file of a store and what SQLite keeps beside it."""
    for path in (store, *(store.with_name(store.name + end) for end in ("-wal", "-shm", "-journal"))):
        path.unlink(missing_ok=True)
