import pytest

from dashboard.mentions import agency_state, nationalities, read_date
from extract.model.text import Document, Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A German national was held.", {"DEU": 1}),
        ("Two Dutch suspects and a Belgian citizen were arrested.", {"BEL": 1, "NLD": 1}),
        ("The British centre for protecting children took part.", {}),
        ("German police arrested a man.", {}),
        ("", {}),
    ],
)
def test_only_what_is_said_of_a_person_is_a_nationality(text: str, expected: dict[str, int]) -> None:
    assert nationalities([Document("a", "", text)], [("a", Span(0, len(text)))]) == expected


def test_sentences_of_unknown_documents_name_nothing() -> None:
    assert nationalities([], [("gone", Span(0, 5))]) == {}


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2019-08-15", "2019-08-15"),
        (" 2019 ", "2019"),
        ("2019-08-01/2019-08-10", "2019-08-01/2019-08-10"),
        ("15 August 2019", "2019-08-15"),
        ("August 2019", "2019-08"),
        ("2019-13-01", None),
        ("on Thursday", None),
        ("3 March 2020 and 5 April 2021", None),
        ("x" * 5000, None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_write_them(words: str, edtf: str | None) -> None:
    found = read_date(words)
    assert (found.edtf if found else None) == edtf


def test_bodies_of_no_state_have_none() -> None:
    assert [agency_state(name) for name in ("Europol", "INTERPOL", "Eurojust", "Nobody's Own")] == [None] * 4
