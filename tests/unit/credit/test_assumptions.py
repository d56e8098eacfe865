"""Assumed terms: the payments and rates of the European Commission's worked examples of lines and overdrafts."""

import pytest

from lessons.credit import Fee, InputError, cashflows
from lessons.credit.aprc import aprc
from lessons.credit.assumptions import CEILING, credit_line, from_effective, overdraft
from lessons.credit.disclosure_eu import credit_form
from tests.unit.credit.published import RATES, flows_of

EXAMPLES = {vector["id"]: vector for vector in RATES}
CASES = [
    # a line of 30,000 for a fee of 600, illustrative rate 8.39 %, effective
    ("eu-mcd-ex33b", credit_line(from_effective("8.39%"), 3_000_000, [Fee("other", "lender", "deducted", 60_000)])),
    # a card of 3,000 for a fee of 60 and 25 a year, at 9 %, effective
    (
        "eu-mcd-ex36",
        credit_line(
            from_effective("9%"),
            300_000,
            [Fee("other", "lender", "deducted", 6_000), Fee("other", "lender", "with_instalment", 2_500, instalment=1)],
        ),
    ),
]


@pytest.mark.parametrize(("name", "terms"), CASES)
def test_the_commission_s_examples_of_open_ended_credit(name: str, terms: object) -> None:
    example = EXAMPLES[name]
    published = [float(amount) for *_, amount in flows_of(example)]
    assert [float(amount) / 100 for amount in cashflows(terms).amounts] == pytest.approx(published, abs=0.0051)
    assert 100 * aprc(terms).apr.value == pytest.approx(example["expected"], abs=0.0005)
    assert float(credit_form(terms).aprc_shown) == round(example["expected"] / 100, 3)


def test_the_commission_s_example_of_an_overdraft() -> None:
    # 24.12 a month on 3,000, for a fee of 60: three months are assumed
    example = EXAMPLES["eu-mcd-ex38"]
    terms = overdraft("9.648%", 300_000, [Fee("other", "lender", "deducted", 6_000)])
    # the report pays the last interest and the overdraft as two amounts
    paid = sum(float(amount) for time, _, amount in flows_of(example) if time == max(t for t, *_ in flows_of(example)))
    assert [float(amount) / 100 for amount in cashflows(terms).amounts] == pytest.approx([2_940, -24.12, -24.12, paid])
    assert 100 * aprc(terms).apr.value == pytest.approx(example["expected"], abs=0.0005)


def test_another_assumption_gives_another_rate() -> None:
    # ten months more of the same overdraft spread its fee: far below the example's 19.43 %
    line = credit_line("9.648%", 300_000, [Fee("other", "lender", "deducted", 6_000)])
    assert 100 * aprc(line).apr.value < 15


def test_an_unknown_ceiling_and_bad_rates() -> None:
    assert credit_line("9%").amount == overdraft("9%").amount == CEILING == 1_500 * 100
    for make in (credit_line, overdraft, from_effective):
        with pytest.raises(InputError):
            make("nine")
