"""M03, solo: Zhou needs a van. Four offers, four ways to hide or show a cost; rank them, then price the best."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import LoanTerms, cashflows, level_payment
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m03_phone import IS_MONTHLY, IS_NOMINAL, simple_slip
from lessons.practice.contracts import Cost, cost, deducted_fee_loan, fee_loan, guaranteed_loan, zero_rate
from lessons.practice.line import Amount, Figure, Grid, Line, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

SHORT, LONG = 24, 36
KEYS = ("dealer", "fee", "guarantee", "deducted")


def _draw(rng: random.Random) -> dict[str, Any]:
    cash = 72_000 * rng.randint(50, 120)  # fen; divides by 24 and by 36
    return {
        "cash_price": cash,
        "discount": _whole_yuan(cash, rng.randint(55, 130)),
        "fee_rate": Fraction(rng.randint(22, 62), 10000),
        "guaranteed_rate": Fraction(rng.randint(26, 84), 1000),
        "guarantee": _whole_yuan(cash, rng.randint(10, 40), 10_000),
        "deducted_rate": Fraction(rng.randint(45, 120), 1000),
        "deducted_fee": _whole_yuan(cash, rng.randint(3, 25)),
    }


def _whole_yuan(amount: int, share: int, of: int = 1000) -> int:
    return 100 * round(amount * share / of / 100)


def _complete(
    cash_price: int,
    discount: int,
    fee_rate: Fraction,
    guaranteed_rate: Fraction,
    guarantee: int,
    deducted_rate: Fraction,
    deducted_fee: int,
) -> dict[str, Any]:
    offers = {
        "dealer": zero_rate(cash_price + discount, SHORT, discount),
        "fee": fee_loan(cash_price, SHORT, fee_rate),
        "guarantee": guaranteed_loan(cash_price, LONG, guaranteed_rate, guarantee),
        "deducted": deducted_fee_loan(cash_price, SHORT, deducted_fee, deducted_rate),
    }
    costs = {key: cost(terms) for key, terms in offers.items()}
    ranked = sorted(KEYS, key=lambda key: costs[key].effective)
    gaps = [costs[after].effective - costs[before].effective for before, after in zip(ranked, ranked[1:], strict=False)]
    orders = _orders(offers, costs, fee_rate, guaranteed_rate, deducted_rate)
    if gaps[0] < 0.005 or min(gaps) < 0.002 or len(orders) < 3:
        raise Degenerate("m03-solo")
    return {"offers": offers, "_costs": costs, "_best": ranked[0], "_orders": orders}


def _orders(
    offers: dict[str, LoanTerms],
    costs: dict[str, Cost],
    fee_rate: Fraction,
    guaranteed_rate: Fraction,
    deducted_rate: Fraction,
) -> dict[str, tuple[str, ...]]:
    """Return way of ranking -> the offers in that order; a way that repeats an earlier order is left out."""
    flows = {key: cashflows(terms).amounts for key, terms in offers.items()}
    page = {"dealer": 0, "fee": 12 * fee_rate, "guarantee": guaranteed_rate, "deducted": deducted_rate}
    unseen = {"dealer": 0.0, "deducted": float(deducted_rate)}
    ways: dict[str, dict[str, Any]] = {
        "effective": {key: found.effective for key, found in costs.items()},
        "page": page,
        "payment": {key: -amounts[1] for key, amounts in flows.items()},
        "total": {key: -sum(amounts) for key, amounts in flows.items()},
        "unseen": {key: unseen.get(key, found.nominal) for key, found in costs.items()},
    }
    kept: dict[str, tuple[str, ...]] = {}
    for way, values in ways.items():
        order = tuple(sorted(KEYS, key=lambda key: values[key]))  # noqa: B023 - sorted at once
        if order not in kept.values():
            kept[way] = order
    return kept


VAN = Family(
    "m03-solo",
    {
        "cash_price": 6_480_000,
        "discount": 648_000,
        "fee_rate": Fraction(45, 10000),
        "guaranteed_rate": Fraction(6, 100),
        "guarantee": 12_960,
        "deducted_rate": Fraction(81, 1000),
        "deducted_fee": 32_400,
    },
    _draw,
    _complete,
)

NAMES = {
    "dealer": mark("the dealer’s 0% plan"),
    "fee": mark("the platform’s fee plan"),
    "guarantee": mark("the loan with a guarantee"),
    "deducted": mark("the loan with a fee deducted"),
}
STORY = mark(
    "Zhou needs a van. Paid at once it costs {cash}. Each of the three loans is for that amount; what a loan "
    "keeps back, he adds from his savings. The dealer’s own plan asks for the list price of {list}."
)
READ_ALL = mark("Rank the four offers by their effective rate. Which one is the cheapest?")
ALL_FOUR = mark("Put all four in order by effective rate, the cheapest first.")


def _payment(terms: LoanTerms, extra: int | Fraction = 0) -> Fraction:
    return level_payment(terms.amount, terms.period_rate, terms.instalments) + extra


def _payments(g: SimpleNamespace) -> dict[str, Fraction]:
    extra = {"fee": g.cash_price * g.fee_rate, "guarantee": g.guarantee}
    return {key: _payment(terms, extra.get(key, 0)) for key, terms in g.offers.items()}


def _advert(g: SimpleNamespace) -> dict[str, Line]:
    return {
        "dealer": line(mark("0% interest, no fee")),
        "fee": line(mark("{rate} a month"), rate=brief(g.fee_rate)),
        "guarantee": line(
            mark("{rate} a year; guarantee {fee} a month"), rate=brief(g.guaranteed_rate), fee=Amount(g.guarantee)
        ),
        "deducted": line(
            mark("{rate} a year; {fee} taken from the payout"), rate=brief(g.deducted_rate), fee=Amount(g.deducted_fee)
        ),
    }


def _table(g: SimpleNamespace) -> Grid:
    adverts, payments = _advert(g), _payments(g)
    head = (mark("Offer"), mark("What the page says"), mark("Payments"))
    rows = tuple(
        (
            line(NAMES[key]),
            adverts[key],
            line(mark("{count} × {payment}"), count=Figure(g.offers[key].instalments), payment=Amount(payments[key])),
        )
        for key in KEYS
    )
    return Grid(tuple(line(name) for name in head), rows, words=(0, 1))


def _story(g: SimpleNamespace) -> tuple[Line, Grid]:
    return line(STORY, cash=Amount(g.cash_price), list=Amount(g.cash_price + g.discount)), _table(g)


WRONG = {
    "dealer": (
        "MC02",
        mark(
            "“0%” hides {discount}, the discount that only cash buyers get. Against the cash "
            "price this plan costs {rate} a year, effective. Next: start its cash flows with the "
            "cash price."
        ),
    ),
    "fee": (
        "MC01",
        mark(
            "{fee_rate} a month looks small, but it is charged on the full price to the end. This "
            "plan costs {rate} a year, effective. Next: compare all four by the IRR of their "
            "payments."
        ),
    ),
    "guarantee": (
        "MC05",
        mark(
            "It has the lowest monthly payment because it runs longest. With the guarantee it "
            "costs {rate} a year, effective. Next: compare rates, not payments."
        ),
    ),
    "deducted": (
        "MC07",
        mark(
            "The fee of {deducted_fee} never reaches him, so he has the use of less than he owes. "
            "It costs {rate} a year, effective. Next: start its cash flows with the payout."
        ),
    ),
}
RIGHT = {
    "dealer": mark("Here the discount forgone is small: the 0% plan costs {rate} a year, effective."),
    "fee": mark("Here the fee is small enough: the plan costs {rate} a year, effective."),
    "guarantee": mark("Even with the guarantee this loan costs only {rate} a year, effective."),
    "deducted": mark("The fee is small for two years: all in, this loan costs {rate} a year, effective."),
}
HINTS = (
    line(mark("The smallest number on a page is not the smallest cost. What does each offer leave out of its number?")),
    line(
        mark("Make them comparable: for each, what he has the use of on the first day, and every payment after that.")
    ),
    line(
        mark(
            "Start each row of cash flows with what he has the use of: a price without its "
            "discount, a payout without its fee. Take each IRR and compound it."
        )
    ),
)


def _ranking(g: SimpleNamespace) -> tuple[Line, ...]:
    ranked = sorted(KEYS, key=lambda key: g._costs[key].effective)
    return tuple(
        line(
            mark("{place}. {offer}: {period} a month, {effective} a year (effective)"),
            place=Figure(place),
            offer=NAMES[key],
            period=Share(g._costs[key].period, 4),
            effective=Share(g._costs[key].effective),
        )
        for place, key in enumerate(ranked, 1)
    )


@asks("m03-solo-a", mark("Solo (a). Which offer for the van?"), VAN)
def cheapest(g: SimpleNamespace) -> Body:
    """The offer with the lowest effective rate."""
    words = {
        "discount": Amount(g.discount),
        "fee_rate": brief(g.fee_rate),
        "deducted_fee": Amount(g.deducted_fee),
    }

    def option(key: str) -> Option:
        rate = Share(g._costs[key].effective)
        if key == g._best:
            return Option(key, line(NAMES[key]), line(RIGHT[key], rate=rate))
        misconception, message = WRONG[key]
        return Option(key, line(NAMES[key]), line(message, rate=rate, **words), misconception)

    return Body(
        prompt=(*_story(g), line(READ_ALL)),
        hints=HINTS,
        solution=_ranking(g),
        options=tuple(option(key) for key in KEYS),
    )


HEADLINES = {
    "dealer": mark(
        "{answer} is the rate on the page. The discount forgone is missing. Next: start with the cash price."
    ),
    "fee": mark(
        "{answer} is the fee rate times twelve. It treats the full price as owed for two years. Next: take the IRR."
    ),
    "guarantee": mark("{answer} is the contract rate. The guarantee is missing. Next: take the whole payment."),
    "deducted": mark("{answer} is the contract rate. The fee deducted is missing. Next: start with the payout."),
}


@asks("m03-solo-b", mark("Solo (b). The true rate of the best offer"), VAN, Unit.RATE)
def true_rate(g: SimpleNamespace) -> Body:
    """Effective rate of the cheapest offer."""
    found: Cost = g._costs[g._best]
    headline = {
        "dealer": Fraction(0),
        "fee": 12 * g.fee_rate,
        "guarantee": g.guaranteed_rate,
        "deducted": g.deducted_rate,
    }[g._best]
    misconception = {"dealer": "MC02", "fee": "MC01", "guarantee": "MC03", "deducted": "MC07"}[g._best]
    payment, terms = _payments(g)[g._best], g.offers[g._best]
    start = g.cash_price - (g.deducted_fee if g._best == "deducted" else 0)
    total = payment * terms.instalments - start
    flat = total / start * 12 / terms.instalments
    slips = [
        Slip(misconception, headline, line(HEADLINES[g._best])),
        Slip("MC04", found.nominal, line(IS_NOMINAL)),
        Slip(
            "MC01",
            flat,
            line(
                mark(
                    "{answer} is the whole cost of {total} over {start}, brought to twelve months. It "
                    "treats {start} as owed until the end. Next: take the monthly IRR of the payments."
                ),
                total=Amount(total),
                start=Amount(start),
            ),
        ),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(*_story(g), line(mark("What is the effective rate of the cheapest offer, in % a year?"))),
        hints=HINTS,
        solution=(
            *_ranking(g),
            line(
                mark(
                    "The best offer: {start} of value at the start, then {count} × {payment}. Its monthly "
                    "IRR, compounded, is {effective} a year."
                ),
                start=Amount(start),
                count=Figure(terms.instalments),
                payment=Amount(payment),
                effective=Share(found.effective),
            ),
        ),
        because=line(mark("One number for each offer, counted in the same way, makes them comparable.")),
        right=found.effective,
        slips=distinct(found.effective, slips, TOLERANCES[Unit.RATE]),
    )


ORDER = mark("{first}; {second}; {third}; {fourth}")
ORDERED: dict[str, tuple[str, Line]] = {
    "page": (
        "MC01",
        line(
            mark(
                "This is the order of the numbers on the pages. Each page leaves something else out. "
                "Next: write down for each offer what he receives and every payment, then take the IRR."
            )
        ),
    ),
    "payment": (
        "MC05",
        line(
            mark(
                "This is the order of the monthly payments. A payment is low when there are more of them. "
                "Next: compare yearly rates, not payments."
            )
        ),
    ),
    "total": (
        "MC09",
        line(
            mark(
                "This is the order of the cost in yuan. It does not ask how long he has the money. "
                "Next: let the time count, by the IRR of the payments."
            )
        ),
    ),
    "unseen": (
        "MC07",
        line(
            mark(
                "Here the discount forgone and the fee kept back were left out. "
                "Next: start those two offers with what he really has the use of on the first day."
            )
        ),
    ),
}
IN_ORDER = line(
    mark("All four are in the right place: one rate for each, counted in the same way, puts them in order.")
)


@asks("m03-solo-c", mark("Solo (c). All four in order"), VAN)
def in_order(g: SimpleNamespace) -> Body:
    """The four offers by effective rate; wrong orders are those of other yardsticks."""

    def option(way: str, order: tuple[str, ...]) -> Option:
        names = dict(zip(("first", "second", "third", "fourth"), (NAMES[key] for key in order), strict=True))
        misconception, message = ("", IN_ORDER) if way == "effective" else ORDERED[way]
        return Option("-".join(order), line(ORDER, **names), message, misconception)

    return Body(
        prompt=(*_story(g), line(ALL_FOUR)),
        hints=HINTS,
        solution=_ranking(g),
        options=tuple(option(way, order) for way, order in g._orders.items()),
    )


QUESTIONS: tuple[Question, ...] = (cheapest, true_rate, in_order)
