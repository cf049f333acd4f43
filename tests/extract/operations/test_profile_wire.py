from dataclasses import fields

from hypothesis import given, settings

from extract.operations.profile import Profile, profile
from extract.operations.profile_wire import from_text, to_text
from tests.extract.operations.build import document, event, figure
from tests.extract.operations.strategies import extractions

FULL = document(
    "é",
    event("arrest", "Police in Oslo held 184 for ZARNOW99. " * 6, when="2020-03-02", figures=(figure("arrests", 184),)),
    title="Zarnow forum closed by Norway",
    published="2020-03-05",
    names=("Operación Garza IV", "Operation Pangea II"),
    target=("Zarnow",),
    lead=("NOR",),
)


@settings(max_examples=50, deadline=None)
@given(extractions())
def test_a_profile_comes_back_as_it_was(extraction):
    made = profile(extraction)
    (id_,) = made.ids
    assert from_text(id_, to_text(made)) == made
    assert to_text(from_text(id_, to_text(made))) == to_text(made)


def test_every_field_is_kept():
    made = profile(FULL)
    assert [each.name for each in fields(Profile) if not getattr(made, each.name)] == ["agencies", "justice"]
    again = from_text(*made.ids, to_text(made))
    assert again == made
    # What is sorted by its text must not change with it.
    assert sorted(map(str, again.figures)) == sorted(map(str, made.figures))
