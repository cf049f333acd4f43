"""One article about an invented operation in the making: sentences of `operations.toml` with the events they tell."""

import random
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from extract.model.event import Basis, Event, EventType, Evidence, Extraction, Figure, OperationTraits
from extract.model.text import Document, PublishedBasis, Span
from extract.model.time import EdtfDate

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "operations.toml").read_text(encoding="utf-8"))
LOST = 0.15  # share of names and targets that an extractor misses


@dataclass(frozen=True)
class Labelled:
    """A document with what was found in it, its operation, and what makes it hard."""

    extraction: Extraction
    operation: str
    kind: str


@dataclass(frozen=True)
class Case:
    """An invented operation: the numbers are those that its articles give."""

    id: str
    day: date
    crime: Mapping[str, str]
    states: tuple[Mapping[str, Any], ...]
    numbers: Mapping[str, int]
    name: str | None = None
    target: str | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """Its states, alpha-3."""
        return tuple(sorted(str(state["code"]) for state in self.states))


class Article:
    """One article in the making: every sentence with the event it tells."""

    def __init__(self, rng: random.Random, case: Case, published: date, dated: bool = True) -> None:
        self.rng, self.case, self.published, self.dated = rng, case, published, dated
        self.title = ""
        self.sentences: list[str] = []
        self.events: list[Event] = []
        self.shown: set[str] = set()

    def head(self, kind: str, **more: object) -> None:
        """A title that names nothing the case does not have."""
        self.title = self._filled(WORDS["titles"][kind], more)

    def say(self, key: str, kind: EventType | None = None, *figures: Figure, where: Iterable[str] = (),
            at: EdtfDate | None = None, **more: object) -> None:  # fmt: skip
        """One sentence, and the event it tells if any; `at` is a date that the sentence writes out."""
        sentence = self._filled(WORDS["sentences"][key], more)
        start = sum(len(each) + 1 for each in self.sentences)
        self.sentences.append(sentence)
        if kind is None:
            return
        when = at or (EdtfDate.until(self.published) if self.dated else None)
        basis = Basis.EXPLICIT if at else Basis.PUBLICATION if self.dated else Basis.NONE
        proof = (Evidence("text", Span(start, start + len(sentence))),)
        self.events.append(
            Event(kind, proof, date=when, basis=basis, where=tuple(sorted(where)), figures=tuple(figures))
        )

    def labelled(self, number: int, kind: str) -> Labelled:
        """The finished article. What its words do not show is no trait of it, and a part is missed."""
        case = self.case
        document = Document(
            id=f"{case.id}-{number}",
            title=self.title,
            text=" ".join(self.sentences),
            published=self.published if self.dated else None,
            published_basis=PublishedBasis.GIVEN if self.dated else PublishedBasis.UNKNOWN,
        )
        found = {part for part in ("operation", "programme", "target") if part in self.shown}
        kept = {part for part in sorted(found) if self.rng.random() > LOST}
        names = [case.name] if "operation" in kept else []
        programme = [self.shown_programme] if "programme" in kept else []
        traits = OperationTraits(
            names=tuple(str(name) for name in (*names, *programme)),
            target=(str(case.target),) if "target" in kept else (),
            participants=case.codes,
        )
        return Labelled(Extraction(document, traits, tuple(self.events)), case.id.split("/")[0], kind)

    shown_programme = ""

    def _filled(self, templates: list[str], more: Mapping[str, object]) -> str:
        case = self.case
        usable = [
            each
            for each in templates
            if ("{operation}" not in each or case.name) and ("{target}" not in each or case.target)
        ]
        template = self.rng.choice(usable)
        self.shown.update(part for part in ("operation", "programme", "target") if "{" + part + "}" in template)
        if "programme" in more:
            self.shown_programme = str(more["programme"])
        state = self.rng.choice(case.states)
        values = {
            **case.numbers,
            "states": ", ".join(str(each["name"]) for each in case.states),
            "states_count": len(case.states),
            "state": state["name"],
            "town": self.rng.choice(state["towns"]),
            "lead": case.states[0]["name"],
            "agency": case.states[0]["agency"],
            "what": case.crime["what"],
            "label": case.crime["label"],
            "operation": case.name,
            "target": case.target,
            "month": f"{case.day:%B %Y}",
            "year": case.day.year,
        }
        return template.format(**{**values, **more})
