import copy
import pickle
from dataclasses import dataclass, field, replace

import pytest

from extract.model.mention import AgencyMention, FigureMention, PlaceMention, TimeMention
from extract.model.quick import changed, quick
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


def test_it_is_frozen_for_whoever_asks_its_class():
    assert Sample.__dataclass_params__.frozen
    assert {Sample(1): "found"}[Sample(1, "b")] == "found"


def test_it_compares_hashes_copies_and_prints_as_before():
    made = Sample(1)
    assert (made, hash(made), repr(made)) == (Sample(1, "b"), hash(Sample(1, "b")), "Sample(first=1, second='b')")
    assert made < Sample(1, "c") < Sample(2, "a")
    assert replace(made, second="z") == Sample(1, "z")
    assert copy.deepcopy(made) == made


def test_a_changed_value_is_another_one():
    made = Sample(1)
    assert changed(made, second="z") == replace(made, second="z") == Sample(1, "z")
    assert (changed(made), made) == (Sample(1), Sample(1, "b"))
    with pytest.raises(AttributeError):
        changed(made, third=3)


@pytest.mark.parametrize("cls", [Span, Sentence, PlaceMention, AgencyMention, FigureMention, TimeMention])
def test_those_of_the_model_are_values(cls):
    made = cls(*range(len(cls.__match_args__)))
    assert made == cls(*range(len(cls.__match_args__)))
    assert hash(made) == hash(cls(*range(len(cls.__match_args__))))
    assert not hasattr(made, "__dict__")
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_class_that_makes_its_fields_is_refused():
    @dataclass(frozen=True, slots=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match=r"names: only plain fields"):
        quick(Listed)
