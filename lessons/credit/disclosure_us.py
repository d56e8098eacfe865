"""TilaBox: the cost of closed-end credit as the Truth in Lending Act has it shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from lessons.credit.cashflows import cashflows
from lessons.credit.disclosure import CostItem, cost_statement
from lessons.credit.fees import FeeKind
from lessons.credit.money import Money
from lessons.credit.payment_lines import PaymentLine, as_contracted, payment_lines, without_fees
from lessons.credit.reg_z import RegZ, reg_z
from lessons.credit.terms import LoanTerms


@dataclass(frozen=True, slots=True)
class TilaBox:
    """The figures of 12 CFR 1026.18 [minor units].

    `finance_charge` is the cost of the credit, `amount_financed` what is provided to the borrower or on the borrower's
    behalf, `total_of_payments` their sum. `prepaid` is the part of the finance charge that is kept back or paid before
    the first payment. `apr` is by the actuarial method. `items` make up the finance charge; `contingent` ones, such as
    a late charge, are no part of it (1026.4(c)(2)).
    """

    terms: LoanTerms
    apr: RegZ
    finance_charge: Money
    amount_financed: Money
    total_of_payments: Money
    prepaid: Money
    payments: tuple[PaymentLine, ...]
    items: tuple[CostItem, ...]
    contingent: tuple[CostItem, ...]

    @property
    def apr_shown(self) -> Fraction | None:
        """The annual percentage rate as a share of 1, rounded half up to two decimals of a per cent."""
        return self.apr.shown


def tila_box(terms: LoanTerms, outside: Iterable[FeeKind] = ()) -> TilaBox:
    """Return the box of a loan: finance charge, amount financed, total of payments, APR, payment schedule.

    `outside` are kinds of fees that are no finance charge, such as insurance that is voluntary (12 CFR 1026.4(d)); they
    are taken as not part of the credit. Every other fee of normal performance is counted, whoever receives it, and so
    is a discount that only a cash buyer gets (1026.4(b)(9)). Whether a fee belongs outside is a question of law that
    the terms do not answer. The rate counts to the dates of the contract, the payments are listed on the days to which
    a day rule moves them. Raises InputError.

    >>> box = tila_box(LoanTerms(120_000, 12, "12%", "flat", currency="USD"))
    >>> box.amount_financed, box.finance_charge, box.total_of_payments, float(box.apr_shown)
    (120000, 14400, 134400, 0.2146)
    """
    counted = without_fees(terms, outside)
    flows = cashflows(counted)
    statement = cost_statement(counted)
    financed = sum((flow.amount for flow in flows.flows if flow.amount > 0), 0)
    paid = -sum((flow.amount for flow in flows.flows if flow.amount < 0), 0)
    return TilaBox(
        terms=counted,
        apr=reg_z(as_contracted(counted, flows)),
        finance_charge=paid - financed,
        amount_financed=financed,
        total_of_payments=paid,
        prepaid=counted.amount - financed,
        payments=payment_lines(flows),
        items=statement.items,
        contingent=statement.contingent_items,
    )
