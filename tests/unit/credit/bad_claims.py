"""What a disagreement refuses: calls with the code and the field of the refusal."""

from collections.abc import Callable
from datetime import date

from lessons.credit.claims import Claim, Known
from lessons.credit.two_claims import disagreement

Bad = tuple[Callable[[], object], str, str]


def bad_calls() -> list[Bad]:
    known = Known(600_000, 12)
    return [
        (lambda: Claim(), "missing", "payment"),
        (lambda: Claim(rate="x"), "not_a_number", "claimed_rate"),
        (lambda: Claim(rate=13.03), "bare_rate", "claimed_rate"),
        (lambda: Claim(rate="-1%"), "out_of_range", "claimed_rate"),
        (lambda: Claim(cost=0.5), "not_whole", "claimed_cost"),  # type: ignore[arg-type]
        (lambda: Claim(rate="1%", places=99), "out_of_range", "places"),
        (lambda: Known(0, 12), "out_of_range", "amount"),
        (lambda: Known(100, 12, rate="x"), "not_a_number", "annual_rate"),
        (lambda: Known(100, 12, fee=100), "out_of_range", "fee_amount"),
        (lambda: Known(100, 12, fee_place="now"), "unknown_choice", "fee_timing"),  # type: ignore[arg-type]
        (lambda: Known(100, 12, first_due=date(2026, 1, 1)), "missing", "drawdown"),
        (lambda: Known(100, 12, drawdown=date(2026, 1, 2), first_due=date(2026, 1, 1)), "date_order", "first_due"),
        (lambda: Known(100, 12, months_between=2, days_between=7), "either", "days_between"),
        (lambda: disagreement(known, Claim(1), None), "missing", "payment"),  # type: ignore[arg-type]
        (lambda: disagreement(None, Claim(1), Claim(2)), "missing", "terms"),  # type: ignore[arg-type]
        (lambda: disagreement(known, Claim(1), 2), "wrong_kind", "payment"),  # type: ignore[arg-type]
    ]
