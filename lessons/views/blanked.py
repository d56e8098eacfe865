"""A repayment schedule with holes in it, to be filled in by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lessons.credit import InputError, Schedule
from lessons.language import say
from lessons.views.layout import Table
from lessons.views.table import table

PARTS = ("due", "opening", "interest", "principal", "fee", "payment", "closing")
BLANK = "?"


def blanked(plan: Schedule, blanks: Mapping[int, Sequence[str]], rows: int | None = None) -> Table:
    """Return the table of a schedule with "?" in the cells named as {payment: (part, …)}, without the sums.

    What is owed after a payment is owed before the next one, so a hole in one is a hole in the other. With `rows` only
    that many first payments are shown. Raises InputError for a payment or a part that is not there.

    >>> from lessons.credit import LoanTerms, schedule
    >>> blanked(schedule(LoanTerms(600_000, 6, "12%")), {2: ("interest",)}, 2).rows[1][3:5]
    ('?', '¥985.04')
    """
    names = [part for part in PARTS if part != "fee" or plan.total_fees]
    whole = table(plan)
    last = len(plan.rows) if rows is None else rows
    start = len(whole.rows) - 1 - len(plan.rows)  # a row for the drawdown day, where something is settled on it
    lines = [list(line) for line in whole.rows[: start + last]]
    for number, parts in blanks.items():
        if not 1 <= number <= last:
            raise InputError("out_of_range", "instalments", number, {"low": 1, "high": last})
        for part in parts:
            if part not in names:
                raise InputError("unknown_choice", "part", part, {"choices": names})
            _hide(lines, start + number - 1, names.index(part) + 1)
            if part == "closing" and number < last:
                _hide(lines, start + number, names.index("opening") + 1)
            if part == "opening" and number > 1:
                _hide(lines, start + number - 2, names.index("closing") + 1)
    caption = say("{table}; fill in the cells with a question mark", table=whole.caption)
    return replace(whole, caption=caption, rows=tuple(map(tuple, lines)), totals=0)


def _hide(lines: list[list[str]], row: int, column: int) -> None:
    lines[row][column] = BLANK
