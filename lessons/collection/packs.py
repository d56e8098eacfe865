"""ContractPack <- the data set `contract_packs`, with everything that does not fit together told."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from lessons.collection.parties import (
    LENDERS,
    Change,
    ClaimChange,
    Clause,
    ContractPack,
    DataBasis,
    DataFlow,
    DataKind,
    Licence,
    Mandate,
    Money,
    MoneyFlow,
    Party,
    Role,
)
from lessons.credit import LoanTerms
from lessons.credit.reading import choice
from lessons.data import named, read

# which licences a role can have here
LICENCES: Mapping[Role, frozenset[Licence]] = {
    Role.BORROWER: frozenset({Licence.PERSON}),
    Role.CONTACT_PERSON: frozenset({Licence.PERSON}),
    Role.LENDER: LENDERS,
    Role.ASSIGNOR: LENDERS,
    Role.SELLER: frozenset({Licence.BUSINESS}),
    Role.PLATFORM: frozenset({Licence.BUSINESS}),
    Role.SERVICER: frozenset({Licence.BUSINESS}),
    Role.AGENCY: frozenset({Licence.BUSINESS}),
    Role.GUARANTOR: frozenset({Licence.FINANCING_GUARANTEE}),
    Role.INSURER: frozenset({Licence.INSURANCE}),
    Role.ASSIGNEE: frozenset({Licence.ASSET_MANAGEMENT}),
}


def contract_pack(name: str) -> ContractPack:
    """Return the contract pack of that name. Raises UnknownName.

    >>> [party.id for party in contract_pack("phone").parties.values()]
    ['lin', 'anheng', 'qingsui', 'yunzhan']
    """
    return named(contract_packs(), name)


@cache
def contract_packs() -> Mapping[str, ContractPack]:
    """Return every contract pack by name, in the order of the file."""
    return {name: read_pack(name, record) for name, record in json.loads(read("contract_packs/packs.json")).items()}


def read_pack(name: str, record: Mapping[str, Any]) -> ContractPack:
    """Return the pack of a JSON record; raises ValueError that lists what does not fit together.

    InputError (a ValueError, too) for a code that is none or for terms that cannot be.
    """
    claim = record["claim"]
    pack = ContractPack(
        name,
        record["title"],
        date.fromisoformat(record["signed"]),
        {id: _party(id, party) for id, party in record["parties"].items()},
        LoanTerms.from_dict(record["terms"]),
        claim["first"],
        tuple(
            ClaimChange(each["to"], choice(each["by"], "record", Change), *map(_day, (each["on"], each["notified"])))  # type: ignore[arg-type]
            for each in claim["changes"]
        ),
        tuple(
            Mandate(each["from"], each["to"], date.fromisoformat(each["since"]), _day(each.get("until")))
            for each in record["mandates"]
        ),
        tuple(
            MoneyFlow(each["from"], each["to"], choice(each["what"], "record", Money), each["when"])
            for each in record["money"]
        ),
        tuple(_data(each) for each in record["data"]),
        tuple(Clause(each["about"], tuple(each["names"]), each["text"]) for each in record["clauses"]),
    )
    if wrong := list(misfits(pack)):
        raise ValueError(f"contract pack {name!r}: " + "; ".join(wrong))
    return pack


def misfits(pack: ContractPack) -> Iterator[str]:
    """Yield what does not fit together in a pack: one phrase for each misfit."""
    unknown = set(_named(pack)) - set(pack.parties)
    yield from (f"{id!r} is named and is no party" for id in sorted(unknown))
    if unknown:
        return
    if len(pack.of(Role.BORROWER)) != 1:
        yield "there must be one borrower"
        return
    for party in pack.parties.values():
        if not party.roles:
            yield f"{party.id} has no role"
        for role in party.roles:
            if party.licence not in LICENCES[role]:
                yield f"{party.id} cannot be {role.value} with the licence {party.licence.value}"
        if not any(party.id in clause.names for clause in pack.clauses):
            yield f"no clause names {party.id}"
    yield from _flows(pack)
    yield from _claim(pack)
    for clause in pack.clauses:
        for id in clause.names:
            for language, text in clause.text.items():
                if pack.parties[id].name[language] not in text and not _short(pack.parties[id], language, text):
                    yield f"the clause on {clause.about} names {id} and does not say so ({language})"


def _flows(pack: ContractPack) -> Iterator[str]:
    ends = {end for flow in pack.money for end in (flow.source, flow.target)}
    told = {id for clause in pack.clauses if clause.about == "data" for id in clause.names}
    for party in pack.parties.values():
        if party.id not in ends and Role.CONTACT_PERSON not in party.roles:
            yield f"no money comes from or goes to {party.id}"
    flows: tuple[MoneyFlow | DataFlow, ...] = (*pack.money, *pack.data)
    for flow in flows:
        if flow.source == flow.target:
            yield f"a flow from {flow.source} to itself"
    for data in pack.data:
        if (data.basis is DataBasis.CONTRACT) != (data.source == pack.borrower.id):
            yield f"data from {data.source} to {data.target}: the borrower alone gives it for the contract"
        if data.source != pack.borrower.id and not {data.source, data.target} & told:
            yield f"no clause on data tells of {data.source} and {data.target}"
    # who is paid a fee by the borrower: what the terms say, and what the flows say
    by_terms = {fee.payee.value for fee in pack.terms.fees if not fee.contingent}
    paid = [pack.parties[f.target] for f in pack.money if f.what is Money.FEE and f.source == pack.borrower.id]
    if by_terms - {role.value for party in paid for role in party.roles}:
        yield "a fee of the terms flows to nobody"
    if any(not by_terms & {role.value for role in party.roles} for party in paid):
        yield "a fee flows that is not in the terms"


def _claim(pack: ContractPack) -> Iterator[str]:
    first = pack.parties[pack.first_creditor]
    if not {Role.LENDER, Role.SELLER} & set(first.roles):
        yield "the first creditor must have lent or sold"
    if not _reaches(pack, pack.borrower.id, first.id):
        yield "no instalment reaches the first creditor"
    if Role.LENDER in first.roles and not any(
        flow.source == first.id and flow.what in (Money.PAYOUT, Money.PRICE) for flow in pack.money
    ):
        yield "the lender pays nothing out"
    before = pack.signed
    owners = {first.id}
    for change in pack.changes:
        role = Role.ASSIGNEE if change.by is Change.ASSIGNMENT else Role.GUARANTOR
        if role not in pack.parties[change.to].roles:
            yield f"{change.to} cannot take the claim by {change.by.value}"
        if change.on < before or (change.notified is not None and change.notified < change.on):
            yield f"the claim goes to {change.to} on a day that is too early"
        before = change.on
        owners.add(change.to)
    for mandate in pack.mandates:
        if mandate.giver not in owners:
            yield f"{mandate.giver} gives a mandate and is never owed"
        if not {Role.AGENCY, Role.SERVICER} & set(pack.parties[mandate.taker].roles):
            yield f"{mandate.taker} takes a mandate and is neither agency nor servicer"
        if not any(
            data.target == mandate.taker and data.source == mandate.giver and data.basis is DataBasis.ENTRUSTED
            for data in pack.data
        ):
            yield f"{mandate.taker} has a mandate and no data for it"


def _reaches(pack: ContractPack, start: str, end: str) -> bool:
    """Whether instalments find their way from one party to another."""
    seen, edge = {start}, [start]
    while edge:
        here = edge.pop()
        for flow in pack.money:
            if flow.what is Money.INSTALMENT and flow.source == here and flow.target not in seen:
                seen.add(flow.target)
                edge.append(flow.target)
    return end in seen


def _short(party: Party, language: str, text: str) -> bool:
    """Whether a text calls a party by its role: the bank, the lender, the seller."""
    words: Mapping[Role, Mapping[str, tuple[str, ...]]] = {
        Role.LENDER: {"en": ("lender", "The bank", "the bank", "bank's"), "zh_CN": ("贷款人", "银行")},
        Role.SELLER: {"en": ("seller",), "zh_CN": ("商家",)},
    }
    return any(word in text for role in party.roles if role in words for word in words[role][language])


def _named(pack: ContractPack) -> Iterator[str]:
    yield pack.first_creditor
    yield from (change.to for change in pack.changes)
    yield from (id for mandate in pack.mandates for id in (mandate.giver, mandate.taker))
    yield from (id for paid in pack.money for id in (paid.source, paid.target))
    yield from (id for given in pack.data for id in (given.source, given.target))
    yield from (id for clause in pack.clauses for id in clause.names)


def _party(id: str, record: Mapping[str, Any]) -> Party:
    roles = tuple(choice(role, "record", Role) for role in record["roles"])
    return Party(id, record["name"], roles, choice(record["licence"], "record", Licence))


def _data(record: Mapping[str, Any]) -> DataFlow:
    kinds = tuple(choice(kind, "record", DataKind) for kind in record["kinds"])
    basis = choice(record["basis"], "record", DataBasis)
    return DataFlow(record["from"], record["to"], kinds, basis, record["purpose"])


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
