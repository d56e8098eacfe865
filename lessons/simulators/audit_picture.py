"""The picture of an audit in a panel: objections by rank as bars, and the same numbers as a table."""

from itertools import count

from lessons.language import number, say
from lessons.simulators.shown import Shown, grid, joined
from lessons.views.rank_chart import Counts, RankChart, rank_name

_numbers = count(1)  # ids in one page must differ


class RankPicture:
    """The picture of one panel; the figure is kept and redrawn."""

    def __init__(self, name: str) -> None:
        self._chart: RankChart | None = None
        self._prefix = f"{name}-{next(_numbers)}"

    def of(self, counts: Counts) -> Shown:
        """Return the picture with its description, and its numbers as a table."""
        self._chart = self._chart or RankChart()
        self._chart.update(counts)
        table = grid(
            (say("Rank of the rule"), say("Number of findings")),
            ((rank_name(rank), number(size)) for rank, size in counts),
            say("Objections by rank"),
        )
        return joined([Shown(self._chart.svg(self._prefix), self._chart.words), table])
