"""The lines over all days of a contract: held against the lines of each single day, one by one."""

from datetime import date, timedelta

import pytest

from lessons.law.facts_price import Lender
from lessons.law.library import library
from lessons.law.price import limits
from lessons.law.price_dates import Part, part_of, spans, target_day, turning_days

FIRST, LAST = date(2014, 1, 1), date(2028, 12, 31)
# before the first line of courts, the eve, the day of the change and the next one, before and in force of 2021, later
FILINGS = ("2016-01-04", "2017-07-31", "2020-08-19", "2020-08-20", "2020-08-21", "2021-03-01", "2026-06-01")
KINDS = [(Lender.PRIVATE, False), (Lender.BANK, False), (Lender.BANK, True), (Lender.CONSUMER_FINANCE, False),
         (Lender.MICROCREDIT, False), (Lender.PAWN, False)]  # fmt: skip


@pytest.mark.parametrize("filing", FILINGS)
@pytest.mark.parametrize(("lender", "assisted"), KINDS)
def test_each_single_day_has_the_lines_of_its_span(lender, assisted, filing):
    filed = date.fromisoformat(filing)
    found = spans(lender, filed, assisted, FIRST, LAST)
    # each day where the lines move most; elsewhere a day in five, and all days beside an edge
    edges = {end + timedelta(n) for span in found for end in (span.start, span.end) for n in (-1, 0, 1)}
    every = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
    for day in (
        every if (lender, filing) == (Lender.PRIVATE, "2021-03-01") else sorted({*every[::5], *edges} & set(every))
    ):
        alone = {
            (one.rule, one.effect, part_of(one), one.rate) for one in limits(lender, day, max(filed, day), assisted)
        }
        here = {(one.rule, one.effect, one.part, one.rate) for one in found if one.start <= day <= one.end}
        assert here == alone, day


def test_spans_of_a_line_do_not_touch_unless_it_changes():
    for lender, assisted in KINDS:
        for one in spans(lender, date(2026, 6, 1), assisted, FIRST, LAST):
            assert FIRST <= one.start <= one.end <= LAST
            for other in spans(lender, date(2026, 6, 1), assisted, FIRST, LAST):
                if (other.parameter.id, other.part) == (one.parameter.id, one.part) and other is not one:
                    assert other.end < one.start or one.end < other.start
                    assert one.rate != other.rate or one.end + timedelta(1) != other.start


def test_an_old_private_loan_has_two_periods_only_in_a_new_case():
    old = spans(Lender.PRIVATE, date(2020, 8, 19), False, FIRST, date(2020, 8, 19))
    new = spans(Lender.PRIVATE, date(2021, 3, 1), False, FIRST, date(2020, 8, 19))
    assert {span.part for span in old} == {Part.WHOLE}
    assert {span.part for span in new} == {Part.BEFORE, Part.AFTER}


def test_the_turning_days_are_those_of_the_fact_table():
    # the first days in the fact table of the course: 2015, 2017, two in 2020/21, three of 2025/26, the end of 2027
    days = [turn.day.isoformat() for turn in turning_days()]
    assert days == ["2015-09-01", "2017-08-01", "2020-08-20", "2021-01-01", "2025-10-01", "2025-12-01", "2026-04-01",
                    "2028-01-01"]  # fmt: skip
    assert target_day() == date(2028, 1, 1)
    for turn in turning_days():
        record = library().record(turn.parameter.id)
        assert turn.day in [value.citation.start.day for value in record.values] or turn.day == target_day()


def test_a_month_stays_a_month():
    given = {turn.day: turn.given.written for turn in turning_days()}
    assert given[date(2025, 12, 1)] == "2025-12" and given[date(2020, 8, 20)] == "2020-08-20"


def test_the_ends_may_be_days_on_which_a_line_begins():
    found = spans(Lender.BANK, date(2026, 6, 1), True, date(2025, 10, 1), date(2025, 10, 1))
    assert [(span.rule, span.start, span.end) for span in found] == [
        ("RATE-12", date(2025, 10, 1), date(2025, 10, 1)),
        ("RATE-16", date(2025, 10, 1), date(2025, 10, 1)),
    ]
    eve = spans(Lender.BANK, date(2026, 6, 1), True, date(2025, 9, 29), date(2025, 9, 30))
    assert [(span.rule, span.start, span.end) for span in eve] == [("RATE-12", date(2025, 9, 29), date(2025, 9, 30))]
    last = spans(Lender.BANK, date(2026, 6, 1), True, date(2025, 9, 30), date(2025, 10, 1))
    assert [span.rule for span in last] == ["RATE-12", "RATE-16"]
