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
from lessons.collection.claim_days import claim_days
from lessons.collection.flows import data_map, money_map
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


def test_words_on_a_day_name_who_is_owed_and_who_has_no_right():
    days = claim_days(contract_pack("guaranteed_cash"))
    last = owed_words(days[4], contract_pack("guaranteed_cash"))
    assert "On 12 July 2026, Rongdun Guarantee is owed." in last
    assert "not entitled to collect on that day: Chengqiao Bank, Yunzhan, Hengxin" in last
    ended = claim_days(contract_pack("repair"))[-1]
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
