"""Level and stepped payments: what they come to, and how each splits into interest and principal."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import lcm

from lessons.credit.accrual import Accrual, accrual, is_regular
from lessons.credit.errors import InputError
from lessons.credit.methods import GraceInterest
from lessons.credit.money import Money, RoundingMode, divide
from lessons.credit.rounding import Residue
from lessons.credit.terms import LoanTerms

Part = tuple[Money, Money]
Run = Callable[[Sequence[Money]], list[Part]]


def level(terms: LoanTerms) -> list[Part]:
    """Return (interest, principal) of each level or stepped payment. Raises InputError where one is too small."""
    if is_regular(terms) and not terms.grace and not terms.steps:
        return _regular(terms)
    return _general(terms)


def _regular(terms: LoanTerms) -> list[Part]:
    """The same rate in each period, in whole numbers from end to end."""
    rate, n, amount, balloon = terms.period_rate, terms.instalments, terms.amount, terms.balloon
    p, q, mode = rate.numerator, rate.denominator, terms.rounding.mode
    if p:
        ahead, behind = (q + p) ** n, q**n
        top, bottom = (amount * ahead - balloon * behind) * p, q * (ahead - behind)
    else:
        top, bottom = amount - balloon, n
    if mode is None:
        exact = Fraction(top, bottom)
        return _run_exact(amount, rate, [exact] * n)
    payment = divide(top, bottom, terms.rounding.payment or mode)

    if terms.rounding.residue is Residue.LAST:
        plain = _steady(amount, p, q, payment, n) if mode is RoundingMode.HALF_UP else None
        return plain or _run(amount, p, q, [payment] * n, mode)

    def run(payments: Sequence[Money]) -> list[Part]:
        return _run(amount, p, q, payments, mode)

    def float_growth() -> float:
        return float(1 + rate) ** (n - 1)

    return _with_residue(terms, run, [payment] * n, 0, float_growth)


def _steady(amount: int, p: int, q: int, payment: int, n: int) -> list[Part] | None:
    """As `_run` of one payment, half up; None where it is below the interest or above what is owed."""
    rows: list[Part] = []
    balance, twice, double = amount, 2 * p, 2 * q
    for _ in range(n - 1):
        due = (balance * twice + q) // double
        principal = payment - due
        rows.append((due, principal))
        balance -= principal
    # from the first on the interest falls, so that the parts only grow
    if balance < 0 or (rows and rows[0][1] < 0):
        return None
    rows.append(((balance * twice + q) // double, balance))
    return rows


def _run(amount: int, p: int, q: int, payments: Sequence[Money], mode: RoundingMode) -> list[Part]:
    """Pay `payments`, but never less than the interest nor more than is owed; the last one closes the loan."""
    rows: list[Part] = []
    balance: int = amount
    half_up = mode is RoundingMode.HALF_UP
    double, half = 2 * q, q
    for payment in payments[:-1]:
        due = (2 * balance * p + half) // double if half_up else divide(balance * p, q, mode)
        principal = payment - due
        if principal < 0:
            principal = 0
        elif principal > balance:
            principal = balance
        rows.append((due, principal))
        balance -= principal  # type: ignore[assignment]
    rows.append((divide(balance * p, q, mode), balance))
    return rows


def _run_exact(amount: int, rate: Fraction, payments: Sequence[Fraction]) -> list[Part]:
    rows: list[Part] = []
    balance: Money = amount
    for payment in payments[:-1]:
        due = balance * rate
        rows.append((due, payment - due))
        balance -= payment - due
    rows.append((balance * rate, balance))
    return rows


def _with_residue(
    terms: LoanTerms, run: Run, payments: list[Money], first: int, growth: Callable[[], float]
) -> list[Part]:
    """Run payments, and move what rounding leaves over to where the rule wants it; `first` is the first that counts.

    `growth` tells how many units in the last payment one unit in the first is worth.
    """
    n, residue_rule = terms.instalments, terms.rounding.residue
    last = payments[-1] + terms.balloon

    def over(rows: list[Part]) -> int:
        return int(sum(rows[-1]) - last)

    def changed(count: int, size: int) -> list[Part]:
        part = [max(payment + size, 0) for payment in payments[first : first + count]]
        return run([*payments[:first], *part, *payments[first + count :]])

    plain = run(payments)
    if residue_rule is Residue.LAST or n - first == 1:
        return plain
    residue = over(plain)
    if residue == 0:
        return plain
    if residue_rule is Residue.FIRST:
        size = round(residue / growth())
        tries = [plain, *(changed(1, change) for change in (size - 1, size, size + 1))]
    else:
        unit = 1 if residue > 0 else -1
        low, high = 0, n - first - 1
        while low < high:  # the residue falls with every payment changed: find where it changes sign
            middle = (low + high) // 2
            low, high = (low, middle) if over(changed(middle, unit)) * unit <= 0 else (middle + 1, high)
        tries = [plain, *(changed(count, unit) for count in (low - 1, low) if count > 0)]
    # interest is rounded too, so that some residues cannot be hit exactly: what is left stays in the last instalment
    return min(tries, key=lambda tried: abs(over(tried)))


def grace_rows(terms: LoanTerms, periods: Accrual) -> tuple[list[Part], Money]:
    """Return the rows of the grace period, and what is owed at its end [minor units]."""
    owed: Money = terms.amount - sum(amount for _, amount in terms.drawdowns)
    rows: list[Part] = []
    for number in range(terms.grace):
        due = periods.interest(number, owed)
        rows.append((due, 0))
        owed += periods.drawn[number]
        if terms.grace_interest is GraceInterest.CAPITALISED:
            owed += due
    return rows, owed


def _general(terms: LoanTerms) -> list[Part]:
    periods, grace = accrual(terms), terms.grace
    start, opening = grace_rows(terms, periods)
    weights = _weights(terms)
    exact = _first_payment(periods, opening, weights, terms.balloon, grace)
    mode, asked = terms.rounding.mode, [exact * weight for weight in weights]

    def run(payments: Sequence[Money]) -> list[Part]:
        return _run_periods(periods, opening, payments, grace)

    if mode is None:
        _check(terms, periods, opening, asked, asked)
        return [*start, *run(asked)[grace:]]
    round_payment = terms.rounding.payment or mode
    payments: list[Money] = [divide(one.numerator, one.denominator, round_payment) for one in asked]
    _check(terms, periods, opening, payments, asked)

    def growth() -> float:
        found = 1.0
        for rate in periods.rates[grace + 1 :]:
            found *= 1 + rate / periods.denominator
        return found

    return [*start, *_with_residue(terms, run, payments, grace, growth)[grace:]]


def _weights(terms: LoanTerms) -> list[Fraction]:
    """Each payment as a multiple of the first one; the grace period has none."""
    found: list[Fraction] = [Fraction(0)] * terms.grace
    factors = dict(terms.steps)
    now = Fraction(1)
    for number in range(terms.grace + 1, terms.instalments + 1):
        now = Fraction(factors.get(number, now))
        found.append(now)
    return found


def _first_payment(periods: Accrual, opening: Money, weights: Sequence[Fraction], balloon: int, grace: int) -> Fraction:
    """The payment that, times its weights, leaves exactly the balloon: what is owed is a straight line in it."""
    over = periods.denominator
    whole = lcm(*(weight.denominator for weight in weights))
    scale = 1
    if isinstance(opening, Fraction):
        scale, opening = opening.denominator, opening.numerator
    # after k periods both carry the factor over^k
    owed, paid, power = int(opening), 0, 1
    for number in range(grace, len(weights)):
        owed = owed * (over + periods.rates[number])
        owed += scale * (periods.drawn[number] * over + periods.extra[number]) * power
        power *= over
        paid = paid * (over + periods.rates[number]) + int(weights[number] * whole) * power
    return Fraction((owed - scale * balloon * power) * whole, paid * scale)


def _run_periods(periods: Accrual, opening: Money, payments: Sequence[Money], grace: int) -> list[Part]:
    """As `_run`, period by period, from the end of the grace period on."""
    rows: list[Part] = [(0, 0)] * grace
    owed = opening
    for number in range(grace, len(payments) - 1):
        due = periods.interest(number, owed)
        owed += periods.drawn[number]
        principal = min(max(payments[number] - due, 0), owed)
        rows.append((due, principal))
        owed -= principal
    due = periods.interest(len(payments) - 1, owed)
    rows.append((due, owed + periods.drawn[-1]))
    return rows


def _check(
    terms: LoanTerms, periods: Accrual, opening: Money, payments: Sequence[Money], asked: Sequence[Fraction]
) -> None:
    """Raise InputError for a payment below its interest, or above all that is owed while more will be drawn.

    Payments of a few minor units may be off by rounding alone: what counts then is the plan with nothing rounded.
    """
    found = _trouble(periods, opening, payments, terms.grace)
    if found is None:
        return
    unrounded = Accrual(periods.rates, periods.denominator, periods.drawn, periods.extra, None)
    if periods.mode is None or _trouble(unrounded, opening, asked, terms.grace) is not None:
        raise wrong_payment(*found)


def _trouble(
    periods: Accrual, opening: Money, payments: Sequence[Money], grace: int
) -> tuple[int, Money, Money, Money] | None:
    """The first payment that is too small or too large: its number, itself, its interest and what is owed."""
    owed, slack = opening, int(periods.mode is not None)
    to_come = sum(periods.drawn[grace:])
    for number in range(grace, len(payments) - 1):
        due, payment = periods.interest(number, owed), payments[number]
        owed, to_come = owed + periods.drawn[number], to_come - periods.drawn[number]
        if payment < due - slack or (to_come and payment > owed + due + slack):
            return number + 1, payment, due, owed
        owed -= min(max(payment - due, 0), owed)
    return None


def wrong_payment(number: int, payment: Money, due: Money, owed: Money) -> InputError:
    """Return the error for a payment that is below its interest or above what is owed."""
    if payment < due:
        return InputError("payment_below_interest", "payment", payment, {"low": due, "instalment": number})
    allowed = {"low": due, "high": due + owed, "instalment": number}
    return InputError("out_of_range", "payment", payment, allowed)
