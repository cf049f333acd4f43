"""Runs of capitals that may be a person's name, with what stands beside them."""

import re
from dataclasses import dataclass, replace

from extract.care.beside import before_name, has_office, is_accused, is_person
from extract.care.rules import Rules, rules
from extract.care.runs import Word, bare, is_first_name
from extract.model.text import Span

_OPERATION = re.compile(r"\b(?:operations?|codenamed|code-named|dubbed|project)\s+[“\"'‘]?$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:of|at|in|from|near|for)\s+$")
# "Ann Hill", but not "Ann Hill Hotel".
_COMMON = re.compile(r"[ \u00a0]([A-Z][a-z]+(?:[’']s)?)(?![\w-])(?!\s+(?!(?:Jr|Sr|I{1,3})\b)[A-Z])")
_IRISH = re.compile(r"O[’'][A-Z]")
_LOOK_AHEAD = 140


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that may be a name; `accused`, `office` and `person` say what stands beside it."""

    words: tuple[Word, ...]
    accused: bool
    office: bool
    person: bool  # nothing but a person is told of like that
    named: bool  # begins with a known first name

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def surname(self) -> str:
        """Its last word that is no "Jr."."""
        kept = [word.text for word in self.words if word.lower.rstrip(".") not in rules().suffixes]
        return (kept or [self.words[-1].text])[-1]


def candidate_in(text: str, run: list[Word], table: Rules) -> Candidate | None:
    """The candidate of a run of capitals, if it begins with a known first name or is told of as a person is."""
    longer = _with_common_surname(text, run, table)
    found = _candidate(text, longer, table) if longer else None
    if found and (found.accused or found.office or found.person):
        return found
    return _candidate(text, [*run[:-1], _with_stop(text, run[-1], table)], table)


def _candidate(text: str, run: list[Word], table: Rules) -> Candidate | None:
    if len(bare(run[-1])) < 2:
        return None
    first = next((i for i, word in enumerate(run[:-1]) if is_first_name(word, table)), None)
    words = tuple(run[first:])
    if _is_operation(text, words[0].start) or " ".join(word.lower for word in words) in table.not_persons:
        return None
    if all(word.lower.rstrip(".") in table.suffixes for word in words):
        return None
    before = before_name(text, words[0].start)
    after = text[words[-1].end : words[-1].end + _LOOK_AHEAD]
    full = first is not None or sum(len(word.text) > 1 for word in words) > 1 or bool(_IRISH.match(words[-1].text))
    # "… of Sample Phones, was indicted": the words after a preposition are told of somebody before it.
    alone = first is not None or not _PREPOSITION.search(before)
    told = after if alone else ""
    accused = is_accused(words[-1], before, told, full, named=first is not None)
    person = not accused and is_person(words[-1], before, told, full)
    if first is None and not accused and not person:
        return None
    return Candidate(words, accused, has_office(before, after, table), person, first is not None)


def _with_common_surname(text: str, run: list[Word], table: Rules) -> list[Word]:
    """The run and, behind a known first name, a surname that is an ordinary word as well ("Ann Hill"); else none."""
    if not is_first_name(run[0], table) or run[-1].text.endswith(("’s", "'s")):
        return []
    found = _COMMON.match(text, run[-1].end)
    if not found:
        return []
    word = Word(*found.span(1), found.group(1))
    return [*run, word] if bare(word).lower() in table.surnames else []


def _with_stop(text: str, last: Word, table: Rules) -> Word:
    """The last word of a name with its full stop ("Jan V.", "Sample Jr."), unless a sentence ends there."""
    short = len(last.text) == 1 or last.lower in table.suffixes
    if short and re.match(r"\.(?!\s+[A-Z“\"]|\s*$)", text[last.end : last.end + 12]):
        return Word(last.start, last.end + 1, last.text + ".")
    return last


def _is_operation(text: str, start: int) -> bool:
    return bool(_OPERATION.search(text, max(0, start - 30), start))


def with_lists(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The members of a list share what stands before its first ("Attorneys A and B", "charged A, B and C")."""
    found: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: c.start):
        before = found[-1] if found else None
        if before and re.fullmatch(r"(?:,|,? and|,? &|;)\s+", text[before.end : candidate.start]):
            office = candidate.office or (before.office and not candidate.accused)
            accused = candidate.accused or (before.accused and not candidate.office)
            candidate = replace(candidate, accused=accused, office=office)
        found.append(candidate)
    return found
