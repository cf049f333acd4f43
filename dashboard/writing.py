"""The commands that write files: `report`, `class`, `worksheet`, `export`, `picture`, `import`.

A command parses, calls one function and prints the paths it wrote. What is heavy is imported inside its command.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.articles import add_articles, stored
from dashboard.outputs import place
from extract.errors import InputError
from extract.terminal import STREAM, Commands, Report, no_stream, output, say

if TYPE_CHECKING:
    from dashboard.load import Frames
    from dashboard.picture import Kind

# Those of `dashboard.export`, named here because importing it takes longer than printing help.
FORMATS = ("csv", "edtf-csv", "jsonl", "geojson", "ics", "timelinejs", "xlsx")
BYTES = ("xlsx",)
LANGUAGES = ("en", "de")
KINDS: tuple["Kind", ...] = ("timeline", "map", "network")
# Operations that a message lists.
MOST_NAMED = 40
IMPORTED = "imported"  # in place of a version of the rules: not extracted here


def add_commands(commands: Commands) -> None:
    """Mount the commands of this module on a parser's subcommands."""
    for add in (_add_report, _add_class, _add_worksheet, _add_export, _add_import, _add_picture):
        add(commands)


def _add_report(commands: Commands) -> None:
    adder = commands.add_parser("report", help="write a page to hand out or print", description=_report.__doc__)
    add_articles(adder)
    _add_output(
        adder,
        "DIR_OR_FILE",
        "the page (- prints it), or a folder for several with an index (default: report.html)",
        place("FILE.html, or a folder", ".html", ".htm"),
    )
    _add_choice(adder)
    adder.add_argument("--interactive", action="store_true", help="pictures that zoom: a larger page with a script")
    _add_contacts(adder)
    adder.set_defaults(run=_report, output="report.html")


def _report(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then write a static page: no script, no network, printable."""
    from dashboard.report.options import Options
    from dashboard.report.write import render, write_report

    report = Report()
    case = _case(options, report)
    chosen = Options(options.evidence, options.names, options.lang, options.interactive, _contacts(options))
    if options.output == STREAM:
        return _printed(render(case, chosen), report)
    return _told(write_report(case, Path(options.output), chosen), report)


def _add_class(commands: Commands) -> None:
    adder = commands.add_parser("class", help="write an operation to show in class", description=_class.__doc__)
    add_articles(adder)
    _add_output(adder, "FILE", "the page (default: class.html; - prints it)", place("one FILE.html", ".html", ".htm"))
    _add_choice(adder, one=True)
    add_classroom(adder)
    adder.set_defaults(run=_class, output="class.html")


def _class(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then write one operation as a page to step through in class."""
    from dashboard.class_view.prompts import read_prompts
    from dashboard.class_view.write import render_class, write_class
    from dashboard.report.options import Options

    report = Report()
    case = _one(_case(options, report))
    own, contacts = classroom(options)
    prompts = read_prompts(options.lang, own)
    chosen = Options(options.evidence, options.names, options.lang, contacts=contacts)
    if options.output == STREAM:
        return _printed(render_class(case, prompts, chosen), report)
    return _told([write_class(case, Path(options.output), prompts, chosen)], report)


def _add_worksheet(commands: Commands) -> None:
    adder = commands.add_parser("worksheet", help="write worksheets and their keys", description=_worksheet.__doc__)
    add_articles(adder)
    _add_output(adder, "DIR", "the folder (default: worksheets)", place("a folder of pages and Word files"))
    _add_choice(adder, one=True)
    adder.add_argument("--seed", metavar="N", type=int, default=1, help="another number, another choice and order")
    adder.add_argument("--versions", metavar="N", type=int, choices=range(1, 7), default=2, help="1 to 6 (default: 2)")
    adder.set_defaults(run=_worksheet, output="worksheets")


def _worksheet(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then write worksheets on one operation, and their keys as files apart."""
    from dashboard.report.options import Options
    from dashboard.worksheets.write import write_worksheets

    out = no_stream(options.output, "a folder of worksheets")
    report = Report()
    case = _case(options, report, every=True)
    chosen = Options(options.evidence, options.names, options.lang)
    slug = _chosen(options.operation, case)
    written = write_worksheets(case, slug, out, options.seed, options.versions, chosen)
    return _told(written, report)


def _add_export(commands: Commands) -> None:
    adder = commands.add_parser("export", help="write the tables for other programs", description=_export.__doc__)
    add_articles(adder)
    adder.add_argument("--format", choices=FORMATS, default="csv", help="csv (default): one row an event")
    adder.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    _add_choice(adder)
    adder.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then write the events of their operations for another program."""
    from dashboard.export import export

    if options.format in BYTES and options.output in (None, STREAM) and sys.stdout.isatty():
        raise InputError(f"{options.format} is no text for a terminal; name a file with -o")
    report = Report()
    case = _case(options, report)
    written = export(case, options.format, evidence=options.evidence, names=options.names, lang=options.lang)
    if isinstance(written, bytes):
        _write_bytes(written, options.output)
    else:
        with output(options.output) as out:
            out.write(written)
    return report.status


def _add_import(commands: Commands) -> None:
    adder = commands.add_parser("import", help="read exported events back", description=_import.__doc__)
    adder.add_argument("files", metavar="FILE", nargs="+", help="JSON Lines or TimelineJS JSON that `export` wrote")
    adder.add_argument("--store", metavar="S", help="put the operations into this store")
    adder.add_argument("-o", "--output", metavar="FILE", help="write JSON Lines there instead of to standard output")
    adder.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> int:
    """Read events that `export` wrote (JSON Lines or TimelineJS JSON) into a store, or print them as JSON Lines."""
    from dashboard.exports.reading import read_back, to_extractions
    from dashboard.exports.records import json_lines

    report = Report()
    records = [record for name in options.files for record in read_back(Path(name))]
    if options.store:
        from extract.ingest import ingest
        from extract.store import open_store

        with open_store(options.store, tell=say) as store:
            added = store.add(to_extractions(records), rule_version=IMPORTED)
            ingest((), store, tell=report.tell)  # joins operations anew
            say(f"store: {store.name}")
        say(f"events: {len(records)} of {added} documents")
    if options.output or not options.store:
        with output(options.output) as out:
            out.write(json_lines(records))
    return report.status


def _add_picture(commands: Commands) -> None:
    adder = commands.add_parser("picture", help="write timelines and maps as pictures", description=_picture.__doc__)
    add_articles(adder)
    _add_output(
        adder,
        "DIR_OR_FILE",
        "a folder for all pictures, or one FILE.svg or FILE.png (default: pictures)",
        place("FILE.svg, FILE.png, or a folder", ".svg", ".png"),
    )
    adder.add_argument("--kind", choices=KINDS, nargs="+", action="extend", help="these only (default: all)")
    _add_operation(adder)
    _add_language(adder)
    adder.add_argument("--dark", action="store_true", help="for a dark page")
    adder.add_argument("--scale", metavar="N", type=float, default=2.0, help="pixels of a PNG to each of its own (2)")
    adder.set_defaults(run=_picture, output="pictures")


def _picture(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then write timelines, maps and networks as SVG and PNG; no browser."""
    from dashboard.picture import Shape, write_pictures

    if not 0.25 <= options.scale <= 8:
        raise InputError(f"--scale {options.scale:g}: give a number from 0.25 to 8")
    out = no_stream(options.output, "pictures: it takes a folder, or one FILE.svg or FILE.png")
    report = Report()
    case = _case(options, report)
    shape = Shape("dark" if options.dark else "light", options.scale)
    written = write_pictures(case, out, options.kind or KINDS, shape, options.lang)
    return _told(written, report)


def _add_output(adder: argparse.ArgumentParser, metavar: str, said: str, checked: Callable[[str], str]) -> None:
    adder.add_argument("-o", "--output", metavar=metavar, type=checked, help=said)


def _add_operation(adder: argparse.ArgumentParser, one: bool = False) -> None:
    if one:
        adder.add_argument("--operation", metavar="SLUG", nargs=1, help="which operation, where there are several")
    else:
        adder.add_argument(
            "--operation", metavar="SLUG", nargs="+", action="extend", help="these operations only (default: all)"
        )


def _add_language(adder: argparse.ArgumentParser) -> None:
    adder.add_argument("--lang", choices=LANGUAGES, default="en", help="the language of the page (default: en)")


def _add_choice(adder: argparse.ArgumentParser, one: bool = False) -> None:
    """Which operations are written, in which language, and which words of the sources."""
    _add_operation(adder, one)
    adder.add_argument(
        "--evidence",
        choices=("safe", "full", "none"),
        default="safe",
        help="the sentences shown: all but those that describe abuse (default), all, or none",
    )
    adder.add_argument("--names", action="store_true", help="show the names of persons instead of [name]")
    _add_language(adder)


def add_classroom(adder: argparse.ArgumentParser) -> None:
    """A teacher's own files."""
    adder.add_argument("--prompts", metavar="FILE", help="your own questions to the class, by event type (TOML)")
    _add_contacts(adder)


def classroom(options: argparse.Namespace) -> tuple[Path | None, tuple[str, ...]]:
    """A teacher's questions and contacts, checked before anything is read or opened."""
    own = Path(options.prompts) if options.prompts else None
    if own:
        from dashboard.class_view.prompts import read_prompts

        read_prompts(own=own)
    return own, _contacts(options)


def _add_contacts(adder: argparse.ArgumentParser) -> None:
    adder.add_argument("--contacts", metavar="FILE", help="whom to turn to for help: a text file, a line each")


def _contacts(options: argparse.Namespace) -> tuple[str, ...]:
    if not options.contacts:
        return ()
    from dashboard.report.options import read_contacts

    return read_contacts(Path(options.contacts))


def _case(options: argparse.Namespace, report: Report, every: bool = False) -> "Frames":
    """The tables of the operations that the options name (of all with `every`), with what is new in the articles;
    where none is named, of those of which anything is told, in the order of time."""
    from dashboard.load import load

    with stored(options, report) as store:
        case = load(store)
    slugs = [_known(slug, case) for slug in options.operation or ()]
    if slugs:
        return case if every else case.only(slugs)
    if case.silent:
        say(f"documents in which nothing was found are left out: {case.silent}")
    return case.told.in_time()


def _known(slug: str, case: "Frames") -> str:
    """The slug, if there is such an operation; proposed are those of which anything is told."""
    if slug in set(case.operations["slug"]):
        return slug
    slugs = [str(each) for each in case.told.operations["slug"]]
    likely = get_close_matches(slug, slugs, n=3, cutoff=0.3) or slugs[:3]
    hint = "; name articles before --operation" if Path(slug).exists() else ""
    said = f"of {len(slugs)} the nearest: {', '.join(likely)}" if slugs else "there is none yet"
    raise InputError(f"no operation is called {slug!r}; {said}{hint}")


def _one(case: "Frames") -> "Frames":
    """The tables, if they are of one operation."""
    return case.of(_chosen(None, case))


def _chosen(named: list[str] | None, case: "Frames") -> str:
    """The one operation that is meant; InputError with what there is where several could be."""
    slugs = [str(slug) for slug in case.operations["slug"]]
    if named:
        return named[0]
    if len(slugs) == 1:
        return slugs[0]
    said = ", ".join(slugs[:MOST_NAMED]) + (" …" if len(slugs) > MOST_NAMED else "")
    raise InputError(f"say which operation with --operation SLUG; there is {said or 'none yet'}")


def _told(paths: Iterable[Path], report: Report) -> int:
    """Print what was written; the exit status."""
    for path in paths:
        sys.stdout.write(f"{path}\n")
    return report.status


def _printed(page: str, report: Report) -> int:
    """Print a page itself; the exit status."""
    _write_bytes(page.encode(), STREAM)
    return report.status


def _write_bytes(content: bytes, target: str | None) -> None:
    if target in (None, STREAM):
        sys.stdout.buffer.write(content)
        return
    from dashboard.report.write import write_whole

    write_whole(Path(str(target)), content)
