"""Corrections as JSON Lines, to take them from one machine to another: one row of the log a line."""

import json
from collections.abc import Iterable, Iterator

from extract.errors import InputError
from extract.model.correction import Correction
from extract.model.correction_wire import from_record, to_record

_SHOWN = 10  # faults told at once


def lines(corrections: Iterable[Correction]) -> Iterator[str]:
    """One line a correction, in the order given. Words of the sources are in them as they may be shown."""
    for each in corrections:
        yield json.dumps(to_record(each), ensure_ascii=False) + "\n"


def parsed(text: Iterable[str], name: str) -> tuple[Correction, ...]:
    """The corrections of lines, empty ones passed over. InputError tells the line of every fault, and its remedy."""
    found: list[Correction] = []
    faults: list[str] = []
    for number, line in enumerate(text, start=1):
        if not line.strip():
            continue
        try:
            found.append(from_record(json.loads(line)))
        except json.JSONDecodeError as error:
            faults.append(f"{name}, line {number}: no JSON ({error.msg} at column {error.colno})")
        except (InputError, RecursionError) as error:
            faults.append(f"{name}, line {number}: {error}")
    if faults:
        more = f"; and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
        remedy = "Nothing was imported. Mend or delete these lines, then import the file again."
        raise InputError("; ".join(faults[:_SHOWN]) + f"{more}. {remedy}")
    return tuple(found)
