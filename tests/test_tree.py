"""What the repository holds: nothing of the machine it was written on."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Home folders and the like, and a package registry's own host. A path is told from a word by the slash before it.
MACHINE = re.compile(r"(?<![\w.:/*-])/(?:home|root|Users|work|mnt|opt|tmp)/[\w.-]+|\b(?:py|np)(?:pi|thonhosted|mjs)\.")
# Paths that stand for any user's, in tests and examples.
EXAMPLES = re.compile(r"^/tmp/(?:My cases|my-articles|\.\./)|^/tmp/(?:My|\.\.)")


def tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("no git checkout here")
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def words(name):
    try:
        return (ROOT / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # a picture


def test_nothing_names_a_path_of_a_machine_or_a_registry():
    found = [
        (name, match)
        for name in tracked()
        if name != "tests/test_tree.py"
        for match in MACHINE.findall(words(name))
        if not EXAMPLES.match(match)
    ]
    assert found == []


def test_the_check_of_a_fresh_machine_can_be_run():
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_no_file_is_empty_or_ends_without_a_line_end():
    text = [name for name in tracked() if name.endswith((".py", ".md", ".toml", ".css", ".js"))]
    assert [name for name in text if words(name) and not words(name).endswith("\n")] == []


def test_every_source_has_its_test_folder():
    rooms = {Path(name).parent for name in tracked() if re.fullmatch(r"extract/(?!data)\w+/\w+\.py", name)}
    assert [str(room) for room in sorted(rooms) if not (ROOT / "tests" / room).is_dir()] == []
