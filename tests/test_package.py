"""The package as others get it: a wheel built from the sources, unpacked elsewhere, does what the checkout does."""

import json
import os
import subprocess
import sys
import zipfile
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
    for folder in ("extract/data", "dashboard/data", "dashboard/report/templates"):
        tracked = subprocess.run(["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True).stdout.split()
        assert set(tracked) <= held
    assert not any(name.startswith("tests/") for name in held)


def test_it_names_the_licence_and_the_command(installed):
    (about,) = installed.glob("*.dist-info")
    assert "License-Expression: Apache-2.0" in (about / "METADATA").read_text()
    assert "enforcement-timeline = dashboard.cli:main" in (about / "entry_points.txt").read_text()
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


def test_elsewhere_it_finds_its_assets(installed, tmp_path):
    code = "from dashboard.app import assets_folder; print(assets_folder())"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    said = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True
    ).stdout.strip()
    assert Path(said) == installed / "dashboard" / "assets"
    assert any(Path(said).iterdir())
