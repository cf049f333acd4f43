"""A corpus of any size: articles of 1 to 12 kB about invented operations, made from templates and a seed.

    python -m bench.corpus [--documents N] [--seed N] [--bytes N] -o FILE.jsonl

An operation has four articles: a long release, two reports and a later one from a court. The same seed always gives
the same articles. `--bytes` makes all of one length instead of 1,000 to 12,000.

What happened in each sentence is known, so `labelled` gives articles with their events as well: extractions to load
that no pipeline had to find first.
"""

import argparse
import json
import random
import tomllib
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.article import Case, Labelled
from bench.given import count, in_words
from bench.invented import Maker
from extract.model.event import Basis, Event, EventType, Evidence, Figure, FigureWhat
from extract.model.text import Span
from extract.model.time import EdtfDate

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "corpus.toml").read_text(encoding="utf-8"))
SHORTEST, LONGEST = 1_000, 12_000
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MONTHS = tuple(month_name)[1:]
# Slots of numbers: from, to, and times what.
_NUMBERS = {
    "few": (2, 90, 1),
    "servers": (2, 300, 1),
    "searches": (3, 380, 1),
    "accounts": (200, 90_000, 1),
    "devices": (11, 7_000, 1),
    "kilos": (2, 9_000, 1),
    "money": (20, 90_000, 100),
    "years": (2, 18, 1),
    "low": (20, 90, 1),
    "high": (100, 900, 1),
    "young": (19, 30, 1),
    "old": (31, 70, 1),
    "share": (3, 60, 1),
    "span": (2, 9, 1),
    "tongues": (2, 9, 1),
}
_EVENTS = 10  # sentences of a case that tell an event, beside those that every article has
_WHERE = ("state", "town", "other")  # slots that place an act


@dataclass(frozen=True)
class Fact:
    """A sentence, and the event it tells if any, resting on no place in a text yet."""

    says: str
    event: Event | None = None


def corpus(documents: int, seed: int = 1, length: int | None = None) -> Iterator[dict[str, Any]]:
    """So many records for JSON Lines."""
    for each in labelled(documents, seed, length):
        document = each.extraction.document
        yield {
            "id": document.id,
            "title": document.title,
            "text": document.text,
            "published": str(document.published),
            "source": document.source,
        }


def labelled(documents: int, seed: int = 1, length: int | None = None, told: int = _EVENTS) -> Iterator[Labelled]:
    """So many articles with what their sentences tell, and with the operation that they are of.

    `told`: sentences of a case that tell an event; each of its articles has most of them.
    """
    made = 0
    for turn, maker in _makers(seed):
        rng = maker.rng
        case = maker.case(name=turn % 3 != 0, target=turn % 3 != 1)
        # What happened is the same in all articles of a case; each tells most of it.
        facts = [_fact(row, case, rng) for row in rng.sample(WORDS["event"], told)]
        for number, each in enumerate(
            (
                maker.release(case, 0),
                maker.wire(case, 1),
                maker.wire(case, 2, after=2),
                maker.justice(case, 3, after=rng.choice((190, 800))),
            )
        ):
            if made == documents:
                return
            size = length or int(rng.triangular(SHORTEST, LONGEST, 3_500))
            yield _padded(replace(each, operation=f"{turn:06}"), number, size, facts, case, rng)
            made += 1


def _makers(seed: int) -> Iterator[tuple[int, Maker]]:
    """A maker for each turn: a new one when the names of the last are used up."""
    turn = 0
    while True:
        maker = Maker(seed + turn)
        for _ in range(35_000):
            yield turn, maker
            turn += 1


def _padded(article: Labelled, number: int, size: int, facts: list[Fact], case: Case, rng: random.Random) -> Labelled:
    """The article with paragraphs behind it until it is as long as it should be."""
    found = article.extraction
    text, events = found.document.text, list(found.events)
    rest = rng.sample(facts, len(facts))
    while len(text) < size:
        text += "\n\n"
        for at in range(rng.randint(2, 5)):
            if rest and rng.random() < 0.45:
                fact = rest.pop()
            else:
                fact = Fact(rng.choice(WORDS["around"]).format_map(_Slots(case, rng)))
            text += f"{' ' if at else ''}{fact.says}"
            if fact.event:
                span = Span(len(text) - len(fact.says), len(text))
                events.append(replace(fact.event, evidence=(Evidence("text", span),)))
    document = replace(
        found.document,
        id=f"{article.operation}-{number}",
        text=text,
        source=f"Example Press {int(article.operation) % 40}",
    )
    return replace(article, extraction=replace(found, document=document, events=tuple(events)))


def _fact(row: dict[str, Any], case: Case, rng: random.Random) -> Fact:
    """A sentence of a row of `corpus.toml` with the event it tells."""
    slots = _Slots(case, rng)
    says = row["says"].format_map(slots)
    figures = (
        Figure(FigureWhat(what), slots.number(slot), currency="EUR" if what == "money" else None)
        for what, slot in row.get("figures", {}).items()
    )
    event = Event(
        EventType(row["type"]),
        evidence=(),
        date=slots.when,
        basis=Basis.EXPLICIT if slots.when else Basis.NONE,
        where=tuple(sorted(slots.where)),
        figures=tuple(figures),
        agencies=tuple(slots.agencies),
        rules=(f"{row['type']}/invented",),
        why=(f"date: “{slots.when.edtf}” in the same sentence",) if slots.when else (),
    )
    return Fact(says, event)


class _Slots(dict[str, Any]):
    """Values of a template, made only where it asks for one; what they tell of an event is kept."""

    def __init__(self, case: Case, rng: random.Random) -> None:
        self._case, self._rng = case, rng
        self._state, self._other = rng.sample(case.states, 2)
        self._numbers: dict[str, float] = {}
        self.where: set[str] = set()
        self.agencies: list[str] = []
        self.when: EdtfDate | None = None

    def number(self, name: str) -> float:
        """The number that stands in a slot."""
        return self._numbers[name] * 12 if name == "years" else self._numbers[name]

    def __missing__(self, name: str) -> Any:
        rng = self._rng
        if name in _NUMBERS:
            low, high, step = _NUMBERS[name]
            self._numbers[name] = float(rng.randint(low, high) * step)
            return f"{self._numbers[name]:,.0f}"
        if name in (*_WHERE, "agency"):
            return self._place(name)
        if name == "weekday":
            return rng.choice(_WEEKDAYS)
        before = (400, 1500) if name == "past" else (0, 300)
        return self._dated(self._case.day - timedelta(days=rng.randrange(*before)), name)

    def _place(self, name: str) -> str:
        state = self._other if name == "other" else self._state
        if name == "agency":
            self.agencies.append(state["agency"])
            return str(state["agency"])
        self.where.add(state["code"])
        return str(self._rng.choice(state["towns"]) if name == "town" else state["name"])

    def _dated(self, day: date, name: str) -> str:
        month = f"{_MONTHS[day.month - 1]} {day.year}"
        self.when = EdtfDate.day(day) if name == "day" else EdtfDate.parse(f"{day:%Y-%m}")
        return f"{day.day} {month}" if name == "day" else month


def write(path: Path, documents: int, seed: int = 1, length: int | None = None) -> None:
    """Write a corpus as JSON Lines."""
    with path.open("w", encoding="utf-8") as out:
        for record in corpus(documents, seed, length):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description="a corpus of invented articles")
    parser.add_argument("--documents", type=count, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bytes", type=count, help="make every article this long")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.jsonl")
    given = parser.parse_args()
    write(given.output, given.documents, given.seed, given.bytes)


if __name__ == "__main__":
    in_words(main)
