"""Articles about invented operations, with the operation each belongs to: made from `operations.toml` and a seed."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

from bench.article import WORDS, Article, Case, Labelled
from extract.model.event import EventType, Figure, FigureWhat
from extract.model.mention import Qualifier
from extract.model.time import EdtfDate

_SECOND_WORDS: list[str] = ["", *WORDS["second_words"]]


class Maker:
    """Makes cases and their articles from one seed."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)  # noqa: S311
        self._names = self._words("names")
        self._targets = self._words("targets")
        self._cases = self._rounds = 0

    def case(self, *, name: bool = True, target: bool = True, **fixed: Any) -> Case:
        """A new case, whose name and target no other has; `fixed` sets parts of it."""
        rng = self.rng
        self._cases += 1
        arrests = rng.randint(11, 420)
        parts: dict[str, Any] = {
            "id": f"case{self._cases:04d}",
            "day": date(2012, 1, 1) + timedelta(days=rng.randrange(4700)),
            "crime": rng.choice(WORDS["crime"]),
            "states": tuple(rng.sample(WORDS["state"], rng.randint(2, 6))),
            "name": f"Operation {self._names.pop()}" if name else None,
            "target": self._targets.pop() if target else None,
            "numbers": {
                "arrests": arrests,
                "arrests_round": arrests // 10 * 10,
                "part": rng.randint(2, 9),
                "searches": rng.randint(12, 260),
                "victims": rng.randint(11, 350),
                "accounts": rng.choice([2000, 15000, 50000, 70000, 400000, 12345, 38210]),
                "money": rng.choice([250000, 1200000, 3400000, 870000, 5150000]),
                "years": rng.randint(3, 15),
            },
        }
        return Case(**{**parts, **fixed})

    def release(self, case: Case, number: int, kind: str = "release", after: int = 0, more: int = 0,
                dated: bool = True, programme: str = "") -> Labelled:  # fmt: skip
        """A full release; `more` arrests than before for a later count; `programme` it is said to be part of."""
        article = Article(self.rng, case, case.day + timedelta(days=after), dated)
        arrests = case.numbers["arrests"] + more
        article.head("release", arrests=arrests)
        article.say("opening")
        if case.name:
            article.say("name")
        if programme:
            article.say("programme_case", programme=programme)
        if case.target:
            article.say("target", EventType.TAKEDOWN)
        article.say("arrest", EventType.ARREST, _figure("arrests", arrests), where=case.codes, arrests=arrests)
        self._often(lambda: article.say("search", EventType.SEARCH, _figure("searches", case.numbers["searches"])))
        if case.crime["id"] == "child":
            article.say("victims", EventType.VICTIMS_SAFEGUARDED, _figure("victims", case.numbers["victims"]))
        else:
            money = _figure("money", case.numbers["money"], currency="EUR")
            self._often(lambda: article.say("money", EventType.SEIZURE, money))
        if case.target:
            members = _figure("accounts", case.numbers["accounts"])
            self._often(lambda: article.say("accounts", EventType.IDENTIFICATION, members))
        article.say("host", host=self.rng.choice(WORDS["hosts"]))
        article.say("colour")
        return article.labelled(number, kind)

    def wire(self, case: Case, number: int, after: int = 1, dated: bool = True) -> Labelled:
        """A short report that rounds, and names the target or the operation but not both."""
        article = Article(self.rng, case, case.day + timedelta(days=after), dated)
        article.head("wire")
        article.say("opening")
        if case.name and (not case.target or self.rng.random() < 0.5):
            article.say("name")
        elif case.target:
            article.say("target", EventType.TAKEDOWN)
        if self.rng.random() < 0.5:
            about = Figure(FigureWhat.ARRESTS, float(case.numbers["arrests_round"]), Qualifier.MORE_THAN)
            article.say("arrest_round", EventType.ARREST, about)
        else:
            article.say("arrest", EventType.ARREST, _figure("arrests", case.numbers["arrests"]))
        article.say("search", EventType.SEARCH, _figure("searches", case.numbers["searches"]))
        article.say("colour")
        return article.labelled(number, "wire" if dated else "undated")

    def local(self, case: Case, number: int) -> Labelled:
        """A report on one state's part, which names the whole."""
        article = Article(self.rng, case, case.day + timedelta(days=self.rng.randint(0, 3)))
        state = self.rng.choice(case.states)
        place = {"town": self.rng.choice(state["towns"]), "state": state["name"]}
        article.head("local", **place)
        part = _figure("arrests", case.numbers["part"], country=str(state["code"]))
        article.say("arrest_part", EventType.ARREST, part, where=(str(state["code"]),), **place)
        article.say("name" if case.name else "target")
        if case.target:
            article.say("target", EventType.TAKEDOWN)
        article.say("arrest", EventType.ARREST, _figure("arrests", case.numbers["arrests"]))
        return article.labelled(number, "national part")

    def justice(self, case: Case, number: int, after: int) -> Labelled:
        """A later phase (extradition, sentence), told with the month of the arrest."""
        article = Article(self.rng, case, case.day + timedelta(days=after))
        article.head("justice")
        lead = (str(case.states[0]["code"]),)
        if after < 400:
            article.say("extradition", EventType.EXTRADITION, where=lead)
        else:
            months = _figure("jail_months", 12 * case.numbers["years"])
            article.say("sentence", EventType.SENTENCE, months, where=lead)
        article.say("arrested_then", EventType.ARREST, at=EdtfDate.parse(f"{case.day:%Y-%m}"))
        if case.name:
            article.say("name")
        if case.target:
            article.say("target")
        article.say("colour")
        return article.labelled(number, "follow-up")

    def sweep(self, case: Case, number: int, programme: str) -> Labelled:
        """The yearly result of a programme."""
        article = Article(self.rng, case, case.day + timedelta(days=number))
        article.head("sweep", programme=programme)
        article.say("opening")
        article.say("arrest", EventType.ARREST, _figure("arrests", case.numbers["arrests"]), where=case.codes)
        article.say("search", EventType.SEARCH, _figure("searches", case.numbers["searches"]))
        article.say("programme_case", programme=programme)
        article.say("colour")
        return article.labelled(number, "programme")

    def translations(self) -> list[tuple[str, str]]:
        """Code names in two languages; from the second time on with a word behind them, the same in both."""
        self._rounds += 1
        second = _SECOND_WORDS[(self._rounds - 1) % len(_SECOND_WORDS)]
        return [
            (f"{english} {second}".strip(), f"{other} {second}".strip()) for english, other in WORDS["translations"]
        ]

    def _often(self, act: Callable[[], None]) -> None:
        if self.rng.random() < 0.7:
            act()

    def _words(self, name: str) -> list[str]:
        """Every word in random order, then with a second word, then with a third, as agencies do it."""
        given = WORDS[name]
        joint = " " if name == "names" else ""
        pool = [
            joint.join(part for part in (word, second, third) if part)
            for third, second in product(_SECOND_WORDS, repeat=2)
            for word in self.rng.sample(given, len(given))
        ]
        return pool[::-1]


def invented(seed: int = 1, scale: int = 1) -> list[Labelled]:
    """About 300 articles for each unit of `scale`, in random order."""
    maker = Maker(seed)
    made: list[Labelled] = []
    for _ in range(scale):
        for group in (_paraphrases, _updates, _follow_ups, _nameless, _namesakes, _programmes, _translated, _alike):
            made.extend(group(maker))
    maker.rng.shuffle(made)
    return made


def _paraphrases(maker: Maker) -> list[Labelled]:
    made = []
    for turn in range(24):
        case = maker.case(name=turn % 3 != 0, target=turn % 3 != 1)
        made += [maker.release(case, 0), maker.wire(case, 1), maker.wire(case, 2, after=2, dated=turn % 2 == 0)]
        if turn % 2:
            made.append(maker.local(case, 3))
    return made


def _updates(maker: Maker) -> list[Labelled]:
    cases = [maker.case(target=turn % 2 == 0) for turn in range(8)]
    return [
        article
        for case in cases
        for article in (maker.release(case, 0), maker.release(case, 1, "later count", after=40, more=37))
    ]


def _follow_ups(maker: Maker) -> list[Labelled]:
    made = []
    for turn in range(12):
        case = maker.case(name=turn % 3 != 0, target=turn % 3 != 1)
        made += [maker.release(case, 0), maker.justice(case, 1, after=190), maker.justice(case, 2, after=800)]
    return made


def _nameless(maker: Maker) -> list[Labelled]:
    cases = [maker.case(name=False, target=False) for _ in range(12)]
    return [article for case in cases for article in (maker.release(case, 0), maker.release(case, 1, after=1))]


def _namesakes(maker: Maker) -> list[Labelled]:
    made = []
    for _ in range(6):
        first = maker.case(target=False)
        later = first.day + timedelta(days=maker.rng.randint(500, 2500))
        second = replace(maker.case(target=False, day=later), name=first.name)
        for case in (first, second):
            made += [maker.release(case, 0, "namesake"), maker.wire(case, 1)]
    return made


def _programmes(maker: Maker) -> list[Labelled]:
    made = []
    for programme in WORDS["programmes"]:
        start = date(2015, 3, 1) + timedelta(days=maker.rng.randrange(900))
        for year in range(2):
            day = start + timedelta(days=365 * year)
            sweep = maker.case(name=False, target=False, day=day)
            made += [maker.sweep(sweep, number, programme) for number in range(2)]
            for _ in range(3):
                case = maker.case(name=False, day=day + timedelta(days=maker.rng.randint(-60, 20)))
                made += [maker.release(case, number, "case of a programme", programme=programme) for number in range(2)]
    return made


def _translated(maker: Maker) -> list[Labelled]:
    made = []
    for turn, (english, other) in enumerate(maker.translations()):
        case = replace(maker.case(target=turn % 4 != 0), name=english)
        foreign = replace(case, name=other)
        made += [maker.release(case, 0), maker.release(foreign, 1, "translated", after=1)]
    return made


def _alike(maker: Maker) -> list[Labelled]:
    """Cases of one kind in the same weeks and states: only that in common."""
    made = []
    for crime in WORDS["crime"]:
        first = maker.case(name=False, target=False, crime=crime)
        for turn in range(4):
            day = first.day + timedelta(days=6 * turn)
            case = maker.case(name=False, target=turn % 2 == 0, crime=crime, day=day, states=first.states)
            made.append(maker.release(case, 0, "alike"))
    return made


def _figure(what: str, value: float, currency: str | None = None, country: str | None = None) -> Figure:
    return Figure(FigureWhat(what), float(value), currency=currency, country=country)
