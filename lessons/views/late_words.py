"""How a late debt is worded: stages, grounds, costs, what a payment pays; tables and a description of the timeline."""

from datetime import timedelta

from lessons.language import iso_date, long_date, mark, money, number, percent, say
from lessons.law.library import library
from lessons.servicing.arrears import BUCKET_DAYS, bucket
from lessons.servicing.charges import Component
from lessons.servicing.late_contracts import LateContract
from lessons.servicing.late_day import Cost, CostLine, Ground, LateDay
from lessons.servicing.late_events import LateEvent, Stage
from lessons.views.law_verdict import cited
from lessons.views.law_words import sentence
from lessons.views.layout import Note, Table
from lessons.views.sentence import joined
from lessons.views.table import decimals

STAGES: dict[Stage, str] = {
    Stage.DUE: mark("Due date"),
    Stage.GRACE_ENDS: mark("Grace ends"),
    Stage.CONTACT: mark("First contact"),
    Stage.RECORD: mark("Credit record"),
    Stage.ACCELERATION: mark("Whole sum may be called"),
    Stage.SUIT: mark("Suit"),
    Stage.WRITE_OFF: mark("Write-off"),
}
GROUNDS: dict[Ground, str] = {
    Ground.CONTRACT: mark("contract"),
    Ground.LAW: mark("law"),
    Ground.PRACTICE: mark("practice"),
}
TRIGGERS: dict[Stage, str] = {
    Stage.DUE: mark("the instalment is due and is not paid"),
    Stage.GRACE_ENDS: mark("the contract lets these days pass; lateness counts from their end"),
    Stage.CONTACT: mark("this lender writes or calls first; no text of the course names a day"),
    Stage.RECORD: mark("this lender reports at the end of the month; the person must be told before"),
    Stage.ACCELERATION: mark("a clause lets the lender call all principal due after so many days"),
    Stage.SUIT: mark("this creditor files a case; no text of the course names a day for it"),
    Stage.WRITE_OFF: mark("this lender takes the debt out of its books; the debt itself stays"),
}
FIFTH = mark("a fifth of the price is late; here the demand goes out that day and gives {days} days")
# what a law file says about a stage; the day itself stands in none of them but the last
SOURCES: dict[Stage, str] = {
    Stage.CONTACT: "cn.gbt.quiet_from",
    Stage.RECORD: "cn.zx.told_first",
    Stage.SUIT: "cn.cc.limitation_last_instalment",
}
LICENSED = ("bank", "consumer_finance")
FIFTH_SOURCE = "cn.cc.instalment_sale_share"
ABSENT = mark("not in this contract")
COSTS: dict[Cost, str] = {
    Cost.PENALTY_INTEREST: mark("Penalty interest, instalment {n}"),
    Cost.DAMAGES_DAILY: mark("Damages by the day, instalment {n}"),
    Cost.DAMAGES_ONCE: mark("Damages once, instalment {n}"),
    Cost.LATER: mark("The same on later instalments"),
    Cost.CLAIMED: mark("Costs of enforcing that are claimed"),
}
RATES: dict[Cost, str] = {
    Cost.PENALTY_INTEREST: mark("{rate} a year, {year} days to a year"),
    Cost.DAMAGES_DAILY: mark("{rate} a day"),
    Cost.DAMAGES_ONCE: mark("{rate} once"),
}
COMPONENTS: dict[Component, str] = {
    Component.COSTS: mark("Costs of enforcing"),
    Component.FEE: mark("Fees"),
    Component.PENALTY: mark("Penalties and damages"),
    Component.INTEREST: mark("Interest"),
    Component.PRINCIPAL: mark("Principal"),
}
NONE = "–"


def day_words(day: int) -> str:
    """Return a day of the clock: day 30."""
    return say("day {n}", n=number(day))


def bucket_words(days_past_due: int) -> str:
    """Return a bucket with its days: M2 (31 to 60 days)."""
    name = bucket(days_past_due)
    if days_past_due == 0:
        return say("{bucket} (nothing overdue)", bucket=name)
    if name.endswith("+"):
        return say("{bucket} (more than {days} days)", bucket=name, days=number(6 * BUCKET_DAYS))
    high = -(-days_past_due // BUCKET_DAYS) * BUCKET_DAYS
    return say("{bucket} ({low} to {high} days)", bucket=name, low=number(high - BUCKET_DAYS + 1), high=number(high))


def trigger(event: LateEvent, contract: LateContract, reasonable: int) -> str:
    """Return what brings a stage about."""
    if event.stage is Stage.ACCELERATION and contract.is_sale:
        return say(FIFTH, days=number(reasonable))
    return say(TRIGGERS[event.stage])


def source_id(event: LateEvent, contract: LateContract) -> str | None:
    """Return the law file that speaks of a stage, or None."""
    if event.stage is Stage.ACCELERATION:
        return FIFTH_SOURCE if contract.is_sale else None
    if event.stage is Stage.CONTACT and contract.lender_kind not in LICENSED:
        return None  # the standard is about consumer loans of licensed lenders
    return SOURCES.get(event.stage)


def stage_table(found: LateDay, events: tuple[LateEvent, ...], reasonable: int) -> Table:
    """Return every stage with its day, trigger and ground, and whether it lies behind the chosen day."""
    head = (say("Stage"), say("Day no."), say("Date"), say("What brings it about"), say("Rests on"), say("On this day"))
    rows = []
    for event in events:
        if event.day is None:
            rows.append((say(STAGES[event.stage]), NONE, NONE, say(ABSENT), NONE, NONE))
            continue
        on = found.contract.due + timedelta(event.day)
        rows.append(
            (
                say(STAGES[event.stage]),
                number(event.day),
                iso_date(on),
                trigger(event, found.contract, reasonable),
                say(GROUNDS[event.ground]),
                say("reached") if event.day <= found.days else say("ahead"),
            )
        )
    return Table(say("Stages of this debt if nothing more is paid"), head, tuple(rows), frozenset({0, 2, 3, 4, 5}))


def stage_sources(events: tuple[LateEvent, ...], contract: LateContract) -> list[str]:
    """Return, for each stage of which a text speaks, the text with rank, scope, dates and how sure it is."""
    lines = []
    for event in events:
        id = source_id(event, contract)
        if event.day is not None and id is not None:
            value = library().record(id).nearest(contract.due)
            lines.append(
                say(
                    "{stage}: {sentence} [{source}]",
                    stage=say(STAGES[event.stage]),
                    sentence=sentence(value),
                    source=cited(value.citation),
                )
            )
    return lines


def cost_table(found: LateDay) -> Table:
    """Return each cost of lateness so far, with what it is counted on and what it rests on."""
    head = (say("Cost"), say("Counted on"), say("Rate"), say("Days"), say("So far"), say("Rests on"))
    rows = [_cost(found, one) for one in found.costs]
    total = found.lateness_cost + sum(one.amount for one in found.costs if one.cost is Cost.CLAIMED)
    rows.append((say("Lateness so far"), "", "", "", money(total), ""))
    caption = say("What lateness has cost by {day}", day=day_words(found.days))
    return Table(caption, head, tuple(rows), frozenset({0, 2, 5}), totals=1)


def _cost(found: LateDay, one: CostLine) -> tuple[str, ...]:
    rate = NONE
    if one.rate is not None:
        year = one.count.value[-3:] if one.count is not None else ""
        rate = say(RATES[one.cost], rate=percent(one.rate, decimals(one.rate)), year=year)
    return (
        say(COSTS[one.cost], n=number(found.contract.missed)),
        NONE if one.base is None else money(one.base),
        rate,
        NONE if one.days is None else number(one.days),
        money(one.amount),
        say(GROUNDS[one.ground]),
    )


def payment_table(found: LateDay) -> Table:
    """Return what is due by component, what the payment of the day pays of it, and what is left."""
    head = (say("What is due"), say("Due before"), say("The payment pays"), say("Still due"))
    paid = {one: sum(a.amount for a in paid_today(found) if a.component is one) for one in Component}
    due = {one: found.before.left(one, due_only=True) for one in Component}
    shown = [one for one in COMPONENTS if due[one] or paid[one]]
    rows = [(say(COMPONENTS[one]), money(due[one]), money(paid[one]), money(due[one] - paid[one])) for one in shown]
    all_due, all_paid = sum(due.values()), sum(paid.values())
    rows.append((say("Together"), money(all_due), money(all_paid), money(all_due - all_paid)))
    return Table(say("What a payment of this day pays"), head, tuple(rows), totals=1)


def paid_today(found: LateDay) -> list:  # type: ignore[type-arg]
    """Return the allocations of the payment of the day."""
    return [one for one in found.after.allocations if one.on == found.on] if found.payment else []


def day_lines(found: LateDay) -> list[str]:
    """Return where a late debt stands on its day, in three sentences."""
    late = found.arrears
    words = day_words(found.days)
    return [
        say(
            "{day}, {date}: {late} days past due, {bucket}.",
            day=words[:1].upper() + words[1:],
            date=long_date(found.on),
            late=number(late.days_past_due),
            bucket=bucket_words(late.days_past_due),
        ),
        say(
            "Instalments late: {n}, {overdue} in all. Lateness has cost {cost} so far, of which {first} on the "
            "instalment missed first. To be up to date: {total}.",
            n=number(len(late.missed)),
            overdue=money(late.overdue),
            cost=money(found.lateness_cost),
            first=money(found.first_cost),
            total=money(late.total),
        ),
        say("Not due yet: {amount} of principal.", amount=money(late.not_due)),
    ]


def late_pieces(found: LateDay) -> tuple[Table | Note, ...]:
    """Return a day of lateness: where the debt stands, its costs, and what a payment pays if there is one."""
    pays = (payment_table(found),) if found.payment else ()
    return (*(Note(line) for line in day_lines(found)), cost_table(found), *pays)


def describe_stages(found: LateDay, events: tuple[LateEvent, ...], last: int) -> str:
    """Return what the timeline shows, in four sentences."""
    there = [event for event in events if event.day is not None]
    clauses = [
        say(
            "{stage} on {day} ({ground})",
            stage=say(STAGES[event.stage]),
            day=day_words(event.day or 0),
            ground=say(GROUNDS[event.ground]),
        )
        for event in there
    ]
    reached = sum((event.day or 0) <= found.days for event in there)
    return joined(
        [
            say(
                "Timeline of one debt: across, the days after the missed due date, {first} to {last}; one row for each "
                "stage; along the top the buckets, M1 to M6, counted from the end of grace.",
                first=number(0),
                last=number(last),
            ),
            say("Stages: {stages}.", stages=say("; ").join(clauses)),
            say(
                "The upright line stands on {day}: {late} days past due, {bucket}.",
                day=day_words(found.days),
                late=number(found.arrears.days_past_due),
                bucket=bucket_words(found.arrears.days_past_due),
            ),
            say("Stages reached: {n} of {all}.", n=number(reached), all=number(len(there))),
        ]
    )
