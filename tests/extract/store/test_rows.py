from dataclasses import replace
from datetime import date

import pytest

from extract.model.text import Document, PublishedBasis, PublishedClaim
from extract.store.rows import batches, claims, claims_text, content_hash, figure, listed, unlisted

DOCUMENT = Document("a", "Title", "Text", date(2020, 1, 2), PublishedBasis.GIVEN, "Source", "https://example.org")


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("title", "Other"),
        ("text", "Text "),
        ("published", None),
        ("published", date(2020, 1, 3)),
        ("published_basis", PublishedBasis.METADATA),
        ("source", None),
        ("url", None),
    ],
)
def test_whatever_was_read_changes_the_hash(part, value):
    assert content_hash(replace(DOCUMENT, **{part: value})) != content_hash(DOCUMENT)


def test_title_and_text_do_not_run_into_each_other():
    assert content_hash(Document("a", "ab", "c")) != content_hash(Document("a", "a", "bc"))


def test_the_hash_does_not_change_from_version_to_version():
    assert content_hash(Document("a", "Title", "Été")) == (
        "824550e3019bbbed9a27bd3c96cae1ff6d7ee1186c78adbce282777c450d8cdb"
    )


def test_claims_and_lists_come_back():
    given = (PublishedClaim(date(2020, 1, 2), PublishedBasis.TEXT, "“Donnerstag”"),)
    assert claims(claims_text(given)) == given
    assert claims(claims_text(())) == ()
    assert unlisted(listed(("a, b", "ß"))) == ("a, b", "ß")
    assert unlisted(listed(())) == ()


def test_batches_hold_everything_once():
    assert [list(each) for each in batches(["a", "b", "c"], 2)] == [["a", "b"], ["c"]]
    assert list(batches([])) == []


@pytest.mark.parametrize("value", [187, 187.0])
def test_a_figure_is_written_as_it_was_read(value):
    for other in (187, 187.0):
        figure("servers", other, "exact", None, None)
    assert repr(figure("servers", value, "exact", None, None).value) == repr(value)
