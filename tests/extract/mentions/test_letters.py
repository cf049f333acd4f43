import pytest

from extract.mentions.letters import lettered


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Taking part: AT, BE, DE.", "AUT BEL DEU"),
        ("States: EL, FR and UK", "GRC FRA GBR"),
        ("AT, EE, NL, and the others", "AUT EST NLD"),
        ("It was seen in AL, BA, RS and DE.", ""),  # none of the large states of the Union stands behind a comma
        ("CD, DE, XX", ""),
        ("Only DE, FR", ""),
        ("ABC, DEF, FRG", ""),
    ],
)
def test_lists_of_codes(text, states):
    assert [state for _, found in lettered(text) for state in found] == states.split()


def test_where_a_list_stands():
    text = "They came from AT, BE, DE and Malta."
    assert [text[span.start : span.end] for span, _ in lettered(text)] == ["AT, BE, DE"]
