"""A schedule with holes: what is hidden is hidden everywhere, the rest stays as it was."""

import pytest

from lessons.credit import InputError, LoanTerms, RepaymentMethod, schedule
from lessons.language import in_language
from lessons.views import blanked
from lessons.views.table import table

LOAN = LoanTerms(600_000, 6, "12%")


def test_only_the_named_cells_are_hidden() -> None:
    plan = schedule(LOAN)
    made, whole = blanked(plan, {2: ("interest",), 3: ("interest", "principal")}), table(plan)
    hidden = {(1, 3), (2, 3), (2, 4)}
    for n, row in enumerate(made.rows):
        for column, text in enumerate(row):
            assert text == ("?" if (n, column) in hidden else whole.rows[n][column])
    assert len(made.rows) == 6 and made.totals == 0  # the sums would give the holes away


def test_what_is_owed_after_one_payment_and_before_the_next_is_one_amount() -> None:
    plan = schedule(LOAN)
    for blanks in ({2: ("closing",)}, {3: ("opening",)}):
        made = blanked(plan, blanks)
        assert made.rows[1][-1] == "?" and made.rows[2][2] == "?"
        amount = table(plan).rows[1][-1]
        assert amount not in made.text()
    assert blanked(plan, {6: ("closing",)}).rows[5][-1] == "?"


def test_a_column_of_fees_and_a_row_of_the_drawdown_day_move_the_holes_with_them() -> None:
    from lessons.credit import Fee, FeeKind, FeeTiming, Payee

    fees = (
        Fee(FeeKind.SERVICE, Payee.LENDER, FeeTiming.UP_FRONT, amount=1_000),
        Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate="0.6%"),
    )
    plan = schedule(LoanTerms(600_000, 6, method=RepaymentMethod.FLAT, fees=fees))
    made = blanked(plan, {1: ("fee", "payment")}, 2)
    assert made.rows[1][5:7] == ("?", "?") and made.rows[2][5] == "¥36.00" and len(made.rows) == 3


@pytest.mark.parametrize("blanks", [{7: ("interest",)}, {0: ("interest",)}, {1: ("fee",)}, {1: ("nothing",)}])
def test_a_cell_that_is_not_there_is_an_error(blanks: dict[int, tuple[str, ...]]) -> None:
    with pytest.raises(InputError):
        blanked(schedule(LOAN), blanks)


def test_the_caption_says_what_to_do_in_the_language_of_the_reader() -> None:
    plan = schedule(LOAN)
    assert "question mark" in blanked(plan, {1: ("interest",)}).caption
    with in_language("zh_CN"):
        caption = blanked(plan, {1: ("interest",)}).caption
    assert "问号" in caption and "question" not in caption
