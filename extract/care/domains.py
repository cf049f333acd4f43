"""Names on the network written so that nothing makes a link of them."""

import re
from dataclasses import dataclass
from functools import cache

from extract.resources import check_fields, read_toml

FILE = "care/domains.toml"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"


@dataclass(frozen=True, slots=True)
class Domains:
    """The pattern of a dotted name, and the endings that may stay as they are."""

    pattern: re.Pattern[str]
    official: tuple[str, ...]


@cache
def domains() -> Domains:
    """The table `care/domains.toml`, read once."""
    data = read_toml(FILE)
    check_fields(data, FILE, ("endings", "official", "match", "reject"))
    endings = "|".join(sorted(map(re.escape, data["endings"]), key=len, reverse=True))
    # Lower case after the last dot, and no single letters: "ended.The", "U.S.", "i.e." are no names.
    pattern = rf"(?<![\w.\]])(?:{_LABEL}\.)+(?:{endings}|[a-z]{{2}})(?![\w\[]|\.\w)"
    return Domains(re.compile(pattern), tuple(data["official"]))


def defang(name: str) -> str:
    """A platform's name with its dots in brackets; idempotent, other names stay as they are.

    >>> defang("example.net"), defang("example[.]net"), defang("Example Market")
    ('example[.]net', 'example[.]net', 'Example Market')
    """
    return domains().pattern.sub(lambda found: found.group().replace(".", "[.]"), name)


def defanged(text: str) -> str:
    """A text in which every name on the network is defanged, those of public bodies excepted."""
    return domains().pattern.sub(_unless_official, text)


def is_official(name: str) -> bool:
    """Whether a dotted name belongs to a public body.

    >>> is_official("www.europol.europa.eu"), is_official("example.net")
    (True, False)
    """
    return any(name == ending or name.endswith("." + ending) for ending in domains().official)


def _unless_official(found: re.Match[str]) -> str:
    name = found.group()
    if is_official(name):
        return name
    if all(len(label) == 1 for label in name.split(".")[:-1]):
        return name
    return name.replace(".", "[.]")
