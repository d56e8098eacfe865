"""M00, the pre-test on prices: an offer at 0 %, a fee per month, two rates of one contract."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.contracts import cost
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.question import Body, Family, Option, Question, asks

GOODS = (mark("a laptop"), mark("a fridge"), mark("a sofa"), mark("a scooter"), mark("a washing machine"))


def _draw_free(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 9, 12, 18))
    price = 1_000 * count * rng.randint(20, 60)
    return {"goods": rng.choice(GOODS), "price": price, "count": count, "off": price * rng.randint(3, 9) // 100}


FREE = Family("m00-p2", {"goods": GOODS[0], "price": 480_000, "count": 12, "off": 24_000}, _draw_free)


@asks("m00-p2", mark("Pre-test 2: “0%”"), FREE)
def free(g: SimpleNamespace) -> Body:
    """A discount for cash is the price of paying later."""
    words: dict[str, Any] = {"goods": line(g.goods), "price": Amount(g.price), "count": Figure(g.count)}
    words |= {"cash": Amount(g.price - g.off), "off": Amount(g.off), "part": Amount(Fraction(g.price, g.count))}
    options = (
        Option(
            "given_up",
            line(mark("The {off} that a cash buyer keeps"), **words),
            line(mark("Whoever pays later pays {off} more for the same thing. That is the price of time."), **words),
        ),
        Option(
            "nothing",
            line(mark("Nothing: no interest, no fee")),
            line(
                mark(
                    "No line of the plan is called a cost. Yet two buyers pay different sums for the same thing. Next: "
                    "compare what each of them pays in all."
                )
            ),
            "MC02",
        ),
        Option(
            "on_time",
            line(mark("Nothing, as long as every payment is on time")),
            line(
                mark(
                    "Paying on time avoids late fees. The gap to the cash price is there from the first day. Next: "
                    "compare the plan with the cash price."
                )
            ),
            "MC02",
        ),
        Option(
            "name",
            line(mark("That depends on what the shop calls it")),
            line(mark("A name moves no money. Next: write down who pays how much and when, once for each way to pay.")),
            "MC03",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A shop sells {goods} for {price}, in {count} monthly parts of {part}, “0%, no fee”. Whoever pays "
                    "at once pays {cash}."
                ),
                **words,
            ),
            line(mark("What does it cost to pay in parts?")),
        ),
        hints=(
            line(mark("Think of two buyers side by side. One pays at once, one in parts.")),
            line(mark("The cost of credit is what one pays more for having time.")),
            line(mark("Add up all parts. Take away what a cash buyer pays.")),
        ),
        solution=(line(mark("{price} − {cash} = {off}: that is what the time costs."), **words),),
        options=options,
    )


MONTHLY = fee_family("m00-p3", (480_000, 10, Fraction(5, 1000)), (9, 10, 12, 15, 18, 24))


@asks("m00-p3", mark("Pre-test 3: a fee per month"), MONTHLY)
def monthly(g: SimpleNamespace) -> Body:
    """A fee on the full price is more than its rate times twelve, because the debt shrinks."""
    words: dict[str, Any] = {"price": Amount(g.amount), "count": Figure(g.instalments), "rate": brief(g.fee_rate)}
    words |= {"fee": Amount(g.fee), "part": Amount(g.part), "twelve": brief(12 * g.fee_rate)}
    options = (
        Option(
            "more",
            line(mark("Far more than {twelve}"), **words),
            line(mark("The debt falls every month and the fee does not. So the rate on what is still owed is higher.")),
        ),
        Option(
            "twelve",
            line(mark("{twelve}: the monthly rate times twelve"), **words),
            line(
                mark(
                    "That would fit if all of {price} were owed all year. Part of it is paid back every month. Next: "
                    "compare the last fee with what is still owed then."
                ),
                **words,
            ),
            "MC01",
        ),
        Option(
            "less",
            line(mark("Less than {twelve}, because the debt shrinks"), **words),
            line(
                mark(
                    "The debt shrinks, that is right. The fee stays the same, so it weighs more and more. Next: "
                    "compare the first and the last month."
                )
            ),
            "MC01",
        ),
        Option(
            "month",
            line(mark("{rate}: the page says so"), **words),
            line(mark("The page speaks of one month. The question asks for a year. Next: look at the word “month”.")),
            "MC04",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou pays for tools worth {price} in {count} monthly parts of {part}. With each part he pays a "
                    "fee of {fee}. The page says: “only {rate} a month”."
                ),
                **words,
            ),
            line(mark("What does this cost a year, measured on what he still owes?")),
        ),
        hints=(
            line(mark("How much does he owe in the first month, and how much in the last?")),
            line(mark("A rate compares a cost with what is owed at that time.")),
            line(mark("Work out the fee as a share of what is owed, for the first month and for the last.")),
        ),
        solution=(
            line(
                mark("The engine finds {nominal} a year on what is still owed (monthly rate × 12), not {twelve}."),
                nominal=Share(cost(g.terms).nominal),
                **words,
            ),
        ),
        options=options,
    )


TWO_RATES = fee_family("m00-p4", (720_000, 18, Fraction(5, 1000)), (9, 10, 15, 18, 24))


@asks("m00-p4", mark("Pre-test 4: two apps, two rates"), TWO_RATES)
def two_rates(g: SimpleNamespace) -> Body:
    """One contract has several yearly rates; each must say its convention."""
    found = cost(g.terms)
    words: dict[str, Any] = {"price": Amount(g.amount), "count": Figure(g.instalments), "payment": Amount(g.payment)}
    words |= {"low": Share(found.nominal), "high": Share(found.effective)}
    options = (
        Option(
            "both",
            line(mark("Both can be right: they turn a month into a year in two ways")),
            line(
                mark(
                    "{low} is the monthly rate times twelve, {high} lets each month build on the one before. A yearly "
                    "rate must say which."
                ),
                **words,
            ),
        ),
        Option(
            "one_wrong",
            line(mark("One of them is wrong: a contract has one yearly rate")),
            line(
                mark(
                    "One contract has one set of payments. There are several ways to make a yearly rate of it. Next: "
                    "ask each app how it gets from a month to a year."
                )
            ),
            "MC04",
        ),
        Option(
            "fee",
            line(mark("{low} leaves out a fee; there is no other way"), **words),
            line(
                mark(
                    "A missing fee is one reason, and worth a look. Here both apps used the same payments. Next: ask "
                    "for the way from month to year."
                )
            ),
            "MC03",
        ),
        Option(
            "official",
            line(mark("The one with the official-looking page is right")),
            line(
                mark("A page is not a method. Next: ask each app for its payments and for its way from month to year.")
            ),
            "MC34",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Lin pays {count} times {payment} for a course worth {price}. She types the same numbers into two "
                    "apps. One shows {low} a year, the other {high}."
                ),
                **words,
            ),
            line(mark("How can that be?")),
        ),
        hints=(
            line(mark("Both apps know the rate of one month. What do they do with it?")),
            line(mark("A yearly rate follows a convention. A number without it is half an answer.")),
            line(mark("Try it with one per cent a month: once times twelve, once month upon month.")),
        ),
        solution=(
            line(mark("Times twelve: {low}. Month upon month: {high}. Both come from the same payments."), **words),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (free, monthly, two_rates)
