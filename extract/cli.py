"""The commands that work on articles: `extract`, `load`, `mentions`, `explain`, `evaluate`.

A command parses, calls one function and prints: results on standard output, messages on standard error. What is heavy
is imported inside its command, so that `--help` answers at once.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from extract.bulk import add_engine, add_load, engine_of, extract_results
from extract.starters import ALL, starter_cases
from extract.terminal import Commands, Report, add_published, add_workers, output, say

if TYPE_CHECKING:
    from extract.model.event import Extraction
    from extract.model.text import Document
    from extract.readers import Unread

PATHS = "a file, a folder (sorted, with all below), a glob, or - (JSON Lines); without any: the starter cases"


def add_commands(commands: Commands) -> None:
    """Mount the commands of this module on a parser's subcommands."""
    for add in (_add_extract, add_load, _add_mentions, _add_explain, _add_evaluate):
        add(commands)


def paths_of(options: argparse.Namespace) -> list[str]:
    """The paths given, or those of the starter cases (of one collection of them, where the command lets choose)."""
    return options.paths or [str(starter_cases(getattr(options, "starter", ALL)))]


def _add(commands: Commands, name: str, summary: str, run: object) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=run.__doc__)
    parser.set_defaults(run=run)
    return parser


def _add_extract(commands: Commands) -> None:
    parser = _add(commands, "extract", "print the dated events of articles", _extract)
    parser.add_argument("paths", metavar="PATH", nargs="*", help=PATHS)
    parser.add_argument(
        "--format", choices=("jsonl", "csv"), default="jsonl", help="one line a document (default) or one row an event"
    )
    add_published(parser)
    add_workers(parser)
    parser.add_argument("--names", action="store_true", help="show the names of persons in titles instead of [name]")
    parser.add_argument("--explain", action="store_true", help="say for each event which rules fired, and why")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    parser.add_argument("--store", metavar="S", help="keep what is found in this store as well")
    add_engine(parser)


def _extract(options: argparse.Namespace) -> int:
    """Read articles and print what was found in them: one line of JSON a document, in the order of the input."""
    from extract.batch import extract_lines
    from extract.printed import Style, printed
    from extract.readers import pieces, read

    if options.results:
        return extract_results(options, paths_of(options))
    report = Report()
    style = Style(options.format, options.explain, options.names)
    with output(options.output) as out:
        out.write(style.header)
        if options.store:
            articles = read(paths_of(options), published=options.published)
            out.writelines(printed(found, style) for found in report.only_found(_kept(articles, options)))
        else:
            with engine_of(options, guarded=False) as engine:
                lines = extract_lines(pieces(paths_of(options)), style, engine, options.published)
                out.writelines(report.only_found(lines))
    return report.finish()


def _kept(articles: "Iterable[Document | Unread]", options: argparse.Namespace) -> "Iterator[Extraction | Unread]":
    """What was found, kept in the store as it passes."""
    from extract.ingest import keep
    from extract.store import open_store

    with open_store(options.store, tell=say) as store:
        yield from keep(articles, store, options.workers)


def _add_mentions(commands: Commands) -> None:
    parser = _add(commands, "mentions", "print the times, places, agencies or figures behind the events", _mentions)
    parser.add_argument("--kind", choices=("time", "place", "agency", "figure"), required=True, help="what to print")
    parser.add_argument("paths", metavar="PATH", nargs="*", help=PATHS)
    add_published(parser)
    parser.add_argument("--format", choices=("jsonl",), default="jsonl", help="one line a mention")


def _mentions(options: argparse.Namespace) -> int:
    """Print one mention a line, as JSON: where it stands in the text, its words, and what they mean."""
    from extract.explain import mention_records
    from extract.readers import read

    report = Report()
    for document in report.only_found(read(paths_of(options), published=options.published)):
        for record in mention_records(document, options.kind):
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    return report.finish()


def _add_explain(commands: Commands) -> None:
    parser = _add(commands, "explain", "show an article with everything found in it, and why", _explain)
    parser.add_argument("paths", metavar="FILE", nargs="+", help="an article, a folder, a glob, or -")
    add_published(parser)
    parser.add_argument("--names", action="store_true", help="show the names of persons instead of [name]")


def _explain(options: argparse.Namespace) -> int:
    """Show an article sentence by sentence with times, places, agencies and figures, then each event and why."""
    from extract.explain import explained
    from extract.readers import read

    report = Report()
    for document in report.only_found(read(options.paths, published=options.published)):
        sys.stdout.writelines(f"{line}\n" for line in explained(document, names=options.names))
    return report.finish()


def _add_evaluate(commands: Commands) -> None:
    parser = _add(commands, "evaluate", "measure against right answers", _evaluate)
    parser.add_argument("gold", metavar="GOLD", help="a folder of right answers, one JSON file a document")
    parser.add_argument("paths", metavar="DOCS", nargs="+", help="the documents they are about: files, folders, globs")
    parser.add_argument("--errors", action="store_true", help="list every difference as well")
    add_workers(parser)


def _evaluate(options: argparse.Namespace) -> int:
    """Extract documents and print precision, recall and F1 against right answers, in all and for each event type."""
    from extract.batch import extract_all
    from extract.evaluate import differences, read_gold, score, table
    from extract.readers import read

    gold = read_gold(Path(options.gold))
    report = Report()
    found = report.only_found(extract_all(read(options.paths), options.workers))
    extractions = [each for each in found if each.document.id in gold]
    if absent := sorted(set(gold) - {each.document.id for each in extractions}):
        say(f"no document for {', '.join(absent[:8])}{' and others' if len(absent) > 8 else ''}: counted as empty")
    board = score(gold, extractions)
    sys.stdout.write(table(board) + "\n")
    if options.errors:
        sys.stdout.writelines(f"{line}\n" for line in differences(board))
    return report.finish()
