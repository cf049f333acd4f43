"""Operations beside each other: how long each took from step to step, and its largest numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.components.summary import lengths
from dashboard.layout.durations import STEPS
from dashboard.layout.words import Words
from dashboard.load import Frames
from extract.care.domains import defanged

# What people compare, as far as anything is told of it.
FIGURES = ("arrests", "charged", "convicted", "searches", "victims", "servers")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table: what each column is, and a row for each operation with a link; "" where nothing is told."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]


def comparison(case: Frames, lang: Words, link: Callable[[str], str]) -> Comparison | None:
    """Steps and numbers of all operations of `case`; None where there are not two, or nothing to compare.

    Bounds stay bounds, and a number is that of the whole operation.
    """
    if len(case.operations) < 2:
        return None
    told: dict[str, dict[str, str]] = {}
    for row in case.operations.itertuples(index=False):
        took = {_step(step.first, step.last, lang): said for step, said in lengths(case.of(row.slug), lang)}
        whole = [figure for figure in row.figures if not figure["country"]]
        numbers = {_noun(str(figure["what"]), lang): lang.amount(figure) for figure in whole}
        told[row.slug] = took | numbers
    possible = (*(_step(first, last, lang) for first, last in STEPS), *(_noun(what, lang) for what in FIGURES))
    head = tuple(column for column in possible if any(column in cells for cells in told.values()))
    if not head:
        return None
    names = dict(zip(case.operations["slug"], case.operations["name"], strict=True))
    return Comparison(
        head,
        tuple(
            (defanged(names[slug]), link(slug), tuple(cells.get(column, "") for column in head))
            for slug, cells in told.items()
        ),
    )


def _step(first: str, last: str, lang: Words) -> str:
    return lang.say("report", "step", first=lang.say("type", first), last=lang.say("type", last))


def _noun(what: str, lang: Words) -> str:
    said = str(lang.tables["figure"][what][1])
    return said[:1].upper() + said[1:]
