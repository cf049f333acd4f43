"""Persons in a text, found by the words around a name: no model, no list of people.

A run of capitalised words becomes a candidate when it begins with a known first name or stands beside a cue (an age,
"aka", "was arrested", "defendant"). Office holders who speak for an agency are told apart by the office beside their
name; an accusation outweighs an office. Once known, a surname is found wherever it stands in the document.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.care.rules import Rules, rules
from extract.mentions.places import find_places
from extract.model.mention import PlaceHow
from extract.model.text import Span

_WORD = re.compile(r"[^\W\d_]++(?:[’'\-][^\W\d_]++)*+\d{0,3}+")
_AGE = re.compile(
    r"\s*(?:,\s*(?:aged?\s+)?\d{1,2}(?=\s*(?:[,;.)]|and\b|of\b|from\b|$))|\(\s*(?:aged?\s+)?\d{1,2}\s*[,)]|,?\s+aged?\s+\d{1,2}\b)"
)
_YEAR_OLD = re.compile(r",?\s+(?:an?\s+)?\d{1,2}[- ]year[- ]old")
_RESIDENT = re.compile(
    r",?\s+(?:is\s+)?(?:an?|both|all)\s+(?:[A-Z]\w+\s+){0,3}(?:citizen|national|resident)s?\b|,?\s+of\s+no\s+fixed"
)
_BREAK = re.compile(r"[;!?:\n]|(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|Jr|Sr|St))\.\s")
_ONE_NAME = re.compile(r"(?i)\b(?:defendants?|mr\.?|mrs\.?|ms\.?|miss|(?:wo)?man named|suspect named)\s+$")
# "BTC-e" is no surname; "Facilitated" is a verb of a headline.
_PLAIN_NAME = re.compile(r"(?:[^\W\d_]+[’'-])*[^\W\d_]{0,3}[^\W\d_][^\W\d_A-Z]+")
_VERB = re.compile(r"\w{3,}(?:ed|ing)")
_LOOK_BACK = 120
_LOOK_AHEAD = 140
_MOST_WORDS = 6
_MOST_ALIASES = 8


@dataclass(frozen=True, slots=True)
class Persons:
    """Where persons to be masked stand in a text: `names`, and the `aliases` they used online; both sorted."""

    names: tuple[Span, ...]
    aliases: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A run of words that may be a name; `accused` and `office` say what stands beside it."""

    words: tuple[_Word, ...]
    accused: bool
    office: bool
    named: bool  # begins with a known first name

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def surname(self) -> str:
        kept = [word.text for word in self.words if word.lower not in rules().suffixes]
        return (kept or [self.words[-1].text])[-1]


def find_persons(text: str) -> Persons:
    """The persons of a text who are no office holders, wherever they are named, and their names online.

    >>> text = "Ann Sample was arrested. Sample fled."
    >>> [span.of(text) for span in find_persons(text).names]
    ['Ann Sample', 'Sample']
    """
    table = rules()
    words = [_Word(found.start(), found.end(), found.group()) for found in _WORD.finditer(text)]
    runs = list(_runs(text, words, table))
    candidates = _with_lists(text, [c for run in runs for c in _candidates(text, run, table)])
    candidates = _without_places(text, candidates)
    masked = _accused(candidates)
    kept = {c.surname.casefold() for c in candidates if c not in masked}
    aliases = _aliases(text, masked, table)
    parts = _parts(masked, table) - (kept - {c.surname.casefold() for c in masked if c.accused})
    spans = {Span(c.start, c.end) for c in masked}
    spans |= {
        Span(word.start, word.end) for word in words if word.text[:1].isupper() and _bare(word).casefold() in parts
    }
    spans |= set(_beside(text, runs, spans))
    office = [Span(c.start, c.end) for c in candidates if c not in masked]
    spans = {span for span in spans if not any(span.touches(other) for other in office)}
    spans = {span for span in spans if not any(span.touches(other) for other in aliases)}
    return Persons(_joined(text, spans), tuple(sorted(aliases)))


def _accused(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Those to be masked: accused anywhere in the text, or named without any office."""
    candidates = list(candidates)
    accused = {c.surname.casefold() for c in candidates if c.accused}
    office = {c.surname.casefold() for c in candidates if c.office and not c.accused}
    return [
        c
        for c in candidates
        if c.accused or (not c.office and (c.surname.casefold() in accused or c.surname.casefold() not in office))
    ]


def _without_places(text: str, candidates: list[_Candidate]) -> list[_Candidate]:
    """Candidates that are no places; a known first name or an age is a person all the same ("Paris Sample, 30")."""
    if all(c.named for c in candidates):
        return candidates
    places = [place.span for place in find_places(text) if place.how != PlaceHow.AGENCY]
    return [c for c in candidates if c.named or not any(p.start <= c.start and c.end <= p.end for p in places)]


def _beside(text: str, runs: list[list[_Word]], spans: set[Span]) -> Iterator[Span]:
    """Further members of a list that begins with a masked name ("sanctions against Muster, Aw Zet and Be Ypsilon")."""
    ends = {span.end for span in spans}
    for run in runs:
        words = [word for word in run if _PLAIN_NAME.fullmatch(_bare(word))]
        if len(words) < 2 or len(words) != len(run):
            continue
        between = re.search(r"(,?\s+and|,)\s+$", text[max(0, run[0].start - 8) : run[0].start])
        listed = between and ("and" in between.group() or re.match(r",?\s+and\s+[A-Z]", text[run[-1].end :][:20]))
        if listed and between and run[0].start - len(between.group()) in ends:
            ends.add(run[-1].end)
            yield Span(run[0].start, run[-1].end)


def _bare(word: _Word) -> str:
    """The word without the possessive ending."""
    return re.sub(r"[’']s?$", "", word.text)


def _runs(text: str, words: list[_Word], table: Rules) -> Iterator[list[_Word]]:
    """Neighbouring words that could be one name, cut at the words that are none."""
    run: list[_Word] = []
    for word in words:
        joined = bool(run) and _joins(text[run[-1].end : word.start], run[-1])
        if run and (not joined or run[-1].text.endswith(("’s", "'s", "s’"))):
            yield from _trimmed(run, table)
            run = []
        capital = word.text[0].isupper()
        if (capital and _bare(word).lower() not in table.not_names) or (run and word.text in table.particles):
            run.append(word)
        else:
            yield from _trimmed(run, table)
            run = []
    yield from _trimmed(run, table)


def _joins(gap: str, before: _Word) -> bool:
    if gap in (" ", "\u00a0", " “", ' "'):
        return gap in (" ", "\u00a0")
    # "J. Smith" and "Smith, Jr." read on; a full stop after a longer word ends the name.
    return gap in (". ", ".\u00a0", ".") and len(before.text) == 1


def _trimmed(run: list[_Word], table: Rules) -> Iterator[list[_Word]]:
    while run and run[-1].text in table.particles:
        run = run[:-1]
    if run:
        yield run[:_MOST_WORDS]


def _candidates(text: str, run: list[_Word], table: Rules) -> Iterator[_Candidate]:
    first = next((i for i, word in enumerate(run[:-1]) if _is_first_name(word, table)), None)
    last_is_word = len(_bare(run[-1])) > 1
    named = first is not None and last_is_word and len(run) - first > 1
    words = tuple(run[first:] if named and first is not None else run)
    if not last_is_word or _is_operation(text, words[0].start):
        return
    before = _before(text, words[0].start)
    after = text[words[-1].end : words[-1].end + _LOOK_AHEAD]
    own = words[-1].text.endswith(("’s", "'s")) and table.accused_own.match(after)
    possessive = bool(own) and (named or len(words) > 1)
    aged = bool(_AGE.match(after) or _YEAR_OLD.match(after))
    # One capitalised word alone is a name only beside an age; "Telegram was charged" is a company.
    several = named or len([w for w in words if len(w.text) > 1]) > 1
    done = bool(table.accused_after.match(after)) or bool(_RESIDENT.match(after))
    led = bool(table.accused_before.search(before))
    single = bool(_ONE_NAME.search(before)) and _is_surname(_bare(words[-1]))
    accused = aged or single or (several and (done or led or possessive))
    if not (named or accused):
        return
    yield _Candidate(words, accused, _has_office(before, after, table), named)


def _is_first_name(word: _Word, table: Rules) -> bool:
    text = word.text.capitalize() if word.text.isupper() and len(word.text) > 2 else word.text
    return text in table.first_names or text.split("-")[0] in table.first_names


def _is_surname(word: str) -> bool:
    return bool(_PLAIN_NAME.fullmatch(word)) and not _VERB.fullmatch(word)


def _is_operation(text: str, start: int) -> bool:
    return bool(
        re.search(
            r"(?i)\b(?:operations?|codenamed|code-named|dubbed|project)\s+[“\"'‘]?$", text[max(0, start - 30) : start]
        )
    )


def _before(text: str, start: int) -> str:
    """The words of the same clause before `start`."""
    before = text[max(0, start - _LOOK_BACK) : start]
    ends = [found.end() for found in _BREAK.finditer(before)]
    return before[ends[-1] :] if ends else before


def _has_office(before: str, after: str, table: Rules) -> bool:
    """Whether an office stands before the name ("Special Agent in Charge …") or in apposition after it."""
    clause = re.split(r",(?!\s*$)|\b(?:said|and|by)\b(?!\s+\w+\s*$)|[“”\"]", before)[-1]
    if (found := table.offices.search(clause)) and not table.no_office.search(clause):
        # "arrested by officers in Spain, Ann Sample": too far away to be her office.
        return len(clause) - found.start() <= 90
    match = _BREAK.search(after)
    after = after[: match.start()] if match else after
    apposition = re.match(
        r"\s*(?:\([^)]{0,60}\))?\s*,?\s*((?:the\s+|an?\s+|who\s+|of\s+the\s+|of\s+|from\s+the\s+)?[^“”\"]{0,90})", after
    )
    if not apposition or table.no_office.search(apposition.group(1)[:30]):
        return False
    words = apposition.group(1)
    if after.lstrip().startswith((",", "(")):
        return bool(table.offices.search(words.split(", ")[0])) or bool(table.bodies.match(words))
    return bool(table.bodies.match(words)) or bool(re.match(r"(?:of|from)\s", words) and table.bodies.match(words))


def _with_lists(text: str, candidates: list[_Candidate]) -> list[_Candidate]:
    """The members of a list share what stands before its first ("Attorneys A and B", "charged A, B and C")."""
    found: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: c.start):
        before = found[-1] if found else None
        if before and re.fullmatch(r"(?:,|,? and|,? &|;)\s+", text[before.end : candidate.start]):
            office = candidate.office or (before.office and not candidate.accused)
            accused = candidate.accused or (before.accused and not candidate.office)
            candidate = _Candidate(candidate.words, accused, office, candidate.named)
        found.append(candidate)
    return found


def _parts(masked: Iterable[_Candidate], table: Rules) -> set[str]:
    """The words of these names that stand for the person anywhere in the text, case-folded."""
    parts = set()
    for candidate in masked:
        for word in candidate.words:
            bare = _bare(word).casefold()
            if len(bare) > 2 and bare not in table.particles and bare not in table.suffixes:
                parts.add(bare)
    return parts


_QUOTED = re.compile(
    r"\s*(?:,|and|or|,\s*and|,\s*or|:)?\s*(?:aka\s+|a/k/a\s+)?[“\"‘']([^“”\"\n]{1,40}?)(?:[,.]?[”\"’']|(?=,\s+age\b))"
)
_PLAIN = re.compile(r"\s+(?:of\s+)?((?=[\w.-]*[A-Z\d_])[\w.-]*\w(?:\s[A-Z][\w.-]*\w){0,3})")


def _aliases(text: str, masked: list[_Candidate], table: Rules) -> set[Span]:
    """Names used online, and wherever they stand again."""
    ends = {c.end for c in masked}
    found: set[Span] = set()
    for cue in table.alias_cues.finditer(text):
        general = cue.group().lower() in ("also known as", "aka", "a/k/a", "a.k.a.")
        near = text[max(0, cue.start() - 3) : cue.start()]
        # "Andromeda (also known as Gamarue)" is malware: the cue must follow a person.
        if (
            general
            and not any(0 <= cue.start() - end <= 3 for end in ends)
            and not near.rstrip().endswith(("”,", '",', "”", '"'))
        ):
            continue
        at = cue.end()
        for _ in range(_MOST_ALIASES):
            if not (quoted := _QUOTED.match(text, at)):
                break
            found.add(Span(*quoted.span(1)))
            at = quoted.end()
        if at == cue.end() and (plain := _PLAIN.match(text, at)):
            found.add(Span(*plain.span(1)))
    again = {span.of(text) for span in found if len(span.of(text)) > 3}
    for alias in again:
        found |= {Span(*hit.span()) for hit in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", text)}
    return found


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Touching and neighbouring spans as one, without possessive endings."""
    joined: list[Span] = []
    for span in sorted(spans):
        words = span.of(text)
        span = Span(span.start, span.end - len(words) + len(re.sub(r"[’']s?$", "", words)))
        if joined and (span.start <= joined[-1].end or text[joined[-1].end : span.start] in (" ", ". ")):
            if (
                text[joined[-1].end : span.start] == ". "
                and joined[-1].end - joined[-1].start > 2
                and span.start > joined[-1].end
            ):
                joined.append(span)
                continue
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
