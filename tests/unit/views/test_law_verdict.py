"""A finding as it is shown: its rank's own word, where it stands, what can be done, amber only when it is asked for."""

import re
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from lessons.collection import contact_log
from lessons.credit import yuan
from lessons.language import LANGUAGES, in_language, say
from lessons.law import Verdict, Why, lpr, lpr_changes, parameter
from lessons.law.conduct import audit
from lessons.law.finding import Finding
from lessons.law.price import Lender, Loan, limits, price_findings
from lessons.views import show
from lessons.views.law_verdict import VerdictView, closing, overdue
from lessons.views.law_words import RANKS
from lessons.views.limit_words import ABOVE

THREATS = audit(contact_log("abusive_threats"), "cn")
FOUND = {finding.verdict: finding for finding in [*THREATS, *audit(contact_log("borderline_third"), "cn")]}
LOAN = Loan(
    lender=Lender.PRIVATE,
    contract=date(2024, 10, 20),
    filing=date(2026, 1, 5),
    amount=yuan(30000),
    rate=Fraction(18, 100),
)
# a line of every effect: an old private loan, an assisted bank loan, a consumer-finance loan
EVERY = (
    *limits(Lender.PRIVATE, date(2019, 5, 10), date(2021, 3, 1)),
    *limits(Lender.BANK, date(2026, 2, 2), date(2026, 2, 2), assisted=True),
    *limits(Lender.CONSUMER_FINANCE, date(2026, 5, 6), date(2026, 5, 6)),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", sorted(FOUND))
def test_a_finding_shows_rank_article_scope_dates_and_day_checked(verdict: Verdict, language: str) -> None:
    finding = FOUND[verdict]
    with in_language(language):
        view = VerdictView(finding)
        for form in (view.text(), view.markdown().replace("\\", "")):
            assert say(RANKS[finding.citation.rank]) in form
            for words in (finding.citation.article, finding.citation.instrument.name):
                assert words.in_language(language) in form
            assert finding.citation.scope.in_language(language).rstrip(".。") in form
            assert str(finding.citation.last_checked.year) in form


def test_only_a_statute_says_unlawful() -> None:
    said = {finding.citation.rank for finding in THREATS if "Unlawful" in VerdictView(finding).head()}
    assert [str(rank) for rank in said] == ["statute"]
    assert {"recommended_standard"} <= {str(finding.citation.rank) for finding in FOUND.values()}


def test_amber_is_there_from_the_day_after_the_review_and_only_with_a_day() -> None:
    finding = THREATS[0]
    due = finding.citation.review_by
    plain = VerdictView(finding)
    assert "Amber" not in plain.text() + plain.html() + plain.markdown()
    assert VerdictView(finding, due).text() == plain.text()
    late = VerdictView(finding, due + timedelta(days=1))
    assert "Amber" in late.text() and 'class="ic-amber"' in late.html() and "Amber" in late.markdown()
    assert overdue(finding.citation, None) == ""


def test_what_comes_from_data_is_escaped() -> None:
    value = parameter("cn.cba26.red_lines", date(2026, 3, 1))
    why = Why("member_unknown", {"lender": "<script>"})
    finding = Finding("COL-10", Verdict.NEEDS_HUMAN, why, value.citation, date(2026, 3, 1), missing=("association",))
    assert "<script>" not in VerdictView(finding).html() and "&lt;script&gt;" in VerdictView(finding).html()


def test_limits_show_what_they_are_made_of() -> None:
    # LPR published 2024-09-20: 3.35 %; 2024-10-21: 3.10 % (datasets/lpr); four times, by hand: 13.40 and 12.40
    before, after = (str(show(limits(Lender.PRIVATE, date(2024, 10, day), date(2026, 1, 5)))) for day in (20, 21))
    assert "13.4% a year" in before and "4 × 3.35%, the one-year LPR of 20 September 2024" in before
    assert "12.4% a year" in after and "published on that very day" in after and "that very day" not in before
    split = str(show(limits(Lender.PRIVATE, date(2019, 5, 10), date(2021, 3, 1))))
    assert "to 19 August 2020" in split and "from 20 August 2020" in split
    early = limits(Lender.PRIVATE, date(2012, 5, 1), date(2013, 1, 1))
    assert "No rule of this course says anything here." in str(show(early))


def test_many_findings_are_a_table_and_few_are_cards() -> None:
    found = price_findings(LOAN)
    table = str(show(found))
    assert "RATE-03" in table and "Not enforceable" in table
    silent = sum(finding.verdict is Verdict.NOT_APPLICABLE for finding in found)
    assert f"{silent} more rules were asked and do not apply." in table
    card = show(next(finding for finding in found if finding.rule == "RATE-03"))
    assert "4.6%" in card.text() and "13.4%" in card.html() and "Teaching material" in card.markdown()


def test_the_prime_rate_of_a_day_says_how_far_it_is_checked() -> None:
    assert "3.35%, published on 2024-09-20. Four times it is 13.40%." in str(show(lpr(date(2024, 10, 20))))
    assert "checked to 20 March 2026 only" in str(show(lpr(date(2026, 6, 1))))


def test_the_prime_rates_of_all_days_are_a_table_each_with_its_days() -> None:
    # publications by the National Interbank Funding Center, as compiled in datasets/lpr/card.md: 13 one-year rates
    view = show(lpr_changes())
    rows = [line.split() for line in str(view).splitlines() if re.match(r"\s*20\d\d-", line)]
    assert len(rows) == 13
    assert rows[0][:3] == ["2019-08-20", "2019-09-19", "4.25%"]
    assert rows[4][:3] == ["2020-04-20", "2021-12-19", "3.85%"]
    assert rows[-2][:3] == ["2024-10-21", "2025-05-19", "3.10%"]
    assert "2025-05-20" in str(view) and "2026-03-20 at least" in str(view) and "secondary source" in str(view)
    for before, after in zip(rows, rows[1:], strict=False):
        assert date.fromisoformat(before[1]) + timedelta(days=1) == date.fromisoformat(after[0])
        assert before[2] != after[2]
    # the table must not do the exercise: no rate of it is four times another thing than itself
    assert "%" in str(view) and "15.4" not in str(view) and "14.8" not in str(view)


def test_a_table_of_findings_names_the_text_beside_the_number_of_a_rule() -> None:
    told = str(show(price_findings(LOAN)))
    assert "article 25 (RATE-03)" in told and "Provisions on private lending cases" in told
    for line in told.splitlines():
        assert not re.match(r"\s*(RATE|PEN|COL)-\d+", line), line


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_says_the_same_of_what_lies_above_it_wherever_it_is_shown(language: str) -> None:
    with in_language(language):
        for effect, clause in ABOVE.items():
            found = [limit for limit in EVERY if limit.effect is effect]
            assert found, effect
            assert say(clause) in str(show(tuple(found[:1])))


def test_the_closing_line_names_the_days_of_the_values_not_of_the_clock() -> None:
    one = THREATS[0].citation
    other = replace(one, last_checked=date(2025, 1, 2))
    assert closing([one, one]).endswith("Checked on 22 November 2026.")
    assert closing([one, other]).endswith("Checked between 2 January 2025 and 22 November 2026.")
    assert closing([]) == "Teaching material, not legal advice."
