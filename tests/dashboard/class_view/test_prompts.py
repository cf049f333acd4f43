import pytest

from dashboard.class_view.prompts import read_prompts
from extract.errors import InputError
from extract.model.event import EventType


@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_type_has_three_questions(lang):
    prompts = read_prompts(lang)
    assert list(prompts) == [str(each) for each in EventType]
    assert all(len(questions) == 3 and all(each.endswith("?") for each in questions) for questions in prompts.values())


def test_a_teachers_file_replaces_what_it_names(tmp_path):
    own = tmp_path / "mine.toml"
    own.write_text('arrest = ["Who has the\\n warrant?"]\nsearch = []\n', encoding="utf-8")
    prompts = read_prompts("en", own)
    assert prompts["arrest"] == ("Who has the warrant?",)
    assert prompts["search"] == ()
    assert prompts["charge"] == read_prompts("en")["charge"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('arest = ["?"]', "'arest' is no event type; the types are tip_off"),
        ('arrest = "Who?"', "arrest: must be a list of questions"),
        ("arrest = [1]", "arrest: must be a list of questions"),
        ("arrest = [", 'Write each type as: arrest = ["A question?"'),
        (f'arrest = ["{"x" * 500}"]', "at most 12 questions of 400 letters"),
        ('arrest = ["?"' + ', "?"' * 12 + "]", "at most 12 questions of 400 letters"),
        (b"\xff\xfe", "not UTF-8 text"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path, content, said):
    own = tmp_path / "mine.toml"
    own.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as error:
        read_prompts("en", own)
    assert said in str(error.value)
    assert str(own) in str(error.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_prompts("en", tmp_path / "none.toml")
