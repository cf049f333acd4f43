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
from extract.model.text import SentenceRole
from extract.resources import check_fields, read_toml
from extract.text.lower import lowered

FILE = "names/en.toml"
_OPENING = 12  # sentences in which an article names its own operation
_MOST = 6  # targets kept
_NO_STORY = frozenset({SentenceRole.TEASER, SentenceRole.BOILERPLATE})
# Headlines write every word large, so that a name has no end there.
_HEADLINES = _NO_STORY | {SentenceRole.TITLE, SentenceRole.HEADING}


@dataclass(frozen=True, slots=True)
class NameRules:
    """`extract/data/names/en.toml`, compiled."""

    operation: tuple[re.Pattern[str], ...]
    calls: tuple[str, ...]
    ends: frozenset[str]
    kinds: re.Pattern[str]
    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]
    named: tuple[re.Pattern[str], ...]
    no_names: frozenset[str]


@cache
def name_rules() -> NameRules:
    """The rules, read once."""
    table = read_toml(FILE)
    check_fields(table, FILE, ["source", "words", "operation", "target"], ["match", "reject"])
    words = table["words"]

    def compiled(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
        filled = (re.sub(r"\{([A-Z]+)\}", lambda found: words[found[1]], pattern) for pattern in patterns)
        return tuple(re.compile(pattern) for pattern in filled)

    return NameRules(
        operation=compiled(table["operation"]["patterns"]),
        calls=tuple(table["operation"]["calls"]),
        ends=frozenset(table["operation"]["ends"]),
        kinds=compiled([table["target"]["kinds"]])[0],
        before=compiled(table["target"]["before"]),
        after=compiled(table["target"]["after"]),
        named=compiled(table["target"]["named"]),
        no_names=frozenset(table["target"]["no_names"]),
    )


def operation_traits(reading: Reading) -> OperationTraits:
    """Names, targets, lead and participating states, and agencies of the document's own operation."""
    states = find_participants(reading.document, reading.sentences)
    agencies = {agency.name for agency in (*reading.title.agencies, *reading.text.agencies)}
    names = _names(reading)
    return OperationTraits(
        names=tuple(f"Operation {name}" for name in names),
        target=_targets(reading, names),
        lead=tuple(sorted(states.lead)),
        participants=tuple(sorted(states.participants)),
        agencies=tuple(sorted(agencies)),
    )


def _told(reading: Reading, silent: frozenset[SentenceRole]) -> list[str]:
    return [reading.words(sentence).told for sentence in reading.sentences if sentence.role not in silent]


def _names(reading: Reading) -> list[str]:
    """The operation's names, the one told most often first; names told half as often belong to other operations."""
    told = _told(reading, _HEADLINES)
    count: Counter[str] = Counter()
    for words in told:
        if not any(call in words.lower() for call in name_rules().calls):
            continue
        # The patterns may find one name twice; a sentence counts once.
        named = {_trimmed(match[1]) for pattern in name_rules().operation for match in pattern.finditer(words)}
        count.update(name for name in named if name)
    opening = " ".join(told[:_OPENING])
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
    told = _told(reading, _HEADLINES)
    rules = name_rules()
    opening, whole = "\n".join(told[:_OPENING]), "\n".join(told)
    taken = {*names, *" ".join(names).split(), *_of_states_and_agencies(reading)}
    found: dict[str, int] = {}
    for name in _named_by_kind(whole, rules):
        if name in found or name in taken or not _may_be_target(name, rules):
            continue
        if _is_domain(name):
            found[name] = max(2, whole.count(name))
        elif name in opening:
            found[name] = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", whole))
    for match in (match for pattern in rules.named for match in pattern.finditer(whole)):
        if match[1].split()[0] != "Operation" and match[1] not in names:
            found[match[1]] = max(2, found.get(match[1], 0))
    head = reading.document.title
    often = sorted((name for name, times in found.items() if times >= 2 or name in head), key=lambda each: -found[each])
    return tuple(dict.fromkeys(defang(name) for name in _longest(often)[:_MOST]))


def _is_domain(name: str) -> bool:
    return "." in name and name.islower()


def _named_by_kind(text: str, rules: NameRules) -> Iterator[str]:
    """Names right before or after a word for a kind of target ("the SkyBazaar marketplace")."""
    for kind in rules.kinds.finditer(lowered(text)):
        before, after = text[max(0, kind.start() - 90) : kind.start()], text[kind.end() : kind.end() + 90]
        for patterns, words in ((rules.before, before), (rules.after, after)):
            for pattern in patterns:
                if match := pattern.search(words):
                    yield match[1].strip(" .,")


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
