import pytest

from extract.readers.encoding import decode
from extract.readers.unread import ReadError

WESTERN = "Señor Müller’s café – “très cher” – cost 20 € in São Paulo, they said on Monday."
POLISH = "Policja zatrzymała trzech mężczyzn w Łodzi; śledztwo trwało dłużej niż rok, mówiła rzeczniczka."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"], ids=str
)
def test_western_text_in_every_usual_encoding(encoding):
    assert decode(WESTERN.encode(encoding)) == WESTERN


def test_another_older_encoding_is_told_from_windows_1252():
    assert decode((POLISH * 5).encode("cp1250")) == POLISH * 5


def test_line_ends_become_one_kind():
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_a_stray_nul_is_replaced_in_place():
    assert decode(b"word " * 200 + b"\x00" + b"end") == "word " * 200 + "\ufffdend"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"\x00\x01\x02\x03", b"GIF89a", b"SQLite format 3\x00"])
def test_garbage_is_refused(content):
    with pytest.raises(ReadError):
        decode(content)
