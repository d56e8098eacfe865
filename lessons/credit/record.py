"""LoanTerms as a JSON record and back."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from fractions import Fraction

from lessons.credit.day_rule import Calendar, DayRule
from lessons.credit.errors import InputError
from lessons.credit.fees import Fee
from lessons.credit.rounding import UNROUNDED, Rounding
from lessons.credit.terms import MOST_BARE_RATE, LoanTerms

Noun = LoanTerms | Fee | Rounding | DayRule | Calendar
PAIRS = {"given": "list_of_payments", "drawdowns": "list_of_drawdowns", "steps": "list_of_steps"}


def write_terms(terms: LoanTerms) -> dict[str, object]:
    """Return the record of `terms`; what has its default value is left out."""
    return _write(terms)


def read_terms(record: Mapping[str, object]) -> LoanTerms:
    """Return the terms of a record; raises InputError for unknown or missing keys and for bad values."""
    known = _known(record, LoanTerms, "record")
    if "fees" in known:
        known["fees"] = tuple(_read_fee(fee) for fee in _listed(known["fees"], "fee", "list_of_fees"))
    if "rounding" in known:
        known["rounding"] = _read_rounding(known["rounding"])
    if known.get("day_rule") is not None:
        known["day_rule"] = _read_day_rule(known["day_rule"])
    for field, kind in PAIRS.items():
        if field in known:
            known[field] = tuple(_listed(known[field], field, kind))
    return LoanTerms(**known)  # type: ignore[arg-type]


def _read_fee(fee: object) -> Fee:
    return Fee(**_known(fee, Fee, "fee"))  # type: ignore[arg-type]


def _read_rounding(rounding: object) -> object:
    if isinstance(rounding, str):
        return UNROUNDED if rounding == "unrounded" else Rounding(mode=rounding)  # type: ignore[arg-type]
    return Rounding(**_known(rounding, Rounding, "rounding"))  # type: ignore[arg-type]


def _read_day_rule(rule: object) -> DayRule:
    known = _known(rule, DayRule, "day_rule")
    if isinstance(known["calendar"], Mapping):
        known["calendar"] = Calendar(**_known(known["calendar"], Calendar, "calendar"))  # type: ignore[arg-type]
    return DayRule(**known)  # type: ignore[arg-type]


def _listed(value: object, field: str, kind: str) -> list[object]:
    if not isinstance(value, (list, tuple)):
        raise InputError("wrong_kind", field, value, {"choices": (kind,)})
    return list(value)


def _known(record: object, noun: type[Noun], field: str) -> dict[str, object]:
    if not isinstance(record, Mapping):
        raise InputError("wrong_kind", field, record, {"choices": ("record",)})
    names = tuple(item.name for item in fields(noun))
    for key in record:
        if key not in names:
            raise InputError("unknown_field", field, key, {"choices": names})
    # None where a value is needed: the noun itself says what is missing and what is allowed
    return {**{item.name: None for item in fields(noun) if item.default is MISSING}, **record}


def _write(noun: Noun) -> dict[str, object]:
    record: dict[str, object] = {}
    for item in fields(noun):
        value = getattr(noun, item.name)
        if item.default is MISSING or value != item.default:
            record[item.name] = _plain(value)
    return record


def _plain(value: object) -> object:
    if value == UNROUNDED and isinstance(value, Rounding):
        return "unrounded"
    if isinstance(value, (Fee, Rounding, DayRule, Calendar)):
        return _write(value)
    if isinstance(value, frozenset):
        return [_plain(item) for item in sorted(value)]
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        # a larger rate is read only with its sign
        return decimal_text(value) if value <= MOST_BARE_RATE else decimal_text(value * 100) + "%"
    return str(value) if isinstance(value, str) else value


def decimal_text(value: Fraction) -> str:
    """Return a fraction as the decimal that is exactly it, or as "a/b" where there is none.

    >>> decimal_text(Fraction(9, 125)), decimal_text(Fraction(1, 3))
    ('0.072', '1/3')
    """
    shift, power = value.denominator, 0
    for prime in (2, 5):
        count = 0
        while shift % prime == 0:
            shift, count = shift // prime, count + 1
        power = max(power, count)
    if shift != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(int(value * 10**power))).zfill(power + 1)
    whole, part = digits[: len(digits) - power], digits[len(digits) - power :]
    return ("-" if value < 0 else "") + (f"{whole}.{part}" if part else whole)
