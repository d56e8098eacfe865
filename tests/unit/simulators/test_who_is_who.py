"""WhoIsWho: shut until roles are given, right where the pack says so, in two languages, with every pack and day.

Expected roles and names are those of datasets/contract_packs/packs.json; amounts are worked out by hand.
"""

import json
import re

import pytest

from lessons import data
from lessons.collection import Role, contract_pack, contract_packs, creditor
from lessons.collection.claim_days import claim_days
from lessons.language import in_language
from lessons.simulators import WhoIsWho
from lessons.simulators.who_is_who import FIRST, LOOKS
from lessons.views.party_words import MEANINGS

LANGUAGES = ("en", "zh_CN")
RECORDS = json.loads(data.read("contract_packs/packs.json"))
# 0.4 % of 12,000 twelve times is 576; what the lesson lets its reader predict is 576 of 1,169
LOCKED = re.compile(r"49\.2|50\.7|0\.49|492[78]|576|593\.00|1,169")


@pytest.fixture(scope="module")
def shared() -> WhoIsWho:
    return WhoIsWho()


@pytest.fixture
def panel(shared: WhoIsWho) -> WhoIsWho:
    shared.set(pack="phone")
    shared.set(pack=FIRST)
    shared._restart()
    shared._roles.give({})
    return shared


def by_the_pack(name: str) -> dict[str, str]:
    return {id: one["roles"][0] for id, one in RECORDS[name]["parties"].items() if one["roles"] != ["borrower"]}


def forms(panel: WhoIsWho) -> list[str]:
    bundle = panel._repr_mimebundle_()
    seen = [area.value for area in panel._areas]
    return [panel.text, panel.markdown, repr(panel), str(bundle["text/markdown"]), *seen]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_answer_is_in_any_form_before_roles_are_given(language):
    with in_language(language):
        first = WhoIsWho()
        assert first.error is None and first.values["pack"] == "guaranteed_cash"
        for text in forms(first):
            assert not LOCKED.search(text)
        first.give(**by_the_pack(FIRST))
        first.set(look="money")
        assert "49.27%" in first.text  # the search finds it where it is


@pytest.mark.parametrize("name", RECORDS)
def test_the_roles_of_the_pack_are_right_and_each_other_one_is_wrong(panel, name):
    right = by_the_pack(name)
    panel.set(pack=name)
    panel.give(**right)
    assert repr(panel) == f"WhoIsWho({name}: {len(right)} of {len(right)} roles)"
    assert "✗" not in panel._areas[1].text and panel._areas[1].text.count("✓") == len(right)
    for party in right:
        other = next(role for role in MEANINGS if role.value not in RECORDS[name]["parties"][party]["roles"])
        panel._restart()
        panel.give(**{**right, party: other.value})
        assert f"{len(right) - 1} of {len(right)} roles" in repr(panel)
        told = panel._areas[1].text
        assert told.count("✗") == 2  # in the row, and in what to do next
        marked = next(line for line in told.splitlines() if "✗ " in line and "beside each" not in line)
        assert marked.startswith(contract_pack(name).parties[party].name["en"])


def test_a_name_with_two_roles_takes_either(panel):
    panel.set(pack="repair")
    for role in ("platform", "servicer"):
        panel._restart()
        panel.give(**{**by_the_pack("repair"), "yunzhan": role})
        assert "4 of 4 roles" in repr(panel) and "✗" not in panel._areas[1].text
        assert "platform, loan servicer" in panel._areas[1].text


def test_a_role_left_out_is_named_and_nothing_opens(panel):
    panel.give(chengqiao="lender", hengxin="agency")
    assert "Still without a role: Yunzhan, Rongdun Guarantee." in panel._areas[1].text
    assert repr(panel) == "WhoIsWho(guaranteed_cash: roles to give)"
    assert not LOCKED.search(panel.text)
    panel._roles.ready.click()
    assert panel.error is None and "Still without a role" in panel._areas[1].text


def test_another_pack_starts_again(panel):
    panel.give(**by_the_pack(FIRST))
    panel.set(look="money")
    panel.set(pack="bicycle")
    assert repr(panel) == "WhoIsWho(bicycle: roles to give)" and panel._roles.given == {}
    panel.give(**by_the_pack("bicycle"))
    assert panel.values["look"] == "roles"


@pytest.mark.parametrize("name", RECORDS)
def test_on_every_day_the_one_who_is_owed_is_named(panel, name):
    panel.set(pack=name)
    panel.give(**by_the_pack(name))
    panel.set(look="owed")
    pack = contract_pack(name)
    assert len(panel._day.options) == len(claim_days(pack))
    for n, one in enumerate(claim_days(pack)):
        panel._day.value = n
        assert f"{creditor(pack, one.day).name['en']} is owed." in panel._areas[1].text.splitlines()[0]
        assert panel.error is None
    sold = any(change["by"] == "assignment" for change in RECORDS[name]["claim"]["changes"])
    assert ("article 546" in panel._areas[1].text) == sold


def test_a_day_is_chosen_by_its_date(panel):
    panel.set(pack="sold_loan")
    panel.give(**by_the_pack("sold_loan"))
    panel.set(look="owed", day="2026-05-07")
    assert "On 7 May 2026, Chengqiao Bank is owed." in panel.text
    panel.set(day="2026-05-08")
    assert "On 8 May 2026, Beian Asset is owed." in panel.text


def test_the_picture_of_the_money_and_of_the_data(panel):
    panel.set(pack="repair")
    panel.give(**by_the_pack("repair"))
    panel.set(look="money")
    picture = panel._areas[2]
    assert 'role="img"' in picture.value and "<svg" in picture.value
    # 9,600 less 3 %; the fee is kept back
    assert "¥9,312.00" in panel._areas[3].text and "¥288.00" in panel._areas[1].text
    panel.set(look="data")
    assert "somebody else’s contact details" in panel._areas[1].text
    assert "Personal Information Protection Law" in panel._areas[3].text
    assert "<svg" in panel._areas[2].value and "3 firms have been given" in panel._areas[2].text


def test_never_more_than_five_controls_to_be_seen(panel):
    for name in contract_packs():
        panel.set(pack=name)
        assert 1 + len(panel._roles.parties) <= 5
        panel.give(**by_the_pack(name))
        for look in ("roles", "owed"):
            panel.set(look=look)
            seen = [knob for knob in panel.knobs.values() if "ic-hidden" not in knob._dom_classes]
            days = "ic-hidden" not in panel._days._dom_classes
            assert len(seen) + days <= 3 and days == (look == "owed")
            assert "ic-hidden" in panel._roles._dom_classes


def test_a_control_that_is_not_allowed_is_told_in_words(panel):
    panel.set(pack="nothing")
    assert panel.error is not None and "Papers" in panel.notice.text
    panel.set(pack=FIRST)
    assert panel.error is None and panel.notice.text == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_one_language(language):
    other = r"[\u4e00-\u9fff，。：；（）]" if language == "en" else r"[A-Za-z]{2,}"
    with in_language(language):
        panel = WhoIsWho()
        for name in ("insured_course", "repair", "sold_loan"):  # every role, flow and event is in one of them
            panel.set(pack=name)
            wrong = dict.fromkeys(by_the_pack(name), Role.INSURER.value)
            for roles in (wrong, by_the_pack(name)):
                panel._restart()
                panel.give(**roles)
                for look, _ in LOOKS:
                    panel.set(look=look)
                    labels = [str(option) for option in panel._day._options_labels]
                    labels += [each.description for each in panel._roles._lists]
                    labels += [str(option) for option in panel._roles._lists[0]._options_labels]
                    assert set(re.findall(other, "\n".join([panel.text, panel.markdown, *labels]))) <= {"LPR"}
        assert panel.error is None


def test_what_it_is_not_stands_at_the_end(panel):
    assert panel._areas[-1].text.startswith("Teaching material, not legal advice. Checked")


def test_the_amber_line_is_seen_and_never_kept(monkeypatch):
    monkeypatch.setenv("LESSONS_TODAY", "2026-11-22")
    fresh = WhoIsWho()
    assert "Amber" not in fresh._areas[-1].value
    monkeypatch.setenv("LESSONS_TODAY", "2031-01-01")
    late = WhoIsWho()
    assert "Amber" in late._areas[-1].value
    assert (late.text, late.markdown) == (fresh.text, fresh.markdown) and "Amber" not in late.text
