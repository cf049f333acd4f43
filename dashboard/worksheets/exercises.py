"""The exercises of a worksheet, out of the tables of one operation; one that the data do not carry is left out.

No exercise tells what another asks: no event's date stands on the sheet, quoted sentences are without theirs, and an
event whose sentence is quoted is asked about in no other exercise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from string import ascii_uppercase
from typing import Any

from dashboard.components.summary import lengths
from dashboard.layout.country_map import country_map, in_europe
from dashboard.layout.durations import Duration
from dashboard.layout.states import states
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.report.values import Quote
from dashboard.report.view import Views
from dashboard.svg.country_map import blank_maps, map_svgs
from dashboard.worksheets.chosen import called, chain, distinct, settled, shuffled, undated
from dashboard.worksheets.values import BOX, TICKED, Answer, Exercise, Question, Table

LAW = ("arrest", "charge", "plea", "conviction", "sentence")
# At least and at most so many rows make an exercise.
FEW, MANY = 3, 6
MOST_STATES, MOST_STRANGERS = 8, 3
LONGEST = 260  # letters of a sentence to read
MOST_CONFLICTS, MOST_LENGTHS = 2, 2


@dataclass
class Making:
    """What the exercises of one version are made from. `spent` are keys of events whose sentences are shown, so that
    others must not ask about them; `matched` are those of which no sentence may tell."""

    case: Frames
    views: Views
    lang: Words
    random: Random
    strangers: tuple[str, ...]
    spent: set[str] = field(default_factory=set)
    matched: set[str] = field(default_factory=set)

    def say(self, key: str, **values: object) -> str:
        """The words of a worksheet."""
        return self.lang.say("worksheet", key, **values)

    def free(self) -> list[Any]:
        """Settled events that no exercise has used up, called by names that tell them apart."""
        return distinct((row for row in settled(self.case.events) if row.key not in self.spent), self.lang)


def exercises(making: Making) -> tuple[Exercise, ...]:
    """The exercises in the order of the sheet. What is matched is chosen first and what is quoted next, since no
    sentence may tell what is matched; the others keep clear of both."""
    match, law = _match(making), _law(making)
    rest = {make: make(making) for make in (_order, _roles, _map, _time, _conflict)}
    made = (rest[_order], match, rest[_roles], rest[_map], rest[_time], rest[_conflict], law)
    return tuple(each for each in made if each)


def _order(making: Making) -> Exercise | None:
    """Put the events in order."""
    found = chain(making.free())
    if len(found) < FEW:
        return None
    picked = sorted(making.random.sample(range(len(found)), min(MANY, len(found))))
    right = [found[place] for place in picked]
    mixed = shuffled(right, making.random)
    lang = making.lang
    head = (making.say("number"), making.say("event"))
    rows = tuple(("", called(row, lang)) for row in mixed)
    dates = (*head, making.say("date"), making.say("known"))
    answers = tuple(
        (str(number), called(row, lang), lang.date(row.edtf), lang.basis(row.basis, row.realis))
        for number, row in enumerate(right, 1)
    )
    question = Question("order", making.say("order"), making.say("order_task"), (Table(head, rows, 1),))
    return Exercise(question, Answer((Table(dates, answers, 1),)))


def _match(making: Making) -> Exercise | None:
    """What happened in which states: events of a few states, and the numbers that sources give for one state."""
    lang, random = making.lang, making.random
    told = _placed(making)
    names = [name for name, _, _ in told]
    told = [each for each in told if names.count(each[0]) == 1]
    random.shuffle(told)
    # What a court does is left to the reading of sentences, as far as there is enough else.
    law = {row.key for row in making.views.rows if row.type in LAW}
    told.sort(key=lambda each: each[2] in law)
    chosen: list[tuple[str, tuple[str, ...], str]] = []
    for each in told:
        taken = {code for _, where, _ in chosen for code in where}
        if len(chosen) >= FEW and each[2] in law:
            break
        if len(chosen) < MANY and len(taken | {*each[1]}) <= MOST_STATES and each[1] not in [one[1] for one in chosen]:
            chosen.append(each)
    if len(chosen) < FEW:
        return None
    making.matched.update(key for _, _, key in chosen)
    random.shuffle(chosen)
    codes = shuffled(sorted({code for _, where, _ in chosen for code in where}), random)
    letters = dict(zip(codes, ascii_uppercase, strict=False))
    head = (making.say("number"), making.say("event"), making.say("letters"))
    asked = tuple((str(number), name, "") for number, (name, _, _) in enumerate(chosen, 1))
    right = tuple(
        (
            str(number),
            name,
            ", ".join(f"{letter} ({lang.state(code)})" for code, letter in letters.items() if code in where),
        )
        for number, (name, where, _) in enumerate(chosen, 1)
    )
    places = tuple((letter, lang.state(code)) for code, letter in letters.items())
    tables = Table(head, asked, 1), Table((making.say("letter"), making.say("state")), places, 1)
    question = Question("match", making.say("match"), making.say("match_task"), tables)
    return Exercise(question, Answer((Table(head, right, 1),)))


def _placed(making: Making) -> list[tuple[str, tuple[str, ...], str]]:
    """What can be matched: its name, its states, and the key of its event."""
    lang = making.lang
    found = [(called(row, lang), tuple(row.where), row.key) for row in making.free() if 0 < len(row.where) <= FEW]
    for row in settled(making.case.events):
        for figure in row.figures:
            if figure["country"] and figure["what"] != "other":
                number = f"{lang.amount(figure)} {lang.counted(figure)}".strip()
                name = lang.say("timeline", "caption", type=lang.say("type", row.type), figure=number)
                found.append((name, (figure["country"],), row.key))
    return found


def _roles(making: Making) -> Exercise | None:
    """Who led, who took part, and who is not named at all."""
    operation = next(making.case.operations.itertuples(index=False))
    parts = dict.fromkeys(operation.participants, "participant") | dict.fromkeys(operation.lead, "lead")
    if len(parts) < FEW or not operation.lead:
        return None
    lang, random = making.lang, making.random
    others = sorted(code for code in parts if parts[code] == "participant")
    leads = sorted(operation.lead)[:MANY]
    kept = [*leads, *random.sample(others, min(len(others), max(0, MOST_STATES - len(leads))))]
    strangers = [code for code in making.strangers if code not in parts]
    kept += random.sample(strangers, min(MOST_STRANGERS, len(strangers)))
    kept = shuffled(sorted(kept, key=lang.state), random)
    head = (making.say("state"), making.say("led"), making.say("took_part"), making.say("not_named"))
    columns = ("lead", "participant", "")
    answers = tuple(
        (lang.state(code), *(TICKED if parts.get(code, "") == column else BOX for column in columns)) for code in kept
    )
    rows = tuple((lang.state(code), BOX, BOX, BOX) for code in kept)
    question = Question("roles", making.say("roles"), making.say("roles_task"), (Table(head, rows),))
    return Exercise(question, Answer((Table(head, answers),)))


def _map(making: Making) -> Exercise | None:
    """Mark on a blank map who led and who took part."""
    own = making.case.states[making.case.states["role"] != "place"]
    drawn = country_map(own, lang=making.lang)
    if len(drawn.dots) < FEW:
        return None
    inside = [in_europe(dot.lon, dot.lat) for dot in drawn.dots]
    # Where all lie in Europe the world is left out: its states are too small there to draw in.
    only = slice(1, None) if all(inside) else slice(None)
    blank = blank_maps(any(inside), making.lang)[only]
    question = Question("map", making.say("map"), making.say("map_task"), maps=blank)
    notes = tuple(
        making.say(f"map_{group}", states=making.lang.states(dot.country for dot in drawn.dots if dot.group == group))
        for group, _ in drawn.legend
    )
    return Exercise(question, Answer(maps=map_svgs(drawn, making.lang)[only], notes=notes))


def _time(making: Making) -> Exercise | None:
    """How long it took between two steps: both dates are to be looked up."""
    fit = {row.key: row for row in settled(making.case.events)}
    found = [
        (step, said) for step, said in lengths(making.case, making.lang) if {step.first_key, step.last_key} <= {*fit}
    ]
    if not found:
        return None
    lang = making.lang
    head = (
        making.say("between"), making.say("date"), making.say("and"), making.say("date"), making.say("least"),
        making.say("most"),
    )  # fmt: skip
    asked, told, notes = [], [], []
    for step, said in found[:MOST_LENGTHS]:
        # By name and not by time, so that the sheet does not tell which came first.
        ends = sorted(((step.first, step.first_key), (step.last, step.last_key)), key=lambda end: _first(end[0], lang))
        names = [_first(event_type, lang) for event_type, _ in ends]
        asked.append((names[0], "", names[1], "", "", ""))
        dates = [lang.date(fit[key].edtf) for _, key in ends]
        told.append((names[0], dates[0], names[1], dates[1], *_bounds(step, making)))
        notes.append(making.say("time_note", first=names[0], last=names[1], length=said))
    question = Question("time", making.say("time"), making.say("time_task"), (Table(head, tuple(asked)),), lines=2)
    return Exercise(question, Answer((Table(head, tuple(told)),), notes=tuple(notes)))


def _first(event_type: str, lang: Words) -> str:
    return lang.say("worksheet", "first", type=lang.say("type", event_type))


def _bounds(step: Duration, making: Making) -> tuple[str, str]:
    most = making.say("not_known") if step.most is None else making.lang.plural("days", step.most)
    return making.lang.plural("days", step.least), most


def _conflict(making: Making) -> Exercise | None:
    """Two sources tell it differently: which to trust, and why."""
    told = [each for each in making.views.differences if len(each.claims) > 1]
    if not told:
        return None
    head = (making.say("about"), making.say("says"), making.say("source"))
    rows, notes = [], []
    for each in told[:MOST_CONFLICTS]:
        for value, sources in each.claims:
            said = "\n".join(f"{source.name}. {source.published}" for source in sources)
            rows.append((each.about, value, said))
        notes.append(f"{each.about}: {each.kind}. {each.note}".strip())
        notes.append(making.say(f"conflict_{_kind(making, each.kind)}"))
    table = Table(head, tuple(rows), 2)
    question = Question("conflict", making.say("conflict"), making.say("conflict_task"), (table,), lines=6)
    return Exercise(question, Answer(notes=(*notes, making.say("conflict_open"))))


def _kind(making: Making, said: str) -> str:
    return next(kind for kind, words in making.lang.tables["conflict"].items() if words == said)


def _law(making: Making) -> Exercise | None:
    """What a source says had happened, and what it does not say yet: read sentences, tick what they tell."""
    types = _by_sentence(making)
    found = [(row, quote) for row in making.free() if row.type in LAW for quote in _readable(making, row.key, types)]
    making.random.shuffle(found)
    chosen: list[tuple[str, str]] = []
    whole = len(chain(making.free()))
    for row, quote in found:
        keys = types[_place(quote)].keys()
        left = chain(each for each in making.free() if each.key not in keys)
        # An exercise in order is worth more than one more sentence.
        full = len(chosen) == MANY or row.key in making.spent or len(left) < min(FEW, whole)
        if full or keys & making.matched:
            continue
        chosen.append((row.type, undated(quote.brief)))
        making.spent.update(keys)
    if not chosen:
        return None
    lang = making.lang
    # Three terms are always asked; more where the sentences tell them.
    columns = tuple(each for each in LAW if each in ("arrest", "charge", "conviction") or each in dict(chosen))
    head = (making.say("sentence"), *(lang.say("type", each) for each in columns))
    rows = tuple((words, *(BOX for _ in columns)) for _, words in chosen)
    answers = tuple((words, *(TICKED if each == told else BOX for each in columns)) for told, words in chosen)
    question = Question("law", making.say("law"), making.say("law_task"), (Table(head, rows),), lines=3)
    return Exercise(question, Answer((Table(head, answers),), notes=(making.say("law_note"),)))


def _place(quote: Quote) -> tuple[str, str]:
    return quote.source.id, quote.words or ""


def _by_sentence(making: Making) -> dict[tuple[str, str], dict[str, str]]:
    """The events that rest on a sentence: their types by key."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row, event in zip(making.views.rows, making.views.events, strict=True):
        for quote in event.quotes:
            found.setdefault(_place(quote), {})[row.key] = row.type
    return found


def _readable(making: Making, key: str, types: dict[tuple[str, str], dict[str, str]]) -> Iterable[Quote]:
    """Sentences of an event that may be read out, and that tell of one of the steps of the law alone."""
    for quote in making.views.event(key).quotes:
        told = {event_type for event_type in types[_place(quote)].values() if event_type in LAW}
        if quote.words and not quote.folded and len(quote.words) <= LONGEST and len(told) == 1:
            yield quote


def strangers_of(case: Frames, all_cases: Frames, offered: Sequence[str]) -> tuple[str, ...]:
    """States that nobody names in this operation: those of other operations, then those offered."""
    named = {*case.states["country"], *(code for row in case.events["where"] for code in row)}
    figures = {each["country"] for row in case.events["figures"] for each in row}
    text = "\n".join([*case.documents["title"], *case.documents["text"]])
    codes = dict.fromkeys([*sorted(set(all_cases.states["country"])), *offered])
    return tuple(
        code for code in codes if code in states() and code not in named | figures and states()[code].name not in text
    )
