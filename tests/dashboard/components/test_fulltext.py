from datetime import date
from typing import Any

from dashboard.components.fulltext import PART, Rests, full_text, part_of
from dashboard.components.say import page_words
from extract.model.text import Document, Span
from tests.dashboard.reading import texts, walk

LANG = page_words()
DOCUMENT = Document(
    "a",
    "Raid",
    "Dutch police arrested 12 people in Spain on 3 March 2020. Ann Sample, 30, was held. The server went offline.",
    date(2020, 3, 5),
)


def drawn(document: Document = DOCUMENT, events: tuple[Rests, ...] = (), at: int | None = None) -> list[Any]:
    return full_text(document, "case", events, at, LANG)


def marked(found: list[Any], kind: str) -> list[str]:
    return [texts(each) for each in walk(found) if f"m-{kind}" in (getattr(each, "className", "") or "").split()]


def test_mentions_are_marked_by_kind_and_say_what_they_mean() -> None:
    found = drawn()
    assert marked(found, "time") == ["3 March 2020"]
    assert marked(found, "figure") == ["12 people"]
    assert marked(found, "place") == ["Dutch", "Spain"]
    # Both at once: the place is part of the agency's name.
    assert "".join(marked(found, "agency")) == "Dutch police"
    titles = {texts(each): each.title for each in walk(found) if "mention" in (getattr(each, "className", "") or "")}
    assert titles["3 March 2020"] == "Time: 3 March 2020"
    assert titles["Spain"] == "Place: Spain"


def test_persons_are_masked_and_the_words_are_all_there() -> None:
    said = texts(drawn())
    assert "Sample" not in said
    assert "[name]" in said
    assert said.replace(" ", "").startswith("Dutchpolicearrested12peopleinSpainon3March2020.")


def test_a_sentence_with_an_event_leads_to_it_and_the_one_asked_for_has_the_place() -> None:
    start = DOCUMENT.text.index("The server")
    rests = Rests(Span(start, len(DOCUMENT.text)), "takedown-1", "takedown", "Takedown · undated")
    found = drawn(events=(rests,), at=start)
    (link,) = [each for each in walk(found) if type(each).__name__ == "Link"]
    assert link.href == "/operation/case?event=takedown-1"
    (aim,) = [each for each in walk(found) if getattr(each, "id", None) == "at"]
    assert texts(aim).startswith("The server went offline.")


def test_what_describes_harm_waits_behind_a_button() -> None:
    document = Document("a", "", "Officers seized a server. The videos showed the abuse of children.")
    found = drawn(document)
    hidden = [each for each in walk(found) if getattr(each, "className", "") == "folded"]
    assert [each.hidden for each in hidden] == [True]
    assert "The videos" in texts(hidden)


def test_hostile_words_are_only_words() -> None:
    document = Document(
        "a", "", "<script>alert(1)</script> Police arrested 3 people <img src=x onerror=alert(1)> in Malta."
    )
    names = {type(each).__name__ for each in walk(drawn(document))}
    assert names <= {"P", "H3", "Span", "Link", "Button"}
    assert "<script>" in texts(drawn(document))


def test_a_long_text_is_read_in_parts() -> None:
    document = Document("a", "", " ".join(f"Officers met in room {number}." for number in range(2 * PART + 5)))
    assert part_of(document, None) == (0, 3)
    assert part_of(document, len(document.text) - 3) == (2, 3)
    assert "room 0." in texts(drawn(document))
    assert "room 0." not in texts(drawn(document, at=len(document.text) - 3))


def test_no_words_are_nothing() -> None:
    assert drawn(Document("a", "Title only", "")) == []
