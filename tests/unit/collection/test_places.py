"""A person who may be in more than one place: how a log says so, and what is wrong with it."""

from zoneinfo import ZoneInfo

import pytest

from lessons.collection import contact
from lessons.credit import InputError

ROW = {
    "time": "2026-03-02 10:00:00",
    "zone": "America/New_York",
    "debtor": "D1",
    "debt": "A",
    "product": "consumer_loan",
    "lender": "First Bank",
    "lender_type": "bank",
    "actor": "agency-1",
    "number": "N1",
    "channel": "call",
    "direction": "outbound",
    "answered": "no",
}


@pytest.mark.parametrize("between", [" ", ";", "; ", "  "])
def test_several_places(between: str) -> None:
    read = contact({**ROW, "consumer_zone": between.join(("America/Denver", "America/Los_Angeles", "Asia/Tokyo"))})
    assert read.consumer_zone == ZoneInfo("America/Denver")
    assert read.other_zones == (ZoneInfo("America/Los_Angeles"), ZoneInfo("Asia/Tokyo"))
    assert read.local.hour == 8  # in Denver


def test_one_place_or_none_named() -> None:
    assert contact({**ROW, "consumer_zone": "America/Denver"}).other_zones == ()
    assert contact({**ROW, "consumer_zone": ""}).consumer_zone == ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("places", "code"), [("America/Denver Nowhere", "unknown_choice"), (" ", "missing"), (";", "missing")]
)
def test_a_wrong_place_is_named(places: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        contact({**ROW, "consumer_zone": places}, row=4)
    assert (caught.value.code, caught.value.field, caught.value.allowed["row"]) == (code, "consumer_zone", 4)
