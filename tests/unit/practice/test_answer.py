"""How answers are read: every form that the course promises to accept, and a plain sentence for all else."""

from decimal import Decimal
from fractions import Fraction

import numpy
import pytest

from lessons.credit import Convention, InputError, LoanTerms, Rate, Status, rates
from lessons.language import in_language
from lessons.practice.answer import Unit, Unreadable, no_answer, read_choice, read_number
from lessons.practice.bank import bank, find
from lessons.practice.feedback import Verdict, judge

A_RATE = Rate(0.1303, Convention.NOMINAL, Status.OK, (0.1303,))

RATES = [
    (0.1303, "0.1303"),
    (Fraction(1303, 10000), "0.1303"),
    (Decimal("0.1303"), "0.1303"),
    (numpy.float64(0.1303), "0.1303"),
    (A_RATE, "0.1303"),
    (13.03, "0.1303"),
    (13, "0.13"),
    ("0.1303", "0.1303"),
    (".1303", "0.1303"),
    ("13.03", "0.1303"),
    ("13.03%", "0.1303"),
    ("13.03 %", "0.1303"),
    (" 13.03\u00a0% ", "0.1303"),
    ("１３．０３％", "0.1303"),
    ("≈ 13.03 %", "0.1303"),
    ("+13.03%", "0.1303"),
    ("13,03 %", "0.1303"),
    ("13.03 percent", "0.1303"),
    ("13.03 per cent", "0.1303"),
    ("百分之13.03", "0.1303"),
    ("1303 bp", "0.1303"),
    ("1303bp", "0.1303"),
    ("1,303 bps", "0.1303"),
    ("1303 basis points", "0.1303"),
    ("1303个基点", "0.1303"),
    ("1303 基点", "0.1303"),
    ("130.3‰", "0.1303"),
    ("-2.5%", "-0.025"),
    ("−2.5 %", "-0.025"),
    ("1.303e1 %", "0.1303"),
    ("13/100", "0.13"),
    ("0", "0"),
    *((form, "0.1303") for form in ("13.03 % a year", "13.03% p.a.", "13.03 per year", "13.03% per annum")),
    *((form, "0.1303") for form in ("每年13.03%", "13.03%每年", "年化13.03%", "13.03% 年化", "13.03%/年")),
    *((form, "0.1303") for form in ("about 13.03", "约13.03", "大约 13.03%", "≈13.03", "approx. 13.03 % a year")),
    ("“13.03%”", "0.1303"),
]
AMOUNTS = [
    ("47.5", "4750"),
    (47.5, "4750"),
    ("¥1,234.50", "123450"),
    ("￥1,234.50", "123450"),
    ("1234.50元", "123450"),
    ("1 234.50", "123450"),
    ("CNY 1,234.50", "123450"),
    ("RMB1234.5", "123450"),
    ("-¥20", "-2000"),
    ("1.2万", "1200000"),
    ("1.2 万元", "1200000"),
    ("１，２３４．５０", "123450"),
]
RATIOS = [("1.81", "1.81"), (1.81, "1.81"), ("×1.81", "1.81"), ("1.81x", "1.81"), ("1.81倍", "1.81"), ("181%", "1.81")]
COUNTS = [("24", "24"), (24, "24"), (24.0, "24"), ("24期", "24"), ("24 instalments", "24"), ("24 months", "24")]


@pytest.mark.parametrize(
    ("unit", "said", "value"),
    [(unit, *case) for unit, cases in zip(Unit, (RATES, AMOUNTS, RATIOS, COUNTS), strict=True) for case in cases],
)
def test_forms_that_are_read(unit: Unit, said: object, value: str) -> None:
    assert read_number(said, unit)[0].value == pytest.approx(Fraction(value))


def test_a_bare_number_says_how_it_was_read() -> None:
    reading = read_number("13.03", Unit.RATE)[0]
    assert reading.note is not None and reading.note.text() == "A bare number: it was read as 13.03%."
    assert read_number(0.1303, Unit.RATE)[0].note is None
    share = read_number("0.6", Unit.RATE)[0]
    assert share.value == Fraction(6, 10) and share.note is not None
    assert share.note.text() == "0.6 was read as a share, 60.00%; write 0.6% if you meant that."
    assert "was read as a share" in judge(find("m03-e1a").variant(0), "0.6").text
    assert read_number("13.03 %", Unit.RATE)[0].note is None
    assert read_number("13,03 %", Unit.RATE)[0].note is not None


@pytest.mark.parametrize(
    ("unit", "said", "code"),
    [
        (Unit.RATE, "abc", "not_a_number"),
        (Unit.RATE, "13.03.1", "not_a_number"),
        (Unit.RATE, "1/0", "not_a_number"),
        (Unit.RATE, True, "not_a_number"),
        (Unit.RATE, [0.13], "not_a_number"),
        (Unit.RATE, {"rate": 0.13}, "not_a_number"),
        (Unit.RATE, 1 + 2j, "not_a_number"),
        (Unit.RATE, b"0.13", "not_a_number"),
        (Unit.RATE, "9" * 500, "not_a_number"),
        (Unit.RATE, "1e999999999", "not_a_number"),
        (Unit.RATE, float("nan"), "not_finite"),
        (Unit.RATE, float("-inf"), "not_finite"),
        (Unit.RATE, "NaN", "not_finite"),
        (Unit.RATE, Decimal("NaN"), "not_finite"),
        (Unit.RATE, Decimal("1e999999"), "out_of_range"),
        (Unit.RATE, 10**40, "out_of_range"),
        (Unit.MONEY, "¥", "not_a_number"),
        (Unit.COUNT, "2.5", "not_whole"),
    ],
)
def test_what_is_no_number_is_an_input_error(unit: Unit, said: object, code: str) -> None:
    with pytest.raises(InputError) as found:
        read_number(said, unit)
    assert found.value.code == code and found.value.field == "answer"


@pytest.mark.parametrize(
    ("unit", "said"),
    [(Unit.RATE, "¥47"), (Unit.RATE, "24期"), (Unit.MONEY, "13%"), (Unit.MONEY, "12 bp"), (Unit.COUNT, "¥24")],
)
def test_a_number_in_another_unit_is_named_as_such(unit: Unit, said: str) -> None:
    with pytest.raises(Unreadable) as found:
        read_number(said, unit)
    assert said in found.value.line.text()


@pytest.mark.parametrize("nothing", [..., None, "", "  ", "...", "…", "\u3000"])
def test_nothing_is_no_answer(nothing: object) -> None:
    assert no_answer(nothing)
    for question in bank().values():
        if question.checked:
            assert judge(question.variant(0), nothing).verdict is Verdict.NO_ANSWER


BS = ["b", "B", "Ｂ", "B.", "(b)", "选B", "option b", "答案：B", "2", 2, "y", "the right side"]


@pytest.mark.parametrize(("said", "place"), [*((b, 1) for b in BS), ("A", 0), ("x", 0), ("C", 2)])
def test_an_option_is_named_by_letter_place_key_or_words(said: object, place: int) -> None:
    assert read_choice(said, ["x", "y", "z"], ["left", "the right side", "none"]) == place


@pytest.mark.parametrize("said", ["D", "0", 0, 4, True, 1.5, "both", ["A"], "AB"])
def test_other_names_of_options_are_refused(said: object) -> None:
    with pytest.raises(InputError) as found:
        read_choice(said, ["x", "y", "z"], ["left", "right", "none"])
    assert found.value.code == "unknown_choice" and found.value.allowed["choices"] == ["A", "B", "C"]


class Hostile:
    """An object whose text fails."""

    def __str__(self) -> str:
        raise RuntimeError("no text")

    __repr__ = __str__


ODD = [
    object(),
    Hostile(),
    [],
    {},
    set(),
    lambda: 0,
    "🦊",
    "<script>",
    "0x1F",
    "1_0",
    float("nan"),
    10**400,
    -(10**400),
]


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: type(odd).__name__)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_odd_answers_are_reported_and_never_raised(odd: object, language: str) -> None:
    with in_language(language):
        for question in bank().values():
            if question.checked:
                report = judge(question.variant(0), odd)
                assert report.verdict in (Verdict.UNREADABLE, Verdict.WRONG, Verdict.NO_ANSWER)
                assert report.text


def test_the_sentence_about_an_unreadable_answer_names_it_and_says_how_to_write_one() -> None:
    report = judge(find("m03-e1a").variant(0), "about a tenth")
    assert report.text == (
        "Error: Your answer: “about a tenth” is not a number.\nYou can write a rate as 8.25 %, 0.0825 or 825 bp."
    )
    with in_language("zh_CN"):
        assert report.text.startswith("错误") and "about a tenth" in report.text


def test_a_rate_of_the_engine_can_be_the_answer() -> None:
    phone = LoanTerms(600_000, 12, "7.2%", "flat")
    assert judge(find("m03-e1a").variant(0), rates(phone).nominal).right
    assert judge(find("m03-e1b").variant(0), rates(phone).effective).right


def test_a_rate_without_a_value_is_explained() -> None:
    report = judge(find("m03-e1a").variant(0), Rate(None, Convention.NOMINAL, Status.NO_ROOT))
    assert report.verdict is Verdict.UNREADABLE and "no_root" in report.text


def test_minor_units_of_the_engine_are_understood_and_said() -> None:
    variant = find("m03-e6a").variant(0)
    assert judge(variant, 29047).right and "fen" in judge(variant, 29047).text
    assert judge(variant, 290.47).right and "fen" not in judge(variant, 290.47).text


def test_a_failure_of_the_course_is_called_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr("lessons.practice.feedback._judge_number", fails)
    report = judge(find("m03-e1a").variant(0), 0.13)
    assert report.verdict is Verdict.TROUBLE and not report.right
    assert "not your mistake" in report.text and "ZeroDivisionError" in report.text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("13.1 %", "close, but outside the tolerance"),
        ("12.0 %", "too low"),
        ("19.0 %", "too high"),
        ("7.2 %", "7.20% is the fee rate times twelve"),
        ("13.03 %", "This answer is right: 13.03%."),
        ("13.034228 %", "This answer is right"),
    ],
)
def test_what_an_answer_is_told(said: str, told: str) -> None:
    assert told in judge(find("m03-e1a").variant(0), said).text


EDGES = [("13.0442 %", True), ("13.0446 %", False), ("13.0243 %", True), ("13.0240 %", False)]


@pytest.mark.parametrize(("said", "right"), EDGES)
def test_the_tolerance_is_one_basis_point_and_no_more(said: str, right: bool) -> None:
    # 13.03423 % from the course's table of worked values
    assert judge(find("m03-e1a").variant(0), said).right is right
