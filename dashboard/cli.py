"""The one command, `enforcement-timeline`: the commands of `extract`, and those that show what is stored."""

import argparse
import sys
from collections.abc import Sequence

from extract.cli import add_commands
from extract.terminal import NAME, run


def parser() -> argparse.ArgumentParser:
    """The parser with every command; building it imports nothing heavy."""
    top = argparse.ArgumentParser(
        prog=NAME,
        description="Turn articles about international police operations into dated events, timelines and maps.",
        epilog=f"`{NAME} COMMAND --help` tells more about each. Without a PATH, commands work on the starter cases.",
    )
    top.add_argument("--debug", action="store_true", help="show a traceback where the program itself is at fault")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    add_commands(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is what `sys.exit` wants."""
    return run(parser(), sys.argv[1:] if arguments is None else arguments)
