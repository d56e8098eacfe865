"""Views of lateness: the timeline's picture and words, a day in tables, a credit report line by line."""

import re

import pytest

from lessons.language import LANGUAGES, in_language
from lessons.servicing.credit_reports import credit_report, credit_reports
from lessons.servicing.late_contracts import late_contract, late_contracts
from lessons.servicing.late_day import late_day
from lessons.views import draw, show
from lessons.views.late_chart import LateChart
from lessons.views.late_words import bucket_words, cost_table, payment_table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(late_contracts()))
def test_the_picture_is_the_same_at_every_run_and_has_words(name: str, language: str) -> None:
    with in_language(language):
        found = late_day(late_contract(name), 45)
        first, second = LateChart().update(found), LateChart().update(found)
        assert first.svg("a") == second.svg("a") and first.words == second.words
        assert first.words in first.svg("a").replace("&#x27;", "'")
        first.update(late_day(late_contract("lin_course"), 120)).update(found)
        assert first.svg("a") == second.svg("a"), "what was drawn before leaves no trace"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stay_inside_the_picture_and_off_each_other(language: str) -> None:
    with in_language(language):
        for name in late_contracts():
            for day in (0, 45, 180):
                chart = LateChart().update(late_day(late_contract(name), day))
                renderer = chart._canvas.get_renderer() if hasattr(chart._canvas, "get_renderer") else None
                chart.figure.canvas.draw()
                wide, high = chart.figure.get_size_inches() * chart.figure.dpi
                texts = [one for one in chart._axis.texts if one.get_text()]
                texts += [*chart._axis.get_yticklabels(), *chart._axis.get_xticklabels(), *chart.figure.texts]
                boxes = [one.get_window_extent(renderer) for one in texts]
                assert all(box.x0 >= 0 and box.x1 <= wide and box.y0 >= 0 and box.y1 <= high for box in boxes)
                for place, box in enumerate(boxes):
                    assert not any(box.overlaps(other) for other in boxes[place + 1 :]), (name, day)


@pytest.mark.parametrize("days", [3, 4, 33, 34, 63, 93])
def test_the_bucket_over_the_line_of_the_day_is_the_one_in_the_words(days: int) -> None:
    # three days of grace: day 33 is the last of M1 in the words, so the border of M2 stands right of it in the picture
    found = late_day(late_contract("lin_course"), days)
    axis = LateChart().update(found)._axis
    borders = sorted(line.get_xdata()[0] for line in axis.lines if list(line.get_ydata()) == [0.6, 0.95])
    assert borders == [3, 33, 63, 93, 123, 153]
    passed = sum(border < days for border in borders)
    assert found.arrears.bucket == f"M{passed}"


def test_a_picture_has_a_size_and_a_description() -> None:
    found = draw(late_day(late_contract("lin_course"), 33))
    assert found.width > 500 and "33" in found.words and found.png.startswith(b"\x89PNG")


def test_buckets_say_their_days() -> None:
    assert [bucket_words(days) for days in (0, 30, 31, 180, 181)] == [
        "M0 (nothing overdue)",
        "M1 (1 to 30 days)",
        "M2 (31 to 60 days)",
        "M6 (151 to 180 days)",
        "M6+ (more than 180 days)",
    ]


def test_tables_add_up() -> None:
    found = late_day(late_contract("zhou_engine"), 120, 30_000, claimed=10_000)

    def fen(text: str) -> int:
        return int(re.sub(r"[¥,.]", "", text))

    costs = [fen(row[4]) for row in cost_table(found).rows]
    assert abs(sum(costs[:-1]) - costs[-1]) <= 1  # two costs of one instalment are rounded together
    for column in (1, 2, 3):
        cells = [fen(row[column]) for row in payment_table(found).rows]
        assert sum(cells[:-1]) == cells[-1]
    assert fen(payment_table(found).rows[-1][2]) == 30_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_is_shown_in_one_language(language: str) -> None:
    other = r"[\u4e00-\u9fff]" if language == "en" else r"[A-Za-z]{2,}"
    with in_language(language):
        for name in late_contracts():
            assert not re.findall(other, show(late_day(late_contract(name), 45, 100)).text())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(credit_reports()))
def test_a_report_says_that_it_is_synthetic_and_reads_line_by_line(name: str, language: str) -> None:
    with in_language(language):
        report = credit_report(name)
        text = show(report).text()
        assert ("Synthetic" if language == "en" else "合成") in text.splitlines()[0]
        for one in report.accounts:
            assert f"{one.id}: " in text or f"{one.id}：" in text
            assert " ".join(one.marks) in text and one.lender[language] in text
        assert len(re.findall(r"[A-Za-z]{3,}", text)) == 0 or language == "en"
        assert not (language == "en" and re.findall(r"[\u4e00-\u9fff]", text))


def test_lines_in_words() -> None:
    text = show(credit_report("zhou")).text()
    assert (
        "A1: consumer loan from Anheng Consumer Finance. Late since 10 May 2026; the item missed first: ¥1,177.41; "
        "the worst mark is 6." in text
    )
    assert "Paid in full on 15 December 2021." in text and "nobody told him" in text
    assert "A4: car loan from Chilan Auto Finance. Paid on time in every month shown." in text
