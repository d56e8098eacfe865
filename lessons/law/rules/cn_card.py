"""Credit cards in mainland China: price, instalment plans, collection, hardship plans, malicious overdraft."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from lessons.law.days_off import corresponding_day
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why, needs_human
from lessons.law.library import parameter
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict

YEAR = 12
DAYS_A_YEAR = 365


@dataclass(frozen=True)
class CardPlan:
    """An instalment plan on a card: amount [minor units], term, and how it was offered (none: not known)."""

    amount: int
    months: int
    cash: bool = False
    own_contract: bool | None = None
    minimum_payment: bool | None = None
    on_a_plan: bool | None = None  # the balance was already in instalments
    lump_interest_preset: bool | None = None  # all interest at once: ticked beforehand, or the only choice


@dataclass(frozen=True)
class Overdraft:
    """An unpaid overdraft: principal and charges [minor units], days of valid demands, intent to keep it."""

    principal: int
    charges: int
    demands: tuple[date, ...]
    meant_to_keep: bool | None = None


def _judge(rule: str, value: Parameter, on: date, bad: bool, codes: tuple[str, str], **values: object) -> Finding:
    verdict, code = (Verdict.NON_COMPLIANT, codes[1]) if bad else (Verdict.OK, codes[0])
    remedies = (Remedy("complain_nfra"),) if bad else ()
    return Finding(rule, verdict, Why(code, values), value.citation, on, remedies=remedies)


def overdraft_rate(daily: Fraction, on: date) -> Finding:
    """PBC notice [2016] 111: a daily rate between 0.035 % and 0.05 %; abolished by notice [2020] 327 from 2021.

    `daily` is the rate a day [1 = 100 %].
    """
    free = parameter("cn.pbc327.market_rate", date.max)
    yearly = Percent(daily * DAYS_A_YEAR)
    if on >= free.citation.start.day:
        why = Why("no_rate_corridor", {"daily": Percent(daily), "yearly": yearly})
        return Finding("CARD-02", Verdict.OK, why, free.citation, on, (("yearly", yearly),))
    high, low = parameter("cn.pbc111.daily_ceiling", on), parameter("cn.pbc111.daily_floor", on)
    most, least = high.number / 100, low.number / 100
    values = {"daily": Percent(daily), "least": Percent(least), "most": Percent(most)}
    outside = high if daily > most else low
    codes = ("within_rate_corridor", "above_daily_ceiling" if daily > most else "below_daily_floor")
    return _judge("CARD-01", outside, on, daily > most or daily < least, codes, **values)


def yearly_rate_shown(shown: bool | None, on: date) -> Finding:
    """PBC notice [2020] 327: the yearly rate is shown plainly, not only a daily one."""
    value = parameter("cn.pbc327.market_rate", on)
    if shown is None:
        return needs_human("CARD-02", value, on, "yearly_rate_shown")
    return _judge("CARD-02", value, on, not shown, ("yearly_rate_shown", "yearly_rate_hidden"))


def interest_on_fees(charged: bool | None, on: date) -> Finding:
    """PBC notice [2016] 111: service fees such as the annual fee bear no interest."""
    value = parameter("cn.pbc111.no_interest_on_fees", on)
    if charged is None:
        return needs_human("CARD-03", value, on, "interest_on_fees")
    return _judge("CARD-03", value, on, charged, ("no_interest_on_fees", "interest_on_fees"))


def plan_limits(plan: CardPlan, on: date) -> tuple[Finding, ...]:
    """Credit card notice of 2022: a plan runs five years at most, a cash plan two years and 50,000 yuan."""
    term = parameter("cn.xyk22.instalment_term", on)
    values: dict[str, object] = {"months": plan.months, "most": int(term.number) * YEAR}
    found = [_judge("CARD-05", term, on, plan.months > term.number * YEAR, ("plan_term", "plan_too_long"), **values)]
    if plan.cash:
        sum_, short = parameter("cn.xyk22.cash_amount", on), parameter("cn.xyk22.cash_term", on)
        most = int(sum_.number * 100)
        amounts = {"amount": Amount(plan.amount), "most": Amount(most)}
        found.append(
            _judge("CARD-05", sum_, on, plan.amount > most, ("cash_amount", "cash_amount_too_large"), **amounts)
        )
        values = {"months": plan.months, "most": int(short.number) * YEAR}
        late = plan.months > short.number * YEAR
        found.append(_judge("CARD-05", short, on, late, ("cash_term", "cash_term_too_long"), **values))
    return tuple(found)


def plan_offer(plan: CardPlan, on: date) -> tuple[Finding, ...]:
    """Credit card notice of 2022: own contract, no minimum payment, no plan on a plan, no preset lump interest."""
    asked = (
        ("separate_contract", "own_contract", None if plan.own_contract is None else not plan.own_contract),
        ("no_minimum_payment", "minimum_payment", plan.minimum_payment),
        ("no_second_plan", "on_a_plan", plan.on_a_plan),
        ("no_lump_interest_default", "lump_interest_preset", plan.lump_interest_preset),
    )
    found = []
    for name, fact, bad in asked:
        value = parameter(f"cn.xyk22.{name}", on)
        if bad is None:
            found.append(needs_human("CARD-06", value, on, fact))
        else:
            found.append(_judge("CARD-06", value, on, bad, (f"{fact}_ok", f"{fact}_not_ok")))
    return tuple(found)


def collector_pay(commission_only: bool | None, on: date) -> Finding:
    """Credit card measures (CBRC), article 66: collectors are not paid by a share of the sums recovered alone."""
    value = parameter("cn.xyk11.collector_pay", on)
    if commission_only is None:
        return needs_human("CARD-07", value, on, "commission_only")
    return _judge("CARD-07", value, on, commission_only, ("pay_not_commission_only", "pay_commission_only"))


def reminded(reminder_sent: bool | None, on: date) -> Finding:
    """Credit card measures (CBRC), article 67: the bank reminds of amounts and days due."""
    value = parameter("cn.xyk11.reminder", on)
    if reminder_sent is None:
        return needs_human("CARD-08", value, on, "reminder_sent")
    return _judge("CARD-08", value, on, not reminder_sent, ("reminder_sent", "no_reminder"))


def asked_to_pay(debtor_or_guarantor: bool | None, on: date) -> Finding:
    """Credit card measures (CBRC), article 68: only the debtor and the guarantor are asked to pay."""
    value = parameter("cn.xyk11.whom", on)
    if debtor_or_guarantor is None:
        return needs_human("CARD-09", value, on, "debtor_or_guarantor")
    return _judge("CARD-09", value, on, not debtor_or_guarantor, ("asked_debtor", "asked_third_person"))


def recording(made: date, deleted: date | None, on: date) -> Finding:
    """Credit card measures (CBRC), article 68: recordings of collection calls are kept for two years at least."""
    value = parameter("cn.xyk11.recording_kept", on)
    until = corresponding_day(made, int(value.number) * YEAR)
    early = deleted is not None and deleted <= min(until, on)
    return _judge("CARD-09", value, on, early, ("recording_kept", "recording_deleted"), until=until)


LETTER = ("name_and_balance", "reason_and_rules", "rights_and_duties", "how_to_object", "bank_contact", "seal")


def letter(holds: frozenset[str], on: date) -> Finding:
    """Credit card measures (CBRC), article 69: what a collection letter holds; `holds` names parts of LETTER."""
    absent = tuple(part for part in LETTER if part not in holds)
    codes = ("card_letter_complete", "card_letter_incomplete")
    return _judge("CARD-10", parameter("cn.xyk11.letters", on), on, bool(absent), codes, parts=absent)


def hardship_plan(beyond_means: bool | None, willing: bool | None, bank_agrees: bool | None, on: date) -> Finding:
    """Credit card measures (CBRC), article 70: a personalised plan; the bank may agree, it need not."""
    value = parameter("cn.xyk11.hardship_plan", on)
    if beyond_means is False or willing is False:
        return Finding("CARD-11", Verdict.NOT_APPLICABLE, Why("no_case_of_hardship"), value.citation, on)
    facts = (("beyond_means", beyond_means), ("willing", willing), ("bank_agrees", bank_agrees))
    missing = [name for name, fact in facts if fact is None]
    if missing:
        return needs_human("CARD-11", value, on, *missing)
    if not bank_agrees:
        return Finding(
            "CARD-11", Verdict.OK, Why("no_right_to_plan"), value.citation, on, remedies=(Remedy("ask_again"),)
        )
    return Finding("CARD-11", Verdict.OK, Why("plan_agreed"), value.citation, on)


def hardship_term(months: int, on: date) -> Finding:
    """Credit card measures (CBRC), article 70: a personalised plan runs five years at most."""
    value = parameter("cn.xyk11.hardship_term", on)
    most = int(value.number) * YEAR
    return _judge("CARD-11", value, on, months > most, ("plan_term", "plan_too_long"), months=months, most=most)


def collecting_during_plan(kept_by_debtor: bool | None, collecting: bool, on: date) -> Finding:
    """Credit card measures (CBRC), article 70: while a signed plan is kept, collection stops."""
    value = parameter("cn.xyk11.hardship_stop", on)
    if kept_by_debtor is None:
        return needs_human("CARD-11", value, on, "plan_kept")
    if not kept_by_debtor:
        return Finding("CARD-11", Verdict.NOT_APPLICABLE, Why("plan_broken"), value.citation, on)
    return _judge("CARD-11", value, on, collecting, ("collection_stopped", "collecting_during_plan"))


def price_term(pointed_out: bool | None, on: date) -> Finding:
    """Bank card provisions (SPC), article 2(1): price terms that were not pointed out do not bind, if he says so."""
    value = parameter("cn.yhk.price_terms", on)
    if pointed_out is None:
        return needs_human("CARD-12", value, on, "pointed_out")
    if pointed_out:
        return Finding("CARD-12", Verdict.OK, Why("price_pointed_out"), value.citation, on)
    remedies = (Remedy("say_not_pointed_out"),)
    why = Why("price_not_pointed_out")
    return Finding("CARD-12", Verdict.UNENFORCEABLE, why, value.citation, on, remedies=remedies)


def total_too_high(asked_for_cut: bool | None, on: date) -> Finding:
    """Bank card provisions (SPC), article 2(2): on request a court weighs whether the total is cut."""
    value = parameter("cn.yhk.reduction", on)
    if asked_for_cut is None:
        return needs_human("CARD-12", value, on, "asked_for_cut")
    if not asked_for_cut:
        return Finding("CARD-12", Verdict.NOT_APPLICABLE, Why("no_cut_asked"), value.citation, on)
    return Finding("CARD-12", Verdict.REDUCIBLE, Why("court_weighs_cut"), value.citation, on)


def malicious_overdraft(facts: Overdraft, on: date) -> Finding:
    """Credit card crime interpretation (SPC and SPP), articles 6 to 9: the thresholds, on principal only.

    NOT_APPLICABLE: a threshold is not met. Where all are met, intent decides, and that is never computed here.
    """
    rule, large = "CARD-14", parameter("cn.xf09.large", on)
    least = int(large.number * 100)
    values = {"principal": Amount(facts.principal), "least": Amount(least)}

    def short(code: str, value: Parameter) -> Finding:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why(code, values), value.citation, on)

    if facts.principal < least:
        return short("principal_below_threshold", large)
    gap, count = parameter("cn.xf09.demand_gap", on), parameter("cn.xf09.demands", on)
    days = sorted(day for day in facts.demands if day <= on)
    counted: list[date] = []
    for day in days:
        if not counted or day - counted[-1] >= timedelta(days=int(gap.number)):
            counted.append(day)
    if len(counted) < count.number:
        return short("too_few_demands", count)
    waiting = parameter("cn.xf09.waiting", on)
    if on <= corresponding_day(counted[int(count.number) - 1], int(waiting.number)):
        return short("too_soon_after_demands", waiting)
    if facts.meant_to_keep is False:
        return short("no_intent_to_keep", count)
    return needs_human(rule, count, on, "intent")
