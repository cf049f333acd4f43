from dataclasses import replace

from dashboard.components.documents import document_list
from dashboard.components.say import page_words
from dashboard.load import frames
from extract.care.wording import note_on
from tests.dashboard import cases


def listed(title: str) -> str:
    rescue = cases.rescue()
    documents = (replace(rescue.documents[0], title=title), *rescue.documents[1:])
    return str(document_list(frames((replace(rescue, documents=documents),)).documents, page_words()))


def test_a_discouraged_term_in_a_title_is_noted() -> None:
    title = "Police smash a child porn ring"
    note = note_on(title)
    assert note
    assert note in listed(title)


def test_a_title_without_one_has_no_note() -> None:
    assert "word-note" not in listed("Police close a forum")
