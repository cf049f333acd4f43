from dashboard.components.summary import lengths, summary
from dashboard.layout.words import words
from dashboard.load import frames
from tests.dashboard.cases import nothing, rescue, tantalio


def sentences(operation):
    return list(summary(frames([operation]), words()))


def test_rescue():
    assert sentences(rescue()) == [
        "Operation Rescue was led by the United Kingdom; Australia, Canada, the Netherlands, New Zealand and "
        "the United States took part.",
        "It was directed against boylover[.]net.",
        "The agencies named are CEOP, Europol and Royal Canadian Mounted Police.",
        "The sources tell of 10 events, dated from 2009 to 16 March 2011.",
        "One has no date.",
        "One was announced for later.",
        "This rests on 2 sources.",
        "They show 2 differences between sources.",
    ]


def test_tantalio():
    assert sentences(tantalio())[2:] == [
        "The sources tell of 6 events; those with a date belong to June 2016.",
        "4 have no date.",
        "This rests on 1 source.",
    ]


def test_silence():
    assert sentences(nothing()) == ["This rests on 1 source."]


def test_lengths_are_bounds():
    assert [said for _, said in lengths(frames([rescue()]), words())] == []
