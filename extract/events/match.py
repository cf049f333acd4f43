"""Sentences -> triggers: where the words of a rule stand, with what unmakes the act or makes it a plan.

One Aho-Corasick pass over the field finds the stems; a rule's pattern runs only on sentences that hold one.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from extract.events.clauses import Cue, Heard, clause_rules, cues_of
from extract.events.rules import Rule, type_rules
from extract.events.wording import Wording
from extract.model.event import EventType, Link, Realis
from extract.model.quick import quick
from extract.model.text import Field, Sentence, SentenceRole, Span
from extract.text.pattern import Words, searchable

# What these sentences say is not told as the article's own story.
SILENT_ROLES = frozenset({SentenceRole.BOILERPLATE, SentenceRole.CAPTION})


_MOST = 40  # triggers of one sentence; no sentence that a person wrote has more, and each is weighed against each


@quick
@dataclass(frozen=True, slots=True)
class Trigger:
    """A rule that matched: `span` counts in the sentence's field. A `presupposed` act is taken for granted ("following
    the takedown"); `relation` ("after", "before") is what its date says of the sentence's other acts. `listed` is where
    the line stands that tells the act, if this one is a line of the list under it."""

    type: EventType
    rule: Rule
    sentence: Sentence
    span: Span
    realis: Realis
    presupposed: bool = False
    relation: str = ""
    link: Link = Link.THIS
    listed: int | None = None


@dataclass(frozen=True)
class StemIndex:
    """The automaton over all stems, and the rules that each calls."""

    automaton: ahocorasick_rs.BytesAhoCorasick
    rules: tuple[tuple[Rule, ...], ...]


@cache
def stem_index() -> StemIndex:
    """Built once a process."""
    called: dict[bytes, list[Rule]] = {}
    for table in type_rules().values():
        for rule in table.rules:
            for stem in rule.stems:
                called.setdefault(searchable(stem), []).append(rule)
    # Overlapping matches: "search warrant" must not hide "search". The whole text is read, so the fastest kind pays.
    stems = ahocorasick_rs.BytesAhoCorasick(list(called), implementation=ahocorasick_rs.Implementation.DFA)
    return StemIndex(stems, tuple(map(tuple, called.values())))


def find_triggers(wording: Wording) -> tuple[Trigger, ...]:
    """All triggers of title and text in the order of the sentences; one a type and sentence place.

    Conditional, negated and merely possible acts are left out; planned ones carry `Realis.PLANNED`.
    """
    found: list[Trigger] = []
    fields: tuple[Field, ...] = ("title", "text")
    for name in fields:
        own = [each for each in wording.sentences if each.field == name and each.role not in SILENT_ROLES]
        for sentence, rules in zip(own, _called(wording.searchable(name), own), strict=True):
            if rules:
                found.extend(_in_sentence(sentence, wording.of(sentence), rules))
    return tuple(found)


def _called(text: bytes, sentences: list[Sentence]) -> list[dict[tuple[str, str], Rule]]:
    """The rules whose stems stand in each sentence, by (type, id)."""
    index = stem_index()
    starts = [sentence.span.start for sentence in sentences]
    called: list[dict[tuple[str, str], Rule]] = [{} for _ in sentences]
    for which, start, end in index.automaton.find_matches_as_indexes(text, overlapping=True):
        at = bisect_right(starts, start) - 1
        if at >= 0 and end <= sentences[at].span.end:
            for rule in index.rules[which]:
                called[at][rule.type, rule.id] = rule
    return called


def _in_sentence(sentence: Sentence, words: Words, rules: dict[tuple[str, str], Rule]) -> list[Trigger]:
    found: list[Trigger] = []
    for rule in rules.values():
        spans = rule.pattern.spans(words)
        # Few rules match where they are called, so their conditions are looked at last.
        if not spans or (rule.needs and not rule.needs.holds(words)) or (rule.unless and rule.unless.holds(words)):
            continue
        for start, end in spans:
            trigger = _trigger(rule, sentence, words, start, end)
            if trigger:
                found.append(trigger)
    return sorted(found, key=lambda trigger: (trigger.span.start, trigger.span.end))[:_MOST]


def _trigger(rule: Rule, sentence: Sentence, words: Words, start: int, end: int) -> Trigger | None:
    """The trigger at [start, end) of the sentence's words; None if the words around it unmake the act."""
    cues, openings = cues_of(rule.type), words.openings(clause_rules().family)

    def first(cues: Heard) -> Cue | None:
        """The first cue that holds; most have no pattern that may begin in the sentence at all."""
        for call, cue in cues:
            if (call is None or call in openings) and cue.holds(words, start, end):
                return cue
        return None

    if first(cues.unmade):
        return None
    presupposed = first(cues.presupposed)
    return Trigger(
        type=rule.type,
        rule=rule,
        sentence=sentence,
        span=Span(sentence.span.start + start, sentence.span.start + end),
        realis=Realis.PLANNED if first(cues.planned) else Realis.ASSERTED,
        presupposed=presupposed is not None,
        relation=presupposed.relation if presupposed else "",
        link=Link.OTHER if first(cues.elsewhere) else Link.THIS,
    )
