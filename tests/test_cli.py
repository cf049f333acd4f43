"""The command as a user runs it, in a process of its own: bad input, exit status, streams, help."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from dashboard.cli import parser
from dashboard.export import FORMATS as EXPORT_FORMATS
from dashboard.writing import FORMATS

ROOT = Path(__file__).parent.parent
ARTICLE = "Police in Oslo arrested three men on 4 May 2020. Officers also seized two servers in Bergen."
# What takes long to import has no place in `--help`.
HEAVY = ("pandas", "numpy", "dash", "plotly", "dateparser", "sqlalchemy", "trafilatura", "lxml", "ahocorasick_rs")


@pytest.fixture
def command(tmp_path):
    """Runs `enforcement-timeline` in an empty folder, with a data folder of its own."""
    work = tmp_path / "work"
    work.mkdir()
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}

    def run(*arguments, text=""):
        code = "import sys; from dashboard.cli import main; sys.exit(main())"
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=work,
            env=environment,
            input=text.encode(),
            capture_output=True,
            timeout=120,
        )

    run.folder = work
    return run


def put(command, name, content):
    path = command.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def records(run):
    return [json.loads(line) for line in run.stdout.splitlines()]


def subcommands():
    return list(next(action.choices for action in parser()._subparsers._group_actions if action.choices))


@pytest.mark.parametrize("name", ["", *subcommands()])
def test_help_imports_nothing_heavy(name):
    code = (
        "import sys\nfrom dashboard.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code, *name.split(), "--help"], capture_output=True, text=True)
    assert run.stdout.startswith("usage: enforcement-timeline"), run.stderr
    assert run.stdout.splitlines()[-1] == "[]"


def test_export_formats_are_those_that_there_are():
    assert FORMATS == EXPORT_FORMATS


def test_extract_prints_one_line_a_document_in_the_order_of_the_input(command):
    lines = [json.dumps({"id": str(n), "text": ARTICLE, "published": "2020-05-05"}) for n in range(40)]
    one = command("extract", "-", text="\n".join(lines))
    assert one.returncode == 0, one.stderr
    assert [each["document"]["id"] for each in records(one)] == [str(n) for n in range(40)]
    path = put(command, "a.jsonl", "\n".join(lines))
    assert command("extract", path, "--workers", "2").stdout == one.stdout


def test_without_a_path_the_starter_cases_are_read(command):
    run = command("extract")
    seeds = sorted((ROOT / "seeds").rglob("*.md"))
    assert [each["document"]["id"] for each in records(run)] == [path.stem for path in seeds]


def test_extract_explains_on_request(command):
    put(command, "a.txt", ARTICLE)
    (plain,), (told,) = records(command("extract", "a.txt")), records(command("extract", "a.txt", "--explain"))
    assert all("explain" not in event for event in plain["events"])
    assert told["events"]
    assert all(event["explain"]["rules"] for event in told["events"])


def test_csv_has_one_row_an_event_and_no_formula(command):
    put(command, "a.txt", f"---\ntitle: =1+1\n---\n{ARTICLE}")
    rows = command("extract", "a.txt", "--format", "csv").stdout.decode().splitlines()
    assert rows[0].startswith("document,title,published,")
    assert len(rows) == 1 + len(records(command("extract", "a.txt"))[0]["events"])
    assert rows[1].startswith("a,'=1+1,")


def test_a_file_appears_only_when_it_is_complete(command):
    put(command, "a.txt", ARTICLE)
    run = command("extract", "a.txt", "-o", "out.jsonl")
    assert (run.returncode, run.stdout) == (0, b"")
    assert json.loads((command.folder / "out.jsonl").read_text())["document"]["id"] == "a"
    assert sorted(path.name for path in command.folder.iterdir()) == ["a.txt", "out.jsonl"]
    assert command("extract", "a.txt", "-o", "no/such/folder.jsonl").returncode == 1


@pytest.mark.parametrize("kind", ["time", "place", "agency", "figure"])
def test_mentions_slice_back(command, kind):
    text = "Europol said on 4 May 2020 that German police in Hamburg arrested three men."
    run = command("mentions", "--kind", kind, "-", text=json.dumps({"id": "7", "text": text}))
    found = records(run)
    assert found
    assert all(text[each["start"] : each["end"]] == each["text"] and each["document"] == "7" for each in found)


def test_explain_shows_sentences_mentions_events_and_reasons(command):
    put(command, "a.txt", ARTICLE)
    said = command("explain", "a.txt").stdout.decode()
    assert "Police in Oslo arrested three men on 4 May 2020." in said
    assert "2020-05-04" in said
    assert "NOR" in said
    assert "rules" in said


def test_evaluate_prints_the_scoreboard(command):
    put(command, "a.txt", ARTICLE)
    (found,) = records(command("extract", "a.txt"))
    gold = {
        "id": "a",
        "participants": found["operation"]["participants"],
        "events": [{**event, "date": [event["date"]], "sure": True} for event in found["events"]],
    }
    put(command, "gold/a.json", json.dumps(gold))
    run = command("evaluate", "gold", "a.txt", "--errors")
    assert run.stdout.decode().splitlines()[1].split() == ["events", "P", "1.000", "R", "1.000", "F1", "1.000"]
    assert command("evaluate", "a.txt", "a.txt").returncode == 1


def test_store_keeps_what_extract_finds(command):
    put(command, "a.txt", ARTICLE)
    assert command("extract", "a.txt", "--store", "s.sqlite").returncode == 0
    run = command("export", "--store", "s.sqlite", "--format", "jsonl")
    assert run.returncode == 0, run.stderr
    assert run.stdout


def test_a_second_run_extracts_only_what_is_new(command):
    put(command, "in/a.txt", ARTICLE)
    put(command, "in/b.txt", ARTICLE.replace("Oslo", "Bergen"))
    assert b"2 extracted, 0 unchanged" in command("report", "in", "-o", "r.html").stderr
    put(command, "in/b.txt", ARTICLE.replace("Oslo", "Lisbon"))
    run = command("report", "in", "-o", "r.html")
    assert b"1 extracted, 1 unchanged" in run.stderr
    assert (command.folder / "r.html").read_text().startswith("<!")


BAD = {
    "an empty folder": ("empty", "holds no article"),
    "a missing path": ("gone.txt", "is not there"),
    "an empty file": ("empty.txt", "holds no text"),
    "binary garbage": ("garbage.txt", "is no text but binary data"),
    "a heap of text": ("heap.txt", "is larger than 8 MB"),
    "a damaged page": ("page.html", "holds no article"),
    "a damaged PDF": ("page.pdf", "is damaged"),
    "a damaged Word file": ("page.docx", "is no Word file"),
    "a table without text": ("table.csv", "has no column 'text'"),
    "a line that is no JSON": ("lines.jsonl", "line 1: is no JSON"),
    "a file that may not be read": ("/proc/self/mem", "cannot be opened"),
    "a device": ("/dev/null", "is no ordinary file"),
    "a glob without files": ("*.xyz", "no file matches"),
}


@pytest.fixture
def bad(command):
    (command.folder / "empty").mkdir()
    put(command, "empty.txt", "")
    put(command, "garbage.txt", bytes(range(256)) * 99)
    put(command, "heap.txt", b"Police arrested a man. " * 2_200_000)
    put(command, "page.html", "<html><body><p></body>")
    put(command, "page.pdf", "%PDF-1.4 nothing more")
    put(command, "page.docx", "PK nothing")
    put(command, "table.csv", "a,b\n1,2\n")
    put(command, "lines.jsonl", "nonsense\n")
    put(command, "good.txt", ARTICLE)
    return command


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux's /proc")
def test_bad_input_is_named_and_the_others_are_read(bad):
    run = bad("extract", *(path for path, _ in BAD.values()), "good.txt")
    said = run.stderr.decode()
    assert run.returncode == 1
    assert [each["document"]["id"] for each in records(run)] == ["good"]
    assert "Traceback" not in said
    for path, reason in BAD.values():
        assert any(path in line and reason in line for line in said.splitlines()), (path, reason, said)


def test_nothing_to_show_is_a_failure_with_a_sentence(bad):
    for arguments in (
        ("serve", "gone", "--no-browser", "--port", "0"),
        ("report", "gone.txt"),
        ("export", "garbage.txt"),
    ):
        run = bad(*arguments)
        assert run.returncode == 1
        assert b"there is nothing to show" in run.stderr
        assert b"Traceback" not in run.stderr
        store = run.stderr.decode().split("store: ")[1].splitlines()[0]
        assert not Path(store).exists()


def test_nothing_stored_is_lost_when_files_go_bad(command):
    put(command, "in/a.txt", ARTICLE)
    assert command("export", "in", "--format", "jsonl").returncode == 0
    put(command, "in/a.txt", b"\x00\x01\x02")
    put(command, "in/b.txt", "Police in Lisbon arrested nine men on 9 June 2021.")
    run = command("export", "in", "--format", "jsonl")
    assert run.returncode == 1
    assert {each["date"] for each in records(run)} >= {"2020-05-04", "2021-06-09"}


ODD = {
    "born.txt": "The man, born in 1850, was arrested in Oslo on 4 May 2020, 31 February 2020 and 99/99/9999.",
    "dots.txt": "." * 200_000,
    "quotes.txt": '"' * 100_000,
    "brackets.txt": "(" * 100_000,
    "digits.txt": "1" * 100_000 + " arrests",
    "words.txt": "arrested " * 2_000,
    "lines.txt": "\n".join(["x"] * 50_000),
    "surrogates.jsonl": json.dumps({"id": "surrogates", "text": "\ud800 \x00 arrested \U0010ffff İstanbul ﷽ on 4 May"}),
    "cp1252.txt": "Señor Müller’s café was searched in São Paulo on 4 May 2020.".encode("cp1252"),
    "utf16.txt": "Police searched a café in São Paulo on 4 May 2020.".encode("utf-16"),
    "script.txt": "<script>alert(1)</script> Police arrested two men in Oslo on 4 May 2020.",
}


def test_odd_input_is_read(command):
    for name, content in ODD.items():
        put(command, f"odd/{name}", content)
    run = command("extract", "odd")
    assert run.returncode == 0, run.stderr
    found = {each["document"]["id"]: [event["date"] for event in each["events"]] for each in records(run)}
    assert set(found) == {name.split(".")[0] for name in ODD}
    assert found["cp1252"] == found["utf16"] == found["script"] == ["2020-05-04"]
    assert "1850" not in str(found["born"])


def serving(command, source):
    """The process of `serve`, what it has said until its address, and that address."""
    code = "import sys; from dashboard.cli import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "serve", source, "--store", "s.sqlite", "--port", "0", "--no-browser"],
        cwd=command.folder,
        stderr=subprocess.PIPE,
        text=True,
        # As from a terminal: a shell's background jobs ignore Ctrl-C, and their children would too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    said = []
    while not (said and "the dashboard is at" in said[-1]):
        said.append(process.stderr.readline())
        assert said[-1], said
    return process, said, said[-1].split(" at ")[1].split()[0]


def ended(process):
    """What `serve` says when it is stopped from the keyboard, and its exit status."""
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    process.stderr.close()
    return process.wait(20), rest


def test_serve_tells_its_address_answers_and_ends_quietly(command):
    put(command, "a.txt", ARTICLE)
    process, said, address = serving(command, "a.txt")
    with urllib.request.urlopen(address) as answer:
        assert answer.status == 200
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert ended(process) == (0, "enforcement-timeline: closed\n")
    assert said[0].endswith("s.sqlite\n")
    assert "documents: 1 extracted" in said[1]


def test_serve_opens_on_an_empty_folder_for_articles_to_come(command):
    (command.folder / "empty").mkdir()
    process, said, address = serving(command, "empty")
    assert "no article is here yet" in said[-2]
    with urllib.request.urlopen(address) as answer:
        assert answer.status == 200
    assert ended(process)[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["extract", "--published", "4 May"],
        ["extract", "--workers", "0"],
        ["extract", "--format", "xml"],
        ["mentions", "x.txt"],
        ["serve", "--port", "70000"],
        ["evaluate"],
        ["report", "-o", "case.pdf"],
        ["class", "-o", "class.pptx"],
        ["worksheet", "-o", "sheets.docx"],
        ["picture", "-o", "map.GIF"],
    ],
)
def test_wrong_usage_exits_with_2(command, arguments):
    run = command(*arguments)
    assert run.returncode == 2
    assert run.stderr.startswith(b"usage: ")
    assert run.stdout == b""


def test_a_reader_that_has_had_enough_is_no_error(command):
    path = put(command, "a.jsonl", "\n".join(json.dumps({"text": ARTICLE}) for _ in range(400)))
    code = "import sys; from dashboard.cli import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "extract", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


def test_a_store_that_is_none_is_told(command):
    put(command, "a.txt", ARTICLE)
    put(command, "s.sqlite", "no database")
    run = command("extract", "a.txt", "--store", "s.sqlite")
    assert run.returncode == 1
    assert b"s.sqlite" in run.stderr
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize(
    "arguments", [["--help"], ["extract", "--help"], ["extract", "a.txt"], ["search", "x", "a.txt"]]
)
def test_nobody_reads_what_it_says(command, arguments):
    put(command, "a.txt", ARTICLE)
    read, write = os.pipe()
    os.close(read)
    code = "import sys; from dashboard.start import main; sys.exit(main())"
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=command.folder,
        env={**os.environ, "XDG_DATA_HOME": str(command.folder)},
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
    )
    os.close(write)
    assert run.returncode in (0, 1)  # a search that finds nothing has nothing to print
    assert "Traceback" not in run.stderr
    assert "Exception ignored" not in run.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is always full here")
def test_messages_that_cannot_be_written_end_nothing(command):
    put(command, "a.txt", ARTICLE)
    code = "import sys; from dashboard.start import main; sys.exit(main())"
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-c", code, "extract", "gone.txt", "a.txt"],
            cwd=command.folder,
            stdout=subprocess.PIPE,
            stderr=full,
            timeout=120,
        )
    assert run.returncode == 1
    assert [each["document"]["id"] for each in records(run)] == ["a"]
