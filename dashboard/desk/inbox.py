"""Where files from the browser wait to be read: bounded in size and number, under names that can do no harm.

A file is deleted as soon as it has been read: what reading masks (addresses of platforms, wallets) must stay nowhere.
"""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Literal

ENDINGS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".jsonl", ".ndjson", ".csv", ".tsv")
# Bytes of one file and of all that wait in one batch, and how many files those may be.
LARGEST = 25 * 1024 * 1024
LARGEST_BATCH = 200 * 1024 * 1024
MOST = 100
# Batches that wait at the same time, of all who use the server.
MOST_BATCHES = 20
_CHUNK = 64 * 1024
_LONGEST_NAME = 80
_BATCH = re.compile(r"[0-9a-f]{32}")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")

Reason = Literal["ending", "size", "number", "batch", "empty"]


class RefusedError(Exception):
    """A file that is not taken; `reason` names why, for the words that say so."""

    def __init__(self, reason: Reason, name: str = "") -> None:
        super().__init__(f"{name}: {reason}")
        self.reason = reason
        self.name = name


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits to be read, under the name that its owner gave it as far as that does no harm."""

    path: Path
    name: str


class Inbox:
    """A folder with a folder for each batch; nothing of it is ever served."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def take(self, batch: str, name: str, content: IO[bytes]) -> Waiting:
        """Keep a file of a batch until it is read. RefusedError where it is too large, too many or no article."""
        name = safe_name(name)
        if not name.lower().endswith(ENDINGS):
            raise RefusedError("ending", name)
        place = self._place(batch)
        held = list(self.waiting(batch))
        if len(held) >= MOST:
            raise RefusedError("number", name)
        if not held and len(list(self.folder.iterdir())) > MOST_BATCHES:
            raise RefusedError("batch", name)
        left = LARGEST_BATCH - sum(each.path.stat().st_size for each in held)
        # A folder of its own: two files of one name are two files.
        target = place / f"{len(held):04}" / name
        target.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            size = _copy(content, target, min(LARGEST, left))
        except BaseException:
            shutil.rmtree(target.parent, ignore_errors=True)
            raise
        if not size:
            shutil.rmtree(target.parent, ignore_errors=True)
            raise RefusedError("empty", name)
        return Waiting(target, name)

    def waiting(self, batch: str) -> Iterator[Waiting]:
        """The files of a batch, in the order in which they came."""
        if _BATCH.fullmatch(batch) and (self.folder / batch).is_dir():
            for path in sorted((self.folder / batch).glob("*/*")):
                yield Waiting(path, path.name)

    def forget(self, batch: str) -> None:
        """Delete what is left of a batch."""
        if _BATCH.fullmatch(batch):
            shutil.rmtree(self.folder / batch, ignore_errors=True)

    def empty(self) -> None:
        """Delete what an earlier server left behind."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _place(self, batch: str) -> Path:
        if not _BATCH.fullmatch(batch):
            raise RefusedError("batch")
        place = self.folder / batch
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        return place


def safe_name(name: str) -> str:
    """A name that stays in its folder, shows what it says, and says what it is: no paths, no controls, no marks that
    turn the direction of reading.

    >>> safe_name("../../etc/passwd"), safe_name("C:\\\\notes\\\\a b.md"), safe_name("gpj.\u202etxt")
    ('passwd', 'a b.md', 'gpj.txt')
    """
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = "".join(each for each in unicodedata.normalize("NFC", last) if unicodedata.category(each)[0] != "C")
    words = re.sub(r"[^\w .()\[\],&+'’–-]", "-", plain).strip(" .-")
    stem, dot, ending = words.rpartition(".")
    if not dot or not stem:
        stem, ending = words.strip("."), ""
    stem = stem.encode()[:_LONGEST_NAME].decode(errors="ignore").strip(" .-") or "article"
    made = f"{stem}.{ending}" if ending else stem
    return f"_{made}" if _RESERVED.match(made) else made


def _copy(content: IO[bytes], target: Path, most: int) -> int:
    """Bytes written; RefusedError as soon as there are more than `most`, so that none of them fill the disk."""
    size = 0
    with target.open("xb") as out:
        while chunk := content.read(_CHUNK):
            size += len(chunk)
            if size > most:
                raise RefusedError("size", target.name)
            out.write(chunk)
    return size
