"""`corrections` as a user runs it: exit status, what goes where, and the way from one machine to another."""

import json
import re
from datetime import UTC, datetime

import pytest

from dashboard.cli import main
from extract.correcting import Corrections
from extract.joining import join_anew
from extract.store import open_store
from tests.extract.operations.build import document, event

AT = datetime(2026, 11, 22, 4, 5, tzinfo=UTC)
CASE = document("one", event("arrest", "Karl Muster, 40, was arrested in Oslo.", when="2020-03-02"), target=("Zarnow",))


@pytest.fixture
def filled(new_store):
    """Makes a store with one case; the person's two corrections if asked for."""

    def fill(corrected=True):
        address = new_store()
        with open_store(address) as store:
            store.add([CASE])
            join_anew(store)
            if corrected:
                desk = Corrections(store)
                (arrest,) = store.operation("zarnow").events
                desk.edit("zarnow", arrest.key, "date", "2020-03-01", by="Ann", at=AT, why="the record says so")
                desk.rename("zarnow", "The Oslo case", by="Bo", at=AT)
        return address

    return fill


@pytest.fixture
def run(capsys):
    """Runs the command: its exit status, its standard output, its messages."""

    def command(*arguments):
        status = main(["corrections", *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err.replace("enforcement-timeline: ", "")

    return command


def shown(address):
    with open_store(address) as store:
        (operation,) = store.operations()
        return operation.name, operation.events[0].date.edtf


def test_the_log_is_listed(run, filled):
    status, out, _ = run("list", "--store", filled())
    rows = [line.split("\t")[1:] for line in out.splitlines()]
    assert status == 0
    assert rows == [
        ["2026-11-22 04:05:00", "Ann", "edit date of arrest: 2020-03-02 -> 2020-03-01 (one)", "counts"],
        ["2026-11-22 04:05:00", "Bo", "rename: Zarnow -> The Oslo case (one)", "counts"],
    ]
    assert run("list", "--store", filled(corrected=False))[:2] == (0, "")


def test_what_was_corrected_is_taken_back_and_brought_back(run, filled):
    address = filled()
    status, out, _ = run("undo", "--store", address, "--by", "Cy", "--why", "as before")
    assert status == 0
    assert out.startswith("taken back: ")
    assert out.endswith("rename: Zarnow -> The Oslo case (one)\ttaken back\n")
    assert shown(address) == ("Zarnow", "2020-03-01")
    assert run("undo", "--store", address)[0] == 0
    assert shown(address) == ("Zarnow", "2020-03-02")
    assert run("undo", "--store", address) == (1, "", f"store: {name_of(address)}\nthere is nothing to undo\n")
    first = run("list", "--store", address)[1].split("\t")[0]
    assert run("redo", "--store", address, "--id", first)[0] == 0
    assert shown(address) == ("Zarnow", "2020-03-01")
    assert run("redo", "--store", address)[0] == 0
    assert shown(address) == ("The Oslo case", "2020-03-01")
    listed = run("list", "--store", address)[1].splitlines()
    assert [re.split("[: ]", line.split("\t")[3])[0] for line in listed] == [
        "edit",
        "rename",
        "undo",
        "undo",
        "redo",
        "redo",
    ]


def name_of(address):
    with open_store(address) as store:
        return store.name


def test_a_log_is_taken_to_another_machine(run, filled, tmp_path):
    source, target, file = filled(), filled(corrected=False), tmp_path / "log.jsonl"
    run("undo", "--store", source)
    status, out, said = run("export", "--store", source, "-o", file)
    assert (status, out) == (0, "")
    assert said.endswith("3 rows exported\n")
    assert run("export", "--store", source)[1] == file.read_text(encoding="utf-8")
    assert run("import", file, "--store", target)[2].endswith("3 rows imported, 0 known already\n")
    assert run("import", file, "--store", target)[2].endswith("0 rows imported, 3 known already\n")
    assert shown(target) == shown(source) == ("Zarnow", "2020-03-01")
    assert run("export", "--store", target)[1] == file.read_text(encoding="utf-8")


def test_what_is_exported_shows_no_person(run, filled):
    out = run("export", "--store", filled())[1]
    assert "Muster" not in out
    assert json.loads(out.splitlines()[0])["about"]["events"][0]["quotes"][0]["words"].startswith("[name]")


def test_a_faulty_line_keeps_all_from_being_imported(run, filled, tmp_path):
    source, target, file = filled(), filled(corrected=False), tmp_path / "log.jsonl"
    file.write_text(run("export", "--store", source)[1] + '{"id": 3}\n', encoding="utf-8")
    status, out, said = run("import", file, "--store", target)
    assert (status, out) == (1, "")
    assert said == f"{file}, line 3: the record lacks 'about'. Nothing was imported. {REMEDY}"
    assert shown(target) == ("Zarnow", "2020-03-02")
    file.write_bytes(b"\xff\xfe")
    assert "is no text in UTF-8" in run("import", file, "--store", target)[2]
    assert "No such file" in run("import", tmp_path / "none", "--store", target)[2]


REMEDY = "Mend or delete these lines, then import the file again.\n"


def test_a_correction_that_does_not_fit_is_told(run, filled, new_store, tmp_path):
    source, file, target = filled(), tmp_path / "log.jsonl", new_store()
    run("export", "--store", source, "-o", file)
    with open_store(target) as store:
        store.add([document("one", event("search", "Flats were searched."), target=("Zarnow",))])
    status, _, said = run("import", file, "--store", target)
    assert status == 0
    assert said.splitlines()[-2:] == [
        "2 rows imported, 0 known already",
        "edit date of arrest: 2020-03-02 -> 2020-03-01 (one) does not count: "
        "no event of type arrest rests on its sentences any more",
    ]
    listed = run("list", "--store", target)[1].splitlines()
    assert listed[0].endswith("does not fit: no event of type arrest rests on its sentences any more")


def test_a_store_that_is_not_there_is_not_made(run, tmp_path):
    status, _, said = run("list", "--store", tmp_path / "none.sqlite")
    assert status == 1
    assert (
        said == f"{tmp_path}/none.sqlite: there is no store yet; `serve` or `extract --store` makes one from articles\n"
    )
    assert not (tmp_path / "none.sqlite").exists()


@pytest.mark.parametrize("arguments", [[], ["guess"], ["import"], ["undo", "--id"]])
def test_wrong_usage_is_told(run, arguments, capsys):
    with pytest.raises(SystemExit, match="2"):
        run(*arguments)
    assert "usage: enforcement-timeline corrections" in capsys.readouterr().err
