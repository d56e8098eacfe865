"""M06, the exit ticket ends: the rank of a text, and a question that the texts leave open."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import parameter
from lessons.law.facts_price import Lender, Loan
from lessons.law.finding import Finding
from lessons.law.rank import Rank, Verdict
from lessons.law.rules.cn_price import PROTECTED, SPLIT, change_day, split_period, two_lines
from lessons.law.rules.cn_scope import COURT_LINE
from lessons.practice.cited import Cited, Sentence
from lessons.practice.lending import WHO_AND_WHEN, YEAR, old_line, quiet_day
from lessons.practice.line import Amount, Day, Figure, Line, brief, line
from lessons.practice.question import Body, Family, Option, Question, asks

# texts of each rank that this lesson meets
TEXTS = (
    *("cn.cc.interest_in_advance", "cn.cc.overdue_interest"),
    *("cn.mj20b.overdue_cap", "cn.mj20b.principal_received", "cn.mj20b.overdue_not_agreed"),
    *(COURT_LINE, "cn.xdz.stop_above", "cn.xdz.target"),
)
READ = date(2026, 1, 5)
SAYS = {
    Rank.STATUTE: mark("A statute says so; it binds everybody"),
    Rank.JUDICIAL_INTERPRETATION: mark("A judicial interpretation says so; it binds courts in the cases it is for"),
    Rank.JUDICIAL_POLICY: mark("A judicial opinion says so; it guides courts, and no judgment rests on it alone"),
    Rank.WINDOW_GUIDANCE: mark("Guidance of supervisors says so; it is unpublished and no rule for a court"),
}


def _draw_text(rng: random.Random) -> dict[str, Any]:
    day = quiet_day(rng, READ, date(2026, 11, 19))
    return {"text": rng.choice(TEXTS), "page": rng.randint(2, 60), "read": day}


TEXT = Family("m06-x2", {"text": COURT_LINE, "page": 12, "read": date(2026, 10, 30)}, _draw_text)


@asks("m06-x2", mark("Exit 2. What kind of rule is it?"), TEXT)
def rank_of(g: SimpleNamespace) -> Body:
    """The rank decides the verb."""
    found = parameter(g.text, READ)
    rank = found.citation.rank
    wrong = {
        Rank.STATUTE: mark("This is no act of the legislature. Next: look at who issued the text."),
        Rank.JUDICIAL_INTERPRETATION: mark(
            "The Supreme People’s Court also writes opinions, and other bodies write rules. Next: look at the name of "
            "the text."
        ),
        Rank.JUDICIAL_POLICY: mark(
            "An opinion guides how courts reason. Next: look at who issued this text, and whether it binds."
        ),
        Rank.WINDOW_GUIDANCE: mark("This text is published, and anyone can read it. Next: look at who issued it."),
    }
    options = tuple(
        Option(each.value, line(text), line(mark("{law}"), law=Cited(g.text, READ)))
        if each is rank
        else Option(each.value, line(text), line(wrong[each]), "MC27")
        for each, text in SAYS.items()
    )
    return Body(
        prompt=(
            line(
                mark(
                    "On page {page} of a handbook, read on {read}, this sentence stands without a source: “{sentence}”"
                ),
                page=Figure(g.page),
                read=Day(g.read),
                sentence=Sentence(g.text, READ),
            ),
            line(mark("How must the source be named beside it?")),
        ),
        hints=(
            line(mark("Who wrote the sentence: lawmakers, a court or a supervisor?")),
            line(mark("The rank follows from the issuer and the kind of text. A number does not raise it.")),
            line(mark("Find the sentence in the law box of this lesson. Read the line about its rank.")),
        ),
        solution=(line(mark("{law}"), law=Cited(g.text, READ)),),
        options=options,
    )


def _draw_open(rng: random.Random) -> dict[str, Any]:
    change = change_day()
    near = change + timedelta(days=rng.choice((-12, -5, -2, -1, 0, 0, 0, 1, 2, 6, 13)))
    contract = quiet_day(rng, date(2018, 1, 3), date(2019, 6, 28))
    return {
        "contract": contract,
        "filing": near,
        "asked": rng.random() < 0.6,
        "amount": 100_000 * rng.randint(10, 60),
        "rate": Fraction(5 * rng.randint(41, 70), 1000),
    }


def _finding(contract: date, filing: date, asked: bool, amount: int, rate: Fraction) -> Finding:
    loan = Loan(
        lender=Lender.PRIVATE, contract=contract, filing=filing, repaid=contract + YEAR, amount=amount, rate=rate,
        old_rule_requested=asked,
    )  # fmt: skip
    return two_lines(loan) if filing < change_day() else split_period(loan)


def _complete_open(contract: date, filing: date, asked: bool, amount: int, rate: Fraction) -> dict[str, Any]:
    found = _finding(contract, filing, asked, amount, rate)
    key = "open" if found.verdict is Verdict.UNSETTLED else "old" if filing < change_day() else "asked"
    return {"_found": found, "_key": key}


FIRST_OPEN = {
    "contract": date(2019, 3, 6),
    "filing": date(2020, 8, 20),
    "asked": True,
    "amount": 2_000_000,
    "rate": Fraction(24, 100),
}
OPEN = Family("m06-x3", FIRST_OPEN, _draw_open, _complete_open)

ASKED = mark("A party asks that the older rules be applied to that time.")
NOT_ASKED = mark("Nobody asks that the older rules be applied to that time.")


@asks("m06-x3", mark("Exit 3. Is it settled?"), OPEN)
def settled(g: SimpleNamespace) -> Body:
    """Before the change, on the very day, after it with or without a request."""
    change = change_day()
    words: dict[str, Any] = {
        "contract": Day(g.contract), "filing": Day(g.filing), "repaid": Day(g.contract + YEAR),
        "amount": Amount(g.amount), "rate": brief(g.rate), "change": Day(change), "low": brief(old_line()),
        "request": line(ASKED if g.asked else NOT_ASKED),
    }  # fmt: skip
    split, old = Cited(SPLIT, date(2021, 1, 1)), Cited(PROTECTED, g.contract, noted=True)
    labels: dict[str, str] = {
        "old": mark("The older line of {low}, because the case is older than the change too"),
        "asked": mark("The older line of {low}, because a party asked for the older rules"),
        "open": mark("Not settled: the text does not say"),
        "newer": mark("The newer line alone, from the first day of the loan"),
    }
    why_open = (
        mark("The text speaks of cases accepted after {change}. It does not say what holds on the day itself. {law}")
        if g.filing == change
        else mark("The text gives the older rules on request. It does not say what holds without one. {law}")
    )
    right: dict[str, Line] = {
        "old": line(mark("Contract and case both stand before {change}. {law}"), law=old, **words),
        "asked": line(mark("Older contract, newer case, and a request: {law}"), law=split),
        "open": line(why_open, law=split, **words),
    }
    not_old = mark("The case is not older than {change}. Next: put the day of filing beside the day of the change.")
    not_asked = (
        mark("A request matters in cases after {change}. Next: look at the day of this case first.")
        if g.asked
        else mark("Nobody asked; the story says so. Next: read its last sentence again.")
    )
    is_settled = mark("For these dates and this request the text does say it. Next: sort the three days, then read it.")
    wrong: dict[str, tuple[str, str]] = {
        "old": (not_old, "MC28"),
        "asked": (not_asked, "MC28"),
        "open": (is_settled, "MC34"),
        "newer": (
            mark(
                "The newer line counts from {change} on, not before. Next: ask what the text says of the time before."
            ),
            "MC28",
        ),
    }

    def option(key: str) -> Option:
        if key == g._key:
            return Option(key, line(labels[key], **words), right[key])
        return Option(key, line(labels[key], **words), line(wrong[key][0], **words), wrong[key][1])

    return Body(
        prompt=(
            line(
                mark(
                    "A private loan of {amount} at {rate} a year, made on {contract}, was due on {repaid}. The case is "
                    "filed on {filing}. {request}"
                ),
                **words,
            ),
            line(mark("Which line holds for the interest up to the due day?")),
        ),
        hints=(
            line(WHO_AND_WHEN),
            line(
                mark("Some texts say “after that day”. Some say “on request”. Each leaves a gap that a reader can see.")
            ),
            line(mark("Is the case before, on or after the day of the change? And did anybody ask?")),
        ),
        solution=(
            line(mark("1. The day of the change is {change}; the case is filed on {filing}. {request}"), **words),
            right[g._key],
        ),
        options=tuple(option(key) for key in labels),
    )


QUESTIONS: tuple[Question, ...] = (rank_of, settled)
