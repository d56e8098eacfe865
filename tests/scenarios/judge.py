"""Findings <- the facts of a scenario file: compared by tests with the expected, by `whatif` with those before."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from lessons.collection import ContactLog, contact
from lessons.law import Finding
from lessons.law.clock import LimitationClock
from lessons.law.facts_limitation import Arrival, Creditor, Event, Happening, LimitationFacts, Obstacle
from lessons.law.facts_price import Agreement, Lender, Lending, Loan
from lessons.law.limitation import limitation
from lessons.law.rules import (
    cn_card,
    cn_cost,
    cn_guidance,
    cn_lending,
    cn_overdue,
    cn_payment,
    cn_price,
    cn_principal,
    cn_record,
    cn_scope,
)
from tests.scenarios import judge_foreign, judge_records

FOLDER = Path(__file__).parent
Facts = dict[str, Any]


def everything() -> Iterator[tuple[str, str, Callable[[], tuple[Finding, ...]]]]:
    """Yield topic, id and the findings, worked out when asked for, of every scenario but those of contact logs."""
    for row in read("price")["scenarios"]:
        yield "price", f"{row['id']} ({row['call']})", lambda row=row: (price(row),)
    for case in read("limitation")["scenarios"]:
        yield "limitation", case["id"], lambda case=case: clock(case).findings
    for topic in ROOMS:
        for case in read(topic)["scenarios"]:
            yield topic, case["id"], lambda topic=topic, case=case: simple(topic, case)
    for topic, group, case in judge_records.everything():
        yield (
            topic,
            f"{case['id']} ({group['call']})",
            lambda group=group, case=case: (judge_records.judged(group, case),),
        )
    for row in judge_foreign.everything():
        yield "foreign_price", f"{row['id']} ({row['call']})", lambda row=row: (judge_foreign.judged(row),)


def contact_logs() -> Iterator[tuple[str, str, ContactLog]]:
    """Yield id, law ("cn", "us", "uk") and contact log of every scenario on conduct."""
    for place, part in read("conduct").items():
        for case in part["cases"]:
            yield f"{place} {case['case']}", place, contact_log(part["base"], case)


def read(topic: str) -> Any:
    """Return the content of a scenario file."""
    return yaml.safe_load((FOLDER / f"{topic}.yaml").read_text(encoding="utf-8"))


# ------------------------------------------------------------------------------------------------- price limits

MODULES = (cn_price, cn_scope, cn_principal, cn_overdue, cn_guidance, cn_lending, cn_cost)
RULES = {
    name: rule
    for module in MODULES
    for name, rule in vars(module).items()
    if callable(rule) and getattr(rule, "__annotations__", {}).get("return") is Finding and not name.startswith("_")
}
CLASSES = {
    "Loan": Loan,
    "Lending": Lending,
    "Rollover": cn_principal.Rollover,
    "Damages": cn_cost.Damages,
    "Subsidy": cn_cost.Subsidy,
}
MONEY = set("amount deducted interest_paid principal note owed income agreed loss debt claimed others".split())


def price(row: Facts) -> Finding:
    """Return what the rule of a row says."""
    kind = row.get("class", "Loan")
    arguments = [] if kind == "none" else [CLASSES[kind](**facts(row["facts"]))]
    if "late" in row:
        arguments.append(cn_overdue.Late(**facts(row["late"])))
    return RULES[row["call"]](*arguments, **facts(row.get("more", {})))


def facts(entries: Facts) -> Facts:
    """Return all facts of a row."""
    return {name: fact(name, value) for name, value in entries.items()}


def fact(name: str, value: object) -> object:
    """Return a fact as the rules take it: percent to a fraction, yuan to fen, names to choices."""
    if name == "lender":
        return Lender(value)
    if name == "agreement":
        return Agreement(value)
    if isinstance(value, str):
        return Fraction(value) * 100 if name in MONEY else Fraction(value) / 100
    return value


# ---------------------------------------------------------------------------------------------- limitation clock


def clock(case: Facts) -> LimitationClock:
    """Return where the clock of a case stands."""
    return limitation(limitation_facts(case["facts"]), case["day"])


def limitation_facts(given: Facts) -> LimitationFacts:
    """Return the facts of a debt as the clock takes them."""
    events = (
        Event(
            Happening(event["what"]),
            event["day"],
            Arrival(event.get("arrival", "unknown")),
            event.get("ended"),
            event.get("agrees"),
        )
        for event in given.get("events", ())
    )
    return LimitationFacts(
        last_due=given["last_due"],
        creditor=Creditor(given.get("creditor", "other")),
        accelerated=given.get("accelerated"),
        events=tuple(events),
        obstacles=tuple(Obstacle(**obstacle) for obstacle in given.get("obstacles", ())),
        defence_raised=given.get("defence_raised"),
    )


# ------------------------------------------------------------------------------- payments, cards, credit records

ROOMS = {"payments": cn_payment, "cards": cn_card, "credit_record": cn_record}
BUILT: dict[str, Callable[[Any], object]] = {
    "debt": lambda given: cn_payment.Debt(**given),
    "sale": lambda given: cn_payment.InstalmentSale(**given),
    "debts": lambda given: tuple(
        cn_payment.OtherDebt(**{**debt, "rate": Fraction(debt.get("rate", "0"))}) for debt in given
    ),
    "daily": Fraction,
    "holds": frozenset,
}
WHOLE = {"plan_limits": cn_card.CardPlan, "plan_offer": cn_card.CardPlan, "malicious_overdraft": cn_card.Overdraft}


def simple(topic: str, case: Facts) -> tuple[Finding, ...]:
    """Return what the rule that a case names says of its facts."""
    rule, facts, day = getattr(ROOMS[topic], case["call"]), case["facts"], case["day"]
    if case["call"] in WHOLE:
        given = {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in facts.items()}
        found = rule(WHOLE[case["call"]](**given), on=day)
    else:
        found = rule(**{name: BUILT.get(name, lambda given: given)(fact) for name, fact in facts.items()}, on=day)
    return found if isinstance(found, tuple) else (found,)


# -------------------------------------------------------------------------------------------------- contact logs


def contact_log(base: Facts, case: Facts) -> ContactLog:
    """Return the log of a case; repeated rows come minutes, or days, apart."""
    contacts = []
    for turn in range(case.get("repeat", case.get("days", 1))):
        for row in case["rows"]:
            cells = {**base, **row}
            if turn:
                step = timedelta(days=turn) if "days" in case else timedelta(minutes=turn)
                cells["time"] = str(datetime.fromisoformat(cells["time"]) + step)
            contacts.append(contact(cells, len(contacts) + 1))
    return ContactLog(tuple(contacts))
