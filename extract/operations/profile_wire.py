"""Profiles as JSON text, to be kept beside their documents: making them anew takes longer than reading them."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from extract.operations.number import Month
from extract.operations.profile import Days, Profile
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


class _Record(msgspec.Struct, gc=False):
    """A profile as it is read: what is a set there is one here, made while the text is read."""

    targets: frozenset[str]
    states: frozenset[str]
    agencies: frozenset[str]
    title: frozenset[str]
    proper: frozenset[str]
    headline: frozenset[str]
    lead: frozenset[str]
    tongues: frozenset[str]
    spoken: frozenset[str]
    main: frozenset[str]
    brands: frozenset[str]
    texts: frozenset[str]
    pieces: str
    names: frozenset[NameKey]
    programmes: frozenset[NameKey]
    figures: frozenset[tuple[str, int | float, str | None, str | None]]
    published: tuple[date, ...]
    days: tuple[Days, ...]
    months: frozenset[Month]
    justice: bool


_READ = msgspec.json.Decoder(_Record)


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
        "pieces": profile.pieces,
        "justice": profile.justice,
    }


def lists_of(text: str) -> Mapping[str, Any]:
    """The lists that stand in such a text."""
    found: Mapping[str, Any]
    try:
        found = msgspec.json.decode(text)
    except msgspec.DecodeError:  # a number beyond all bounds, which JSON has no word for and Python does
        found = json.loads(text)
    return found


def from_text(id_: str, text: str) -> Profile:
    """The profile of a document, from such a text."""
    try:
        read = _READ.decode(text)
    except msgspec.DecodeError:
        read = msgspec.convert(lists_of(text), _Record)
    return Profile(
        ids=(id_,),
        names=read.names,
        programmes=read.programmes,
        targets=read.targets,
        figures=read.figures,
        published=read.published,
        days=read.days,
        months=read.months,
        states=read.states,
        agencies=read.agencies,
        title=read.title,
        proper=read.proper,
        headline=read.headline,
        lead=read.lead,
        tongues=read.tongues,
        spoken=read.spoken,
        main=read.main,
        brands=read.brands,
        texts=read.texts,
        pieces=read.pieces,
        justice=read.justice,
    )
