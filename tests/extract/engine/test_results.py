import pytest

from extract.engine.results import Manifest, Part, Results, packed
from extract.errors import InputError

NAME = "3f" + 30 * "0"


def test_a_part_is_read_as_it_was_written(tmp_path):
    results = Results(tmp_path / "r")
    assert not results.has(NAME)
    results.write(NAME, packed([b'{"a": 1}\n', b"[2]\n"]))
    assert results.has(NAME)
    assert list(results.lines(NAME)) == [{"a": 1}, [2]]
    assert sorted(path.name for path in (tmp_path / "r/parts/3f").iterdir()) == [f"{NAME}.jsonl.gz"]


def test_the_same_lines_are_the_same_bytes():
    assert packed([b"a\n", b"b\n"]) == packed(iter([b"a\nb\n"]))


def test_a_manifest_says_what_is_done(tmp_path):
    results = Results(tmp_path / "r")
    assert results.manifest() is None
    done = Manifest("rules", "2020-05-04", True, (Part(NAME, 3, 9, 1), Part("ab", 2)))
    results.set_manifest(done)
    assert results.manifest() == done
    assert done.documents == 5


@pytest.mark.parametrize("content", ["", "nonsense", "[]", '{"format": 99, "rules": ""}', '{"rules": ""}'])
def test_another_file_is_no_manifest(tmp_path, content):
    (tmp_path / "manifest.jsonl").write_text(content)
    with pytest.raises(InputError, match=r"manifest\.jsonl: is"):
        Results(tmp_path).manifest()


GOOD = packed([b"[1]\n" * 5000])
CHANGED = GOOD[:12] + bytes(each ^ 255 for each in GOOD[12:20]) + GOOD[20:]


@pytest.mark.parametrize("content", [b"", b"nonsense", GOOD[:40], CHANGED, packed([b"no json\n"])])
def test_a_damaged_part_is_named(tmp_path, content):
    results = Results(tmp_path)
    results.write(NAME, content)
    if content:
        with pytest.raises(InputError, match=f"{NAME}.*Remove it and run extract again"):
            list(results.lines(NAME))
    with pytest.raises(InputError, match="cannot be read"):
        list(results.lines("00" + NAME))


def test_what_no_run_names_any_more_is_removed(tmp_path):
    results = Results(tmp_path)
    for name in ("aa1", "aa2", "bb3"):
        results.write(name, b"")
    (tmp_path / "parts/aa/mine.txt").write_text("stays")
    (tmp_path / "parts/aa/.99-aa4.jsonl.gz.part").write_text("half of one, by a process that was killed")
    assert results.tidy(["aa2"]) == 2
    assert [results.has(name) for name in ("aa1", "aa2", "bb3")] == [False, True, False]
    assert [path.name for path in (tmp_path / "parts/aa").iterdir() if path.name != "aa2.jsonl.gz"] == ["mine.txt"]


def test_one_process_writes_at_a_time(tmp_path):
    told = pytest.raises(InputError, match="another run is writing there")
    with Results(tmp_path).writing(), told, Results(tmp_path).writing():
        raise AssertionError
    with Results(tmp_path).writing():
        pass


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"), Results(tmp_path / "file").writing():
        raise AssertionError
