from itertools import combinations

from bench.invented import invented
from extract.operations.columns import Columns
from extract.operations.profile import profile
from extract.operations.rarity import Rarity
from extract.operations.reprints import reprints
from extract.text.copies import CROWD, copied, unpacked
from tests.extract.operations.build import document

REPORT = "The workshop in {place} was closed. The officers took {number} cards away with them. Nobody was hurt there."


def profiles_of(documents):
    return sorted((profile(each) for each in documents), key=lambda each: each.ids)


def test_every_copy_is_among_them():
    documents = [each.extraction for each in invented(5, 1)]
    again = [
        document(f"again {each.document.id}", text=f"GHENT - {each.document.text} So it was.") for each in documents
    ]
    profiles = profiles_of([*documents, *again])
    common = Rarity.of(profiles).pieces
    found = set(reprints(Columns.of(profiles)).tolist())
    copied_ = {
        one * len(profiles) + other
        for one, other in combinations(range(len(profiles)), 2)
        if copied(unpacked(profiles[one].pieces), unpacked(profiles[other].pieces), common)
    }
    assert len(documents) // 2 < len(copied_)
    assert copied_ <= found


def test_a_piece_of_a_crowd_brings_nobody_together():
    text = REPORT.format(place="the old harbour", number=12)
    few, many = (
        Columns.of(profiles_of(document(f"d{at:02}", text=text) for at in range(size))) for size in (CROWD, CROWD + 1)
    )
    assert len(reprints(few)) == CROWD * (CROWD - 1) // 2
    assert len(reprints(many)) == 0
    assert len(reprints(Columns.of(()))) == 0
