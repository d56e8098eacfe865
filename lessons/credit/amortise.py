"""Interest and principal of each instalment, for every repayment method."""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.money import Money, RoundingMode, divide, round_minor
from lessons.credit.reading import exact, ratio, whole
from lessons.credit.solver import log_roots
from lessons.credit.terms import MOST_INSTALMENTS, MOST_RATE, LoanTerms, RepaymentMethod, Residue

Part = tuple[Money, Money]
Interest = Callable[[Money], Money]


def level_payment(amount: Money, rate: Fraction, instalments: int) -> Fraction:
    """Return the level payment of an annuity, exact: amount · rate / (1 − (1 + rate)^−instalments).

    >>> float(level_payment(10_000_00, Fraction(6, 1200), 12))
    86066.42970708066
    """
    owed = exact(amount, "amount", {"low": 0})
    rate = ratio(rate, "annual_rate", 0, MOST_RATE)
    instalments = whole(instalments, "instalments", 1, MOST_INSTALMENTS)
    if rate == 0:
        return owed / instalments
    growth = (1 + rate) ** instalments
    return owed * rate * growth / (growth - 1)


def parts(terms: LoanTerms) -> list[Part]:
    """Return (interest, principal) of each instalment [minor units; exact fractions if terms are unrounded].

    No part is negative, and the principal parts sum to the amount. Raises InputError for given payments that do not
    cover their interest or do not repay the loan.
    """
    method = terms.method
    if method is RepaymentMethod.GIVEN:
        return _given(terms)
    rate, n = terms.period_rate, terms.instalments
    if method is RepaymentMethod.EQUAL_INSTALMENT:
        return _level(terms)
    if method is RepaymentMethod.EQUAL_PRINCIPAL:
        return _on_balance(terms, equal_shares(terms))
    if method is RepaymentMethod.FLAT:
        interest = _rounded(terms, terms.amount * rate)
        return [(interest, principal) for principal in equal_shares(terms)]
    at_end: list[Money] = [*[0] * (n - 1), terms.amount]
    if method is RepaymentMethod.INTEREST_ONLY:
        return _on_balance(terms, at_end)
    # bullet: simple interest for the whole time, paid with the principal
    return [(0, principal) for principal in at_end[:-1]] + [(_rounded(terms, terms.amount * rate * n), terms.amount)]


def equal_shares(terms: LoanTerms) -> list[Money]:
    """Return the amount in equal principal parts, the residue where the rounding rule puts it."""
    amount, n, rounding = terms.amount, terms.instalments, terms.rounding
    if rounding.mode is None:
        return [Fraction(amount, n)] * n
    shares: list[Money] = []
    if rounding.residue is Residue.SPREAD:
        shares.extend(amount * (k + 1) // n - amount * k // n for k in range(n))
        return shares
    share = divide(amount, n, rounding.payment or rounding.mode)
    left = amount
    for _ in range(n - 1):
        shares.append(min(share, left))  # rounding up may repay a tiny amount before the last instalment
        left -= min(share, left)
    shares.append(left)
    return shares[::-1] if rounding.residue is Residue.FIRST else shares


def _rounded(terms: LoanTerms, value: Fraction) -> Money:
    mode = terms.rounding.mode
    return value if mode is None else divide(value.numerator, value.denominator, mode)


def _interest(rate: Fraction, mode: RoundingMode | None) -> Interest:
    numerator, denominator = rate.numerator, rate.denominator
    if mode is None:
        return lambda balance: balance * rate
    return lambda balance: divide(int(balance) * numerator, denominator, mode)


def _on_balance(terms: LoanTerms, principals: Sequence[Money]) -> list[Part]:
    interest = _interest(terms.period_rate, terms.rounding.mode)
    rows: list[Part] = []
    balance: Money = terms.amount
    for principal in principals:
        rows.append((interest(balance), principal))
        balance -= principal
    return rows


def _run(amount: int, interest: Interest, payments: Sequence[Money]) -> list[Part]:
    """Pay `payments`, but never less than the interest nor more than is owed; the last one closes the loan."""
    rows: list[Part] = []
    balance: Money = amount
    for payment in payments[:-1]:
        due = interest(balance)
        principal = min(max(payment - due, 0), balance)
        rows.append((due, principal))
        balance -= principal
    rows.append((interest(balance), balance))
    return rows


def _level(terms: LoanTerms) -> list[Part]:
    rounding, n, rate = terms.rounding, terms.instalments, terms.period_rate
    exact = level_payment(terms.amount, rate, n)
    interest = _interest(rate, rounding.mode)
    if rounding.mode is None:
        return _run(terms.amount, interest, [exact] * n)
    level = divide(exact.numerator, exact.denominator, rounding.payment or rounding.mode)

    def run(changes: int, size: int) -> list[Part]:
        return _run(terms.amount, interest, [max(level + size, 0)] * changes + [level] * (n - changes))

    def over(rows: list[Part]) -> int:
        return int(sum(rows[-1])) - level

    plain = run(0, 0)
    residue = over(plain)
    if rounding.residue is Residue.LAST or residue == 0 or n == 1:
        return plain
    if rounding.residue is Residue.FIRST:
        # one unit more in the first payment is worth (1 + rate)^(n − 1) units in the last
        size = round(residue / float(1 + rate) ** (n - 1))
        tries = [plain, *(run(1, change) for change in (size - 1, size, size + 1))]
    else:
        unit = 1 if residue > 0 else -1
        low, high = 0, n - 1
        while low < high:  # the residue falls with every payment changed: find where it changes sign
            middle = (low + high) // 2
            low, high = (low, middle) if over(run(middle, unit)) * unit <= 0 else (middle + 1, high)
        tries = [plain, *(run(count, unit) for count in (low - 1, low) if count > 0)]
    # interest is rounded too, so that some residues cannot be hit exactly: what is left stays in the last instalment
    return min(tries, key=lambda tried: abs(over(tried)))


def _given(terms: LoanTerms) -> list[Part]:
    payments = [amount for _, amount in terms.given]
    if sum(payments) < terms.amount:
        raise InputError("out_of_range", "given_total", sum(payments), {"low": terms.amount})
    if terms.annual_rate == 0:
        return _implied(terms, payments)
    interest = _interest(terms.period_rate, terms.rounding.mode)
    rows: list[Part] = []
    balance: Money = terms.amount
    for number, payment in enumerate(payments[:-1], 1):
        due = interest(balance)
        if payment < due:
            raise InputError("payment_below_interest", "payment", payment, {"low": due, "instalment": number})
        if payment > due + balance:
            allowed = {"low": due, "high": due + balance, "instalment": number}
            raise InputError("out_of_range", "payment", payment, allowed)
        rows.append((due, payment - due))
        balance -= payment - due
    # the last payment closes the loan; where a contract rounds otherwise, its interest takes the difference
    last, due = payments[-1], interest(balance)
    if last < balance or abs(Fraction(last - balance - due)) > len(payments):
        allowed = {"low": balance + due, "high": balance + due, "instalment": len(payments)}
        raise InputError("out_of_range", "payment", last, allowed)
    return [*rows, (last - balance, balance)]


def _implied(terms: LoanTerms, payments: Sequence[int]) -> list[Part]:
    """Split payments by the rate that they imply: the balance is the present value of what is still to be paid."""
    balances: list[Money] = [0]
    if sum(payments) == terms.amount:
        for payment in reversed(payments):
            balances.append(balances[-1] + payment)
    else:
        times = [0, *(number for number, payment in enumerate(payments, 1) if payment)]
        roots = log_roots(times, [terms.amount, *(-payment for payment in payments if payment)])
        value, discount = 0.0, math.exp(-roots[0])
        for payment in reversed(payments):
            value = (value + payment) * discount
            balances.append(Fraction(value) if terms.rounding.exact else round_minor(Fraction(value)))
    rows: list[Part] = []
    opening: Money = terms.amount
    for number, (payment, later) in enumerate(zip(payments, balances[-2::-1], strict=True), 1):
        # present values are floats: what they are off by must not make a part negative
        closing = max(later, opening - payment)
        if closing > opening:
            if closing - opening > 1 + opening * Fraction(1, 10**9):
                allowed = {"low": payment + closing - opening, "instalment": number}
                raise InputError("payment_below_interest", "payment", payment, allowed)
            closing = opening
        rows.append((payment - opening + closing, opening - closing))
        opening = closing
    return rows
