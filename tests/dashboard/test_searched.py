"""Names of persons lead to nothing in the search of the overview; the words around them do."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.address import View
from dashboard.filters import proposed, shown
from dashboard.index import Index
from extract.ingest import ingest
from extract.model.text import Document, PublishedBasis
from extract.store import open_store

RAID = Document(
    "raid",
    "Two held over stolen excavators",
    "Police in Oslo arrested Anton Vesterholt, 34, on 4 May 2020 in Operation Glacier. "
    "Officers searched a garage of Vesterholt in Drammen and seized twelve excavators.",
    date(2020, 5, 5),
    PublishedBasis.GIVEN,
    "Fjord Courier",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("searched")
    with open_store(folder / "store.sqlite") as store:
        ingest([RAID], store, tell=lambda unread: None)
        return Index(store.operations())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("glacier", True),
        ("excavators", True),
        ("excav", True),
        ("Drammen", True),
        ("norwegen fjord", True),
        ('"stolen excavators"', True),
        ("oslo arrested", True),
        ("Vesterholt", False),
        ("vesterh", False),
        ("anton excavators", False),
        ('"arrested Anton"', False),
    ],
)
def test_names_of_persons_find_nothing(index: Index, words: str, found: bool) -> None:
    assert any("vesterholt" in text for text in index.texts)
    seen = shown(index, View(words=words))
    assert bool(seen.places) is found
    if not found:
        assert proposed(seen, View(words=words)) is None


def test_a_mistyped_name_is_not_completed(index: Index) -> None:
    view = View(words="vesterhold")
    assert proposed(shown(index, view), view) is None
