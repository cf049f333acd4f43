import errno
import os
import threading
from pathlib import Path

import pytest

from extract.atomic import written_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_fails_leaves_what_was_there(tmp_path):
    target = tmp_path / "out.txt"
    with written_whole(target) as out:
        out.write(b"one")
    with pytest.raises(ZeroDivisionError), written_whole(target) as out:
        out.write(b"half")
        raise ZeroDivisionError
    assert (target.read_bytes(), names(tmp_path)) == (b"one", ["out.txt"])


def test_what_lasts_is_whole_too(tmp_path):
    with written_whole(tmp_path / "out.txt", lasting=True) as out:
        out.write(b"one")
    assert (tmp_path.joinpath("out.txt").read_bytes(), names(tmp_path)) == (b"one", ["out.txt"])


def test_a_name_of_the_longest_kind_and_a_link_are_kept(tmp_path):
    target, link = tmp_path / ("ö" * 125 + ".txt"), tmp_path / "link"
    link.symlink_to(target)
    with written_whole(link) as out:
        out.write(b"one")
    assert (target.read_bytes(), link.is_symlink(), len(names(tmp_path))) == (b"one", True, 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_pipe_stays_one(tmp_path):
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with written_whole(pipe) as out:
        out.write(b"one")
    reader.join(10)
    assert (read, pipe.is_fifo(), names(tmp_path)) == ([b"one"], True, ["pipe"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is always full here")
def test_a_full_disk_is_told_with_the_name_of_the_file():
    with pytest.raises(OSError) as refused, written_whole(Path("/dev/full")) as out:
        out.write(b"x" * 100_000)
    assert (refused.value.errno, refused.value.filename) == (errno.ENOSPC, "/dev/full")
