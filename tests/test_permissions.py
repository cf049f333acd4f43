"""The command as somebody runs it who may not read or write everywhere; root may, so it gives that right away first."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = "Police in Oslo arrested three men on 4 May 2020. Officers also seized two servers in Bergen."
CODE = "import sys; from dashboard.start import main; sys.exit(main())"


def _without_rights():
    """What stands before a command that is to have no more rights than anybody's."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system knows other rights")
    if os.geteuid():
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root cannot give its rights away without setpriv (util-linux)")
    return ["setpriv", "--inh-caps=-all", "--bounding-set=-all"]


@pytest.fixture
def command(tmp_path):
    """Runs `enforcement-timeline` in a folder that may be read and written; says its status and its messages."""
    before = _without_rights()
    work = tmp_path / "work"
    (work / "articles").mkdir(parents=True)
    (work / "articles/a.txt").write_text(ARTICLE)

    def run(*arguments, **environment):
        done = subprocess.run(
            [*before, sys.executable, "-c", CODE, *arguments],
            cwd=work,
            env={**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), **environment},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stderr

    run.folder = work
    yield run
    for folder, _, _ in os.walk(work):
        Path(folder).chmod(0o700)


def closed(path, mode=0):
    path.mkdir(exist_ok=True)
    path.chmod(mode)
    return path


def test_a_folder_that_may_not_be_read_is_told_once_and_the_rest_is_read(command):
    closed(command.folder / "articles/closed")
    status, said = command("extract", "articles")
    assert status == 1
    assert said.count("may not be read. Give yourself the right to read it") == 1
    assert "1 read, 1 not read" in said
    status, said = command("extract", "articles/closed")
    assert "holds no article" not in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["extract", "articles", "--results", "closed/r"],
            "closed/r: cannot be written (Permission denied). Give another",
        ),
        (["extract", "articles", "-o", "closed/a.jsonl"], "closed/a.jsonl: Permission denied. Give yourself"),
        (["extract", "articles", "--store", "closed/s.db"], "closed/s.db cannot be opened"),
        (
            ["extract", "articles", "--store", "closed/sub/s.db"],
            "cannot be made (Permission denied); give another --store",
        ),
        (
            ["report", "articles", "-o", "closed/"],
            "cannot be written (Permission denied). Choose another place with -o",
        ),
        (["export", "articles", "--format", "csv", "-o", "closed/a.csv"], "closed/a.csv: Permission denied."),
        (["backup", "articles", "--store", "s.db", "-o", "closed/b.gz"], "closed/b.gz: Permission denied."),
        (["restore", "closed/b.gz", "--store", "s2.db"], "closed/b.gz: Permission denied."),
        (["evaluate", "closed", "articles"], "closed: is not there or may not be read."),
        (["load", "closed", "--store", "s2.db"], "closed/manifest.jsonl: cannot be read (Permission denied)."),
    ],
)
def test_what_may_not_be_written_or_read_is_named_with_what_to_do(command, arguments, said):
    if "backup" in arguments:
        assert command("extract", "articles", "--store", "s.db")[0] == 0
    reads = {"restore": 0, "evaluate": 0, "load": 0}
    closed(command.folder / "closed", reads.get(arguments[0], 0o500))
    status, told = command(*arguments)
    assert status == 1
    assert said in told
    assert sorted(path.name for path in command.folder.iterdir() if path.name.startswith("s2")) == []


@pytest.mark.parametrize(("folder", "file"), [(0o500, 0o400), (0o500, 0o600), (0o700, 0o400)])
def test_a_store_that_may_only_be_read_is_read_and_what_would_change_it_is_refused(command, folder, file):
    assert command("extract", "articles", "--store", "given/s.db")[0] == 0
    (command.folder / "given/s.db").chmod(file)
    closed(command.folder / "given", folder)
    for asked in (["search", "Oslo"], ["report", "-o", "page.html"], ["backup", "-o", "b.gz"], ["report", "articles"]):
        status, said = command(*asked, "--store", "given/s.db")
        assert (status, "Permission denied" in said) == (0, False)
        assert asked[0] == "backup" or "given/s.db, which can only be read here: nothing can be added" in said
    (command.folder / "articles/b.txt").write_text(ARTICLE.replace("Oslo", "Bodø"))
    for asked in (["search", "Oslo", "articles"], ["restore", "b.gz", "--force"], ["extract", "articles"]):
        status, said = command(*asked, "--store", "given/s.db")
        assert (status, "given/s.db can only be read here" in said) == (1, True)
    if folder == 0o500:
        assert [path.name for path in (command.folder / "given").iterdir()] == ["s.db"]


def test_a_home_that_may_not_be_written_is_told_with_the_option_that_helps(command):
    home = closed(command.folder / "home", 0o500)
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    status, said = command("search", "Oslo", "articles", **own)
    assert (status, "Name a store with --store" in said) == (1, True)
    assert command("search", "Oslo", "articles", "--store", "s.db", **own)[0] == 0
    status, said = command("serve", "articles", "--store", "s.db", "--port", "0", "--no-browser", **own)
    assert (status, "Set XDG_CACHE_HOME" in said) == (1, True)
