"""Many articles: documents a second and core, what a second core and Dask bring, loading, and whether the cost stays.

    python -m bench.scale [--documents N] [--sizes N,N,…] [--dask] [--folder FOLDER]

A corpus of invented articles (bench/corpus.py) is extracted into results with one process, two processes and, on
request, Dask; the results of all are compared byte by byte. Then it is loaded into a store. Every step runs as the
user's command, in a process of its own; memory is the largest that any of its processes had.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import write

COMMAND = "import sys; from dashboard.cli import main; sys.exit(main())"


def run(*arguments: object) -> tuple[float, float, float]:
    """Seconds on the wall, of processor time with all children, and the megabytes of the largest process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", COMMAND, *map(str, arguments), "--progress", "none"],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, used, after.ru_maxrss / 1000


def contents(results: Path) -> dict[str, bytes]:
    """The parts of a run by their names."""
    return {path.name: path.read_bytes() for path in results.glob("parts/*/*")}


def extracted(corpus: Path, results: Path, *how: object) -> tuple[float, float, float]:
    """Extract a corpus, and check that as many documents came out as went in."""
    took = run("extract", corpus, "--results", results, *how)
    manifest = [json.loads(line) for line in (results / "manifest.jsonl").read_text().splitlines()]
    assert manifest[0]["complete"]
    assert sum(part["unread"] for part in manifest[1:]) == 0
    return took


def measure_engines(folder: Path, documents: int, with_dask: bool) -> Path:
    """Print what engines make of one corpus; the results of the first are given back."""
    corpus = folder / "corpus.jsonl"
    write(corpus, documents)
    megabytes = corpus.stat().st_size / 1e6
    print(f"{documents:,} documents, {megabytes:.0f} MB, load of the machine {os.getloadavg()[0]:.1f}\n")
    print("| engine | documents/s on the wall | a second of processor time | MB/s | largest process, MB |")
    print("| --- | ---: | ---: | ---: | ---: |")
    ways: dict[str, tuple[object, ...]] = {"one process": ("--workers", 1), "two processes": ("--workers", 2)}
    if with_dask:
        ways["Dask, two workers"] = ("--engine", "dask", "--workers", 2)
    found: dict[str, dict[str, bytes]] = {}
    for name, how in ways.items():
        results = folder / name.replace(" ", "-").replace(",", "")
        wall, used, largest = extracted(corpus, results, *how)
        found[name] = contents(results)
        # A cluster's workers are no children of the command: what they use is not seen from here.
        core = "" if "dask" in how else f"{documents / used:.0f}"
        print(f"| {name} | {documents / wall:.0f} | {core} | {megabytes / wall:.2f} | {largest:.0f} |", flush=True)
    same = all(each == found["one process"] for each in found.values())
    print(f"\nresults are {'the same, byte for byte' if same else 'DIFFERENT'}\n")
    return folder / "one-process"


def measure_load(folder: Path, results: Path, documents: int) -> None:
    """Print what loading takes."""
    store = folder / "store.sqlite"
    wall, used, largest = run("load", results, "--store", store)
    events = sum(json.loads(line).get("events", 0) for line in (results / "manifest.jsonl").read_text().splitlines())
    print("| loading | documents | events | seconds | of processor time | largest process, MB | store, MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    size = store.stat().st_size / 1e6
    print(f"| SQLite | {documents:,} | {events:,} | {wall:.0f} | {used:.0f} | {largest:.0f} | {size:.0f} |\n")


def measure_sizes(folder: Path, sizes: list[int]) -> None:
    """Print whether a document costs the same among few and among many."""
    print("| documents | extracting, ms of processor time a document | loading and joining, ms |")
    print("| ---: | ---: | ---: |")
    for size in sizes:
        corpus, results = folder / f"{size}.jsonl", folder / f"results-{size}"
        write(corpus, size)
        _, extracting, _ = extracted(corpus, results, "--workers", 1)
        _, loading, _ = run("load", results, "--store", folder / f"{size}.sqlite")
        print(f"| {size:,} | {extracting / size * 1000:.1f} | {loading / size * 1000:.1f} |", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="speed on many articles")
    parser.add_argument("--documents", type=int, default=2_000)
    parser.add_argument("--sizes", default="", help="numbers of documents, for the cost of one among so many")
    parser.add_argument("--dask", action="store_true", help="Dask as well")
    parser.add_argument("--folder", type=Path, help="where corpus and results go (default: a temporary folder)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        results = measure_engines(folder, given.documents, given.dask)
        measure_load(folder, results, given.documents)
        if given.sizes:
            measure_sizes(folder, [int(size) for size in given.sizes.split(",")])


if __name__ == "__main__":
    main()
