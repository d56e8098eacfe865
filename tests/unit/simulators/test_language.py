"""Simulators speak one language at a time, and importing them computes nothing."""

import re
import subprocess
import sys

import pytest

from lessons.language import in_language
from lessons.language.speech import catalog
from lessons.simulators.change_of_plan import ChangeOfPlan
from lessons.simulators.convention_explorer import ConventionExplorer
from lessons.simulators.conventions import CASES
from lessons.simulators.disclosure_form import PICKS, DisclosureForm
from lessons.simulators.panel import Panel
from lessons.simulators.true_cost import TrueCost

KINDS = (ChangeOfPlan, TrueCost, ConventionExplorer, DisclosureForm)
ALLOWED = {"IRR", "XIRR", "LPR"}
CHINESE_MARKS = re.compile(r"[\u4e00-\u9fff，。：；（）]")


def states(simulator: Panel) -> list[dict[str, object]]:
    """Return settings that bring up every sentence of a simulator."""
    if isinstance(simulator, ConventionExplorer):
        solved = [{"case": case.key, "annualisation": "flat", **case.hidden} for case in CASES if not case.payment]
        return [{"case": "car_a"}, {"financed": "290.47"}, {"financed": 0, "rate": "8.694"}, *solved]
    if isinstance(simulator, DisclosureForm):
        finds = [
            {"mode": "find", "case": case, "picked": key} for case in ("first", "second", "third") for key, _ in PICKS
        ]
        return [{"rate": 0}, {"rate": 99}, {"rate": 6, "instalments": 1}, *finds]
    if isinstance(simulator, ChangeOfPlan):
        whats = [{"what": what} for what in ("keep", "settle", "smaller", "shorter", "extend", "refinance")]
        return [*whats, {"cash": 0}, {"after": 23}, {"page": "card"}, {"page": "debts"}, {"page": "rates"}]
    return [{"timing": "deducted"}, {"cash_discount": 500}, {"instalments": 99}]


def all_text(simulator: Panel) -> str:
    """Return what is shown, and the labels of every control and option, seen or not."""
    widgets = [simulator]
    texts = [simulator.text, simulator.markdown]
    while widgets:
        widget = widgets.pop()
        widgets += getattr(widget, "children", ())
        texts += [getattr(widget, "description", ""), *map(str, getattr(widget, "_options_labels", ()))]
        if hasattr(widget, "value") and isinstance(widget.value, str) and not widget.value.startswith("<div><style"):
            texts.append(re.sub(r"<style.*?</style>|<[^>]+>|&\w+;", " ", widget.value, flags=re.S))
            texts += re.findall(r'aria-label="([^"]*)"', widget.value)
    return "\n".join(texts)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_english_is_left_in_chinese(kind: type[Panel]) -> None:
    with in_language("zh_CN"):
        simulator = kind()
        seen = [all_text(simulator)]
        for settings in states(simulator):
            simulator.set(**settings)
            seen.append(all_text(simulator))
    words = {word for text in seen for word in re.findall(r"[A-Za-z]{2,}", text)} - ALLOWED
    keys = {
        part
        for knob in [*simulator.knobs.values(), *getattr(simulator, "_mine", {}).values()]
        for key, _ in getattr(knob.spec, "options", ())
        for part in key.split("_")
    }
    assert words <= keys, words  # the value of a list is the key of its option; only its label is shown


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_chinese_is_left_in_english(kind: type[Panel]) -> None:
    simulator = kind()
    seen = [all_text(simulator)]
    for settings in states(simulator):
        simulator.set(**settings)
        seen.append(all_text(simulator))
    assert not CHINESE_MARKS.search("\n".join(seen))


def test_the_language_is_the_one_spoken_when_a_panel_is_made() -> None:
    with in_language("zh_CN"):
        chinese = DisclosureForm().text
    assert "综合融资成本明示表" in chinese and "The all-in cost form" in DisclosureForm().text


def test_every_message_of_the_room_has_its_chinese() -> None:
    import ast
    from pathlib import Path

    import lessons.simulators

    known = catalog("zh_CN")
    for file in Path(lessons.simulators.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            if name in ("say", "mark") and isinstance(node.args[0], ast.Constant):
                assert node.args[0].value in known, (file.name, node.args[0].value)


def test_importing_computes_and_prints_nothing() -> None:
    names = ("true_cost", "convention_explorer", "disclosure_form", "panel")
    loads = "; ".join(f"import lessons.simulators.{name}" for name in names)
    code = f"{loads}; import sys; print('matplotlib.pyplot' in sys.modules, 'lessons.practice' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n" and done.stderr == ""
