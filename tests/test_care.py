"""Care from end to end: what an article says of persons and hidden places comes out of no command and no file."""

import json
import re
import zipfile
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.components.say import languages
from dashboard.export import FORMATS
from dashboard.layout.words import words
from extract.care.wording import note_on
from extract.care.wording import words as care_words

ROOT = Path(__file__).parent.parent
ONION = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstuvwx.onion"
SECRETS = (ONION, "203.0.113.25", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "https://shop.example.biz/login")
PERSONS = ("Muster", "Beispiel", "Andrew", "muster_hex", "HH-AB 1234", "14 Long Meadow Road", "karl-muster")
ARTICLE = {
    "id": "case",
    "title": "Karl Muster, 40, jailed over child porn ring",
    "text": f"""Karl Muster, 40, of 14 Long Meadow Road, was arrested in Hamburg, Germany, on 3 March 2024.

Officers seized the marketplace at https://shop.example.biz/login and its hidden service {ONION}, which ran on \
203.0.113.25. Muster was paid at 1BoatSLRHtKNngkdXEeobR76b53LETtpyT.

Erika Beispiel, 39, was arrested in Vienna, Austria, on 4 March 2024. The videos showed the abuse of toddlers.

Andrew Hill, who logged in as @muster_hex and drove a car with number plate HH-AB 1234, was charged on 4 April 2024.

Muster was sentenced to six years in prison on 5 June 2024, said prosecutor Anna Vorbild.""",
    "published": "2024-06-06",
    "source": "Example Daily",
    "url": "https://daily.example/news/karl-muster-jailed",
}


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "articles" / "case.jsonl"
    path.parent.mkdir()
    path.write_text(json.dumps(ARTICLE), encoding="utf-8")
    return path


def assert_clean(words):
    assert [secret for secret in SECRETS if secret in words] == []
    assert [person for person in PERSONS if person in words] == []


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_extract_prints_no_persons_and_no_way_there(article, capsys, form):
    assert main(["extract", str(article), "--format", form]) == 0
    out = capsys.readouterr().out
    assert "2024-03-03" in out
    assert_clean(out)


def test_the_store_holds_no_way_there(article, tmp_path):
    store = tmp_path / "care.sqlite"
    assert main(["extract", str(article), "--store", str(store), "-o", str(tmp_path / "out.jsonl")]) == 0
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("care.sqlite*"))
    assert b"2024-03-03" in kept
    assert [secret for secret in SECRETS if secret.encode() in kept] == []


def test_a_report_shows_no_persons_and_no_way_there(article, tmp_path):
    page = tmp_path / "report.html"
    assert main(["report", str(article), "-o", str(page)]) == 0
    words = page.read_text(encoding="utf-8")
    assert "2024" in words
    assert_clean(words)
    assert "toddlers" not in words


def unpacked(path):
    """A file's words; of a package those of all its parts."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return "\n".join(package.read(name).decode("utf-8") for name in parts)


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_holds_no_persons_and_no_way_there(article, tmp_path, form):
    out = tmp_path / f"out.{form}"
    assert main(["export", str(article), "--format", form, "-o", str(out)]) == 0
    words = unpacked(out)
    assert "Hamburg" in words or "Germany" in words or "DEU" in words
    assert_clean(words)
    assert "toddlers" not in words


@pytest.mark.parametrize("command", [["report"], *(["export", "--format", form] for form in FORMATS)])
def test_what_is_handed_on_does_not_say_that_a_file_is_called_after_a_person(tmp_path, command):
    path = tmp_path / "Karl Muster.txt"
    path.write_text("Officers in Hamburg arrested Karl Muster, 40, on 3 March 2024.", encoding="utf-8")
    out = tmp_path / "out.html"
    assert main([command[0], str(path), *command[1:], "-o", str(out)]) == 0
    assert "Hamburg" in unpacked(out) or "Germany" in unpacked(out) or "DEU" in unpacked(out)
    assert_clean(unpacked(out))


def test_a_class_view_shows_no_persons_and_no_way_there(article, tmp_path):
    page = tmp_path / "class.html"
    assert main(["class", str(article), "-o", str(page)]) == 0
    words = page.read_text(encoding="utf-8")
    assert "2024" in words
    assert_clean(words)
    assert "toddlers" not in words


def test_worksheets_and_keys_show_no_persons_and_no_way_there(article, tmp_path):
    folder = tmp_path / "sheets"
    assert main(["worksheet", str(article), "-o", str(folder)]) == 0
    written = sorted(folder.iterdir())
    assert len(written) == 8
    for path in written:
        assert_clean(unpacked(path))
        assert "toddlers" not in unpacked(path)


def test_pictures_show_no_persons_and_no_way_there(article, tmp_path):
    folder = tmp_path / "pictures"
    assert main(["picture", str(article), "-o", str(folder)]) == 0
    for path in folder.glob("*.svg"):
        assert_clean(path.read_text(encoding="utf-8"))


OWN_WORDS = sorted(
    path
    for pattern in ("dashboard/data/**/*.toml", "dashboard/*/templates/*", "assets/*.js", "seeds/**/*")
    for path in ROOT.glob(pattern)
    if path.suffix in {".toml", ".html", ".js", ".md"}
)


@pytest.mark.parametrize("path", OWN_WORDS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_the_tool_says_itself_uses_the_preferred_terms(path):
    # Keys of a table are ids and said to nobody; notes on a term have to name it.
    said = re.sub(r"^\[term\]\n(?:.+\n)*", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert note_on(re.sub(r"^[\w-]+ = ", "", said, flags=re.MULTILINE)) is None


@pytest.mark.parametrize("lang", languages())
def test_every_kind_of_material_and_every_term_has_its_words(lang):
    tables = words(lang).tables
    assert list(tables["content"]) == [each.id for each in care_words().contents]
    assert list(tables["term"]) == [each.id for each in care_words().terms]
    if lang == "en":
        assert list(tables["content"].values()) == [each.says for each in care_words().contents]
        assert list(tables["term"].values()) == [each.why for each in care_words().terms]


def test_a_german_report_says_in_german_what_it_contains(article, tmp_path):
    page = tmp_path / "bericht.html"
    assert main(["report", str(article), "-o", str(page), "--lang", "de"]) == 0
    said = page.read_text(encoding="utf-8")
    assert "Polizeiarbeit gegen den sexuellen Missbrauch von Kindern" in said
    assert "Die Quelle sagt „child porn ring“" in said
    assert "police work" not in said and "The source says" not in said


def test_the_commands_use_the_preferred_terms(capsys):
    for command in (
        ["--help"],
        *([name, "--help"] for name in ("serve", "report", "class", "worksheet", "export", "extract", "explain")),
    ):
        with pytest.raises(SystemExit):
            main(command)
        assert note_on(capsys.readouterr().out) is None


def test_names_are_shown_on_request_and_the_way_there_never(article, tmp_path):
    page = tmp_path / "report.html"
    assert main(["report", str(article), "-o", str(page), "--names", "--evidence", "full"]) == 0
    words = page.read_text(encoding="utf-8")
    assert "Karl Muster" in words and "Anna Vorbild" in words
    assert [secret for secret in SECRETS if secret in words] == []
