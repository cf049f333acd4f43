"""Words: what the tool says itself, what it notes beside a quotation, what it folds away until asked for.

The terms are those of the Luxembourg Guidelines, in `extract/data/care/words.toml` with their source.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from extract.errors import RuleError
from extract.resources import check_fields, read_toml

FILE = "care/words.toml"


@dataclass(frozen=True, slots=True)
class Term:
    """A discouraged wording, what to say instead, and why; `plural` instead of several, where that differs."""

    id: str
    pattern: re.Pattern[str]
    preferred: str
    why: str
    plural: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """A kind of material that a reader is told of in advance, in the words of `says`."""

    id: str
    pattern: re.Pattern[str]
    says: str


@dataclass(frozen=True, slots=True)
class Words:
    """The tables of `care/words.toml`."""

    terms: tuple[Term, ...]
    folds: tuple[re.Pattern[str], ...]
    contents: tuple[Content, ...]


@cache
def words() -> Words:
    """The tables, read once. RuleError names the row that breaks the form."""
    data = read_toml(FILE)
    check_fields(data, FILE, ("term", "fold", "content"))
    terms = []
    for row in data["term"]:
        check_fields(row, _where("term", row), ("id", "pattern", "preferred", "why", "match", "reject"), ("plural",))
        terms.append(Term(row["id"], _compiled("term", row), row["preferred"], row["why"], row.get("plural", "")))
    folds = []
    for row in data["fold"]:
        check_fields(row, _where("fold", row), ("id", "pattern", "match", "reject"))
        folds.append(_compiled("fold", row))
    contents = []
    for row in data["content"]:
        check_fields(row, _where("content", row), ("id", "pattern", "says"))
        contents.append(Content(row["id"], _compiled("content", row), row["says"]))
    return Words(tuple(terms), tuple(folds), tuple(contents))


def preferred(text: str) -> str:
    """A text of the tool's own in the preferred terms. Never for quotations: these stay as the source wrote them.

    >>> preferred("Global paedophile network")
    'Global child sexual abuse network'
    """
    for term in words().terms:
        text = term.pattern.sub(partial(_in_place, term), text)
    return text


def note_on(quotation: str) -> str | None:
    """The note for a quotation that uses a discouraged term; None where it uses none.

    >>> note_on("A paedophile was arrested.").split(":")[0]
    'The source says “paedophile”'
    """
    for term in words().terms:
        if found := term.pattern.search(quotation):
            return f"The source says “{found.group()}”: {term.why}"
    return None


def term_on(quotation: str) -> tuple[str, str] | None:
    """The discouraged term that a quotation uses, by its id, and its words: for notes in another language.

    >>> term_on("A paedophile was arrested."), term_on("A man was arrested.")
    (('paedophile', 'paedophile'), None)
    """
    hits = ((term.id, found.group()) for term in words().terms if (found := term.pattern.search(quotation)))
    return next(hits, None)


def folded(sentence: str) -> bool:
    """Whether a sentence describes abuse, injuries, ages of victims or what images show.

    >>> folded("Officers seized two servers."), folded("The videos showed the abuse of children.")
    (False, True)
    """
    return any(pattern.search(sentence) for pattern in words().folds)


def contents(texts: Iterable[str]) -> tuple[str, ...]:
    """What the material contains, in plain words, in the order of the table."""
    says = {each.id: each.says for each in words().contents}
    return tuple(says[id_] for id_ in content_ids(texts))


def content_ids(texts: Iterable[str]) -> tuple[str, ...]:
    """What the material contains, by id, in the order of the table: for notes in another language."""
    texts = tuple(texts)
    return tuple(each.id for each in words().contents if any(each.pattern.search(text) for text in texts))


def content_note(texts: Iterable[str]) -> str:
    """The plain note at the head of a report or a session, made from the words present.

    >>> content_note(["Police shut a site that spread child sexual abuse material."])
    'This material is about police work against the sexual abuse of children. It tells what the authorities made \
public about their work. It shows no images and describes no abuse; words of the sources that do are folded away.'
    """
    about = contents(texts) or ("police operations",)
    listed = about[0] if len(about) == 1 else f"{', '.join(about[:-1])} and {about[-1]}"
    return (
        f"This material is about {listed}. It tells what the authorities made public about their work. "
        "It shows no images and describes no abuse; words of the sources that do are folded away."
    )


def _in_place(term: Term, found: re.Match[str]) -> str:
    words = found.group()
    say = term.plural if term.plural and words.lower().endswith("s") else term.preferred
    return say[0].upper() + say[1:] if words[0].isupper() else say


def _where(kind: str, row: dict[str, Any]) -> str:
    return f"{FILE}, {kind} {row.get('id')!r}"


def _compiled(kind: str, row: dict[str, Any]) -> re.Pattern[str]:
    try:
        return re.compile(row["pattern"])
    except re.error as error:
        raise RuleError(f"{_where(kind, row)}: not a regular expression: {error}") from error
