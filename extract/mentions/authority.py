"""The words that make a place somebody's jurisdiction ("Dutch police") or a list of states one of participants."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from extract.model.mention import PlaceHow, PlaceMention
from extract.model.text import Span
from extract.resources import read_toml

_NEAR = 60  # characters between the words and the list
_WORDS = 8  # between the words and the list
_GAP = re.compile(r"\s*(?:\([^)]{0,90}\))?\s*[,;/•–-]?\s*(?:and|as well as|&|or)?\s*(?:the )?(?:Republic of )?")
_NAME_OR_STOP = re.compile(r"[.;!?“”]|\b(?!EU\b|European|Union|Member|States)[A-Z]")
_BRACKET = r"(?:\s?\([^)]{0,60}\))?"


@dataclass(frozen=True, slots=True)
class Office:
    """An agency whose names follow a pattern; its group `part` tells one from another."""

    pattern: re.Pattern[str]
    name: str
    join: str
    country: str


@dataclass(frozen=True, slots=True)
class Words:
    """agencies/patterns.toml and agencies/participation.toml as regular expressions."""

    after: re.Pattern[str]
    first_after: frozenset[str]  # words of which one follows where `after`, `authorities` or `full_name` match
    last_before: frozenset[str]  # the last two words (or the one) of the phrases before a place
    before: re.Pattern[str]
    full_name: re.Pattern[str]
    full_name_of: re.Pattern[str]
    offices: tuple[Office, ...]
    wires: frozenset[str]
    authorities: re.Pattern[str]
    participants_before: re.Pattern[str]
    actions_before: re.Pattern[str]
    listing: re.Pattern[str]
    participants_after: re.Pattern[str]
    accused: re.Pattern[str]
    acts: re.Pattern[str]
    seat: re.Pattern[str]
    lead_before: re.Pattern[str]
    lead_parts: re.Pattern[str]
    lead_after: re.Pattern[str]
    with_help: re.Pattern[str]
    helped: re.Pattern[str]


@cache
def words() -> Words:
    """The patterns, made once."""
    names = read_toml("agencies/patterns.toml")
    lists = read_toml("agencies/participation.toml")
    rules = {name: _any(listed) for name, listed in lists.items()}
    after_words = [word for row in names["after"] for word in row["words"]]
    before_words = [word for row in names["before"] for word in row["words"]]
    after, before, full = _any(after_words), _any(before_words), _full_name(names["full_name"])
    single = [word for phrase in (*after_words, *lists["authorities"]) for word in phrase.split()]
    return Words(
        after=re.compile(rf"(?:['’]s)? (?:{after})(?!\w)"),
        first_after=frozenset({*single, *names["full_name"]["subjects"], *names["full_name"]["kinds"]}),
        last_before=frozenset(" ".join(phrase.split()[-2:]) for phrase in (*before_words, *names["seat"])),
        before=re.compile(rf"(?<!\w)(?:{before}) (?:the )?\Z"),
        full_name=re.compile(rf"(?:['’]s)? {full}(?!\w)"),
        full_name_of=re.compile(rf"(?<!\w){full}{_BRACKET} (?:of|in) (?:the )?\Z"),
        offices=tuple(
            Office(re.compile(row["pattern"]), row["name"], row["join"], row["country"]) for row in names["office"]
        ),
        wires=frozenset(names["wire_services"]),
        authorities=re.compile(rf"(?:['’]s)?(?:-led)? (?:[a-z-]+ ){{0,2}}(?:{rules['authorities']})(?!\w)"),
        participants_before=re.compile(rf"(?<!\w)(?:{rules['before_list']})(?!\w)", re.IGNORECASE),
        actions_before=re.compile(rf"(?<!\w)(?:{rules['actions_before_list']})(?!\w)"),
        listing=re.compile(rf"(?<!\w)(?:{rules['listing']})(?!\w)"),
        participants_after=re.compile(rf"{_BRACKET},? (?:have |has |had |all |also )?(?:{rules['after_list']})(?!\w)"),
        acts=re.compile(rf"(?<!\w)(?:{rules['acts_between']})(?!\w)"),
        seat=re.compile(rf"(?<!\w)(?:{_any(names['seat'])}) (?:the )?\Z"),
        accused=re.compile(rf"(?<!\w)(?:{rules['accused']}) (?:the |a |an )?\Z"),
        lead_before=re.compile(rf"(?<!\w)(?:{rules['lead_before']})(?!\w)"),
        lead_parts=re.compile(rf"(?<!\w)(?:{rules['lead_parts']}) \Z"),
        lead_after=re.compile(rf"(?:['’]s)?[ ]?(?:{rules['lead_after']})(?!\w)"),
        helped=re.compile(rf"(?<!\w)(?:{rules['helped']})(?!\w)"),
        with_help=re.compile(rf"{_BRACKET},? ?(?:{rules['with_help']})(?!\w)"),
    )


def lists(text: str, places: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    """Runs of states that only commas, "and" and brackets part; a state alone is a run of one."""
    runs: list[list[PlaceMention]] = []
    for place in places:
        if place.how != PlaceHow.COUNTRY or not place.country:
            continue
        if runs and _GAP.fullmatch(text, runs[-1][-1].span.end, place.span.start):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def takes_part(text: str, run: Sequence[PlaceMention], start: int = 0, actions: bool = True) -> bool:
    """Whether the words around make a list of states participants: "law enforcement from", "also supported".

    `start` is where the sentence begins; with `actions`, "arrests in" a list of states count, too.
    """
    rules = words()
    first, last = run[0].span.start, run[-1].span.end
    start = max(start, first - 2 * _NEAR)
    patterns = (rules.participants_before, rules.actions_before) if actions else (rules.participants_before,)
    for pattern in patterns:
        before = [match.end() for match in pattern.finditer(text, start, first) if match.end() > first - _NEAR]
        if before and _leads_to(text[before[-1] : first]):
            return True
    return len(run) > 1 and rules.participants_after.match(text, last) is not None


def accused(text: str, span: Span) -> bool:
    """Whether the agency or state is one that the accused worked for or imitated."""
    return words().accused.search(text, max(0, span.start - 30), span.start) is not None


def _leads_to(gap: str) -> bool:
    """Whether nothing but a few words, no act and no name, stands between the words and the list."""
    return len(gap.split()) <= _WORDS and not _NAME_OR_STOP.search(gap) and not words().acts.search(gap)


def _full_name(rule: dict[str, list[str]]) -> str:
    word = r"(?:[A-Z][\w'’-]*|and|of|for|the|against|on)"
    subjects, kinds = "|".join(rule["subjects"]), "|".join(rule["kinds"])
    return rf"(?:{word} ){{0,4}}?(?:{subjects}) (?:{word} ){{0,4}}?(?:{kinds})"


def _any(listed: Iterable[str]) -> str:
    ordered = sorted(listed, key=len, reverse=True)
    return "|".join(re.escape(word).replace("'", "['’]") for word in ordered)
