"""Speed of each step and of the whole, over any articles: `python -m bench.pipeline PATH…`.

Prints documents a second, counted in documents of 2.3 kB, the mean of the releases this is made for. Figures of one
run compare with each other; on a shared machine they do not compare with those of another run.
"""

import sys
import time
from collections.abc import Callable, Iterable

from extract.care.redact import mask
from extract.events import find_events
from extract.mentions.agencies import find_agencies
from extract.mentions.anchor import publish
from extract.mentions.figures import find_figures
from extract.mentions.places import find_places
from extract.mentions.times import find_times
from extract.model.text import Document
from extract.pipeline import extract_document
from extract.readers import read
from extract.starters import starter_cases
from extract.text.sentences import split

CHARACTERS = 2300
SECONDS = 1.0


def speed(step: Callable[[Document], object], documents: list[Document]) -> float:
    """Documents of 2.3 kB a second: the best of three rounds of at least a third of a second each."""
    best = 0.0
    for _ in range(3):
        done, started = 0, time.process_time()
        while (spent := time.process_time() - started) < SECONDS / 3:
            for document in documents:
                step(document)
            done += sum(len(document.text) for document in documents)
        best = max(best, done / CHARACTERS / spent)
    return best


def main(paths: Iterable[str]) -> None:
    """Print the table."""
    documents = [item for item in read(list(paths) or [str(starter_cases())]) if isinstance(item, Document)]
    sentences = {document.id: split(document) for document in documents}
    steps: dict[str, Callable[[Document], object]] = {
        "mask": mask,
        "publish": publish,
        "sentences": split,
        "times": lambda document: find_times(document.text, document.published),
        "places": lambda document: find_places(document.text),
        "agencies": lambda document: find_agencies(document.text),
        "figures": lambda document: find_figures(document.text),
        "events (with mentions)": lambda document: find_events(document, sentences[document.id]),
        "whole": extract_document,
    }
    print(f"{len(documents)} documents, {sum(len(each.text) for each in documents) // len(documents)} characters each")
    print("| step | documents/s |\n| --- | ---: |")
    for name, step in steps.items():
        step(documents[0])  # tables are read and patterns compiled
        print(f"| {name} | {speed(step, documents):,.0f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
