"""What the documentation says is so: commands exist, links lead somewhere, rules of writing hold."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from dashboard.cli import parser
from extract.care.wording import note_on
from extract.model.event import Basis, EventType
from extract.readers import READERS, SANDBOXED, read

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("bench/*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
SERVE = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/enforcement-timeline serve"
TEST = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/python -m pytest"


def commands():
    actions = [action for action in parser()._subparsers._group_actions if action.choices]
    return set(actions[0].choices)


def named_name(page):
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=named_name)
def test_starter_cases_that_are_named_are_there(page):
    named = re.findall(r"(?<![\w/])seeds/[\w/.-]*\w", page.read_text(encoding="utf-8"))
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_the_two_commands_stand_alone_in_a_code_block():
    blocks = re.findall(r"```\n(.*?)\n```", README, re.DOTALL)
    assert blocks[:2] == [SERVE, TEST]


def test_ci_runs_the_test_command_of_the_readme():
    assert TEST in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_the_table_of_commands_is_that_of_the_program():
    table = set(re.findall(r"^\| `([a-z]+) ", README, re.MULTILINE))
    assert table == commands()


@pytest.mark.parametrize("page", PAGES, ids=named_name)
def test_every_command_shown_exists(page):
    text = page.read_text(encoding="utf-8")
    shown = re.findall(r"^(?:\$ )?(?:\.venv/bin/)?enforcement-timeline ([a-z]+)", text, re.MULTILINE)
    assert set(shown) <= commands()


@pytest.mark.parametrize("page", PAGES, ids=named_name)
def test_links_lead_to_files(page):
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=named_name)
def test_our_own_words_follow_the_guidelines(page):
    # Discouraged terms may be quoted, as terms, between quotation marks.
    text = re.sub(r"[\"“`][^\"”`\n]{1,80}[\"”`]", "", page.read_text(encoding="utf-8"))
    assert note_on(text) is None


def test_the_guide_explains_every_type_and_every_basis():
    rows = set(re.findall(r"^\| [^|]+ \| `([a-z_]+)` \|", GUIDE, re.MULTILINE))
    assert {str(each) for each in EventType} <= rows
    assert {str(each) for each in Basis} <= rows


def test_the_decisions_are_listed():
    index = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")
    records = sorted(path.name for path in (ROOT / "docs/decisions").glob("0*.md"))
    # Grouped by room there; a room that has used up its numbers goes on with later ones.
    assert sorted(re.findall(r"\]\((0[^)]+)\)", index)) == records


def test_the_architecture_names_what_there_is():
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:extract|dashboard)/[\w./]*)`", text))
    assert [name for name in named if not (ROOT / name).exists()] == []
    rooms = [path.parent for name in ("extract", "dashboard") for path in (ROOT / name).glob("*/__init__.py")]
    assert [str(room.relative_to(ROOT)) for room in rooms if f"{room.relative_to(ROOT)}/" not in named] == []
    modules = [path for name in ("extract", "dashboard") for path in (ROOT / name).glob("[a-z]*.py")]
    assert [str(path.relative_to(ROOT)) for path in modules if str(path.relative_to(ROOT)) not in named] == []


def test_the_architecture_shows_the_contracts_that_run():
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```\n(extract\.cli\n.*?)```", text, re.DOTALL)
    contracts = config["tool"]["importlinter"]["contracts"]
    assert [part.strip() for part in shown.split("\n\n")] == [
        "\n  ".join(each["layers"]) for each in contracts if "layers" in each
    ]


def test_the_rule_shown_works():
    page = (ROOT / "docs/add-a-rule.md").read_text(encoding="utf-8")
    (row,) = tomllib.loads(re.search(r"```toml\n(.*?)```", page, re.DOTALL).group(1))["rule"]
    pattern = re.compile(row["pattern"], re.IGNORECASE)
    assert all(pattern.search(text) for text in row["match"])
    assert not any(pattern.search(text) for text in row["reject"])
    assert set(row) == {"id", "stems", "pattern", "match", "reject"}
    fields = re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`[^|]+) \|", page, re.MULTILINE)))
    assert set(row) < set(fields)


def test_the_front_matter_shown_is_read(tmp_path):
    shown = next(block for block in re.findall(r"```\n(.*?)\n```", README, re.DOTALL) if block.startswith("---"))
    (tmp_path / "shown.md").write_text(shown, encoding="utf-8")
    (document,) = read([str(tmp_path / "shown.md")])
    assert (document.title, document.published, document.source) == (
        "Police close a marketplace",
        date(2024, 5, 30),
        "Example Daily",
    )


def test_the_formats_named_are_those_that_are_read():
    formats = re.search(r"^A path is .*$", README, re.MULTILINE).group()
    assert {".txt", ".md", ".html", ".docx"} <= set(re.findall(r"`(\.\w+)`", formats))
    assert set(re.findall(r"`(\.\w+)`", formats)) <= {*READERS, *SANDBOXED}
