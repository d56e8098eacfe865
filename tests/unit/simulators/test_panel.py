"""Panel and form pieces: values, errors, escaping, static form; all without kernel and browser."""

from decimal import Decimal

import ipywidgets as W
import pytest

from lessons.credit import InputError
from lessons.language import in_language
from lessons.simulators import form
from lessons.simulators.controls import Choice, Day, Number, Switch, Text
from lessons.simulators.panel import Panel, grid, message, paragraph

NASTY = "<img src=x onerror=alert(1)> & *stars* | `code`"
SPECS = (
    Number("amount", "Amount", 0, 1000, 10, 500, "yuan", kind="money"),
    Number("rate", "Rate", 0, 5, 0.05, 0.6, "%", places=2, kind="rate"),
    Choice("how", "How", (("plus", "plus"), ("minus", "minus")), "plus"),
    Switch("on", "On"),
    Text("note", "Note", "hello"),
    Day("day", "Day", __import__("datetime").date(2026, 1, 10)),
)


def model(values: dict) -> Decimal:
    if values["note"] == "refuse":
        raise InputError("out_of_range", "amount", 5, {"low": 10, "high": 20})
    if values["note"] == "break":
        raise RuntimeError(NASTY)
    sign = 1 if values["how"] == "plus" else -1
    return sign * values["amount"] * values["rate"]


@pytest.fixture
def panel() -> Panel:
    def render(noun: Decimal) -> list[object]:
        return [paragraph(f"It is {noun}."), grid(["a", "b"], [[NASTY, str(noun)]])]

    return Panel(SPECS, model, render, title="T " + NASTY, lead="L " + NASTY, result=str)


def test_values_are_exact_and_the_first_picture_is_drawn(panel: Panel) -> None:
    assert panel.values["rate"] == Decimal("0.60") and panel.values["amount"] == 500
    assert "It is 300.00." in panel.text and repr(panel) == "Panel(300.00)"


def test_slider_and_box_move_together_and_the_box_keeps_what_was_typed(panel: Panel) -> None:
    knob = panel.knobs["rate"]
    knob._slider.value = 0.1 + 0.2 + 0.4  # what float steps add up to
    assert knob._field.value == 0.7 and "It is 350.00." in panel.text
    knob._field.value = 0.63  # between two steps: the slider stands at the nearest, the value stays
    assert panel.values["rate"] == Decimal("0.63") and knob._slider.value == pytest.approx(0.65)
    knob._slider.value = 0.65  # a browser reports the step it has put the slider on
    assert panel.values["rate"] == Decimal("0.63")
    knob._slider.value = 0.70
    assert panel.values["rate"] == Decimal("0.70")


@pytest.mark.parametrize(
    ("name", "typed", "used"),
    [
        ("amount", 3.7, 4),
        ("amount", 500.43, 500),
        ("rate", 0.123456, Decimal("0.12")),
        ("rate", 0.125, Decimal("0.13")),
    ],
)
def test_a_number_with_more_decimals_is_shown_as_it_is_used(
    panel: Panel, name: str, typed: float, used: Decimal
) -> None:
    knob = panel.knobs[name]
    knob._field.value = typed
    assert panel.values[name] == used and knob._field.value == float(used)
    knob._field.value = typed  # the same once more
    assert knob._field.value == float(used) and panel.error is None


@pytest.mark.parametrize(("name", "typed"), [("amount", 1001), ("amount", -1), ("rate", 99), ("rate", 5.001)])
def test_a_number_typed_outside_the_ends_is_told_and_nothing_else_changes(
    panel: Panel, name: str, typed: float
) -> None:
    before, knob = [area.value for area in panel._areas], panel.knobs[name]
    values = panel.values
    knob._field.value = typed
    low, high = f"{knob.spec.low:,}", f"{knob.spec.high:,}"
    assert isinstance(panel.error, InputError) and panel.error.code == "out_of_range"
    for word in (knob.spec.label, f"{typed:,}".replace("-", "−"), low, high):
        assert word in panel.notice.text
    assert knob._field.value == typed  # what was typed stays to be mended
    assert [area.value for area in panel._areas] == before and panel.values == values
    assert panel.notice.text in panel.text and panel.markdown and panel._repr_mimebundle_()
    knob._slider.value = knob.spec.step * 3  # a hand on the slider mends it
    assert panel.error is None and panel.notice.text == "" and knob._field.value == pytest.approx(knob.spec.step * 3)


def test_a_wrong_number_in_a_box_that_is_hidden_stops_nothing() -> None:
    def visible(values: dict) -> set[str]:
        return {"how"} if values["how"] == "minus" else {"how", "amount"}

    panel = Panel(SPECS, model, lambda noun: [paragraph(f"It is {noun}.")], visible=visible)
    panel.knobs["amount"]._field.value = 5000
    assert panel.error is not None
    panel.knobs["how"].value = "minus"
    assert panel.error is None and "It is -300.00." in panel.text


def test_a_table_without_a_caption_has_no_trace_of_one() -> None:
    table = grid(["a", "b"], [["x", "1"]])
    assert "<caption" not in table.html and table.html.count("<th ") == 3
    assert "**" not in table.markdown and table.markdown.startswith("| a | b |")
    assert table.text.startswith("a")
    named = grid(["a", "b"], [["x", "1"]], "Name")
    assert "Name</caption>" in named.html and named.markdown.startswith("**Name**") and named.text.startswith("Name")


def test_several_values_are_set_with_one_redraw(panel: Panel) -> None:
    drawn = []
    panel._areas[0].observe(lambda change: drawn.append(change["new"]), names="value")
    panel.set(amount=100, rate="2", how="minus")
    assert len(drawn) == 1 and "It is -200.00." in panel.text


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"amount": "many"}, "not_a_number"),
        ({"amount": 1001}, "out_of_range"),
        ({"amount": float("nan")}, "not_finite"),
        ({"amount": None}, "missing"),
        ({"how": "times"}, "unknown_choice"),
        ({"on": "yes"}, "unknown_choice"),
        ({"day": "tomorrow"}, "not_a_date"),
        ({"day": "1999-12-31"}, "out_of_range"),
        ({"note": "x" * 61}, "out_of_range"),
        ({"nothing": 1}, "unknown_field"),
    ],
)
def test_a_value_that_is_not_allowed_is_told_and_kept_and_the_picture_stays(
    panel: Panel, values: dict, code: str
) -> None:
    panel.set(**values)
    assert isinstance(panel.error, InputError) and panel.error.code == code
    assert panel.notice.text.startswith("Error: ") and "It is 300.00." in panel.text
    panel.set(amount=1000)
    assert panel.error is None and panel.notice.text == "" and "It is 600.00." in panel.text


@pytest.mark.parametrize(("note", "kind"), [("refuse", InputError), ("break", RuntimeError)])
def test_an_error_in_the_model_leaves_the_last_good_picture(panel: Panel, note: str, kind: type) -> None:
    before = [area.value for area in panel._areas]
    panel.set(note=note)
    assert isinstance(panel.error, kind) and panel.notice.text.startswith("Error: ")
    assert [area.value for area in panel._areas] == before
    assert "<img" not in panel.notice.value
    panel.knobs["note"].value = "fine"  # a hand repairs it
    assert panel.error is None


def test_text_from_data_is_never_markup(panel: Panel) -> None:
    for area in (panel._head, *panel._areas):
        assert "<img" not in area.value and "&lt;img src=x" in area.value or area is panel._areas[0]
    assert "<img" not in panel.markdown and "`code`" not in panel.markdown.replace("\\`", "")


def test_the_bundle_has_a_short_repr_a_static_form_and_the_widget(panel: Panel) -> None:
    bundle = panel._repr_mimebundle_()
    assert bundle["text/plain"] == repr(panel) and len(repr(panel)) <= 110
    assert "It is 300.00" in bundle["text/markdown"].replace("\\", "")
    assert "application/vnd.jupyter.widget-view+json" in bundle
    long = Panel((), lambda values: 0, lambda noun: [paragraph("x")], result=lambda noun: "y" * 300)
    assert len(repr(long)) == 110


def test_hidden_controls_are_hidden_and_not_in_the_text() -> None:
    def visible(values: dict) -> set[str]:
        return {"how"} if values["how"] == "minus" else {"how", "amount"}

    panel = Panel(SPECS, model, lambda noun: [paragraph(str(noun))], visible=visible)
    assert "Amount: ¥500" in panel.text and "Rate" not in panel.text
    panel.set(how="minus")
    assert "Amount" not in panel.text and "ic-hidden" in panel.knobs["amount"]._dom_classes


def test_controls_are_labelled_with_unit_and_sliders_show_no_number_of_their_own(panel: Panel) -> None:
    rate, amount = panel.knobs["rate"], panel.knobs["amount"]
    assert rate._field.description == "Rate (%)" and amount._field.description == "Amount (yuan)"
    assert isinstance(rate._field, W.FloatText) and isinstance(amount._field, W.FloatText)
    assert not rate._slider.readout and not amount._slider.readout


def test_a_button_shows_and_keeps_what_goes_wrong() -> None:
    card = form.Form("Card")
    done = []
    good, bad = card.button("Good", lambda: done.append(1), primary=True), card.button("Bad", lambda: 1 / 0)
    card.place(form.row(good, bad))
    bad.click()
    assert isinstance(card.error, ZeroDivisionError) and card.notice.text.startswith("Error: ")
    assert 'role="status"' in card.notice.value and 'aria-live="polite"' in card.notice.value
    good.click()
    assert done == [1] and card.error is None and card.notice.text == ""


def test_pieces_carry_their_labels_and_start_empty() -> None:
    box, line, area = form.number_box("Rate", "%"), form.text_box("Name"), form.text_area("Why?")
    pick = form.choice("Which?", [("first", "a"), ("second", "b")])
    assert [piece.description for piece in (box, line, area, pick)] == ["Rate (%)", "Name", "Why?", "Which?"]
    assert box.value == "" and pick.value is None
    assert form.file_upload("Bring it back").description == "Bring it back"
    card = form.Form("Card", pieces=[box, pick, form.row(line, area)])
    assert all(word in card.text for word in ("Rate (%)", "Which?", "Name", "Why?"))
    form.hide(box)
    assert "Rate" not in card.text and "second" in card.markdown


def test_confidence_is_not_set_until_it_is_moved() -> None:
    sure = form.Confidence()
    assert sure.value is None
    sure.set(70)
    assert sure.value == 70
    sure.set(0)
    assert sure.value is None
    sure._knob._field.value = 150
    assert "150" in sure._state.text and "100" in sure._state.text
    with pytest.raises(InputError):
        _ = sure.value
    sure.set(100)
    assert sure.value == 100 and sure._state.text == ""


def test_an_area_shows_one_thing_and_may_keep_another() -> None:
    area = form.Area("one", live=True)
    area.show(paragraph("public"), on_screen=paragraph("private"))
    assert "private" in area.value and area.text == "public"
    area.tell(NASTY, "good")
    assert "<img" not in area.value and area.text == NASTY
    assert message("x", "warn").text == "x"


def test_labels_follow_the_language() -> None:
    with in_language("zh_CN"):
        panel = Panel(SPECS[:1], lambda values: values["amount"], lambda noun: [paragraph(str(noun))])
        assert panel.knobs["amount"]._field.description == "金额（元）"
        panel.set(amount=-1)
        assert panel.notice.text.startswith("错误：")
