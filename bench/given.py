"""What a bench is given, checked before anything is measured: what cannot be used ends it in a sentence."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.errors import ExtractError, InputError
from extract.evaluate import Record, read_gold
from extract.model.text import Document
from extract.readers import read


def documents_of(paths: Sequence[str]) -> list[Document]:
    """The articles at these paths; what could not be read is told. SystemExit where there is none."""
    found = []
    for item in read(paths):
        if isinstance(item, Document):
            found.append(item)
        else:
            print(item, file=sys.stderr)
    if not found:
        raise SystemExit(f"{', '.join(paths)}: no article could be read, so there is nothing to measure")
    return found


def right_answers(folder: Path) -> dict[str, Record]:
    """The right answers of a folder, as `evaluate` reads them. SystemExit where there are none."""
    try:
        return read_gold(folder)
    except InputError as error:
        raise SystemExit(str(error)) from None


def lines_of(path: Path, fields: Sequence[str]) -> list[Mapping[str, Any]]:
    """The lines of a JSON Lines file, each with these fields. SystemExit names the line that is none, or has not."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SystemExit(f"{path}: cannot be read ({error})") from None
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise SystemExit(f"{path}, line {number}: is no JSON ({error}). Give one JSON object a line") from None
        if not isinstance(row, dict) or (missing := [field for field in fields if field not in row]):
            raise SystemExit(f"{path}, line {number}: lacks {missing if isinstance(row, dict) else list(fields)}")
        rows.append(row)
    if not rows:
        raise SystemExit(f"{path}: holds no line, so there is nothing to measure")
    return rows


def count(text: str, least: int = 1) -> int:
    """A number of the command line, not below `least`."""
    if not text.isdecimal() or int(text) < least:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from {least} on")
    return int(text)


def counts(text: str) -> list[int]:
    """Numbers of the command line with commas between them; none where there are none.

    >>> counts("1000,10000"), counts("")
    ([1000, 10000], [])
    """
    return [count(each) for each in text.split(",") if each]


def in_words(main: Callable[[], None]) -> None:
    """Run a bench; what it cannot use, or may not write, ends it in a sentence."""
    try:
        main()
    except ExtractError as error:
        raise SystemExit(str(error)) from None
    except OSError as error:
        raise SystemExit(f"{error.filename or 'standard output'}: {error.strerror}") from None
    except KeyboardInterrupt:
        raise SystemExit("stopped") from None
