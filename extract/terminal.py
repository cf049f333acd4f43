"""How commands meet the terminal: options that several share, messages, exit status; no traceback reaches a user."""

import argparse
import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from extract.atomic import written_whole
from extract.errors import ExtractError, InputError

if TYPE_CHECKING:
    from extract.readers import Unread

Found = TypeVar("Found")
Commands = Any  # argparse has no public name for what `add_subparsers` returns

NAME = "enforcement-timeline"
_WORKERS = "processes that share the work (default: one for a few articles, else every core)"
DONE, FAILED = 0, 1  # argparse exits with 2 where the usage is wrong
# Options that name a place: an empty one would mean the folder where the command is run.
_PLACES = ("output", "store", "results")
_NO_STREAMS = ("store", "results")
STREAM = "-"
"""What is given with -o for standard output."""
# What to do about an error of the operating system that no command foresaw.
_REMEDIES = {
    errno.EACCES: "Give yourself the right to it, or name another place.",
    errno.EPERM: "Give yourself the right to it, or name another place.",
    errno.EROFS: "Name a place that can be written to.",
    errno.ENOSPC: "Make room there, or name another place.",
    errno.EDQUOT: "Make room there, or name another place.",
    errno.EFBIG: "Raise the limit of a file's size (`ulimit -f`), or name another place.",
    errno.ENOENT: "Check the path.",
    errno.ENAMETOOLONG: "Give a shorter name.",
    errno.EMFILE: "Close other programs, or raise the limit of open files.",
    errno.EAGAIN: "Close other programs, give fewer --workers, or raise the limit of processes (`ulimit -u`).",
    errno.ENOMEM: "Close other programs, or give fewer --workers.",
}
_NO_THREAD = "can't start new thread"  # all that Python says of it: a RuntimeError


def run(parser: argparse.ArgumentParser, arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 done, 1 something failed. Wrong usage exits with 2."""
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Articles hold every character there is, whatever the terminal's own encoding can say.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = argparse.Namespace(debug=False)
    try:
        options = _options(parser, arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget(sys.stdout)  # whoever reads it has had enough (`| head`)
        return DONE
    except (KeyboardInterrupt, Exception) as error:
        if not _told(error):
            if options.debug:
                raise
            say(f"something went wrong inside ({type(error).__name__}: {error})")
            say(f"please report it, with what `{NAME} --debug` and the same command print")
        return FAILED
    return status


def _told(error: BaseException) -> bool:
    """Say what ended a command; False where it is a fault of the program."""
    match error:
        case KeyboardInterrupt():
            say("stopped")
        case ExtractError():
            say(str(error))
        case OSError():
            _say_of_system(error)
        case MemoryError():
            say("there is not enough memory. Close other programs, or give fewer --workers or fewer articles at once")
        case RuntimeError() if _NO_THREAD in str(error):
            _say_of_system(OSError(errno.EAGAIN, "no further thread or process may be started", "this machine"))
        case _:
            return False
    return True


def _options(parser: argparse.ArgumentParser, arguments: Sequence[str] | None) -> argparse.Namespace:
    """What the command line says. Ends the program after its help, or where the usage is wrong."""
    try:
        options, rest = parser.parse_known_args(arguments)
        if rest and isinstance(getattr(options, "paths", None), list) and not any(each[:1] == "-" for each in rest):
            # argparse takes the paths before an option for all there are: `search WORDS --store S PATH`.
            options.paths, rest = [*options.paths, *rest], []
        if rest:
            parser.error(f"unrecognized arguments: {' '.join(rest)}")
        if empty := [name for name in _PLACES if getattr(options, name, None) == ""]:
            parser.error(f"--{empty[0]} is empty: a variable that was to hold a path may not be set")
        if streams := [name for name in _NO_STREAMS if getattr(options, name, None) == STREAM]:
            parser.error(f"--{streams[0]} {STREAM}: standard output cannot hold it; give a path")
        return options
    finally:
        sys.stdout.flush()  # the help, while somebody can be told that nobody reads it


def _say_of_system(error: OSError) -> None:
    """What the operating system refused, where, and what to do about it."""
    if error.filename is None:
        _forget(sys.stdout)
    remedy = _REMEDIES.get(error.errno or 0)
    said = f"{error.filename or 'standard output'}: {error.strerror or error}"
    say(f"{said}. {remedy}" if remedy else said)


def _open_closed() -> None:
    """Give streams that whoever started the command closed (`>&-`) something to stand for them."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 - open as long as the command runs


def _forget(stream: TextIO) -> None:
    """What is still to be written to the stream goes nowhere, or Python would complain at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(message: str) -> None:
    """A line for the user on standard error, apart from the results.

    Names of files and words of articles may hold what steers a terminal or turns a line round: escapes are shown.
    Where nobody can hear it, the work goes on.
    """
    try:
        sys.stderr.write(f"{NAME}: {visible(message)}\n")
    except OSError:
        _forget(sys.stderr)


def visible(words: str) -> str:
    r"""The words on one line, with escapes for what is no printable character.

    >>> print(visible("new\nline\u202e.txt, \x1b[2J"))
    new\nline\u202e.txt, \x1b[2J
    """
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in words)


def counted(number: int, one: str) -> str:
    """So many of a thing.

    >>> counted(1, "part"), counted(2_000, "part")
    ('1 part', '2,000 parts')
    """
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


class Report:
    """Passes on what was found, tells what could not be read, and knows the exit status that follows."""

    def __init__(self) -> None:
        self.found = self.unread = self.skipped = 0

    def only_found(self, items: "Iterable[Found | Unread]") -> Iterator[Found]:
        """The items that were read; the others are told as they come."""
        from extract.readers import Unread

        for item in items:
            if isinstance(item, Unread):
                self.tell(item)
            else:
                self.found += 1
                yield item

    def tell(self, unread: "Unread") -> None:
        """Say why something was not read; what was passed over on purpose is no failure."""
        say(str(unread))
        self.skipped += unread.skipped
        self.unread += not unread.skipped

    @property
    def status(self) -> int:
        """The exit status that follows: failed if anything could not be read."""
        return FAILED if self.unread else DONE

    def finish(self) -> int:
        """The exit status, after a line that sums the run up where something was left out."""
        if self.unread:
            say(f"{self.found} read, {self.unread} not read (see above)")
        return self.status


@contextmanager
def output(target: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears under its name only when it is complete."""
    if target in (None, STREAM):
        yield sys.stdout
        return
    path = Path(str(target))
    if path.is_dir() or not path.parent.is_dir():
        raise InputError(f"{path}: cannot be written there. Name a file in a folder that exists.")
    with written_whole(path) as stream, TextIOWrapper(stream, encoding="utf-8", newline="") as out:
        yield out


def no_stream(target: str, wanted: str) -> Path:
    """The path given with -o, where standard output is none. InputError says what is `wanted` instead."""
    if target == STREAM:
        raise InputError(f"-o {STREAM}: standard output cannot hold {wanted}. Name it.")
    return Path(target)


def add_published(parser: argparse.ArgumentParser) -> None:
    """`--published`, the date for articles without one."""
    parser.add_argument(
        "--published", metavar="DATE", type=day, help="publication date (YYYY-MM-DD) of articles that give none"
    )


def add_workers(parser: argparse.ArgumentParser) -> None:
    """`--workers`, how many processes share the work."""
    parser.add_argument("--workers", metavar="N", type=count, help=_WORKERS)


def day(text: str) -> date:
    """A day of the command line, written as people write one; what may be two is none."""
    from extract.readers.record import days_of

    days = days_of(text)
    if len(days) != 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as YYYY-MM-DD")
    return days[0]


def count(text: str) -> int:
    """A number of processes of the command line."""
    if not (text.isdecimal() and 1 <= int(text) <= 256):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to 256")
    return int(text)
