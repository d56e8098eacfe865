"""M05, E5: the limitation clock: what a demand does to it, and what calling the whole loan due does."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law.days_off import last_day
from lessons.law.facts_limitation import Arrival, Creditor, Event, Happening, LimitationFacts
from lessons.law.limitation import limitation
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Day, Figure, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks, distinct

PERIOD, RESTART = "cn.cc.limitation_period", "cn.cc.limitation_interruption"
LAST, CALLED = "cn.cc.limitation_last_instalment", "cn.cc.limitation_acceleration"
LENDER = Creditor.FINANCIAL_INSTITUTION
YEARS = 3
HOLIDAYS = (1, 2, 4, 5, 6, 9, 10)  # months with a public holiday that may move a last day


def expiry(last_due: date, on: date, called: date | None = None, demand: date | None = None) -> date:
    """Return the last day of limitation as it stands on a day."""
    events = (Event(Happening.DEMAND, demand, Arrival.REACHED),) if demand else ()
    found = limitation(LimitationFacts(last_due, LENDER, called, events), on).expiry
    assert found is not None
    return found


def _quiet(day: date) -> bool:
    """Return whether a period of years from this day ends on a working day that no holiday moves."""
    end = last_day(day, 12 * YEARS)
    return end.day == end.nominal and end.nominal.month not in HOLIDAYS


def _draw_demand(rng: random.Random) -> dict[str, Any]:
    last = date(2022, 1, 5) + timedelta(rng.randint(0, 800))
    demand = last + timedelta(rng.randint(60, 800))
    if not (_quiet(last) and _quiet(demand)) or demand > date(2026, 6, 30):
        raise Degenerate("m05-e5a")
    return {"last": last, "missed": last - timedelta(30 * rng.randint(3, 9)), "demand": demand}


DEMAND = Family(
    "m05-e5a",
    {"last": date(2023, 3, 15), "missed": date(2022, 9, 15), "demand": date(2024, 6, 1)},
    _draw_demand,
)


@asks("m05-e5a", mark("E5 (a). When does limitation run out?"), DEMAND)
def until_when(g: SimpleNamespace) -> Body:
    """From the last instalment, afresh from a demand that arrived."""
    right = expiry(g.last, g.demand, demand=g.demand)
    plain = expiry(g.last, g.last)
    words = {"last": Day(g.last), "missed": Day(g.missed), "demand": Day(g.demand), "right": Day(right),
             "plain": Day(plain), "years": Figure(YEARS)}  # fmt: skip
    days = {
        "restart": right,
        "last": plain,
        "missed": last_day(g.missed, 12 * YEARS).day,
        "two": last_day(g.demand, 24).day,
    }
    if len(set(days.values())) < len(days):
        raise Degenerate("m05-e5a")
    until = mark("Until the end of {day}")
    options = (
        Option("restart", line(until, day=Day(right)), sourced(
            line(mark("The demand reached the debtor in time, so the years begin afresh on {demand}."), **words),
            Cited(RESTART))),
        Option("last", line(until, day=Day(plain)), line(mark(
            "This counts from the last instalment alone. A demand that arrives in time starts the years afresh. Next: "
            "count from the demand."
        )), "MC24"),
        Option("missed", line(until, day=Day(days["missed"])), line(mark(
            "This counts from the first instalment that was missed. One debt in instalments has one clock. Next: start "
            "from the last instalment, then look at the demand."
        )), "MC24"),
        Option("two", line(until, day=Day(days["two"])), line(mark(
            "This counts two years, as the law did before. Next: look up how many years it is now."
        )), "MC28"),
        Option("never", line(mark("It never ends: a debt stays a debt")), line(mark(
            "The debt stays, but the debtor may then refuse to pay it. Next: ask from which day the years run."
        )), "MC24"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A loan in instalments. The first one missed was due on {missed}, the last one on {last}. Nothing "
                    "was called due before. On {demand} a letter that asks for payment reached the borrower. "
                    "Since then nothing has happened."
                ),
                **words,
            ),
            line(mark("Until when can the lender claim before limitation has run out?")),
        ),
        hints=(
            line(mark("Two questions: from which day do the years run, and did anything start them afresh?")),
            line(mark("One debt that is paid in instalments has one clock. It starts with the last instalment.")),
            line(mark("Check that the demand came in time. Count the years of the Civil Code from the demand.")),
        ),
        solution=(
            line(mark("1. From the last instalment, {last}, the {years} years would end on {plain}."), **words),
            line(mark("2. The demand of {demand} came before that. The years begin afresh and end on {right}."),
                 **words),
            line(mark("{law}"), law=Cited(LAST)),
            line(mark("{law}"), law=Cited(RESTART)),
        ),
        options=options,
    )  # fmt: skip


def _draw_called(rng: random.Random) -> dict[str, Any]:
    called = date(2022, 1, 5) + timedelta(rng.randint(0, 900))
    last = called + timedelta(rng.randint(70, 500))
    if not (_quiet(last) and _quiet(called)):
        raise Degenerate("m05-e5b")
    return {"called": called, "missed": called - timedelta(rng.randint(61, 130)), "last": last}


WHOLE = Family(
    "m05-e5b",
    {"called": date(2023, 7, 14), "missed": date(2023, 5, 10), "last": date(2024, 3, 12)},
    _draw_called,
)


@asks("m05-e5b", mark("E5 (b). What does calling the loan due change?"), WHOLE, Unit.COUNT)
def called_due(g: SimpleNamespace) -> Body:
    """By how many days limitation runs out earlier."""
    early, late = expiry(g.last, g.called, called=g.called), expiry(g.last, g.last)
    right = Fraction((late - early).days)
    words = {"called": Day(g.called), "missed": Day(g.missed), "last": Day(g.last), "early": Day(early),
             "late": Day(late), "years": Figure(YEARS), "right": Figure(right)}  # fmt: skip
    slips = [
        Slip("MC24", Fraction(0), line(mark(
            "{answer} would mean that calling the loan due changes nothing. The last due date moves. Next: find the "
            "day from which the years run with the call, and without it."
        ))),
        Slip("MC24", Fraction((last_day(g.last, 12 * YEARS).day - g.called).days), line(mark(
            "{answer} counts from the call to the end of the later period. Next: find the end of both periods and "
            "count the days between them."
        ))),
        Slip("MC24", Fraction((g.last - g.missed).days), line(mark(
            "{answer} counts from the instalment that was missed. Missing it started no clock. Next: count from the "
            "day of the call."
        ))),
        Slip("MC24", Fraction((g.called - g.missed).days), line(mark(
            "{answer} is the time between the missed instalment and the call. Next: find the last day of limitation "
            "with the call, and without it."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A loan in instalments; the last one is due on {last}. The instalment of {missed} is missed. On "
                    "{called} the lender validly calls the whole loan due, under a clause of the contract. Nothing "
                    "else happens: no payment, no further demand, no suit."
                ),
                **words,
            ),
            line(
                mark(
                    "By how many days does limitation run out earlier than without the call? The law does not say "
                    "this outright; use the course's reading of it."
                )
            ),
        ),
        hints=(
            line(mark("Which due date is the last one after the call?")),
            line(mark("The years run from the end of the last term. The call moves that day forward.")),
            line(mark("Write the last day of limitation with the call, and without it. Count the days between.")),
        ),
        solution=(
            line(mark("1. Without the call: {years} years from {last}, until {late}."), **words),
            line(mark("2. With the call: {years} years from {called}, until {early}."), **words),
            line(mark("3. Between them lie {right} days. The call brings the whole sum earlier to the borrower, and "
                      "the end of the time to the lender."), **words),
            line(mark("{law}"), law=Cited(CALLED, noted=True)),
            line(mark("{law}"), law=Cited(PERIOD)),
        ),
        because=sourced(
            line(mark("The whole debt is due from {called}, so its years begin and end earlier. That is a reading of "
                      "the article."), **words),
            Cited(CALLED),
        ),
        right=right,
        slips=distinct(right, slips, Fraction(0)),
        then=line(mark("Next: write both last days, one under the other, then count the days between them.")),
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (until_when, called_due)
