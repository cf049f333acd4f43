import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from extract.model.mention import AgencyMention, FigureMention, PlaceMention, TimeMention
from extract.model.quick import quick
from extract.model.text import Sentence, Span


@quick
@dataclass(frozen=True, slots=True, order=True)
class Sample:
    first: int
    second: str = "b"


def test_fields_come_by_place_by_name_and_by_default():
    assert (Sample(1, "c").second, Sample(second="d", first=2).first, Sample(3).second) == ("c", 2, "b")


@pytest.mark.parametrize("arguments", [(), (1, "b", 2)])
def test_wrong_numbers_of_fields_are_refused(arguments):
    with pytest.raises(TypeError, match=r"__init__\(\)"):
        Sample(*arguments)


def test_it_stays_frozen():
    made = Sample(1)
    with pytest.raises(FrozenInstanceError):
        made.first = 2
    with pytest.raises(FrozenInstanceError):
        del made.first


def test_it_compares_hashes_copies_and_prints_as_before():
    made = Sample(1)
    assert (made, hash(made), repr(made)) == (Sample(1, "b"), hash(Sample(1, "b")), "Sample(first=1, second='b')")
    assert made < Sample(1, "c") < Sample(2, "a")
    assert replace(made, second="z") == Sample(1, "z")
    assert copy.deepcopy(made) == made


@pytest.mark.parametrize("cls", [Span, Sentence, PlaceMention, AgencyMention, FigureMention, TimeMention])
def test_those_of_the_model_are_frozen_still(cls):
    made = cls(*range(len(cls.__match_args__)))
    with pytest.raises(FrozenInstanceError):
        setattr(made, cls.__match_args__[0], 1)
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_class_that_makes_its_fields_is_refused():
    @dataclass(frozen=True, slots=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match=r"names: only plain fields"):
        quick(Listed)
