"""Profiles as JSON text, to be kept beside their documents: making them anew takes longer than reading them."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from extract.operations.profile import Profile
from extract.operations.words import NameKey

_WORDS = (
    "targets",
    "states",
    "agencies",
    "title",
    "proper",
    "headline",
    "lead",
    "tongues",
    "spoken",
    "main",
    "brands",
    "texts",
)


def to_text(profile: Profile) -> str:
    """The profile as JSON, always the same text for the same profile; the ids of its documents are not in it."""
    return json.dumps(to_record(profile), ensure_ascii=False, separators=(",", ":"))


def to_record(profile: Profile) -> dict[str, Any]:
    """The profile as lists, as they stand in JSON."""
    record: dict[str, Any] = {name: sorted(getattr(profile, name)) for name in _WORDS}
    return record | {
        "names": sorted([name.core, name.edition] for name in profile.names),
        "programmes": sorted([name.core, name.edition] for name in profile.programmes),
        "figures": sorted(([str(key[0]), *key[1:]] for key in profile.figures), key=str),
        "published": [day.isoformat() for day in profile.published],
        "days": profile.days,
        "months": sorted(profile.months),
        "justice": profile.justice,
    }


def from_text(id_: str, text: str) -> Profile:
    """The profile of a document, from such a text."""
    return from_record(id_, json.loads(text))


def from_record(id_: str, record: Mapping[str, Any]) -> Profile:
    """The profile of a document, from such lists."""
    return Profile(
        ids=(id_,),
        names=frozenset(map(NameKey._make, record["names"])),
        programmes=frozenset(map(NameKey._make, record["programmes"])),
        figures=frozenset(map(tuple, record["figures"])),
        published=tuple(map(date.fromisoformat, record["published"])),
        days=tuple(map(tuple, record["days"])),
        months=frozenset(map(tuple, record["months"])),
        justice=record["justice"],
        **{name: frozenset(record[name]) for name in _WORDS},
    )
