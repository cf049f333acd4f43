import json
from datetime import UTC, datetime

import pytest

from extract.correcting.lines import lines, parsed
from extract.errors import InputError
from extract.model.correction import About, Correction, CorrectionKind

AT = datetime(2026, 11, 22, tzinfo=UTC)


def noted(text):
    return Correction(text, CorrectionKind.NOTE, About(("a",)), "note", None, text, "Ann", AT)


@pytest.mark.parametrize(
    "text", ["plain", "quotation marks “”", "a line\nbreak", "a sign\u2028that ends lines elsewhere"]
)
def test_what_is_written_is_read_again(text):
    written = "".join(lines([noted(text), noted("second")]))
    assert written.count("\n") == 2
    assert parsed(written.split("\n"), "log.jsonl") == (noted(text), noted("second"))


def test_every_faulty_line_is_told_with_its_number():
    (good,) = lines([noted("x")])
    unsigned = json.dumps({**json.loads(good), "by": ""})
    with pytest.raises(InputError) as error:
        parsed([good, "{", "", unsigned, good], "log.jsonl")
    # On one line: what a terminal shows of an error has no line breaks, which a file's name could forge.
    assert str(error.value) == (
        "log.jsonl, line 2: no JSON (Expecting property name enclosed in double quotes at column 2); "
        "log.jsonl, line 4: 'by' is text of 1 to 2000 characters, not ''. "
        "Nothing was imported. Mend or delete these lines, then import the file again."
    )


def test_of_very_many_faults_some_are_told():
    with pytest.raises(InputError, match=r"; and 90 more\. Nothing"):
        parsed(["x"] * 100, "log.jsonl")


def test_nothing_is_nothing():
    assert parsed([], "log.jsonl") == ()
    assert list(lines([])) == []
