"""Articles in a Parquet table, as pyarrow itself writes it."""

from datetime import date

import pyarrow
from pyarrow import parquet

from extract.model.text import Document
from extract.readers import Unread, read


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
