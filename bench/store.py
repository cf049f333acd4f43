"""How fast the store writes and loads: about 5,000 operations and 50,000 events at the default scale.

python -m bench.store [--scale N] [--store PATH]
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.invented import invented
from extract.operations import join
from extract.store import open_store

Made = TypeVar("Made")
BATCH = 500


def timed(name: str, act: Callable[[], Made]) -> Made:
    """Do it, and print a row of the table."""
    start = time.process_time()
    made = act()
    print(f"| {name} | {time.process_time() - start:.2f} |")
    return made


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="speed of the store")
    parser.add_argument("--scale", type=int, default=40, help="about 300 articles each")
    parser.add_argument("--store", type=Path, help="a new file (default: in a temporary folder)")
    given = parser.parse_args()
    extractions = [each.extraction for each in invented(scale=given.scale)]
    with tempfile.TemporaryDirectory() as folder:
        _measure(given.store or Path(folder) / "store.db", extractions)


def _measure(path: Path, extractions: list) -> None:  # type: ignore[type-arg]
    print("| step | processor seconds |\n| --- | --- |")
    with open_store(path) as store:
        batches = [extractions[at : at + BATCH] for at in range(0, len(extractions), BATCH)]
        timed("add, in batches of 500", lambda: [store.add(batch, rule_version="1") for batch in batches])
        timed("what is known", store.known)
        stored = timed("load the documents with their events", store.extractions)
        operations = timed("join", lambda: join(stored))
        timed("save the operations", lambda: store.replace_operations(operations))
    with open_store(path) as store:
        loaded = timed("open and load the operations", store.operations)
        timed("load one operation", lambda: store.operation(loaded[0].slug))
    events = sum(len(operation.events) for operation in loaded)
    size = path.stat().st_size / 1e6
    print(f"\n{len(stored)} documents, {len(loaded)} operations, {events} merged events, {size:.0f} MB")


if __name__ == "__main__":
    main()
