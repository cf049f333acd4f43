from io import BytesIO
from pathlib import Path

import pytest

from dashboard.desk import inbox as bounds
from dashboard.desk.inbox import Inbox, RefusedError, safe_name

BATCH = "0123456789abcdef" * 2


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("article.txt", "article.txt"),
        ("../../../etc/cron.d/job.txt", "job.txt"),
        ("C:\\Users\\x\\release (1).PDF", "release (1).PDF"),
        ("/", "article"),
        ("", "article"),
        (".txt", "txt"),
        ("..", "article"),
        ("a\x00b\n.md", "ab.md"),
        ("evil\u202etxt.exe", "eviltxt.exe"),
        ("<script>alert(1)</script>.html", "script.html"),
        ("aux.txt", "_aux.txt"),
        ("Pressemitteilung – Köln.docx", "Pressemitteilung – Köln.docx"),
        ("x" * 500 + ".txt", "x" * 80 + ".txt"),
        ("ü" * 500 + ".txt", "ü" * 40 + ".txt"),
    ],
)
def test_names_stay_in_their_folder_and_show_what_they_say(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def taken(inbox: Inbox, name: str, content: bytes = b"words", batch: str = BATCH) -> str:
    return inbox.take(batch, name, BytesIO(content)).name


def refused(inbox: Inbox, name: str, content: bytes = b"words", batch: str = BATCH) -> str:
    with pytest.raises(RefusedError) as found:
        taken(inbox, name, content, batch)
    return found.value.reason


def test_two_files_of_one_name_are_two_files_in_their_order(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path)
    for words in (b"one", b"two"):
        taken(inbox, "a.txt", words)
    assert [each.path.read_bytes() for each in inbox.waiting(BATCH)] == [b"one", b"two"]


def test_what_is_not_taken_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LARGEST", 10)
    monkeypatch.setattr(bounds, "LARGEST_BATCH", 12)
    monkeypatch.setattr(bounds, "MOST", 3)
    inbox = Inbox(tmp_path)
    assert refused(inbox, "run.exe") == "ending"
    assert refused(inbox, "large.txt", b"x" * 11) == "size"
    assert refused(inbox, "empty.txt", b"") == "empty"
    assert refused(inbox, "a.txt", batch="../escape") == "batch"
    assert taken(inbox, "a.txt", b"x" * 10) == "a.txt"
    assert refused(inbox, "b.txt", b"x" * 3) == "size"
    assert [taken(inbox, "c.txt", b"x"), taken(inbox, "d.txt", b"x")] == ["c.txt", "d.txt"]
    assert refused(inbox, "e.txt", b"x") == "number"
    assert len(list(tmp_path.rglob("*.*"))) == 3


def test_forgotten_is_gone_and_no_other_folder_with_it(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "inbox")
    taken(inbox, "a.txt")
    (tmp_path / "kept").write_text("x")
    inbox.forget("../")
    inbox.forget("..")
    assert list(inbox.waiting("..")) == []
    inbox.forget(BATCH)
    assert list(inbox.waiting(BATCH)) == []
    assert (tmp_path / "kept").exists()
