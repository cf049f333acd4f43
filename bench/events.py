"""How well and how fast events are found: the scoreboard, and the whole extraction beside what only reading costs.

    python bench/events.py GOLD DOCS…

GOLD: a folder of right answers, one JSON file a document. DOCS: the documents they are about (files, folders, JSON
Lines). Quality is that of `enforcement-timeline evaluate`.

Speed is of one process, in seconds of its own processor time, over the texts cut to 3 kB: the best of three passes.
"matching pass" is what cannot be saved: splitting into sentences and one pass of the automaton over the event stems.
Each step is timed alone as well; the steps share what they find, so that they add up to more than the whole.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from extract.evaluate import read_gold, score, table
from extract.events.match import find_triggers, stem_index
from extract.mentions.agencies import find_agencies
from extract.mentions.anchor import publish
from extract.mentions.figures import find_figures
from extract.mentions.participants import find_participants
from extract.mentions.places import find_places
from extract.mentions.times import find_times
from extract.model.text import Document
from extract.pipeline import extract_document
from extract.readers import read
from extract.text.lower import lowered
from extract.text.sentences import split

SIZE = 3_000  # characters of a text whose speed is measured
PASSES = 3


def seconds(step: Callable[[Document], object], documents: list[Document]) -> float:
    """Processor seconds of one pass over the documents, the best of three; each pass sees new texts, so that nothing
    kept from the pass before is found again."""
    best = float("inf")
    for number in range(PASSES):
        fresh = [replace(document, text=document.text + "\n" * (number + 1)) for document in documents]
        start = time.process_time()
        for document in fresh:
            step(document)
        best = min(best, time.process_time() - start)
    return best


def matching_pass(document: Document) -> None:
    """Sentences, and where the stems of the event rules stand."""
    split(document)
    stem_index().automaton.find_matches_as_indexes(lowered(document.text), overlapping=True)


STEPS: dict[str, Callable[[Document], object]] = {
    "whole extraction": extract_document,
    "matching pass": matching_pass,
    "publication date": publish,
    "sentences": split,
    "times": lambda document: find_times(document.text, document.published),
    "places": lambda document: find_places(document.text),
    "agencies": lambda document: find_agencies(document.text),
    "figures": lambda document: find_figures(document.text),
    "sentences, participants": lambda document: find_participants(document, split(document)),
    "sentences, triggers": lambda document: find_triggers(document, split(document)),
}


def main() -> None:
    """Print the scoreboard and the table of speeds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("documents", nargs="+")
    options = parser.parse_args()
    documents = [item for item in read(options.documents) if isinstance(item, Document)]
    print(table(score(read_gold(options.gold), map(extract_document, documents))))
    short = [replace(document, text=document.text[:SIZE]) for document in documents if len(document.text) >= SIZE]
    print(f"\n{len(short)} documents cut to {SIZE} characters")
    whole = seconds(extract_document, short)
    for name, step in STEPS.items():
        took = whole if step is extract_document else seconds(step, short)
        print(f"{name:26} {len(short) / took:8.0f} documents/s   {took / whole:5.2f} of the whole")


if __name__ == "__main__":
    main()
