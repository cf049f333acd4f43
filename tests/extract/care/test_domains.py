import pytest

from extract.care import domains
from extract.care.domains import defang, defanged
from extract.resources import read_toml

DATA = read_toml(domains.FILE)


@pytest.mark.parametrize("row", DATA["match"], ids=lambda row: row["text"])
def test_platforms_are_defanged(row):
    assert defanged(row["text"]) == row["becomes"]
    assert defanged(row["becomes"]) == row["becomes"]


@pytest.mark.parametrize("row", DATA["reject"], ids=lambda row: row["text"])
def test_other_dots_stay(row):
    assert defanged(row["text"]) == row["text"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("example.net", "example[.]net"),
        ("forum.example.co.uk", "forum[.]example[.]co[.]uk"),
        ("example[.]net", "example[.]net"),
        ("Silk Road", "Silk Road"),
        ("Mt. Gox", "Mt. Gox"),
        ("", ""),
    ],
)
def test_a_name_of_a_platform(name, shown):
    assert defang(name) == shown
