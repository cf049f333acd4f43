from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.engine.partition import FEWEST, MOST, partitions
from extract.model.text import Document
from extract.readers import Held, Unread

DOCUMENTS = [Document(str(number), "", f"Article {number}.") for number in range(3000)]


def names(pieces, version="1"):
    return [partition.name for partition in partitions(pieces, version)]


def test_all_pieces_stand_in_one_partition_each_in_their_order():
    found = list(partitions(DOCUMENTS, "1"))
    assert [piece for partition in found for piece in partition.pieces] == DOCUMENTS
    sizes = [len(partition.pieces) for partition in found]
    assert max(sizes) <= MOST
    assert min(sizes[:-1]) >= FEWEST
    assert len(set(names(DOCUMENTS))) == len(sizes)


def test_the_same_content_has_the_same_name_and_any_other_another():
    piece = DOCUMENTS[0]
    assert names([piece]) == names([replace(piece)])
    for other in (replace(piece, text="Article 1!"), replace(piece, id="x"), replace(piece, title="T"),
                  Held("0", True, "0", b"Article 0."), Unread("0", "a", "b")):  # fmt: skip
        assert names([piece]) != names([other])
    assert names([piece]) != names([piece], version="2")
    assert names([Held("a", True, "a", b"1")]) != names([Held("a", True, "a", b"2")])


@pytest.mark.parametrize("at", [0, 1500, 2999])
def test_an_article_more_changes_few_partitions(at):
    before, after = set(names(DOCUMENTS)), set(names([*DOCUMENTS[:at], Document("new", "", "News."), *DOCUMENTS[at:]]))
    assert len(after - before) <= 4


def test_a_partition_holds_few_large_pieces():
    large = [Held(str(number), True, str(number), bytes(3_000_000)) for number in range(4)]
    assert [len(partition.pieces) for partition in partitions(large, "1")] == [2, 2]


def test_it_says_how_far_the_reading_had_come():
    place = iter(range(1000))
    assert [partition.reached for partition in partitions(DOCUMENTS[:900], "1", lambda: next(place))][:2] == [0, 1]


@settings(max_examples=25)
@given(st.lists(st.text(max_size=20), max_size=30))
def test_any_text_has_a_name(texts):
    documents = [Document(text, text, text) for text in texts]
    assert names(documents) == names(documents)


def test_nothing_has_no_partition():
    assert names([]) == []
