"""What the law says to each move: over many plays and every move of the course's case.

The audit itself is tested in the law room; here: that the moves together say neither more nor less than it does, that a
verdict never says more than its rank allows, and that what no rule speaks of is told as such.
"""

import time
from datetime import date
from itertools import pairwise

import pytest

from lessons.collection import Case, Chair, case, choose, read_case, start, take_back, walk
from lessons.collection.play import Play, events, log, record, spread
from lessons.data import read
from lessons.language import LANGUAGES, in_language
from lessons.law import Rank, Verdict, library
from lessons.law.clock import Effect
from lessons.law.conduct import audit, difference, rows
from lessons.law.rank import verdicts
from lessons.simulators.call_asks import ASKS
from lessons.simulators.call_cards import Cards, clock_sentence, verdict_line
from lessons.simulators.call_law import Mark, heard, strength, strongest
from lessons.simulators.call_story import story

STORY = case("first_call")


def ways(story: Case) -> list[tuple[str, ...]]:
    """Return paths from the first scene to an end that go over every move, and every move after every other."""

    def to(scene: str) -> tuple[str, ...]:
        return reach[scene]

    reach: dict[str, tuple[str, ...]] = {story.first: ()}
    queue = [story.first]
    for id in queue:
        for move in story.scenes[id].moves.values():
            if move.to not in reach:
                reach[move.to] = (*reach[id], move.id)
                queue.append(move.to)

    def end(scene: str) -> tuple[str, ...]:
        path: list[str] = []
        while story.scenes[scene].ending is None:
            move = next(iter(story.scenes[scene].moves.values()))
            path.append(move.id)
            scene = move.to
        return tuple(path)

    found = []
    for id, scene in story.scenes.items():
        for move in scene.moves.values():
            onward = story.scenes[move.to].moves.values()
            if not onward:
                found.append((*to(id), move.id))
            found += [(*to(id), move.id, after.id, *end(after.to)) for after in onward]
    return found


WAYS = ways(STORY)
DRAWN = [spread(STORY, seed) for seed in range(40)]
PLAYS = [walk(STORY, path) for path in WAYS]


def test_the_paths_go_over_every_move_and_every_two_in_a_row() -> None:
    pairs = {pair for path in WAYS for pair in pairwise(path)}
    for scene in STORY.scenes.values():
        for move in scene.moves.values():
            after = STORY.scenes[move.to].moves
            assert all((move.id, each) in pairs for each in after)
            assert after or any(path[-1] == move.id for path in WAYS)
    assert len(PLAYS) > 100 and all(play.over for play in [*PLAYS, *DRAWN])


@pytest.mark.parametrize("part", range(4))
def test_the_moves_together_say_what_the_audit_of_the_whole_log_says(part: int) -> None:
    for play in [*PLAYS, *DRAWN][part::4]:
        whole = audit(log(play), "cn")
        kept: tuple = ()
        for told in heard(play):
            kept = tuple(found for found in kept if found not in told.replaced) + told.found
            # a finding belongs to the move that touched one of its contacts
            assert all(set(rows(found)) & set(told.rows) for found in told.found)
            assert all(found.why.code == "nothing_found" for found in told.clean)
            against = {found.step("parameter") for found in told.found}
            assert not against & {found.step("parameter") for found in told.clean}
        left = difference(whole, kept)
        assert not left.gone and not left.new, play.moves
        assert all(found in kept for found in whole) and len(kept) == len(whole)


def test_no_finding_says_more_than_its_rank_allows() -> None:
    soft = {Rank.RECOMMENDED_STANDARD, Rank.SELF_REGULATION, Rank.WINDOW_GUIDANCE}
    seen = set()
    for play in PLAYS:
        for place, on in [("cn", None), *((replay.place, replay.on) for replay in STORY.replays)]:
            for found in audit(log(play), place, on):
                seen.add(found.verdict)
                assert found.verdict in verdicts(found.citation.rank)
                assert (strength(found) is Mark.BINDING) <= (found.citation.rank not in soft)
    assert {Verdict.UNLAWFUL, Verdict.NON_COMPLIANT, Verdict.DEVIATION, Verdict.NEEDS_HUMAN} <= seen


def test_taking_back_restores_what_was_said() -> None:
    for seed in range(6):
        play = start(STORY, Chair.COLLECTOR, seed)
        while not play.over:
            before = heard(play)
            move = list(play.scene.moves)[-1]
            after = choose(play, move)
            assert heard(take_back(after)) == before
            assert heard(after)[: len(before)] == before  # what was said of a move does not change later
            play = after


def test_every_play_is_told_whole_in_both_languages() -> None:
    for language in LANGUAGES:
        with in_language(language):
            for play in PLAYS[::5]:
                shown = story(play, both=True).turns(0, len(play.steps), Cards())
                for step in play.steps:
                    said = step.move.says or step.move.text
                    assert said.in_language(language)[:40] in shown.text
                assert "{" not in shown.text and "<script" not in shown.html


def test_what_is_asked_for_has_words_and_rules_that_exist() -> None:
    asked = {code for scene in STORY.scenes.values() for move in scene.moves.values() for code in move.asks}
    assert asked <= set(ASKS)
    for ask in ASKS.values():
        for id in ask.ids:
            assert library().record(id).values[0].id == id
    assert ASKS["statement"].ids == ()  # the course has no rule on a statement in writing, and says so


def test_unpleasant_is_told_apart_from_against_a_rule() -> None:
    path = ["leave_it", "answer_day", "open_right", "ask_who", "demand_all"]
    told = heard(walk(STORY, path))
    assert told[-1].found == () and told[-1].clean
    assert verdict_line(told[-1]) == "Unpleasant, but against no rule of this course."
    assert verdict_line(told[2]) == "Nothing here is against a rule of this course."
    assert verdict_line(told[0]) == ""


def test_what_the_borrower_asks_for_is_not_judged_as_an_act_of_the_collector() -> None:
    asks = ["leave_it", "answer_day", "open_right", "ask_who", "demand_all", "no_more_calls"]
    checks = ["leave_it", "silent_day", "write_callback", "check_lender"]
    for path in (asks, checks):
        told = heard(walk(STORY, path))[-1]
        assert verdict_line(told) == "" and "Looked at" not in Cards().law(told).text and told.answers
    back = heard(walk(STORY, [*checks, "back_right"]))[-1]
    assert verdict_line(back).startswith("Nothing here")  # what she says counts, although he rang
    rude = heard(walk(STORY, [*checks, "back_sharp"]))[-1]
    assert strongest(rude.found) is Mark.BINDING
    missed = heard(walk(STORY, ["leave_it", "silent_day"]))[-1]  # the borrower's move tells of the collector's call
    assert verdict_line(missed).startswith("Nothing here")


def test_a_further_act_in_the_same_call_is_found_although_the_rule_spoke_before() -> None:
    # the guideline's red lines speak of posing as a court, and then also of pushing to borrow (COL-10)
    path = ["leave_it", "answer_day", "open_court", "ask_who", "say_borrow"]
    told = heard(walk(STORY, path))
    before = [found.why.values["acts"] for found in told[2].found if found.step("parameter") == "cn.cba26.red_lines"]
    assert before == [("tag_impersonates_state",)]
    (found,) = told[4].found
    assert found.step("parameter") == "cn.cba26.red_lines" and told[4].wider(found)
    assert set(found.why.values["acts"]) == {"tag_impersonates_state", "tag_borrow_to_repay"}
    assert (
        "standard or guideline" in verdict_line(told[4])
        and "takes in what was found before" in Cards().law(told[4]).text
    )


def test_a_guideline_is_not_called_law() -> None:
    # TC-D01 of the course's fact sheet: a call at 22:30 without consent departs from the standard and the guideline
    told = heard(walk(STORY, ["notes_first", "answer_night", "open_right"]))[-1]
    assert {found.verdict for found in told.found} == {Verdict.DEVIATION} and strongest(told.found) is Mark.SOFT
    assert "no law" in verdict_line(told) and "nlawful" not in Cards().law(told).text


def test_ten_minutes_before_ten_nothing_is_found() -> None:
    told = heard(walk(STORY, ["ring_now", "answer_night", "open_right"]))[-1]  # 21:50: outside 22:00 to 08:00
    assert told.found == () and len(told.clean) > 10


def test_an_event_before_the_last_instalment_is_due_moves_no_clock() -> None:
    # Civil Code, article 189: from the end of the last instalment's term, here 10 October 2026
    play = walk(STORY, STORY.example)
    moved = [each for told in heard(play) for each in told.clock]
    assert [each.step.what for each in moved] == ["demand", "promise"]
    assert all(each.step.effect is Effect.BEFORE_START and each.start == date(2026, 10, 10) for each in moved)
    assert "10 October 2026" in clock_sentence(moved[0]) and not moved[0].again and moved[1].again


def late(play_day: str = "2026-01-10") -> Case:
    """Return the course's case with the last instalment due before the story begins."""
    return read_case(read("cases/first_call.yaml").replace('last_due: "2026-10-10"', f'last_due: "{play_day}"'))


def test_after_the_last_instalment_a_demand_that_arrived_starts_three_years_afresh() -> None:
    # Civil Code, articles 188 and 195: demanded on 10 March 2026, so until the end of 10 March 2029, a Saturday, which
    # under article 203 and the usual reading of it rolls to Monday 12 March
    told = heard(walk(late(), ["leave_it", "answer_day", "open_right"]))[-1]
    (moved,) = told.clock
    assert moved.step.effect is Effect.RESTARTED and moved.step.expiry == date(2029, 3, 12)
    assert "12 March 2029" in clock_sentence(moved)


def test_a_letter_of_which_nobody_knows_whether_it_arrived_is_open() -> None:
    path = ["leave_it", "answer_day", "open_right", "ask_who", "demand_all", "no_more_calls", "write_letter"]
    (moved,) = heard(walk(late(), path))[-1].clock
    assert moved.step.effect is Effect.UNCLEAR and "not on record" in clock_sentence(moved)


def test_events_are_dated_by_the_story_s_clock() -> None:
    for play in PLAYS:
        clocks = record(play).clocks
        for place, _, day in events(play):
            assert clocks[place] is not None and clocks[place].date() == day


def test_a_play_can_be_long_and_is_still_quick() -> None:
    longest = max((walk(STORY, path) for path in WAYS), key=lambda play: len(play.steps))
    assert len(longest.steps) > 8 and isinstance(longest, Play)
    heard(longest)  # the law files are read once
    begun = time.perf_counter()
    shown = story(longest).turns(0, len(longest.steps), Cards())
    assert time.perf_counter() - begun < 1 and len(shown.text) < 60_000
