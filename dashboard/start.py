"""Where the command begins: Ctrl-C while the commands themselves are still imported ends it in a sentence, too."""

import sys


def main() -> int:
    """Run the command line; the exit status is what `sys.exit` wants."""
    try:
        from dashboard.cli import main as run

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("enforcement-timeline: stopped\n")
        return 1
