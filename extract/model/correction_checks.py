"""What a correction may say: each kind's own form, and the values that an event's fields take."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from extract.errors import InputError
from extract.model.correction import EVENT_FIELDS, STATE_FIELDS, Correction, CorrectionKind, Json
from extract.model.event import EventType, Link, Realis
from extract.model.time import EdtfDate
from extract.model.wire import figure_from

_STATE = re.compile(r"[A-Z]{3}")
_LONGEST = 2000  # characters of anything a person writes
LONGEST_SENTENCE = 20_000


def checked(correction: Correction) -> Correction:
    """The correction itself, if its kind, its field, what it is about and its new value fit; else InputError."""
    _CHECKS[correction.kind](correction)
    if not correction.by.strip():
        raise InputError("'by' is empty; a correction says who made it")
    return correction


def check_value(field: str, value: Json) -> Json:
    """A value for an event's field, as it was given; InputError says what the field takes."""
    if field in ("where", *STATE_FIELDS):
        _states(value, field)
    elif field == "agencies":
        strings(value, field)
    elif field == "date":
        _date(value)
    elif field == "figures":
        _figures(value)
    elif field in _CLOSED:
        one_of(value, _CLOSED[field], field)
    else:
        raise InputError(f"an event has no field {field!r} to correct; fields: {', '.join(EVENT_FIELDS)}")
    return value


_CLOSED: dict[str, Any] = {"type": EventType, "link": Link, "realis": Realis}


def _edit(correction: Correction) -> None:
    _about_events(correction, 1)
    if correction.field not in EVENT_FIELDS:
        raise InputError(f"field {correction.field!r} of an edit; allowed: {', '.join(EVENT_FIELDS)}")
    check_value(correction.field, correction.after)


def _add(correction: Correction) -> None:
    _about_events(correction, 1)
    if not isinstance(correction.after, Mapping) or set(correction.after) != set(EVENT_FIELDS):
        raise InputError(f"'after' of an added event has the fields {', '.join(EVENT_FIELDS)}, and no others")
    for field, value in correction.after.items():
        check_value(field, value)


def _remove(correction: Correction) -> None:
    _about_events(correction, 1)


def _merge(correction: Correction) -> None:
    if len(correction.about.events) < 2:
        raise InputError("to merge takes two events or more")
    if not all(anchor.quotes for anchor in correction.about.events):
        raise InputError("each event of a merge needs a sentence that it rests on")


def _split(correction: Correction) -> None:
    _about_events(correction, 1)
    quotes = len(correction.about.events[0].quotes)
    parts = correction.after
    if not isinstance(parts, list) or not all(isinstance(part, list) and part for part in parts):
        raise InputError("'after' of a split is a list of parts, each a list of the places of its sentences")
    if len(parts) < 2 or sorted((place for part in parts for place in part), key=str) != list(range(quotes)):
        raise InputError(f"a split takes two parts or more, and each of the {quotes} sentences stands in one of them")


def _move(correction: Correction) -> None:
    after = correction.after
    if not isinstance(after, Mapping) or set(after) != {"together", "apart"}:
        raise InputError("'after' of a move has 'together' and 'apart', each a list of pairs of document ids")
    for pair in (*after["together"], *after["apart"]):
        if len(strings(pair, "pair")) != 2 or pair[0] == pair[1]:
            raise InputError(f"{pair!r} is no pair of two documents")


def _rename(correction: Correction) -> None:
    _about_documents(correction)
    text(correction.after, "name")


def _published(correction: Correction) -> None:
    if len(correction.about.documents) != 1:
        raise InputError("a publication date is that of one document")
    if correction.after is not None:
        day(correction.after)


def _of_states(correction: Correction) -> None:
    _about_documents(correction)
    if correction.field not in STATE_FIELDS:
        raise InputError(f"field {correction.field!r} of states; allowed: {', '.join(STATE_FIELDS)}")
    check_value(correction.field, correction.after)


def _settle(correction: Correction) -> None:
    if not correction.about.conflict:
        raise InputError("to settle a difference takes what it is about (about.conflict)")
    strings(correction.before, "before")
    if correction.after is not None and correction.after not in correction.before:
        raise InputError(f"{correction.after!r} is none of the claims; there is {', '.join(correction.before)}")


def _note(correction: Correction) -> None:
    text(correction.after, "note")
    if not correction.about.concerned:
        raise InputError("a note is about an event or an operation")


def _of_correction(correction: Correction) -> None:
    if not correction.about.correction:
        raise InputError(f"{correction.kind} names a correction (about.correction)")


_CHECKS: dict[CorrectionKind, Callable[[Correction], None]] = {
    CorrectionKind.EDIT: _edit,
    CorrectionKind.ADD: _add,
    CorrectionKind.REMOVE: _remove,
    CorrectionKind.MERGE: _merge,
    CorrectionKind.SPLIT: _split,
    CorrectionKind.MOVE: _move,
    CorrectionKind.RENAME: _rename,
    CorrectionKind.PUBLISHED: _published,
    CorrectionKind.STATES: _of_states,
    CorrectionKind.SETTLE: _settle,
    CorrectionKind.NOTE: _note,
    CorrectionKind.UNDO: _of_correction,
    CorrectionKind.REDO: _of_correction,
}


def _about_events(correction: Correction, number: int) -> None:
    events = correction.about.events
    if len(events) != number or not all(anchor.quotes for anchor in events):
        raise InputError(f"{correction.kind} is about {number} event, named by a sentence that it rests on")


def _about_documents(correction: Correction) -> None:
    if not correction.about.documents:
        raise InputError(f"{correction.kind} names its operation by its documents (about.documents)")


def one_of(value: Any, closed: Any, name: str) -> Any:
    """The member of an enumeration; InputError names those there are."""
    try:
        return closed(value)
    except (TypeError, ValueError) as error:
        raise InputError(f"{name} {value!r}; allowed: {', '.join(closed)}") from error


def text(value: Any, name: str, *, empty: bool = False, longest: int = _LONGEST) -> str:
    """Words of a person; empty ones only where that is allowed."""
    if not isinstance(value, str) or len(value) > longest or not (empty or value.strip()):
        raise InputError(f"{name!r} is text of 1 to {longest} characters, not {str(value)[:40]!r}")
    return value


def optional(value: Any, name: str) -> str | None:
    """Words, or None."""
    return None if value is None else text(value, name)


def strings(value: Any, name: str) -> tuple[str, ...]:
    """A list of words as a tuple."""
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise InputError(f"{name!r} is a list of words, not {value!r}")
    return tuple(value)


def _states(value: Any, name: str) -> None:
    for state in strings(value, name):
        if not _STATE.fullmatch(state):
            raise InputError(f"{state!r} in {name!r} is no state; write ISO 3166-1 alpha-3, such as DEU")


def _date(value: Any) -> None:
    try:
        if value is not None:
            EdtfDate.parse(text(value, "date"))
    except ValueError as error:
        raise InputError(
            f"{value!r} is no date; write 2019, 2019-08, 2019-08-15, 2019-08-01/2019-08-15, ../2019-08-15 or 2019-08/.."
        ) from error


def _figures(value: Any) -> None:
    try:
        for row in value:
            figure = figure_from(row)
            if not 0 <= figure.value < 1e18:
                raise ValueError(f"{figure.value} is no number of things")
            _states([state for state in (figure.country, figure.currency) if state], "figures")
    except KeyError as error:
        raise InputError(f"a figure lacks {error}; it has what, value and qualifier") from error
    except (TypeError, ValueError, OverflowError, AttributeError) as error:
        raise InputError(f"no figures: {error}") from error


def number(value: Any, name: str) -> int:
    """A whole number from 0 on."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InputError(f"{name!r} is a number from 0 on, not {value!r}")
    return value


def day(value: Any) -> date:
    """An ISO day."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise InputError(f"{value!r} is no day; write it as YYYY-MM-DD") from error


def moment(value: Any) -> datetime:
    """An ISO moment with its time zone, in UTC."""
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise InputError(f"{value!r} is no moment; write it as 2026-11-22T04:05:00+00:00") from error
    if found.tzinfo is None:
        raise InputError(f"{value!r} lacks its time zone; write it as 2026-11-22T04:05:00+00:00")
    return found.astimezone(UTC)
