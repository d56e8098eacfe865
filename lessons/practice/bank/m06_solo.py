"""M06, solo and across the border: another time, and another place."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import parameter
from lessons.law.facts_price import Lender, Loan
from lessons.law.library import library
from lessons.law.rules.cn_price import PROTECTED, VOID_ABOVE, change_day, two_lines
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lending import WHO_AND_WHEN, YEAR, line_on, old_line, quiet_day
from lessons.practice.line import Amount, Day, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct


def _draw(rng: random.Random) -> dict[str, Any]:
    contract = quiet_day(rng, date(2015, 10, 8), date(2018, 12, 14))
    return {
        "amount": 100_000 * rng.randint(10, 90),
        "rate": Fraction(5 * rng.randint(76, 98), 1000),
        "contract": contract,
        "filing": quiet_day(rng, contract + YEAR + timedelta(days=20), date(2020, 7, 31)),
    }


def _complete(amount: int, rate: Fraction, contract: date, filing: date) -> dict[str, Any]:
    paid = int(amount * rate)
    loan = Loan(
        lender=Lender.PRIVATE, contract=contract, filing=filing, repaid=contract + YEAR, amount=amount, rate=rate,
        interest_paid=paid,
    )  # fmt: skip
    return {"paid": paid, "repaid": contract + YEAR, "_found": two_lines(loan)}


FIRST = {
    "amount": 5_000_000,
    "rate": Fraction(42, 100),
    "contract": date(2017, 4, 10),
    "filing": date(2019, 9, 3),
}
SHOP = Family("m06-solo", FIRST, _draw, _complete)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    step = g._found.step
    return {
        "amount": Amount(g.amount), "rate": brief(g.rate), "contract": Day(g.contract), "filing": Day(g.filing),
        "repaid": Day(g.repaid), "paid": Amount(g.paid), "low": brief(old_line()), "high": brief(old_line(VOID_ABOVE)),
        "back": Amount(step("refundable").minor), "middle": Amount(step("not_refundable").minor),
        "tolerated": Amount(g.amount * old_line(VOID_ABOVE)), "change": Day(change_day()),
    }  # fmt: skip


STORY = mark(
    "Lin’s aunt has a noodle shop. On {contract} she borrowed {amount} from a regular guest, for one year of 365 days "
    "at {rate} a year. On {repaid} she paid the loan back, with {paid} of interest, of her own will. On {filing} she "
    "files a case."
)


@asks("m06-solo-a", mark("Solo (a). The noodle shop: what comes back?"), SHOP, Unit.MONEY)
def comes_back(g: SimpleNamespace) -> Body:
    """Under the rules of 2015, what was paid above the upper line."""
    words, right = _words(g), Fraction(g._found.step("refundable").minor)
    later = line_on(change_day()).rate
    slips = [
        Slip("MC15", g.paid - g.amount * old_line(), line(mark(
            "{answer} is all above {low}. Up to {high} a court did not support a claim, but it did not give back "
            "either. Next: take the upper line."
        ), **words)),
        Slip("MC28", g.paid - g.amount * later, line(mark(
            "{answer} uses a line by LPR. Contract and case are both older than {change}. Next: take the rules of "
            "their own time."
        ), **words)),
        Slip("MC23", Fraction(g.paid), line(mark(
            "{answer} is all of the interest. The agreement was void in the excess alone. Next: find the line above "
            "which it was void."
        ))),
        Slip("MC28", g.amount * (old_line(VOID_ABOVE) - old_line()), line(mark(
            "{answer} is what lies between the two lines, and that stays where it was paid. Next: take what lies above "
            "both."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(line(STORY, **words), line(mark("How much of the interest can she claim back, in ¥?"))),
        hints=(
            line(WHO_AND_WHEN),
            line(mark("Contract and case are older than the rule by LPR. In their time there were two lines.")),
            line(mark("Only what was paid above the upper line comes back. Work out the interest up to that line.")),
        ),
        solution=(
            line(mark("1. Contract and case are both older than {change}: the two lines of 2015 count."), **words),
            line(mark("2. Interest up to {high}: {tolerated}."), **words),
            line(mark("3. {paid} − {tolerated} = {back}."), **words),
            line(mark("{law}"), law=Cited(VOID_ABOVE, g.contract, noted=True)),
        ),
        because=sourced(
            line(mark("Above {high} the agreement was void, and what was paid there can be claimed back."), **words),
            Cited(VOID_ABOVE, g.contract, noted=True),
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: open a hint. Ask which rules held when the loan was made and the case was filed.")),
    )


@asks("m06-solo-b", mark("Solo (b). The noodle shop: the part between the lines"), SHOP)
def between(g: SimpleNamespace) -> Body:
    """Neither claimed nor given back."""
    words = _words(g)
    options = (
        Option("rests", line(mark(
            "It stays: the guest could not have claimed it, and she cannot have it back"
        )), line(mark("{law}"), law=Cited(VOID_ABOVE, g.contract))),
        Option("back", line(mark("She gets it back: it was above {low}"), **words), line(mark(
            "Above {low} a court did not support a claim. That is not yet a reason to give back what was paid of "
            "one’s own will. Next: read what the text says between the lines."
        ), **words), "MC15"),
        Option("owed", line(mark("It was owed: the guest could have claimed it in court"), **words), line(mark(
            "Up to {high} the agreement was not void, but above {low} no court would enforce it. Next: keep “void” "
            "and “not enforced” apart."
        ), **words), "MC27"),
        Option("void", line(mark("It was void, like everything above {low}"), **words), line(mark(
            "Void was only what lay above {high}. Next: find the zone between the two lines."
        ), **words), "MC28"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(STORY, **words),
            line(mark("{middle} of what she paid lies between {low} and {high} a year. What becomes of it?"), **words),
        ),
        hints=(
            line(mark("Two lines make three zones. In which zone is this money?")),
            line(mark("“A court does not support a claim” and “void” are two different things.")),
            line(mark("Ask two questions: could the lender have claimed it, and can the borrower have it back?")),
        ),
        solution=(
            line(mark("{law}"), law=Cited(PROTECTED, g.contract, noted=True)),
            line(mark("{law}"), law=Cited(VOID_ABOVE, g.contract, noted=True)),
            line(mark("So {middle} stays where it is."), **words),
        ),
        options=options,
    )


CAP, EXTORTIONATE = "hk.mlo.rate_cap", "hk.mlo.extortionate"


def _draw_border(rng: random.Random) -> dict[str, Any]:
    first = library().record(CAP).values[-1].citation.start.day
    early = rng.random() < 0.5
    return {
        "agreed": quiet_day(rng, date(2022, 3, 1), first - timedelta(days=1))
        if early
        else quiet_day(rng, first, date(2026, 6, 30)),
        "rate": Fraction(rng.choice([n for n in range(305, 665) if n not in (360, 480, 600)]), 1000),
        "amount": 100_000 * rng.randint(5, 50),
    }


def _complete_border(agreed: date, rate: Fraction, amount: int) -> dict[str, Any]:
    cap, presumed = (parameter(id, agreed).number / 100 for id in (CAP, EXTORTIONATE))
    return {
        "_cap": cap,
        "_presumed": presumed,
        "_key": "offence" if rate > cap else "presumed" if rate > presumed else "none",
    }


HONG_KONG = Family(
    "m06-border",
    {"agreed": date(2022, 12, 29), "rate": Fraction(55, 100), "amount": 2_000_000},
    _draw_border,
    _complete_border,
)


@asks("m06-border", mark("Across the border: a money lender in Hong Kong"), HONG_KONG)
def border(g: SimpleNamespace) -> Body:
    """Two lines of another kind, which also changed on a day."""
    words = {
        "agreed": Day(g.agreed), "rate": brief(g.rate), "amount": Amount(g.amount, "HKD"), "cap": brief(g._cap),
        "presumed": brief(g._presumed),
    }  # fmt: skip
    cap, presumed = Cited(CAP, g.agreed, noted=True), Cited(EXTORTIONATE, g.agreed, noted=True)
    labels: dict[str, str] = {
        "offence": mark("Lending at this rate is an offence"),
        "presumed": mark("No offence, but the deal is presumed extortionate, and a court may reopen it"),
        "none": mark("Neither: the rate is not above any line of that day"),
        "mainland": mark("The part above a multiple of the mainland’s LPR is not supported"),
    }
    right = {"offence": cap, "presumed": presumed, "none": presumed}
    wrong: dict[str, tuple[str, str]] = {
        "offence": (mark("On {agreed} the highest rate was {cap}. Next: compare the rate with that."), "MC28"),
        "presumed": (
            mark(
                "On {agreed} the presumption began above {presumed} and the offence above {cap}. Next: put the rate "
                "into that order."
            ),
            "MC28",
        ),
        "none": (mark("On {agreed} the lower of two lines was {presumed}. Next: compare the rate with it."), "MC28"),
        "mainland": (
            mark("Hong Kong has its own ordinance; the rule by LPR stops at the border. Next: use the local lines."),
            "MC33",
        ),
    }

    def option(key: str) -> Option:
        if key == g._key:
            return Option(key, line(labels[key]), line(mark("{law}"), law=right[key]))
        return Option(key, line(labels[key]), line(wrong[key][0], **words), wrong[key][1])

    return Body(
        prompt=(
            line(
                mark(
                    "On {agreed} Lin’s cousin in Hong Kong borrows {amount} from a money lender. The effective rate, "
                    "by the formula of the ordinance there, is {rate} a year."
                ),
                **words,
            ),
            line(mark("What does the ordinance say of that rate on that day?")),
        ),
        hints=(
            line(mark("Does a rule of the mainland travel with Lin’s cousin?")),
            line(mark("The ordinance has two lines, and both were lowered on one day. An agreement keeps its own.")),
            line(mark("Find the two lines of the day of the agreement. Compare the rate with the higher one first.")),
        ),
        solution=(line(mark("{law}"), law=cap), line(mark("{law}"), law=presumed)),
        options=tuple(option(key) for key in labels),
    )


QUESTIONS: tuple[Question, ...] = (comes_back, between, border)
