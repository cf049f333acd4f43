import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.components.reasons import reason_in
from dashboard.components.say import page_words
from extract.mentions.anchor import publish
from extract.model.operation import ConflictKind
from extract.model.text import Document
from extract.operations import conflicts
from extract.store.sqlite import explained

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
        (
            explained("cases.db", "attempt to write a readonly database"),
            "cases.db kann hier nur gelesen werden; um es zu ändern, kopieren Sie es, und was daneben liegt, in einen "
            "eigenen Ordner",
        ),
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


# Where something is refused whose words a page shows.
REFUSING = (
    *(f"extract/readers/{name}.py" for name in ("docx", "encoding", "html", "pdf", "plain", "record", "table")),
    "extract/readers/__init__.py",
    "extract/readers/jsonl.py",
    "extract/readers/sandbox.py",
    "extract/pipeline.py",
    "extract/correcting/corrections.py",
    "extract/operations/correct_anchor.py",
    "extract/operations/correct_draft.py",
    "extract/operations/correct_events.py",
    "dashboard/desk/correcting.py",
    "dashboard/desk/desk.py",
)
ROOT = Path(__file__).resolve().parents[3]
CALLS = {"ReadError", "InputError", "Unread", "Misfit", "Match"}


def refusals(path: str) -> Iterator[str]:
    """What a module says where it refuses, with 7 in each place that changes."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) in CALLS:
            for argument in node.args:
                for part in (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,):
                    yield from _words(part)


def _words(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    if isinstance(node, ast.JoinedStr):
        said = "".join(str(each.value) if isinstance(each, ast.Constant) else "7" for each in node.values)
        if not said.startswith("7, row"):  # the place of what is refused
            yield said


@pytest.mark.parametrize("path", REFUSING)
def test_every_refusal_is_said_in_german(path: str) -> None:
    said = list(refusals(path))
    assert said
    assert [each for each in said if reason_in(each, DE) == each] == []


def test_a_refusal_in_german_keeps_what_was_written() -> None:
    said = "“viele” is no number; write it in digits: 12000"
    assert reason_in(said, DE) == "„viele“ ist keine Zahl; schreiben Sie sie in Ziffern: 12000"
    assert reason_in("no source gives 105 any more", DE) == "keine Quelle nennt mehr 105"
