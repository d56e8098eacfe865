"""CreditReport: the lines of a credit report; what a month of lateness leaves in it."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.servicing.arrears import BUCKET_DAYS, arrears
from lessons.servicing.ledger import Ledger

ON_TIME, SETTLED, WORST = "N", "C", 7
MARKS = ON_TIME + SETTLED + "1234567"


class AccountKind(StrEnum):
    """What kind of credit a line is about."""

    CONSUMER_LOAN = "consumer_loan"
    CAR_LOAN = "car_loan"
    CREDIT_CARD = "credit_card"


class Enquiry(StrEnum):
    """Why somebody looked at a report."""

    LOAN_APPROVAL = "loan_approval"
    OWN_REQUEST = "own_request"


@dataclass(frozen=True, slots=True)
class Overdue:
    """One time of lateness: due date, amount [minor units], the day it ended (None: it goes on).

    `told`: the person was told before it was reported; None: not known.
    """

    arose: date
    amount: int
    ended: date | None
    told: bool | None


@dataclass(frozen=True, slots=True)
class Account:
    """One line of a report; names are by language, `amount` [minor units]; one mark for each month from `first_month`.

    N: paid on time; 1 to 6: late by 1-30, 31-60, ... 151-180 days at the end of the month; 7: later; C: settled.
    """

    id: str
    lender: Mapping[str, str]
    kind: AccountKind
    opened: date
    amount: int
    closed: date | None
    first_month: date
    marks: str
    overdue: Overdue | None

    def months(self) -> tuple[tuple[date, str], ...]:
        """Return the last day of each month with its mark.

        >>> loan = Account("A", {}, AccountKind.CAR_LOAN, date(2025, 12, 1), 1, None, date(2026, 1, 1), "N1", None)
        >>> [(day.isoformat(), mark) for day, mark in loan.months()]
        [('2026-01-31', 'N'), ('2026-02-28', '1')]
        """
        first = self.first_month.year * 12 + self.first_month.month - 1
        return tuple((month_end(*divmod(first + place, 12)), mark) for place, mark in enumerate(self.marks))

    @property
    def worst(self) -> int:
        """The worst mark as a number; 0: always on time."""
        return max((int(mark) for mark in self.marks if mark.isdigit()), default=0)


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at the report."""

    on: date
    by: Mapping[str, str]
    why: Enquiry


@dataclass(frozen=True, slots=True)
class CreditReport:
    """A synthetic credit report as of a day."""

    name: str
    title: Mapping[str, str]
    made_on: date
    accounts: tuple[Account, ...]
    enquiries: tuple[Look, ...]


def month_end(year: int, month: int) -> date:
    """Return the last day of a month, counted from 0."""
    return date(year, month + 1, monthrange(year, month + 1)[1])


def month_mark(days_past_due: int) -> str:
    """Return the mark of a month at whose end a debt is so many days late.

    >>> [month_mark(days) for days in (0, 1, 30, 31, 180, 181)]
    ['N', '1', '1', '2', '6', '7']
    """
    return str(min(-(-days_past_due // BUCKET_DAYS), WORST)) if days_past_due else ON_TIME


def recorded(found: Ledger, first_month: date, count: int) -> str:
    """Return the marks that a debt leaves, month by month, as a lender reports them at the end of each month.

    >>> from lessons.credit import LoanTerms, schedule
    >>> from lessons.servicing.ledger import ledger
    >>> recorded(ledger(schedule(LoanTerms(200_000, 2, "12%", drawdown=date(2026, 1, 10)))), date(2026, 1, 1), 4)
    'N123'
    """
    start = first_month.year * 12 + first_month.month - 1
    ends = [month_end(*divmod(start + place, 12)) for place in range(count)]
    return "".join(month_mark(arrears(found, end).days_past_due) for end in ends)
