"""Flows drawn and told: labels fit and keep apart, arrows go where the pack says, words and tables hold its numbers.

Expected amounts are worked out below by hand from the terms in datasets/contract_packs/packs.json.
"""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from lessons.collection import contract_pack, contract_packs
from lessons.collection.claim_days import ClaimEvent, claim_days
from lessons.collection.flows import cost_split, data_map, money_map
from lessons.language import in_language
from lessons.views import draw, show
from lessons.views.flow_chart import STROKES, FlowChart, wrapped
from lessons.views.flow_tables import clauses_table, days_table, holds_table, owed_words, parties_table, told
from lessons.views.flow_words import data_rows, money_rows
from lessons.views.palette import contrast
from lessons.views.rule_tables import KINDS, STEPS, institutions, loan_steps

PACKS = tuple(contract_packs())
LANGUAGES = ("en", "zh_CN")


def texts(chart: FlowChart) -> list[Text]:
    return [text for text in chart.figure.findobj(Text) if text.get_visible() and text.get_text().strip()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize("kind", [money_map, data_map])
def test_labels_stay_inside_and_off_each_other(kind, name, language):
    with in_language(language):
        chart = FlowChart().update(kind(contract_pack(name)))
        renderer = FigureCanvasAgg(chart.figure).get_renderer()
        chart.figure.draw(renderer)
        boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in texts(chart)]
        width, height = chart.figure.get_size_inches() * chart.figure.dpi
        assert min(text.get_fontsize() for text in texts(chart)) >= 12
        for text, box in boxes:
            assert box.x0 >= 0 and box.y0 >= 0 and box.x1 <= width and box.y1 <= height, text
        for (one, first), (other, second) in combinations(boxes, 2):
            wide = min(first.x1, second.x1) - max(first.x0, second.x0)
            high = min(first.y1, second.y1) - max(first.y0, second.y0)
            assert wide <= 2 or high <= 3, (one, other)
        ElementTree.fromstring(chart.svg("a"))


@pytest.mark.parametrize("name", PACKS)
def test_each_flow_of_the_pack_is_an_arrow_and_a_row(name):
    pack = contract_pack(name)
    for noun, flows, rows in ((money_map(pack), pack.money, money_rows), (data_map(pack), pack.data, data_rows)):
        arrows = rows(noun)
        assert [(arrow.source, arrow.target) for arrow in arrows] == [(flow.source, flow.target) for flow in flows]
        chart = FlowChart().update(noun)
        x = {party.id: chart._x(n) for n, party in enumerate(chart._parties)}
        lines = [line for line in chart._axis.lines if len(set(line.get_ydata())) == 1 and line.get_ydata()[0] > 0.3]
        starts = [(line.get_xdata()[0], line.get_xdata()[-1]) for line in lines]
        assert len(starts) == len(flows)
        for flow, (start, end) in zip(flows, starts, strict=True):
            assert start == pytest.approx(x[flow.source])
            assert abs(end - x[flow.target]) < 0.2 < abs(end - x[flow.source])
        assert len(show(noun).pieces[0].rows) == len(flows)
        assert f"{len(flows)} arrows" in chart.words


def test_kinds_of_arrows_differ_in_dashes_and_can_be_seen():
    for group in (list(STROKES.values())[:3], list(STROKES.values())[3:]):
        assert len({str(stroke.dashes) for stroke in group}) == 3
        assert all(contrast(stroke.colour) >= 3 for stroke in group)


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
    last = owed_words(days[4], contract_pack("guaranteed_cash"))
    assert "On 12 July 2026, Rongdun Guarantee is owed." in last
    assert "not entitled to collect on that day: Chengqiao Bank, Yunzhan, Hengxin" in last
    ended = claim_days(contract_pack("repair"))[-1]
    assert ended.event is ClaimEvent.MANDATE_ENDS and "hengxin" not in [party.id for party in ended.callers]
    assert "Zhou Li" not in owed_words(ended, contract_pack("repair"))  # a contact person is no collector


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PACKS)
def test_tables_name_everybody_once_and_the_clause_names_the_party(name, language):
    pack = contract_pack(name)
    with in_language(language):
        rows = parties_table(pack).rows
        assert [row[0] for row in rows] == [party.name[language] for party in pack.parties.values()]
        assert {row[0] for row in holds_table(pack).rows} == {row[0] for row in rows[1:]}
        assert [text for _, text in clauses_table(pack).rows] == [clause.text[language] for clause in pack.clauses]
        assert len(days_table(claim_days(pack)).rows) == len(claim_days(pack))
        for party in pack.parties.values():
            clause = next(each for each in pack.clauses if each.text[language] == told(pack, party.id))
            assert party.id in clause.names


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_say_it_in_two_to_four_sentences(language):
    with in_language(language):
        for name in PACKS:
            for noun in (money_map(contract_pack(name)), data_map(contract_pack(name))):
                words = FlowChart().update(noun).words
                ends = len(re.findall("。", words)) if language == "zh_CN" else len(re.findall(r"\.(?= |$)", words))
                assert 2 <= ends <= 4, words
        assert draw(noun).words == words


def test_a_long_name_breaks_between_words_and_a_chinese_one_between_characters():
    assert wrapped("Anheng Consumer Finance", 1.3) == ["Anheng", "Consumer", "Finance"]
    lines = wrapped("云栈互联网信息技术服务", 0.9)
    assert "".join(lines) == "云栈互联网信息技术服务" and len(lines) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rule_is_shown_with_source_rank_scope_date_and_confidence(language):
    with in_language(language):
        for made, parts in ((loan_steps(), STEPS), (institutions(), KINDS)):
            table = made.pieces[0]
            rules = [row for n, row in enumerate(table.rows) if n not in table.headings]
            assert len(table.headings) == len(parts) and len(rules) == sum(len(part.rules) for part in parts)
            for row in rules:
                assert len(row) == 6 and all(row)
            assert (
                made.pieces[-1].words
                == ("教学材料" if language == "zh_CN" else "Teaching")
                + made.pieces[-1].words[4 if language == "zh_CN" else 8 :]
            )
    assert len(KINDS) == 10 and len(STEPS) == 5
