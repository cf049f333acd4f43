"""How well and how fast events are found: the scoreboard, and the whole extraction beside what only reading costs.

    python -m bench.events GOLD DOCS…

GOLD: a folder of right answers, one JSON file a document. DOCS: the documents they are about (files, folders, JSON
Lines). Quality is that of `enforcement-timeline evaluate`.

Speed is of one process, in seconds of its own processor time, over texts of 3 kB that a warm process meets for the
first time: each pass runs in a child of its own that reads other articles before, so that nothing kept from one pass is
found again by the next (`bench.unseen`). The median of the passes counts. Three kinds of text:

- the documents, cut into pieces;
- their sentences dealt anew, each once, so that no text tells one story;
- invented articles, which are dense with events.

"matching pass" is what cannot be saved: splitting into sentences and one pass of the automaton over the event stems.
Each step is timed alone as well, with what it needs made beforehand.
"""

import argparse
import gc
import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bench.given import documents_of, in_words, right_answers
from bench.invented import invented
from bench.unseen import PASSES, SIZE, in_a_child
from extract.evaluate import score, table
from extract.events.match import find_triggers, stem_index
from extract.events.rules import patterns
from extract.events.wording import Wording
from extract.mentions.anchor import dated
from extract.mentions.figures import find_figures
from extract.mentions.named import Named, find_named
from extract.mentions.participants import find_participants
from extract.mentions.times import find_times
from extract.model.text import Document, PublishedBasis, Sentence
from extract.pipeline import extract_document
from extract.text.lower import lowered
from extract.text.pattern import searchable, words_of
from extract.text.sentences import split

WARM, MEASURED = 1, 2  # seeds of the invented articles
ANY_DAY = date(2024, 5, 6)


@dataclass(frozen=True)
class Read:
    """A document with what steps are handed by those before them."""

    document: Document
    sentences: tuple[Sentence, ...]
    named: Named

    @classmethod
    def of(cls, document: Document) -> "Read":
        """What was read of a document."""
        return cls(document, split(document), find_named(document.text))


def matching_pass(read: Read) -> None:
    """Sentences, and where the stems of the event rules stand."""
    split(read.document)
    stem_index().automaton.find_matches_as_indexes(searchable(lowered(read.document.text)), overlapping=True)


STEPS: dict[str, Callable[[Read], object]] = {
    "whole extraction": lambda read: extract_document(read.document),
    "matching pass": matching_pass,
    "sentences": lambda read: split(read.document),
    "times and publication date": lambda read: dated(read.document),
    "times of the text alone": lambda read: find_times(read.document.text, read.document.published),
    "places and agencies": lambda read: find_named(read.document.text),
    "participants": lambda read: find_participants(read.document, read.sentences, {"text": read.named}),
    "figures": lambda read: find_figures(read.document.text),
    "triggers": lambda read: find_triggers(Wording(read.document, read.sentences)),
}


def seconds(step: Callable[[Read], object], documents: list[Document]) -> float:
    """Processor seconds of one pass over texts never seen before, the median of several."""
    whole = step is STEPS["whole extraction"]

    def one_pass() -> list[float]:
        warm_up()
        # A process walks its tables once while it grows, which would be a third of a pass over so few texts.
        gc.collect()
        gc.freeze()
        spent = 0.0
        for document in documents:
            # The whole is given nothing that it has to find out by itself.
            given = Read(document, (), NOTHING) if whole else Read.of(document)
            start = time.process_time()
            step(given)
            spent += time.process_time() - start
        return [spent]

    return statistics.median(in_a_child(one_pass)[0] for _ in range(PASSES))


def pieces(documents: Iterable[Document]) -> list[Document]:
    """Texts cut at every 3 kB; a shorter rest is left out."""
    return [
        replace(document, id=f"{document.id}/{at}", text=document.text[at : at + SIZE])
        for document in documents
        for at in range(0, len(document.text) - SIZE + 1, SIZE)
    ]


def dealt(documents: Iterable[Document]) -> list[Document]:
    """All sentences in another order, each once, as texts of 3 kB."""
    sentences = [s.span.of(d.field(s.field)) for d in documents for s in split(d) if s.field == "text"]
    random.Random(1).shuffle(sentences)  # noqa: S311
    return pieces([_article("dealt", "Police close a platform", "\n".join(sentences))])


def joined(articles: Iterable[Document]) -> Iterator[Document]:
    """Short articles put together to texts of 3 kB."""
    text = ""
    for article in articles:
        text += article.text + "\n\n"
        if len(text) >= SIZE:
            yield _article(article.id, article.title, text[:SIZE])
            text = ""


def warm_up() -> None:
    """Read other articles, and compile what they did not call for."""
    for article in joined(each.extraction.document for each in invented(WARM)):
        extract_document(article)
    for pattern in patterns():
        words_of("").openings(pattern.family)
        pattern.holds(words_of(""))
        _ = pattern.compiled


def _article(name: str, title: str, text: str) -> Document:
    return Document(name, title, text, ANY_DAY, PublishedBasis.GIVEN)


NOTHING = find_named("")


def main() -> None:
    """Print the tables of speeds and the scoreboard."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("documents", nargs="+")
    options = parser.parse_args()
    gold, documents = right_answers(options.gold), documents_of(options.documents)
    kinds = {
        "the documents in pieces": pieces(documents),
        "their sentences dealt anew": dealt(documents),
        "invented articles": list(joined(each.extraction.document for each in invented(MEASURED))),
    }
    print(f"texts of {SIZE} characters, never seen before{'':14} whole extraction      matching pass")
    for name, texts in kinds.items():
        rates = [len(texts) / seconds(STEPS[step], texts) for step in ("whole extraction", "matching pass")]
        print(f"{name:30} {len(texts):4} texts {rates[0]:10,.0f} documents/s {rates[1]:8,.0f} documents/s")
    texts = kinds["the documents in pieces"]
    print("\nsteps, the documents in pieces")
    took = {name: seconds(step, texts) / len(texts) for name, step in STEPS.items()}
    for name, spent in took.items():
        share = spent / took["whole extraction"]
        print(f"{name:30} {1000 * spent:6.2f} ms {1 / spent:8,.0f} documents/s   {share:5.2f} of the whole")
    # Last, since the texts whose speed is measured must be new to the process.
    print("\n" + table(score(gold, map(extract_document, documents))))


if __name__ == "__main__":
    in_words(main)
