"""Tables and sentences <- MoneyMap, DataMap, CostSplit, claim days: what the arrows say, in rows."""

from collections.abc import Sequence

from lessons.collection.claim_days import ClaimDay
from lessons.collection.flows import CostSplit, DataMap, MoneyMap, Paid
from lessons.collection.parties import ContractPack, Role, holds
from lessons.language import iso_date, long_date, money, number, percent, say, speaking
from lessons.views.flow_words import KNOWN, described, paid_kind
from lessons.views.layout import Table
from lessons.views.party_words import BASES, EVENTS, MONEY, kinds, name, named, roles
from lessons.views.sentence import joined, sentence
from lessons.views.table import table


@table.register
def _(noun: MoneyMap) -> Table:
    parties, spoken = noun.pack.parties, speaking()
    head = (
        say("Arrow"),
        say("Who pays"),
        say("Who receives"),
        say("What for"),
        say("When"),
        say("How often, how much"),
    )
    head += (say("In all"),)
    rows = tuple(
        (
            number(n),
            name(parties[paid.flow.source]),
            name(parties[paid.flow.target]),
            say(MONEY[paid.flow.what]),
            paid.flow.when[spoken],
            payments(paid),
            "–" if paid.total is None else money(paid.total),
        )
        for n, paid in enumerate(noun.paid, start=1)
    )
    return Table(say("Who pays whom"), head, rows, frozenset(range(6)))


@table.register
def _(noun: DataMap) -> Table:
    parties, spoken = noun.pack.parties, speaking()
    head = (say("Arrow"), say("Who gives"), say("Who gets"), say("Which data"), say("What for"), say("On what basis"))
    rows = tuple(
        (
            number(n),
            name(parties[flow.source]),
            name(parties[flow.target]),
            kinds(flow.kinds),
            flow.purpose[spoken],
            say(BASES[flow.basis]),
        )
        for n, flow in enumerate(noun.flows, start=1)
    )
    return Table(say("Who hands over which personal data"), head, rows, frozenset(range(6)))


@table.register
def _(noun: CostSplit) -> Table:
    head = (say("Paid to"), say("Role"), say("In the first instalment"), say("In all"), say("Share of the cost"))
    rows = [
        (name(one.party), roles(one.party), money(one.first), money(one.total), _share(noun, one.party.id))
        for one in noun.shares
    ]
    first = sum(one.first for one in noun.shares)
    rows.append((say("Together"), "", money(first), money(noun.total), percent(1) if noun.total else say("none")))
    return Table(say("Who receives the cost"), head, tuple(rows), frozenset({0, 1}), totals=1)


@sentence.register
def _(noun: MoneyMap) -> str:
    return described(noun)


@sentence.register
def _(noun: DataMap) -> str:
    return described(noun)


@sentence.register
def _(noun: CostSplit) -> str:
    basis = say("Reckoned for the plan as agreed: every payment on its day, nothing late. Principal is no cost.")
    if not noun.total:
        none = say("{name} pays back what was borrowed, and nothing on top.", name=name(noun.pack.borrower))
        return joined([none, basis])
    told = [say("{share} to {name}", share=_share(noun, one.party.id), name=name(one.party)) for one in noun.shares]
    whole = say(
        "On top of the amount borrowed, {name} pays {total}: {parts}.",
        name=name(noun.pack.borrower),
        total=money(noun.total),
        parts=say(", ").join(told),
    )
    return joined([whole, basis])


def payments(paid: Paid) -> str:
    """Return a flow's payments as text: how many, and how much each."""
    if paid.amounts is None or paid_kind(paid) != KNOWN:
        return say("not in these papers")
    first, last, n = paid.amounts[0], paid.amounts[-1], len(paid.amounts)
    if n == 1:
        return say("once")
    if len(set(paid.amounts)) == 1:
        return say("{n} × {each}", n=number(n), each=money(first))
    if len(set(paid.amounts[:-1])) == 1:
        return say("{n} × {each}, then {last}", n=number(n - 1), each=money(first), last=money(last))
    return say("{n}, from {first} to {last}", n=number(n), first=money(first), last=money(last))


def parties_table(pack: ContractPack) -> Table:
    """Return everybody in a pack: name, role, and the clause that says so."""
    head = (say("Name"), say("Role"), say("What the contract says"))
    rows = tuple((name(one), roles(one), told(pack, one.id)) for one in pack.parties.values())
    return Table(say("Who is who"), head, rows, frozenset(range(3)))


def told(pack: ContractPack, party: str) -> str:
    """Return the clause that says what a party does: the one on its role, else the first one that names it."""
    naming = [clause for clause in pack.clauses if party in clause.names]
    subjects = [ABOUT[role] for role in pack.parties[party].roles if role in ABOUT]
    best = [clause for subject in subjects for clause in naming if clause.about in subject] or naming
    return best[0].text[speaking()]


# what the clause is about that says what a party does
ABOUT: dict[Role, tuple[str, ...]] = {
    Role.BORROWER: ("creditor",),
    Role.LENDER: ("creditor",),
    Role.SELLER: ("payout", "creditor"),
    Role.PLATFORM: ("platform", "fees"),
    Role.GUARANTOR: ("guarantee",),
    Role.INSURER: ("insurance",),
    Role.SERVICER: ("servicing",),
    Role.AGENCY: ("collection",),
    Role.ASSIGNEE: ("assignment",),
    Role.CONTACT_PERSON: ("contact_person",),
}


def clauses_table(pack: ContractPack) -> Table:
    """Return the clauses of a pack in their order."""
    rows = tuple((number(n), clause.text[speaking()]) for n, clause in enumerate(pack.clauses, start=1))
    caption = say("{title}, signed on {day}", title=pack.title[speaking()], day=long_date(pack.signed))
    return Table(caption, (say("Clause"), say("In plain words")), rows, frozenset({0, 1}))


def holds_table(pack: ContractPack) -> Table:
    """Return what personal data each party has been given."""
    found = holds(pack)
    head = (say("Name"), say("Role"), say("Was given, by these papers"))
    rows = tuple(
        (name(pack.parties[id]), roles(pack.parties[id]), kinds(have) if have else say("nothing"))
        for id, have in found.items()
    )
    return Table(say("Who was given what"), head, rows, frozenset(range(3)))


def days_table(days: Sequence[ClaimDay]) -> Table:
    """Return the days of a claim: what happens, who is owed, who may call."""
    head = (say("Day"), say("What happens"), say("Who is owed"), say("Who may remind or collect"))
    rows = tuple((iso_date(one.day), event(one), name(one.owed), named(one.callers)) for one in days)
    return Table(say("Day by day"), head, rows, frozenset(range(4)))


def event(one: ClaimDay) -> str:
    """Return what happens on a day of a claim."""
    return say(EVENTS[one.event], party=name(one.party))


def owed_words(one: ClaimDay, pack: ContractPack) -> str:
    """Return who is owed on a day and who may call, in sentences."""
    silent = [
        party
        for party in pack.parties.values()
        if party is not pack.borrower and party not in one.callers and Role.CONTACT_PERSON not in party.roles
    ]
    parts = [
        say("On {day}, {name} is owed.", day=long_date(one.day), name=name(one.owed)),
        say("By the contract these may remind or collect: {names}.", names=named(one.callers)),
    ]
    if silent:
        parts.append(say("By these papers, not entitled to collect on that day: {names}.", names=named(silent)))
    return joined(parts)


def _share(noun: CostSplit, party: str) -> str:
    share = noun.share(party)
    return say("none") if share is None else percent(share)
