"""Lesson M08 as a learner meets it: a log marked by keyboard and audited, then the call played from a chair.

The tests of one language share a page and run in this order, as a learner would go through the lesson.
"""

import re
from datetime import timedelta

from lessons.collection import Chair, case, choose, contact_log, start
from lessons.collection.play import log
from lessons.language import in_language
from lessons.language.findings import reason, verdict_word
from lessons.law.conduct import audit
from lessons.simulators import audit_views, own_log
from lessons.simulators.audit_report import report
from lessons.simulators.audit_views import under
from lessons.simulators.audited import audited, held_against, objects, place_name
from lessons.simulators.call_audit import FIRST
from lessons.simulators.call_ending import outcome
from lessons.simulators.call_law import strength
from lessons.simulators.call_replay import COUNTED, label
from lessons.simulators.call_story import words
from lessons.simulators.contact_logs import STORIES
from lessons.simulators.law_day import beginnings
from lessons.views.law_verdict import cited, closing
from lessons.views.law_words import RANKS
from tests.browser import every_lesson
from tests.browser.every_lesson import text_of

NOTEBOOK = "08_limits_of_collection.ipynb"
AUDIT = "A contact log under audit"
# names that stand beside their translation, and what a log calls the places on its clock
NAMES = ("Asia", "Shanghai", "CALL", "COND", "RATE", "CONC")


def audit_card(desk):
    card = desk.card(AUDIT)
    card.scroll_into_view_if_needed()
    return card


def call_card(desk):
    with in_language(desk.language):
        title = words(case("first_call").title)
    card = desk.page.locator(".ic-card.ic-call").filter(has_text=title).last
    card.scroll_into_view_if_needed()
    return card


def all_of(card) -> str:
    """Return every text of a card, folded parts too."""
    return " ".join(card.text_content().split())


def has(card, text: str) -> bool:
    return " ".join(text.split()) in all_of(card)


def take(desk, card, question: str, place: int) -> None:
    """Choose the option at a place of a group of radio buttons, with the space bar."""
    group = card.locator(".widget-radio:visible").filter(has_text=desk.say(question)).last
    group.locator("input[type=radio]").nth(place).focus()
    desk.page.keyboard.press("Space")
    desk.settle()


def test_runs_from_top_to_bottom_without_an_error(desk):
    every_lesson.no_error(desk)


def test_the_log_is_shut_until_a_number_is_predicted(desk):
    every_lesson.nothing_given_away(desk, (), AUDIT)
    every_lesson.one_language(desk, NAMES)
    every_lesson.prediction_opens(desk, "10", AUDIT, "m08-predict")


def test_rows_ticked_by_keyboard_are_held_against_the_audit(desk):
    card = audit_card(desk)
    result = audited(contact_log(FIRST), "cn")
    places = {contact.row: place for place, contact in enumerate(result.log.contacts)}
    rows = [*sorted(result.objected)[:2], next(row for row in places if row not in result.objected | result.open)]
    for row in rows:
        card.locator(".ic-audit-marks input[type=checkbox]").nth(places[row]).focus()
        desk.page.keyboard.press("Space")
        desk.settle()
    desk.press(card, "Compare with the audit")
    with in_language(desk.language):
        for line in report(result, held_against(result, rows)).text.splitlines()[:2]:
            assert has(card, line)
    desk.shot("08-marked", card)


def test_the_audit_read_is_that_of_the_law_room_on_its_day_and_in_its_place(desk):
    card = audit_card(desk)
    own = contact_log(FIRST)
    desk.choose(card, "What to do", desk.say("read the audit"))
    before = beginnings()[-1][0] - timedelta(days=1)
    with in_language(desk.language):
        assert has(card, audit_views.verdict(audited(own, "cn")))
        for finding in audit(own, "cn")[:3]:
            assert has(card, audit_views.short(finding))
    desk.choose(card, "Which day’s law", desk.say("{day}: the day before", day=before.isoformat()))
    with in_language(desk.language):
        earlier = audit_views.verdict(audited(own, "cn", before))
        assert has(card, earlier) and earlier != audit_views.verdict(audited(own, "cn"))
        place = place_name("us")
    desk.choose(card, "Whose law", place)
    with in_language(desk.language):
        assert has(card, audit_views.verdict(audited(own, "us", before)))
        assert has(card, desk.say("Law: {law}. Contacts in the log: {n}.", law=under(audited(own, "us", before)), n=30))
    for law, on in (("cn", None), ("cn", before), ("us", before)):
        assert audited(own, law, on).findings == audit(own, law, on)
    desk.shot("08-read", card)


def test_a_row_opens_its_findings_with_article_and_rank(desk):
    card = audit_card(desk)
    with in_language(desk.language):
        place, whole = place_name("cn"), desk.say("each contact’s own day")
    desk.choose(card, "Whose law", place)
    desk.choose(card, "Which day’s law", whole)
    result = audited(contact_log(FIRST), "cn")
    row = sorted(result.by_row)[-1]
    with in_language(desk.language):
        label = desk.say("row {row}: {findings}", row=row, findings=audit_views.brief(result.by_row[row]))
        desk.choose(card, "Row to read in full", label)
        for finding in result.by_row[row]:
            assert has(card, reason(finding)) and has(card, cited(finding.citation))


def test_a_file_with_a_bad_row_is_told_and_the_good_row_is_audited(desk):
    card = audit_card(desk)
    head = "time,zone,debtor,debt,product,lender,lender_type,association,actor,number,channel,direction,answered"
    rest = "Asia/Shanghai,D-1,L-1,online_loan,L,bank,banking,lender,N-1,call,outbound,no"
    content = f"{head}\n2026-03-02 22:31:07,{rest}\n2026-03-02 25:00:00,{rest}\n".encode()
    desk.choose(card, "Log", desk.say("my own file (CSV)"))
    with desk.page.expect_file_chooser() as chooser:
        card.get_by_role("button", name=desk.say("Choose a CSV file")).click()
    chooser.value.set_files({"name": "own.csv", "mimeType": "text/csv", "buffer": content})
    desk.settle()
    with in_language(desk.language):
        contacts, told = own_log.read(content)
        assert len(contacts) == len(told) == 1 and has(card, told[0])
        assert has(card, audit_views.verdict(audited(contacts, "cn")))
        first = next(desk.say(story.name) for story in STORIES if story.key == FIRST)
    desk.shot("08-own", card)
    desk.choose(card, "Log", first)
    assert not has(card, "22:31")


def test_a_move_made_by_keyboard_brings_the_findings_of_the_law_room(desk):
    card, chair = call_card(desk), Chair.COLLECTOR
    play = start(case("first_call"), chair, 0)
    tried = {move: audit(log(choose(play, move)), "cn") for move in play.scene.moves}
    move = next((move for move, found in tried.items() if any(map(objects, found))), next(iter(tried)))
    take(desk, card, "What do you do?", list(play.scene.moves).index(move))
    desk.press(card, "Do this")
    with in_language(desk.language):
        for finding in filter(objects, tried[move]):
            assert has(card, reason(finding)) and has(card, cited(finding.citation))
        assert has(card, words(play.scene.moves[move].text))
    desk.shot("08-move", card)


def test_the_call_can_be_played_to_its_end_and_judged_under_other_law(desk):
    card, play = call_card(desk), start(case("first_call"), Chair.COLLECTOR, 0)
    tried = {move: audit(log(choose(play, move)), "cn") for move in play.scene.moves}
    play = choose(play, next((move for move, found in tried.items() if any(map(objects, found))), next(iter(tried))))
    again = desk.say("Play again, another course of events")
    while not play.over:
        play = choose(play, next(iter(play.scene.moves)))
        take(desk, card, "What do you do?", 0)
        desk.press(card, "Do this")
    assert card.get_by_role("button", name=again, exact=True).count() == 1
    with in_language(desk.language):
        assert has(card, words(play.scene.ending)) and has(card, words(play.scene.text))
        found = outcome(play, audit(log(play), "cn")).found
        expected = [[verdict_word(verdict), desk.say(RANKS[rank]), str(n)] for rank, verdict, n in found]
    assert [
        [cell.removeprefix(cell[0]).strip(), *rest] for cell, *rest in rows(card, desk.say("Rank of the rule"))
    ] == expected
    desk.shot("08-end", card)
    with in_language(desk.language):
        regulation_f = next(replay for replay in play.case.replays if replay.place == "us")
        law = label(regulation_f)
    desk.choose(card, "The same contacts under another law", law)
    made = (audit(log(play), "cn"), audit(log(play), "us"))
    counts = [[str(sum(strength(one) is which for one in found)) for found in made] for which in COUNTED]
    assert [row[1:] for row in rows(card, law)] == counts
    desk.shot("08-replay", card)


def rows(card, head: str) -> list[list[str]]:
    """Return the cells of the table that has this heading."""
    table = card.locator("table:visible").filter(has=card.page.locator("th", has_text=head)).last
    return [
        [" ".join(cell.split()) for cell in row.locator("th, td").all_text_contents()]
        for row in table.locator("tbody tr").all()
    ]


def test_the_auditor_has_the_log_on_the_desk(desk):
    card = call_card(desk)
    take(desk, card, "Your chair", 2)
    assert card.locator(".widget-dropdown:visible").filter(has_text=desk.say("The log on your desk")).count() == 1
    take(desk, card, "This contact is", 0)
    desk.press(card, "Compare with the rules")
    assert card.get_by_role("button", name=desk.say("Mark again"), exact=True).count() == 1


def test_both_labs_speak_one_language_and_say_what_they_are_not(desk):
    every_lesson.one_language(desk, NAMES)
    with in_language(desk.language):
        last = closing([audit(contact_log(FIRST), "cn")[0].citation])
    for card in (audit_card(desk), call_card(desk)):
        assert re.split("[.。]", last)[0] in text_of(card)


def test_labels_stay_inside_their_pictures_and_off_each_other(desk):
    every_lesson.labels_in_place(desk)


def test_no_request_leaves_the_machine(desk):
    every_lesson.stays_here(desk)
