"""Every convention has its words, in both languages, and each answer its sentence."""

import re

import pytest

from lessons.credit.claims import Claim, FeePlace, Known
from lessons.credit.day_count import DayCount
from lessons.credit.hidden_fee import Hiding
from lessons.credit.hypotheses import Cents, MonthRate, Quote, Start, Total
from lessons.credit.two_claims import disagreement
from lessons.language import in_language
from lessons.language.speech import catalog
from lessons.views.disagreement_words import CONVENTIONS, HIDDEN, explanation

OPTIONS = {
    "quote": [each.value for each in Quote if each is not Quote.NOMINAL],
    "count": [DayCount.ACT_360, DayCount.ACT_365, DayCount.ACT_ACT_ISDA, DayCount.THIRTY_360],
    "start": [Start.ADVANCE],
    "month_rate": [MonthRate.ROUNDED],
    "fee": list(FeePlace),
    "cents": [each.value for each in Cents if each is not Cents.HALF_UP],
    "total": [Total.TIMES, Total.END],
    "interest": ["down", "up"],
    "shown_rate": ["down", "up"],
}
CAR = Known(1_365_000, 60)


def test_every_convention_has_words_of_its_own() -> None:
    assert set(CONVENTIONS) == {(name, str(option)) for name, options in OPTIONS.items() for option in options}
    assert set(HIDDEN) == set(Hiding)
    for words in ([*CONVENTIONS.values()], [*HIDDEN.values()]):
        assert len(set(words)) == len(words)
        chinese = [catalog("zh_CN")[text] for text in words]
        assert len(set(chinese)) == len(words)


def test_an_explanation_without_assumptions_says_what_plain_means() -> None:
    first, second = explanation(disagreement(CAR, Claim(27_547, "7.8%"), Claim(27_000, "7.8%")), "A", "B")
    assert first.startswith("A: the plain reckoning (nominal rate") and second.startswith("B: none found.")
    assert "2 together" in second and "50%" in second


def test_a_hidden_fee_is_given_as_near_as_it_is_known_with_all_ties() -> None:
    # 281.33 at 7.8 % is worth 13,940.47: 290.47 more than 13,650, give or take what rounding to the fen leaves
    first, _ = explanation(disagreement(CAR, Claim(28_133, "7.8%"), Claim(29_015, "7.8%")), "A", "B")
    assert "no documented convention" in first and "lent with the loan" in first and "inside the instalments" in first
    low, high = re.findall(r"¥(\d+\.\d\d) to ¥(\d+\.\d\d), lent", first)[0]
    assert float(low) < 290.47 < float(high) < float(low) + 0.5


def test_ties_are_counted_and_listed() -> None:
    loan = Known(360_000, 36, payment=12_736)
    first, second = explanation(disagreement(loan, Claim(rate="17.7%"), Claim(rate="16.446%")), "A", "B")
    assert first.startswith("A: 2 explanations are equally short") and "; or " in first
    assert second.startswith("B: the plain reckoning")


def test_linked_explanations_stay_in_pairs() -> None:
    # whole per cents say little: there is more than one pair
    found = disagreement(Known(1_000_000, 12), Claim(rate="12%"), Claim(rate="13%"))
    assert found.linked and len(found.first) == len(found.second) > 1
    lines = explanation(found, "A", "B")
    assert len(lines) == 1 + len(found.first) and lines[0].startswith(f"{len(found.first)} pairs")
    assert all(line.startswith(f"{k}. A: ") and " B: " in line for k, line in enumerate(lines[1:], 1))


@pytest.mark.parametrize("second", ["17.09%", "18.50%", "99%", "999%"])
def test_no_english_in_chinese(second: str) -> None:
    with in_language("zh_CN"):
        lines = explanation(
            disagreement(Known(500_000, 10, payment=54_000), Claim(rate="9.60%"), Claim(rate=second)), "甲", "乙"
        )
    assert set(re.findall("[A-Za-z]{2,}", "".join(lines))) <= {"XIRR"}
