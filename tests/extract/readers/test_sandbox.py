import os
import sys

import pytest

from extract.readers.sandbox import Sandbox
from extract.readers.unread import ReadError

HERE = __name__


def parse(content):
    """What the child runs for these tests: the content says what to do."""
    if content == b"hang":
        while True:
            pass
    if content == b"eat":
        return {"size": len(bytearray(5_000_000_000))}
    if content == b"die":
        os._exit(1)
    if content == b"print":
        sys.stdout.write("a library that talks")
    return {"text": content.decode()}


def test_values_come_back():
    with Sandbox() as sandbox:
        assert sandbox.parse(HERE, "é".encode()) == {"text": "é"}
        assert sandbox.parse(HERE, b"print") == {"text": "print"}
        assert sandbox.parse(HERE, b"x" * 3_000_000) == {"text": "x" * 3_000_000}


@pytest.mark.parametrize(
    ("content", "reason"), [(b"hang", "takes more than"), (b"eat", "takes more than"), (b"die", "takes more than")]
)
def test_what_takes_too_much_is_refused_and_the_next_is_read(content, reason):
    with Sandbox(seconds=3) as sandbox:
        with pytest.raises(ReadError, match=reason):
            sandbox.parse(HERE, content)
        assert sandbox.parse(HERE, b"next") == {"text": "next"}


def test_what_is_damaged_is_refused():
    with Sandbox() as sandbox, pytest.raises(ReadError, match="is damaged"):
        sandbox.parse(HERE, b"\xff")
