"""A folder of results: one packed file for each partition, written once, and a manifest that says what is done.

    RESULTS/
      manifest.jsonl          a line on the run, then one line for each part, in the order of the input
      parts/3f/3f9c….jsonl.gz what was found in one partition, one line for each piece of it

A part appears under its name only when it is complete. Its name is made of the rules and of what it was found in, so a
run that was stopped finds what it has already, and a part that is written twice is written the same.
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from extract.atomic import PART, written_whole
from extract.errors import InputError

FORMAT = 1
MANIFEST = "manifest.jsonl"
PARTS = "parts"
_ENDING = ".jsonl.gz"


@dataclass(frozen=True, slots=True)
class Part:
    """What the manifest says of one partition: its name and what came of it."""

    part: str
    documents: int = 0
    events: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is done of a run: by which rules, with which options, and whether it came to its end."""

    rules: str
    options: str = ""
    complete: bool = False
    parts: tuple[Part, ...] = ()

    @property
    def documents(self) -> int:
        """Documents in all parts."""
        return sum(part.documents for part in self.parts)


class Results:
    """The folder, made where it is missing. One process writes to it at a time; InputError where another does."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)

    def has(self, name: str) -> bool:
        """Whether a partition's part is there."""
        return self._path(name).exists()

    def write(self, name: str, content: bytes) -> None:
        """Put a part under its name, whole or not at all, also when the power fails."""
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path, lasting=True) as out:
            out.write(content)

    def lines(self, name: str) -> Iterator[Any]:
        """What stands in a part, line by line. InputError where the part is missing or damaged."""
        path = self._path(name)
        try:
            for line in gzip.decompress(path.read_bytes()).splitlines():
                yield _read(line)
        except (OSError, EOFError, ValueError, zlib.error) as error:
            raise InputError(f"{path}: cannot be read ({error}). Remove it and run extract again") from error

    def manifest(self) -> Manifest | None:
        """What is done, None where nothing is. InputError where the manifest is of another program."""
        path = self.folder / MANIFEST
        try:
            about, *parts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            if about.pop("format") != FORMAT:
                raise InputError(f"{path}: is of another version of this program. Give another folder")
            return Manifest(**about, parts=tuple(Part(**part) for part in parts))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise InputError(
                f"{path}: cannot be read ({error.strerror}). Give yourself the right to it, or give another folder"
            ) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(f"{path}: is no manifest of results ({error}). Give another folder") from error

    def set_manifest(self, manifest: Manifest) -> None:
        """Say what is done."""
        about = {**asdict(manifest), "format": FORMAT}
        parts = about.pop("parts")
        lines = "".join(json.dumps(line) + "\n" for line in (about, *parts))
        self.folder.mkdir(parents=True, exist_ok=True)
        with written_whole(self.folder / MANIFEST, lasting=True) as out:
            out.write(lines.encode())

    def tidy(self, named: Iterable[str]) -> int:
        """Remove parts of former rules or articles, that is all but those named. Returns how many.

        Only while nobody else writes: pieces that a process left when it was killed go, too.
        """
        kept, gone = set(named), 0
        for piece in (self.folder / PARTS).glob(f"??/.*{PART}"):
            piece.unlink()
        for path in sorted((self.folder / PARTS).glob(f"??/*{_ENDING}")):
            if path.name.removesuffix(_ENDING) not in kept:
                path.unlink()
                gone += 1
        return gone

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Only one process at a time may be in here. InputError where another is."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            stream = (self.folder / ".lock").open("wb")
        except OSError as error:
            raise InputError(f"{self.folder}: cannot be written ({error.strerror}). Give another folder") from error
        with stream:
            if not _locked(stream.fileno()):
                raise InputError(f"{self.folder}: another run is writing there. Wait for it, or give another folder")
            yield

    def _path(self, name: str) -> Path:
        return self.folder / PARTS / name[:2] / f"{name}{_ENDING}"


def packed(lines: Iterable[bytes]) -> bytes:
    """Lines as the content of a part; the same lines always give the same bytes."""
    return gzip.compress(b"".join(lines), compresslevel=1, mtime=0)


def _read(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line)
    except msgspec.DecodeError:  # half a character, which Python's own reader takes; or what neither can read
        return json.loads(line)


def _locked(handle: int) -> bool:
    """Lock an open file for as long as this process lives; the system lets go of it when the process is killed."""
    try:
        import fcntl
    except ImportError:  # Windows has none; there nothing warns of a second run
        return True
    with suppress(BlockingIOError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
