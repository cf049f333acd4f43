"""What all documents offer for comparing, as columns of numbers: very many profiles in little memory.

Words, names, numbers and months become numbers in the order in which they come up; what is compared are rows of them.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from extract.operations.number import FigureKey, most_arrests, telling
from extract.operations.profile import Profile, spoken
from extract.operations.profile_wire import to_record
from extract.operations.ragged import Filling, Numbering, Numbers, Ragged, distinct
from extract.text.copies import unpacked_in_order

WORDS = ("title", "proper", "brands")  # the columns of words that are counted together
_CALLED = ("names", "programmes", "targets", "spoken", "main", "texts")  # those that are numbers of `Columns.called`
_OTHERS = (
    "figures",
    "months",
    "names",
    "programmes",
    "targets",
    "spoken",
    "heads",
    "states",
    "agencies",
    "tongues",
    "main",
    "texts",
    "pieces",
)


@dataclass(frozen=True)
class Columns:
    """One row a document, in the order of their ids.

    `called` are words that name an operation or a target, as they stand in another document (`profile.spoken`), and
    the digests of texts; `names`, `programmes`, `targets`, `spoken` and `texts` hold their numbers, `heads` the
    `fingerprint`s of all words of title and first lines. `when` is the first day of each document, as an ordinal;
    `most_arrests` the largest number of arrests of all states together, 0 where there is none.
    """

    ids: tuple[str, ...]
    when: Numbers
    words: tuple[str, ...]
    called: tuple[str, ...]
    figure_keys: tuple[FigureKey, ...]
    most_arrests: Numbers
    title: Ragged
    proper: Ragged
    brands: Ragged
    figures: Ragged
    months: Ragged
    names: Ragged
    programmes: Ragged
    targets: Ragged
    spoken: Ragged
    heads: Ragged
    states: Ragged
    agencies: Ragged
    tongues: Ragged
    main: Ragged
    texts: Ragged
    pieces: Ragged
    states_called: tuple[str, ...] = ()
    agencies_called: tuple[str, ...] = ()
    tongues_called: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "Columns":
        """Those of profiles, in their order."""
        gathering = Gathering()
        for each in profiles:
            gathering.add(each.ids[0], to_record(each))
        return gathering.done()

    def demoted(self, cores: Collection[str]) -> "Columns":
        """The same with the names of programmes (their cores) counted as such."""
        words = {spoken("name", core) for core in cores}
        down = np.array([word in words for word in self.called], bool)
        if not down.any():
            return self
        is_down, many = down[self.names.values], len(self.called)
        gone = self.names.kept(is_down)
        codes = distinct(
            np.concatenate([gone.rows * many + gone.values, self.programmes.rows * many + self.programmes.values])
        )
        programmes = Ragged(codes % many, np.searchsorted(codes // many, np.arange(len(self) + 1)))
        spoken_ = self.spoken.kept(
            ~np.isin(self.spoken.rows * many + self.spoken.values, gone.rows * many + gone.values)
        )
        return replace(self, names=self.names.kept(~is_down), programmes=programmes, spoken=spoken_)

    @cached_property
    def telling(self) -> Numbers:
        """How much each number says, by its key alone."""
        return np.array([telling(key) for key in self.figure_keys], float)

    @cached_property
    def mentions(self) -> Ragged:
        """Which called words stand in title or first lines of each document."""
        wanted = np.array([fingerprint(word) for word in self.called], np.int64)
        order = np.argsort(wanted, kind="stable")
        wanted = wanted[order]
        found = np.searchsorted(wanted, self.heads.values)
        hit = np.flatnonzero(found < len(wanted))
        hit = hit[wanted[found[hit]] == self.heads.values[hit]]
        mask = np.zeros(len(self.heads.values), bool)
        mask[hit] = True
        there = self.heads.kept(mask)
        values, rows = order[found[hit]], there.rows
        sorted_ = np.lexsort((values, rows))
        return Ragged(values[sorted_], there.starts)


class Gathering:
    """Columns in the making: documents are added in the order of their ids."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._when: list[int] = []
        self._arrests: list[float] = []
        self._words, self._called, self._keys = Numbering(), Numbering(), Numbering()
        self._states, self._agencies, self._tongues = Numbering(), Numbering(), Numbering()
        self._filling = {name: Filling() for name in (*WORDS, *_OTHERS)}

    def add(self, id_: str, record: Mapping[str, Any]) -> None:
        """One more document, by its profile as `profile_wire.to_record` writes it."""
        self._ids.append(id_)
        self._when.append(_when(record))
        fill = self._filling
        for name in WORDS:
            fill[name].add(self._words(record[name]))
        fill["figures"].add(self._keys(map(tuple, record["figures"])))
        fill["months"].add([year * 12 + month for year, month in record["months"]])
        for name in ("names", "programmes"):
            fill[name].add(self._called([spoken("name", core) for core, _ in record[name]]))
        fill["targets"].add(self._called(record["targets"]))
        fill["spoken"].add(self._called(record["spoken"]))
        fill["heads"].add([fingerprint(word) for word in {*record["headline"], *record["lead"]}])
        fill["states"].add(self._states(record["states"]))
        fill["agencies"].add(self._agencies(record["agencies"]))
        fill["tongues"].add(self._tongues(record["tongues"]))
        fill["main"].add(self._called(record["main"]))
        fill["texts"].add(self._called(record["texts"]))
        fill["pieces"].add(unpacked_in_order(record["pieces"]).tolist())
        self._arrests.append(most_arrests(map(tuple, record["figures"])))

    def take(self, part: Columns) -> None:
        """Many more documents, gathered elsewhere; the numbers are the same as if each had been added here."""
        self._ids += part.ids
        self._when += part.when.tolist()
        self._arrests += part.most_arrests.tolist()
        words, called = self._words.of_all(part.words), self._called.of_all(part.called)
        numbers = dict.fromkeys(WORDS, words) | dict.fromkeys(_CALLED, called)
        numbers["figures"] = self._keys.of_all(part.figure_keys)
        numbers["states"] = self._states.of_all(part.states_called)
        numbers["agencies"] = self._agencies.of_all(part.agencies_called)
        numbers["tongues"] = self._tongues.of_all(part.tongues_called)
        for name, filling in self._filling.items():
            filling.take(getattr(part, name), numbers.get(name))

    def done(self) -> Columns:
        """All of them."""
        return Columns(
            states_called=tuple(self._states.values()),
            agencies_called=tuple(self._agencies.values()),
            tongues_called=tuple(self._tongues.values()),
            ids=tuple(self._ids),
            when=np.array(self._when, np.int64),
            words=tuple(self._words.values()),
            called=tuple(self._called.values()),
            figure_keys=tuple(self._keys.values()),
            most_arrests=np.array(self._arrests, float),
            **{name: filling.done() for name, filling in self._filling.items()},
        )


@lru_cache(maxsize=65536)
def fingerprint(word: str) -> int:
    """A number for a word, in every process the same (`hash` gives another one in each); 61 bits, so hardly two alike.

    >>> fingerprint("zarnow") == fingerprint("zarnov"), 0 <= fingerprint("zarnow") < 2**61
    (False, True)
    """
    return hash(int.from_bytes(word.encode("utf-8", "surrogatepass"), "little"))


def _when(record: Mapping[str, Any]) -> int:
    if record["published"]:
        return date.fromisoformat(min(record["published"])).toordinal()
    return min((start for start, _ in record["days"]), default=date.max.toordinal())
