"""M00, the pre-test on plans: a low payment, paying early, paying the minimum."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import level_payment
from lessons.language import mark
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.question import Body, Family, Option, Question, asks
from lessons.servicing import Minimum, minimum_path


def _draw_low(rng: random.Random) -> dict[str, Any]:
    short, long = rng.choice(((6, 12), (6, 18), (6, 24), (12, 24), (12, 36), (18, 36)))
    return {
        "amount": 100_000 * rng.randint(6, 40),
        "rate": Fraction(rng.randint(8, 22), 100),
        "few": short,
        "many": long,
    }


LOW = Family("m00-p5", {"amount": 900_000, "rate": Fraction(15, 100), "few": 12, "many": 36}, _draw_low)


@asks("m00-p5", mark("Pre-test 5: a small payment or a large one"), LOW)
def low_payment(g: SimpleNamespace) -> Body:
    """A lower payment lasts longer, so more is owed for longer."""
    few, many = (level_payment(g.amount, g.rate / 12, count) for count in (g.few, g.many))
    words: dict[str, Any] = {"amount": Amount(g.amount), "rate": brief(g.rate), "few": Figure(g.few)}
    words |= {"many": Figure(g.many), "high": Amount(few), "low": Amount(many)}
    words |= {"less": Amount(few * g.few - g.amount), "more": Amount(many * g.many - g.amount)}
    options = (
        Option(
            "first",
            line(mark("{few} times {high}"), **words),
            line(mark("More each month, but the debt is gone sooner. Interest runs on less, for less time.")),
        ),
        Option(
            "second",
            line(mark("{many} times {low}: the payment is lower"), **words),
            line(
                mark(
                    "The payment is lower because it lasts longer. The debt stays high, and interest runs on it. Next: "
                    "multiply each payment by the number of months."
                )
            ),
            "MC05",
        ),
        Option(
            "same",
            line(mark("They cost the same, for the rate is the same")),
            line(
                mark(
                    "The rate is the same. The interest is rate times what is owed times the time. Next: compare for "
                    "how long money is owed."
                )
            ),
            "MC08",
        ),
        Option(
            "unknown",
            line(mark("Nobody can say before the money is paid back")),
            line(
                mark(
                    "If all is paid as agreed, every payment is known on the first day. Next: multiply each payment by "
                    "the number of months."
                )
            ),
            "MC09",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou can borrow {amount} at {rate} a year in two ways: {few} months with {high} each, or {many} "
                    "months with {low} each. There are no fees."
                ),
                **words,
            ),
            line(mark("Which of them costs less interest in all?")),
        ),
        hints=(
            line(mark("What does he hand over in all, one way and the other?")),
            line(mark("Interest depends on how much is owed, and for how long.")),
            line(mark("Multiply payment by months for both. Take away what he received.")),
        ),
        solution=(line(mark("{few} × {high}: {less} of interest. {many} × {low}: {more} of interest."), **words),),
        options=options,
    )


def _draw_early(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((9, 12, 18, 24))
    return {
        "amount": 2_000 * count * rng.randint(10, 40),
        "count": count,
        "paid": rng.randint(3, count - 3),
        "rate": Fraction(5 * rng.randint(8, 19), 10000),
    }


EARLY = Family("m00-p6", {"amount": 720_000, "count": 12, "paid": 5, "rate": Fraction(65, 10000)}, _draw_early)


@asks("m00-p6", mark("Pre-test 6: paying off early"), EARLY)
def early(g: SimpleNamespace) -> Body:
    """What is saved by paying early is a matter of the contract."""
    rest = g.count - g.paid
    words: dict[str, Any] = {"amount": Amount(g.amount), "count": Figure(g.count), "paid": Figure(g.paid)}
    words |= {"rest": Figure(rest), "fee": Amount(g.amount * g.rate), "fees": Amount(rest * g.amount * g.rate)}
    options = (
        Option(
            "agreed",
            line(mark("It depends on the contract: none, a part or all of them")),
            line(
                mark("Contracts differ here, so read the clause first. Where nothing else is agreed: {law}"),
                law=Cited("cn.cc.early_repayment"),
            ),
        ),
        Option(
            "waived",
            line(mark("None: whoever pays early saves the rest")),
            line(
                mark(
                    "Some contracts say so. Others ask for a charge, or for all fees that are still to come. Next: "
                    "look for the clause on paying early."
                )
            ),
            "MC10",
        ),
        Option(
            "all",
            line(mark("All {fees}: a fee that was agreed is always due"), **words),
            line(
                mark(
                    "Some contracts say so, and it is then worth doing the sum before paying. Others let the rest go. "
                    "Next: look for the clause on paying early."
                )
            ),
            "MC10",
        ),
        Option(
            "half",
            line(mark("Half of them, as everywhere")),
            line(
                mark(
                    "No such share holds everywhere. Next: look for the clause on paying early, and put its rule in "
                    "numbers."
                )
            ),
            "MC10",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Lin pays off {amount} in {count} months, with a fee of {fee} each month. After month {paid} she "
                    "can pay all the rest at once. {rest} fees, {fees} in all, are still to come."
                ),
                **words,
            ),
            line(mark("Which of these fees must she pay if she does?")),
        ),
        hints=(
            line(mark("Who decides what paying early costs?")),
            line(mark("Two contracts with the same payments can have different rules for leaving early.")),
            line(mark("Look for the paragraph on early repayment. What does it say about fees not yet due?")),
        ),
        solution=(
            line(
                mark("It depends on the contract. Where nothing else is agreed: {law}"),
                law=Cited("cn.cc.early_repayment"),
            ),
        ),
        options=options,
    )


def _draw_minimum(rng: random.Random) -> dict[str, Any]:
    return {"owed": 10_000 * rng.randint(60, 240), "daily": Fraction(rng.choice((40, 45, 50)), 100_000)}


MINIMUM = Family("m00-p7", {"owed": 800_000, "daily": Fraction(5, 10_000)}, _draw_minimum)


@asks("m00-p7", mark("Pre-test 7: only the minimum"), MINIMUM)
def minimum(g: SimpleNamespace) -> Body:
    """A tenth of what is left, month after month, has a long tail."""
    rule = Minimum()
    path = minimum_path(g.owed, g.daily, rule)
    words: dict[str, Any] = {"owed": Amount(g.owed), "daily": brief(g.daily), "share": brief(Fraction(rule.share))}
    words |= {"least": Amount(rule.floor), "months": Figure(len(path)), "cost": Amount(sum(m.interest for m in path))}
    options = (
        Option(
            "years",
            line(mark("More than two years")),
            line(mark("Each payment gets smaller with the debt, and interest is added every month. The tail is long.")),
        ),
        Option(
            "ten",
            line(mark("Ten months: a tenth each month")),
            line(
                mark(
                    "A tenth of what is left is less each month, and interest comes on top. Next: work out the second "
                    "month."
                )
            ),
            "MC11",
        ),
        Option(
            "year",
            line(mark("About a year")),
            line(
                mark(
                    "That would need the same payment every month. The minimum falls with the debt. Next: follow it "
                    "for three months."
                )
            ),
            "MC11",
        ),
        Option(
            "never",
            line(mark("It never gets there: the interest is more than the payment")),
            line(
                mark(
                    "Compare the two for one month: the payment is larger than the interest. It does fall, slowly. "
                    "Next: work out one month."
                )
            ),
            "MC11",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou owes {owed} on a card. Interest is {daily} a day, and every month counts as thirty days. He "
                    "buys nothing more and pays the minimum each month: {share} of what he owes, at least {least}."
                ),
                **words,
            ),
            line(mark("How long until he owes less than {least}?"), **words),
        ),
        hints=(
            line(mark("Does the minimum stay the same from month to month?")),
            line(mark("A share of a shrinking sum shrinks too.")),
            line(mark("Work out three months: add the interest, take off the share. How much has gone?")),
        ),
        solution=(line(mark("{months} payments, and {cost} of interest on the way."), **words),),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (low_payment, early, minimum)
