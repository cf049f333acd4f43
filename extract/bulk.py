"""The commands for many articles: `extract --results` writes them in partitions, `load` puts these into a store."""

import argparse
import sys
import time
from typing import TYPE_CHECKING

from extract.terminal import DONE, Commands, Report, add_workers, counted, say

if TYPE_CHECKING:
    from extract.engine import Engine
    from extract.engine.progress import Progress

_PROGRESS = ("auto", "bar", "lines", "json", "none")


def add_engine(parser: argparse.ArgumentParser) -> None:
    """The options that say where a long run works, what it leaves behind, and how it tells of itself."""
    parser.add_argument(
        "--results",
        metavar="FOLDER",
        help="write in partitions into this folder instead of printing: a run that was stopped goes on where it was",
    )
    parser.add_argument(
        "--engine", choices=("local", "dask"), help="this machine's processes (default), or Dask: [dask] is installed"
    )
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="a running Dask scheduler, tcp://HOST:PORT (implies --engine dask)"
    )
    add_progress(parser)


def add_progress(parser: argparse.ArgumentParser) -> None:
    """`--progress`, how a long run tells how far it is."""
    parser.add_argument(
        "--progress",
        choices=_PROGRESS,
        default="auto",
        help="a bar, a line now and then, or lines of JSON, on standard error (default: a bar on a terminal)",
    )


def engine_of(options: argparse.Namespace, *, guarded: bool) -> "Engine":
    """The engine that the options name; `guarded` bounds time and memory from the first article on."""
    if options.engine == "dask" or options.scheduler:
        from extract.engine.dask import Dask
        from extract.engine.local import cores

        return Dask(options.scheduler, options.workers or cores())
    from extract.engine.local import Local

    return Local(options.workers, guarded=guarded)


def progress_of(options: argparse.Namespace) -> "Progress":
    """How the options want to be told."""
    from extract.engine.progress import Progress
    from extract.terminal import NAME

    style = options.progress
    if style == "auto":
        style = "bar" if sys.stderr.isatty() else "lines"
    return Progress(sys.stderr, style, time.monotonic, NAME)


def extract_results(options: argparse.Namespace, paths: list[str]) -> int:
    """Extract everything into a folder of results, and sum the run up."""
    from extract.batch import extract_into
    from extract.engine.progress import State
    from extract.engine.results import Results
    from extract.readers import Meter, Unread, find_all, pieces
    from extract.readers.meter import size_of

    report, progress, meter = Report(), progress_of(options), Meter()
    last = State()

    def watch(state: State) -> None:
        nonlocal last
        last = state
        progress.at(state)

    def tell(unread: Unread) -> None:
        progress.aside(lambda: report.tell(unread))

    with engine_of(options, guarded=True) as engine:
        manifest = extract_into(
            Results(options.results),
            pieces(paths, meter=meter),
            engine,
            published=options.published,
            tell=tell,
            watch=watch,
            meter=meter,
            length=size_of(find_all(paths)),
        )
    progress.at(last, last=True)
    before = f", {last.kept:,} of them by an earlier run" if last.kept else ""
    unread = sum(part.unread for part in manifest.parts)
    found = f"{counted(last.documents, 'document')} with {counted(last.events, 'event')}"
    say(f"{options.results}: {found} in {counted(len(manifest.parts), 'part')}{before}; {unread:,} not read")
    return report.status


def add_load(commands: Commands) -> None:
    """Mount `load`."""
    parser = commands.add_parser("load", help="put results of many articles into a store", description=_load.__doc__)
    parser.set_defaults(run=_load)
    parser.add_argument("results", metavar="RESULTS", help="the folder that `extract --results` has written")
    parser.add_argument("--store", metavar="S", required=True, help="the store to fill, made where there is none")
    add_workers(parser)
    add_progress(parser)


def _load(options: argparse.Namespace) -> int:
    """Join what `extract --results` found into operations, over all documents, and put everything into a store."""
    from extract.engine.results import Results
    from extract.errors import InputError
    from extract.load import NOTHING, load
    from extract.store import open_store

    progress = progress_of(options)
    results = Results(options.results)
    if results.manifest() is None:  # before a store is made that nothing would come into
        raise InputError(NOTHING.format(folder=results.folder))
    with open_store(options.store, tell=say) as store:
        done = load(results, store, workers=options.workers, watch=progress.at)
    progress.at(done.state, last=True)
    if not done.complete:
        say(f"{options.results}: that run was stopped before its end; what it had done is loaded")
    say(f"{store.name}: {counted(done.state.documents, 'document')}, {counted(done.operations, 'operation')}")
    return DONE
