"""The starter cases from end to end, compared with what was judged right."""

import pytest

from extract.operations import join
from extract.pipeline import extract_document
from extract.readers import read
from extract.starters import starter_cases
from tests.golden import FOLDER, starters, written

STARTERS = starters()
CASES = [
    ["911-s5-singapore", "911-s5-washington"],
    ["alphabay-hansa-europol", "alphabay-washington"],
    ["andromeda-europol", "andromeda-minsk"],
    ["blacksuit-checkmate", "blacksuit-washington"],
    ["boystown-four-arrests", "boystown-task-force"],
    ["call-centres-eurojust", "call-centres-europol"],
    ["darkmarket-europol", "darkmarket-koblenz"],
    ["darknet-platform-prosecutors", "darknet-platform-rostock"],
    ["operation-rescue-so-far", "operation-rescue-the-hague"],
    ["operation-tantalio", "operation-tantalio-madrid"],
    ["qakbot-europol", "qakbot-los-angeles"],
    ["qqaazz-europol", "qqaazz-pittsburgh"],
    ["secreto-europol", "secreto-madrid"],
    ["trojan-shield-europol", "trojan-shield-san-diego"],
]


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


def test_each_case_is_one_operation():
    operations = join(extract_document(document) for document in STARTERS)
    members = sorted(sorted(document.id for document in operation.documents) for operation in operations)
    assert members == CASES


def test_order_of_files_does_not_matter():
    extractions = {document.id: extract_document(document) for document in STARTERS}
    operations = join(extractions.values())
    for seed in range(6):
        order = sorted(extractions.values(), key=lambda each: hash((seed, each.document.id)))
        assert join(order) == operations
    paths = sorted(str(path) for path in starter_cases().rglob("*.md"))
    assert {document.id for document in read(paths[::-1])} == extractions.keys()
    assert all(extract_document(document) == extractions[document.id] for document in read(paths[::-1]))
