"""What ArrearsClock shows: the day in words, the timeline with its table, costs, a payment, what a court supports."""

from datetime import date
from html import escape
from typing import TYPE_CHECKING

from lessons.language import long_date, mark, money, percent, say
from lessons.law.library import library
from lessons.law.rank import Verdict
from lessons.servicing.charges import Component
from lessons.servicing.late_events import REASONABLE, Stage
from lessons.simulators.law_time_parts import details, verdicts
from lessons.simulators.shown import Shown, joined, message, paragraph, shown
from lessons.views.late_words import cost_table, day_lines, day_words, payment_table, stage_sources, stage_table
from lessons.views.law_verdict import cited, closing
from lessons.views.limit_words import rate_words

if TYPE_CHECKING:
    from lessons.simulators.arrears_clock import Clock

ALLOCATION = "cn.cc.allocation_one_debt"
NOT_DUE = "cn.cc.loan_repayment"
BASIS = mark(
    "Interest and damages of lateness are counted by the contract, each instalment by itself, to the cent. What is due "
    "on a day is late from the day after it; where the contract lets days pass, from their end. Penalties bear no "
    "interest here."
)
COURT_BASIS = mark(
    "Held against the line: all that lateness costs, as a share of the late principal, by actual days over 365. The "
    "texts speak of the price of a loan; to hold it against the late part alone is how this course reckons."
)
WITH_INTEREST = mark(
    "The article names costs, interest and principal. That penalties and damages are served with the interest is how "
    "this course reckons."
)
NO_CLAUSE = mark("This contract has no clause by which the lender may call all of it due. So nothing is called here.")
TOO_EARLY = mark("The clause begins on {day}; before that nothing is called.")
CALLED = mark(
    "On {day} the lender called the loan due: all principal is due from then on, and the interest to come falls away."
)


def summary(found: "Clock") -> Shown:
    """Return where the debt stands on the day."""
    late, lines = found.day.arrears, day_lines(found.day)
    if found.called:
        lines.append(_called(found))
    return message("\n".join(lines), "warn" if late.days_past_due else "info")


def _called(found: "Clock") -> str:
    contract = found.day.contract
    if contract.called_after is None:
        return say(NO_CLAUSE)
    if found.day.called_on is None:
        return say(TOO_EARLY, day=day_words(contract.called_after))
    return say(CALLED, day=long_date(found.day.called_on))


def pictured(svg: str, words: str, found: "Clock") -> Shown:
    """Return the timeline, and its stages as a table with sources that opens."""
    table = shown(stage_table(found.day, found.events, REASONABLE))
    sources = [paragraph(line, "note") for line in stage_sources(found.events, found.day.contract)]
    key = say(
        "Square: the contract sets the day. Diamond: a law does. Circle: practice of this invented lender. Filled: "
        "reached on this day. Buckets are words of the trade; they count from the end of grace."
    )
    opened = details(say("The stages as a table, with what the texts say"), [table, *sources])
    return Shown(
        f'{svg}<p class="ic-note">{escape(key)}</p>{opened.html}',
        "\n".join([words, key, opened.text]),
        "\n\n".join([paragraph(words).static, paragraph(key).static, opened.static]),
    )


def costs(found: "Clock") -> Shown:
    """Return each cost so far, with base, rate, days and ground."""
    return joined([shown(cost_table(found.day)), paragraph(say(BASIS), "note")])


def payment(found: "Clock") -> Shown:
    """Return what the payment of the day pays."""
    day = found.day
    if not day.payment:
        told = say("No payment on this day. Set one to see what it pays.")
    else:
        due = day.before.left(Component.PRINCIPAL, due_only=True)
        paid = sum(
            one.amount for one in day.after.allocations if one.on == day.on and one.component is Component.PRINCIPAL
        )
        told = say(
            "Of {payment}, {paid} pays principal. {left} of principal that is due stays unpaid.",
            payment=money(day.payment),
            paid=money(paid),
            left=money(due - paid),
        )
        if day.after.credit:
            told += " " + say("{rest} is left over and waits for what falls due.", rest=money(day.after.credit))
    source = cited(library().record(ALLOCATION).nearest(day.on).citation)
    return joined(
        [
            message(told),
            shown(payment_table(day)),
            paragraph(say("Where nothing else is agreed, the order is that of: {source}", source=source), "note"),
            paragraph(say(WITH_INTEREST), "note"),
        ]
    )


def court(found: "Clock", day: date | None) -> Shown:
    """Return what a court would support of it, with the rules and the closing line."""
    claim = found.claim
    lines = []
    if not claim.charged:
        lines.append(say("Lateness costs nothing yet by the contract; there is nothing to hold against a line."))
    elif claim.line is None:
        lines.append(
            say(
                "Lateness costs {charged} by the contract. It is a sale, not a loan: no line for loans applies. A "
                "court looks at the damages themselves.",
                charged=money(claim.charged),
            )
        )
    else:
        lines.append(
            say(
                "Lateness costs {charged} by the contract: {rate} a year of the late principal. The line stands at "
                "{line}: {within} lies within it, {above} above it.",
                charged=money(claim.charged),
                rate=percent(claim.rate or 0),
                line=rate_words(claim.line),
                within=money(claim.within),
                above=money(claim.above),
            )
        )
        if claim.above:
            lines.append(_above(found))
    late = found.day.arrears
    if late.not_due:
        lines.append(
            say("{amount} is not due yet: there is no claim for it on this day.", amount=money(late.not_due))
            if not found.day.contract.is_sale or not _fifth(found)
            else say("A fifth is late and the time has passed: the seller may ask for all of it.")
        )
    title = say("What a court would support on this day")
    head = Shown(f'<p class="ic-group-title">{escape(title)}</p>', title, f"**{title}**")
    speaks = any(one.verdict is not Verdict.NOT_APPLICABLE for one in found.findings)
    cards = verdicts(found, day, say("What each rule says of this debt")) if speaks else None
    return joined(
        [
            head,
            message("\n".join(lines)),
            cards,
            paragraph(say(COURT_BASIS), "note"),
            paragraph(closing(found.citations), "note"),
        ]
    )


def _above(found: "Clock") -> str:
    if found.day.contract.lender_kind == "private":
        return say("A court does not support the part above the line.")
    return say("A court can cut that part, if the borrower asks and the total is plainly above the actual loss.")


def _fifth(found: "Clock") -> bool:
    day = next((one.day for one in found.events if one.stage is Stage.ACCELERATION), None)
    return day is not None and found.day.days >= day
