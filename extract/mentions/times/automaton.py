"""All rules of a grammar tried at once: one walk over the characters gives the longest match that begins at a place.

The positions of every pattern (Glushkov's construction, see `patterns`) make one automaton. Its states are found when a
text first needs them, so that building it costs nothing and what a language never writes is never worked out.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """Characters of which one must (or none may) stand right before and right after a match; None: any or nothing."""

    after: frozenset[str] | None = None
    not_after: frozenset[str] = frozenset()
    before: frozenset[str] | None = None
    not_before: frozenset[str] = frozenset()

    def holds(self, codes: str, start: int, end: int) -> bool:
        """Whether it allows the match [start, end)."""
        left, right = codes[start - 1] if start else "", codes[end : end + 1]
        if left in self.not_after or right in self.not_before:
            return False
        return (self.after is None or left in self.after) and (self.before is None or right in self.before)


@dataclass(frozen=True, slots=True)
class Path:
    """One rule's positions: the characters that fit each, which may follow which, where it begins and can end."""

    chars: Sequence[str]
    follow: Sequence[frozenset[int]]
    begins: frozenset[int]
    ends: frozenset[int]
    context: Context


class _State(dict[str, "_State | None"]):
    """The state after each character, None where no rule goes on; `complete` are the rules that can end here."""

    def __init__(self, automaton: "Automaton", complete: tuple[int, ...], followers: frozenset[int]) -> None:
        super().__init__()
        self._automaton = automaton
        self._followers = followers
        self.complete = complete

    def __missing__(self, char: str) -> "_State | None":
        state = self[char] = self._automaton.at(self._followers, char)
        return state


class Automaton:
    """The paths of all rules; a match tells the number of its rule, which is its place among `paths`."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._contexts = [path.context for path in paths]
        self._follow: list[frozenset[int]] = []
        self._rule_ending: dict[int, int] = {}
        places_of: dict[str, set[int]] = {}
        begins = set[int]()
        for number, path in enumerate(paths):
            base = len(self._follow)
            self._follow.extend(frozenset(place + base for place in places) for places in path.follow)
            self._rule_ending.update((place + base, number) for place in path.ends)
            begins.update(place + base for place in path.begins)
            for place, chars in enumerate(path.chars, base):
                for char in chars:
                    places_of.setdefault(char, set()).add(place)
        self._places_of = {char: frozenset(places) for char, places in places_of.items()}
        self._states: dict[frozenset[int], _State] = {}
        self._start = _State(self, (), frozenset(begins))

    def longest(self, codes: str, start: int) -> tuple[int, int]:
        """The longest match that begins here, as the number of its rule and its end; of equals the first rule's.

        (-1, start + 1) where nothing matches: the place to go on from.
        """
        best, after, end = -1, start + 1, start
        state = self._start[codes[start]]
        size = len(codes)
        while state is not None:
            end += 1
            for number in state.complete:
                if self._contexts[number].holds(codes, start, end):
                    best, after = number, end
                    break
            if end == size:
                break
            state = state[codes[end]]
        return best, after

    def at(self, places: frozenset[int], char: str) -> _State | None:
        """The state of those of the positions that fit this character."""
        reached = places & self._places_of.get(char, frozenset())
        if reached and reached not in self._states:
            complete = sorted({self._rule_ending[place] for place in reached if place in self._rule_ending})
            followers = frozenset().union(*(self._follow[place] for place in reached))
            self._states[reached] = _State(self, tuple(complete), followers)
        return self._states.get(reached)
