import pytest

from extract.readers.plain import front_matter, noted
from extract.readers.unread import ReadError


@pytest.mark.parametrize(
    ("text", "values", "rest"),
    [
        ("No front matter.", {}, "No front matter."),
        ("---\ntitle: A raid\n---\nText.", {"title": "A raid"}, "Text."),
        (
            "\n--- \nTitle:  A raid \n\n# a note\nother: x # note\n---\n\n\nText.",
            {"title": "A raid", "other": "x"},
            "Text.",
        ),
        ("---\ntitle: 'It''s: a \"raid\"'\n...\nText.", {"title": 'It\'s: a "raid"'}, "Text."),
        ('---\ntitle: "A \\"raid\\""\n---', {"title": 'A "raid"'}, ""),
        ("---\ntitle: >\n  A long\n  headline\nurl:\n---\nText.", {"title": "A long headline", "url": ""}, "Text."),
        ("---\ntags:\n- a\n- b\npublished: ~\n---\nText.", {"tags": "- a - b", "published": ""}, "Text."),
        ("---\ncountry: NO\ntime: 12:30\n---\nText.", {"country": "NO", "time": "12:30"}, "Text."),
        (
            "---\nA drawn rule.\n---\nText.",
            {},
            "---\nA drawn rule.\n---\nText.",
        ),
        ("---\ntitle: never closed\nText.", {}, "---\ntitle: never closed\nText."),
    ],
)
def test_front_matter(text, values, rest):
    assert front_matter(text) == (values, rest)


@pytest.mark.parametrize("text", ["---\na: 1\nA: 2\n---\n", "---\na: 1\n: 2\n---\n", "---\na: 1\nb\n---\n"])
def test_what_is_wrong_is_told(text):
    with pytest.raises(ReadError, match="front matter"):
        front_matter(text)


@pytest.mark.parametrize(
    ("text", "values", "rest"),
    [
        ("Title: A raid\nOfficers came.", {"title": "A raid"}, "Officers came."),
        (
            "\nHEADLINE: A raid: two held\nSource: Harbour Wire\nDate: 2022-05-03\nURL: https://wire.example/1\n\nText.",
            {
                "title": "A raid: two held",
                "source": "Harbour Wire",
                "published": "2022-05-03",
                "url": "https://wire.example/1",
            },
            "Text.",
        ),
        ("Title: A raid\nDate: last Thursday\nText.", {"title": "A raid"}, "Date: last Thursday\nText."),
        ("Title: A raid\nDate: 03/04/2022\nText.", {"title": "A raid"}, "Date: 03/04/2022\nText."),
        ("Title: A raid\nTitle: Another\nText.", {"title": "A raid"}, "Title: Another\nText."),
        ("Date: 2022-05-03\nText.", {}, "Date: 2022-05-03\nText."),
        ("Police: two held\nText.", {}, "Police: two held\nText."),
        ("Title: A raid", {}, "Title: A raid"),
        ("Title:\nText.", {}, "Title:\nText."),
    ],
)
def test_lines_at_the_top_need_no_dashes(text, values, rest):
    assert noted(text) == (values, rest)
