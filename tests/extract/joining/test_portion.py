from hypothesis import given, settings

from extract.joining.portion import told
from extract.operations.sources import source
from extract.store import content_hash
from extract.store.filled import from_row
from extract.store.rows import document_row
from tests.extract.operations.strategies import extractions


@settings(max_examples=100, deadline=None)
@given(extractions())
def test_a_row_tells_what_its_values_tell(extraction):
    row = document_row(1, extraction, content_hash(extraction.document), "rules")
    assert told(row) == source(from_row(row))
