import io
from datetime import date

from tests.extract.readers.reading import documents, put, unread


def test_standard_input_holds_json_lines():
    lines = b'{"id": "1", "text": "One."}\n\n{"id": 2, "text": "Two.", "title": "T", "published": "2020-01-02"}\n'
    found = documents("-", stdin=io.BytesIO(lines))
    assert [(each.id, each.text, each.published) for each in found] == [
        ("1", "One.", None),
        ("2", "Two.", date(2020, 1, 2)),
    ]


def test_records_without_an_id_are_numbered(tmp_path):
    path = put(tmp_path, "a.jsonl", '{"text": "One."}\n{"text": "Two."}\n')
    assert [document.id for document in documents(path)] == ["a-1", "a-2"]


def test_one_bad_line_leaves_the_others(tmp_path):
    path = put(tmp_path, "a.jsonl", '{"id": "1", "text": "One."}\nnothing\n{"id": "3", "text": "Three."}\n')
    assert [document.id for document in documents(path)] == ["1", "3"]
    assert unread(path)[0].path == f"{path}, line 2"
