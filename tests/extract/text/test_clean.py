import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.clean import plain, safe


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x1b", "\x1c", "\x1f", "\x7f", "\ud800", "\udfff"])
def test_what_no_file_can_keep_is_replaced_one_for_one(sign):
    assert safe(f"a{sign}b") == "a\ufffdb"


def test_line_ends_and_tabs_stay():
    assert safe("a\tb\nc\x0b\x0cd") == "a\tb\nc\x0b\x0cd"


@given(st.text())
def test_no_character_moves(text):
    assert len(plain(text)) == len(safe(text)) == len(text)
