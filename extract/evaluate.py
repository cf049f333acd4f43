"""How well events are found: predictions against right answers ("gold"), as one scoreboard.

A predicted event finds a gold event of its type if at least half of its evidence touches the gold's, or if the exact
day agrees and some evidence touches; events are paired one to one, the best pairing over the document. Gold events
that are not `sure` neither help nor hurt. *Timeline* counts events that are found and dated right.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.errors import InputError
from extract.model.event import Event, Extraction
from extract.model.text import Document
from extract.model.wire import to_record
from extract.pairing import best_pairs

Record = Mapping[str, Any]
MEASURES = ("events", "timeline", "where", "figures", "participants")


@dataclass
class Tally:
    """Hits, false alarms and misses of one measure."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    def compare(self, gold: frozenset[Any], predicted: frozenset[Any]) -> None:
        """Count the members of one gold set and one predicted set."""
        self.found += len(gold & predicted)
        self.wrong += len(predicted - gold)
        self.missed += len(gold - predicted)

    @property
    def precision(self) -> float:
        """The share of predictions that are right, 0 where there are none."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that is found, 0 where there is none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> round(Tally(found=3, wrong=1, missed=2).f1, 3)
        0.667
        """
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference between gold and prediction; `what` is "missed", "spurious", "date", "where" or "figures"."""

    document: str
    what: str
    type: str
    gold: str
    predicted: str


@dataclass
class Scoreboard:
    """Everything that `evaluate` prints. `dates` and `links` are counts of (right, all) over found events."""

    documents: int = 0
    gold_events: int = 0
    predicted_events: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    types: dict[str, Tally] = field(default_factory=dict)
    dates: tuple[int, int] = (0, 0)
    links: tuple[int, int] = (0, 0)
    misses: list[Miss] = field(default_factory=list)


def read_gold(folder: Path) -> dict[str, Record]:
    """The right answers of a folder, one JSON file a document, by document id. InputError names a file that is none."""
    gold: dict[str, Record] = {}
    if not os.access(folder, os.R_OK | os.X_OK):
        raise InputError(f"{folder}: is not there or may not be read. Check the path, and your right to it")
    for path in sorted(folder.glob("*.json")):
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            for event in record["events"]:
                _check(event)
            gold[str(record["id"])] = {"participants": [], **record}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path}: no right answers for a document ({type(error).__name__}: {error})") from error
    if not gold:
        raise InputError(f"{folder}: holds no right answers; one JSON file a document is expected")
    return gold


def score(gold: Mapping[str, Record], extractions: Iterable[Extraction]) -> Scoreboard:
    """The scoreboard over the gold's documents; a document that was not extracted counts as empty."""
    predicted = {extraction.document.id: extraction for extraction in extractions}
    board = Scoreboard(documents=len(gold))
    for name, answers in gold.items():
        extraction = predicted.get(name)
        participants = frozenset(extraction.operation.participants) if extraction else frozenset()
        board.tallies["participants"].compare(frozenset(answers["participants"]), participants)
        _score_events(board, name, answers["events"], extraction.events if extraction else ())
    board.gold_events = board.tallies["events"].found + board.tallies["events"].missed
    board.predicted_events = board.tallies["events"].found + board.tallies["events"].wrong
    timeline = board.tallies["timeline"]
    timeline.wrong = board.predicted_events - timeline.found
    timeline.missed = board.gold_events - timeline.found
    return board


def table(board: Scoreboard) -> str:
    """The scoreboard as lines for a terminal."""
    right_dates, all_dates = board.dates
    right_links, all_links = board.links
    lines = [
        f"documents {board.documents}  gold events {board.gold_events}  predicted {board.predicted_events}",
        *(_row(name, board.tallies[name]) for name in MEASURES),
        f"dates right {right_dates} of {all_dates}   links right {right_links} of {all_links}",
        *(_row(f"  {name}", tally) + f"  gold {tally.found + tally.missed}" for name, tally in _sorted(board.types)),
    ]
    return "\n".join(lines)


def differences(board: Scoreboard) -> list[str]:
    """Every difference between gold and prediction, one line each."""
    return [
        f"{miss.document:12} {miss.type:20} {miss.what:9} gold {miss.gold or '-'} | found {miss.predicted or '-'}"
        for miss in board.misses
    ]


def _check(event: Record) -> None:
    for name, kind in (("type", str), ("link", str), ("date", list), ("where", list), ("figures", list)):
        if not isinstance(event[name], kind):
            raise TypeError(f"{name!r} is no {kind.__name__}")
    for piece in event["evidence"]:
        if piece["start"] >= piece["end"]:
            raise ValueError("evidence that holds nothing")


def _row(name: str, tally: Tally) -> str:
    return f"{name:22} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"


def _sorted(types: Mapping[str, Tally]) -> list[tuple[str, Tally]]:
    return sorted(types.items())


def _score_events(board: Scoreboard, name: str, gold: Sequence[Record], events: Sequence[Event]) -> None:
    predicted = to_record(Extraction(Document(name, "", ""), events=tuple(events)))["events"]
    weights = [[_likeness(right, found) for found in predicted] for right in gold]
    pairs = best_pairs(weights)
    for row, column in pairs.items():
        if gold[row].get("sure", True):
            _score_pair(board, name, gold[row], predicted[column])
    for row, right in enumerate(gold):
        if right.get("sure", True) and row not in pairs:
            board.tallies["events"].missed += 1
            board.tallies["where"].missed += len(set(right["where"]))
            board.tallies["figures"].missed += len(_figures(right))
            _type_tally(board, right).missed += 1
            board.misses.append(Miss(name, "missed", right["type"], _dates(right), ""))
    for column in sorted(set(range(len(predicted))) - set(pairs.values())):
        found = predicted[column]
        board.tallies["events"].wrong += 1
        _type_tally(board, found).wrong += 1
        board.misses.append(Miss(name, "spurious", found["type"], "", str(found["date"])))


def _score_pair(board: Scoreboard, name: str, right: Record, found: Record) -> None:
    board.tallies["events"].found += 1
    _type_tally(board, right).found += 1
    dated = found["date"] in right["date"] or not (right["date"] or found["date"])
    board.tallies["timeline"].found += dated
    if right["date"]:
        board.dates = board.dates[0] + dated, board.dates[1] + 1
    board.links = board.links[0] + (right["link"] == found["link"]), board.links[1] + 1
    where = frozenset(right["where"]), frozenset(found["where"])
    figures = _figures(right), _figures(found)
    board.tallies["where"].compare(*where)
    board.tallies["figures"].compare(*figures)
    differences = {
        "date": None if dated else (_dates(right), str(found["date"])),
        "where": None if where[0] == where[1] else (_listed(where[0]), _listed(where[1])),
        "figures": None if figures[0] == figures[1] else (_listed(figures[0]), _listed(figures[1])),
    }
    board.misses.extend(Miss(name, what, right["type"], *both) for what, both in differences.items() if both)


def _type_tally(board: Scoreboard, event: Record) -> Tally:
    return board.types.setdefault(event["type"], Tally())


def _figures(event: Record) -> frozenset[tuple[str, float]]:
    return frozenset((figure["what"], float(figure["value"])) for figure in event["figures"])


def _dates(right: Record) -> str:
    return " or ".join(str(each) for each in right["date"]) or "none"


def _listed(members: frozenset[Any]) -> str:
    return " ".join(sorted(each if isinstance(each, str) else f"{each[0]}={each[1]:g}" for each in members)) or "-"


def _likeness(right: Record, found: Record) -> float:
    """How well a prediction fits a gold event; 0 where it does not find it."""
    if right["type"] != found["type"]:
        return 0.0
    touching = sum(any(_touch(gold, piece) for gold in right["evidence"]) for piece in found["evidence"])
    share = touching / len(found["evidence"]) if found["evidence"] else 0.0
    dated = found["date"] in right["date"]
    exact_day = dated and bool(found["date"]) and ".." not in found["date"]
    if share < 0.5 and not (exact_day and touching):
        return 0.0
    gold_where, where = set(right["where"]), set(found["where"])
    both = len(gold_where & where) / len(gold_where | where) if gold_where | where else 0.0
    return 1 + 2 * share + dated + 0.5 * both + 0.1 * bool(right.get("sure", True))


def _touch(one: Record, other: Record) -> bool:
    return bool(one["field"] == other["field"] and one["start"] < other["end"] and other["start"] < one["end"])
