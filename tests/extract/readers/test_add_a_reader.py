"""The reader that docs/add-a-reader.md shows is run."""

import re
from pathlib import Path

from extract.readers.files import File

PAGE = Path(__file__).parents[3] / "docs" / "add-a-reader.md"


def test_the_reader_of_the_page_reads(tmp_path):
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    shown = {"__name__": "log"}
    exec(code, shown)
    path = tmp_path / "desk.log"
    path.write_text("One article.\n====\nAnother.", encoding="utf-8")
    assert [(each.id, each.text) for each in shown["read"](File(str(path)))] == [
        ("desk-1", "One article."),
        ("desk-2", "Another."),
    ]
