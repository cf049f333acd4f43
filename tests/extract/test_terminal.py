import argparse
import sys

import pytest

from extract.errors import InputError, RuleError
from extract.readers import Unread
from extract.terminal import Report, count, day, output, run

GONE = Unread("gone.txt", "is not there", "Check the path.")
PICTURE = Unread("a.png", "is of a kind that is not read", "Kinds that are: .txt.", skipped=True)


def parser(action):
    made = argparse.ArgumentParser(prog="enforcement-timeline")
    made.set_defaults(run=action, debug=False)
    return made


def failing(error):
    def action(options):
        raise error

    return action


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (InputError("a.txt: is not there"), "enforcement-timeline: a.txt: is not there\n"),
        (RuleError("x.toml: broken"), "enforcement-timeline: x.toml: broken\n"),
        (
            PermissionError(13, "Permission denied", "out.csv"),
            "enforcement-timeline: out.csv: Permission denied. Give yourself the right to it, or name another place.\n",
        ),
        (
            OSError(28, "No space left on device"),
            "enforcement-timeline: standard output: No space left on device. Make room there, or name another place.\n",
        ),
        (
            OSError(27, "File too large", "a"),
            "enforcement-timeline: a: File too large. Raise the limit of a file's size (`ulimit -f`), or name another "
            "place.\n",
        ),
        (OSError(5, "Input/output error", "a"), "enforcement-timeline: a: Input/output error\n"),
        (
            MemoryError(),
            "enforcement-timeline: there is not enough memory. Close other programs, or give fewer --workers or fewer "
            "articles at once\n",
        ),
        (InputError("a\n\x1b[2J\u202eb.txt: no"), "enforcement-timeline: a\\n\\x1b[2J\\u202eb.txt: no\n"),
        (
            RuntimeError("can't start new thread"),
            "enforcement-timeline: this machine: no further thread or process may be started. Close other programs, "
            "give fewer --workers, or raise the limit of processes (`ulimit -u`).\n",
        ),
        (KeyboardInterrupt(), "enforcement-timeline: stopped\n"),
    ],
)
def test_an_error_is_a_sentence_and_status_1(error, said, capsys):
    assert run(parser(failing(error)), []) == 1
    assert capsys.readouterr().err == said


def test_a_fault_of_the_program_says_how_to_report_it(capsys):
    assert run(parser(failing(ZeroDivisionError("oops"))), []) == 1
    assert "--debug" in capsys.readouterr().err


def test_debug_shows_where_it_was():
    made = parser(failing(ZeroDivisionError("oops")))
    made.set_defaults(debug=True)
    with pytest.raises(ZeroDivisionError):
        run(made, [])


def test_the_status_of_a_command_is_passed_on():
    assert run(parser(lambda options: 0), []) == 0
    assert run(parser(lambda options: 1), []) == 1


def test_a_report_tells_what_was_not_read_and_fails_for_it(capsys):
    report = Report()
    assert list(report.only_found(["a", GONE, "b", PICTURE])) == ["a", "b"]
    assert report.finish() == 1
    assert capsys.readouterr().err.splitlines() == [
        "enforcement-timeline: gone.txt: is not there. Check the path.",
        "enforcement-timeline: a.png: is of a kind that is not read. Kinds that are: .txt.",
        "enforcement-timeline: 2 read, 1 not read (see above)",
    ]


def test_what_was_passed_over_on_purpose_is_no_failure():
    report = Report()
    report.tell(PICTURE)
    assert report.finish() == 0


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    target = tmp_path / "out.txt"
    with output(str(target)) as out:
        out.write("one\n")
    with pytest.raises(InputError), output(str(target)) as out:
        out.write("half")
        raise InputError("stop")
    assert target.read_text() == "one\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_values_of_the_command_line():
    assert day("2020-05-04").isoformat() == "2020-05-04"
    assert count("8") == 8
    for wrong, kind in (("4 May", day), ("2020-13-01", day), ("0", count), ("x", count), ("-1", count)):
        with pytest.raises(argparse.ArgumentTypeError):
            kind(wrong)


@pytest.mark.parametrize("name", ["output", "store", "results"])
def test_an_option_that_names_a_place_is_not_empty(name, capsys):
    made = parser(lambda options: 0)
    made.add_argument(f"--{name}")
    assert run(made, [f"--{name}", "here"]) == 0
    with pytest.raises(SystemExit):
        run(made, [f"--{name}", ""])
    assert f"--{name} is empty" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["store", "results"])
def test_what_is_more_than_a_stream_is_not_written_to_standard_output(name, capsys):
    made = parser(lambda options: 0)
    made.add_argument(f"--{name}")
    with pytest.raises(SystemExit):
        run(made, [f"--{name}", "-"])
    assert f"--{name} -: standard output cannot hold it; give a path" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a b", ["a", "b"]),
        ("--store s a b", ["a", "b"]),
        ("a --store s b", ["a", "b"]),
        ("a b --store s", ["a", "b"]),
        ("--store s", []),
    ],
)
def test_paths_may_stand_before_and_behind_options(words, found):
    options = []
    made = parser(lambda each: options.append(each) or 0)
    made.add_argument("paths", nargs="*")
    made.add_argument("--store")
    assert run(made, words.split()) == 0
    assert options[0].paths == found


@pytest.mark.parametrize("words", ["a --nonsense b", "--nonsense", "a --store s --nonsense"])
def test_an_unknown_option_is_no_path(words, capsys):
    made = parser(lambda options: 0)
    made.add_argument("paths", nargs="*")
    made.add_argument("--store")
    with pytest.raises(SystemExit) as ended:
        run(made, words.split())
    assert ended.value.code == 2
    assert "unrecognized arguments: --nonsense" in capsys.readouterr().err


def test_streams_that_were_closed_before_the_start_end_nothing(monkeypatch, tmp_path):
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)

    def copied(options):
        sys.stdout.write(sys.stdin.read() + "x")
        return 0

    assert run(parser(copied), []) == 0
