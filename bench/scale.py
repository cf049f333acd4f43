"""Many articles: documents a second and core, what a second core and Dask bring, loading, and whether the cost stays.

    python -m bench.scale [--documents N] [--sizes N,N,…] [--loads N,N,…] [--workers N,N,…] [--dask]
        [--folder FOLDER]

A corpus of invented articles (bench/corpus.py) is extracted into results with one process, two processes and, on
request, Dask; the results of all are compared byte by byte. Then results of `--loads` documents, which bench/results.py
makes without extracting them, are loaded into stores, by each of the numbers of processes in `--workers`. Every step
runs as the user's command, in a process of its own; memory is the largest that any of its processes had.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from bench.corpus import write
from bench.given import count, counts, in_words
from bench.results import write as write_results
from extract.engine.local import cores

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


def measure_engines(folder: Path, documents: int, with_dask: bool) -> None:
    """Print what engines make of one corpus."""
    if not documents:
        return
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
    walls: dict[str, float] = {}
    for name, how in ways.items():
        results = folder / name.replace(" ", "-").replace(",", "")
        wall, used, largest = extracted(corpus, results, *how)
        found[name], walls[name] = contents(results), wall
        # A cluster's workers are no children of the command: what they use is not seen from here.
        core = "" if "dask" in how else f"{documents / used:.0f}"
        print(f"| {name} | {documents / wall:.0f} | {core} | {megabytes / wall:.2f} | {largest:.0f} |", flush=True)
    same = all(each == found["one process"] for each in found.values())
    print(f"\nresults are {'the same, byte for byte' if same else 'DIFFERENT'}")
    one, two, dask = (walls.get(name) for name in ("one process", "two processes", "Dask, two workers"))
    if one and two:
        print(f"a second process: {one / two:.2f} times as fast")
    if two and dask:
        print(f"Dask: {two / dask:.2f} times as fast as two processes without it")
    print()


def measure_loads(folder: Path, sizes: list[int], processes: list[int]) -> None:
    """Print what loading takes, and whether a document costs the same among few and among many."""
    print(
        "| loaded, documents | events | processes | seconds | of processor time | ms of it a document | largest MB "
        "| store MB |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in sizes:
        results = folder / f"made-{size}"
        events = write_results(results, size)
        for workers in processes:
            store = folder / f"made-{size}-{workers}.sqlite"
            wall, used, largest = run("load", results, "--store", store, "--workers", workers)
            megabytes, each = store.stat().st_size / 1e6, used / size * 1000
            print(
                f"| {size:,} | {events:,} | {workers} | {wall:.0f} | {used:.0f} | {each:.1f} | {largest:.0f} "
                f"| {megabytes:.0f} |",
                flush=True,
            )
    print()


def measure_sizes(folder: Path, sizes: list[int]) -> None:
    """Print whether extracting a document costs the same among few and among many."""
    if not sizes:
        return
    print("| extracted, documents | ms of processor time a document |\n| ---: | ---: |")
    for size in sizes:
        corpus, results = folder / f"{size}.jsonl", folder / f"results-{size}"
        write(corpus, size)
        _, extracting, _ = extracted(corpus, results, "--workers", 1)
        print(f"| {size:,} | {extracting / size * 1000:.1f} |", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="speed on many articles")
    parser.add_argument(
        "--documents", type=partial(count, least=0), default=2_000, help="articles for the table of engines (0: none)"
    )
    parser.add_argument(
        "--sizes", type=counts, default="", help="numbers of documents to extract, for the cost of one among so many"
    )
    parser.add_argument(
        "--loads", type=counts, default="1000,10000", help="numbers of documents to load (100000 takes a while)"
    )
    parser.add_argument(
        "--workers", type=counts, default=str(cores()), help="numbers of processes to load with (default: all cores)"
    )
    parser.add_argument("--dask", action="store_true", help="Dask as well")
    parser.add_argument("--folder", type=Path, help="where corpus and results go (default: a temporary folder)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if given.documents:
            measure_engines(folder, given.documents, given.dask)
        measure_sizes(folder, given.sizes)
        measure_loads(folder, given.loads, given.workers)


if __name__ == "__main__":
    in_words(main)
