"""RepaymentMethod: how principal and interest are repaid."""

from enum import StrEnum


class RepaymentMethod(StrEnum):
    """How principal and interest are repaid.

    EQUAL_INSTALMENT: level payments, interest on the balance. EQUAL_PRINCIPAL: level principal, interest on the
    balance. FLAT: level principal, interest on the original amount to the end. INTEREST_ONLY: interest each time,
    principal with the last instalment. BULLET: both with the last one, simple interest; the rows before it are zero.
    GIVEN: dated payments as they are given, of which each must cover its interest. ADD_ON: interest on the original
    amount to the end, added to it and repaid in level payments, earned by the rule of 78.
    """

    EQUAL_INSTALMENT = "equal_instalment"
    EQUAL_PRINCIPAL = "equal_principal"
    FLAT = "flat"
    INTEREST_ONLY = "interest_only"
    BULLET = "bullet"
    GIVEN = "given"
    ADD_ON = "add_on"


class GraceInterest(StrEnum):
    """What becomes of the interest of a grace period: it is paid, or added to what is owed."""

    PAID = "paid"
    CAPITALISED = "capitalised"
