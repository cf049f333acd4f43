"""Men, women and children told apart are counted together where one act joins them."""

import pytest

from extract.mentions.figures import find_figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Customs officers held two men and a woman.", [(3, "two men and a woman")]),
        ("A boy and two girls were brought to safety.", [(3, "A boy and two girls")]),
        ("Detectives detained one man and three women.", [(4, "one man and three women")]),
        ("They stopped two men, a woman and a teenager.", [(4, "two men, a woman and a teenager")]),
        ("One man was charged, and two women were let go.", [(1, "One man"), (2, "two women")]),
        ("More than ten men and two women were held.", [(10, "More than ten men"), (2, "two women")]),
        ("They found two men and 3 kg of gold.", [(2, "two men"), (3, "3 kg")]),
    ],
)
def test_persons_that_and_joins_are_one_figure(text: str, told: list[tuple[float, str]]) -> None:
    found = find_figures(text)
    assert [(figure.value, figure.text) for figure in found] == told
    assert all(text[figure.span.start : figure.span.end] == figure.text for figure in found)
