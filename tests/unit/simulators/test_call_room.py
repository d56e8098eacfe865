"""CallRoom: three chairs on one case, without a browser."""

import json
import re
from dataclasses import replace

import pytest

from lessons.collection import Case, Direction, Wording, case, choose, walk
from lessons.collection.play import log
from lessons.language import LANGUAGES, in_language
from lessons.law import Verdict
from lessons.law.conduct import audit, rows
from lessons.simulators import CallRoom
from lessons.simulators.call_desk import Desk, choices, laid
from lessons.simulators.call_ending import came_to, covers, fits, outcome
from lessons.simulators.call_law import Mark, strongest
from lessons.simulators.call_replay import label, replayed
from lessons.simulators.call_slips import Slip, keyed, looked_at, slip

STORY = case("first_call")
NIGHT = ["notes_first", "answer_night", "open_court", "ask_who", "threaten", "write_it_down", "plan_two", "write_down"]


@pytest.fixture
def room() -> CallRoom:
    return CallRoom()


def played(seed: int = 3, chair: str = "collector") -> CallRoom:
    """Return a room whose play has come to an end, always by the first move but one."""
    room = CallRoom(seed=seed)
    room.sit(chair)
    play = room.play
    while not play.over:
        moves = list(play.scene.moves)
        play = choose(play, moves[min(1, len(moves) - 1)])
    room._go(play)
    assert room.error is None
    return room


def seen(room: CallRoom) -> list[str]:
    """Return the controls that can be seen, by their labels."""
    found, boxes = [], [room]
    while boxes:
        widget = boxes.pop()
        if "ic-hidden" in widget._dom_classes:
            continue
        boxes += getattr(widget, "children", ())
        if getattr(widget, "description", ""):
            found.append(widget.description)
    return found


def test_it_begins_with_the_story_and_the_moves(room: CallRoom) -> None:
    assert room.error is None and repr(room) == "CallRoom(first_call, collector, seed 0, 0 moves)"
    assert "One name is left on the list: Zhou." in room.text and "- Ring him now, at 21:50." in room.text
    assert "Your list says" in room.text and "You are afraid of the phone" not in room.text
    assert "Teaching material, not legal advice." in room.text


def test_a_move_is_chosen_and_done_with_the_button(room: CallRoom) -> None:
    room._do.click()
    assert "missing" in room.notice.text and room.play.steps == ()
    room._moves.value = "leave_it"
    room._do.click()
    assert room.error is None and room.notice.text == ""
    assert room.play.moves[0] == "leave_it" and room._moves.value is None
    assert all(step.drawn for step in room.play.steps[1:])
    assert "Chen Min (you): Leave it for today." in room.text and "Drawn by chance: " in room.text


def test_an_unknown_move_chair_or_case_is_told_in_words(room: CallRoom) -> None:
    room.do("shout")
    assert "shout" in room.notice.text and room.error is not None
    room.sit("judge")
    assert "judge" in room.notice.text
    room.do("leave_it")
    assert room.error is None and room.notice.text == ""
    with pytest.raises(KeyError):
        CallRoom("another_call")


def test_never_more_than_five_controls_to_be_seen() -> None:
    room = CallRoom(seed=3)
    assert len(seen(room)) == 5
    for chair in ("collector", "borrower"):
        done = played(chair=chair)
        assert len(seen(done)) <= 5, seen(done)
        assert "What do you do?" not in seen(done)
    room.do("leave_it")
    assert len(seen(room)) == 5
    room.sit("auditor")
    assert len(seen(room)) == 5
    room._compare.click()
    assert len(seen(room)) <= 5 and "This contact is" not in seen(room)


def test_taking_back_and_another_course_of_events(room: CallRoom) -> None:
    room.do("ring_now")
    after = room.text
    room._back.click()
    assert room.play.steps == () and room.notice.text == ""
    room._back.click()
    assert "nothing to take back" in room.notice.text and room.error is None
    room.do("ring_now")
    assert room.text == after
    courses = set()
    for seed in range(12):
        room.sit("borrower", seed)
        courses.add(room.play.moves)
    assert len(courses) > 3
    room._seed.value = 7
    assert room.seed == 7 and "seed 7" in repr(room)


def test_findings_come_with_verdict_article_rank_scope_dates_and_confidence() -> None:
    room = CallRoom(walked(NIGHT), seed=0)
    text = room.markdown
    for part in ("Unlawful (statute)", "recommended standard, not binding", "self-regulation of an association"):
        assert part in text
    assert "article 50" in text and "binds:" in text and "in force from 1 January 2026" in text
    assert "secondary source only; the text was not seen" in text and "checked 22 November 2026" in text
    assert "The record shows: a threat." in text


def walked(path: list[str]) -> Case:
    """Return the course's case with another worked path."""
    return replace(STORY, example=tuple(path))


def test_the_static_form_is_the_worked_path_whatever_was_played() -> None:
    room = played()
    assert room.markdown == CallRoom().markdown
    assert "How it ended: A plan in writing" in room.markdown and "Checked" in room.markdown
    bundle = room._repr_mimebundle_()
    assert bundle["text/markdown"] == room.markdown and len(bundle["text/plain"]) <= 110
    assert bundle["text/plain"] == repr(room) and f"end: {room.play.scene.id}" in repr(room)


def test_the_end_sets_money_beside_harm_and_has_no_score() -> None:
    play = walk(STORY, NIGHT)
    end = outcome(play, audit(log(play), "cn"))
    # by hand: 1,072 a month against 600 that can be spared
    assert (end.plan.payment, end.spare, end.open, end.agreed) == (107_200, -47_200, 0, True)
    assert "¥472.00" in fits(end) and "does not fit" in fits(end) and "covers" in covers(end)
    assert end.harms == (("fear of the next call", 2),) and end.used == (
        "who",
        "basis",
        "evidence",
        "statement",
        "plan",
    )
    verdicts = {verdict for _, verdict, _ in end.found}
    assert Verdict.UNLAWFUL in verdicts and Verdict.OK not in verdicts and Verdict.NOT_APPLICABLE not in verdicts
    room = played()
    assert "There is no score" in room.text and not re.search(r"\b\d+ (points|%)", room._ending.text)
    open_end = walk(STORY, ["leave_it", "silent_day", "write_callback", "stay_silent"])
    assert outcome(open_end, ()).plan is None


def test_a_promise_that_was_kept_is_not_called_broken() -> None:
    friday = ["leave_it", "answer_day", "open_right", "give_word"]
    kept = walk(STORY, [*friday, "lucky_week"])
    assert "Promised, and kept: ¥2,144.00" in came_to(kept, ()).text and "does not stand" not in came_to(kept, ()).text
    again = walk(STORY, [*friday, "plain_week", "what_happened", "promise_again"])
    assert "it did not come: ¥2,144.00" in came_to(again, ()).text and "kept:" not in came_to(again, ()).text


def test_an_ending_names_no_plan_but_the_one_that_stands() -> None:
    # the plan on the table may be any of those proposed, so an ending that names a sum could contradict it
    assert not [scene.id for scene in STORY.scenes.values() if scene.ending and re.search(r"[¥\d]", scene.text.en)]


def test_contacts_that_a_rule_looks_at_are_not_called_unjudged() -> None:
    rings_back = ["leave_it", "silent_day", "write_callback", "ring_number", "back_right", "hang_up", "note_it"]
    play = walk(STORY, rings_back)
    assert len(looked_at(log(play))) == len(log(play)) and "no rule looks at" not in came_to(play, ()).text


def test_a_plan_that_fits_says_what_is_left() -> None:
    play = walk(STORY, STORY.example)
    end = outcome(play, audit(log(play), "cn"))
    assert end.spare == 60_000 - 53_600 and "¥64.00" in fits(end) and end.open == 0 and end.found == ()


def test_the_button_that_has_the_focus_stays_and_begins_again() -> None:
    room = played(seed=3)
    assert room._do.description == "Play again, another course of events" and room._do.description in seen(room)
    room._do.click()
    assert room.seed == 4 and not room.play.over and room._do.description == "Do this" and "Do this" in seen(room)


def test_what_happened_is_announced_and_not_told_twice(room: CallRoom) -> None:
    room.do("leave_it")
    assert 'aria-live="polite"' in room._announced.value and "Leave it for today" in room._announced.value
    assert room.text.count("Leave it for today") == 1


def test_the_other_chair_is_shown_at_the_end_only() -> None:
    room = played()
    knows = STORY.briefs["borrower"].en[:40]
    assert knows not in room.text
    room._other.click()
    assert knows in room.text and "Only the borrower knows: " in room.text
    room._other.click()
    assert knows not in room.text


def test_a_replay_shows_what_is_gone_what_is_new_and_what_stays_and_why() -> None:
    contacts = log(walk(STORY, NIGHT))
    room = CallRoom(walked(NIGHT))
    room.sit("auditor")
    room._log.value = "example"
    room._compare.click()
    said = {}
    for place, replay in enumerate(STORY.replays):
        made = replayed(contacts, replay.place, replay.on)
        assert len(made.stays) + len(made.change.new) == len(made.after)
        assert len(made.stays) + len(made.change.gone) == len(made.before)
        room._replay.value = str(place)
        text = said[replay.place, replay.on and replay.on.year] = room._judged.text
        assert room.error is None and label(replay) in text
        for title, group in (("Gone", made.change.gone), ("New", made.change.new), ("Stays", made.stays)):
            assert (f"{title} ({len(group)})" in text) is bool(group)
    room._replay.value = ""
    assert room._judged.text == ""
    # the standard begins on 28 February 2025, the guideline on 30 January 2026, the new law on 1 January 2026
    assert "was not yet in force: it applies from 28 February 2025" in said["cn", 2024]
    assert "applies from 28 February 2025" not in said["cn", 2025]
    assert "applies from 30 January 2026" in said["cn", 2025] and "it ended on 31 December 2025" in said["cn", 2025]
    assert "Gone" not in said["cn", 2026]
    assert "before 8:00 and after 21:00" in said["us", None] and "thought experiment" in said["us", None]


def test_every_kind_of_slip_is_told_apart() -> None:
    contacts = log(walk(STORY, NIGHT))
    key = keyed(contacts)
    (night,) = key.values()
    assert strongest(night) is Mark.BINDING
    soft = tuple(found for found in night if found.verdict is Verdict.DEVIATION)
    hard = tuple(found for found in night if found.verdict in (Verdict.UNLAWFUL, Verdict.NON_COMPLIANT))
    six = walk(STORY, ["leave_it", "silent_day", "redial_six", "leave_family", "stay_silent"])
    counted = keyed(log(six))[1]
    assert all(len(rows(found)) > 1 for found in counted)
    liar = ["leave_it", "answer_day", "open_right", "give_word", "plain_week", "call_liar", "promise_again"]
    insult = audit(log(walk(STORY, liar)), "cn")
    look = tuple(found for found in insult if found.verdict is Verdict.NEEDS_HUMAN)
    cases = [
        (Mark.BINDING, night, Slip.RIGHT),
        (Mark.SOFT, night, Slip.HALF),
        (Mark.SOFT, hard, Slip.LAW_FOR_GUIDELINE),
        (Mark.BINDING, soft, Slip.GUIDELINE_FOR_LAW),
        (Mark.WITHIN, soft, Slip.OVERLOOKED),
        (Mark.WITHIN, counted, Slip.OVERLOOKED_COUNT),
        (Mark.LOOK, soft, Slip.NOT_SURE),
        (Mark.LOOK, look, Slip.RIGHT),
        (Mark.BINDING, look, Slip.TOO_SURE),
        (Mark.BINDING, (), Slip.NO_BREACH),
        (Mark.SOFT, (), Slip.NO_BREACH),
        (Mark.LOOK, (), Slip.NOTHING_OPEN),
        (Mark.WITHIN, (), Slip.RIGHT),
        (None, night, Slip.UNMARKED),
    ]
    assert [slip(own, found) for own, found, _ in cases] == [which for *_, which in cases]


def test_what_is_said_counts_whoever_rang() -> None:
    # he rings back himself: hours and counts are about the collector's calls, words are not
    kind = ["leave_it", "silent_day", "write_callback", "check_lender", "back_right", "hang_up", "note_it"]
    sharp = [move if move != "back_right" else "back_sharp" for move in kind]
    contacts = log(walk(STORY, kind))
    assert Direction.INBOUND in {contact.direction for contact in contacts.contacts}
    assert looked_at(contacts) == {contact.row for contact in contacts.contacts}
    assert audit(contacts, "cn") == ()
    said = {(found.rule, str(found.verdict)) for found in audit(log(walk(STORY, sharp)), "cn")}
    assert ("CONS-01", "unlawful") in said and ("COL-10", "deviation") in said


def test_what_no_rule_looks_at_is_not_called_right_or_wrong() -> None:
    assert slip(Mark.BINDING, (), looked=False) is Slip.NOT_JUDGED


def test_the_auditor_marks_contact_after_contact_and_compares() -> None:
    room = CallRoom()
    room.sit("auditor")
    count = len(room._desk.log)
    assert count > 2 and "Contact 1 of" in room.text and "Deviates" not in room.text and "Unlawful" not in room.text
    for row, found in keyed(room._desk.log).items():
        assert room._desk.row == row
        room._mark.value = str(strongest(found))
        room._next.click()
    assert room._desk.row == 1 and room._mark.value == str(room._desk.marks[1])
    assert repr(room) == f"CallRoom(first_call, auditor, {count} of {count} marked)"
    room._compare.click()
    assert f"{count} of {count} contacts marked as the findings have them." in room.text
    room._compare.click()
    room._mark.value = "look" if room._desk.marks[1] is not Mark.LOOK else "soft"
    room._compare.click()
    assert f"{count - 1} of {count} contacts" in room.text


def test_the_weeks_on_the_desk_are_worth_an_audit_and_one_s_own_play_can_lie_there() -> None:
    kinds = set()
    for _, key in choices(STORY, None):
        desk = laid(STORY, key, None)
        assert isinstance(desk, Desk) and 0 < len(desk.log) <= 12
        kinds |= {strongest(found) for found in keyed(desk.log).values()}
    assert {Mark.WITHIN, Mark.SOFT, Mark.BINDING} <= kinds
    room = played()
    own = room.play
    room.sit("auditor")
    assert "own" in [key for _, key in room._log.options]
    room._log.value = "own"
    assert room._desk.play == own


def test_amber_is_seen_and_kept_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_TODAY", "2031-01-01")
    room = CallRoom(seed=3)
    room.do("notes_first")
    while not room.play.over:
        room.do(next(iter(room.play.scene.moves)))
    room._replay.value = "0"
    assert "⚠ Amber" in room._latest.value
    kept = [room.text, room.markdown, repr(room), json.dumps(room._repr_mimebundle_(), default=str)]
    assert not any("Amber" in text for text in [*kept, room._latest.shown.html, room._judged.shown.html])


def test_all_of_it_is_escaped() -> None:
    bad = Wording("<b>x</b>", "<b>某</b>")
    scenes = {id: replace(scene, text=bad) for id, scene in STORY.scenes.items()}
    room = CallRoom(replace(STORY, title=bad, lead=bad, scenes=scenes))
    room.do("leave_it")
    assert not any("<b>x" in area.value for area in (room._head, room._now, room._latest))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chair_speaks_one_language(language: str) -> None:
    chinese = re.compile(r"[\u4e00-\u9fff，。：；（）]")
    with in_language(language):
        texts = [played(chair="collector").text, played(chair="borrower").text, CallRoom().markdown]
        room = CallRoom()
        room.sit("auditor")
        for key in ("soft", "binding"):
            room._mark.value = key
            room._next.click()
        room._compare.click()
        for place in (0, len(STORY.replays) - 1):  # the earliest day, and another country
            room._replay.value = str(place)
            texts.append(room.text)
    # laws of other countries keep their own names beside the Chinese ones
    own = "GB App CFR Part Regulation USC FDCPA LPR AI Fair Debt Collection Practices Act".split()
    for text in texts:
        if language == "en":
            assert not chinese.search(text)
        else:
            assert set(re.findall(r"[A-Za-z]{2,}", text)) <= set(own)
