"""The closed vocabularies of a contact log: how, about what, by whom, to whom, and what was said or done."""

from enum import StrEnum


class Channel(StrEnum):
    """How a contact was made."""

    CALL = "call"
    TEXT = "text"
    MESSAGE = "message"  # in an app
    EMAIL = "email"
    LETTER = "letter"
    VISIT = "visit"


class Direction(StrEnum):
    """Who started the contact: outbound is the collector."""

    OUTBOUND = "outbound"
    INBOUND = "inbound"


class Style(StrEnum):
    """Whether a voice call only tells, or talks."""

    NOTIFICATION = "notification"
    INTERACTIVE = "interactive"


class Voice(StrEnum):
    """Who speaks or writes for the collector."""

    HUMAN = "human"
    AI = "ai"


class Product(StrEnum):
    """What the debt is from."""

    CREDIT_CARD = "credit_card"
    ONLINE_LOAN = "online_loan"
    CONSUMER_LOAN = "consumer_loan"  # personal, for consumption, not taken out online
    STUDENT_LOAN = "student_loan"
    OTHER = "other"  # not for personal consumption


class LenderType(StrEnum):
    """What the creditor is."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICROCREDIT = "microcredit"
    OTHER_LICENSED = "other_licensed"
    SELLER = "seller"
    UNLICENSED = "unlicensed"


class Association(StrEnum):
    """Of which association the creditor is known to be a member; an empty cell says that it is not known."""

    BANKING = "banking"
    INTERNET_FINANCE = "internet_finance"
    BOTH = "both"
    NONE = "none"


class Reached(StrEnum):
    """To whom the contact went."""

    DEBTOR = "debtor"
    GUARANTOR = "guarantor"
    SPOUSE = "spouse"
    CONTACT = "contact"  # a contact person that the debtor named
    RELATIVE = "relative"
    OTHER = "other"  # anyone else: colleague, neighbour, a wrong number
    ATTORNEY = "attorney"
    BUREAU = "bureau"  # a credit bureau, to which a debt is reported


class Consent(StrEnum):
    """Agreement to the contact, and how it can be shown."""

    NONE = "none"
    CONTRACT = "contract"  # a clause of the contract
    DIRECT = "direct"  # given by the debtor to the collector, and on record


class ConsentFor(StrEnum):
    """What the agreement covers."""

    HOURS = "hours"
    CALLS = "calls"
    THIRD_PARTY = "third_party"
    VISIT = "visit"


class Tag(StrEnum):
    """What was said, done or known in a contact; nothing is inferred from the absence of a tag."""

    # what the collector knew
    NUMBER_INVALID = "number_invalid"  # the number is out of use, or not the person's
    NOT_CONNECTED = "not_connected"  # the call never reached the number dialled
    DEBTOR_DEAD_OR_INCAPABLE = "debtor_dead_or_incapable"
    WORKPLACE = "workplace"
    INCONVENIENT_KNOWN = "inconvenient_known"  # the person had said that this time or place does not suit
    TIME_BARRED = "time_barred"
    UNLAWFUL_DEBT = "unlawful_debt"
    PLAN_KEPT = "plan_kept"  # an agreed repayment plan is being kept
    BREATHING_SPACE = "breathing_space"
    BANKRUPT = "bankrupt"  # a bankruptcy order has been made
    PAID = "paid"  # the debt has been paid in full
    ZONE_UNKNOWN = "zone_unknown"  # where the person is, and so the hour there, is not known
    NUMBER_CONFIRMED = "number_confirmed"  # checked on this day: the number has not gone to somebody else
    UNDELIVERABLE = "undeliverable"  # word came that a letter or message to this address did not arrive
    # what the person said
    REFUSES = "refuses"  # a third person asks to be left alone
    OFFERS_TO_PAY = "offers_to_pay"  # a third person wants to pay
    STOP_WRITTEN = "stop_written"  # written request to stop all contact, or refusal to pay
    STOP_CHANNEL = "stop_channel"  # request not to be contacted by this means
    HAS_ATTORNEY = "has_attorney"
    EMPLOYER_FORBIDS = "employer_forbids"
    DISPUTES = "disputes"  # written dispute in the time allowed
    # what the collector said
    IDENTITY_NOT_STATED = "identity_not_stated"
    IDENTITY_NOT_CHECKED = "identity_not_checked"  # details before knowing who is on the line
    IMPERSONATES_STATE = "impersonates_state"
    FALSE_AUTHORITY = "false_authority"
    OTHER_NAME = "other_name"  # a creditor under a name that suggests somebody else
    DEBT_DISCLOSED = "debt_disclosed"
    ASKED_TO_PAY = "asked_to_pay"
    ASKED_LOCATION = "asked_location"  # asked only where or how to reach the debtor
    MESSAGE_LEFT = "message_left"  # asked only to be called back
    THREAT = "threat"
    INSULT = "insult"
    FALSE_STATEMENT = "false_statement"  # invented blacklist, exaggeration, false promise
    SUIT_THREATENED = "suit_threatened"
    SUIT_FILED = "suit_filed"
    EXTRA_CHARGE = "extra_charge"
    BORROW_TO_REPAY = "borrow_to_repay"
    UNREASONABLE_SUM = "unreasonable_sum"  # pressure for too much in too short a time
    SETTLEMENT_OFFER = "settlement_offer"
    VERIFICATION_SENT = "verification_sent"
    VALIDATION_NOTICE = "validation_notice"  # what the debt is made of, and how to dispute it
    STOP_CONFIRMED = "stop_confirmed"  # only: your request to stop these messages will be kept
    PLAN_REFUSED = "plan_refused"  # somebody in difficulty asked for a plan; every plan was refused
    REMEDY_NOTICE = "remedy_notice"  # only: we stop, or we may or will use a named remedy
    NO_OPT_OUT = "no_opt_out"  # an electronic message without a way to stop such messages
    # what the collector did
    HARASSMENT = "harassment"
    STALKING = "stalking"
    VIOLENCE = "violence"
    RESTRAINT = "restraint"
    HOME_ENTERED = "home_entered"  # without consent
    VISITED_ALONE = "visited_alone"
    NO_PAPERS = "no_papers"  # a visit without identification
    STAYED = "stayed"  # did not leave when asked
    PUBLICISED = "publicised"
    POSTCARD = "postcard"
    NOT_RECORDED = "not_recorded"
    LETTER_INCOMPLETE = "letter_incomplete"
    PRIVATE_ACCOUNT = "private_account"
    PHONE_BOOK = "phone_book"  # the number comes from the debtor's phone
    FURNISHED = "furnished"  # the debt was reported to a credit bureau
    SUB_AGENCY = "sub_agency"  # the agency passed the case on without the lender's consent
    AGENCY_NOT_ANNOUNCED = "agency_not_announced"
    AGENCY_NOT_LISTED = "agency_not_listed"
