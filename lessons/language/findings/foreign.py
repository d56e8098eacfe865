"""What the findings on contacts say that only the law of other places needs."""

from lessons.language.speech import mark

WHY: dict[str, str] = {
    "inconvenient_somewhere": mark(
        "The person may be in more than one place; in one of them ({zone}) it was {at}: an inconvenient hour."
    ),
    "place_unknown": mark("Where the person is, and so which hour it was there, is not in the record."),
    "validation_late": mark(
        "The first communication was on {day}; the notice of what is owed came on {sent}, more than {days} days later."
    ),
    "furnished_first": mark(
        "The debt was reported to a credit bureau before anyone had spoken to the consumer, or written and waited."
    ),
    "furnished_early": mark(
        "The debt was reported {waited} days after the letter or message; {days} days are a reasonable wait."
    ),
    "number_not_confirmed": mark(
        "The number was last sure {age} days ago; after {days} days the safe harbour for texts is lost. "
        "That is no violation by itself."
    ),
    "validation_period": mark(
        "Sent on {sent}, the notice may be taken as received on {received}; the validation period ends on {ends}."
    ),
    "message_says_more": mark(
        "The message on the voicemail said more than a limited-content message may; it counts as a communication. "
        "That is no violation by itself."
    ),
    "no_forbearance": mark("Every plan was refused, and too much was asked for in too short a time."),
    "plan_refused": mark("Every plan was refused; why is not in the record."),
    "directive_acts": mark(
        "The record shows: {acts}. The directive tells states to forbid this; what follows is in national law."
    ),
    "no_common_hours": mark(
        "Calls or visits in the log: {count}. No law of the Union sets hours or a number; national law must be asked."
    ),
    "not_a_credit_servicer": mark(
        "Contacts made by the creditor itself, or on no consumer debt: {count}. The directive is not about them."
    ),
    "suit_without_forbearance": mark(
        "A suit was filed, and every plan had been refused; was forbearance appropriate here?"
    ),
    "no_number": mark(
        "Calls or visits in the log: {count}. The code names persistent calls and unreasonable hours, and gives no "
        "number."
    ),
    "referee_of_agency": mark(
        "An agency contacted a contact person; a bank does not pass on such data. Where the number came from is open."
    ),
    "bankrupt": mark("A bankruptcy order had been made; collection should have stopped."),
    "referee_consent_unknown": mark("A contact person was contacted; a written consent is not in the record."),
}
FACTS: dict[str, str] = {
    "consumer_zone": mark("where the person is"),
    "reasonable_period": mark("whether the wait was long enough"),
    "who_hears": mark("who can hear messages at this number"),
    "who_reads": mark("who reads messages at this number"),
    "sent": mark("the day on which the notice was sent"),
    "legal_holidays": mark("the legal public holidays of these weeks"),
    "refusal_reason": mark("the reason for the refusal"),
    "national_law": mark("the law of the member state"),
    "appropriate": mark("whether forbearance was appropriate"),
    "persistence": mark("whether the calls were persistent or at unreasonable hours"),
    "number_source": mark("where the number came from"),
    "referee_consent": mark("the contact person's written consent"),
    "reached_bureau": mark("a credit bureau"),
    "tag_debt_disclosed": mark("the debt was mentioned"),
    "tag_other_name": mark("under another firm’s name"),
    "tag_bankrupt": mark("a bankruptcy order has been made"),
    "tag_paid": mark("the debt has been paid"),
    "tag_zone_unknown": mark("where the person is, is not known"),
    "tag_number_confirmed": mark("the number was checked on this day"),
    "tag_undeliverable": mark("word came that it did not arrive"),
    "tag_validation_notice": mark("a notice of what is owed"),
    "tag_stop_confirmed": mark("only a confirmation that messages will stop"),
    "tag_plan_refused": mark("every plan was refused"),
    "tag_suit_filed": mark("a lawsuit was filed"),
    "tag_furnished": mark("the debt was reported to a credit bureau"),
}
