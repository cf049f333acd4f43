from pathlib import Path
from typing import Any

import pytest

from dashboard.app import create_app
from dashboard.callbacks.sources import done, filtered
from dashboard.components.picking import document_rows
from dashboard.components.reading import progress_view, read_list, summary_line
from dashboard.components.say import page_words
from dashboard.desk import Desk, Progress, Read, Told
from dashboard.desk import inbox as bounds
from dashboard.load import frames
from tests.dashboard import cases
from tests.dashboard.reading import texts, walk

LANG = page_words()
HOME = "http://127.0.0.1:8050"
BATCH = "0123456789abcdef" * 2


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "store.sqlite", tmp_path / "desk")


def post(desk: Desk | None, name: str, content: bytes, batch: str = BATCH, **headers: str) -> Any:
    client = create_app(frames(()), desk=desk).server.test_client()
    address = f"/desk/files/{batch}"
    return client.post(address, query_string={"name": name}, data=content, base_url=HOME, headers=headers)


def test_a_file_is_kept_under_a_name_that_does_no_harm(desk: Desk) -> None:
    answer = post(desk, "../../<b>.txt", b"words")
    assert (answer.status_code, answer.get_json()) == (200, {"name": "b.txt"})
    assert [each.path.read_bytes() for each in desk.inbox.waiting(BATCH)] == [b"words"]


def test_what_is_refused_says_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LARGEST", 10)
    for name, content, reason in (("a.exe", b"x", "ending"), ("a.txt", b"", "empty"), ("a.txt", b"x" * 11, "size")):
        answer = post(desk, name, content)
        assert (answer.status_code, answer.get_json()["refused"]) == (422, reason)
    assert post(desk, "a.txt", b"x", batch="..%2f..").status_code in (404, 405, 422)
    assert not list(desk.inbox.waiting(BATCH))


def test_a_body_beyond_all_bounds_is_not_even_read(desk: Desk) -> None:
    answer = post(desk, "a.txt", b"", **{"Content-Length": str(10**12)})
    assert answer.status_code in (413, 422)
    assert not list(desk.inbox.waiting(BATCH))


def test_other_pages_and_an_app_without_a_desk_take_no_files(desk: Desk) -> None:
    assert post(desk, "a.txt", b"words", Origin="https://evil.example").status_code == 403
    assert post(None, "a.txt", b"words").status_code in (404, 405)
    assert not list(desk.inbox.waiting(BATCH))


def test_a_date_that_is_none_is_told_and_nothing_is_read(desk: Desk) -> None:
    assert post(desk, "a.txt", b"words").status_code == 200
    said = done(desk, {"act": "read", "batch": BATCH}, "soon", lambda progress: None, LANG)
    assert texts(said).startswith("“soon” is no date.")
    assert not list(desk.inbox.waiting(BATCH))


def test_a_source_that_is_gone_is_told_in_words(desk: Desk) -> None:
    said = done(desk, {"act": "date", "documents": ["gone"], "day": "2020-01-01"}, "", lambda progress: None, LANG)
    assert "gone" in texts(said)
    assert texts(done(desk, {"act": "remove", "documents": ["gone"]}, "", lambda progress: None, LANG)) == "0 removed."


def test_rows_are_searched_by_all_words_in_what_is_shown() -> None:
    rows = document_rows(frames(cases.cases()), LANG)
    assert len(rows) == 3
    assert [row["document"] for row in filtered(rows, "gazette  2011")] == ["harbour"]
    assert filtered(rows, "no such words") == []
    assert filtered(rows, "") == rows


def test_what_became_of_files_is_told_with_the_way_to_their_operation() -> None:
    told = Told("a", "<b>Raid</b>", None, "unknown", "case", "Case", (("arrest", 2), ("search", 1)), renamed=True)
    files = (Read("a.txt", "read", (told,)), Read("b.pdf", "failed", reason="is empty", remedy="Look at it."))
    found = read_list((Read("c.csv", "read", reason="is empty", remedy="Fill it.", place="row 7", further=3),), LANG)
    assert "row 7: is empty. Fill it. Further places that were not read: 3." in texts(found)
    found = read_list(files, LANG)
    assert [each.href for each in walk(found) if type(each).__name__ == "Link"] == ["/operation/case"]
    said = texts(found)
    assert "<b>Raid</b>" in said
    assert "3 events" in said
    assert "is empty. Look at it." in said
    assert "this one is kept as “a”" in said
    assert summary_line(files, LANG) == "1 read, 1 not read"
    assert "Reading b.pdf (2 of 2)" in texts(progress_view(Progress(1, 2, "b.pdf", files), LANG))
