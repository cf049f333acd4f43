"""How fast the store writes, loads, finds and saves: about 5,000 operations and 50,000 events at the default scale.

python -m bench.store [--scale N] [--store PATH_OR_ADDRESS]
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.given import count, in_words
from bench.invented import invented
from extract.operations import join
from extract.store import open_store
from extract.store.backup import backup, restore

Made = TypeVar("Made")
QUESTIONS = ("arrest", "servers seized", '"were arrested"', "zarnow", "nothing of this")


def timed(name: str, act: Callable[[], Made], times: int = 1) -> Made:
    """Do it, and print a row of the table: processor seconds of this process, and seconds of waiting in all."""
    start, clock = time.process_time(), time.perf_counter()
    for _ in range(times):
        made = act()
    print(f"| {name} | {(time.process_time() - start) / times:.3f} | {(time.perf_counter() - clock) / times:.3f} |")
    return made


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="speed of the store")
    parser.add_argument("--scale", type=count, default=40, help="about 300 articles each")
    parser.add_argument("--store", help="a new file, or the address of an empty database (default: a temporary file)")
    given = parser.parse_args()
    extractions = [each.extraction for each in invented(scale=given.scale)]
    with tempfile.TemporaryDirectory() as folder:
        _measure(given.store or str(Path(folder) / "store.db"), extractions, Path(folder))


def _measure(target: str, extractions: list, folder: Path) -> None:  # type: ignore[type-arg]
    print("| step | processor seconds | seconds |\n| --- | --- | --- |")
    with open_store(target) as store:
        timed("fill", lambda: store.fill(((each, "0" * 64) for each in extractions), rule_version="1"))
        timed("what is known", store.known)
        stored = timed("load the documents with their events", store.extractions)
        operations = timed("join", lambda: join(stored))
        timed("save the operations", lambda: store.replace_operations(operations))
    timed("open and close", lambda: open_store(target).close(), times=20)
    with open_store(target) as store:
        loaded = timed("load the operations", store.operations)
        timed("load one operation", lambda: store.operation(loaded[0].slug), times=20)
        timed("ask whether anything changed", store.changes, times=100)
        for question in QUESTIONS:
            timed(f"search {question}", lambda question=question: store.search(question), times=3)  # type: ignore[misc]
    timed("backup", lambda: backup(target, folder / "saved"))
    timed("restore into a file", lambda: restore(folder / "saved", folder / "restored.db"))
    events = sum(len(each.events) for each in stored)
    print(f"\n{len(stored)} documents, {events} events, {len(loaded)} operations")
    for name in ("store.db", "saved"):
        if (folder / name).exists():
            print(f"{name}: {(folder / name).stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    in_words(main)
