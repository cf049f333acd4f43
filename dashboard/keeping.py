"""The commands on a store itself: `search`, `backup`, `restore`."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.articles import add_articles, add_store, stored
from extract.terminal import DONE, FAILED, Commands, Report, counted, no_stream, say

if TYPE_CHECKING:
    from extract.store import Hit


def add_commands(commands: Commands) -> None:
    """Mount the commands of this module on a parser's subcommands."""
    for add in (_add_search, _add_backup, _add_restore):
        add(commands)


def _add_search(commands: Commands) -> None:
    adder = commands.add_parser(
        "search", help="find words in titles, names and the sentences behind events", description=_search.__doc__
    )
    adder.add_argument(
        "question", metavar="WORDS", help="in quotes where there are several: all of them must be in the article"
    )
    add_articles(adder)
    adder.add_argument("--limit", type=_number, default=20, help="how many places to show at most (default: 20)")
    adder.add_argument("--names", action="store_true", help="show and find the names of persons")
    adder.set_defaults(run=_search)


def _search(options: argparse.Namespace) -> int:
    """Find words in what was extracted: one place a line, the best first, with its operation, event and article.

    A word also finds longer ones that begin with it; words in double quotes stand together: search '"house search"'.
    The exit status is 1 where nothing was found.
    """
    report = Report()
    with stored(options, report) as store:
        hits = store.search(options.question, options.limit, names=options.names)
    sys.stdout.writelines(f"{_line(hit)}\n" for hit in hits)
    if not hits:
        say("nothing holds all of these words")
        return FAILED
    return report.status


def _line(hit: "Hit") -> str:
    words = "(words that describe harm; the dashboard shows them to those who ask)" if hit.folded else hit.words
    return "\t".join((hit.slug, hit.key or "-", hit.document, " ".join(words.split())))


def _add_backup(commands: Commands) -> None:
    adder = commands.add_parser("backup", help="save a whole store as one file", description=_backup.__doc__)
    add_store(adder)
    adder.add_argument("-o", "--output", metavar="FILE", required=True, help="the file to write")
    adder.set_defaults(run=_backup)


def _backup(options: argparse.Namespace) -> int:
    """Save a store, with all corrections, as one file, while others may go on working with it.

    `restore` brings it back, into a SQLite file or a PostgreSQL database, whichever it came from.
    """
    from dashboard.stores import default_store
    from extract.store.backup import backup

    file = no_stream(options.output, "a backup, which is a file that is there as a whole or not at all")
    target = options.store or default_store(options.paths, options.starter)
    count = backup(target, file)
    sys.stdout.write(f"{options.output}\n")
    say(f"{counted(count, 'document')} saved")
    return DONE


def _add_restore(commands: Commands) -> None:
    adder = commands.add_parser("restore", help="bring a store back from such a file", description=_restore.__doc__)
    adder.add_argument("file", metavar="FILE", help="what `backup` wrote")
    adder.add_argument("--store", metavar="S", required=True, help="where to: a path or an address")
    adder.add_argument("--force", action="store_true", help="put it in the place of what the store holds")
    adder.set_defaults(run=_restore)


def _restore(options: argparse.Namespace) -> int:
    """Bring a store back from a backup: as a whole, or not at all."""
    from extract.store.backup import restore

    count = restore(Path(options.file), options.store, force=options.force)
    say(f"{counted(count, 'document')} restored")
    return DONE


def _number(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) <= 10_000):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to 10000")
    return int(text)
