"""Arrears: how late a borrower is on a day, and what that costs by the contract."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from lessons.credit.reading import Ratio, day, of_kind, ratio, whole
from lessons.credit.terms import FIRST_DAY, LAST_DUE
from lessons.servicing.charges import Component, Debt
from lessons.servicing.ledger import Ledger, Owed, check_on

LAST_BUCKET = 6
BUCKET_DAYS = 30


def bucket(days_past_due: int) -> str:
    """Return the bucket of the trade: M0 is nothing overdue, M1 is 1 to 30 days, each next one 30 more, then M6+.

    Market usage, not law. Raises InputError.

    >>> [bucket(days) for days in (0, 1, 30, 31, 180, 181)]
    ['M0', 'M1', 'M1', 'M2', 'M6', 'M6+']
    """
    days = whole(days_past_due, "days", 0, 1_000_000)
    number = -(-days // BUCKET_DAYS)
    return f"M{number}" if number <= LAST_BUCKET else f"M{LAST_BUCKET}+"


def day_bucket(days_past_due: int) -> str:
    """Return the bucket by days: 0, 1-30, 31-60, 61-90, 90+. Raises InputError.

    >>> [day_bucket(days) for days in (0, 30, 60, 90, 91)]
    ['0', '1-30', '31-60', '61-90', '90+']
    """
    days = whole(days_past_due, "days", 0, 1_000_000)
    if days == 0:
        return "0"
    return next((f"{low}-{low + 29}" for low in (1, 31, 61) if days <= low + 29), "90+")


@dataclass(frozen=True, slots=True)
class Arrears:
    """What is overdue on a day [minor units], for one debt or for all of them.

    `days_past_due` counts from the due date of the oldest instalment not paid (with grace days from their end, and
    within the tolerance it is 0). `missed` are its instalments. `penalty` is interest and damages of lateness not paid.
    `not_due` is principal that is not due yet.
    """

    on: date
    days_past_due: int
    oldest_due: date | None
    missed: tuple[int, ...]
    costs: int
    fee: int
    interest: int
    principal: int
    penalty: int
    not_due: int

    @property
    def overdue(self) -> int:
        """All that is overdue but penalties and costs of enforcement [minor units]."""
        return self.fee + self.interest + self.principal

    @property
    def total(self) -> int:
        """What would have to be paid today to be up to date [minor units]."""
        return self.overdue + self.penalty + self.costs

    @property
    def bucket(self) -> str:
        """M0, M1 … M6, M6+."""
        return bucket(self.days_past_due)

    @property
    def day_bucket(self) -> str:
        """0, 1-30, 31-60, 61-90, 90+."""
        return day_bucket(self.days_past_due)


def arrears(found: Ledger, on: date | None = None, plan: int | None = None) -> Arrears:
    """Return what is overdue on a day (as of the ledger's own unless given). Raises InputError.

    What is due on the day itself is not overdue yet; it is so on the day after. Grace and tolerance are those of the
    ledger's `penalty`.

    >>> from lessons.credit import LoanTerms, schedule
    >>> from lessons.servicing import ledger
    >>> late = arrears(ledger(schedule(LoanTerms(200_000, 2, "12%"))), date(2026, 3, 15))
    >>> late.days_past_due, late.bucket, late.overdue
    (33, 'M2', 203005)
    """
    found = check_on(found, on)
    if plan is not None:
        plan = whole(plan, "plan_number", 0, len(found.debts) - 1)
    grace, tolerance, small = 0, 0, 0
    if found.penalty is not None:
        grace, tolerance = found.penalty.grace_days, found.penalty.tolerance_days
        small = found.penalty.tolerance_amount
    mine = [one for one in found.owed if plan in (None, one.charge.plan)]
    groups: dict[tuple[int, int], list[Owed]] = {}
    for one in mine:
        if one.charge.due < found.as_of and one.left:
            groups.setdefault((one.charge.plan, one.charge.number), []).append(one)
    late: dict[tuple[int, int], date] = {}
    for key, rows in groups.items():
        due = min(one.charge.due for one in rows)
        days = (found.as_of - due).days - grace
        rest = sum(one.left for one in rows if one.charge.component is not Component.PENALTY)
        if days > tolerance and (rest > small or rest == 0):
            late[key] = due
    oldest = min(late.values(), default=None)
    sums = dict.fromkeys(Component, 0)
    for key in late:
        for one in groups[key]:
            sums[one.charge.component] += one.left
    not_due = sum(
        one.left for one in mine if one.charge.component is Component.PRINCIPAL and one.charge.due >= found.as_of
    )
    return Arrears(
        found.as_of,
        (found.as_of - oldest).days - grace if oldest else 0,
        oldest,
        tuple(sorted(number for _, number in late if number)),
        sums[Component.COSTS],
        sums[Component.FEE],
        sums[Component.INTEREST],
        sums[Component.PRINCIPAL],
        sums[Component.PENALTY],
        not_due,
    )


@dataclass(frozen=True, slots=True)
class Acceleration:
    """Whether all instalments may be called due: `share` = unpaid and due ÷ price, against `least` [1 = 100 %].

    `from_day` is the first day on which that may be done, after a demand and the time it gave; None while it may not.
    """

    unpaid: int
    price: int
    share: Fraction
    least: Fraction
    payments: int
    least_payments: int
    from_day: date | None

    @property
    def reached(self) -> bool:
        """Whether there are enough instalments and enough of them is unpaid."""
        return self.share >= self.least and self.payments >= self.least_payments


def acceleration(
    found: Ledger,
    on: date | None = None,
    demanded_on: date | None = None,
    reasonable_days: int = 0,
    price: int | None = None,
    least: Ratio = Fraction(1, 5),
    least_payments: int = 3,
    plan: int = 0,
) -> Acceleration:
    """Return whether a plan may be called due in full on a day, by plain numbers. Raises InputError.

    The defaults are those of instalment sales (Civil Code of the PRC, article 634): three payments or more, a fifth of
    the price due and unpaid, a demand and a reasonable time to pay. `price` is the sum of all payments unless given.

    >>> from lessons.credit import LoanTerms, schedule
    >>> from lessons.servicing import ledger
    >>> sale = ledger(schedule(LoanTerms(1_000_000, 10)))
    >>> [acceleration(sale, day).reached for day in (date(2026, 3, 10), date(2026, 3, 11))]
    [False, True]
    """
    found = check_on(found, on)
    plan = whole(plan, "plan_number", 0, len(found.debts) - 1)
    rows = found.debts[plan].plan.rows
    price = sum(int(row.payment) for row in rows) if price is None else whole(price, "price", 1, 10**14)
    least = ratio(least, "least_share", 0, 1)
    least_payments = whole(least_payments, "instalments", 1, 600)
    late = arrears(found, plan=plan)
    share = Fraction(late.overdue, price) if price else Fraction(0)
    from_day = None
    if demanded_on is not None:
        days = whole(reasonable_days, "days", 0, 3660)
        from_day = day(demanded_on, "demanded_on", FIRST_DAY, LAST_DUE) + timedelta(days)
        if found.as_of < from_day or share < least or len(rows) < least_payments:
            from_day = None
    return Acceleration(late.overdue, price, share, least, len(rows), least_payments, from_day)


def accelerated(debt: Debt, on: date, future_costs: bool = False) -> Debt:
    """Return a debt whose principal all falls due on a day; `future_costs`: also the interest and fees to come.

    Raises InputError for a day outside the plan.

    >>> from lessons.credit import LoanTerms, schedule
    >>> called = accelerated(Debt(schedule(LoanTerms(200_000, 2, "12%"))), date(2026, 1, 20))
    >>> [(one.component.value, one.amount) for one in called.charges(0)]
    [('principal', 99502), ('principal', 100498)]
    """
    of_kind(debt, Debt, "debt", "Debt")
    return replace(debt, called_on=on, future_costs=future_costs)
