"""The commands on what persons corrected: `corrections list`, `export`, `import`, `undo`, `redo`."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.articles import add_store
from extract.errors import InputError
from extract.terminal import DONE, Commands, output, say

if TYPE_CHECKING:
    from extract.correcting import Corrections, Outcome
    from extract.model.correction import Correction, Entry, Misfit


def add_commands(commands: Commands) -> None:
    """Mount the commands of this module on a parser's subcommands."""
    adder = commands.add_parser(
        "corrections",
        help="list, export, import, undo or redo what was corrected",
        description="What persons corrected in a store: every correction is a row that stays, undo and redo included.",
    )
    verbs = adder.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = _add(verbs, "list", "print the log, the oldest first", _list)
    listing.add_argument("--operation", metavar="SLUG", help="only what is about this operation and its documents")
    exporting = _add(verbs, "export", "write the log as JSON Lines", _export)
    exporting.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    importing = verbs.add_parser("import", help="add the rows of another log", description=_import.__doc__)
    importing.add_argument("file", metavar="FILE", help="what `corrections export` wrote; - is standard input")
    add_store(importing)
    importing.set_defaults(run=_import)
    for name, run, summary in (
        ("undo", _undo, "take a correction back"),
        ("redo", _redo, "let it count again"),
    ):
        turning = _add(verbs, name, summary, run)
        turning.add_argument("--id", metavar="ID", help="this one (`corrections list` prints the ids), not the last")
        turning.add_argument("--by", metavar="NAME", help="who does it (default: your user name on this machine)")
        turning.add_argument("--why", metavar="TEXT", default="", help="a reason, for the history")


def _add(verbs: Commands, name: str, summary: str, run: object) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=summary, description=run.__doc__)
    add_store(parser)
    parser.set_defaults(run=run)
    return parser


@contextmanager
def _opened(options: argparse.Namespace) -> "Iterator[Corrections]":
    """The corrections of the store that the options name. A store that is not there yet is none to correct."""
    from dashboard.stores import default_store
    from extract.correcting import Corrections
    from extract.store import open_store

    target = options.store or default_store(options.paths, options.starter)
    if "://" not in str(target) and not Path(target).is_file():
        raise InputError(f"{target}: there is no store yet; `serve` or `extract --store` makes one from articles")
    with open_store(target, tell=say) as store:
        say(f"store: {store.name}")
        yield Corrections(store)


def _list(options: argparse.Namespace) -> int:
    """Print the log, one row a line: its id, when, who, what, and whether it counts and fits."""
    with _opened(options) as corrections:
        entries = corrections.history(options.operation)
    if not entries:
        say("nothing was corrected yet")
    sys.stdout.writelines(f"{_line(entry)}\n" for entry in reversed(entries))
    return DONE


def _export(options: argparse.Namespace) -> int:
    """Write every row of the log as a line of JSON, the oldest first; `corrections import` reads it elsewhere."""
    from extract.correcting.lines import lines

    with _opened(options) as corrections:
        rows = [entry.correction for entry in reversed(corrections.history())]
    with output(options.output) as out:
        out.writelines(lines(rows))
    say(_counted(len(rows), "row", "exported"))
    return DONE


def _import(options: argparse.Namespace) -> int:
    """Add the rows of another log. Rows that are here already change nothing; a faulty line keeps all from being added.

    The articles need not be here yet: a correction whose article is missing waits for it, and is told as not fitting.
    """
    from extract.correcting.lines import parsed

    rows = parsed(_text(options.file), "standard input" if options.file == "-" else options.file)
    with _opened(options) as corrections:
        done = corrections.receive(rows)
    say(f"{_counted(done.new, 'row', 'imported')}, {done.known} known already")
    _tell(done.misfits)
    return DONE


def _undo(options: argparse.Namespace) -> int:
    """Take the last correction back, or the one named with --id. The log keeps both."""
    with _opened(options) as corrections:
        done = corrections.undo(by=_who(options), at=datetime.now(UTC), why=options.why, correction=options.id)
        return _turned("taken back", done, corrections)


def _redo(options: argparse.Namespace) -> int:
    """Let the correction count again that was taken back last, or the one named with --id."""
    with _opened(options) as corrections:
        done = corrections.redo(by=_who(options), at=datetime.now(UTC), why=options.why, correction=options.id)
        return _turned("brought back", done, corrections)


def _turned(done: str, outcome: "Outcome", corrections: "Corrections") -> int:
    named = outcome.correction.about.correction
    entry = next(each for each in corrections.history() if each.correction.id == named)
    sys.stdout.write(f"{done}: {_line(entry)}\n")
    _tell(outcome.misfits)
    return DONE


def _who(options: argparse.Namespace) -> str:
    if options.by:
        return str(options.by)
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise InputError("this machine does not say who you are; give your name with --by") from error


def _text(file: str) -> list[str]:
    # Not `splitlines`: a quotation may hold signs that Python counts as ends of lines.
    if file == "-":
        return sys.stdin.read().split("\n")
    try:
        return Path(file).read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: is no text in UTF-8; `corrections export` writes such a file") from error


def _line(entry: "Entry") -> str:
    each = entry.correction
    stands = "taken back" if entry.undone else "does not fit: " + entry.misfit.reason if entry.misfit else "counts"
    turn = each.about.correction
    state = f"of {turn}" if turn else stands
    return "\t".join((each.id, f"{each.at:%Y-%m-%d %H:%M:%S}", each.by, _what(each), state))


def _what(correction: "Correction") -> str:
    about = correction.about
    type_ = f" of {about.events[0].type}" if about.events else ""
    field = f" {correction.field}" if correction.kind in ("edit", "states") else ""
    change = f": {_value(correction.before)} -> {_value(correction.after)}" if correction.field else ""
    where = ", ".join(about.concerned[:2]) + (" …" if len(about.concerned) > 2 else "")
    return f"{correction.kind}{field}{type_}{change}{f' ({where})' if where else ''}"


def _value(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_value(each) for each in value) + "]"
    if isinstance(value, dict):
        return " ".join(str(each) for each in value.values() if not isinstance(each, list)) or "…"
    return "nothing" if value is None else str(value)


def _tell(misfits: "tuple[Misfit, ...]") -> None:
    for each in misfits:
        state = "counts, but" if each.applied else "does not count:"
        say(f"{_what(each.correction)} {state} {each.reason}")


def _counted(number: int, noun: str, done: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'} {done}"
