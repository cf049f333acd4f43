"""A corpus of any size: articles of 1 to 12 kB about invented operations, made from templates and a seed.

    python -m bench.corpus [--documents N] [--seed N] [--bytes N] -o FILE.jsonl

An operation has four articles: a long release, two reports and a later one from a court. The same seed always gives
the same articles. `--bytes` makes all of one length instead of 1,000 to 12,000.
"""

import argparse
import json
import random
import tomllib
from calendar import month_name
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from bench.invented import Case, Maker

WORDS: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "corpus.toml").read_text(encoding="utf-8"))
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


def corpus(documents: int, seed: int = 1, length: int | None = None) -> Iterator[dict[str, Any]]:
    """So many records for JSON Lines."""
    made = 0
    for turn, maker in _makers(seed):
        rng = maker.rng
        case = maker.case(name=turn % 3 != 0, target=turn % 3 != 1)
        # What happened is the same in all articles of a case; each tells most of it.
        facts = [template.format_map(_Slots(case, rng)) for template in rng.sample(WORDS["events"], _EVENTS)]
        for number, labelled in enumerate(
            (
                maker.release(case, 0),
                maker.wire(case, 1),
                maker.wire(case, 2, after=2),
                maker.justice(case, 3, after=rng.choice((190, 800))),
            )
        ):
            if made == documents:
                return
            document = labelled.extraction.document
            size = length or int(rng.triangular(SHORTEST, LONGEST, 3_500))
            yield {
                "id": f"{turn:06}-{number}",
                "title": document.title,
                "text": _padded(document.text, size, facts, case, rng),
                "published": str(document.published),
                "source": f"Example Press {turn % 40}",
            }
            made += 1


def _makers(seed: int) -> Iterator[tuple[int, Maker]]:
    """A maker for each turn: a new one when the names of the last are used up."""
    turn = 0
    while True:
        maker = Maker(seed + turn)
        for _ in range(15_000):
            yield turn, maker
            turn += 1


def _padded(text: str, size: int, facts: list[str], case: Case, rng: random.Random) -> str:
    """The article with paragraphs behind it until it is as long as it should be."""
    paragraphs, have = [text], len(text)
    rest = rng.sample(facts, len(facts))
    while have < size:
        sentences = []
        for _ in range(rng.randint(2, 5)):
            if rest and rng.random() < 0.45:
                sentences.append(rest.pop())
            else:
                sentences.append(rng.choice(WORDS["around"]).format_map(_Slots(case, rng)))
        paragraphs.append(" ".join(sentences))
        have += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


class _Slots(dict[str, Any]):
    """Values of a template, made only where it asks for one."""

    def __init__(self, case: Case, rng: random.Random) -> None:
        self._case, self._rng = case, rng
        self._state, self._other = rng.sample(case.states, 2)

    def __missing__(self, name: str) -> Any:
        rng = self._rng
        if name in _NUMBERS:
            low, high, step = _NUMBERS[name]
            return f"{rng.randint(low, high) * step:,}"
        if name in ("town", "state", "agency", "other"):
            state = self._other if name == "other" else self._state
            return rng.choice(state["towns"]) if name == "town" else state["agency" if name == "agency" else "name"]
        if name == "weekday":
            return rng.choice(_WEEKDAYS)
        before = (400, 1500) if name == "past" else (0, 300)
        day = self._case.day - timedelta(days=rng.randrange(*before))
        month = f"{_MONTHS[day.month - 1]} {day.year}"
        return f"{day.day} {month}" if name == "day" else month


def write(path: Path, documents: int, seed: int = 1, length: int | None = None) -> None:
    """Write a corpus as JSON Lines."""
    with path.open("w", encoding="utf-8") as out:
        for record in corpus(documents, seed, length):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description="a corpus of invented articles")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bytes", type=int, help="make every article this long")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.jsonl")
    given = parser.parse_args()
    write(given.output, given.documents, given.seed, given.bytes)


if __name__ == "__main__":
    main()
