"""The starter cases from end to end, compared with what was judged right."""

from itertools import permutations

import pytest

from extract.operations import join
from extract.pipeline import extract_document
from extract.readers import read
from extract.starters import starter_cases
from tests.golden import FOLDER, starters, written

STARTERS = starters()


@pytest.mark.parametrize("document", STARTERS, ids=lambda document: document.id)
def test_a_starter_case_gives_its_golden_events(document):
    expected = (FOLDER / f"{document.id}.json").read_text(encoding="utf-8")
    assert written(extract_document(document)) == expected, "judge the change, then: python -m tests.golden"


def test_each_starter_case_has_one_golden_file():
    assert {path.stem for path in FOLDER.glob("*.json")} == {document.id for document in STARTERS}


def test_spans_slice_back_to_whole_sentences():
    for document in STARTERS:
        found = extract_document(document)
        assert found.events
        for event in found.events:
            for piece in event.evidence:
                words = piece.span.of(found.document.field(piece.field))
                assert words.strip() == words != ""


def test_order_of_files_does_not_matter():
    extractions = {document.id: extract_document(document) for document in STARTERS}
    operations = join(extractions.values())
    assert len(operations) == len(STARTERS) - 1, "two articles are about one operation"
    for order in list(permutations(extractions.values()))[::17]:
        assert join(order) == operations
    paths = sorted(str(path) for path in starter_cases().iterdir())
    assert {document.id for document in read(paths[::-1])} == extractions.keys()
    assert all(extract_document(document) == extractions[document.id] for document in read(paths[::-1]))
