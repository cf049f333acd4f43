"""What could not be read when the program started, a line for each file, for the page that lists sources."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from dashboard.desk.reading import Read
from extract.readers import Unread
from extract.terminal import Report

# A corpus may have a million lines that cannot be read; a page shows the first.
MOST = 200
_PLACE = re.compile(r"(.*), ((?:row|line) \d+)", re.DOTALL)


class Noting(Report):
    """A report that also keeps what it tells, the first `MOST` of it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Unread] = []

    def tell(self, unread: Unread) -> None:
        """Say it, and keep it."""
        super().tell(unread)
        if len(self.told) < MOST:
            self.told.append(unread)


def as_files(told: Iterable[Unread], paths: Sequence[str]) -> tuple[Read, ...]:
    """One `Read` a file, called by its way below the path that the user named; of several places the first is told.

    >>> as_files([Unread("in/a.csv, row 3", "holds no text", ""), Unread("in/a.csv, row 9", "is", "")], ["in"])
    (Read(name='a.csv', state='failed', documents=(), reason='holds no text', remedy='', place='row 3', further=1),)
    """
    found: dict[str, Read] = {}
    for each in told:
        parts = _PLACE.fullmatch(each.path)
        path, place = parts.groups() if parts else (each.path, "")
        if path in found:
            found[path] = replace(found[path], further=found[path].further + 1)
        else:
            name = _below(path, paths)
            found[path] = Read(name, "failed", reason=each.reason, remedy=each.remedy, place=place)
    return tuple(found.values())


def _below(path: str, paths: Sequence[str]) -> str:
    for folder in paths:
        if path != folder and Path(path).is_relative_to(folder):
            return str(Path(path).relative_to(folder))
    return Path(path).name or path
