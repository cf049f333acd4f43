import pytest

from dashboard.stores import default_store, desk_folder, store_name
from extract.errors import InputError


@pytest.fixture(autouse=True)
def data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def test_the_starter_cases_have_a_store_of_their_own():
    assert default_store([]).name == "starter-cases.sqlite"
    assert default_store([]).parent.is_dir()


def test_each_set_of_paths_has_its_store(tmp_path):
    one, other = str(tmp_path / "My cases (2020)"), str(tmp_path / "b")
    assert store_name([one]) != store_name([other]) != store_name([one, other])
    assert store_name([one, other]) == store_name([other, one, one])
    assert store_name([one]).startswith("my-cases-2020-")


def test_odd_names_make_a_name():
    assert store_name(["\udcff", "-"]).isascii()


def test_a_folder_that_cannot_be_made_is_told_with_what_to_do(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(InputError, match=r"cannot be made \(Not a directory\)\. Name a store with --store"):
        default_store([])
    with pytest.raises(InputError, match="Set XDG_CACHE_HOME"):
        desk_folder("a.db")
