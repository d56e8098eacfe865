"""A card paid by its minimum, and several debts paid off with one sum a month: models and what is said of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lessons.credit import yuan
from lessons.language import mark, money, number, percent, say
from lessons.servicing import Minimum, MinimumBasis, Month, Owing, Payoff, Strategy, minimum_path, payoff
from lessons.simulators.shown import Shown, grid, joined, message, paragraph
from lessons.views.sentence import joined as sentences
from lessons.views.table import decimals

MINIMUMS = {
    "balance_10": (Minimum(Fraction(1, 10), yuan(100)), mark("10% of the whole balance")),
    "principal_10": (
        Minimum(Fraction(1, 10), yuan(100), MinimumBasis.PRINCIPAL_PLUS_COSTS),
        mark("10% of the principal, plus all interest"),
    ),
    "balance_5": (Minimum(Fraction(1, 20), yuan(100)), mark("5% of the whole balance")),
}
BELOW = yuan(100)
NAMES = (mark("Debt A"), mark("Debt B"), mark("Debt C"))
STRATEGIES = {Strategy.AVALANCHE: mark("Dearest first"), Strategy.SNOWBALL: mark("Smallest first")}
ONLY_MINIMUM, FIXED = mark("Only the minimum"), mark("The same sum every month")


@dataclass(frozen=True)
class Card:
    """A card on which nothing is bought any more: paid by its minimum, and with a fixed sum [minor units]."""

    balance: int
    daily_rate: Fraction
    rule: str
    fixed: int
    slow: tuple[Month, ...]
    quick: tuple[Month, ...]


@dataclass(frozen=True)
class Debts:
    """Several debts, paid off dearest first and smallest first."""

    debts: tuple[Owing, ...]
    budget: int
    dearest: Payoff
    smallest: Payoff


def card(values: Mapping[str, Any]) -> Card:
    """Return both ways of paying a card. Raises InputError where a payment is below the interest."""
    balance, daily = yuan(values["balance"]), Fraction(values["daily_rate"]) / 100
    minimum, _ = MINIMUMS[values["minimum"]]
    fixed = yuan(values["fixed"])
    slow = minimum_path(balance, daily, minimum, BELOW)
    # a minimum of no share and a floor is the same sum every month
    return Card(balance, daily, values["minimum"], fixed, slow, minimum_path(balance, daily, Minimum(0, fixed), BELOW))


def debts(values: Mapping[str, Any]) -> Debts:
    """Return both strategies for the debts that are not zero. Raises InputError for too small a sum."""
    owing = tuple(
        Owing(name, yuan(values[f"owed_{key}"]), Fraction(values[f"rate_{key}"]) / 100, yuan(values["each"]))
        for key, name in zip("abc", NAMES, strict=True)
        if values[f"owed_{key}"]
    )
    budget = yuan(values["budget"])
    return Debts(owing, budget, *(payoff(owing, budget, one) for one in (Strategy.AVALANCHE, Strategy.SNOWBALL)))


def interest(path: tuple[Month, ...]) -> int:
    """Return all interest of a path."""
    return int(sum(month.interest for month in path))


def card_story(found: Card) -> Shown:
    """Return in words what the minimum costs, and what a fixed sum would."""
    words = {
        "balance": money(found.balance),
        "first": money(found.slow[0].payment),
        "last": money(found.slow[-1].payment),
        "n": number(len(found.slow)),
        "below": money(BELOW),
        "interest": money(interest(found.slow)),
        "fixed": money(found.fixed),
        "months": number(len(found.quick)),
        "less": money(interest(found.quick)),
    }
    lines = [
        say(
            "{balance} on a card, and nothing more is bought. The minimum is {first} in the first month and {last} in "
            "the last.",
            **words,
        ),
        say("It takes {n} payments and {interest} of interest until less than {below} is owed.", **words),
        say("With {fixed} every month it takes {months} payments and {less} of interest.", **words),
    ]
    return message(sentences(lines))


def card_paths(found: Card) -> list[tuple[str, list[int]]]:
    """Return the balances of both ways, for a picture."""
    return [
        (say(name), [found.balance, *(int(month.closing) for month in path)])
        for name, path in ((ONLY_MINIMUM, found.slow), (FIXED, found.quick))
    ]


def card_table(found: Card) -> Shown:
    """Return a few months of the minimum: the first three, then each twelfth, then the last."""
    last = len(found.slow)
    kept = [month for month in found.slow if month.number <= 3 or month.number % 12 == 0 or month.number == last]
    rows = [[number(m.number), money(m.opening), money(m.interest), money(m.payment), money(m.closing)] for m in kept]
    paid = sum(month.payment for month in found.slow)
    rows.append([say("Sum"), "", money(interest(found.slow)), money(paid), ""])
    head = [say("Month"), say("Owed before"), say("Interest"), say("Payment"), say("Owed after")]
    note = say(
        "Convention: each month has 30 days of interest at {daily} a day, rounded half up to 0.01; then the minimum is "
        "paid, at least {floor}. The sum is of all months, also those not shown.",
        daily=percent(found.daily_rate, max(2, decimals(found.daily_rate))),
        floor=money(BELOW),
    )
    return joined([grid(head, rows, say("Paying only the minimum"), totals=1), paragraph(note, "note")])


def debts_story(found: Debts) -> Shown:
    """Return in words what each order costs, and when the first debt is gone."""
    lines = [
        say(
            "{strategy}: after {first} months the first debt is gone ({name}), after {n} months all of them. Interest: "
            "{interest}.",
            strategy=say(STRATEGIES[plan.strategy]),
            first=number(plan.done[0][1]),
            name=say(plan.done[0][0]),
            n=number(plan.months),
            interest=money(plan.interest),
        )
        for plan in (found.dearest, found.smallest)
    ]
    lines.append(_price(found))
    return message(sentences(lines))


def _price(found: Debts) -> str:
    """Return what the second order costs, and whether it brings a debt to its end sooner."""
    more = found.smallest.interest - found.dearest.interest
    price = money(abs(more))
    if not more:
        return say("Both orders cost the same here.")
    if more < 0:
        return say(
            "Here smallest first costs {price} less interest: minimum payments and rounding do that.", price=price
        )
    if found.smallest.done[0][1] < found.dearest.done[0][1]:
        return say("Smallest first costs {price} more interest: the price of an early success.", price=price)
    return say("Smallest first costs {price} more interest, and here it ends no debt sooner.", price=price)


def debts_paths(found: Debts) -> list[tuple[str, list[int]]]:
    """Return the sums owed month by month, for a picture."""
    return [(say(STRATEGIES[plan.strategy]), list(plan.balances)) for plan in (found.dearest, found.smallest)]


def debts_table(found: Debts) -> Shown:
    """Return the debts, and the month in which each is gone."""
    gone = [dict(plan.done) for plan in (found.dearest, found.smallest)]
    rows = [
        [say(one.name), money(one.balance), percent(Fraction(one.annual_rate)), money(one.minimum),
         *(number(done[one.name]) for done in gone)]
        for one in found.debts
    ]  # fmt: skip
    head = [
        say("Debt"),
        say("Owed"),
        say("Rate a year"),
        say("Minimum a month"),
        say("Gone in month, dearest first"),
        say("Gone in month, smallest first"),
    ]
    note = say(
        "{budget} is paid every month. Convention: a month of interest is a twelfth of the yearly rate, rounded half "
        "up to 0.01; every debt gets its minimum, one debt gets the rest.",
        budget=money(found.budget),
    )
    return joined([grid([*head], rows), paragraph(note, "note")])
