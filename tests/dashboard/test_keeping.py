import pytest

from dashboard.cli import main
from extract.operations import join
from extract.store import open_store
from tests.databases import PASSWORD
from tests.extract.operations.build import document, event


@pytest.fixture
def store(store_address):
    """The address of a store with two documents."""
    with open_store(store_address) as store:
        store.add(
            [
                document("a", event("arrest", "Ann Sample, 30, was arrested in Oslo."), target=("Zarnow",)),
                document("b", event("takedown", "The videos showed the abuse of children."), target=("Quellix",)),
            ]
        )
        store.replace_operations(join(store.extractions()))
    return store_address


def test_what_is_found_is_printed_a_line_each(store, capsys):
    assert main(["search", "arrested oslo", "--store", store]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    slug, key, id_, words = line.split("\t")
    assert (slug, id_, words) == ("zarnow", "a", "[name], [age], was arrested in Oslo.")
    assert key != "-"


def test_names_are_found_and_shown_only_if_asked_for(store, capsys):
    assert main(["search", "sample", "--store", store]) == 1
    assert "nothing holds all of these words" in capsys.readouterr().err
    assert main(["search", "sample", "--store", store, "--names"]) == 0
    assert "Ann Sample, 30" in capsys.readouterr().out


def test_words_that_describe_harm_are_not_printed(store, capsys):
    assert main(["search", "videos", "--store", store]) == 0
    printed = capsys.readouterr().out
    assert "abuse" not in printed
    assert "(words that describe harm" in printed


@pytest.mark.parametrize("question", ['"', "*", "AND OR NOT", "a:b", "", "'"])
def test_whatever_is_typed_is_no_error(store, capsys, question):
    assert main(["search", question, "--store", store]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_a_store_is_saved_and_brought_back(store, new_store, tmp_path, capsys):
    file, other = tmp_path / "saved", new_store()
    assert main(["backup", "--store", store, "-o", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}\n"
    assert main(["restore", str(file), "--store", other]) == 0
    assert "2 documents restored" in capsys.readouterr().err
    with open_store(other) as restored:
        assert sorted(restored.known()) == ["a", "b"]
    assert main(["restore", str(file), "--store", other]) == 1
    assert "--force" in capsys.readouterr().err
    assert main(["restore", str(file), "--store", other, "--force"]) == 0


def test_what_cannot_be_restored_is_told(tmp_path, capsys):
    (tmp_path / "article").write_text("An article.", encoding="utf-8")
    for name, said in (("article", "is no backup of a store"), ("none", "No such file")):
        assert main(["restore", str(tmp_path / name), "--store", str(tmp_path / "s.db")]) == 1
        assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["article"]


def test_a_password_is_never_printed(store, capsys):
    main(["search", "oslo", "--store", store])
    captured = capsys.readouterr()
    assert "store: " in captured.err
    for way in (PASSWORD, PASSWORD.replace(" ", "%20"), PASSWORD.replace(" ", "+")):
        assert way not in captured.out + captured.err
