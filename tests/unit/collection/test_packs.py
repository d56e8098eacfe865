"""The contract packs: everybody in them has a role, a licence and a flow, and it is clear who is owed and who acts."""

import copy
import json
import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from hashlib import sha256
from typing import Any

import pytest

from lessons import data
from lessons.collection.packs import contract_pack, contract_packs, misfits, read_pack
from lessons.collection.parties import (
    ContractPack,
    DataBasis,
    DataKind,
    Licence,
    Money,
    Role,
    creditor,
    holds,
    may_call,
)
from lessons.credit import InputError, schedule
from tests.unit.credit.invariants import broken

RECORDS = json.loads(data.read("contract_packs/packs.json"))
PACKS = list(contract_packs().values())
each_pack = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)


def ids(parties: tuple[Any, ...]) -> list[str]:
    return [party.id for party in parties]


def test_there_are_six_packs_and_the_card_tells_the_checksum() -> None:
    assert len(PACKS) == 6
    card = data.read("contract_packs/card.md")
    assert sha256(data.path("contract_packs/packs.json").read_bytes()).hexdigest() in card
    assert "| 6 contract packs" in card


def test_every_role_licence_and_kind_of_flow_occurs() -> None:
    parties = [party for pack in PACKS for party in pack.parties.values()]
    assert {role for party in parties for role in party.roles} == set(Role)
    assert {party.licence for party in parties} == set(Licence)
    assert {flow.what for pack in PACKS for flow in pack.money} == set(Money)
    assert {flow.basis for pack in PACKS for flow in pack.data} == set(DataBasis)
    assert {kind for pack in PACKS for flow in pack.data for kind in flow.kinds} == set(DataKind)


def test_a_firm_is_the_same_in_every_pack() -> None:
    known: dict[str, tuple[object, ...]] = {}
    for pack in PACKS:
        for id, party in pack.parties.items():
            assert known.setdefault(id, (party.name, party.licence)) == (party.name, party.licence)


@each_pack
def test_a_pack_fits_together_and_its_plan_is_whole(pack: ContractPack) -> None:
    assert list(misfits(pack)) == []
    assert broken(schedule(pack.terms)) == []
    assert pack.terms.drawdown >= pack.signed


@each_pack
def test_rates_and_dates_in_clauses_are_those_of_the_record(pack: ContractPack) -> None:
    rates = {Fraction(str(fee.rate)) for fee in pack.terms.fees}
    for clause in pack.clauses:
        for text in clause.text.values():
            assert {Fraction(number) / 100 for number in re.findall(r"([\d.]+)%", text)} <= rates
    told = {number for clause in pack.clauses for number in re.findall(r"(\d+) 月 (\d+) 日", clause.text["zh_CN"])}
    days = {(str(day.month), str(day.day)) for each in pack.changes for day in (each.on, each.notified) if day}
    assert told <= days


@each_pack
def test_words_stand_in_both_languages(pack: ContractPack) -> None:
    words = [pack.title, *(party.name for party in pack.parties.values()), *(clause.text for clause in pack.clauses)]
    words += [*(flow.when for flow in pack.money), *(flow.purpose for flow in pack.data)]
    for each in words:
        assert set(each) == {"en", "zh_CN"}
        assert re.search("[\u4e00-\u9fff]", each["zh_CN"]) and not re.search("[\u4e00-\u9fff]", each["en"])


@pytest.mark.parametrize(
    ("name", "on", "owed", "callers"),
    [
        # read off the clauses by hand
        ("phone", "2026-04-01", "anheng", ["anheng"]),
        ("guaranteed_cash", "2026-05-19", "chengqiao", ["chengqiao"]),
        ("guaranteed_cash", "2026-05-20", "chengqiao", ["chengqiao", "hengxin"]),
        ("guaranteed_cash", "2026-07-11", "chengqiao", ["chengqiao", "hengxin"]),
        ("guaranteed_cash", "2026-07-12", "rongdun", ["rongdun"]),
        ("insured_course", "2026-01-01", "anheng", ["anheng", "jianzhang"]),
        ("repair", "2026-02-01", "kuaidui", ["kuaidui", "yunzhan"]),
        ("repair", "2026-11-02", "kuaidui", ["kuaidui", "yunzhan", "hengxin"]),
        ("repair", "2026-11-03", "kuaidui", ["kuaidui", "yunzhan"]),
        ("sold_loan", "2026-05-07", "chengqiao", ["chengqiao"]),
        ("sold_loan", "2026-05-08", "beian", ["beian"]),
        ("sold_loan", "2026-05-11", "beian", ["beian", "hengxin"]),
        ("bicycle", "2026-05-01", "luting", ["luting", "jianzhang"]),
    ],
)
def test_who_is_owed_and_who_may_call(name: str, on: str, owed: str, callers: list[str]) -> None:
    pack, day = contract_pack(name), date.fromisoformat(on)
    assert creditor(pack, day).id == owed
    assert ids(may_call(pack, day)) == callers


@each_pack
def test_nobody_without_a_claim_or_a_mandate_may_call(pack: ContractPack) -> None:
    for on in (pack.signed, date(2026, 11, 22), date(2030, 1, 1)):
        for party in may_call(pack, on):
            assert party is not pack.borrower
            assert not {Role.CONTACT_PERSON, Role.INSURER} & set(party.roles)
            if Licence.BUSINESS is party.licence and Role.SELLER not in party.roles:
                assert {Role.AGENCY, Role.SERVICER} & set(party.roles)


def test_who_holds_what() -> None:
    held = holds(contract_pack("repair"))
    assert held["hengxin"] == {DataKind.IDENTITY, DataKind.CONTACT, DataKind.REPAYMENT}
    assert held["zhouli"] == frozenset()
    assert DataKind.OTHER_PERSON_CONTACT in held["kuaidui"] and "zhou" not in held


def test_a_change_without_notice_changes_nothing_for_the_borrower() -> None:
    record = copy.deepcopy(RECORDS["sold_loan"])
    record["claim"]["changes"][0]["notified"] = None
    assert creditor(read_pack("sold_loan", record), date(2030, 1, 1)).id == "chengqiao"


def set_(*path: str | int, to: Any) -> Callable[[Any], None]:
    def spoil(record: Any) -> None:
        for step in path[:-1]:
            record = record[step]
        record[path[-1]] = to

    return spoil


@pytest.mark.parametrize(
    ("name", "spoil", "told"),
    [
        ("phone", set_("money", 0, "to", to="nobody"), "'nobody' is named"),
        ("phone", set_("data", 1, "from", to="lin"), "the borrower alone"),
        ("phone", set_("parties", "anheng", "licence", to="business"), "cannot be lender"),
        ("phone", set_("parties", "qingsui", "roles", to=[]), "has no role"),
        ("phone", set_("parties", "qingsui", "roles", to=["borrower"]), "one borrower"),
        ("phone", set_("terms", "fees", to=[]), "not in the terms"),
        ("phone", set_("money", 2, "what", to="instalment"), "flows to nobody"),
        ("phone", set_("money", 1, "what", to="commission"), "no instalment reaches"),
        ("phone", set_("money", 0, "what", to="commission"), "pays nothing out"),
        ("phone", set_("money", 3, "to", to="qingsui"), "to itself"),
        ("phone", set_("claim", "first", to="yunzhan"), "must have lent or sold"),
        ("phone", set_("clauses", 2, "text", "zh_CN", to="平台不放款。"), "does not say so"),
        ("phone", set_("clauses", 4, "about", to="fees"), "no clause on data"),
        ("sold_loan", set_("claim", "changes", 0, "to", to="hengxin"), "cannot take the claim"),
        ("sold_loan", set_("claim", "changes", 0, "notified", to="2026-04-19"), "too early"),
        ("sold_loan", set_("mandates", 0, "from", to="hengxin"), "never owed"),
        ("sold_loan", set_("mandates", 0, "to", to="chengqiao"), "neither agency nor servicer"),
        ("sold_loan", set_("data", 2, "basis", to="separate_consent"), "no data for it"),
        ("repair", set_("clauses", 4, "names", to=["zhou"]), "no clause names zhouli"),
    ],
)
def test_what_does_not_fit_is_told(name: str, spoil: Callable[[Any], None], told: str) -> None:
    record = copy.deepcopy(RECORDS[name])
    spoil(record)
    with pytest.raises(ValueError, match=told):
        read_pack(name, record)


def test_an_unknown_code_or_name_is_told() -> None:
    record = copy.deepcopy(RECORDS["phone"])
    record["parties"]["lin"]["roles"] = ["king"]
    with pytest.raises(InputError):
        read_pack("phone", record)
    with pytest.raises(data.UnknownName, match="sold_loan"):
        contract_pack("yacht")
