"""Sentences for input errors: field, value and allowed range, in both languages, for everything credit refuses."""

import ast
import math
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import lessons.credit
from lessons.credit import (
    Cashflows,
    DayCount,
    Fee,
    GraceInterest,
    InputError,
    LoanTerms,
    RepaymentMethod,
    Roll,
    irr,
    schedule,
    xirr,
    yuan,
)
from lessons.credit.fees import Basis, FeeKind, FeeTiming, Payee
from lessons.credit.terms import CURRENCIES, Residue, RoundingMode
from lessons.language import LANGUAGES, explain, in_language, say
from lessons.language.errors import CHOICES, FIELDS, SENTENCES
from lessons.language.speech import catalog
from tests.unit.credit.bad_claims import bad_calls as bad_claim_calls
from tests.unit.credit.bad_products import bad_calls as bad_product_calls
from tests.unit.credit.test_terms import FEE, GIVEN, GOOD, bad_fees, bad_given, bad_terms
from tests.unit.credit.test_wrong_kinds import bad_calls


def refused(call) -> InputError:
    with pytest.raises(InputError) as error:
        call()
    return error.value


def refusals() -> list[InputError]:
    """Every refusal of the tests of credit, and those of its other functions."""
    found = [refused(lambda changes=changes: LoanTerms(**{**GOOD, **changes})) for changes, _, _ in bad_terms()]
    found += [
        refused(lambda changes=changes: LoanTerms(600_000, 12, fees=(Fee(**{**FEE, **changes}),)))
        for changes, _, _ in bad_fees()
    ]
    found += [
        refused(lambda changes=changes: schedule(LoanTerms.from_dict({**GIVEN, **changes})))
        for changes, _, _ in bad_given()
    ]
    deducted = Fee(**{**FEE, "timing": "deducted", "amount": 600_000})
    calls = [
        lambda: schedule(LoanTerms(600_000, 12, fees=(deducted,))),
        lambda: LoanTerms.from_dict([]),
        lambda: LoanTerms.from_dict({**GOOD, "colour": 1}),
        lambda: LoanTerms.from_dict({**GOOD, "fees": [{**FEE, "colour": 1}]}),
        lambda: LoanTerms.from_dict({**GOOD, "rounding": {"colour": 1}}),
        lambda: LoanTerms.from_dict({**GOOD, "rounding": {"residue": "x"}}),
        lambda: LoanTerms.from_dict({**GOOD, "rounding": 7}),
        lambda: irr([]),
        lambda: irr(7),
        lambda: irr([None]),
        lambda: irr(["x"]),
        lambda: xirr([date(2026, 1, 1)], [1, 2]),
        lambda: xirr(["x"], [1]),
        lambda: xirr(7, [1]),
        lambda: Cashflows((), 0),
        lambda: Cashflows((), None),
        lambda: Cashflows((), "x"),
        lambda: Cashflows((), math.nan),
        lambda: yuan("0.005"),
        lambda: yuan("x"),
        lambda: yuan(None),
        lambda: yuan(math.inf),
    ]
    return found + [
        refused(call)
        for call in calls + [call for call, _, _ in [*bad_calls(), *bad_product_calls(), *bad_claim_calls()]]
    ]


REFUSALS = refusals()
PAIRS = sorted({(error.code, error.field) for error in REFUSALS})


def codes_and_fields_in_the_source() -> tuple[set[str], set[str]]:
    """Literal codes and fields of each InputError(…) and of the readers called in lessons/credit."""
    codes, fields = set(), set()
    for path in Path(lessons.credit.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            texts = [
                [leaf.value for leaf in ast.walk(item) if isinstance(leaf, ast.Constant)] for item in node.args[:2]
            ]
            if node.func.id == "InputError" and len(texts) == 2:
                codes |= {text for text in texts[0] if isinstance(text, str)} & set(SENTENCES)
                fields |= {text for text in texts[1] if isinstance(text, str)}
            elif node.func.id in ("whole", "ratio", "day", "choice") and len(texts) == 2:
                fields |= {text for text in texts[1] if isinstance(text, str)}
    return codes, fields


def test_every_code_and_field_of_credit_is_refused_somewhere_here() -> None:
    codes, fields = codes_and_fields_in_the_source()
    assert codes >= {"either", "only_with", "payment_below_interest"} and fields >= {
        "fee_kind",
        "first_due",
    }  # the scan sees
    assert codes - {code for code, _ in PAIRS} == set()
    assert fields - {field for _, field in PAIRS} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_and_field_has_its_own_words(language: str) -> None:
    for code, field in PAIRS:
        assert code in SENTENCES and field in FIELDS, (code, field)
    if language == "zh_CN":
        known = catalog("zh_CN")
        for message in [*SENTENCES.values(), *(label for label, _ in FIELDS.values()), *CHOICES.values()]:
            assert known.get(message, message) != message, message


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_names_field_value_and_what_is_allowed(language: str) -> None:
    with in_language(language):
        for error in REFUSALS:
            sentence = explain(error)
            assert sentence.startswith({"en": "Error: ", "zh_CN": "错误："}[language])
            assert say(FIELDS[error.field][0]) in sentence
            assert "{" not in sentence.replace("{'", "").replace("{}", ""), sentence
            assert "\n" not in sentence and len(sentence) < 420, sentence
            assert sentence[-1] in ".。", sentence
            # a choice beside another field says which one; everything else says what is allowed
            allowed = {"en": "Allowed: ", "zh_CN": "允许"}[language]
            assert allowed in sentence or error.code == "either", sentence
            if error.code == "either":
                assert say(FIELDS[str(error.allowed["other"])][0]) in sentence


def sentence(call, language: str = "en") -> str:
    with in_language(language):
        return explain(refused(call))


def test_sentences_as_a_learner_reads_them() -> None:
    assert sentence(lambda: LoanTerms(-5, 12)) == (
        "Error: Amount borrowed: −¥0.05 is outside what is allowed. Allowed: from ¥0.01 to ¥1,000,000,000.00."
    )
    assert sentence(lambda: LoanTerms(600_000, 0), "zh_CN") == "错误：期数：0 超出允许范围。允许范围：1 至 600。"
    assert sentence(lambda: LoanTerms(600_000, 12, "1200%")) == (
        "Error: Contract rate per year: 1,200.00% is outside what is allowed. Allowed: from 0.00% to 1,000.00%."
    )
    assert sentence(lambda: LoanTerms(600_000, "twelve")) == (
        "Error: Number of instalments: “twelve” is not a number. Allowed: from 1 to 600."
    )
    assert sentence(lambda: LoanTerms(600_000, 12, first_due=date(2026, 1, 10)), "zh_CN") == (
        "错误：首期还款日：2026-01-10 太早。允许范围：2026-01-11 至 2036-01-18。"
    )
    assert sentence(lambda: LoanTerms(600_000, 12, method="magic"), "zh_CN") == (
        "错误：还款方式：“magic” 不在可选项中。"
        "允许：等额本息（equal_instalment）、等额本金（equal_principal）、等本等息（flat）、先息后本（interest_only）、"
        "到期一次还本付息（bullet）、自填还款（given）、附加利息，78 法则（add_on）。"
    )
    assert sentence(lambda: LoanTerms(600_000, 12, method="equal instalments")).startswith(
        "Error: Repayment method: “equal instalments” is not one of the choices. "
        "Allowed: equal instalments (equal_instalment), equal principal (equal_principal), "
    )
    assert sentence(lambda: LoanTerms(600_000, 12, 7.2)) == (
        "Error: Contract rate per year: without a percent sign this is a share of 1, that is 720.00%; "
        "write “7.2%” if you mean that. Allowed: from 0.00% to 1,000.00%."
    )
    assert sentence(lambda: schedule(None)) == (
        "Error: Terms of the contract is missing. Allowed: terms of a loan (LoanTerms)."
    )
    below = {**GIVEN, "annual_rate": "12%", "given": [["2026-02-10", 5_999], ["2026-03-10", 700_000]]}
    assert sentence(lambda: schedule(LoanTerms.from_dict(below))) == (
        "Error: Payment (instalment 1): ¥59.99 does not cover the interest of that period. Allowed: ¥60.00 or more."
    )
    assert sentence(lambda: schedule(LoanTerms.from_dict(below)), "zh_CN") == (
        "错误：还款额（第 1 期）：¥59.99 不足以支付当期利息。允许范围：不小于 ¥60.00。"
    )
    assert sentence(lambda: yuan("0.005")) == (
        "Error: Amount borrowed: ¥0.005 is finer than the smallest coin. Allowed: whole multiples of ¥0.01."
    )
    assert sentence(lambda: LoanTerms(600_000, 12, days_between=30, months_between=2)) == (
        "Error: Days between instalments: 30 cannot stand beside “Months between instalments”; give one of the two."
    )
    assert sentence(lambda: LoanTerms(600_000, 12, given=((date(2026, 2, 10), 1),)), "zh_CN").endswith(
        "须更改“还款方式”。允许：自填还款（given）。"
    )


def test_every_choice_of_credit_has_a_name() -> None:
    for choices in (
        RepaymentMethod,
        Residue,
        RoundingMode,
        FeeTiming,
        FeeKind,
        Payee,
        Basis,
        DayCount,
        GraceInterest,
        Roll,
    ):
        assert {choice.value for choice in choices} <= set(CHOICES)
    assert "CNY" in CURRENCIES  # codes of currencies are written as they are


def test_a_rounded_value_never_seems_to_be_allowed() -> None:
    assert "−0.001%" in sentence(lambda: LoanTerms(1, 1, "-0.001%"))
    assert "¥0.015" in sentence(lambda: LoanTerms(1.5, 1))


def test_monstrous_values_have_a_short_sentence() -> None:
    for value in (10**5000, -(10**400), 1e308, Decimal("1e999999"), [10**5000], Fraction(1, 10**400), "x" * 999):
        assert len(sentence(lambda value=value: LoanTerms(value, 12))) < 200


def test_what_is_not_known_is_still_a_sentence() -> None:
    assert explain(InputError("new_code", "new field", None)) == "Error: new field: “” is outside what is allowed."
