"""The offers: each builds, its plan is whole, its headline follows from its terms, its true cost is nowhere stored."""

import copy
import json
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from hashlib import sha256

import pytest
import pyxirr

from lessons import data
from lessons.collection import LenderType
from lessons.collection.offers import (
    CreditOffer,
    FutureFees,
    HeadlineConvention,
    credit_offer,
    credit_offers,
    headline_value,
    read_offer,
)
from lessons.credit import FeeKind, FeeTiming, InputError, LoanTerms, Status, cost_statement, schedule
from lessons.law.library import parameter
from tests.unit.credit.invariants import broken

RECORDS = json.loads(data.read("offers/offers.json"))
OFFERS = list(credit_offers().values())
CENT = Decimal("0.01")
each_offer = pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: offer.name)


def fen(value: Decimal) -> int:
    """Yuan as whole fen, rounded half up."""
    return int(value.quantize(CENT, ROUND_HALF_UP) * 100)


def flows(name: str) -> list[tuple[int, int]]:
    """(month, fen) of an offer whose instalments are monthly, by hand from its record: no arithmetic of the engine."""
    terms = RECORDS[name]["terms"]
    amount, n = Decimal(terms["amount"]) / 100, terms["instalments"]
    i = Decimal(terms["annual_rate"]) / 12
    upfront = kept = each = Decimal(0)
    for fee in terms.get("fees", ()):
        size = Decimal(fee["amount"]) / 100 if "amount" in fee else Decimal(fee["rate"]) * amount
        upfront += size if fee["timing"] == "up_front" else 0
        kept += size if fee["timing"] == "deducted" else 0
        each += size if fee["timing"] == "each_instalment" else 0
    if terms["method"] == "flat":
        pays = [fen(amount / n) + fen(each)] * n
        pays[-1] = int(amount * 100) - fen(amount / n) * (n - 1) + fen(each)
    else:
        assert terms["method"] == "equal_instalment"
        level, owed, pays = fen(amount * i / (1 - (1 + i) ** -n)), int(amount * 100), []
        for _ in range(n - 1):
            owed += fen(Decimal(owed) / 100 * i) - level
            pays.append(level + fen(each))
        pays.append(owed + fen(Decimal(owed) / 100 * i) + fen(each))
    return [(0, -int((amount - upfront - kept) * 100)), *((k, pay) for k, pay in enumerate(pays, 1))]


def solved(name: str) -> float:
    """Internal rate of return per month, from outside."""
    found = pyxirr.irr([float(amount) for _, amount in flows(name)])
    assert found is not None
    return found


def simple(name: str) -> float:
    """Cost / (principal owed × years), by hand, for a plan with level principal and no fee on the first day."""
    terms = RECORDS[name]["terms"]
    amount, n = Decimal(terms["amount"]), terms["instalments"]
    share = fen(amount / 100 / n)
    owed = sum(amount - share * k for k in range(n)) / 12
    return float((sum(pay for _, pay in flows(name)[1:]) - amount) / owed)


def stated(offer: CreditOffer) -> Fraction:
    """What the headline's convention gives for the record of an offer, worked out here."""
    terms, kind = RECORDS[offer.name]["terms"], offer.headline.convention
    rate = Fraction(terms["annual_rate"])
    rates = [Fraction(fee["rate"]) for fee in terms.get("fees", ()) if "rate" in fee]
    by_hand = {
        HeadlineConvention.FEE_PER_INSTALMENT: lambda: sum(rates),
        HeadlineConvention.FEE_ONCE: lambda: sum(rates),
        HeadlineConvention.TOTAL_COST: lambda: Fraction(sum(amount for _, amount in flows(offer.name)), 100),
        HeadlineConvention.INSTALMENT: lambda: (
            Fraction(terms["amount"], 100) * rate / 12
            if terms["method"] == "interest_only"
            else Fraction(flows(offer.name)[1][1], 100)
        ),
        HeadlineConvention.ANNUAL_RATE: lambda: rate,
        HeadlineConvention.MONTHLY_RATE: lambda: rate / 12,
        HeadlineConvention.DAILY_RATE: lambda: rate / 365,
        HeadlineConvention.YUAN_A_DAY: lambda: rate / 365 * 10_000,
        HeadlineConvention.SIMPLE_RATE: lambda: Fraction(simple(offer.name)),
        HeadlineConvention.NOMINAL_RATE: lambda: Fraction(12 * solved(offer.name)),
        HeadlineConvention.EFFECTIVE_RATE: lambda: Fraction((1 + solved(offer.name)) ** 12 - 1),
        HeadlineConvention.DAYS_TO_FIRST: lambda: Fraction(
            (date.fromisoformat(terms["first_due"]) - date.fromisoformat(terms["drawdown"])).days
        ),
    }
    return Fraction(by_hand[kind]())


def test_there_are_24_offers_and_the_card_tells_the_checksum() -> None:
    assert len(OFFERS) == 24
    card = data.read("offers/card.md")
    assert sha256(data.path("offers/offers.json").read_bytes()).hexdigest() in card
    assert "| 24 offers" in card


@each_offer
def test_the_plan_of_an_offer_is_whole(offer: CreditOffer) -> None:
    assert broken(schedule(offer.terms)) == []
    assert offer.true_cost.nominal.status is Status.OK


@each_offer
def test_the_headline_follows_from_the_terms_by_its_convention(offer: CreditOffer) -> None:
    assert abs(stated(offer) - offer.headline.value) <= offer.headline.unit / 2
    assert float(headline_value(offer.headline.convention, offer.terms)) == pytest.approx(
        float(stated(offer)), abs=1e-9
    )
    assert offer.follows


@pytest.mark.parametrize("number", ["0.61%", "0.7%", "0.6", "6%"])
def test_a_headline_that_does_not_follow_is_found(number: str) -> None:
    record = copy.deepcopy(RECORDS["laptop_12"])
    record["headline"]["number"] = number
    assert not read_offer("laptop_12", record).follows


def test_every_convention_is_used_and_every_lender_that_may_advertise() -> None:
    assert {offer.headline.convention for offer in OFFERS} == set(HeadlineConvention)
    assert {offer.lender_type for offer in OFFERS} == set(LenderType) - {LenderType.UNLICENSED}
    assert {offer.prepayment.fees for offer in OFFERS} == set(FutureFees)


@each_offer
def test_words_stand_in_both_languages_with_the_number(offer: CreditOffer) -> None:
    for words in (offer.label, offer.lender, offer.platform or offer.lender, offer.headline.words):
        assert set(words) == {"en", "zh_CN"}
        assert re.search("[\u4e00-\u9fff]", words["zh_CN"]) and not re.search("[\u4e00-\u9fff]", words["en"])
    for language, text in offer.headline.words.items():
        # "12 times" says how a rate was made, "10,000" of what
        assert text.count("{number}") == 1
        assert offer.headline.number in offer.headline.text(language)


@each_offer
def test_the_true_cost_is_stored_nowhere(offer: CreditOffer) -> None:
    text = json.dumps(RECORDS[offer.name])
    said = {offer.headline.number} | {f"{float(Fraction(offer.terms.annual_rate)) * 100:.2f}"}
    for rate in (offer.true_cost.nominal, offer.true_cost.effective, offer.true_cost.xirr):
        assert rate.value is not None
        shown = f"{rate.value * 100:.2f}"
        assert shown + "%" in said or shown in said or rate.value == 0 or shown not in text


@each_offer
def test_what_lateness_costs_is_in_the_cost_form_once_and_not_in_the_flows(offer: CreditOffer) -> None:
    rule = offer.lateness
    costs = [fee for fee in offer.terms.fees if fee.timing is FeeTiming.ON_EVENT]
    assert [fee.rate for fee in costs] == [
        rate for rate in (rule.surcharge, rule.damages_daily, rule.damages_once) if rate
    ]
    assert costs and len(cost_statement(offer.terms).contingent_items) == len(costs)
    bare = LoanTerms.from_dict(RECORDS[offer.name]["terms"])
    assert schedule(bare).total_paid == schedule(offer.terms).total_paid
    # a share of a contract rate of 0 is nothing: such a loan has damages
    assert bool(rule.surcharge) == bool(offer.terms.annual_rate)
    assert bool(rule.surcharge) != bool(rule.damages_daily or rule.damages_once)


@each_offer
def test_penalty_interest_of_licensed_lenders_is_within_the_regulator_s_range(offer: CreditOffer) -> None:
    on = offer.terms.drawdown
    low, high = (parameter(f"cn.pbc251.overdue_{end}", on).number for end in ("from", "to"))  # times the contract rate
    if offer.lateness.surcharge:
        assert Fraction(low) <= 1 + Fraction(offer.lateness.surcharge) <= Fraction(high)


@each_offer
def test_a_fee_goes_to_a_party_that_the_offer_has(offer: CreditOffer) -> None:
    payees = {fee.payee.value for fee in offer.terms.fees}
    assert "platform" not in payees or offer.platform
    assert "seller" not in payees or offer.lender_type is LenderType.SELLER
    if offer.lender_type is LenderType.SELLER:
        assert offer.terms.annual_rate == 0
    else:
        assert not offer.terms.cash_discount


def test_different_costs_behind_one_headline() -> None:
    # 0.6 % a month on the first amount and on what is owed: one number, two prices
    flat, level = credit_offer("laptop_12"), credit_offer("bank_level_monthly")
    assert flat.headline.number == level.headline.number
    assert flat.true_cost.nominal.value == pytest.approx(12 * solved("laptop_12"), abs=1e-9)
    assert level.true_cost.nominal.value == pytest.approx(0.072, abs=1e-5)
    assert credit_offer("bicycle_zero").true_cost.effective.value == pytest.approx(0, abs=1e-12)
    assert (credit_offer("tv_zero_discount").true_cost.effective.value or 0) > 0.05
    assert {item.kind for item in cost_statement(credit_offer("guaranteed_12").terms).items} >= {FeeKind.GUARANTEE}


def test_an_unknown_offer_and_a_bad_record_are_told() -> None:
    with pytest.raises(data.UnknownName, match="laptop_12"):
        credit_offer("yacht")
    record = copy.deepcopy(RECORDS["laptop_12"])
    for spoil in (
        lambda r: r.pop("lateness"),
        lambda r: r.update(true_cost="13%"),
        lambda r: r.update(lender_type="friend"),
        lambda r: r["prepayment"].update(charge="2"),
        lambda r: r["prepayment"].update(charge_through=13),
        lambda r: r["headline"].update(convention="feeling"),
        lambda r: r["terms"].update(amount=0),
    ):
        bad = copy.deepcopy(record)
        spoil(bad)
        with pytest.raises(InputError):
            read_offer("laptop_12", bad)
