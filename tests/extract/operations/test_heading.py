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
        (
            "",
            "The Hague - 8 September 2021\nBotnet taken down by police\n\nPolice took it down.",
            "Botnet taken down by police",
        ),
        ("", "Paris, le 4 avril 2023\n\nPolice raids of 4 May 2021\n\nOfficers came.", "Police raids of 4 May 2021"),
        ("", "Monday, May 3rd, 2021\n\nTwo men charged in Oslo\n\nThey were charged.", "Two men charged in Oslo"),
        (
            "",
            "By our correspondent, 02.02.2022\n\nTwo men charged in Oslo\n\nThey were charged.",
            "Two men charged in Oslo",
        ),
        ("", "Twelve arrests in raids since 2019\n\nOfficers came.", "Twelve arrests in raids since 2019"),
    ],
)
def test_the_line_a_document_stands_under(title, text, found):
    assert heading(Document("a", title, text)) == found
