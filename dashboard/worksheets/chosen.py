"""Which events may stand in an exercise, and how they are called there: dated, uncontested, told as done."""

from collections.abc import Iterable
from datetime import date
from random import Random
from typing import Any

import pandas as pd

from dashboard.layout.timeline import OWN_FIGURE
from dashboard.layout.words import Words
from dashboard.mentions import mentions
from extract.model.text import Document

GAP = "[…]"


def settled(events: pd.DataFrame) -> list[Any]:
    """The rows of `Frames.events` that exercises are made from: of this operation, done, dated, uncontested."""
    return [
        row
        for row in events.itertuples(index=False)
        if row.link == "this" and row.realis == "asserted" and row.edtf and not row.conflicts
    ]


def called(row: Any, lang: Words) -> str:
    """An event by its type and its number, without its date and its state: these are what is asked."""
    name = lang.say("type", row.type)
    whole = [figure for figure in row.figures if not figure["country"] and figure["what"] != "other"]
    if not whole:
        return name
    own = next((each for each in whole if each["what"] == OWN_FIGURE.get(row.type)), whole[0])
    return lang.say("timeline", "caption", type=name, figure=f"{lang.amount(own)} {lang.counted(own)}".strip())


def distinct(rows: Iterable[Any], lang: Words) -> list[Any]:
    """Rows whose names tell them apart."""
    rows = list(rows)
    names = [called(row, lang) for row in rows]
    return [row for row, name in zip(rows, names, strict=True) if names.count(name) == 1]


def chain(rows: Iterable[Any]) -> list[Any]:
    """The most rows of which each surely ended before the next began, in that order."""
    found: list[Any] = []
    for row in sorted(rows, key=lambda row: (row.latest or date.max, row.earliest or date.min, row.key)):
        # What is open at its beginning can only come first, at its end only last.
        if not found or (row.earliest and found[-1].latest and found[-1].latest < row.earliest):
            found.append(row)
    return found


def shuffled(items: Iterable[Any], random: Random) -> list[Any]:
    """The items in another order than their own, wherever there is another."""
    given = list(items)
    mixed = list(given)
    for _ in range(20):
        random.shuffle(mixed)
        if mixed != given:
            break
    return mixed


def undated(words: str) -> str:
    """A sentence without its dates; how long something took stays.

    >>> undated("On 5 July 2017 a man was arrested after three years.")
    'On […] a man was arrested after three years.'
    """
    found = [each for each in mentions(Document("", "", words)) if each.kind == "time" and each.edtf]
    for each in sorted(found, key=lambda each: -each.span.start):
        words = words[: each.span.start] + GAP + words[each.span.end :]
    return words
