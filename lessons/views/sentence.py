"""Sentences <- any noun: what it says and by which convention, in two to four short sentences."""

from collections.abc import Mapping
from fractions import Fraction
from functools import singledispatch

from lessons.credit import Cashflows, CostStatement, LoanTerms, Rate, Rates, Schedule, Status
from lessons.language import iso_date, mark, money, number, percent, say, speaking
from lessons.views.offers import Minor, Offer, offers, payments
from lessons.views.table import per_year, rate_text, total
from lessons.views.words import CONVENTIONS, COSTS, METHODS, RESIDUE, ROUNDING, inline, listed, word


@singledispatch
def sentence(noun: object) -> str:
    """Return the sentences of a noun in the current language, or raise TypeError for what has none."""
    raise TypeError(f"no sentence for {type(noun).__name__}")


def joined(sentences: list[str]) -> str:
    """Return sentences as one text; Chinese puts no space between them."""
    return ("" if speaking() == "zh_CN" else " ").join(text for text in sentences if text)


@sentence.register
def _(noun: Schedule) -> str:
    terms, rows = noun.terms, [row for row in noun.rows if row.payment] or noun.rows[-1:]
    parts = [
        say(
            "You borrow {amount} and pay it back in {n} payments, from {first} to {last}.",
            amount=money(terms.amount, terms.currency),
            n=number(len(rows)),
            first=iso_date(rows[0].due),
            last=iso_date(rows[-1].due),
        )
        if len(rows) > 1
        else say(
            "You borrow {amount} and pay it back in one payment on {last}.",
            amount=money(terms.amount, terms.currency),
            last=iso_date(rows[-1].due),
        ),
        _shape(noun),
        _kept_back(noun),
        say(
            "In all you pay {paid}; interest is {interest}, fees are {fees}.",
            paid=money(noun.total_paid, terms.currency),
            interest=money(noun.total_interest, terms.currency),
            fees=money(noun.total_fees, terms.currency),
        ),
        _rounding(terms),
    ]
    return joined(parts)


def _kept_back(noun: Schedule) -> str:
    kept = noun.deducted_interest + noun.deducted_fees
    if not kept:
        return ""
    currency = noun.terms.currency
    return say(
        "{kept} is kept back from the payout, so you receive {received}.",
        kept=money(kept, currency),
        received=money(noun.received, currency),
    )


SHAPES = {
    "equal_instalment": mark("Every payment is {first}; the interest in it falls as you owe less."),
    "equal_principal": mark("Every payment holds the same principal, so payments fall from {first} to {last}."),
    "flat": mark("Every payment is {first}; interest is taken on the original amount, even when you owe less."),
    "interest_only": mark("You pay {first} each time; the principal comes back with the last payment, {last}."),
    "bullet": mark("Principal and interest come together at the end, {last}."),
    "given": mark("The payments are those given."),
}
# where days are counted, a month costs more than a shorter one
UNEVEN = mark(
    "You pay interest of {least} to {most} each time; the principal comes back with the last payment, {last}."
)


def _shape(noun: Schedule) -> str:
    paid = payments(noun)
    first, last = paid[0], paid[-1]
    key, currency = str(noun.terms.method), noun.terms.currency
    if key in ("flat", "equal_instalment") and not noun.total_interest:
        text = say("Every payment is {first}, with the same share of principal in it.", first=money(first, currency))
    else:
        text = say(SHAPES.get(key, SHAPES["given"]), first=money(first, currency), last=money(last, currency))
    interest = set(paid[:-1])
    if key == "interest_only" and len(interest) > 1:
        ends = {"least": money(min(interest), currency), "most": money(max(interest), currency)}
        text = say(UNEVEN, last=money(last, currency), **ends)
    if first != last and key in ("equal_instalment", "flat"):
        text = joined([text, say("The last one is {last}.", last=money(last, currency))])
    return text


def _rounding(terms: LoanTerms) -> str:
    rule = terms.rounding
    if rule.mode is None:
        return say("Nothing is rounded.")
    return say(
        "Amounts are rounded {mode} to 0.01; {residue}.",
        mode=word(ROUNDING, rule.mode),
        residue=word(RESIDUE, rule.residue),
    )


@sentence.register
def _(noun: Cashflows) -> str:
    return joined([_in_and_out(noun), say("Money you receive counts as plus, money you pay as minus.")])


def _in_and_out(noun: Cashflows) -> str:
    received = [flow for flow in noun.flows if flow.amount > 0]
    paid = [flow for flow in noun.flows if flow.amount < 0]
    income: Minor = sum((flow.amount for flow in received), 0)
    outgo: Minor = sum((flow.amount for flow in paid), 0)
    values: dict[str, object] = {"received": money(income, noun.currency), "paid": money(-outgo, noun.currency)}
    if not paid or not received:
        return say("You receive {received} and pay {paid}.", **values)
    if len(paid) == 1 and income + outgo <= 0:
        once = mark("You receive {received} and pay {paid} in one payment: {cost} more than you got.")
        return say(once, cost=money(-income - outgo, noun.currency), **values)
    more = mark("You receive {received} and pay {paid} in {n} payments: {cost} more than you got.")
    less = mark("You receive {received} and pay {paid} in {n} payments: {cost} less than you got.")
    gain = Fraction(income + outgo)
    count = number(len(paid))
    return say(more if gain <= 0 else less, n=count, cost=money(abs(gain), noun.currency), **values)


@sentence.register
def _(noun: Rates) -> str:
    trouble = _trouble(noun.nominal)
    if trouble:
        return trouble
    m = per_year(noun)
    parts = [_in_and_out(noun.cashflows)] if noun.cashflows is not None else []
    found = {name: rate_text(getattr(noun, name)) for name in ("per_period", "nominal", "effective")}
    monthly = mark(
        "The rate per month is {per_period}: times 12, the nominal annual rate is {nominal}; "
        "compounded over 12 months, the effective annual rate is {effective}."
    )
    other = mark(
        "The rate per period is {per_period}: times {m} periods a year, the nominal annual rate is {nominal}; "
        "compounded, the effective annual rate is {effective}."
    )
    parts.append(say(monthly if m == 12 else other, m=number(m), **found))
    ok = Status.OK
    if noun.simple.status is ok and noun.flat.status is ok:
        plain = mark(
            "Cost ÷ principal still owed gives a simple annual rate of {simple}; "
            "cost ÷ original amount gives a flat rate of {flat}."
        )
        parts.append(say(plain, simple=rate_text(noun.simple), flat=rate_text(noun.flat)))
    if noun.xirr.status is ok:
        parts.append(say("By calendar days (actual days ÷ 365) the annual rate is {xirr}.", xirr=rate_text(noun.xirr)))
    return joined(parts)


@sentence.register
def _(noun: Rate) -> str:
    name = word(CONVENTIONS, noun.convention)
    return _trouble(noun) or say("{name}: {rate}.", name=name, rate=rate_text(noun))


TROUBLE = {
    "no_sign_change": mark("There is no rate: money flows only one way, so there is nothing to balance."),
    "no_root": mark("There is no rate: no rate makes these payments worth what was received."),
    "not_finite": mark("There is no rate: one of the amounts is not a finite number."),
}


def _trouble(rate: Rate) -> str:
    if rate.status is Status.SEVERAL_ROOTS:
        roots = listed([percent(root) for root in rate.roots])
        return say(
            "There is no single rate: {n} rates fit these cash flows, {roots}. "
            "The flows change direction more than once, so the rate cannot rank them.",
            n=number(len(rate.roots)),
            roots=roots,
        )
    return "" if rate.status is Status.OK else say(TROUBLE.get(str(rate.status), TROUBLE["no_root"]))


@sentence.register
def _(noun: CostStatement) -> str:
    currency = noun.terms.currency
    costs = total(noun)
    monthly = mark("Each item alone, as 12 × its monthly rate, adds up to {sum}.")
    other = mark("Each item alone, as periods per year × its rate per period, adds up to {sum}.")
    parts = [
        say(
            "You receive {received}; the costs of a loan paid on time are {cost} in all.",
            received=money(noun.received, currency),
            cost=money(costs, currency),
        ),
        say(monthly if noun.terms.periods_per_year == 12 else other, sum=percent(noun.item_sum))
        if noun.item_sum is not None
        else "",
    ]
    trouble = _trouble(noun.all_in.nominal)
    parts.append(
        trouble
        or say(
            "All costs together give {nominal} nominal and {effective} compounded.",
            nominal=rate_text(noun.all_in.nominal),
            effective=rate_text(noun.all_in.effective),
        )
    )
    if noun.contingent_items:
        names = listed([inline(word(COSTS, item.kind)) for item in noun.contingent_items])
        parts.append(say("Due only if something goes wrong, so not counted: {names}.", names=names))
    return joined(parts)


@sentence.register
def _(noun: LoanTerms) -> str:
    parts = [
        say(
            "The contract finances {amount} over {n} payments: {method}.",
            amount=money(noun.amount, noun.currency),
            n=number(len(noun.given) or noun.instalments),
            method=inline(word(METHODS, noun.method)),
        )
    ]
    if noun.fees:
        parts.append(say("Fees: {names}.", names=listed([inline(word(COSTS, fee.kind)) for fee in noun.fees])))
    return joined(parts)


@sentence.register
def _(noun: Mapping) -> str:  # type: ignore[type-arg]
    found = [offer for offer in offers(noun) if offer.rates.effective.status is Status.OK]
    if not found:
        return say("There is no offer with an annual rate to compare.")
    by_rate = sorted(found, key=lambda offer: offer.rates.effective.value or 0.0)
    best, worst = by_rate[0], by_rate[-1]
    if len(found) == 1:
        return say(
            "{name} costs {rate} a year, compounded (effective annual rate).",
            name=best.name,
            rate=rate_text(best.rates.effective),
        )
    parts = [
        say(
            "By effective annual rate {best} is cheapest with {low}, {worst} is dearest with {high}.",
            best=best.name,
            low=rate_text(best.rates.effective),
            worst=worst.name,
            high=rate_text(worst.rates.effective),
        ),
        _smallest(found, best),
        say("The effective rate compounds the rate per period; the flat rate is cost ÷ original amount."),
    ]
    return joined(parts)


def _smallest(found: list[Offer], best: Offer) -> str:
    small = min(found, key=lambda offer: max(map(Fraction, offer.payments)))
    if small.name == best.name:
        return ""
    return say("The smallest payment is that of {name}, yet it is not the cheapest.", name=small.name)
