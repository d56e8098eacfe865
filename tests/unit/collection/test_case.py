"""A case is read whole or not at all: each thing that can be wrong has one sentence that names the place."""

import pickle
import re

import pytest

from lessons.collection import Case, CaseError, Chair, Wording, case, read_case
from lessons.collection.case import Event, Plan
from lessons.data import UnknownName
from lessons.language import LANGUAGES, explain, in_language

# change in the text of the small case -> code, place, and a word that the sentence must hold
BROKEN = {
    "a key of the case that is not known": (
        "first: evening",
        "first: evening\nsource: here",
        "unknown_field",
        "source",
        "harm_words",
    ),
    "a key of the case that is absent": ("first: evening\n", "", "missing", "first", "missing"),
    "a key written twice": ("first: evening", "first: evening\nfirst: evening", "wrong_kind", "line", "twice"),
    "no YAML": ("first: evening", "first: [evening", "wrong_kind", "line", "cannot be read"),
    "a key of a move that is not known": (
        "        harms: [sleep_lost]",
        "        harm: [sleep_lost]",
        "unknown_field",
        "evening: ring_now: harm",
        "harms",
    ),
    "a key of a scene that is not known": (
        "    aside:\n      collector",
        "    thoughts:\n      collector",
        "unknown_field",
        "evening: thoughts",
        "aside",
    ),
    "a chair that is none": (
        "    chair: luck",
        "    chair: fate",
        "unknown_choice",
        "luck: chair",
        "collector, borrower, luck",
    ),
    "a scene without chair": ("    chair: luck\n", "", "missing", "luck: chair", "missing"),
    "an ending with a chair": (
        "end_open: {",
        "end_open: {chair: luck, ",
        "conflict",
        "end_open: chair",
        "neither chair nor moves",
    ),
    "a scene that is agreed": (
        "    chair: luck\n",
        '    chair: luck\n    agreed: "yes"\n',
        "conflict",
        "luck: agreed",
        "only an ending",
    ),
    "an ending agreed perhaps": ('agreed: "yes"', 'agreed: "perhaps"', "unknown_choice", "end_plan: agreed", "yes, no"),
    "a scene that is not there": (
        "to: luck",
        "to: chance",
        "unknown_choice",
        "morning: ring_sister: to",
        "evening, morning",
    ),
    "a first scene that is not there": ("first: evening", "first: night", "unknown_choice", "first", "evening"),
    "a way back": ("to: reply", "to: evening", "conflict", "answer: ask_who: to", "no way back"),
    "a scene that no path reaches": (
        "        to: end_open",
        "        to: end_plan",
        "conflict",
        "end_open",
        "some path reaches",
    ),
    "a scene without moves": (
        "    moves:\n      tells:",
        "    moves: {}\n    aside_moves:\n      tells:",
        "unknown_field",
        "luck: aside_moves",
        "moves",
    ),
    "a language that is absent": (
        'then: {en: "He listens.", zh_CN: "他在听。"}',
        'then: {en: "He listens."}',
        "missing",
        "morning: ring_morning: then: zh_CN",
        "missing",
    ),
    "a text without words": ('zh_CN: "他在听。"', 'zh_CN: " "', "empty", "morning: ring_morning: then: zh_CN", "empty"),
    "a time that runs backward": (
        'adds: "impersonates_state threat"',
        'at: "2026-03-09 21:00:00"',
        "date_order",
        "reply: court: at",
        "later",
    ),
    "no time at all": (
        'time: "2026-03-10 09:30:00"',
        'time: "tomorrow"',
        "not_a_time",
        "morning: ring_morning: contacts 1: time",
        "+00:05:00",
    ),
    "a time that hangs on no clock": (
        'time: "2026-03-09 22:05:00"',
        'time: "+00:05:00"',
        "conflict",
        "evening: ring_now: contacts 1: time",
        "“at” before it",
    ),
    "a channel that is none": (
        'answered: "yes", seconds: "180"',
        'answered: "maybe"',
        "unknown_choice",
        "evening: ring_now: contacts 1: answered",
        "yes, no",
    ),
    "a column that is none": (
        'seconds: "60", reached',
        'minutes: "1", reached',
        "unknown_field",
        "morning: ring_sister: contacts 1: minutes",
        "seconds",
    ),
    "a column that all share and is none": (
        "common: {zone",
        "common: {colour: red, zone",
        "unknown_field",
        "common: colour",
        "zone",
    ),
    "a column that is absent": (
        ", number: N-zhou}",
        "}",
        "missing",
        "evening: ring_now: contacts 1: number",
        "missing",
    ),
    "a tag that is none": (
        'adds: "impersonates_state threat"',
        'adds: "shouting"',
        "unknown_choice",
        "reply: court: adds",
        "threat",
    ),
    "a tag added to nothing": (
        '        chance: "2"\n        then: {en: "You close',
        '        adds: threat\n        then: {en: "You close',
        "conflict",
        "evening: wait: adds",
        "contact that goes on",
    ),
    "an event that nothing dates": (
        '        chance: "2"\n        then: {en: "You close',
        '        events: [demand]\n        then: {en: "You close',
        "conflict",
        "evening: wait: events",
        "dates it",
    ),
    "an event that is none": (
        "events: [consent]",
        "events: [applause]",
        "unknown_choice",
        "offer: offer: events 1",
        "demand, consent, part_payment",
    ),
    "a harm without words": ("harms: [fear]", "harms: [grief]", "unknown_choice", "reply: court: harms", "sleep_lost"),
    "a speaker who is nobody": (
        "speaker: sister",
        "speaker: uncle",
        "unknown_choice",
        "luck: tells: speaker",
        "chen, zhou, sister",
    ),
    "a chance of nothing": ('chance: "3"', 'chance: "0"', "out_of_range", "evening: ring_now: chance", "1"),
    "a chance that is no number": ('chance: "3"', 'chance: "half"', "not_a_number", "evening: ring_now: chance", "1"),
    "money with a point": ('paid: "214400"', 'paid: "2144.00"', "not_a_number", "answer: borrow: paid", "up"),
    "a plan of no months": ('months: "4"', 'months: "0"', "out_of_range", "offer: offer: plan: months", "1"),
    "a day that is none": (
        'last_due: "2026-11-10"',
        'last_due: "2026-11-31"',
        "not_a_date",
        "debt: last_due",
        "2026-11-10",
    ),
    "a replay of nowhere": ("{place: us}", "{place: moon}", "unknown_choice", "replays 4: place", "cn, us, uk"),
    "a brief that is absent": ('  borrower: {en: "You are Zhou.', "  #", "missing", "briefs: borrower", "missing"),
    "an example that is no path": (
        "example: [wait, ring_morning, ask_who, say_who, offer]",
        "example: [wait, ring_now]",
        "unknown_choice",
        "example 2",
        "ring_morning, ring_sister",
    ),
    "an example without an end": ("ask_who, say_who, offer]", "ask_who]", "missing", "example 4", "say_who, court"),
}


def test_the_small_case_is_read(small: Case) -> None:
    assert small.title == Wording("One late evening", "一个深夜") and small.free == 60_000
    assert small.debt.overdue == 214_400 and small.debt.last_due.isoformat() == "2026-11-10"
    ring = small.scenes["evening"].moves["ring_now"]
    assert ring.weight == 3 and ring.events == (Event.DEMAND,) and ring.harms == ("sleep_lost",)
    assert small.scenes["offer"].moves["offer"].plan == Plan(60_000, 4) and Plan(60_000, 4).total == 240_000
    assert small.scenes["end_plan"].agreed and not small.scenes["end_open"].agreed
    assert small.speaker(Chair.COLLECTOR, ring) == small.people["chen"]
    assert small.speaker(Chair.LUCK, small.scenes["luck"].moves["tells"]) == small.people["sister"]
    assert small.speaker(Chair.LUCK, small.scenes["luck"].moves["keeps"]) is None
    # by hand: now or through the morning; the sister's two ways; borrowed, or two replies and two ends
    assert len(small.paths) == 4 * (1 + 2 * 2) and small.example in small.paths


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_is_told_with_its_place(small_text: str, what: str) -> None:
    old, new, code, place, word = BROKEN[what]
    assert old in small_text, "the fixture no longer holds what is to be broken"
    with pytest.raises(CaseError) as caught:
        read_case(small_text.replace(old, new, 1))
    error = caught.value
    assert (error.code, word in str(error)) == (code, True), str(error)
    assert error.field.startswith(place) and str(error).startswith(error.field) and "\n" not in str(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    for language in LANGUAGES:
        with in_language(language):
            assert place in explain(error)


def test_the_course_s_case_by_name() -> None:
    assert case("first_call").id == "first_call"
    with pytest.raises(UnknownName) as error:
        case("second_call")
    assert "first_call" in error.value.choices


def test_every_text_of_the_case_is_in_its_own_language() -> None:
    found = list(_wordings(case("first_call")))
    assert len(found) > 100
    for wording in found:
        assert re.search(r"[\u4e00-\u9fff]", wording.zh_CN), wording
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", wording.en), wording


def _wordings(thing: object):
    if isinstance(thing, Wording):
        yield thing
    elif isinstance(thing, dict):
        for each in thing.values():
            yield from _wordings(each)
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _wordings(each)
    elif hasattr(thing, "__dataclass_fields__"):
        for name in thing.__dataclass_fields__:
            yield from _wordings(getattr(thing, name))
