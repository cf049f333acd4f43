import itertools

from hypothesis import given
from hypothesis import strategies as st

from extract.pairing import best_pairs


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, 9).map(float), min_size=width, max_size=width), min_size=1, max_size=4
        )
    )
)
def test_the_pairing_is_the_best_there_is(weights):
    width = len(weights[0])
    found = sum(weights[row][column] for row, column in best_pairs(weights).items())
    padded = [*range(width), *[None] * len(weights)]
    best = max(
        sum(weights[row][column] for row, column in enumerate(order) if column is not None)
        for order in itertools.permutations(padded, len(weights))
    )
    assert found == best


def test_nothing_to_pair():
    assert best_pairs([]) == best_pairs([[], []]) == best_pairs([[0.0], [0.0]]) == {}
