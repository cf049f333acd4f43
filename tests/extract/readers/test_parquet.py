"""Articles in a Parquet table, as pyarrow itself writes it."""

from datetime import date

import pyarrow
import pytest
from pyarrow import parquet

from extract.model.text import Document
from extract.readers import Unread, read
from extract.readers import parquet as reader
from extract.readers.files import File


def table(path, columns):
    parquet.write_table(pyarrow.table(columns), path)
    return [str(path)]


def test_one_article_a_row_whatever_the_case_of_the_columns(tmp_path):
    found = list(
        read(
            table(
                tmp_path / "a.parquet",
                {"ID": ["one", "two"], " Text": ["Two were held.", "It closed."], "published": ["2024-05-30", None]},
            )
        )
    )
    assert [(each.id, each.text, each.published) for each in found] == [
        ("one", "Two were held.", date(2024, 5, 30)),
        ("two", "It closed.", None),
    ]


def test_a_day_may_be_a_day_of_the_table(tmp_path):
    (found,) = read(table(tmp_path / "a.parquet", {"text": ["Two were held."], "published": [date(2024, 5, 30)]}))
    assert found.published == date(2024, 5, 30)


def test_more_rows_than_one_batch_keep_their_order(tmp_path):
    found = list(read(table(tmp_path / "a.parquet", {"text": [f"{number} were held." for number in range(600)]})))
    assert [each.text for each in found] == [f"{number} were held." for number in range(600)]
    assert len({each.id for each in found}) == 600


def test_a_row_that_is_no_article_is_told_and_the_others_are_read(tmp_path):
    bad, good = read(table(tmp_path / "a.parquet", {"text": [None, "Two were held."]}))
    assert isinstance(bad, Unread)
    assert "row 1" in bad.path
    assert isinstance(good, Document)


def test_a_table_without_text_and_one_without_rows(tmp_path):
    (lacking,) = read(table(tmp_path / "a.parquet", {"words": ["Two were held."]}))
    assert "no column 'text'" in lacking.reason
    (empty,) = read(table(tmp_path / "b.parquet", {"text": pyarrow.array([], pyarrow.string())}))
    assert "no row" in empty.reason


def cut_off(content):
    return content[: len(content) // 2]


def with_other_bytes(content):
    """The packed words of the first column replaced; the footer that describes them stays."""
    return content[:60] + bytes(200) + content[260:]


def not_utf8(content):
    return content.replace(b"Two were held.", b"Two were h\xffld.")


@pytest.mark.parametrize("broken", [cut_off, with_other_bytes, not_utf8])
def test_a_broken_file_is_told_with_the_reason(tmp_path, broken):
    path = tmp_path / "a.parquet"
    columns = pyarrow.table({"text": ["Two were held."] * 300})
    parquet.write_table(columns, path, compression="none" if broken is not_utf8 else "gzip")
    path.write_bytes(broken(path.read_bytes()))
    *_, found = read([str(path)])
    assert isinstance(found, Unread)
    assert "is no Parquet file that can be read (" in found.reason


def test_a_fault_of_ours_is_no_fault_of_the_file(tmp_path, monkeypatch):
    def rows(*_):
        yield from ()
        raise ValueError("ours")

    monkeypatch.setattr(reader, "_rows", rows)
    path = tmp_path / "a.parquet"
    table(path, {"text": ["Two were held."]})
    with pytest.raises(ValueError, match="ours"):
        list(reader.read(File(str(path))))
