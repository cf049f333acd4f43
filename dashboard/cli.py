"""The one command, `enforcement-timeline`: the commands of `extract`, and those that show what was found."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli import PATHS, add_commands, paths_of
from extract.errors import InputError
from extract.terminal import NAME, Commands, Report, add_published, add_workers, output, run, say

if TYPE_CHECKING:
    from dashboard.load import Frames
    from extract.store import Store

# Those of `dashboard.export`, named here because importing it takes longer than printing help.
FORMATS = ("csv", "jsonl", "geojson", "ics", "timelinejs")
STORE = "the store to work on (default: one for these paths, in your data folder)"


def parser() -> argparse.ArgumentParser:
    """The parser with every command; building it imports nothing heavy."""
    top = argparse.ArgumentParser(
        prog=NAME,
        description="Turn articles about international police operations into dated events, timelines and maps.",
        epilog=f"`{NAME} COMMAND --help` tells more about each. Without a PATH, a command takes the starter cases.",
    )
    top.add_argument("--debug", action="store_true", help="show a traceback where the program itself is at fault")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_serve(commands)
    _add_report(commands)
    _add_export(commands)
    add_commands(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is what `sys.exit` wants."""
    return run(parser(), sys.argv[1:] if arguments is None else arguments)


def _add_serve(commands: Commands) -> None:
    adder = commands.add_parser("serve", help="open the dashboard on articles", description=_serve.__doc__)
    _add_articles(adder)
    adder.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    adder.add_argument("--port", type=port, default=8050, help="the port (default: 8050; 0: any that is free)")
    adder.add_argument("--no-browser", action="store_true", help="print the address and open nothing")
    adder.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then show the dashboard in the browser until you press Ctrl-C."""
    from dashboard.server import address, bind, has_display, is_local, open_browser, serve

    listener = bind(options.host, options.port)  # first, so that a port in use is told at once
    with stored(options, Report()) as store:
        from dashboard.app import create_app
        from dashboard.guard import LOCAL_HOSTS
        from dashboard.load import load

        app = create_app(load(store), hosts=(*LOCAL_HOSTS, options.host))
    where = address(listener)
    if not is_local(options.host):
        say(f"listening on {options.host}: others in your network can see what is shown")

    def ready() -> None:
        say(f"the dashboard is at {where} (Ctrl-C ends it)")
        if not options.no_browser and has_display(os.environ):
            open_browser(where)

    serve(app, listener, ready=ready)
    say("closed")
    return 0


def _add_report(commands: Commands) -> None:
    adder = commands.add_parser("report", help="write a page to hand out or print", description=_report.__doc__)
    _add_articles(adder)
    adder.add_argument(
        "-o", "--output", metavar="FILE", default="report.html", help="the page (default: report.html), or a folder"
    )
    _add_choice(adder)
    adder.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then write a static page: no script, no network, printable."""
    from dashboard.report.write import write_report

    report = Report()
    case = _case(options, report)
    written = write_report(case, Path(options.output), evidence=options.evidence, names=options.names)
    for path in written:
        sys.stdout.write(f"{path}\n")
    return report.status


def _add_export(commands: Commands) -> None:
    adder = commands.add_parser("export", help="write the tables for other programs", description=_export.__doc__)
    _add_articles(adder)
    adder.add_argument("--format", choices=FORMATS, default="csv", help="csv (default): one row an event")
    adder.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    _add_choice(adder)
    adder.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then write the events of their operations for another program."""
    from dashboard.export import export

    report = Report()
    case = _case(options, report)
    with output(options.output) as out:
        out.write(export(case, options.format, evidence=options.evidence, names=options.names))
    return report.status


def _add_choice(adder: argparse.ArgumentParser) -> None:
    """Which operations are written, and which words of the sources."""
    adder.add_argument("--operation", metavar="SLUG", help="this operation only (default: all)")
    adder.add_argument(
        "--evidence",
        choices=("safe", "full", "none"),
        default="safe",
        help="the sentences shown: all but those that describe abuse (default), all, or none",
    )
    adder.add_argument("--names", action="store_true", help="show the names of persons instead of [name]")


def _case(options: argparse.Namespace, report: Report) -> "Frames":
    """The tables of the operations that the options name, with what is new in the articles."""
    from dashboard.load import load

    with stored(options, report) as store:
        case = load(store)
    if options.operation:
        return case.of(_known(options.operation, list(case.operations["slug"])))
    return case


def _known(slug: str, slugs: list[str]) -> str:
    """The slug, if there is such an operation."""
    if slug in slugs:
        return slug
    likely = get_close_matches(slug, slugs, n=3, cutoff=0.3) or slugs[:3]
    raise InputError(f"no operation is called {slug!r}; there is {', '.join(likely) or 'none yet'}")


@contextmanager
def stored(options: argparse.Namespace, report: Report) -> "Iterator[Store]":
    """The store of the command's articles, with what is new in them extracted and joined."""
    from dashboard.stores import default_store
    from extract.ingest import ingest
    from extract.readers import read
    from extract.store import open_store

    with open_store(options.store or default_store(options.paths)) as store:
        say(f"store: {store.path}")
        # A store that the user names is shown as it is; only an empty one gets the starter cases.
        if options.paths or not options.store or not store.known():
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


def _add_articles(adder: argparse.ArgumentParser) -> None:
    """The articles that a command works on, and the store that keeps what is found in them."""
    adder.add_argument("paths", metavar="PATH", nargs="*", help=PATHS)
    adder.add_argument("--store", metavar="S", help=STORE)
    add_published(adder)
    add_workers(adder)


def port(text: str) -> int:
    """A port of the command line."""
    if not (text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port (0 to 65535)")
    return int(text)
