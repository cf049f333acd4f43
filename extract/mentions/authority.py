"""The words that make a place somebody's jurisdiction ("Dutch police") or a list of states one of participants."""

import re
from collections.abc import Sequence
from functools import cache

from extract.mentions.gazetteer import Scan
from extract.mentions.signals import Kind
from extract.resources import read_toml

Range = tuple[int, int]  # begin and end of a state's name
_NEAR = 60  # characters between the words and the list
_OF = (" of ", " in ", " of the ", " in the ")
_OPENING = frozenset("aofts")  # letters of "and", "of", "the" and of "'s", with which an office's name may begin
_LONGEST_NAME = 110  # characters of an office's name before its state
_LONGEST_KIND = 20  # of the last word of it
_WORDS = 8  # between the words and the list
# "Kosovo*" is written with a note.
_GAP = re.compile(
    r"(?:\*{1,2}|[¹²³])?\s*(?:\([^)]{0,90}\))?\s*[,;/•–-]?\s*(?:and|as well as|&|or)?\s*(?:the )?(?:Republic of )?"
)
_LONGEST_GAP = 130  # characters; most names are farther apart, so that the pattern need not be tried
_NAME_OR_STOP = re.compile(r"[.;!?“”]|\b(?!EU\b|European|Union|Member|States)[A-Z]")
_TO_VERB = re.compile(r"(?:\s?\([^)]{0,60}\))?,?(?: have| has| had| all| also)?")


def lists(text: str, states: Sequence[Range]) -> list[slice]:
    """Runs of states that only commas, "and" and brackets part; a state alone is a run of one."""
    runs: list[slice] = []
    first = 0
    for at in range(1, len(states) + 1):
        if at == len(states) or not _go_on(text, states[at - 1][1], states[at][0]):
            runs.append(slice(first, at))
            first = at
    return runs if states else []


def _go_on(text: str, end: int, start: int) -> bool:
    """Whether a list goes on from the state that ends at `end` to the one that begins at `start`."""
    return start - end <= _LONGEST_GAP and _GAP.fullmatch(text, end, start) is not None


def takes_part(scan: Scan, run: Sequence[Range], start: int = 0, actions: bool = True) -> bool:
    """Whether the words around make a list of states participants: "law enforcement from", "also supported".

    `start` is where the sentence begins; with `actions`, "arrests in" a list of states count, too.
    """
    first, last = run[0][0], run[-1][1]
    start = max(start, first - 2 * _NEAR)
    kinds: tuple[Kind, ...] = ("before_list", "actions_before_list") if actions else ("before_list",)
    for kind in kinds:
        before = scan.signals.between(kind, start, first)
        if before and before[-1][1] > first - _NEAR and _leads_to(scan.text[before[-1][1] : first]):
            return True
    if len(run) == 1 or "after_list" not in scan.signals.kinds:
        return False
    verb = _TO_VERB.match(scan.plain, last)
    return verb is not None and scan.signals.after("after_list", verb.end()) is not None


def _leads_to(gap: str) -> bool:
    """Whether nothing but a few words, no act and no name, stands between the words and the list."""
    return len(gap.split()) <= _WORDS and not _NAME_OR_STOP.search(gap) and not _words_of("acts_between").search(gap)


def office_after(plain: str, end: int) -> int | None:
    """Where an office ends that no table knows and that follows its state's name: "Austria's Fugitive Search Team"."""
    first = plain[end + 1 : end + 2]
    if not first.isupper() and first not in _OPENING:
        return None  # as mostly: "Spain has"
    found = _office()[0].match(plain, end)
    return found.end() if found else None


def office_before(plain: str, start: int) -> int | None:
    """Where such an office begins that stands before its state's name: "the Cyber Crime Unit (CCU) of Denmark"."""
    of = next((len(of) for of in _OF if plain.endswith(of, 0, start)), 0)
    if not of:
        return None
    _, pattern, kinds = _office()
    last = plain[max(0, start - of - _LONGEST_KIND) : start - of].rpartition(" ")[2]
    if last not in kinds and not last.endswith(")"):
        return None  # as nearly always: "in Spain"
    found = pattern.search(plain, max(0, start - _LONGEST_NAME), start)
    return found.start() if found else None


@cache
def _office() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """Capitals that hold a subject and end in a kind of office, after a state and before it; the kinds' last words."""
    rule = read_toml("agencies/patterns.toml")["full_name"]
    word = r"(?:[A-Z][\w'’-]*|and|of|for|the|against|on)"
    subjects, kinds = "|".join(rule["subjects"]), "|".join(rule["kinds"])
    name = rf"(?:{word} ){{0,4}}?(?:{subjects}) (?:{word} ){{0,4}}?(?:{kinds})"
    return (
        re.compile(rf"(?:'s)? {name}(?!\w)"),
        re.compile(rf"(?<!\w){name}(?:\s?\([^)]{{0,60}}\))? (?:of|in) (?:the )?\Z"),
        frozenset(kind.split()[-1] for kind in rule["kinds"]),
    )


def tells_an_act(line: str) -> bool:
    """Whether what stands behind a state that heads a line is police work."""
    return _words_of("acts_of_lines").search(line) is not None


@cache
def _words_of(kind: str) -> re.Pattern[str]:
    words = read_toml("agencies/participation.toml")[kind]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
