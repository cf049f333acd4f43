"""What could not be read at the start is kept for the page of sources."""

from pathlib import Path

from dash.development.base_component import Component

from dashboard.components.say import page_words
from dashboard.desk import Desk
from dashboard.desk.starting import MOST, Noting, as_files
from dashboard.load import frames
from dashboard.pages.sources import page
from extract.readers import Unread
from tests.dashboard import cases


def told(*paths: str) -> list[Unread]:
    return [Unread(path, "holds no text", "Put the article's words there.") for path in paths]


def words_of(part: object) -> str:
    if isinstance(part, Component):
        return words_of(getattr(part, "children", None))
    return " ".join(map(words_of, part)) if isinstance(part, list | tuple) else str(part or "")


def test_files_are_called_by_their_way_below_what_was_named() -> None:
    found = as_files(told("/a/b/c.txt", "/a/list.csv, row 3", "/a/list.csv, row 7", "/x/d.pdf", "gone"), ["/a", "gone"])
    assert [(each.name, each.place, each.further) for each in found] == [
        ("b/c.txt", "", 0),
        ("list.csv", "row 3", 1),
        ("d.pdf", "", 0),
        ("gone", "", 0),
    ]


def test_a_heap_of_refusals_is_told_but_not_kept_whole() -> None:
    report = Noting()
    for each in told(*(f"{number}.txt" for number in range(MOST + 5))):
        report.tell(each)
    assert (len(report.told), report.unread) == (MOST, MOST + 5)


def test_the_page_of_sources_names_them_until_the_next_start(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "store.sqlite", tmp_path / "desk")
    for lang, head, why in (("en", "Not read", "holds no text"), ("de", "Nicht gelesen", "enthält keinen Text")):
        desk.started(as_files(told("/a/empty.txt"), ["/a"]))
        said = words_of(page(frames(cases.cases()), page_words(lang), desk)[1])
        assert head in said and "empty.txt" in said and why in said
    desk.started(())
    assert "empty.txt" not in words_of(page(frames(cases.cases()), page_words(), desk)[1])


def test_sources_without_an_event_are_named_and_those_in_other_languages_said_to_be_so(tmp_path: Path) -> None:
    from extract.ingest import ingest
    from extract.joining import join_anew
    from extract.model.text import Document

    desk = Desk(tmp_path / "store.sqlite", tmp_path / "desk")
    german = "Die Polizei hat am Dienstag zwei Männer festgenommen und mehrere Wohnungen in der Stadt durchsucht. " * 3
    documents = [Document("a", "Razzia im Hafen", german), Document("b", "Weather report", "It rained in Oslo.")]
    with desk.open() as store:
        ingest(documents, store, tell=lambda unread: None)
        join_anew(store)
        said = " ".join(words_of(page(frames(store.operations()), page_words(), desk)[1]).split())
    assert "Nothing was found in 1 source: Weather report" in said
    assert "Nothing was found in 1 source, not in English as it seems; only English is read: Razzia im Hafen" in said
