"""A play: what is drawn repeats with the seed, what is taken back comes again, and the log is what the moves made."""

from collections import Counter
from fractions import Fraction

import pytest

from lessons.collection import Case, Chair, Tag, case, choose, start, take_back, walk
from lessons.collection.play import Play, asks, chance, events, harms, log, lost, paid, plan, record
from lessons.credit import InputError


def played(story: Case, chair: Chair, seed: int, pick: int) -> Play:
    """Return a whole play in which the learner always takes the move number `pick`, counted round."""
    play = start(story, chair, seed)
    while not play.over:
        moves = list(play.scene.moves)
        play = choose(play, moves[pick % len(moves)])
    return play


@pytest.fixture(scope="module")
def first_call() -> Case:
    return case("first_call")


@pytest.mark.parametrize("chair", [Chair.COLLECTOR, Chair.BORROWER])
def test_every_play_of_the_course_s_case_ends_and_its_log_is_in_order(first_call: Case, chair: Chair) -> None:
    endings = Counter()
    for seed in range(60):
        play = played(first_call, chair, seed, seed // 3)
        endings[play.scene.id] += 1
        found = record(play)
        moments = [contact.at for contact in found.log.contacts]
        assert moments == sorted(moments)
        assert [contact.row for contact in found.log.contacts] == list(range(1, len(moments) + 1))
        assert len(found.rows) == len(found.clocks) == len(play.steps)
        assert {row for rows in found.rows for row in rows} == set(found.log.by_row)
        assert all(step.drawn is (step.scene.chair is not chair) for step in play.steps)
    assert len(endings) > 3


def test_the_same_seed_gives_the_same_play_and_another_gives_another(first_call: Case) -> None:
    plays = [played(first_call, Chair.COLLECTOR, seed, 1) for seed in range(30)]
    assert plays == [played(first_call, Chair.COLLECTOR, seed, 1) for seed in range(30)]
    assert len({play.moves for play in plays}) > 5


def test_taking_back_and_going_on_again_gives_the_same(first_call: Case) -> None:
    for seed in range(20):
        play = start(first_call, Chair.BORROWER, seed)
        before = []
        while not play.over:
            before.append(play)
            play = choose(play, next(iter(play.scene.moves)))
        for earlier in reversed(before):
            again = take_back(play)
            assert again == earlier
            assert choose(again, next(iter(again.scene.moves))) == play
            play = again
        assert take_back(play) == play  # nothing of one's own is left


def test_luck_is_drawn_as_often_as_its_chance_says(first_call: Case) -> None:
    # 2 000 draws: the share lies within four standard deviations, 4 * sqrt(p (1 - p) / 2000) < 0.045
    scene = first_call.scenes["evening"]
    drawn = Counter(start(first_call, Chair.BORROWER, seed).steps[0].move.id for seed in range(2000))
    for move in scene.moves.values():
        assert drawn[move.id] / 2000 == pytest.approx(float(chance(scene, move)), abs=0.045)
    assert sum(chance(scene, move) for move in scene.moves.values()) == 1
    assert chance(scene, scene.moves["ring_now"]) == Fraction(3, 8)


def test_contacts_follow_the_clock_and_a_call_goes_on(small: Case) -> None:
    play = walk(small, ["wait", "ring_sister", "tells", "ask_who", "court", "hang_up"])
    found = record(play)
    (only,) = found.log.contacts
    assert only.at.isoformat() == "2026-03-10T09:30:00+08:00"  # 09:25, and five minutes
    assert only.seconds == 60 + 40 and {Tag.THREAT, Tag.DEBT_DISCLOSED} <= only.tags
    assert found.rows == ((), (1,), (), (), (1,), ())
    assert Tag.THREAT not in log(walk(small, ["wait", "ring_sister"])).contacts[0].tags


def test_what_a_play_came_to(small: Case) -> None:
    plan_made = walk(small, small.example)
    assert plan(plan_made).payment == 60_000 and asks(plan_made) == ("who", "basis", "plan")
    assert [(place, str(event), day.isoformat()) for place, event, day in events(plan_made)] == [
        (1, "demand", "2026-03-10"),
        (4, "consent", "2026-03-10"),
    ]
    borrowed = walk(small, ["ring_now", "borrow"])
    assert (paid(borrowed), lost(borrowed), harms(borrowed)) == (214_400, 30_000, ("sleep_lost", "new_debt"))
    assert plan(borrowed) is None


def test_a_move_or_chair_that_is_not_there_is_an_input_error(small: Case) -> None:
    with pytest.raises(InputError) as error:
        choose(start(small, "collector"), "shout")
    assert error.value.allowed["choices"] == ("ring_now", "wait")
    for chair in ("luck", "judge"):
        with pytest.raises(InputError):
            start(small, chair)
    with pytest.raises(InputError):
        walk(small, ["ring_now", "ring_now"])
