from extract.mentions.agencies import find_agencies
from extract.mentions.named import find_named
from extract.mentions.participants import find_participants
from extract.mentions.places import find_places
from extract.model.text import Document
from extract.text.sentences import split

TEXT = "The Dutch National Police, Europol and officers from Ghana met in Paris, Texas."


def test_one_reading_finds_what_two_find():
    named = find_named(TEXT)
    assert (named.places, named.agencies) == (find_places(TEXT), find_agencies(TEXT))
    assert {place.country for place in named.places} == {None, "GHA", "NLD", "USA"}


def test_participants_are_the_same_from_a_reading_handed_over():
    document = Document("1", "Police of two states meet", TEXT)
    sentences = split(document)
    named = {"title": find_named(document.title), "text": find_named(document.text)}
    handed = find_participants(document, sentences, named)
    assert handed == find_participants(document, sentences)
    assert handed.participants == ("NLD", "GHA")
