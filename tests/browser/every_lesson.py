"""What a browser must see in every lesson: no error, one language, labels in their places, no call to the network.

A module of browser tests names its notebook in NOTEBOOK (see conftest.py) and calls these checks from tests of its own,
in the order in which a learner would meet them.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

ERROR = ".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.error']"
STDERR = "[data-mime-type='application/vnd.jupyter.stderr']"
# the names of widgets, and of files that a learner keeps
NAMES = {"TrueCost", "LawTimeMachine", "CallRoom", "CallAudit", "XIRR", "LPR", "passport", "json"}
LABELS_INSIDE = """card => [...card.querySelectorAll('svg')].flatMap(svg => {
  const box = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter(text => text.textContent.trim()).filter(text => {
    const own = text.getBoundingClientRect();
    return own.left < box.left - 1 || own.right > box.right + 1 || own.top < box.top - 1 || own.bottom > box.bottom + 1;
  }).map(text => text.textContent);
})"""
OVERLAPPING = """card => [...card.querySelectorAll('svg')].flatMap(svg => {
  const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim());
  const boxes = texts.map(t => t.getBoundingClientRect());
  const hits = [];
  for (let a = 0; a < boxes.length; a++) for (let b = a + 1; b < boxes.length; b++) {
    const wide = Math.min(boxes[a].right, boxes[b].right) - Math.max(boxes[a].left, boxes[b].left);
    const high = Math.min(boxes[a].bottom, boxes[b].bottom) - Math.max(boxes[a].top, boxes[b].top);
    if (wide > 2 && high > 3) hits.push(texts[a].textContent + ' / ' + texts[b].textContent);
  }
  return hits;
})"""


# words in a fixed-width font are a file's or a program's: they have no language
SPOKEN = """card => { const copy = card.cloneNode(true); card.after(copy);
  copy.querySelectorAll('pre, code').forEach(each => each.remove());
  const text = copy.innerText; copy.remove(); return text; }"""


def text_of(part: Any) -> str:
    """Return what can be read in a part of the page."""
    return str(part.inner_text())


def no_error(desk: Any) -> None:
    """Run from top to bottom, the notebook shows no error, no warning and no broken widget."""
    assert desk.page.locator(ERROR).count() == 0
    assert desk.page.locator(STDERR).count() == 0
    assert "Error displaying widget" not in text_of(desk.page.locator(".jp-Notebook"))
    desk.shot(f"{desk.lesson}-top")


def nothing_given_away(desk: Any, numbers: Iterable[str], shut: str) -> None:
    """No number that is to be predicted is on the page, and the card with the title `shut` is not there yet."""
    seen = text_of(desk.page.locator(".jp-Notebook"))
    assert not [number for number in numbers if number in seen]
    assert desk.card(shut).count() == 0


def one_language(desk: Any, names: Iterable[str] = ()) -> None:
    """No card mixes the languages; `names` are foreign names that stand beside their translation."""
    other = r"[\u4e00-\u9fff]{2,}" if desk.language == "en" else r"[A-Za-z]{4,}"
    words = desk.say("The words of this lesson")  # a card in two languages on purpose
    for card in desk.page.locator(".ic-card").all():
        if words in text_of(card):
            continue
        # a path of this machine is in no language
        lines = [line for line in card.evaluate(SPOKEN).splitlines() if "/passport.json" not in line]
        strange = set(re.findall(other, "\n".join(lines))) - NAMES - set(names)
        assert not strange


def prediction_opens(desk: Any, answer: str, shut: str, id: str) -> Any:
    """A prediction needs a number and a confidence; then the card with the title `shut` opens. Return that card."""
    card = desk.page.locator(".ic-card", has=desk.page.get_by_role("button", name=desk.say("Save my prediction")))
    card.scroll_into_view_if_needed()
    desk.box(card, "Your prediction").fill(answer)
    desk.press(card, "Save my prediction")
    assert desk.say("Now say how sure you are, from 1 to 100 %. Then save again.") in text_of(card)
    desk.box(card, "How sure are you?").fill("80")
    desk.box(card, "How sure are you?").press("Tab")
    desk.settle()
    desk.press(card, "Save my prediction")
    lab = desk.card(shut)
    lab.wait_for(timeout=10_000)
    desk.settle()
    kept = json.loads((desk.folder / "passport.json").read_text(encoding="utf-8"))
    assert id in json.dumps(kept["predictions"]) and "80" in json.dumps(kept["predictions"])
    desk.shot(f"{desk.lesson}-gate-open", lab)
    return lab


def labels_in_place(desk: Any) -> None:
    """No label of a picture leaves it or lies on another."""
    for card in desk.page.locator(".ic-card:has(svg)").all():
        assert card.evaluate(LABELS_INSIDE) == []
        assert card.evaluate(OVERLAPPING) == []


def stays_here(desk: Any) -> None:
    """The page has asked this machine for things, and no other."""
    assert desk.requests
    assert desk.strangers == []
