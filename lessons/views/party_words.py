"""What the parts of a contract pack are called on screen: roles, licences, flows of money and of personal data."""

from collections.abc import Iterable

from lessons.collection.claim_days import ClaimEvent
from lessons.collection.parties import DataBasis, DataKind, Licence, Money, Party, Role
from lessons.language import mark, say, speaking

ROLES: dict[Role, str] = {
    Role.BORROWER: mark("borrower"),
    Role.LENDER: mark("lender"),
    Role.SELLER: mark("seller"),
    Role.PLATFORM: mark("platform"),
    Role.GUARANTOR: mark("guarantor"),
    Role.INSURER: mark("insurer"),
    Role.SERVICER: mark("loan servicer"),
    Role.AGENCY: mark("collection agency"),
    Role.ASSIGNOR: mark("assignor"),
    Role.ASSIGNEE: mark("assignee"),
    Role.CONTACT_PERSON: mark("contact person"),
}
MEANINGS: dict[Role, str] = {
    Role.LENDER: mark("Lender: its money is lent, and the contract names it as the one to be repaid."),
    Role.SELLER: mark("Seller: gives the goods or the course. On its own credit it is owed the price itself."),
    Role.PLATFORM: mark("Platform: shows offers, takes applications, shows bills. It lends nothing."),
    Role.GUARANTOR: mark("Guarantor: promises the lender to pay if the borrower does not, then turns to the borrower."),
    Role.INSURER: mark("Insurer: pays the lender after an insured default. That does not end the debt."),
    Role.SERVICER: mark("Loan servicer: keeps the account and takes payments for whoever is owed."),
    Role.AGENCY: mark("Collection agency: asks for late payments on somebody else’s orders."),
    Role.ASSIGNEE: mark("Assignee: has been given the claim by the earlier creditor, for instance by a sale."),
    Role.CONTACT_PERSON: mark(
        "Contact person: named by the borrower, so that the borrower can be found. Owes nothing."
    ),
}
LICENCES: dict[Licence, str] = {
    Licence.PERSON: mark("a person"),
    Licence.BUSINESS: mark("a firm with no financial licence"),
    Licence.BANK: mark("a bank"),
    Licence.CONSUMER_FINANCE: mark("a consumer finance company"),
    Licence.MICROCREDIT: mark("a microcredit company"),
    Licence.FINANCING_GUARANTEE: mark("a financing guarantee company"),
    Licence.INSURANCE: mark("an insurance company"),
    Licence.ASSET_MANAGEMENT: mark("an asset management company"),
}
MONEY: dict[Money, str] = {
    Money.PAYOUT: mark("payout of the loan"),
    Money.PRICE: mark("price, in place of the borrower"),
    Money.INSTALMENT: mark("instalment"),
    Money.FEE: mark("fee"),
    Money.COMMISSION: mark("commission"),
    Money.GUARANTEE_PAYMENT: mark("payment by the guarantor"),
    Money.RECOURSE: mark("recourse of the guarantor"),
    Money.INSURANCE_PAYMENT: mark("insurance payment"),
    Money.CLAIM_PRICE: mark("price of the claim"),
}
KINDS: dict[DataKind, str] = {
    DataKind.IDENTITY: mark("identity"),
    DataKind.CONTACT: mark("contact details"),
    DataKind.ORDER: mark("order"),
    DataKind.DEVICE: mark("device"),
    DataKind.CREDIT_REPORT: mark("credit report"),
    DataKind.REPAYMENT: mark("repayments"),
    DataKind.OTHER_PERSON_CONTACT: mark("somebody else’s contact details"),
}
BASES: dict[DataBasis, str] = {
    DataBasis.CONTRACT: mark("given for the contract"),
    DataBasis.ENTRUSTED: mark("handled on orders"),
    DataBasis.SEPARATE_CONSENT: mark("separate consent"),
}
EVENTS: dict[ClaimEvent, str] = {
    ClaimEvent.SIGNED: mark("the contract is signed; {party} is owed"),
    ClaimEvent.MANDATE: mark("{party} is asked to remind or collect"),
    ClaimEvent.MANDATE_ENDS: mark("the mandate of {party} is over"),
    ClaimEvent.ASSIGNED: mark("the claim is assigned to {party}; the borrower has not been told"),
    ClaimEvent.GUARANTOR_PAID: mark("{party} pays for the borrower, who has not been told"),
    ClaimEvent.BEFORE_NOTICE: mark("the last day without notice of the change to {party}"),
    ClaimEvent.NOTICE: mark("notice reaches the borrower: {party} is owed"),
}


def name(party: Party) -> str:
    """Return the name of a party in the current language."""
    return party.name[speaking()]


def named(parties: Iterable[Party]) -> str:
    """Return the names of parties, one after the other."""
    return say(", ").join(name(party) for party in parties)


def roles(party: Party) -> str:
    """Return what a party does."""
    return say(", ").join(say(ROLES[role]) for role in party.roles)


def kinds(found: Iterable[DataKind]) -> str:
    """Return kinds of personal data, in the order in which the course lists them."""
    have = set(found)
    return say(", ").join(say(KINDS[kind]) for kind in DataKind if kind in have)
