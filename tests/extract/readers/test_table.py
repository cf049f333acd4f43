"""Tables as people keep them: columns by other names, dates in one order."""

from datetime import date
from pathlib import Path

import pytest

from extract.model.text import Document
from extract.readers import Unread, read
from extract.readers.table import other_names

ARTICLE = "Police in Oslo arrested three men on Monday."


def items(folder: Path, content: str, name: str = "wire.csv") -> list[Document | Unread]:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return list(read([str(path)]))


@pytest.mark.parametrize(
    "header",
    [
        "Headline,Date,Body,Publisher,Link",
        "titel,Datum,Artikel,Quelle,Adresse",
        "title,published_at,FULL_TEXT,outlet,url",
        "title,published,text,source,url",
    ],
)
def test_columns_have_other_names(tmp_path: Path, header: str) -> None:
    (found,) = items(tmp_path, f"{header}\nThree held,2020-05-04,{ARTICLE},Fjord Courier,https://courier.example/a\n")
    assert isinstance(found, Document)
    assert (found.title, found.text, found.source) == ("Three held", ARTICLE, "Fjord Courier")
    assert (found.published, found.url) == (date(2020, 5, 4), "https://courier.example/a")


def test_a_fields_own_name_goes_first_and_others_are_left(tmp_path: Path) -> None:
    (found,) = items(tmp_path, f"date,body,published,text\n2019-01-01,Summary.,2020-05-04,{ARTICLE}\n")
    assert isinstance(found, Document)
    assert (found.text, found.published) == (ARTICLE, date(2020, 5, 4))
    assert "text" not in {name for names in other_names().values() for name in names}


@pytest.mark.parametrize(
    ("days", "published"),
    [
        (["05/09/2023", "13/09/2023"], [date(2023, 9, 5), date(2023, 9, 13)]),
        (["05/09/2023", "09/13/2023"], [date(2023, 5, 9), date(2023, 9, 13)]),
        (["05/09/2023", "2023-09-13"], [None, date(2023, 9, 13)]),
        (["05/09/2023", "13/09/2023", "09/13/2023"], [None, date(2023, 9, 13), date(2023, 9, 13)]),
        (["5 Sept 2023", "13/09/2023"], [date(2023, 9, 5), date(2023, 9, 13)]),
    ],
)
def test_the_dates_of_a_column_have_one_order(tmp_path: Path, days: list[str], published: list[date | None]) -> None:
    found = items(tmp_path, "text,published\n" + "".join(f"{ARTICLE},{day}\n" for day in days))
    assert [each.published if isinstance(each, Document) else None for each in found] == published
    refused = [each for each in found if isinstance(each, Unread)]
    assert all("which may be 2023-05-09 or 2023-09-05" in each.reason for each in refused)
