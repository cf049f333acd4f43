"""The best one-to-one pairing of two small lists (the Hungarian method, cubic in their length)."""

from collections.abc import Sequence
from dataclasses import dataclass, field


def best_pairs(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    """Row to column, one to one, with the greatest sum of weights; pairs of weight 0 are left out.

    >>> best_pairs([[1.0, 3.0], [2.0, 3.5]])
    {0: 1, 1: 0}
    """
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if not columns:
        return {}
    size = max(rows, columns)
    cost = [[-weights[i][j] if i < rows and j < columns else 0.0 for j in range(size)] for i in range(size)]
    search = _Search(cost)
    for row in range(1, size + 1):
        search.add(row)
    pairs = sorted((search.row_of[column] - 1, column - 1) for column in range(1, size + 1))
    return {row: column for row, column in pairs if row < rows and column < columns and weights[row][column] > 0}


@dataclass
class _Search:
    """The cheapest assignment of the rows so far, with the prices that prove it. Rows and columns count from 1."""

    cost: list[list[float]]
    row_of: list[int] = field(init=False)
    row_price: list[float] = field(init=False)
    column_price: list[float] = field(init=False)

    def __post_init__(self) -> None:
        length = len(self.cost) + 1
        self.row_of, self.row_price, self.column_price = [0] * length, [0.0] * length, [0.0] * length

    def add(self, row: int) -> None:
        """Assign one more row, moving others along the cheapest way to a free column."""
        self.row_of[0] = row
        size = len(self.cost)
        column, way = 0, [0] * (size + 1)
        slack, used = [float("inf")] * (size + 1), [False] * (size + 1)
        while self.row_of[column]:
            used[column] = True
            column = self._step(column, way, slack, used)
        while column:
            self.row_of[column], column = self.row_of[way[column]], way[column]

    def _step(self, column: int, way: list[int], slack: list[float], used: list[bool]) -> int:
        """Look from `column`'s row at the columns not used yet; raise prices until the nearest can be reached."""
        row = self.row_of[column]
        for other, is_used in enumerate(used):
            if other and not is_used:
                left = self.cost[row - 1][other - 1] - self.row_price[row] - self.column_price[other]
                if left < slack[other]:
                    slack[other], way[other] = left, column
        nearest = min((other for other in range(1, len(used)) if not used[other]), key=slack.__getitem__)
        step = slack[nearest]
        for other, is_used in enumerate(used):
            if is_used:
                self.row_price[self.row_of[other]] += step
                self.column_price[other] -= step
            else:
                slack[other] -= step
        return nearest
