import io
import time
import zipfile

import pytest

from dashboard.exports.package import archive, saved, steady
from extract.errors import InputError


def test_an_archive_is_the_same_each_time_and_holds_what_it_was_given():
    files = {"a.txt": b"one", "b/c.txt": "zwei ü".encode()}
    assert archive(files) == archive(files)
    with zipfile.ZipFile(io.BytesIO(archive(files))) as found:
        assert {name: found.read(name) for name in found.namelist()} == files
        assert found.testzip() is None


def test_times_of_writing_are_one_day():
    core = (
        b'<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T04:00:00Z</dcterms:created>'
        b"<dcterms:modified>2026-11-22T04:00:01Z</dcterms:modified></cp:coreProperties>"
    )
    with zipfile.ZipFile(io.BytesIO(steady(archive({"docProps/core.xml": core, "other.xml": core})))) as found:
        assert b"2026" not in found.read("docProps/core.xml")
        assert found.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
        assert found.read("other.xml") == core
    assert steady(archive({"a": b""})) == archive({"a": b""})


def test_a_clock_before_the_first_day_of_an_archive_is_named(monkeypatch):
    monkeypatch.setattr(time, "localtime", lambda: time.gmtime(0))
    with pytest.raises(InputError, match=r"the clock of this machine says 1970, .* Set the clock"):
        saved(lambda out: None)
