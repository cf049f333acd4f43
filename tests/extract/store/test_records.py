from hypothesis import given, settings

from extract.operations import join
from extract.store.records import from_text, to_text
from tests.extract.operations.strategies import folders


@settings(max_examples=15, deadline=None)
@given(folders(size=4))
def test_an_operation_comes_back_from_its_record(documents):
    stored = {each.document.id: each.document for each in documents}
    for operation in join(documents):
        assert from_text(to_text(operation), stored) == operation


def test_a_record_carries_no_title_and_no_text():
    from tests.extract.operations.build import document, event

    (operation,) = join([document("a", event("arrest", "A long sentence."), title="A title", target=("Zarnow",))])
    assert "A title" not in to_text(operation)
    assert "A long sentence" not in to_text(operation)
