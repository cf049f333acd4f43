"""Sentences about one operation, each made from its data: nothing is said that no event, state or source backs."""

from collections.abc import Iterator
from typing import Any

from dashboard.layout.durations import Duration, durations, length
from dashboard.layout.words import Words
from dashboard.load import Frames
from extract.care.domains import defanged

MOST_AGENCIES = 6  # in a sentence; more are a list of their own


def summary(case: Frames, lang: Words) -> tuple[str, ...]:
    """What it was, who took part, when, and what the account rests on."""
    operation = next(case.operations.itertuples(index=False))
    sentences = [*_who(operation, case, lang), *_when(operation, case, lang), *_on_what(case, lang)]
    return tuple(sentences)


def _who(operation: Any, case: Frames, lang: Words) -> Iterator[str]:
    others = [code for code in operation.participants if code not in operation.lead]
    names = {code: lang.state_the(code) for code in (*operation.lead, *operation.participants)}
    # A case without a name of its own is called by a headline, which makes no subject of a sentence.
    name = defanged(operation.name) if operation.names else lang.say("summary", "this")
    lead = lang.listed(names[code] for code in operation.lead)
    part = lang.listed(names[code] for code in sorted(others, key=lang.state))
    if lead and part:
        yield lang.say("summary", "led_with", name=name, lead=lead, part=part)
    elif lead:
        yield lang.say("summary", "led", name=name, lead=lead)
    elif part:
        said = lang.say("summary", "with", name=name[:1].lower() + name[1:] if not operation.names else name, part=part)
        yield said[:1].upper() + said[1:]
    if operation.target:
        yield lang.say("summary", "target", targets=lang.listed(defanged(target) for target in operation.target))
    placed = [row.country for row in case.states.itertuples(index=False) if row.role == "place"]
    if placed:
        said = lang.listed(lang.state_the(code) for code in sorted(placed, key=lang.state))
        yield lang.say("summary", "places", states=said)
    if len(operation.agencies) > MOST_AGENCIES:
        yield lang.say("summary", "many_agencies", number=len(operation.agencies))
    elif operation.agencies:
        yield lang.say("summary", "agencies", agencies=lang.agencies(operation.agencies))


def _when(operation: Any, case: Frames, lang: Words) -> Iterator[str]:
    own = [row for row in case.events.itertuples(index=False) if row.link == "this"]
    dated = [row for row in own if row.edtf and row.realis == "asserted"]
    if dated:
        first, last = lang.date(_edge(dated, 0)), lang.date(_edge(dated, -1))
        count = lang.plural("events", len(own))
        yield lang.say("summary", "same" if first == last else "span", events=count, first=first, last=last)
    elif own:
        yield lang.say("summary", "undated_all", events=lang.plural("events", len(own)))
    undated = sum(not row.edtf for row in own)
    if dated and undated:
        yield lang.say("summary", "undated_one" if undated == 1 else "undated", number=undated)
    planned = sum(row.realis == "planned" for row in own)
    if planned:
        yield lang.say("summary", "planned_one" if planned == 1 else "planned", number=planned)


def period(case: Frames, lang: Words) -> str:
    """From when to when the events of this operation are dated, in the grain of the dates; "" where none is."""
    own = case.events.itertuples(index=False)
    dated = [row for row in own if row.link == "this" and row.edtf and row.realis == "asserted"]
    if not dated:
        return ""
    return lang.between(_edge(dated, 0), _edge(dated, -1))


def _edge(rows: list[Any], at: int) -> str:
    """The EDTF date of the first or last row by time; the known day of an open one."""

    def day(row: Any) -> Any:
        return (row.earliest or row.latest) if at == 0 else (row.latest or row.earliest)

    row = sorted(rows, key=lambda row: (day(row), row.key))[at]
    known = [part for part in row.edtf.split("/") if part != ".."]
    return str(known[at])


def _on_what(case: Frames, lang: Words) -> Iterator[str]:
    # A copy of an article says nothing that the article does not.
    sources = {case.twins.get(name, name) for name in case.documents["document"]}
    yield lang.say("summary", "rests", sources=lang.plural("documents", len(sources)))
    if len(case.conflicts):
        yield lang.say("summary", "differ", conflicts=lang.plural("conflicts", len(case.conflicts)))


def lengths(case: Frames, lang: Words) -> tuple[tuple[Duration, str], ...]:
    """Durations between steps with their words."""
    return tuple((each, length(each, lang)) for each in durations(case.events))
