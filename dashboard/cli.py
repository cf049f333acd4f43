"""The one command, `enforcement-timeline`: the commands of `extract`, and those that show what was found."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from dashboard import correcting, keeping, writing
from dashboard.articles import add_articles, stored
from extract.cli import add_commands
from extract.terminal import NAME, Commands, run, say


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
    writing.add_commands(commands)
    keeping.add_commands(commands)
    correcting.add_commands(commands)
    add_commands(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is what `sys.exit` wants."""
    return run(parser(), sys.argv[1:] if arguments is None else arguments)


def _add_serve(commands: Commands) -> None:
    adder = commands.add_parser("serve", help="open the dashboard on articles", description=_serve.__doc__)
    add_articles(adder)
    adder.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    adder.add_argument("--port", type=port, default=8050, help="the port (default: 8050; 0: any that is free)")
    adder.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="another name under which it may be reached, behind a proxy; may be repeated",
    )
    writing.add_classroom(adder)
    adder.add_argument("--no-browser", action="store_true", help="print the address and open nothing")
    adder.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> int:
    """Extract what is new in the articles, then show the dashboard in the browser until you press Ctrl-C.

    Only this machine can reach it, unless --host or --allow-host says otherwise; then it answers only those who open
    the printed address, which holds a token. Put a proxy with TLS before it where the network is not your own.
    """
    from secrets import token_urlsafe

    from dashboard.desk.starting import Noting, as_files
    from dashboard.downloads import Classroom
    from dashboard.server import address, bind, end_as_by_ctrl_c, has_display, is_local, open_browser, serve, serve_in

    listener = bind(options.host, options.port)  # first, so that a port in use is told at once
    classroom = Classroom(*writing.classroom(options))
    report = Noting()
    with stored(options, report, may_be_empty=True) as store:
        target = str(store.path or options.store)
        if not store.known():
            say("no article is here yet: put some in on the page Sources")
    from dashboard.desk import Desk
    from dashboard.site import Site, names_of
    from dashboard.stores import desk_folder

    folder = desk_folder(target)
    Desk(target, folder).started(as_files(report.told, options.paths))

    others = not is_local(options.host) or bool(options.allow_host)
    token = token_urlsafe(24) if others else None
    site = Site(target, str(folder), names_of(options.host, tuple(options.allow_host)), token, classroom)
    where = address(listener) + (f"?token={token}" if token else "")

    def ready() -> None:
        say(f"the dashboard is at {where} (Ctrl-C ends it)")
        if others:
            say("others in your network can open this address; whoever has it sees and changes what is shown")
        if not options.no_browser and has_display(os.environ):
            open_browser(where)

    end_as_by_ctrl_c()
    with suppress(KeyboardInterrupt):
        if (options.workers or 1) > 1:
            serve_in(options.workers, site, listener, ready=ready)
        else:
            serve(site.build(), listener, ready=ready)
    say("closed")
    return 0


def port(text: str) -> int:
    """A port of the command line."""
    if not (text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port (0 to 65535)")
    return int(text)
