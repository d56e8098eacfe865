"""Table <- Schedule, Cashflows, Rates, CostStatement, LoanTerms, or offers by name."""

from collections.abc import Mapping
from fractions import Fraction
from functools import singledispatch

from lessons.credit import (
    Basis,
    Cashflows,
    Convention,
    CostItem,
    CostStatement,
    Fee,
    LoanTerms,
    Rate,
    Rates,
    Schedule,
    Standard,
    Status,
)
from lessons.language import iso_date, mark, money, number, percent, say
from lessons.views.layout import Table
from lessons.views.offers import Offer, offers
from lessons.views.words import CONVENTIONS, COSTS, METHODS, PAYEES, TIMINGS, inline, listed, word

Minor = int | Fraction


@singledispatch
def table(noun: object) -> Table:
    """Return the table of a noun in the current language, or raise TypeError for what has none."""
    raise TypeError(f"no table for {type(noun).__name__}")


@table.register
def _(noun: Schedule) -> Table:
    currency = noun.terms.currency
    at_start = noun.deducted_fees + noun.up_front_fees
    fees = bool(noun.total_fees)
    head = [say("No."), say("Due date"), say("Owed before"), say("Interest"), say("Principal")]
    head += [say("Fees")] if fees else []
    head += [say("Payment"), say("Owed after")]

    def line(first: str, due: str, *amounts: Minor | None) -> tuple[str, ...]:
        kept = amounts if fees else amounts[:3] + amounts[4:]
        return first, due, *("" if amount is None else money(amount, currency) for amount in kept)

    rows = []
    if at_start or noun.deducted_interest:
        start = (noun.deducted_interest, 0, at_start, noun.up_front_fees, noun.terms.amount)
        rows.append(line(number(0), iso_date(noun.terms.drawdown), None, *start))
    for row in noun.rows:
        amounts = (row.opening, row.interest, row.principal, row.fee, row.payment, row.closing)
        rows.append(line(number(row.number), iso_date(row.due), *amounts))
    principal = sum((row.principal for row in noun.rows), 0)
    rows.append(line(say("Sum"), "", None, noun.total_interest, principal, noun.total_fees, noun.total_paid, None))
    caption = say("Repayment schedule: {method}", method=word(METHODS, noun.terms.method))
    return Table(caption, tuple(head), tuple(rows), frozenset({0, 1}), totals=1)


@table.register
def _(noun: Cashflows) -> Table:
    head = (say("Date"), say("Period"), say("You receive"), say("You pay"))
    rows = [
        (
            iso_date(flow.date),
            number(flow.period),
            money(flow.amount, noun.currency) if flow.amount > 0 else "",
            money(-flow.amount, noun.currency) if flow.amount < 0 else "",
        )
        for flow in noun.flows
    ]
    received = sum((a for a in noun.amounts if a > 0), 0)
    paid = -sum((a for a in noun.amounts if a < 0), 0)
    rows.append((say("Sum"), "", money(received, noun.currency), money(paid, noun.currency)))
    return Table(say("Cash flows, as the borrower sees them"), head, tuple(rows), totals=1)


# how each convention is reckoned, in the order in which a table lists them
HOW: dict[Convention, str] = {
    Convention.FLAT: mark("total cost ÷ (original amount × years)"),
    Convention.SIMPLE: mark("total cost ÷ (principal still owed × years owed, added up)"),
    Convention.PER_PERIOD: mark("the rate at which all payments are worth what you receive"),
    Convention.NOMINAL: mark("rate per period × {n} periods a year"),
    Convention.EFFECTIVE: mark("(1 + rate per period) to the power {n}, less 1"),
    Convention.XIRR: mark("compounded, actual days ÷ 365"),
}


@table.register
def _(noun: Rates) -> Table:
    head = (say("Convention"), say("Rate"), say("How it is reckoned"))
    n = number(per_year(noun))
    found = {rate.convention: rate for rate in each_rate(noun)}
    rows = tuple((word(CONVENTIONS, key), rate_text(found[key]), say(HOW[key], n=n)) for key in HOW if key in found)
    return Table(say("One contract, several annual rates"), head, rows, frozenset({0, 2}))


@table.register
def _(noun: Rate) -> Table:
    rows = ((word(CONVENTIONS, noun.convention), rate_text(noun)),)
    return Table(say("Rate"), (say("Convention"), say("Rate")), rows)


def each_rate(noun: Rates) -> list[Rate]:
    """Return the rates of one contract in the order of `HOW`."""
    return [noun.flat, noun.simple, noun.per_period, noun.nominal, noun.effective, noun.xirr]


def per_year(noun: Rates) -> Fraction:
    """Return the number of periods in a year that these rates were reckoned with."""
    if noun.cashflows is not None:
        return noun.cashflows.periods_per_year
    nominal, each = noun.nominal.value, noun.per_period.value
    return Fraction(nominal / each).limit_denominator(400) if nominal and each else Fraction(12)


def rate_text(rate: Rate, places: int | None = None) -> str:
    """Return a rate as text, or the words for why there is none; a rate per period gets four decimals."""
    if places is None:
        places = 4 if rate.convention is Convention.PER_PERIOD else 2
    if rate.status is Status.OK and rate.value is not None:
        return percent(rate.value, places)
    if rate.status is Status.SEVERAL_ROOTS and rate.roots:
        return say("not unique: {roots}", roots=listed([percent(root, places) for root in rate.roots]))
    return say("none")


@table.register
def _(noun: CostStatement) -> Table:
    head = (say("Cost"), say("Paid to"), say("When"), say("In all"), say("Per instalment"), say("Per year"))
    currency = noun.terms.currency

    def line(item: CostItem) -> tuple[str, ...]:
        when = word(TIMINGS, item.timing)
        if item.contingent:
            when = say("{size}; {timing}", size=charge_text(item.standard, currency), timing=inline(when))
        names = word(COSTS, item.kind), word(PAYEES, item.payee), when
        amounts = ("–" if amount is None else money(amount, currency) for amount in (item.total, item.per_instalment))
        return *names, *amounts, "–" if item.annualised is None else rate_text(item.annualised)

    def result(label: str, amount: str, rate: str) -> tuple[str, ...]:
        return label, "", "", amount, "", rate

    rows = [line(item) for item in noun.items]
    item_sum = say("none") if noun.item_sum is None else percent(noun.item_sum)
    rows.append(result(say("Sum of the items"), money(total(noun), currency), item_sum))
    rows.append(result(say("All costs at once, nominal"), "", rate_text(noun.all_in.nominal)))
    rows.append(result(say("All costs at once, effective"), "", rate_text(noun.all_in.effective)))
    headings = set()
    if noun.contingent_items:
        headings.add(len(rows))
        rows.append((say("Only if something goes wrong; not counted above"),))
        rows += [line(item) for item in noun.contingent_items]
    caption = say("All-in cost of the loan; you receive {amount}", amount=money(noun.received, currency))
    return Table(caption, head, tuple(rows), frozenset({0, 1, 2}), headings=frozenset(headings))


def total(noun: CostStatement) -> Minor:
    """Return what the counted items cost in all [minor units]."""
    return sum((item.total for item in noun.items if item.total is not None), 0)


BASES: dict[Basis, str] = {
    Basis.AMOUNT: mark("{rate} of the amount financed"),
    Basis.BALANCE: mark("{rate} of the principal owed"),
    Basis.AMOUNT_YEAR: mark("{rate} a year of the amount financed"),
    Basis.BALANCE_YEAR: mark("{rate} a year of the principal owed"),
    Basis.OVERDUE: mark("{rate} of what is overdue"),
    Basis.OVERDUE_DAY: mark("{rate} a day of what is overdue"),
    Basis.OVERDUE_YEAR: mark("{rate} a year of what is overdue"),
    Basis.CONTRACT_RATE: mark("{rate} of the contract rate, on top of it"),
}


def charge_text(standard: Standard | Fee, currency: str) -> str:
    """Return how a cost is charged: an amount each time, or a rate of something."""
    if standard.amount is not None:
        return money(standard.amount, currency)
    rate = Fraction(standard.rate or 0)
    return say(BASES[standard.basis], rate=percent(rate, max(2, decimals(rate))))


def decimals(rate: Fraction) -> int:
    """Return how many decimals a rate needs in per cent, four at most.

    >>> decimals(Fraction(5, 10000)), decimals(Fraction(1, 10))
    (2, 0)
    """
    return next((places for places in range(4) if (rate * 100 * 10**places).denominator == 1), 4)


@table.register
def _(noun: LoanTerms) -> Table:
    rows = [
        (say("Amount financed"), money(noun.amount, noun.currency)),
        (say("Repayment"), word(METHODS, noun.method)),
        (say("Number of payments"), number(len(noun.given) or noun.instalments)),
        (say("Contract rate per year"), percent(Fraction(noun.annual_rate))),
        (say("Drawdown date"), iso_date(noun.drawdown)),
    ]
    for fee in noun.fees:
        size = charge_text(fee, noun.currency)
        timing = inline(word(TIMINGS, fee.timing))
        rows.append((word(COSTS, fee.kind), say("{size}; {timing}", size=size, timing=timing)))
    if noun.cash_discount:
        rows.append((say("Cash discount given up"), money(noun.cash_discount, noun.currency)))
    return Table(say("The contract"), (say("Item"), say("Value")), tuple(rows))


@table.register
def _(noun: Mapping) -> Table:
    found = offers(noun)
    head = (say("Measure"), *(offer.name for offer in found))

    def line(label: str, *cells: str) -> tuple[str, ...]:
        return label, *cells

    def rates_line(name: str) -> tuple[str, ...]:
        cells = [rate_text(getattr(offer.rates, name)) for offer in found]
        return line(word(CONVENTIONS, name), *cells)

    rows = (
        line(say("You receive"), *(money(o.received, o.currency) for o in found)),
        line(say("Number of payments"), *(number(o.count) for o in found)),
        line(say("Payment"), *(payment_text(o) for o in found)),
        line(say("You pay in all"), *(money(o.paid, o.currency) for o in found)),
        line(say("Cost"), *(money(o.cost, o.currency) for o in found)),
        *(rates_line(name) for name in ("flat", "simple", "nominal", "effective")),
    )
    return Table(say("Offers side by side"), head, rows)


def payment_text(offer: Offer) -> str:
    """Return the payment of an offer, or its first and last one where they differ by more than rounding."""
    first, last = (money(amount, offer.currency) for amount in (offer.first_payment, offer.last_payment))
    return first if offer.level else say("{first} to {last}", first=first, last=last)
