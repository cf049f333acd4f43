"""What of the tables an address asks for. Pure: tables and a view in, tables out."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.address import View
from dashboard.load import Frames


@dataclass(frozen=True)
class Shown:
    """The operations and events that pass, with the numbers of all there are."""

    operations: pd.DataFrame
    events: pd.DataFrame
    states: pd.DataFrame
    all_operations: int
    all_events: int


def shown(frames: Frames, view: View) -> Shown:
    """The operations that a view lets through, and of their events those of the asked types and years.

    An operation passes when any of the asked states took part or saw an event of it, any of its events is of an asked
    type and may lie in the asked years, and every asked word stands in its names, targets, titles or evidence.
    """
    events = frames.events
    chosen = pd.Series(True, index=events.index)
    if view.types:
        chosen &= events["type"].isin(view.types)
    if view.since is not None or view.until is not None:
        chosen &= _in_years(events, view.since, view.until)
    slugs = set(frames.operations["slug"])
    if not chosen.all():
        slugs &= set(events.loc[chosen, "slug"])
    if view.states:
        slugs &= set(frames.states.loc[frames.states["country"].isin(view.states), "slug"])
    if view.words:
        slugs &= _with_words(frames, view.words.casefold().split())
    return Shown(
        _in_time(_of(frames.operations, slugs)),
        _of(events[chosen], slugs),
        _of(frames.states, slugs),
        len(frames.operations),
        len(events),
    )


def years(frames: Frames) -> tuple[int, int] | None:
    """The first and last year that any operation touches, None where nothing is dated."""
    edges = [day.year for name in ("earliest", "latest") for day in frames.operations[name] if day is not None]
    return (min(edges), max(edges)) if edges else None


def states(frames: Frames) -> tuple[str, ...]:
    """Every state that is part of an operation, alpha-3."""
    return tuple(sorted(set(frames.states["country"])))


def types(frames: Frames) -> tuple[str, ...]:
    """Every event type that occurs, in no order."""
    return tuple(set(frames.events["type"]))


def _in_time(operations: pd.DataFrame) -> pd.DataFrame:
    """The oldest first, so that the rows of the axis go down as time goes on; undated ones last."""
    ends = zip(operations["earliest"], operations["latest"], operations["name"], strict=True)
    keys = [(first or date.max, last or date.max, name.casefold()) for first, last, name in ends]
    return operations.iloc[sorted(range(len(keys)), key=keys.__getitem__)].reset_index(drop=True)


def _of(table: pd.DataFrame, slugs: set[str]) -> pd.DataFrame:
    return table[table["slug"].isin(slugs)].reset_index(drop=True)


def _in_years(events: pd.DataFrame, since: int | None, until: int | None) -> pd.Series:
    """Whether an event may have happened then. One with an open end counts where it is drawn, by the day that is known;
    an undated one lies in no year."""
    first = date(since, 1, 1) if since else date.min
    last = date(until, 12, 31) if until else date.max
    inside = [
        (earliest or latest or date.max) <= last and (latest or earliest or date.min) >= first
        for earliest, latest in zip(events["earliest"], events["latest"], strict=True)
    ]
    return pd.Series(inside, index=events.index, dtype=bool)


def _with_words(frames: Frames, words: list[str]) -> set[str]:
    texts: dict[str, list[str]] = {slug: [] for slug in frames.operations["slug"]}
    for row in frames.operations.itertuples():
        texts[row.slug] += [row.name, *row.names, *row.target, *row.agencies]
    for slug, title in zip(frames.documents["slug"], frames.documents["title"], strict=True):
        texts[slug].append(title)
    for slug, sentence in zip(frames.evidence["slug"], frames.evidence["words"], strict=True):
        texts[slug].append(sentence)
    return {slug for slug, parts in texts.items() if all(word in "\n".join(parts).casefold() for word in words)}
