import pytest

from extract import resources
from extract.errors import RuleError

COLUMNS = ("name", "alpha3")


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Reads a table of this content."""
    monkeypatch.setattr(resources, "data_file", tmp_path.joinpath)

    def read(content):
        tmp_path.joinpath("t.csv").write_text(content, encoding="utf-8")
        return resources.read_pairs("t.csv", COLUMNS)

    return read


def test_pairs_are_read_below_the_notes(table):
    assert table("# licence\n# source\nname,alpha3\nOslo,NOR\nSão Paulo,BRA\n") == {"Oslo": "NOR", "São Paulo": "BRA"}


@pytest.mark.parametrize("content", ["name,alpha3\n", "name,alpha3"])
def test_a_table_without_rows_is_empty(table, content):
    assert table(content) == {}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "columns ''; expected"),
        ("alpha3,name\nNOR,Oslo\n", "columns 'alpha3,name'; expected"),
        ("name,alpha3\nOslo\n", "row 'Oslo': expected 2 values"),
        ("name,alpha3\nOslo,NOR\n\nBergen,NOR\n", "row '': expected 2 values"),
        ("name,alpha3\nOslo,NOR,x\nBergen\n", "row 'Oslo,NOR,x': expected 2 values"),
        ("name,alpha3\nOslo,NOR\nOslo,USA\n", "more than one row for ['Oslo']"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(table, content, said):
    with pytest.raises(RuleError) as error:
        table(content)
    assert str(error.value).startswith("t.csv") and said in str(error.value)
