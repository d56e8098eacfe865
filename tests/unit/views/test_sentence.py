"""Sentences name result and convention, are short, and say plainly when there is no rate."""

import re
from dataclasses import replace
from datetime import date
from statistics import median

import pytest

from lessons.credit import cashflows, cost_statement, irr, rates, schedule
from lessons.language import in_language, money, percent
from lessons.views import sentence
from tests.unit.views.cases import (
    BULLET,
    EXACT,
    FORTNIGHTLY,
    GUARANTEED,
    INTEREST_ONLY,
    KEPT_BACK,
    LEVEL,
    NO_INTEREST,
    PHONE,
    nouns,
)

NOUNS = nouns()
LANGUAGES = ("en", "zh_CN")
FAMILIAR = [name for name in NOUNS if not name.endswith(("large", "odd"))]


def test_rates_name_each_convention_and_its_number():
    # 0.6 % a month on 6,000, 12 months: 1.086185 %, 13.0342 %, 13.8418 % (mpmath, 50 digits); 432 ÷ 6,000 = 7.2 %
    text = sentence(rates(PHONE))
    for piece in (
        "You receive ¥6,000.00 and pay ¥6,432.00 in 12 payments",
        "The rate per month is 1.0862%",
        "times 12, the nominal annual rate is 13.03%",
        "compounded over 12 months, the effective annual rate is 13.84%",
        "cost ÷ original amount gives a flat rate of 7.20%",
        "actual days ÷ 365",
    ):
        assert piece in text
    # simple: 432 over the principal owed, 6,000 + 5,500 + … + 500 = 39,000 yuan-months = 3,250 yuan-years
    assert f"simple annual rate of {percent(432 / 3250)}" in text


def test_rates_of_other_periods_do_not_speak_of_months():
    text = sentence(rates(FORTNIGHTLY))
    assert "per month" not in text
    assert "12 months" not in text
    assert "26.07 periods a year" in text


def test_several_rates_are_all_listed():
    # -5 + 10.5/q + 1/q² − 8/q³ + 1/q⁴ has three positive roots q, found by numpy.roots
    text = sentence(irr([-5, 10.5, 1, -8, 1]))
    for root in ("−87.02%", "8.86%", "70.96%"):
        assert root in text
    assert text.startswith("There is no single rate: 3 rates")


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ([100, 50], "money flows only one way"),
        ([1, -2, 2], "no rate makes"),
        ([float("nan"), -1], "not a finite number"),
    ],
)
def test_no_rate_is_told_in_words(amounts, words):
    # 1 − 2x + 2x² has no real root: its discriminant is 4 − 8
    assert words in sentence(irr(amounts))


def test_a_schedule_says_how_it_is_rounded():
    assert "rounded half up to 0.01; the last instalment takes the difference" in sentence(schedule(LEVEL))
    assert "Nothing is rounded." in sentence(schedule(EXACT))


def test_a_schedule_says_what_is_kept_back():
    assert "¥432.00 is kept back from the payout, so you receive ¥5,568.00." in sentence(schedule(KEPT_BACK))


def test_a_schedule_names_its_shape():
    # 12,000 at 13 % a year: 130 a month of interest, 1,560 in a year
    assert "You pay ¥130.00 each time" in sentence(schedule(INTEREST_ONLY))
    assert "at the end, ¥13,560.00" in sentence(schedule(BULLET))
    assert "pay it back in one payment" in sentence(schedule(BULLET))
    assert "with the same share of principal" in sentence(schedule(PHONE))


def test_interest_by_days_is_not_called_the_same_each_time():
    # 12,000 at 13 % by days over 365: 28 days of February cost 119.67, 31 days 132.49
    by_days = replace(INTEREST_ONLY, drawdown=date(2026, 1, 10), day_count="act/365")
    text = sentence(schedule(by_days))
    assert "¥119.67 to ¥132.49 each time" in text and "You pay ¥" not in text


def test_a_cost_statement_shows_both_ways_to_add_up():
    found = cost_statement(GUARANTEED)
    text = sentence(found)
    assert percent(found.item_sum) in text
    # 12 % plus ¥120 a month on 12,000: 32.7581 % nominal, 38.1527 % effective (mpmath)
    assert "32.76% nominal and 38.15% compounded" in text
    assert "late fee" in text


def test_a_comparison_names_the_cheapest_and_says_so_when_the_smallest_payment_is_not():
    text = sentence({"long": INTEREST_ONLY, "free": NO_INTEREST, "guaranteed": GUARANTEED})
    assert "free is cheapest with 10.01%" in text
    # 6,000 over 36 months at 18 % costs less a month than over 12 months for nothing, and more in all
    slow = replace(LEVEL, amount=600_000, instalments=36, annual_rate="18%")
    assert "The smallest payment is that of slow, yet it is not the cheapest." in sentence(
        {"slow": slow, "free": NO_INTEREST}
    )


def test_cash_flows_say_which_way_money_goes():
    flows = cashflows(PHONE)
    assert money(-sum(flows.amounts)) + " more than you got" in sentence(flows)


@pytest.mark.parametrize("name", NOUNS)
def test_no_placeholder_is_left(name):
    for language in LANGUAGES:
        with in_language(language):
            assert not re.search(r"[{}]", sentence(NOUNS[name]))


@pytest.mark.parametrize("name", FAMILIAR)
def test_english_is_two_to_five_short_sentences(name):
    parts = re.split(r"(?<=[.])\s+(?=[A-Z¥£])", sentence(NOUNS[name]))
    assert 1 <= len(parts) <= 5
    assert max(len(part.split()) for part in parts) <= 30
    assert not re.search(r"\b(simply|just|obviously|easy)\b", " ".join(parts), re.I)


def test_english_reads_at_grade_nine():
    text = " ".join(sentence(NOUNS[name]) for name in FAMILIAR)
    assert grade(text) <= 9


def grade(text: str) -> float:
    """Flesch and Kincaid (1975); numbers and dates are left out, syllables are counted as groups of vowels."""
    plain = re.sub(r"[¥£−]?[\d][\d,.\-]*%?", "", text)
    sentences = max(1, len(re.findall(r"[.;:](\s|$)", plain)))
    words = re.findall(r"[A-Za-z]+", plain)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^l])e$", "", word.lower())))) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def test_chinese_sentences_are_short():
    lengths = []
    with in_language("zh_CN"):
        for name in FAMILIAR:
            lengths += [len(part) for part in re.split("[。；]", sentence(NOUNS[name])) if part]
    assert median(lengths) <= 30


def test_chinese_has_no_english_left():
    with in_language("zh_CN"):
        for name, noun in NOUNS.items():
            if not name.startswith("offers"):
                assert not re.search(r"[A-Za-z]{2}", sentence(noun)), name


def test_what_has_no_sentence_says_so():
    with pytest.raises(TypeError, match="no sentence for object"):
        sentence(object())
