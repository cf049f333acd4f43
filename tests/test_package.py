"""The package as others get it: a wheel built from the sources, unpacked elsewhere, does what the checkout does."""

import json
import os
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the wheel's content, and nothing of the checkout beside it."""
    from hatchling.builders.wheel import WheelBuilder

    built = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(built), versions=["standard"])
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed, folder, *arguments):
    # -P and a path of its own: modules come from the unpacked wheel, libraries from this environment.
    code = "import sys; from dashboard.cli import main; sys.exit(main())"
    environment = {**os.environ, "PYTHONPATH": str(installed), "XDG_DATA_HOME": str(folder / "data")}
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_it_carries_data_assets_and_starter_cases(installed):
    for name in ("extract/data/sentences/en.toml", "extract/seeds", "dashboard/assets"):
        assert (installed / name).exists(), name
    held = {path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file()}
    templates = [f"dashboard/{room}/templates" for room in ("report", "class_view", "worksheets")]
    for folder in ("extract/data", "dashboard/data", *templates):
        tracked = subprocess.run(["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True).stdout.split()
        assert set(tracked) <= held
    assert not any(name.startswith("tests/") for name in held)


def test_it_names_the_licence_and_the_command(installed):
    (about,) = installed.glob("*.dist-info")
    assert "License-Expression: Apache-2.0" in (about / "METADATA").read_text()
    assert "enforcement-timeline = dashboard.start:main" in (about / "entry_points.txt").read_text()
    assert (about / "licenses" / "LICENSE").exists()


def test_elsewhere_it_extracts_the_starter_cases(installed, tmp_path):
    found = run(installed, tmp_path, "extract")
    assert found.returncode == 0, found.stderr
    ids = [json.loads(line)["document"]["id"] for line in found.stdout.splitlines()]
    assert ids == [path.stem for path in sorted((ROOT / "seeds").rglob("*.md"))]


def test_elsewhere_it_writes_a_report(installed, tmp_path):
    written = run(installed, tmp_path, "report", "-o", "report.html")
    assert written.returncode == 0, written.stderr
    assert "<svg" in (tmp_path / "report.html").read_text()
    assert str(ROOT) not in (tmp_path / "report.html").read_text()


HANDED_OUT = {
    "report": (["--operation", "SLUG", "-o", "moving.html", "--interactive", "--lang", "de"], ["moving.html"]),
    "class": (["--operation", "SLUG", "-o", "class.html"], ["class.html"]),
    "worksheet": (["--operation", "SLUG", "-o", "sheets", "--versions", "1"], ["sheets/SLUG-worksheet-a.docx"]),
    "export": (["--format", "xlsx", "-o", "events.xlsx"], ["events.xlsx"]),
    "picture": (["--operation", "SLUG", "-o", "pictures"], ["pictures/SLUG-map.png", "pictures/SLUG-network.svg"]),
}


@pytest.fixture(scope="module")
def elsewhere(installed, tmp_path_factory):
    """A folder with the starter cases extracted by the wheel, and the slug of the one with most events."""
    folder = tmp_path_factory.mktemp("elsewhere")
    listed = run(installed, folder, "export", "--format", "jsonl", "-o", "events.jsonl")
    assert listed.returncode == 0, listed.stderr
    rows = [json.loads(line) for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    return folder, Counter(row["operation"] for row in rows).most_common(1)[0][0]


@pytest.mark.parametrize("command", HANDED_OUT)
def test_elsewhere_it_writes_what_is_handed_out(installed, elsewhere, command):
    folder, slug = elsewhere
    arguments, written = HANDED_OUT[command]
    done = run(installed, folder, command, *(each.replace("SLUG", slug) for each in arguments))
    assert done.returncode == 0, done.stderr
    for name in written:
        content = (folder / name.replace("SLUG", slug)).read_bytes()
        assert len(content) > 1000
        assert str(ROOT).encode() not in content


def test_elsewhere_it_reads_its_exports_back(installed, elsewhere):
    folder, _ = elsewhere
    done = run(installed, folder, "import", "events.jsonl", "--store", "copy.sqlite")
    assert done.returncode == 0, done.stderr
    assert (folder / "copy.sqlite").exists()


def test_the_licence_of_the_font_comes_with_it(installed):
    font = installed / "dashboard" / "data" / "font"
    assert "SIL OPEN FONT LICENSE" in (font / "OFL.txt").read_text(encoding="utf-8")
    assert {path.name for path in font.iterdir()} == {"OFL.txt", "arimo-bold.ttf", "arimo-regular.ttf"}


def test_elsewhere_it_finds_its_assets(installed, tmp_path):
    code = "from dashboard.app import assets_folder; print(assets_folder())"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    said = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True
    ).stdout.strip()
    assert Path(said) == installed / "dashboard" / "assets"
    assert any(Path(said).iterdir())
