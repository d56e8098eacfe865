"""CreditForm: the figures of the Standard European Consumer Credit Information, and of its British counterpart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.credit.aprc import Aprc, aprc
from lessons.credit.cashflows import cashflows
from lessons.credit.disclosure import CostItem, cost_statement
from lessons.credit.fees import FeeKind
from lessons.credit.money import Money
from lessons.credit.payment_lines import PaymentLine, as_contracted, payment_lines, without_fees
from lessons.credit.schedule import schedule
from lessons.credit.terms import LoanTerms
from lessons.credit.years import Counting


@dataclass(frozen=True, slots=True)
class CreditForm:
    """The key figures of the form [minor units]: Directive 2008/48/EC, Annex II; SI 2010/1013, Schedule 1.

    `total_credit` is what is made available, without what is kept back for costs; `total_cost` all costs known, paid to
    whomever; `total_payable` their sum. `borrowing_rate` is the yearly rate on the amount drawn, None where the terms
    give none. `on_default` are costs that fall due only if something happens; they are in no figure.
    """

    terms: LoanTerms
    aprc: Aprc
    total_credit: Money
    total_cost: Money
    total_payable: Money
    borrowing_rate: Fraction | None
    instalments: tuple[PaymentLine, ...]
    last_due: date
    costs: tuple[CostItem, ...]
    on_default: tuple[CostItem, ...]

    @property
    def aprc_shown(self) -> Fraction | None:
        """The annual percentage rate of charge as a share of 1, rounded half up to one decimal of a per cent."""
        return self.aprc.shown


def credit_form(terms: LoanTerms, counting: Counting = Counting.EU, outside: Iterable[FeeKind] = ()) -> CreditForm:
    """Return the form of a loan: credit, cost, amount payable, borrowing rate, APRC, instalments.

    `outside` are kinds of fees that need not be paid to get the credit on these terms, such as voluntary insurance
    (Directive 2008/48/EC, Article 3(g)). A fee that is kept back lowers the total amount of credit (Court of Justice,
    case C-377/14, as remembered); one that is paid on the drawdown day raises the cost alone. The discount of a cash
    buyer is counted as a cost: the price of the goods is what cash pays. The rate counts to the dates of the contract,
    instalments are listed on the days to which a day rule moves them. Raises InputError.

    >>> form = credit_form(LoanTerms(1_000_000, 12, "6%", currency="EUR"))
    >>> form.total_credit, form.total_cost, form.total_payable, float(form.aprc_shown)
    (1000000, 32796, 1032796, 0.062)
    """
    counted = without_fees(terms, outside)
    flows, plan = cashflows(counted), schedule(counted)
    statement = cost_statement(counted)
    credit = plan.received - counted.cash_discount
    cost = -sum(flows.amounts)
    rate = counted.annual_rate
    return CreditForm(
        terms=counted,
        aprc=aprc(as_contracted(counted, flows), counting=counting),
        total_credit=credit,
        total_cost=cost,
        total_payable=credit + cost,
        borrowing_rate=rate if isinstance(rate, Fraction) and rate else None,
        instalments=payment_lines(flows),
        last_due=max(flows.dates),
        costs=statement.items,
        on_default=statement.contingent_items,
    )
