"""Trial rates: what each of them would leave of a loan after its last payment."""

from fractions import Fraction

from lessons.credit import LoanTerms, cashflows, present_value, rates
from lessons.language import money, percent, say
from lessons.views.layout import Table


def trials(terms: LoanTerms, *monthly_rates: float) -> Table:
    """Return the balance after the last payment at each trial rate [per period, 1 = 100 %] and at the solved one.

    The balance is the present value of the borrower's cash flows, carried to the last payment; below zero means
    that too much was paid. The solved rate is left out where there is none.

    >>> from lessons.data import contract
    >>> [row[1] for row in trials(contract("repair"), 0.012, 0.015).rows]
    ['−¥105.62', '¥106.00', '¥0.00']
    """
    solved = rates(terms).per_period.value
    tried = [Fraction(str(rate)) for rate in monthly_rates] + ([] if solved is None else [Fraction(solved)])
    amounts = cashflows(terms).amounts
    rows = []
    for number, rate in enumerate(tried):
        left = present_value(amounts, rate) * (1 + rate) ** (len(amounts) - 1)
        name = percent(rate, 4) if number < len(monthly_rates) else say("{rate} (solved)", rate=percent(rate, 4))
        rows.append((name, money(left, terms.currency)))
    head = (say("Trial rate a month"), say("Left after the last payment"))
    return Table(say("Trying rates: below zero means that too much was paid"), head, tuple(rows))
