"""The articles that a command works on: its options, and the store with what is new in them."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
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
def stored(options: argparse.Namespace, report: Report) -> "Iterator[Store]":
    """The store of the command's articles, with what is new in them extracted and joined."""
    from dashboard.stores import default_store
    from extract.store import open_store

    with open_store(options.store or default_store(options.paths, options.starter), tell=say) as store:
        say(f"store: {store.name}")
        # A store that the user names is shown as it is; only an empty one gets the starter cases.
        if options.paths or not options.store or not store.known():
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
            if not done.new + done.unchanged:
                raise InputError("no article could be read, so there is nothing to show")
        yield store
