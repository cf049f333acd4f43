"""Persons in a text, found by the words around a name: no model, no list of people.

A run of capitalised words becomes a candidate when it begins with a known first name or stands beside a cue (an age,
"aka", "was arrested", "defendant"). Office holders who speak for an agency are told apart by the office beside their
name; an accusation outweighs an office. Once known, a surname is found wherever it stands in the document.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.care.aliases import find_aliases
from extract.care.candidates import Candidate, candidate_in, with_lists
from extract.care.rules import Rules, rules
from extract.care.runs import Word, bare, is_surname, looks_like_name, runs_of, words_of
from extract.mentions.places import find_places
from extract.model.mention import PlaceHow
from extract.model.text import Span

_MOST_FIRST_NAMES = 2
_IN = re.compile(r"\b(?:in|at|from|near)\s+$", re.IGNORECASE)
# A given name of two syllables, and the surname before it.
_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]{2,}\b")
_SURNAME = re.compile(r"\b([A-Z][a-z]+)\s$")
# Beside an ordinary word that is a surname too: it is part of another name ("Red Cross"), or begins a sentence.
_PART_BEFORE = re.compile(r"(?:\b[A-Z][\w.]*|\d)[\s-]+$")
_PART_AFTER = re.compile(r"\s+(?:[A-Z]|\d)")
_HEAD = re.compile(r"(?:^|[.!?:;“\"\n]\s*|\n)$")


@dataclass(frozen=True, slots=True)
class Persons:
    """Where persons to be masked stand in a text: `names`, and the `aliases` they used online; both sorted."""

    names: tuple[Span, ...]
    aliases: tuple[Span, ...]


def find_persons(text: str) -> Persons:
    """The persons of a text who are no office holders, wherever they are named, and their names online.

    >>> text = "Ann Sample was arrested. Sample fled."
    >>> [span.of(text) for span in find_persons(text).names]
    ['Ann Sample', 'Sample']
    """
    table = rules()
    words = words_of(text)
    runs = list(runs_of(text, words, table))
    found = with_lists(text, [c for run in runs if (c := candidate_in(text, run, table))])
    places = [place.span for place in find_places(text) if place.how != PlaceHow.AGENCY] if found else []
    found = [_behind_place(c, text, places) for c in found if (c.accused and c.named) or not _inside(c, places)]
    found = _accused_later(text, found, words, table)
    masked = _masked(found)
    office = [c for c in found if c not in masked]
    aliases = find_aliases(text, (c.end for c in masked), table)
    taken = [*aliases, *(c.span for c in office)]

    parts = _parts((word for c in masked for word in c.words), table)
    parts -= {c.surname.casefold() for c in office} - {c.surname.casefold() for c in masked if c.accused}
    spans = {c.span for c in masked} | _carried(text, words, parts, places)
    spans |= _addressed(text, words, {c.surname.casefold() for c in office})
    listed = [run for run in _beside(text, runs, spans, table) if not _inside_all(run, places)]
    spans |= {Span(run[0].start, run[-1].end) for run in listed}
    spans |= _carried(text, words, _parts((word for run in listed for word in run), table), places)
    spans = {span for span in spans if not any(span.touches(other) for other in taken)}
    spans |= _first_names(text, runs, spans, [*places, *taken])
    return Persons(_joined(text, spans), tuple(sorted(aliases)))


def _behind_place(candidate: Candidate, text: str, places: list[Span]) -> Candidate:
    """The candidate without a place at its head: "In Graz Muster was arrested"."""
    words = candidate.words
    if not candidate.named and _IN.search(text, max(0, candidate.start - 6), candidate.start):
        while len(words) > 1 and _inside(words[0], places):
            words = words[1:]
    return replace(candidate, words=words)


def _carried(text: str, words: list[Word], parts: set[str], places: list[Span]) -> set[Span]:
    """The words that are part of a name found elsewhere in the text, and of no place's name."""
    found = (word for word in words if word.text[0].isupper() and bare(word).casefold() in parts)
    return {Span(word.start, word.end) for word in found if not _inside(word, places) and _is_name_here(text, word)}


def _addressed(text: str, words: list[Word], office: set[str]) -> set[Span]:
    """Surnames that are ordinary words as well, behind a form of address: "Mr West"."""
    table = rules()
    found = (word for word in words if word.text[0].isupper() and bare(word).lower() in table.surnames)
    return {
        Span(word.start, word.end)
        for word in found
        if bare(word).casefold() not in office
        and table.one_person_before.search(text, max(0, word.start - 24), word.start)
        and not _PART_AFTER.match(text, word.end)
    }


def _is_name_here(text: str, word: Word) -> bool:
    """Whether a surname that is an ordinary word as well ("Hill", "May") is a name where it stands."""
    if bare(word).casefold() not in rules().not_names:
        return True
    table = rules()
    before = text[max(0, word.start - 24) : word.start]
    if _PART_AFTER.match(text, word.end):
        return False
    if table.one_person_before.search(before):
        return True
    if _HEAD.search(before):
        return bool(table.surname_after.match(text, word.end) or table.accused_after.match(text, word.end))
    ordinary = table.no_month_before if bare(word).casefold() in table.months else table.no_surname_before
    return not (_PART_BEFORE.search(before) or ordinary.search(before))


def _first_names(text: str, runs: list[list[Word]], spans: set[Span], taken: list[Span]) -> set[Span]:
    """What stands before a masked surname in the same run: first names that no list has ("Xzan Muster")."""
    found: set[Span] = set()
    starts = {span.start for span in spans}
    for run in runs:
        at = next((i for i, word in enumerate(run) if word.start in starts), 0)
        for word in reversed(run[max(0, at - _MOST_FIRST_NAMES) : at]):
            span = Span(word.start, word.end)
            if not is_surname(bare(word)) or _is_ordinary(text, word) or any(span.touches(other) for other in taken):
                break
            found.add(span)
    for start in starts:
        # "Park Jung-hwan": the surname stands first.
        surname = _GIVEN.match(text, start) and _SURNAME.search(text, max(0, start - 20), start)
        if surname and surname.group(1).lower() in rules().surnames:
            found.add(Span(*surname.span(1)))
    return found


def _is_ordinary(text: str, word: Word) -> bool:
    """Whether a word has its capital from a headline or the head of a sentence ("Once Muster", "Certainly Muster")."""
    return word.lower.endswith("ly") or bool(re.search(rf"\b{re.escape(word.lower)}\b", text))


def _masked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those to be masked: accused anywhere in the text, or named without any office."""
    candidates = list(candidates)
    accused = {c.surname.casefold() for c in candidates if c.accused}
    office = {c.surname.casefold() for c in candidates if c.office and not c.accused}
    return [
        c
        for c in candidates
        if c.accused or (not c.office and (c.surname.casefold() in accused or c.surname.casefold() not in office))
    ]


def _inside(candidate: Candidate | Word, places: list[Span]) -> bool:
    return any(place.start <= candidate.start and candidate.end <= place.end for place in places)


def _inside_all(run: list[Word], places: list[Span]) -> bool:
    return any(place.start <= run[0].start and run[-1].end <= place.end for place in places)


def _accused_later(text: str, candidates: list[Candidate], words: list[Word], table: Rules) -> list[Candidate]:
    """The candidates, accused where any part of the name is ("Attorney Ann Sample …. Sample has been charged")."""
    parts = {bare(word).casefold() for c in candidates if not c.accused for word in c.words if len(word.text) > 2}
    named = [word for word in words if word.text[0].isupper() and bare(word).casefold() in parts]
    done = {bare(word).casefold() for word in named if table.accused_after.match(text, word.end)}
    return [replace(c, accused=c.accused or any(bare(word).casefold() in done for word in c.words)) for c in candidates]


def _beside(text: str, runs: list[list[Word]], spans: set[Span], table: Rules) -> Iterator[list[Word]]:
    """Further members of a list with a masked name ("sanctions against Muster, Aw Zet and Be Ypsilon")."""
    starts, ends = {span.start: span for span in spans}, {span.end for span in spans}
    for run in runs:
        if len(run) < 2 or not all(looks_like_name(bare(word)) for word in run):
            continue
        ahead = re.match(r",?\s+and\s+(?=[A-Z])", text[run[-1].end :][:12])
        behind = re.search(r"(?:,?\s+and|,)\s+$", text[max(0, run[0].start - 8) : run[0].start])
        if behind and run[0].start - len(behind.group()) in ends and ("and" in behind.group() or ahead):
            ends.add(run[-1].end)
            yield run
        elif (
            ahead and (after := starts.get(run[-1].end + ahead.end())) and table.said_of_several.match(text, after.end)
        ):
            yield run


def _parts(words: Iterable[Word], table: Rules) -> set[str]:
    """The words of names that stand for the person anywhere in the text, case-folded."""
    parts = {bare(word).casefold() for word in words}
    return {
        part for part in parts if len(part) > 1 and part[-1] != "." and part not in table.particles | table.suffixes
    }


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Touching and neighbouring spans as one, without possessive endings."""
    joined: list[Span] = []
    for span in sorted(spans):
        words = span.of(text)
        span = Span(span.start, span.end - len(words) + len(re.sub(r"[’']s?$", "", words)))
        last = joined[-1] if joined else None
        if last and (span.start <= last.end or _one_name(text, last, span)):
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _one_name(text: str, left: Span, right: Span) -> bool:
    """Whether two neighbours are one name: "J. Sample", but not the end of a sentence and the head of the next."""
    gap = text[left.end : right.start]
    return gap == " " or (gap == ". " and left.end - left.start < 3)
