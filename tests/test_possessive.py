"""No pattern repeats a group possessively: Python before 3.11.5 goes on behind what the last, failing turn has read.

`(?:,\\d++)*+` over "7, 1998" then takes the comma along. Debian 12 comes with such a Python. A character or a class
may be repeated possessively everywhere (decision 0016).
"""

import ast
import re
import tomllib
import warnings
from collections.abc import Iterator
from pathlib import Path
from re import _constants as codes
from re import _parser as parser

import pytest

ROOT = Path(__file__).parent.parent
_MAYBE = re.compile(r"[*+?}]\+|\(\?>")
_ONE_CHARACTER = (codes.IN, codes.LITERAL, codes.NOT_LITERAL, codes.ANY)


def _strings(file: Path) -> Iterator[str]:
    """All strings of a module or of a data file; what an f-string fills in is the letter x."""
    if file.suffix == ".toml":
        yield from _values(tomllib.loads(file.read_text()))
        return
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _values(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict | list):
        for value in table.values() if isinstance(table, dict) else table:
            yield from _values(value)


def _repeats_a_group(parsed: object) -> bool:
    """Whether a parsed pattern, or a part of it, repeats more than one character possessively."""
    if isinstance(parsed, tuple) and parsed and parsed[0] is codes.ATOMIC_GROUP:
        return True
    if isinstance(parsed, tuple) and parsed and parsed[0] is codes.POSSESSIVE_REPEAT:
        _, _, repeated = parsed[1]
        if len(repeated) != 1 or repeated[0][0] not in _ONE_CHARACTER:
            return True
    if isinstance(parsed, tuple | list | parser.SubPattern):
        return any(_repeats_a_group(part) for part in parsed)
    return False


def _parsed(pattern: str) -> parser.SubPattern | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for flags in (0, re.VERBOSE):
            try:
                return parser.parse(pattern, flags)
            except re.error:
                continue
    return None  # a piece of a pattern, or no pattern at all


@pytest.mark.parametrize("room", ["extract", "dashboard"])
def test_groups_are_not_repeated_possessively(room):
    read = [
        (file, string)
        for file in sorted((ROOT / room).rglob("*"))
        if file.suffix in {".py", ".toml"}
        for string in _strings(file)
        if _MAYBE.search(string)
    ]
    assert room != "extract" or len(read) > 10  # it looks at something
    found = [
        f"{file.relative_to(ROOT)}: {string[:80]}"
        for file, string in read
        if (pattern := _parsed(string)) is not None and _repeats_a_group(pattern)
    ]
    assert found == []


@pytest.mark.parametrize("pattern", [r"(?:,\d++)*+", r"a(?:bc|d)?+", r"x(?>ab*)", r"((?:ab){1,3}+)"])
def test_it_sees_one(pattern):
    assert _repeats_a_group(_parsed(pattern))


@pytest.mark.parametrize("pattern", [r"(?:,\d++)*", r"[a-z]*+x++", r"(?:[ab]?+c)+", r"\.++"])
def test_characters_may_be(pattern):
    assert not _repeats_a_group(_parsed(pattern))
