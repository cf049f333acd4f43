"""The commands that write files, as a user runs them: what they write, what they say, what they refuse."""

import json

import openpyxl
import pytest

from dashboard.cli import main
from dashboard.writing import LANGUAGES

ONE = """Police in Oslo arrested three men on 4 May 2020 after a tip-off from Denmark in February 2020. Officers also \
seized two servers in Bergen. A court in Oslo convicted two men on 3 March 2021. Norway led Operation Birch; Denmark \
and Sweden took part."""
TWO = "Police in Lisbon, Portugal, arrested five people on 6 June 2022 in Operation Cork. Officers searched 12 homes."


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    lines = [
        json.dumps({"id": name, "title": title, "text": text, "published": day, "source": "Example Daily"})
        for name, title, text, day in (
            ("birch", "Operation Birch", ONE, "2021-03-04"),
            ("cork", "Operation Cork", TWO, "2022-06-07"),
        )
    ]
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return ["--store", str(tmp_path / "store.sqlite"), str(folder)]


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def call(*arguments):
        status = main([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def slugs(run, articles):
    rows = run("export", *articles, "--format", "jsonl")[1].splitlines()
    return sorted({json.loads(row)["operation"] for row in rows})


def test_report_of_some_operations(run, articles, tmp_path):
    both = slugs(run, articles)
    assert len(both) == 2
    status, out, _ = run("report", *articles, "-o", tmp_path / "r", "--operation", *both)
    assert status == 0
    assert sorted(line.rpartition("/")[2] for line in out.split()) == ["index.html", *(f"{slug}.html" for slug in both)]
    status, out, _ = run("report", *articles, "-o", tmp_path / "one.html", "--operation", both[0], "--lang", "de")
    page = (tmp_path / "one.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in page and "Operation Birch" in page and "Operation Cork" not in page


def test_report_with_contacts_and_pictures_that_zoom(run, articles, tmp_path):
    (tmp_path / "help.txt").write_text("# ours\nHelpline: 555 0100\n\n", encoding="utf-8")
    assert run("report", *articles, "-o", "r.html", "--contacts", "help.txt", "--interactive")[0] == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<li>Helpline: 555 0100</li>" in page and "# ours" not in page
    assert "Plotly" in page and "script-src 'sha256-" in page


def test_class_view(run, articles, tmp_path):
    (tmp_path / "mine.toml").write_text('arrest = ["Who has the warrant?"]', encoding="utf-8")
    slug = slugs(run, articles)[0]
    status, out, _ = run("class", *articles, "--operation", slug, "-o", "class.html", "--prompts", "mine.toml")
    assert (status, out) == (0, "class.html\n")
    assert "Who has the warrant?" in (tmp_path / "class.html").read_text(encoding="utf-8")


def test_worksheets(run, articles, tmp_path):
    slug = slugs(run, articles)[0]
    status, _, _ = run("worksheet", *articles, "--operation", slug, "-o", "sheets", "--versions", "1")
    assert status == 0
    assert sorted(path.name for path in (tmp_path / "sheets").iterdir()) == sorted(
        f"{slug}-{what}-a.{form}" for what in ("key", "worksheet") for form in ("docx", "html")
    )


def test_a_workbook_and_back_through_json_lines(run, articles, tmp_path):
    assert run("export", *articles, "--format", "xlsx", "-o", "events.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "events.xlsx")["Events"]
    assert run("export", *articles, "--format", "timelinejs", "-o", "show.json")[0] == 0
    status, out, _ = run("import", "show.json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert sheet.max_row - 1 == len(rows) > 4


def test_import_into_a_store(run, articles, tmp_path):
    assert run("export", *articles, "--format", "jsonl", "-o", "events.jsonl")[0] == 0
    status, _, said = run("import", "events.jsonl", "--store", "copy.sqlite")
    assert status == 0
    assert "of 2 documents" in said
    before = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    after = [json.loads(line) for line in run("export", "--store", "copy.sqlite", "--format", "jsonl")[1].splitlines()]

    def facts(rows):
        return sorted((row["operation_name"], row["type"], row["date"] or "", row["where"]) for row in rows)

    assert facts(after) == facts(before)


def test_pictures(run, articles, tmp_path):
    both = slugs(run, articles)
    status, _, _ = run("picture", *articles, "-o", "pictures", "--kind", "timeline", "map")
    assert status == 0
    names = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert names == {
        f"{stem}-{kind}.{form}"
        for stem in (*both, "operations") for kind in ("timeline", "map") for form in ("svg", "png")
    }  # fmt: skip
    assert run("picture", *articles, "-o", "one.png", "--operation", both[0], "--kind", "network", "--dark")[0] == 0
    assert (tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")


def test_a_page_is_printed_where_standard_output_is_asked_for(run, articles, tmp_path):
    slug = slugs(run, articles)[0]
    for command in ("report", "class"):
        run(command, *articles, "-o", tmp_path / "page.html", "--operation", slug)
        status, out, _ = run(command, *articles, "-o", "-", "--operation", slug)
        assert (status, out) == (0, (tmp_path / "page.html").read_text(encoding="utf-8"))
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report", "--operation", "operation-brich"], "no operation is called 'operation-brich'; of 2 the nearest: "),
        (["report", "--operation", "articles"], "name articles before --operation"),
        (["class"], "say which operation with --operation SLUG; there is "),
        (["worksheet"], "say which operation with --operation SLUG; there is "),
        (["class", "--operation", "SLUG", "--prompts", "none.toml"], "none.toml: cannot be read"),
        (["report", "--contacts", "none.txt"], "none.txt: cannot be read"),
        (["report", "--contacts", "empty.txt"], "holds no contact"),
        (["picture", "-o", "all.png", "--kind", "network"], "name it with --operation"),
        (["picture", "--scale", "50"], "give a number from 0.25 to 8"),
        (["report", "-o", "articles/all.jsonl/r.html"], "Choose another place with -o"),
        (["worksheet", "-o", "-"], "standard output cannot hold a folder of worksheets. Name it."),
        (
            ["picture", "-o", "-"],
            "standard output cannot hold pictures: it takes a folder, or one FILE.svg or FILE.png",
        ),
        (["backup", "-o", "-"], "standard output cannot hold a backup"),
    ],
)
def test_what_is_refused_says_what_to_do(run, articles, tmp_path, arguments, said):
    (tmp_path / "empty.txt").write_text("# nothing\n", encoding="utf-8")
    slug = slugs(run, articles)[0] if "SLUG" in arguments else ""
    name, *more = arguments
    status, out, told = run(name, *articles, *(slug if each == "SLUG" else each for each in more))
    assert (status, out) == (1, "")
    assert said in told
    assert "Traceback" not in told


def test_import_refuses_what_is_no_export(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"a": 1}', encoding="utf-8")
    status, _, told = run("import", "a.jsonl", "--store", "new.sqlite")
    assert status == 1
    assert "a.jsonl, line 1: lacks operation" in told
    assert not (tmp_path / "new.sqlite").exists()


def test_languages_are_those_there_are():
    from dashboard.components.say import languages

    assert languages() == LANGUAGES
