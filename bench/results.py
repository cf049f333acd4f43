"""Results of any number of articles without extracting them, to measure what loads them.

    python -m bench.results [--documents N] [--seed N] -o FOLDER

What `extract --results` writes of a hundred thousand articles takes it an hour. Here the articles of bench/corpus.py
bring their events with them, ten or eleven each, in the form in which the pipeline writes them: a hundred thousand
articles have a million events.
"""

import argparse
import hashlib
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from bench.corpus import labelled
from bench.given import count, in_words
from extract.batch import document_line
from extract.engine.results import Manifest, Part, Results, packed
from extract.model.event import Extraction
from extract.pipeline import rule_version
from extract.store import content_hash

_PART = 250  # documents in a part
_WINDOW = 8  # parts at work
_TOLD = 8  # sentences of a case that tell an event


def write(folder: Path, documents: int, seed: int = 1) -> int:
    """Write results into a folder. Returns how many events they have."""
    results, parts = Results(folder), []
    with ProcessPoolExecutor() as pool:
        waiting: deque[Future[tuple[bytes, Part]]] = deque()
        batches = _batches(documents, seed)
        while True:
            waiting.extend(pool.submit(_part, batch) for batch in islice(batches, _WINDOW - len(waiting)))
            if not waiting:
                break
            content, part = waiting.popleft().result()
            results.write(part.part, content)
            parts.append(part)
    results.set_manifest(Manifest(rule_version(), complete=True, parts=tuple(parts)))
    return sum(part.events for part in parts)


def _batches(documents: int, seed: int) -> Iterator[list[Extraction]]:
    every = (each.extraction for each in labelled(documents, seed, told=_TOLD))
    while some := list(islice(every, _PART)):
        yield some


def _part(extractions: list[Extraction]) -> tuple[bytes, Part]:
    content = packed(document_line(each, content_hash(each.document)) for each in extractions)
    name = hashlib.sha256(content).hexdigest()[:32]
    return content, Part(name, len(extractions), sum(len(each.events) for each in extractions))


def main() -> None:
    """Write results."""
    parser = argparse.ArgumentParser(description="results of invented articles")
    parser.add_argument("--documents", type=count, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    given = parser.parse_args()
    print(f"{write(given.output, given.documents, given.seed):,} events")


if __name__ == "__main__":
    in_words(main)
