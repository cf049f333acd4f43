"""Publication dates as programs and people write them."""

import pytest

from extract.readers.record import document
from extract.readers.unread import ReadError


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2022-03-31", "2022-03-31"),
        ("2022-03-31T10:00:00Z", "2022-03-31"),
        ("20220331", "2022-03-31"),
        (20220331, "2022-03-31"),
        ("31.03.2022", "2022-03-31"),
        ("3.4.2022", "2022-04-03"),
        ("31/03/2022", "2022-03-31"),
        ("03/31/2022", "2022-03-31"),
        ("04/04/2022", "2022-04-04"),
        ("31.03.2022 10:30", "2022-03-31"),
        ("Thu, 12 May 2022 08:30:00 +0200", "2022-05-12"),
        ("12 May 2022", "2022-05-12"),
        ("Thursday, May 12, 2022", "2022-05-12"),
        ("Sept. 3, 2021", "2021-09-03"),
    ],
)
def test_a_day_in_many_forms(written, day):
    assert str(document({"text": "Two were held.", "published": written}, "a").published) == day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("03/04/2022", "which may be 2022-03-04 or 2022-04-03. Write it as YYYY-MM-DD"),
        ("31.02.2022", "has '31.02.2022' as its publication date. Write"),
        ("12/2022", "as its publication date. Write"),
        ("2022", "as its publication date. Write"),
        ("yesterday", "as its publication date. Write"),
    ],
)
def test_what_is_no_day_or_may_be_two_is_told(written, said):
    with pytest.raises(ReadError) as told:
        document({"text": "Two were held.", "published": written}, "a")
    assert said in str(told.value.of("a.csv"))
