"""ArrearsClock: what it shows is what the rooms say, at the ends of every control, in both languages; amber; words."""

import re
from datetime import date

import pytest

from lessons.language import in_language, money
from lessons.language.findings import reason
from lessons.law.late_claim import LateFacts, late_claim
from lessons.law.rank import Verdict
from lessons.servicing.late_contracts import late_contract, late_contracts
from lessons.servicing.late_day import late_day
from lessons.servicing.late_events import late_events
from lessons.simulators.arrears_clock import PAGES, ArrearsClock, controls, jumps, lender
from lessons.simulators.controls import defaults

LANGUAGES = ("en", "zh_CN")
# what the lesson lets its reader predict: 900.44 × (16.2 % × 1.5 × 180 / 360 + 2 %), by hand
ANSWER = "127.41"


@pytest.fixture(scope="module")
def shared() -> ArrearsClock:
    return ArrearsClock()


@pytest.fixture
def clock(shared: ArrearsClock) -> ArrearsClock:
    shared.set(**defaults(controls()))
    return shared


def html(clock: ArrearsClock) -> str:
    return "\n".join(area.value for area in clock._areas)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_default_gives_nothing_of_the_prediction_away(language):
    with in_language(language):
        first = ArrearsClock()
        bundle = first._repr_mimebundle_()
    for text in (first.text, first.markdown, html(first), repr(first), bundle["text/markdown"]):
        assert ANSWER not in text
    first.set(contract="zhou_engine", day=180)
    assert ANSWER in first.text  # the search finds it where it is
    assert first.error is None and len(repr(first)) <= 110


@pytest.mark.parametrize("name", list(late_contracts()))
def test_every_day_shows_what_the_rooms_say(clock, name):
    contract = late_contract(name)
    for day in (0, 3, 4, 31, 91, 180):
        clock.set(contract=name, day=day)
        assert clock.error is None, day
        found = late_day(contract, day, 50_000)
        late = found.arrears
        head, picture, costs, pays, court = (area.text for area in clock._areas)
        assert f"{late.days_past_due} days past due, {late.bucket} " in head and money(late.total) in head
        assert money(found.lateness_cost) in head and money(found.lateness_cost) in costs
        for one in found.costs:
            assert money(one.amount) in costs
        for event in late_events(contract):
            assert event.day is None or f"day {event.day} (" in picture
        assert money(found.before.left(due_only=True)) in pays
        facts = LateFacts(lender=lender(contract), requested=True, demanded=None, time_passed=None)
        if not contract.is_sale:
            for finding in late_claim(found.before, facts).findings:
                if finding.verdict is not Verdict.NOT_APPLICABLE:
                    assert reason(finding) in court


def test_a_day_by_hand(clock):
    # 1,066.19 × 12 % × 1.3 × 30 / 365 = 13.67; of 500, 13.67 and 192.31 of interest go first
    clock.set(day=33)
    assert "30 days past due, M1 (1 to 30 days)" in clock._areas[0].text
    assert "¥13.67" in clock._areas[2].text and "15.6% a year, 365 days to a year" in clock._areas[2].text
    assert "Of ¥500.00, ¥294.02 pays principal" in clock._areas[3].text
    clock.set(order="principal_first")
    assert "Of ¥500.00, ¥500.00 pays principal" in clock._areas[3].text
    clock.set(count="act/360")
    assert "¥13.86" in clock._areas[2].text  # by 360
    clock.set(payment=0)
    assert "No payment on this day" in clock._areas[3].text
    clock.set(payment=50_000)
    assert "is left over" in clock._areas[3].text


def test_what_is_above_a_line(clock):
    clock.set(contract="colleague", day=90)
    assert "The line stands at 12%" in clock._areas[4].text
    assert "A court does not support the part above the line" in clock._areas[4].text
    clock.set(contract="zhou_engine")
    assert "The line stands at 24%" in clock._areas[4].text and "A court can cut that part" in clock._areas[4].text
    clock.set(plainly="yes")
    assert "Can be reduced on request" in clock._areas[4].text
    clock.set(contract="bicycle", day=30)
    assert "no line for loans applies" in clock._areas[4].text and "no claim for it" in clock._areas[4].text
    clock.set(day=60)
    assert "the seller may ask for all of it" in clock._areas[4].text


def test_calling_the_loan_due(clock):
    clock.set(contract="zhou_engine", called=True, day=59)
    assert "The clause begins on day 60" in clock._areas[0].text
    clock.set(day=61)
    assert "On 9 July 2026 the lender called the loan due" in clock._areas[0].text
    assert "Not due yet: ¥0.00" in clock._areas[0].text
    clock.set(contract="colleague")
    assert "This contract has no clause" in clock._areas[0].text


def test_the_picture_says_the_same_in_words(clock):
    clock.set(contract="bicycle", day=60)
    value = clock._areas[1].value
    assert 'role="img"' in value and "aria-label" in value
    for text in (clock._areas[1].text, clock._areas[1].shown.static):
        assert "Whole sum may be called on day 50 (law)" in text and "Stages reached: 4 of 5" in text
    assert value.count("<tr") == 8  # seven stages below their head


def test_every_control_at_its_ends_gives_an_answer_and_no_error():
    clock = ArrearsClock()
    for name, knob in clock.knobs.items():
        spec, first = knob.spec, knob.value
        options = [key for key, _ in spec.options] if hasattr(spec, "options") else []
        for end in options or ([spec.low, spec.high] if hasattr(spec, "low") else [True, False]):
            clock.set(**{name: end})
            assert clock.error is None, (name, end)
            assert not re.search(r"\b(nan|inf)\b", html(clock))
        clock.set(**{name: first})


def test_slider_box_and_list_move_together():
    knob = ArrearsClock().knobs["day"]
    knob._slider.value = 60
    assert knob.value == 60 and knob._list.value == 60
    knob._field.value = 61
    assert knob._slider.value == 61 and knob._list.value == -1
    knob._list.value = 91
    assert knob.value == 91 and knob._slider.value == 91
    assert {day for day, _ in jumps()} >= {0, 1, 30, 31, 90, 91, 180}


def test_a_wrong_day_is_told_in_words_and_the_picture_stays():
    clock = ArrearsClock()
    before = clock._areas[1].value
    clock.knobs["day"]._field.value = 181
    assert "Days after the missed due date" in clock.notice.text and clock._areas[1].value == before
    clock.knobs["day"]._field.value = 180
    assert clock.error is None and clock.notice.text == ""


def test_never_more_than_five_controls_to_be_seen():
    clock = ArrearsClock()
    for page in PAGES:
        clock.set(page=page)
        seen = [name for name, knob in clock.knobs.items() if "ic-hidden" not in knob._dom_classes]
        assert len(seen) <= 5 and "page" in seen
    assert set().union(*PAGES.values()) | {"page"} == set(clock.knobs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_one_language(language):
    other = r"[\u4e00-\u9fff，。：；（）]" if language == "en" else r"[A-Za-z]{2,}"
    with in_language(language):
        clock = ArrearsClock()
        for name in late_contracts():
            for day in (0, 120):
                clock.set(contract=name, day=day, called=True, claimed=100, loss=5, requested=day > 0)
                labels = [child.description for knob in clock.knobs.values() for child in knob.children]
                lists = [knob._field for key, knob in clock.knobs.items() if key in ("page", "contract", "order")]
                listed = [str(label) for each in lists for label in each._options_labels]
                listed += [str(label) for label in clock.knobs["day"]._list._options_labels]
                text = "\n".join([clock.text, clock.markdown, *labels, *listed])
                assert set(re.findall(other, text)) <= {"LPR", "GB"}, (name, day)
    assert clock.error is None


def test_the_amber_line_is_seen_and_never_kept(monkeypatch):
    monkeypatch.setenv("LESSONS_TODAY", "2026-11-22")
    fresh = ArrearsClock()
    assert "Amber" not in html(fresh)
    monkeypatch.setenv("LESSONS_TODAY", "2031-01-01")
    late = ArrearsClock()
    assert "Amber" in html(late)
    for kept in (late.text, late.markdown, repr(late)):
        assert "Amber" not in kept
    assert (late.text, late.markdown) == (fresh.text, fresh.markdown)


def test_it_ends_with_what_it_is_not(clock):
    assert "Teaching material, not legal advice. Checked" in clock._areas[-1].text


def test_a_buyer_is_given_the_time_before_the_seller_may_ask(clock):
    clock.set(contract="bicycle", day=49)
    assert clock.noun.claim.findings[2].verdict is Verdict.UNENFORCEABLE
    clock.set(day=50)
    assert clock.noun.claim.findings[2].verdict is Verdict.OK
    assert clock.noun.day.on == date(2026, 6, 24)
