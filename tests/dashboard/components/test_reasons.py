import pytest

from dashboard.components.reasons import reason_in
from dashboard.components.say import page_words
from extract.mentions.anchor import publish
from extract.model.operation import ConflictKind
from extract.model.text import Document
from extract.operations import conflicts

DE = page_words("de")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", ""),
        ("The sources give different numbers.", "Die Quellen nennen verschiedene Zahlen."),
        ("a line of its own: “12 May 2020”", "eine eigene Zeile: „12 May 2020“"),
        (
            "the dateline: “5 May”; the story's “Monday” agrees with it and not with 6 May 2020",
            "die Ortszeile: „5 May“; „Monday“ im Text passt dazu und nicht zu 6 May 2020",
        ),
        ("set by Kim on 2026-01-02: a {brace} of it", "gesetzt von Kim am 2026-01-02: a {brace} of it"),
        ("front matter gives 2020-05-12", "front matter nennt 2020-05-12"),
        ("nobody said so before", "nobody said so before"),
    ],
)
def test_a_reason_in_german(said: str, expected: str) -> None:
    assert reason_in(said, DE) == expected
    assert reason_in(said, page_words("en")) == said


@pytest.mark.parametrize("kind", [each for each in ConflictKind if each in conflicts._NOTES])
def test_every_difference_has_its_german_note(kind: ConflictKind) -> None:
    assert reason_in(conflicts._NOTES[kind], DE) != conflicts._NOTES[kind]


def test_what_the_extraction_says_of_a_date_is_known() -> None:
    found = publish(Document("a", "", "Police raid\nThursday 15 August 2019\nOfficers searched a flat."))
    assert [reason_in(claim.reason, DE) for claim in found.published_claims] == [
        "eine eigene Zeile: „Thursday 15 August 2019“"
    ]
