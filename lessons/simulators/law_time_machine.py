"""LawTimeMachine: one loan, any lender, any day; which price line it is under, and what each rule says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import count
from typing import Any

from lessons.credit import yuan
from lessons.language import iso_date, mark, say
from lessons.language.findings.price import FACTS
from lessons.law.as_of import today
from lessons.law.citation import Citation
from lessons.law.facts_price import APPROVED, SEVEN_LOCAL, Lender, Loan
from lessons.law.finding import Finding
from lessons.law.price import Limit, limits, price_findings
from lessons.law.price_claim import Claim, claim
from lessons.law.price_dates import Span, spans, turning_days
from lessons.law.rules import cn_overdue, cn_principal
from lessons.simulators import law_time_parts as parts
from lessons.simulators.controls import Choice, Control, Day, Number, Switch
from lessons.simulators.day_line import DayLine
from lessons.simulators.panel import Panel
from lessons.simulators.shown import Shown
from lessons.views.law_words import words
from lessons.views.limit_chart import LimitChart
from lessons.views.limit_tracks import Lines
from lessons.views.limit_words import given, rate_words

FIRST, LAST = date(2014, 1, 1), date(2028, 12, 31)  # from before the first line to a year after the last turning day
ASSISTED = "assisted_bank"
LATER = tuple(sorted((APPROVED | SEVEN_LOCAL) - {Lender.BANK, Lender.CONSUMER_FINANCE, Lender.MICROCREDIT}))
LENDERS = (
    (Lender.PRIVATE.value, FACTS["private"]),
    (Lender.BANK.value, FACTS["bank"]),
    (ASSISTED, mark("bank, through assisted lending")),
    *((lender.value, FACTS[lender.value]) for lender in (Lender.CONSUMER_FINANCE, Lender.MICROCREDIT, *LATER)),
)
YEARS = (2014, 2016, 2019, 2022, 2026)  # the five dates: the same day of the year
THREE = (Lender.PRIVATE.value, ASSISTED, Lender.MICROCREDIT.value)
KNOWN = {"unknown": None, "yes": True, "no": False}
PAGES = {
    "loan": {"lender", "contract", "filing", "rate"},
    "money": {"amount", "deducted", "fees", "overdue"},
    "court": {"requested", "plainly", "older"},
}


def controls() -> tuple[Control, ...]:
    """Return the controls; the page chooses which of them are to be seen."""
    return (
        Choice("page", mark("What to set"), (
            ("loan", mark("lender, days and rate")),
            ("money", mark("amounts, fees and lateness")),
            ("court", mark("what is said in court")),
        ), "loan"),
        Choice("lender", mark("Who lends"), LENDERS, Lender.CONSUMER_FINANCE.value),
        DayLine("contract", mark("Day of the contract"), date(2024, 10, 20), FIRST, LAST, jumps,
                mark("Jump to a day on which a rule began")),
        Day("filing", mark("Day on which the case is filed"), date(2025, 6, 2), FIRST, LAST),
        Number("rate", mark("Agreed interest per year"), 0, 60, 0.5, 30, "%", 2, "rate"),
        Number("amount", mark("Amount of the contract"), 100, 1_000_000, 100, 10_000, mark("yuan"), 2, "money"),
        Number("deducted", mark("Taken from the payout in advance"), 0, 100_000, 100, 0, mark("yuan"), 2, "money"),
        Number("fees", mark("Fees on top of the interest, per year"), 0, 40, 0.5, 0, "%", 2, "rate"),
        Number("overdue", mark("Overdue rate per year (0: none agreed)"), 0, 90, 0.5, 0, "%", 2, "rate"),
        Switch("requested", mark("The borrower asks the court for a cut"), True),
        Choice("plainly", mark("Is the total plainly above the lender's actual loss?"), (
            ("unknown", mark("not known")), ("yes", mark("yes")), ("no", mark("no")),
        ), "unknown"),
        Switch("older", mark("A party asks for the older interpretation"), True),
    )  # fmt: skip


def jumps() -> tuple[tuple[date, str], ...]:
    """Return the turning days of the law files with what begins on them."""
    named = mark("{day}: {what}")
    return tuple(
        (turn.day, say(named, day=given(turn.given), what=words(turn.parameter.meaning))) for turn in turning_days()
    )


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the controls of the chosen page."""
    return {"page"} | PAGES[values["page"]]


@dataclass(frozen=True)
class Judgement:
    """A loan on its days: lines, findings, claim, the lines on all days, and the same contract on five dates."""

    key: str
    loan: Loan
    typed_filing: date
    limits: tuple[Limit, ...]
    findings: tuple[Finding, ...]
    claim: Claim
    spans: tuple[Span, ...]
    five: tuple[tuple[date, tuple[tuple[str, tuple[Limit, ...]], ...]], ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation that is shown."""
        return tuple(each.citation for each in (*self.limits, *self.findings))


def kind(key: str) -> tuple[Lender, bool]:
    """Return the lender of a choice, and whether a platform assists."""
    return (Lender.BANK, True) if key == ASSISTED else (Lender(key), False)


def loan(values: Mapping[str, Any]) -> Loan:
    """Return the loan that the controls describe; interest runs to the filing, and nothing is repaid before."""
    lender, assisted = kind(values["lender"])
    rate, fees, overdue = (Fraction(values[name]) / 100 for name in ("rate", "fees", "overdue"))
    filing = max(values["filing"], values["contract"])
    return Loan(
        lender=lender,
        contract=values["contract"],
        filing=filing,
        repaid=filing,
        amount=yuan(values["amount"]),
        deducted=min(yuan(values["deducted"]), yuan(values["amount"])),
        rate=rate,
        total_rate=rate + fees,
        overdue_rate=overdue or None,
        assisted=assisted,
        requested=values["requested"],
        plainly_above_loss=KNOWN[values["plainly"]],
        old_rule_requested=values["older"],
    )


def model(values: Mapping[str, Any]) -> Judgement:
    """Return what the law says of the loan on its days."""
    made = loan(values)
    assert made.lender is not None and made.contract is not None and made.filing is not None
    findings = price_findings(made)
    if made.deducted:
        findings += (cn_principal.principal_received(made), cn_principal.net_disbursed(made))
    if made.overdue_rate:
        findings += (cn_overdue.overdue_agreed(made), cn_overdue.penalty_rate(made))
    return Judgement(
        values["lender"],
        made,
        values["filing"],
        limits(made.lender, made.contract, made.filing, bool(made.assisted)),
        findings,
        claim(made),
        spans(made.lender, values["filing"], bool(made.assisted), FIRST, LAST),
        five_dates(values["lender"], made.contract, values["filing"]),
    )


@cache
def five_dates(
    key: str, contract: date, filing: date
) -> tuple[tuple[date, tuple[tuple[str, tuple[Limit, ...]], ...]], ...]:
    """Return the lines of the same contract on the same day of five years, for three lenders and the chosen one."""
    keys = THREE if key in THREE else (*THREE, key)
    found = []
    for year in YEARS:
        day = date(year, contract.month, min(contract.day, 28) if contract.month == 2 else contract.day)
        row = []
        for name in keys:
            lender, assisted = kind(name)
            row.append((name, limits(lender, day, max(filing, day), assisted)))
        found.append((day, tuple(row)))
    return tuple(found)


class LawTimeMachine(Panel):
    """Move a loan through time and from lender to lender; the answer is that of the day, of the rank, of the text."""

    name = "law_time_machine"
    _numbers = count(1)

    def __init__(self) -> None:
        self._chart = LimitChart()
        self._prefix = f"{self.name}-{next(self._numbers)}"
        self._drawn = Shown("", "")
        super().__init__(
            controls(),
            model,
            self._parts,
            title=say("The law on that day"),
            lead=say(
                "Choose who lends, the day of the contract, the day of the case and the rate. Below stands which line "
                "the loan is under on these days, and where it is written."
            ),
            result=key_words,
            visible=visible,
        )

    def _parts(self, found: Judgement) -> list[Shown]:
        self._found = found
        self._drawn = self._picture(found)
        return self._shown(found, None)

    def on_screen(self) -> Sequence[object] | None:
        """Return the parts with the amber line of values past their review date: seen, never kept."""
        day = today()
        late = any(citation.review_by < day for citation in self._found.citations)
        return self._shown(self._found, day) if late else None

    def _shown(self, found: Judgement, day: date | None) -> list[Shown]:
        lender = say(dict(LENDERS)[found.key])
        return [
            parts.rule_cards(found, lender, day),
            self._drawn,
            parts.amounts(found),
            parts.verdicts(found, day),
            parts.five(found, dict(LENDERS)),
        ]

    def _picture(self, found: Judgement) -> Shown:
        made = found.loan
        assert made.rate is not None and made.total_rate is not None and made.contract is not None
        # the line of a private loan is for the interest alone, that of any other lender for the whole cost
        fees = made.lender is not Lender.PRIVATE and made.total_rate != made.rate
        rate = made.total_rate if fees else made.rate
        lender = say(dict(LENDERS)[found.key])
        lines = Lines(found.spans, lender, found.typed_filing, rate, made.contract, FIRST, LAST, fees)
        self._chart.update(lines)
        return parts.pictured(self._chart.svg(self._prefix), self._chart.words, found)


def key_words(found: Judgement) -> str:
    """Return lender, day and lines for the short repr."""
    assert found.loan.contract is not None
    lines = ", ".join(f"{limit.rule} {rate_words(limit.rate)}" for limit in found.limits) or "no line"
    return f"{found.key}, {iso_date(found.loan.contract)}: {lines}"
