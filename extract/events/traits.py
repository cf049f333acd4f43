"""What a document says of its operation as a whole: its names and its targets (platform, network, malware).

The patterns are in `extract/data/names/en.toml`. A name counts as the document's own if title or opening give it and
the article comes back to it; another case is named once, in passing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.care.redact import defang
from extract.events.reading import Reading
from extract.mentions.participants import find_participants
from extract.model.event import OperationTraits
from extract.model.text import Sentence, SentenceRole
from extract.resources import check_fields, read_toml
from extract.text.pattern import Family, Pattern, Words, compile_pattern, fill_classes
from extract.text.whole import places_of

FILE = "names/en.toml"
_OPENING = 12  # sentences in which an article names its own operation
_MOST = 6  # targets kept
_BESIDE = 90  # characters beside the word for a kind in which the name stands
_BRACKETS = "[.]"
_NO_STORY = frozenset({SentenceRole.TEASER, SentenceRole.BOILERPLATE})
# Headlines write every word large, so that a name has no end there.
_HEADLINES = _NO_STORY | {SentenceRole.TITLE, SentenceRole.HEADING}


@dataclass(frozen=True, slots=True)
class NameRules:
    """`extract/data/names/en.toml`, compiled."""

    operation: tuple[Pattern, ...]
    calls: tuple[str, ...]
    ends: frozenset[str]
    titled: re.Pattern[str]
    kinds: Pattern
    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    named: tuple[Pattern, ...]
    defanged: re.Pattern[str]
    no_names: frozenset[str]


@cache
def name_rules() -> NameRules:
    """The rules, read once."""
    table = read_toml(FILE)
    check_fields(table, FILE, ["source", "words", "operation", "target"], ["match", "reject"])
    words = table["words"]

    operation, target = table["operation"], table["target"]
    story = Family(whole_texts=True)

    def called(patterns: list[str], family: Family) -> tuple[Pattern, ...]:
        return tuple(compile_pattern(pattern, words, FILE, family, case=True) for pattern in patterns)

    def beside(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(fill_classes(pattern, words, FILE)) for pattern in patterns)

    return NameRules(
        operation=called(operation["patterns"], Family()),
        calls=tuple(operation["calls"]),
        ends=frozenset(operation["ends"]),
        titled=re.compile(fill_classes(target["titled"], words, FILE), re.IGNORECASE),
        kinds=compile_pattern(target["kinds"], words, FILE, story),
        before=beside(target["before"]),
        after=beside(target["after"]),
        named=called(target["named"], story),
        defanged=re.compile(target["defanged"]),
        no_names=frozenset(target["no_names"]),
    )


def operation_traits(reading: Reading) -> OperationTraits:
    """Names, targets, lead and participating states, and agencies of the document's own operation."""
    states = find_participants(reading.document, reading.sentences, reading.named)
    agencies = {agency.name for agency in (*reading.title.agencies, *reading.text.agencies)}
    names = _names(reading)
    return OperationTraits(
        names=tuple(f"Operation {name}" for name in names),
        target=_targets(reading, names),
        lead=tuple(sorted(states.lead)),
        participants=tuple(sorted(states.participants)),
        agencies=tuple(sorted(agencies)),
    )


def _story(reading: Reading) -> list[Sentence]:
    return [each for each in reading.sentences if each.role not in _HEADLINES]


def _names(reading: Reading) -> list[str]:
    """The operation's names, the one told most often first; names told half as often belong to other operations."""
    rules = name_rules()
    count: Counter[str] = Counter()
    for _, words in reading.wording.with_one_of(rules.calls, silent=_HEADLINES):
        # The patterns may find one name twice; a sentence counts once.
        named = {_trimmed(match[1]) for pattern in rules.operation for match in pattern.matches(words)}
        count.update(name for name in named if name)
    if not count:
        return []
    for actor in _of_states_and_agencies(reading) & count.keys():
        del count[actor]  # "During the operation Europol sent experts"
    opening = reading.wording.joined(_story(reading)[:_OPENING]).told
    own = [name for name, _ in count.most_common() if name in opening or len(count) == 1]
    return [name for name in own if 2 * count[name] > count[own[0]]]


def _trimmed(name: str) -> str:
    """The name without the words of a headline that follow it; "" if none is left."""
    rules = name_rules()
    words = name.split()
    for at, word in enumerate(words):
        if word in rules.ends:
            words = words[:at]
            break
    return "" if not words or words[0].isdigit() else " ".join(words)


def _targets(reading: Reading, names: list[str]) -> tuple[str, ...]:
    """Platforms, networks and malware that the opening names and the text repeats, or that it names outright."""
    story, rules = _story(reading), name_rules()
    words = reading.wording.joined(story)
    whole = words.told
    opening = whole[: sum(each.span.end - each.span.start + 1 for each in story[:_OPENING])]
    taken = {*names, *" ".join(names).split(), *_of_states_and_agencies(reading)}
    found: dict[str, int] = {}
    for name in _named_by_kind(words, rules):
        if name in found or name in taken or not _may_be_target(name, rules):
            continue
        if _is_domain(name):
            found[name] = max(2, whole.count(name))
        elif name in opening:
            found[name] = sum(1 for _ in places_of(name, whole))
    for titled in rules.titled.finditer(reading.document.title):
        name = titled[1] or titled[2]
        if name not in taken and _may_be_target(name, rules):
            found[name] = max(2, found.get(name, 0))
    for name in _named_outright(words, rules):
        if name.split()[0] != "Operation" and name not in names:
            found[name] = max(2, found.get(name, 0))
    head = reading.document.title
    often = sorted((name for name, times in found.items() if times >= 2 or name in head), key=lambda each: -found[each])
    return tuple(dict.fromkeys(defang(name) for name in _longest(often)[:_MOST]))


def _is_domain(name: str) -> bool:
    return "." in name and name.islower()


def _named_by_kind(words: Words, rules: NameRules) -> Iterator[str]:
    """Names right before or after a word for a kind of target ("the SkyBazaar marketplace")."""
    for start, end in rules.kinds.spans(words):
        before, after = words.told[max(0, start - _BESIDE) : start], words.told[end : end + _BESIDE]
        for pattern in rules.before:
            if match := pattern.search(before):
                yield match[1].strip(" .,")
        for pattern in rules.after:
            if match := pattern.match(after):
                yield match[1].strip(" .,")


def _named_outright(words: Words, rules: NameRules) -> list[str]:
    """Names that the text calls names ("a forum called “X”"), and addresses with their dots in brackets."""
    found = [match[1] for match in rules.defanged.finditer(words.told)] if _BRACKETS in words.told else []
    return found + [match[1] for pattern in rules.named for match in pattern.matches(words)]


def _may_be_target(name: str, rules: NameRules) -> bool:
    words = name.split()
    return len(name) > 2 and not name.isdigit() and not rules.no_names.intersection(words)


def _of_states_and_agencies(reading: Reading) -> set[str]:
    places = (*reading.title.places, *reading.text.places)
    agencies = (*reading.title.agencies, *reading.text.agencies)
    return {place.text for place in places} | {agency.text for agency in agencies}


def _longest(names: list[str]) -> list[str]:
    """Without names that only shorten another one ("Hydra" beside "Hydra Market" stays: it is used by itself)."""
    return [name for name in names if not any(name != other and name.endswith(f" {other}") for other in names)]
