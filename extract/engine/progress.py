"""How a long run tells how far it is: a bar on a terminal, a line now and then elsewhere, JSON for other programs."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

_BAR = 24
_EVERY = {"bar": 0.2, "lines": 30.0, "json": 5.0}  # seconds between two tellings
_WIDTH = 79


@dataclass(frozen=True, slots=True)
class State:
    """How far a run is. `share` of the input from 0 to 1, None where its length is not known; `kept` documents were
    done by an earlier run."""

    documents: int = 0
    events: int = 0
    unread: int = 0
    kept: int = 0
    share: float | None = None


class Progress:
    """Tells a run's state as `style` says: "bar", "lines", "json" or "none". `clock` gives seconds."""

    def __init__(self, out: TextIO, style: str, clock: Callable[[], float], name: str = "") -> None:
        self._out, self._style, self._clock, self._name = out, style, clock, name
        self._began = self._told = clock()
        self._base = 0.0  # the share that earlier runs had done
        self._drawn = False

    def at(self, state: State, *, last: bool = False) -> None:
        """Tell the state if it is time to, or if it is the last one."""
        now = self._clock()
        if state.documents == state.kept and state.share:
            self._base = state.share
        if self._style == "none" or (not last and now - self._told < _EVERY[self._style]):
            return
        self._told = now
        seconds = max(now - self._began, 1e-9)
        rate = (state.documents - state.kept) / seconds
        left = None if last else self._left(state, seconds)
        if self._style == "json":
            self._say(json.dumps(_record(state, seconds, rate, left)))
        else:
            self._say(self._drawing(state, rate, left) if self._style == "bar" else _words(state, rate, left), last)

    def aside(self, act: Callable[[], None]) -> None:
        """Do something that writes lines of its own, with the bar out of their way."""
        if self._drawn:
            self._out.write("\r" + " " * _WIDTH + "\r")
            self._drawn = False
        act()

    def _left(self, state: State, seconds: float) -> float | None:
        if not state.share or state.share <= self._base:
            return None
        return (1 - state.share) / (state.share - self._base) * seconds

    def _drawing(self, state: State, rate: float, left: float | None) -> str:
        if state.share is None:
            return _words(state, rate, left)
        full = round(_BAR * state.share)
        return f"[{'#' * full}{'.' * (_BAR - full)}] {state.share:4.0%}  {_words(state, rate, left)}"

    def _say(self, line: str, last: bool = False) -> None:
        if self._style == "bar":
            self._out.write(f"\r{line[:_WIDTH]:<{_WIDTH}}" + ("\n" if last else ""))
            self._drawn = not last
        else:
            self._out.write((f"{self._name}: " if self._name and self._style == "lines" else "") + line + "\n")
        self._out.flush()


def duration(seconds: float) -> str:
    """Hours, minutes and seconds.

    >>> duration(75), duration(3675)
    ('1:15', '1:01:15')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _words(state: State, rate: float, left: float | None) -> str:
    parts = [f"{state.documents:,} documents", f"{rate:,.0f}/s"]
    if left is not None:
        parts.append(f"{duration(left)} left")
    if state.unread:
        parts.append(f"{state.unread:,} not read")
    return ", ".join(parts)


def _record(state: State, seconds: float, rate: float, left: float | None) -> dict[str, float | None]:
    return {
        "documents": state.documents,
        "events": state.events,
        "unread": state.unread,
        "kept": state.kept,
        "share": None if state.share is None else round(state.share, 4),
        "seconds": round(seconds, 1),
        "documents_per_second": round(rate, 1),
        "seconds_left": None if left is None else round(left),
    }
