"""Ways to a claim: what a calculator may have started from."""

from fractions import Fraction

from lessons.credit.calculator import Calculator
from lessons.credit.claims import Claim, FeePlace, Known
from lessons.credit.hypotheses import plain
from lessons.credit.reckoning import Reckoning, Way


def alone(known: Known, claim: Claim, other: Claim) -> list[Reckoning]:
    """The ways to a claim from itself and what is known; a figure that both show is what both start from."""
    ways: list[Reckoning] = []
    if isinstance(claim.rate, Fraction):
        if claim.payment is not None:
            same_rate = claim.rate in (known.rate, other.rate)
            same_payment = claim.payment in (known.payment, other.payment)
            if same_rate or not same_payment:
                ways.append(Reckoning(Way.RATE, claim.rate, claim))
            if same_payment or not same_rate:
                ways.append(Reckoning(Way.PAYMENT, Fraction(claim.payment), claim, own=True))
        elif claim.cost is not None:
            ways.append(Reckoning(Way.RATE, claim.rate, claim))
            ways.append(Reckoning(Way.PAYMENT, _implied(known, claim.cost), claim, own=True))
        elif known.payment is not None:
            ways.append(Reckoning(Way.PAYMENT, Fraction(known.payment), claim))
        elif isinstance(known.rate, Fraction):
            ways.append(Reckoning(Way.PAYMENT, plain_payment(known, known.rate), claim))
        return ways
    if isinstance(known.rate, Fraction):
        ways.append(Reckoning(Way.RATE, known.rate, claim))
    if known.payment is not None:
        ways.append(Reckoning(Way.INSTALMENT, Fraction(known.payment), claim))
    if not ways and claim.payment is not None and claim.cost is not None:
        ways.append(Reckoning(Way.INSTALMENT, Fraction(claim.payment), claim, own=True))
    return ways


def borrowed(known: Known, claim: Claim, other: Claim) -> list[Reckoning]:
    """The ways to a claim from what the other one says; none to a claim that can be checked by itself."""
    payment = other.payment
    if claim.rate is not None:
        if claim.payment is not None or claim.cost is not None:
            return []
        if payment is not None:
            return [Reckoning(Way.PAYMENT, Fraction(payment), claim)]
        return [] if other.cost is None else [Reckoning(Way.PAYMENT, _implied(known, other.cost), claim)]
    if isinstance(other.rate, Fraction):
        return [Reckoning(Way.RATE, other.rate, claim)]
    if payment is not None:
        return [Reckoning(Way.INSTALMENT, Fraction(payment), claim)]
    return [] if other.cost is None else [Reckoning(Way.INSTALMENT, _implied(known, other.cost), claim)]


def _implied(known: Known, cost: int) -> Fraction:
    """The instalment that a total cost means, without a fee paid at the start."""
    start = known.fee if known.fee_place in (FeePlace.UP_FRONT, FeePlace.DEDUCTED) else 0
    return Fraction(known.amount + cost - start, known.instalments)


def plain_payment(known: Known, rate: Fraction) -> Fraction:
    """Return the instalment of the loan at a rate, without any assumption [minor units]."""
    calculator, setting = Calculator(known), plain(known)
    return Fraction(
        calculator.payable(setting, calculator.instalment(setting, float(rate))) - calculator.on_top(setting)
    )
