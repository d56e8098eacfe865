"""FirstSum: the newcomer's first slider says a sum that anyone can do by hand."""

import pytest

from lessons.language import LANGUAGES, in_language
from lessons.simulators import FirstSum

# two yuan a ride, by hand: rides, week, four weeks, 52 weeks
BY_HAND = [
    (1, "¥2.00", "¥8.00", "¥104.00"),
    (10, "¥20.00", "¥80.00", "¥1,040.00"),
    (40, "¥80.00", "¥320.00", "¥4,160.00"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("rides", "week", "month", "year"), BY_HAND)
def test_the_sums_are_those_done_by_hand(rides: int, week: str, month: str, year: str, language: str) -> None:
    with in_language(language):
        panel = FirstSum()
        panel.set(rides=rides)
        assert all(amount in panel.text for amount in (week, month, year))
        assert repr(panel) == f"FirstSum({week})" and panel.error is None


def test_no_ride_costs_nothing_and_too_many_are_explained() -> None:
    panel = FirstSum()
    panel.set(rides=0)
    assert "nothing to pay" in panel.text
    panel.knobs["rides"]._field.value = 41
    assert "Error" in panel.text and panel.error is not None
