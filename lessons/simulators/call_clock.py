"""What the moves of a play do to the debt's limitation period: the case's events, asked of the law room, and told."""

from dataclasses import dataclass
from datetime import date

from lessons.collection import Channel, ContactLog, LenderType, Play, Product, Reached
from lessons.collection.case import Event as CaseEvent
from lessons.collection.play import events, record
from lessons.language import long_date, say
from lessons.law import AS_OF, parameter
from lessons.law.clock import Effect
from lessons.law.clock import Step as ClockStep
from lessons.law.facts_limitation import Arrival, Creditor, Event, Happening, LimitationFacts
from lessons.law.limitation import limitation

HAPPENINGS = {
    CaseEvent.DEMAND: Happening.DEMAND,
    CaseEvent.CONSENT: Happening.PROMISE,
    CaseEvent.PART_PAYMENT: Happening.PART_PAYMENT,
}


@dataclass(frozen=True)
class ClockMove:
    """What a move does to the debt's limitation period: the entry in the clock's trail, and when the period starts.

    `again` says that an earlier move of the play did the same.
    """

    step: ClockStep
    start: date | None
    again: bool = False


def clock(play: Play) -> dict[int, tuple[ClockMove, ...]]:
    """Return what the moves of a play do to the limitation period, by place of the move."""
    kept = record(play)
    happened: list[Event] = []
    moved: dict[int, list[ClockMove]] = {}
    seen: set[Effect] = set()
    for place, event, day in events(play):
        what = HAPPENINGS[event]
        arrival = _arrival(kept.log, kept.rows[place]) if what is Happening.DEMAND else Arrival.UNKNOWN
        happened.append(Event(what, day, arrival, agrees=True))
        facts = LimitationFacts(play.case.debt.last_due, _creditor(kept.log), events=tuple(happened))
        found = limitation(facts, day)
        (step,) = [step for step in found.trail if step.what == what.value and step.day == day][-1:]
        moved.setdefault(place, []).append(ClockMove(step, found.start, step.effect in seen))
        seen.add(step.effect)
    return {place: tuple(each) for place, each in moved.items()}


def _creditor(log: ContactLog) -> Creditor:
    if not log.contacts:
        return Creditor.OTHER
    contact = log.contacts[0]
    if contact.lender_type is LenderType.BANK and contact.product is Product.CREDIT_CARD:
        return Creditor.CARD_ISSUER
    lenders = (LenderType.SELLER, LenderType.UNLICENSED)
    return Creditor.OTHER if contact.lender_type in lenders else Creditor.FINANCIAL_INSTITUTION


def _arrival(log: ContactLog, touched: tuple[int, ...]) -> Arrival:
    """Return whether a demand reached the debtor: in a conversation it did; what was only sent may not have."""
    contacts = [log.by_row[row] for row in touched if log.by_row[row].reached is Reached.DEBTOR]
    if any(contact.answered for contact in contacts):
        return Arrival.REACHED
    sent = [contact for contact in contacts if contact.channel is not Channel.CALL]
    return Arrival.UNKNOWN if sent else Arrival.NOT_REACHED


def years() -> int:
    """Return the length of the general limitation period [years]."""
    return int(parameter("cn.cc.limitation_period", AS_OF).number)


def clock_sentence(moved: ClockMove) -> str:
    """Return what an event does to the limitation period, and why."""
    step = moved.step
    if step.effect is Effect.RESTARTED and step.expiry:
        return say(
            "The limitation period of {years} years starts afresh today. Its last day is now {expiry}.",
            years=years(),
            expiry=long_date(step.expiry),
        )
    if step.effect is Effect.BEFORE_START and moved.start:
        return say(
            "It changes nothing yet: the limitation period starts only when the last instalment is due, on {start}. "
            "From then on such an act would start the {years} years afresh.",
            start=long_date(moved.start),
            years=years(),
        )
    if step.effect is Effect.UNCLEAR:
        return say("Whether it reached the debtor is not on record. Only then could it touch the limitation period.")
    return say("It does not touch the limitation period.")
