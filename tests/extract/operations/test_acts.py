from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.event import Basis, EventType, Figure, FigureWhat, Link, Realis
from extract.model.time import EdtfDate
from extract.operations import acts
from extract.operations.sources import Told

DAYS = (None, "2020-03-02", "2020-03", "2020-03-09", "../2020-03-04")
ARRESTS = [Figure(FigureWhat.ARRESTS, value) for value in (12.0, 14.0, 184.0)]


def told(document, position=0, day=None, figures=(), where=(), running=False):
    when = EdtfDate.parse(day) if day else None
    kind = (EventType.ARREST, Link.THIS, Realis.ASSERTED)
    return Told(document, position, *kind, when, Basis.EXPLICIT, where, figures, (), (), running)


@st.composite
def rooms(draw):
    """Events of a few documents, many of them told alike."""
    ways = st.tuples(
        st.sampled_from(DAYS),
        st.lists(st.sampled_from(ARRESTS), max_size=2, unique=True).map(tuple),
        st.sampled_from(((), ("DEU",), ("DEU", "ESP"), ("GBR",))),
        st.booleans(),
    )
    some = draw(st.lists(ways, min_size=1, max_size=4))
    events = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(some)), min_size=1, max_size=14)
    in_order = sorted(draw(events), key=lambda each: each[0])
    return [told(document, at, *way) for at, (document, way) in enumerate(in_order)]


def places(room):
    return [[each.position for each in act] for act in acts.acts(room)]


@settings(max_examples=300, deadline=None)
@given(rooms())
def test_parts_that_nothing_connects_come_to_what_all_come_to_together(room):
    alike = acts._Alike(room, acts._ways(room))
    assert places(room) == acts._joined(room, alike, alike.pairs(range(len(alike.ways))))


@settings(max_examples=200, deadline=None)
@given(rooms())
def test_every_event_stands_in_one_act_which_has_one_of_a_document(room):
    found = acts.acts(room)
    assert sorted(each.position for act in found for each in act) == list(range(len(room)))
    assert all(len({each.document for each in act}) == len(act) for act in found)
    assert places(room) == sorted(places(room))


def test_what_is_told_alike_by_documents_of_their_own_is_one_act():
    room = [told(document, at, "2020-03-02") for at, document in enumerate("abc")]
    assert places(room) == [[0, 1, 2]]
    assert places([told("a", at, "2020-03-02") for at in range(3)]) == [[0], [1], [2]]


def test_of_very_many_events_each_is_compared_with_the_next_few():
    room = [told(f"{at // 2:04}", at, ("2020-03-02", "2018-06-05")[at % 2]) for at in range(acts._ALL_PAIRS + 2)]
    assert places(room) == [list(range(0, len(room), 2)), list(range(1, len(room), 2))]
