"""M06, E3: a microcredit company before and after unpublished guidance, and how to speak of such a text."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import parameter
from lessons.law.facts_price import Lender, Loan
from lessons.law.finding import Finding
from lessons.law.rules.cn_guidance import microcredit_cost
from lessons.practice.cited import Cited, InForce
from lessons.practice.lending import quiet_day
from lessons.practice.line import Amount, Day, Figure, brief, line
from lessons.practice.question import Body, Family, Option, Question, asks

STOP, TARGET, BY = "cn.xdz.stop_above", "cn.xdz.target", "cn.xdz.target_by"
# the guidance is dated by its month alone, so no loan of that month is drawn
BEFORE = (date(2023, 1, 3), date(2025, 11, 28))
AFTER = (date(2026, 1, 5), date(2026, 1, 19))  # later in 2026 the LPR is known from memory alone, but for March
PERIOD = InForce(TARGET, AFTER[0])
KEYS = {"not_yet_in_force": "not_yet", "above_stop": "stop", "target_to_come": "to_come"}


def finding(contract: date, total: Fraction) -> Finding:
    return microcredit_cost(Loan(lender=Lender.MICROCREDIT, contract=contract, total_rate=total))


def _draw(rng: random.Random) -> dict[str, Any]:
    low, high = rng.choice(((128, 239), (246, 340), (246, 340)))
    return {
        "contract": quiet_day(rng, *rng.choice((BEFORE, AFTER, AFTER))),
        "total": Fraction(rng.randint(low, high), 1000),
        "amount": 100_000 * rng.randint(3, 40),
    }


def _complete(contract: date, total: Fraction, amount: int) -> dict[str, Any]:
    return {"_key": KEYS[finding(contract, total).why.code]}


MICRO = Family(
    "m06-e3a",
    {"contract": date(2026, 1, 8), "total": Fraction(198, 1000), "amount": 800_000},
    _draw,
    _complete,
)


def target_words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "period": PERIOD,
        "contract": Day(g.contract),
        "total": brief(g.total),
        "stop": brief(parameter(STOP, AFTER[0]).number / 100),
        "times": Figure(parameter(TARGET, AFTER[0]).number),
        "by": Day(parameter(BY, AFTER[0]).date),
    }


def cited(id: str) -> Cited:
    return Cited(id, AFTER[0], noted=True)


TOO_EARLY = mark(
    "The guidance holds {period}, and the loan is older. It speaks of new loans and does not reach back. Next: put "
    "the two dates side by side."
)
NOT_TOO_EARLY = mark(
    "The loan is newer than the guidance, so the guidance does speak of it. Next: compare the cost with its two "
    "numbers."
)
NOT_ABOVE = mark("{total} does not exceed {stop}. Next: look at the guidance’s other number, and by when it is meant.")
IS_ABOVE = mark("{total} exceeds {stop}, where no new loan is to be made at all. Next: look at the stricter demand.")


@asks("m06-e3a", mark("E3 (a). A micro-lender, before and after the guidance"), MICRO)
def guided(g: SimpleNamespace) -> Body:
    """Not yet there; above the stop; or above a target that is still to come."""
    words, late = {**target_words(g), "amount": Amount(g.amount)}, g._key != "not_yet"
    labels: dict[str, str] = {
        "not_yet": mark("The guidance says nothing of this loan, which is older"),
        "stop": mark("The guidance asks that new loans at such a cost stop"),
        "to_come": mark("The guidance lets it pass for now; its target is for {by}"),
        "void": mark("The contract is void above {times} times the LPR"),
    }
    right = {"not_yet": STOP, "stop": STOP, "to_come": BY}
    wrong: dict[str, tuple[str, str]] = {
        "not_yet": (NOT_TOO_EARLY, "MC28"),
        "stop": (NOT_ABOVE if late else TOO_EARLY, "MC28"),
        "to_come": (
            IS_ABOVE
            if late
            else mark(
                "Target and guidance came after this loan. Next: ask which texts there were on the day of the loan."
            ),
            "MC28",
        ),
        "void": (
            mark(
                "Guidance of a supervisor makes no contract void, and the line of private lending is not for a "
                "microcredit company. Next: ask who wrote the text, and to whom."
            ),
            "MC27",
        ),
    }

    def option(key: str) -> Option:
        if key == g._key:
            return Option(key, line(labels[key], **words), line(mark("{law}"), law=cited(right[key])))
        return Option(key, line(labels[key], **words), line(wrong[key][0], **words), wrong[key][1])

    return Body(
        prompt=(
            line(
                mark(
                    "Kuaidui Microcredit lends Zhou {amount} on {contract}. The overall cost is {total} a year. "
                    "Supervisors have sent guidance on such costs to local regulators ({period}). It was never "
                    "published."
                ),
                **words,
            ),
            line(mark("What does that guidance say of this loan?")),
        ),
        hints=(
            line(mark("Which came first, the loan or the guidance?")),
            line(mark("The guidance has two numbers. One is a stop for new loans, the other a target with a date.")),
            line(mark("If the loan is newer: is its cost above the stop? If not, has the day of the target come?")),
        ),
        solution=(
            line(mark("1. The stop: {law}"), law=cited(STOP)),
            line(mark("2. The target: {law}"), law=cited(TARGET)),
            line(mark("3. By when: {law}"), law=cited(BY)),
            line(
                mark("4. The loan of {contract} at {total}: {answer}."), answer=line(labels[g._key], **words), **words
            ),
        ),
        options=tuple(option(key) for key in labels),
    )


SITES = (mark("a loan forum"), mark("a news app"), mark("a collection firm’s handbook"), mark("a lender’s help page"))


def _draw_kind(rng: random.Random) -> dict[str, Any]:
    return {"site": rng.choice(SITES), "read": quiet_day(rng, AFTER[0], date(2026, 11, 19))}


KIND = Family("m06-e3b", {"site": SITES[0], "read": date(2026, 10, 9)}, _draw_kind)


@asks("m06-e3b", mark("E3 (b). What kind of text is it?"), KIND)
def kind(g: SimpleNamespace) -> Body:
    """Unpublished guidance, known from secondary sources."""
    words: dict[str, Any] = {"read": Day(g.read), "site": line(g.site)}
    words |= {"times": Figure(parameter(TARGET, AFTER[0]).number), "law": cited(TARGET), "period": PERIOD}
    options = (
        Option(
            "guidance",
            line(mark("“Unpublished guidance, reported by the press, sets a target for it”")),
            line(mark("It names the rank, the source and the force. {law}"), **words),
        ),
        Option("statute", line(mark("“The law has capped it”")), line(mark(
            "No statute says so. Guidance to supervisors is no law, whatever its number. Next: name the rank first."
        )), "MC27"),
        Option("court", line(mark("“Courts support no more than that”")), line(mark(
            "That is the rule for private lending; a reply takes microcredit companies out of it. Next: ask who "
            "wrote the text and whom it addresses."
        )), "MC15"),
        Option("published", line(mark("“A published rule of the regulator says so; here is its number”")), line(mark(
            "The text was sent to local regulators and not published. Whoever gives a number has not seen one. "
            "Next: ask where the text can be read."
        )), "MC34"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "On {read}, {site} says: “Microcredit may cost {times} times the LPR at most.” The sentence comes "
                    "from guidance that supervisors sent to local regulators ({period}). Chen Min must put it right."
                ),
                **words,
            ),
            line(mark("Which wording is true to the source?")),
        ),
        hints=(
            line(mark("Who wrote the text, and who was meant to read it?")),
            line(mark("A text has a rank. Guidance to supervisors stands below every published rule.")),
            line(mark("Look for the wording that names the rank, says where it is known from, and claims no ban.")),
        ),
        solution=(line(mark("{law}"), **words),),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (guided, kind)
