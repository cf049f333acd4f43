import json

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.components.say import languages, page_words
from dashboard.components.shell import KEYS
from dashboard.layout.roles import LAYERS
from dashboard.pages.guide import page
from extract.model.event import Basis, EventType
from extract.model.mention import Qualifier
from extract.model.operation import ConflictKind


@pytest.mark.parametrize("lang", languages())
def test_every_word_of_the_tables_is_explained(lang: str) -> None:
    words = page_words(lang)
    title, body = page(words)
    text = json.dumps(body, cls=PlotlyJSONEncoder, ensure_ascii=False)
    assert title.startswith(words.say("guide", "title"))
    for kind in EventType:
        assert f"mark-{kind}" in text
        assert words.say("type_about", kind) in text
    for table, values in (("basis", Basis), ("conflict_about", ConflictKind), ("qualifier_about", Qualifier)):
        for value in values:
            assert words.say(table, value) in text, (table, value)
    for layer in LAYERS:
        assert words.say("layer", layer) in text
    for _, meaning in KEYS:
        assert words.say("keys", meaning) in text


def test_the_sample_of_forms_leads_nowhere() -> None:
    _, body = page(page_words())
    text = json.dumps(body, cls=PlotlyJSONEncoder)
    samples = [each.partition("</svg>")[0] for each in text.split("guide-form-")[1:]]
    assert len(samples) == len(page_words().tables["forms"])
    for said in page_words().tables["forms"].values():
        assert said in text
    assert all("href=" not in each for each in samples)
