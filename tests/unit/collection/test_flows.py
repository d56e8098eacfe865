"""Who pays whom and how much, who receives the cost, and on which day the claim is whose.

Expected amounts are worked out by hand from the terms in datasets/contract_packs/packs.json: a share of the amount, a
twelfth of the yearly rate, and the level payment by the annuity formula.
"""

import pytest

from lessons.collection import contract_pack
from lessons.collection.claim_days import ClaimEvent, claim_days
from lessons.collection.flows import cost_split, money_map


# by hand: 1,500,000 fen at 0.3 % is 4,500 fen a month, 24 times; 960,000 fen at 3 % is 28,800 fen; 600,000 at 0.6 %
@pytest.mark.parametrize(
    ("name", "party", "first", "total"),
    [
        ("insured_course", "luyuan", 4_500, 108_000),
        ("repair", "yunzhan", 0, 28_800),
        ("phone", "anheng", 3_600, 43_200),
        ("guaranteed_cash", "rongdun", 4_800, 57_600),
        # a month's interest: 1,500,000 x 10.8 % / 12, and 960,000 x 12 % / 12
        ("insured_course", "anheng", 13_500, None),
        ("repair", "kuaidui", 9_600, None),
    ],
)
def test_the_cost_goes_where_the_terms_say(name, party, first, total):
    share = next(one for one in cost_split(contract_pack(name)).shares if one.party.id == party)
    assert share.first == first and (total is None or share.total == total)


def by_hand(amount: int, rate: float, months: int) -> list[int]:
    """Interest of a level loan, month by month, rounded half up [fen]; the annuity formula of any textbook."""
    i, balance, parts = rate / 12, amount, []
    payment = int(amount * i / (1 - (1 + i) ** -months) + 0.5)
    for _ in range(months):
        parts.append(int(balance * i + 0.5))
        balance -= payment - parts[-1]
    return parts


@pytest.mark.parametrize(
    ("name", "amount", "rate", "months", "lender", "fees"),
    [
        ("guaranteed_cash", 1_200_000, 0.09, 12, "chengqiao", 57_600),
        ("insured_course", 1_500_000, 0.108, 24, "anheng", 108_000),
        ("repair", 960_000, 0.12, 12, "kuaidui", 28_800),
    ],
)
def test_the_share_that_never_reaches_the_lender(name, amount, rate, months, lender, fees):
    split = cost_split(contract_pack(name))
    interest = sum(by_hand(amount, rate, months))
    assert abs(split.total - (interest + fees)) <= 1
    assert float(split.share(lender)) == pytest.approx(interest / (interest + fees), abs=1e-5)
    assert sum(split.share(one.party.id) for one in split.shares) == 1


def test_money_that_is_passed_on_is_the_same_and_what_is_not_in_the_terms_stays_open():
    by_what = {(paid.flow.source, paid.flow.target): paid for paid in money_map(contract_pack("repair")).paid[1:]}
    assert by_what["zhou", "yunzhan"].amounts == by_what["yunzhan", "kuaidui"].amounts
    assert by_what["kuaidui", "hengxin"].amounts is None
    level = 960_000 * 0.01 / (1 - 1.01**-12)  # the annuity formula: the service fee is no part of an instalment
    assert by_what["zhou", "yunzhan"].amounts[0] == round(level)
    phone = {paid.flow.what.value: paid for paid in money_map(contract_pack("phone")).paid}
    assert phone["instalment"].amounts == (50_000,) * 12 and phone["fee"].amounts == (3_600,) * 12
    net = money_map(contract_pack("repair")).paid[0]
    assert net.total == 960_000 - 28_800
    sold = [paid for paid in money_map(contract_pack("sold_loan")).paid if paid.flow.source == "sun"]
    # due on the 17th from July 2024: 22 before the notice of 8 May 2026, two after it
    assert [len(paid.amounts) for paid in sold] == [22, 2]
    assert cost_split(contract_pack("bicycle")).share("luting") is None


def test_a_change_counts_from_its_notice_on():
    days = claim_days(contract_pack("guaranteed_cash"))
    assert [(one.day.isoformat(), one.event, one.owed.id) for one in days[1:]] == [
        ("2026-05-20", ClaimEvent.MANDATE, "chengqiao"),
        ("2026-07-10", ClaimEvent.GUARANTOR_PAID, "chengqiao"),
        ("2026-07-11", ClaimEvent.BEFORE_NOTICE, "chengqiao"),
        ("2026-07-12", ClaimEvent.NOTICE, "rongdun"),
    ]
    assert [party.id for party in days[3].callers] == ["chengqiao", "hengxin"]
    assert [party.id for party in days[4].callers] == ["rongdun"]
    ended = claim_days(contract_pack("repair"))[-1]
    assert ended.event is ClaimEvent.MANDATE_ENDS and "hengxin" not in [party.id for party in ended.callers]
