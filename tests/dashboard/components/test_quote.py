"""What an article is called where it came without a title."""

import pytest

from dashboard.components.quote import title_of
from extract.model.text import Document


@pytest.mark.parametrize(
    ("title", "text", "called"),
    [
        ("Raid", "Another headline here\n\nPolice came.", "Raid"),
        ("", "# Customs help to close a market\n\nA tip-off led police there.", "Customs help to close a market"),
        ("", "\n  **Four men jailed**\nThe court sat on Monday.", "Four men jailed"),
        ("", "Karl Muster jailed for fraud\n\nKarl Muster, 40, was sentenced on Friday.", "[name] jailed for fraud"),
        ("", "boylover.net and more gone\nPolice closed it.", "boylover[.]net and more gone"),
        ("", "Police came on Monday.\nThey left.", ""),
        ("", "Oslo, 4 May 2020\nPolice came.", ""),
        ("", "PRESS RELEASE\nPolice came.", ""),
        ("", "word " * 400, ""),
        ("", "", ""),
    ],
)
def test_the_headline_that_a_text_begins_with(title, text, called):
    assert title_of(Document("a", title, text)) == called
