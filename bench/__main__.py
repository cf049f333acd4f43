"""The whole bench in one run: `python -m bench [--gold FOLDER DOCUMENT…] [--times …] [--places …]`.

Prints speed, start-up, operations, store, dashboard, reports and scale, each from its own module, in a process of its
own; with right answers also the quality of events. Peers run where they are installed. What fails is named, and the
others run all the same.
"""

import argparse
import resource
import subprocess
import sys
import time

from bench.given import count, in_words

CODE = "import sys; from dashboard.cli import main; sys.exit(main())"


def section(title: str, *command: str) -> None:
    """Print a title and what a command prints, then what it took."""
    print(f"\n## {title}\n", flush=True)
    start = time.perf_counter()
    done = subprocess.run([sys.executable, *command], check=False)
    said = "" if done.returncode == 0 else f"; FAILED with {done.returncode}"
    print(f"\n({time.perf_counter() - start:.0f} s{said})", flush=True)


def start_up() -> None:
    """Processor time and memory of `--help` and of one article."""
    print("\n## Start-up\n\n| | s of processor time | MB |\n| --- | ---: | ---: |")
    article = '{"text": "Police in Oslo arrested three men on 4 May 2020."}'
    for name, arguments, given in (("--help", ["--help"], ""), ("one article", ["extract", "-"], article)):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-c", CODE, *arguments], input=given, text=True, capture_output=True, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"| {name} | {after.ru_utime - before.ru_utime:.2f} | {after.ru_maxrss / 1000:.0f} |", flush=True)


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description="all of the bench")
    parser.add_argument("--gold", nargs="+", metavar="PATH", help="folder of right answers, then their documents")
    parser.add_argument("--times", nargs=2, metavar="PATH", help="documents and right answers, JSON Lines")
    parser.add_argument("--places", nargs="+", metavar="PATH", help="right answers, JSON Lines")
    parser.add_argument("--documents", type=count, default=2000, help="articles for the tables of scale")
    given = parser.parse_args()
    start_up()
    if given.gold:
        section("Events: quality", "-c", CODE, "evaluate", *given.gold)
        section("Events: speed", "-m", "bench.events", *given.gold)
    if given.times:
        section("Times, with peers", "-m", "bench.times", *given.times)
    if given.places:
        section("Places, with peers", "-m", "bench.places", *given.places)
    section("Operations", "-m", "bench.operations")
    section("Operations, with the whole pipeline", "-m", "bench.operations", "--extract")
    section("Store", "-m", "bench.store", "--scale", "10")
    section("Dashboard", "-m", "bench.dashboard")
    section("Reports", "-m", "bench.report")
    section("Scale", "-m", "bench.scale", "--documents", str(given.documents), "--dask")


if __name__ == "__main__":
    in_words(main)
