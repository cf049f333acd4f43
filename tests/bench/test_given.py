import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from bench.given import count, counts, documents_of, lines_of, right_answers

ROOT = Path(__file__).parents[2]
LINE = '{"id": "1", "text": "Police in Oslo arrested three men."}\n'


def test_lines_are_read_with_their_fields(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(LINE + "\n" + LINE)
    assert [row["id"] for row in lines_of(path, ("id", "text"))] == ["1", "1"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "holds no line"),
        (LINE + "nonsense\n", "line 2: is no JSON"),
        ("[1]\n", r"line 1: lacks \['id', 'text'\]"),
        ('{"id": "1"}\n', r"line 1: lacks \['text'\]"),
    ],
)
def test_lines_that_cannot_be_used_are_named(tmp_path, content, said):
    path = tmp_path / "a.jsonl"
    path.write_text(content)
    with pytest.raises(SystemExit, match=said):
        lines_of(path, ("id", "text"))


def test_what_is_not_there_is_named(tmp_path, capsys):
    with pytest.raises(SystemExit, match="cannot be read"):
        lines_of(tmp_path / "gone.jsonl", ())
    with pytest.raises(SystemExit, match="gone: no article could be read"):
        documents_of([str(tmp_path / "gone")])
    assert "is not there" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="holds no right answers"):
        right_answers(tmp_path)


def test_what_cannot_be_read_beside_articles_is_told(tmp_path, capsys):
    (tmp_path / "a.jsonl").write_text(LINE)
    assert [each.id for each in documents_of([str(tmp_path / "a.jsonl"), str(tmp_path / "gone")])] == ["1"]
    assert "gone: is not there" in capsys.readouterr().err


def test_numbers_of_the_command_line():
    assert (count("8"), count("0", least=0), counts("1,20"), counts("")) == (8, 0, [1, 20], [])
    for wrong in ("0", "-1", "x", ""):
        with pytest.raises(argparse.ArgumentTypeError):
            count(wrong)
    with pytest.raises(argparse.ArgumentTypeError):
        counts("1,x")


@pytest.mark.parametrize(
    "arguments",
    [
        ["bench.events", "gone", "gone.txt"],
        ["bench.places", "gone.jsonl"],
        ["bench.times", "gone.jsonl", "gone.jsonl"],
        ["bench.operations", "--gold", "gone", "gone.txt"],
        ["bench.corpus", "--documents", "0", "-o", "gone/a.jsonl"],
        ["bench.corpus", "--documents", "1", "-o", "gone/a.jsonl"],
    ],
)
def test_a_bench_refuses_in_a_sentence_what_it_cannot_use(tmp_path, arguments):
    run = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode in (1, 2)
    assert run.stderr.strip()
    assert "Traceback" not in run.stderr
