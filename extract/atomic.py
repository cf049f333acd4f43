"""Files that appear under their names only when they are complete: nobody reads half of one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

PART = ".part"
"""How the name of a file ends that is not complete; only a process that was killed leaves one behind."""

# So that a name of the longest kind has room for what is put before it.
_KEPT_OF_NAME = 40


@contextmanager
def written_whole(path: Path, *, lasting: bool = False) -> Iterator[BinaryIO]:
    """A stream to a file that takes its name at the end, or leaves what was there where anything fails.

    A device or a pipe (`/dev/stdout`) is written to as it is, and a link stays one. `lasting`: it is whole also after
    the power failed, which takes the time of a disk. OSError names `path`.
    """
    special = path.exists() and not path.is_file()
    target = path if special else path.resolve()
    part = path if special else target.with_name(f".{os.getpid()}-{target.name[:_KEPT_OF_NAME]}{PART}")
    try:
        try:
            with part.open("wb") as stream:
                yield stream
                if lasting and not special:
                    stream.flush()
                    os.fsync(stream.fileno())
            if not special:
                part.replace(target)
        finally:
            if not special:
                part.unlink(missing_ok=True)
    except OSError as error:
        if error.filename in (None, str(part)):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
