import pytest

from extract.model.text import Document
from extract.operations.heading import heading


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("A title", "Another heading here\n\nText.", "A title"),
        (" ", "Police shut down a forum\n\nOfficers have shut down a forum in two states.", "Police shut down a forum"),
        ("", "Forum shut down | News | Paper\n\nOfficers have shut down a forum.", ""),
        ("", "", ""),
    ],
)
def test_the_line_a_document_stands_under(title, text, found):
    assert heading(Document("a", title, text)) == found
