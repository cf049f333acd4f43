"""Many articles, as a user runs them: results in partitions, then a store."""

import gzip
import json
import os
import subprocess
import sys

import pytest

from extract.store import open_store

ARTICLE = "Police in Oslo arrested {n} men on 4 May 2020. Officers also seized servers in Bergen."


@pytest.fixture
def command(tmp_path):
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")}
    (tmp_path / "in").mkdir()

    def run(*arguments):
        code = "import sys; from dashboard.cli import main; sys.exit(main())"
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    run.folder = tmp_path
    return run


def lines(folder):
    parts = sorted(folder.glob("parts/*/*.gz"))
    return [json.loads(line) for part in parts for line in gzip.open(part)]


def put(command, name, content):
    path = command.folder / "in" / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_results_hold_what_was_found_and_what_was_not_read(command):
    put(command, "a.txt", f"---\ntitle: Raid\npublished: 2020-05-05\n---\n{ARTICLE}")
    put(command, "b.txt", b"\x00\x01\x02")
    put(command, "many.jsonl.gz", gzip.compress(json.dumps({"id": "7", "text": ARTICLE.format(n=7)}).encode()))
    run = command("extract", "in", "--results", "r", "--workers", 1)
    assert run.returncode == 1
    assert "b.txt: is no text but binary data" in run.stderr
    assert "2 documents" in run.stderr
    found = lines(command.folder / "r")
    assert [row[1] for row in found if isinstance(row, list)] == ["a", "7"]
    assert [row["unread"][0] for row in found if isinstance(row, dict)] == ["in/b.txt"]
    again = command("extract", "in", "--results", "r", "--workers", 1, "--progress", "json")
    assert "2 of them by an earlier run; 1 not read" in again.stderr
    assert "b.txt: is no text" in again.stderr
    assert json.loads(next(line for line in again.stderr.splitlines() if line.startswith("{")))["kept"] == 2
    assert lines(command.folder / "r") == found


def test_a_store_filled_from_results_is_that_of_the_articles(command):
    for number in range(6):
        put(command, f"{number}.txt", f"---\npublished: 2020-05-0{number + 1}\n---\n{ARTICLE.format(n=number + 11)}")
    assert command("extract", "in", "--results", "r", "--workers", 1).returncode == 0
    loaded = command("load", "r", "--store", "loaded.sqlite")
    assert loaded.returncode == 0, loaded.stderr
    assert "6 documents" in loaded.stderr
    assert command("extract", "in", "--store", "direct.sqlite").returncode == 0
    with open_store(command.folder / "loaded.sqlite") as one, open_store(command.folder / "direct.sqlite") as other:
        assert one.extractions() == other.extractions() != ()
        assert one.operations() == other.operations() != ()
        assert one.known() == other.known()
    shown = command("export", "in", "--store", "loaded.sqlite", "--format", "jsonl")
    assert "0 extracted, 6 unchanged" in shown.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("load", "in", "--store", "s.sqlite"), "in: holds no results. Write some with"),
        (("load", "gone", "--store", "s.sqlite"), "gone: holds no results. Write some with"),
        (("extract", "in", "--results", "in/a.txt"), "in/a.txt: cannot be written"),
        (("extract", "in", "--results", "/dev/null/x"), "/dev/null/x: cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told(command, arguments, said):
    put(command, "a.txt", ARTICLE)
    run = command(*arguments)
    assert run.returncode == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr
    assert not (command.folder / "s.sqlite").exists()  # no empty store is left behind
