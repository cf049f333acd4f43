"""How well documents are joined into operations: B-cubed on invented articles with known answers.

    python -m bench.operations [--seed N] [--scale N] [--extract] [--errors] [--gold FOLDER DOCUMENT…]

The articles come from `invented.py`: paraphrases, rounded wire reports, national parts, undated copies, translated
names, follow-ups years later, namesakes, yearly programmes with cases under them, and cases that have only their kind
of crime in common. `--extract` reads their text with the whole pipeline; without it the joining is measured alone, on
what the text was made from, with a part of the names and targets lost on purpose.

FOLDER holds right answers, the DOCUMENTs what they are about (files, folders or JSON Lines): they are read with the
whole pipeline and joined together with the invented ones. Documents that share a target or a name in the right
answers are one operation.
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from bench.article import Labelled
from bench.given import count, documents_of, in_words, right_answers
from bench.invented import invented
from extract.model.event import Extraction
from extract.operations import join


def b_cubed(predicted: Mapping[str, str], gold: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Precision and recall of each document: of those it was put with, and of those it belongs with.

    >>> b_cubed({"a": "x", "b": "x", "c": "y"}, {"a": "1", "b": "1", "c": "1"})["c"]
    (1.0, 0.3333333333333333)
    """
    put: dict[str, set[str]] = defaultdict(set)
    belongs: dict[str, set[str]] = defaultdict(set)
    for document in gold:
        put[predicted[document]].add(document)
        belongs[gold[document]].add(document)
    scores = {}
    for document in gold:
        mine, right = put[predicted[document]], belongs[gold[document]]
        both = len(mine & right)
        scores[document] = both / len(mine), both / len(right)
    return scores


def mean(scores: Iterable[tuple[float, float]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over documents."""
    listed = list(scores)
    precision = sum(score[0] for score in listed) / len(listed)
    recall = sum(score[1] for score in listed) / len(listed)
    return precision, recall, 2 * precision * recall / (precision + recall)


def from_gold(folder: Path, paths: list[str]) -> list[Labelled]:
    """Read documents with the pipeline; those whose right answers share a name or target are one operation."""
    from extract.pipeline import extract_document

    answers = right_answers(folder)
    labels: dict[str, str] = {}
    found = []
    for document in documents_of(paths):
        answer = answers.get(document.id)
        if answer is None:
            continue
        known = [word.casefold() for part in ("names", "target") for word in answer["operation"][part]]
        label = next((labels[word] for word in known if word in labels), f"gold {document.id}")
        labels.update(dict.fromkeys(known, label))
        found.append(Labelled(extract_document(document), label, "gold"))
    return found


def extracted(labelled: Labelled) -> Labelled:
    """The same article as the pipeline reads it."""
    from extract.pipeline import extract_document

    return Labelled(extract_document(labelled.extraction.document), labelled.operation, labelled.kind)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="B-cubed of joining documents into operations")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=count, default=1, help="about 300 articles each")
    parser.add_argument("--extract", action="store_true", help="read the texts with the whole pipeline")
    parser.add_argument("--errors", action="store_true", help="print what was put together or apart wrongly")
    parser.add_argument("--gold", nargs="+", metavar="PATH", help="folder of right answers, then their documents")
    given = parser.parse_args()
    if given.gold and len(given.gold) < 2:
        parser.error("--gold needs a folder of right answers and the documents that they are about")
    told = from_gold(Path(given.gold[0]), given.gold[1:]) if given.gold else []
    made = invented(given.seed, given.scale)
    if given.extract:
        made = [extracted(each) for each in made]
    made += told
    _report(made, given.errors)


def _report(made: list[Labelled], errors: bool) -> None:
    start = time.perf_counter()
    operations = join(each.extraction for each in made)
    seconds = time.perf_counter() - start
    predicted = {document.id: operation.slug for operation in operations for document in operation.documents}
    gold = {each.extraction.document.id: each.operation for each in made}
    kinds = {each.extraction.document.id: each.kind for each in made}
    scores = b_cubed(predicted, gold)
    print(f"{len(made)} documents, {len(set(gold.values()))} operations, {len(operations)} found, {seconds:.2f} s\n")
    print("| documents | number | precision | recall | B³ F1 |\n| --- | --- | --- | --- | --- |")
    for kind, number in sorted(Counter(kinds.values()).items()):
        print(_row(kind, number, (scores[id_] for id_ in scores if kinds[id_] == kind)))
    print(_row("all", len(made), scores.values()))
    if errors:
        _print_errors(made, predicted, gold)


def _row(name: str, number: int, scores: Iterable[tuple[float, float]]) -> str:
    precision, recall, f1 = mean(scores)
    return f"| {name} | {number} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"


def _print_errors(made: list[Labelled], predicted: Mapping[str, str], gold: Mapping[str, str]) -> None:
    by_slug: dict[str, list[Extraction]] = defaultdict(list)
    by_label: dict[str, set[str]] = defaultdict(set)
    for each in made:
        by_slug[predicted[each.extraction.document.id]].append(each.extraction)
        by_label[each.operation].add(predicted[each.extraction.document.id])
    for slug, members in sorted(by_slug.items()):
        if len({gold[member.document.id] for member in members}) > 1:
            print(f"\nput together: {slug}")
            _print_members(members)
    for label, slugs in sorted(by_label.items()):
        if len(slugs) > 1:
            print(f"\nput apart: {label}")
            _print_members(each.extraction for each in made if each.operation == label)


def _print_members(members: Iterable[Extraction]) -> None:
    for member in members:
        traits = member.operation
        print("  ", member.document.id, member.document.published, traits.names, traits.target, member.document.title)


if __name__ == "__main__":
    in_words(main)
