from datetime import date

import pytest

from extract.model.time import EdtfDate


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2011-03-16", date(2011, 3, 16), date(2011, 3, 16)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("2025-03-10/2025-03-23", date(2025, 3, 10), date(2025, 3, 23)),
        ("2019/..", date(2019, 1, 1), None),
        ("../2011-03-16", None, date(2011, 3, 16)),
        ("2024-05/2024-09", date(2024, 5, 1), date(2024, 9, 30)),
    ],
)
def test_parse(edtf, earliest, latest):
    assert EdtfDate.parse(edtf) == EdtfDate(edtf, earliest, latest)


@pytest.mark.parametrize("edtf", ["", "March", "2025-13", "2025-02-30", "../..", "2025-03-23/2025-03-10", "20250310"])
def test_what_is_no_date_is_refused(edtf):
    with pytest.raises(ValueError):
        EdtfDate.parse(edtf)


def test_made_values_read_back():
    first, last = date(2024, 5, 27), date(2024, 5, 29)
    for made in (
        EdtfDate.day(first),
        EdtfDate.until(first),
        EdtfDate.since(first),
        EdtfDate.between(first, last),
        EdtfDate.between(first, first),
    ):
        assert EdtfDate.parse(made.edtf) == made
