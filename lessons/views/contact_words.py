"""How one contact of a log reads: time, means, person, what the record says of it; never a judgement."""

from lessons.collection import LENDER, Channel, Consent, Contact, ContactLog, Direction, Reached, Style, Voice
from lessons.language import mark, say
from lessons.language.errors import FIELDS
from lessons.language.findings import FACTS
from lessons.views.layout import Table

CALLS = {
    (Direction.OUTBOUND, Style.INTERACTIVE): mark("call by {who}"),
    (Direction.OUTBOUND, Style.NOTIFICATION): mark("voice notice by {who}"),
}
OUT = {
    Channel.TEXT: mark("text message by {who}"),
    Channel.MESSAGE: mark("app message by {who}"),
    Channel.EMAIL: mark("e-mail by {who}"),
    Channel.LETTER: mark("letter by {who}"),
    Channel.VISIT: mark("visit by {who}"),
}
INTO = {
    Channel.CALL: mark("call from the person"),
    Channel.TEXT: mark("text message from the person"),
    Channel.MESSAGE: mark("app message from the person"),
    Channel.EMAIL: mark("e-mail from the person"),
    Channel.LETTER: mark("letter from the person"),
    Channel.VISIT: mark("visit of the person"),
}
# tags that a finding never names; those that it names have their words in the language room
TAGS = {
    "number_invalid": mark("the number is not in use"),
    "not_connected": mark("the call did not get through"),
    "debtor_dead_or_incapable": mark("the debtor has died or cannot act"),
    "workplace": mark("at the place of work"),
    "inconvenient_known": mark("the person had said that this time or place does not suit"),
    "time_barred": mark("the debt is time-barred"),
    "unlawful_debt": mark("a debt that the law does not protect"),
    "plan_kept": mark("an agreed plan is being kept"),
    "breathing_space": mark("the person is in a breathing space"),
    "refuses": mark("the person asks to be left alone"),
    "offers_to_pay": mark("the person offers to pay"),
    "stop_written": mark("a written request to stop"),
    "stop_channel": mark("a request to stop using this means"),
    "has_attorney": mark("the person has an attorney"),
    "employer_forbids": mark("the employer forbids it"),
    "disputes": mark("a written dispute of the debt"),
    "identity_not_checked": mark("details told before it was clear who was listening"),
    "other_name": mark("under another firm’s name"),
    "debt_disclosed": mark("the debt was mentioned"),
    "asked_to_pay": mark("asked to pay"),
    "asked_location": mark("asked only where the debtor can be found"),
    "message_left": mark("asked only for a call back"),
    "suit_threatened": mark("a lawsuit was threatened"),
    "settlement_offer": mark("a settlement was offered"),
    "verification_sent": mark("proof of the debt was sent"),
    "remedy_notice": mark("only a notice of what comes next"),
    "no_opt_out": mark("no way to stop such messages"),
    "letter_incomplete": mark("the letter leaves something out"),
    "sub_agency": mark("the agency passed the case on"),
    "agency_not_announced": mark("the debtor had not been told of the agency"),
    "agency_not_listed": mark("the agency is not on the published list"),
}
AGREED = {
    "hours": mark("hours agreed"),
    "calls": mark("number of calls agreed"),
    "third_party": mark("contact with others agreed"),
    "visit": mark("visit agreed"),
}
BY = {Consent.CONTRACT: mark("{what} in the contract"), Consent.DIRECT: mark("{what} directly, on record")}
WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))
# the invented agencies of the synthetic logs; any other name is shown as the log has it
AGENCIES = {
    "Agency East": mark("Agency East"),
    "Agency West": mark("Agency West"),
    "Agency South": mark("Agency South"),
    "Agency North": mark("Agency North"),
    "Agency Far West": mark("Agency Far West"),
}


def moment(contact: Contact) -> str:
    """Return day, weekday and time at the place of the person reached; seconds where there are any."""
    local = contact.local
    clock = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
    return say("{day} {weekday} {clock}", day=f"{local:%Y-%m-%d}", weekday=say(WEEKDAYS[local.weekday()]), clock=clock)


def means(contact: Contact) -> str:
    """Return how the contact was made, and by whom."""
    if contact.direction is Direction.INBOUND:
        return say(INTO[contact.channel])
    known = say(AGENCIES[contact.actor]) if contact.actor in AGENCIES else contact.actor
    who = say("the lender") if contact.actor == LENDER else known
    template = CALLS[contact.direction, contact.style] if contact.channel is Channel.CALL else OUT[contact.channel]
    text = say(template, who=who)
    return say("{means} (machine voice)", means=text) if contact.voice is Voice.AI else text


def person(contact: Contact) -> str:
    """Return who was reached, or was to be."""
    return reached(contact.reached)


def reached(who: Reached) -> str:
    """Return the words for the person at the other end."""
    return say(FACTS.get(f"reached_{who}", str(who).replace("_", " ")))


def tag(name: str) -> str:
    """Return a tag in words."""
    return say(FACTS.get(f"tag_{name}") or TAGS.get(name) or name.replace("_", " "))


def record(contact: Contact) -> str:
    """Return what else the record says: what was said or done, and what had been agreed to."""
    words = [tag(name) for name in sorted(contact.tags)]
    if contact.consent in BY:
        words += [say(BY[contact.consent], what=say(AGREED[name])) for name in sorted(contact.consent_for)]
    return say("; ").join(words)


def cells(contact: Contact) -> tuple[str, ...]:
    """Return a contact as the cells of a table: row, time, means, person, answered, what else."""
    answered = say("yes") if contact.answered else say("no")
    return str(contact.row), moment(contact), means(contact), person(contact), answered, record(contact)


HEAD = (
    mark("Row"),
    mark("Time where the person is"),
    mark("Contact"),
    mark("Person"),
    mark("Answered"),
    mark("In the record"),
)


def told(contact: Contact) -> str:
    """Return a contact in one line."""
    row, when, how, who, answered, rest = cells(contact)
    took = say("answered") if contact.answered else say("not answered")
    parts = [row, when, how, who, took, rest]
    return " · ".join(part for part in parts if part)


def log_table(log: ContactLog) -> Table:
    """Return a log as a table, without any finding."""
    head = tuple(say(word) for word in HEAD)
    return Table(say("Contacts"), head, tuple(map(cells, log.contacts)), frozenset(range(len(head))))


def column(name: str) -> str:
    """Return what a column of a CSV file is called in words."""
    return say(FIELDS[name][0]) if name in FIELDS else name
