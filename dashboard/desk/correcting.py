"""From what a person filled in to a correction: each form of the page of review, and what it asks of the log."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from extract.errors import InputError
from extract.model.operation import MergedEvent, Operation
from extract.model.wire import figure_record

if TYPE_CHECKING:
    from extract.correcting import Corrections, Outcome

Values = Mapping[str, Any]
_EVENT_FIELDS = ("type", "date", "where", "agencies", "figures", "link", "realis")
# How many rows of figures a form may have.
MOST_FIGURES = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asks for: which form, on what (a slug, an event's key, a document, a correction), with what values;
    by whom, why, and which version of the log they saw."""

    form: str
    slug: str
    key: str
    on: str
    values: Values
    by: str
    at: datetime
    why: str = ""
    expected: int | None = None

    @property
    def who(self) -> dict[str, Any]:
        """What every correction says of its author."""
        return {"by": self.by, "at": self.at, "why": self.why, "expected": self.expected}


@dataclass(frozen=True, slots=True)
class Made:
    """What became of it: how many corrections were made, the last outcome, and the event to look at next."""

    number: int
    outcome: "Outcome | None" = None
    key: str | None = None


def correct(log: "Corrections", case: Operation, asked: Asked) -> Made:
    """Do what the form asks for. InputError where nothing can be made of it, StaleError where somebody was quicker."""
    return _FORMS[asked.form](log, case, asked)


def _event(case: Operation, key: str) -> MergedEvent:
    found = next((event for event in case.events if event.key == key), None)
    if found is None:
        raise InputError("this event is no longer there; choose another one")
    return found


def event_values(event: MergedEvent) -> dict[str, Any]:
    """An event's values as a correction says them."""
    return {
        "type": str(event.type),
        "date": event.date.edtf if event.date else None,
        "where": list(event.countries),
        "agencies": list(event.agencies),
        "figures": [figure_record(each.figure) for each in event.figures],
        "link": str(event.link),
        "realis": str(event.realis),
    }


def changes(event: MergedEvent, values: Values) -> list[tuple[str, Any]]:
    """The fields whose values differ from the event's, with the new ones; order does not count in lists."""
    before, after = event_values(event), filled(values)
    return [
        (name, after[name]) for name in _EVENT_FIELDS if name in after and _even(after[name]) != _even(before[name])
    ]


def _even(value: Any) -> Any:
    if isinstance(value, list):
        return sorted((repr(sorted(each.items())) if isinstance(each, dict) else each) for each in value)
    return value


def filled(values: Values) -> dict[str, Any]:
    """A form's fields as values of an event: an empty date is none, an empty row of figures is no figure."""
    made: dict[str, Any] = {name: values[name] for name in ("type", "link", "realis") if values.get(name)}
    if "date" in values:
        made["date"] = str(values["date"] or "").strip() or None
    for name in ("where", "agencies"):
        if name in values:
            made[name] = [str(each).strip() for each in values[name] or () if str(each).strip()]
    if "value-0" in values:
        made["figures"] = [row for number in range(MOST_FIGURES) if (row := _figure(values, number))]
    return made


def _figure(values: Values, number: int) -> dict[str, Any] | None:
    value = values.get(f"value-{number}")
    if value in (None, ""):
        return None
    what = values.get(f"what-{number}")
    if not what:
        raise InputError(f"say what the number {value} counts")
    made: dict[str, Any] = {
        "what": str(what),
        "value": _number(value),
        "qualifier": str(values.get(f"qualifier-{number}") or "exact"),
    }
    if country := values.get(f"country-{number}"):
        made["country"] = str(country)
    if currency := str(values.get(f"currency-{number}") or "").strip().upper():
        made["currency"] = currency
    return made


def _number(value: Any) -> float | int:
    try:
        number = float(re.sub(r"\s|(?<=\d),(?=\d{3}(?!\d))", "", str(value)))
    except ValueError as error:
        raise InputError(f"“{value}” is no number; write it in digits: 12000") from error
    if not 0 <= number < 1e15:
        raise InputError(f"“{value}” is out of range; a number counts from 0 to a million billions")
    return int(number) if number.is_integer() else number


def _edit(log: "Corrections", case: Operation, asked: Asked) -> Made:
    """One row of the log for each value that changed: they can be taken back one by one."""
    found = changes(_event(case, asked.key), asked.values)
    made: Outcome | None = None
    for field, after in found:
        # Later rows follow our own first one; what others did before that is told at the first.
        who = {**asked.who, "expected": made.version if made else asked.expected}
        made = log.edit(asked.slug, asked.key, field, after, **who)
    return Made(len(found), made, asked.key)


def _add(log: "Corrections", case: Operation, asked: Asked) -> Made:
    values = filled(asked.values)
    places = [_place(each) for each in asked.values.get("sentences") or ()]
    quoted = str(asked.values.get("quoted") or "")
    made = log.add_event(asked.slug, values, places, quoted, **asked.who)
    return Made(1, made)


def _place(text: str) -> tuple[str, Any, int, int]:
    """A sentence as the form names it: `start:end:field:document`."""
    start, end, field, document = str(text).split(":", 3)
    if field not in ("title", "text"):
        raise InputError("choose the sentences again: the list has changed")
    return document, field, int(start), int(end)


def _remove(log: "Corrections", case: Operation, asked: Asked) -> Made:
    return Made(1, log.remove(asked.slug, asked.key, **asked.who))


def _merge(log: "Corrections", case: Operation, asked: Asked) -> Made:
    others = [str(each) for each in asked.values.get("others") or ()]
    if not others:
        raise InputError("choose the events that tell the same act")
    return Made(1, log.merge(asked.slug, [asked.key, *others], **asked.who))


def _split(log: "Corrections", case: Operation, asked: Asked) -> Made:
    whole = range(len(_event(case, asked.key).evidence))
    apart = sorted({int(each) for each in asked.values.get("apart") or ()})
    rest = [place for place in whole if place not in apart]
    if not apart or not rest:
        raise InputError("choose the sentences that tell another act, and leave at least one")
    return Made(1, log.split(asked.slug, asked.key, [rest, apart], **asked.who))


def _settle(log: "Corrections", case: Operation, asked: Asked) -> Made:
    about, _, choice = str(asked.values.get("choice") or "").partition("\n")
    if not about:
        raise InputError("choose one of the values, or “none of them”")
    key = asked.on if any(event.key == asked.on for event in case.events) else None
    return Made(1, log.settle(asked.slug, key, about, choice or None, **asked.who), asked.key or None)


def _note(log: "Corrections", case: Operation, asked: Asked) -> Made:
    text = str(asked.values.get("note") or "").strip()
    if not text:
        raise InputError("write the note first")
    return Made(1, log.note(asked.slug, asked.key or None, text, **asked.who), asked.key or None)


def _operation(log: "Corrections", case: Operation, asked: Asked) -> Made:
    """Name and states; one row of the log for each that changed."""
    steps: list[Callable[[dict[str, Any]], Outcome]] = []
    name = str(asked.values.get("name") or "").strip()
    if name and name != case.name:
        steps.append(lambda who: log.rename(asked.slug, name, **who))
    for role, before in (("lead", case.lead), ("participants", case.participants)):
        after = [str(each) for each in asked.values.get(role) or ()]
        if sorted(after) != sorted(before):
            steps.append(lambda who, role=role, after=after: log.set_states(asked.slug, role, after, **who))  # type: ignore[misc]
    made: Outcome | None = None
    for step in steps:
        made = step({**asked.who, "expected": made.version if made else asked.expected})
    return Made(len(steps), made, asked.key or None)


def _document(log: "Corrections", case: Operation, asked: Asked) -> Made:
    """A document's publication day and the operation it is counted to."""
    document = next((each for each in case.documents if each.id == asked.on), None)
    if document is None:
        raise InputError("this source is no longer here; load the page anew")
    number, made = 0, None
    day = str(asked.values.get("published") or "").strip() or None
    if day != (document.published.isoformat() if document.published else None):
        made, number = log.set_published(asked.on, day, **asked.who), number + 1
    to = str(asked.values.get("to") or "")
    if to and to != asked.slug:
        who = {**asked.who, "expected": made.version if made else asked.expected}
        made, number = log.move(asked.on, None if to == ALONE else to, **who), number + 1
    return Made(number, made, asked.key or None)


def _join(log: "Corrections", case: Operation, asked: Asked) -> Made:
    other = str(asked.values.get("with") or "")
    if not other:
        raise InputError("choose the operation that is the same one")
    return Made(1, log.join([asked.slug, other], **asked.who), asked.key or None)


def _undo(log: "Corrections", case: Operation, asked: Asked) -> Made:
    return Made(1, log.undo(correction=asked.on or None, **asked.who), asked.key or None)


def _redo(log: "Corrections", case: Operation, asked: Asked) -> Made:
    return Made(1, log.redo(correction=asked.on or None, **asked.who), asked.key or None)


# What the form of a document names an operation of its own.
ALONE = "="
_FORMS: "dict[str, Callable[[Corrections, Operation, Asked], Made]]" = {
    "event": _edit,
    "add": _add,
    "remove": _remove,
    "merge": _merge,
    "split": _split,
    "settle": _settle,
    "note": _note,
    "operation": _operation,
    "document": _document,
    "join": _join,
    "undo": _undo,
    "redo": _redo,
}
FORMS: Sequence[str] = tuple(_FORMS)
