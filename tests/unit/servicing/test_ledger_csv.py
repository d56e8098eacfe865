"""Payments from CSV: one sentence for each bad row, in both languages; the good rows are kept."""

from datetime import date

import pytest

from lessons.credit import InputError, LoanTerms, schedule
from lessons.language import LANGUAGES, explain, in_language
from lessons.language.errors import FIELDS, SENTENCES
from lessons.servicing import Debt, Payment, ledger, read_payments

PLAN = schedule(LoanTerms(1_200_000, 12))
GOOD = "2026-02-10,1000.00,loan,CNY,"
HEADER = "date,amount,debt,currency,reversed_on"

BAD = [
    (",1000,,,", "missing", "paid_on"),
    ("10 February,1000,,,", "not_a_date", "paid_on"),
    ("2026-02-30,1000,,,", "not_a_date", "paid_on"),
    ("2026-02-10,,,,", "missing", "paid"),
    ("2026-02-10,much,,,", "not_a_number", "paid"),
    ("2026-02-10,10.005,,,", "sub_unit", "paid"),
    ("2026-02-10,-1000,,,", "out_of_range", "paid"),
    ("2026-02-10,0,,,", "out_of_range", "paid"),
    ("2026-01-09,1000,,,", "date_order", "paid_on"),
    ("2026-02-10,1000,car,,", "unknown_choice", "designated"),
    ("2026-02-10,1000,,USD,", "mixed", "currency"),
    ("2026-02-10,1000,,SHELLS,", "unknown_choice", "currency"),
    ("2026-02-10,1000,,,soon", "not_a_date", "reversed_on"),
    ("2026-02-10,1000,,,2026-02-09", "date_order", "reversed_on"),
    ("2026-02-10,1000", "wrong_length", "payments_csv"),
    ('2026-02-10,"1"000,,,', "wrong_kind", "payments_csv"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("line", "code", "field"), BAD)
def test_a_bad_row_is_named_and_the_good_ones_kept(line: str, code: str, field: str, language: str) -> None:
    good, bad = read_payments(f"{HEADER}\n{GOOD}\n{line}\n{GOOD}\n", PLAN)
    assert good == (Payment(date(2026, 2, 10), 100_000, "loan"),) * 2
    assert [(one.code, one.field, one.allowed["row"]) for one in bad] == [(code, field, 2)]
    with in_language(language):
        sentence = explain(bad[0])
    assert "2" in sentence and "{" not in sentence and "\n" not in sentence
    assert sentence.startswith("Error" if language == "en" else "错误")
    assert code in SENTENCES and field in FIELDS


@pytest.mark.parametrize(
    ("text", "code", "field"),
    [
        ("", "empty", "payments_csv"),
        ("when,amount\n", "missing", "paid_on"),
        ("date\n2026-02-10\n", "missing", "paid"),
        ("date,amount,amount\n", "conflict", "payments_csv"),
        ('date,"amount\n', "wrong_kind", "payments_csv"),
    ],
)
def test_a_table_without_its_columns(text: str, code: str, field: str) -> None:
    good, bad = read_payments(text)
    assert good == () and (code, field) in [(one.code, one.field) for one in bad]


def test_unknown_columns_are_said_and_passed_over() -> None:
    good, bad = read_payments("date,amount,note\n2026-02-10,1000,thanks\n")
    assert len(good) == 1 and [(one.code, one.value) for one in bad] == [("unknown_field", "note")]


def test_without_a_plan_the_first_currency_is_that_of_all() -> None:
    good, bad = read_payments("date,amount,currency\n2026-02-10,1,USD\n2026-02-11,1,CNY\n2026-02-12,1,usd\n")
    assert len(good) == 2 and [(one.code, one.value, one.allowed["row"]) for one in bad] == [("mixed", "CNY", 2)]


def test_chinese_headings_dates_and_encoding() -> None:
    text = '还款日期,还款金额,债务\n2026年2月10日,"1,072.00",\n2026/3/10,¥500,loan\n'
    for source in (text, "\ufeff" + text, text.encode("utf-8-sig"), text.encode("gb18030")):
        good, bad = read_payments(source, Debt(PLAN))
        assert bad == () and [(one.on, one.amount) for one in good] == [
            (date(2026, 2, 10), 107_200),
            (date(2026, 3, 10), 50_000),
        ]


def test_what_is_read_makes_a_ledger() -> None:
    good, _ = read_payments("date,amount\n2026-02-10,1000\n2026-03-10,900\n", PLAN)
    assert ledger(PLAN, good, as_of=date(2026, 3, 10)).left(due_only=True) == 10_000


def test_not_a_text() -> None:
    with pytest.raises(InputError) as caught:
        read_payments(5)
    assert caught.value.field == "payments_csv"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_the_room_is_a_sentence(language: str) -> None:
    plans = [Debt(PLAN), Debt(PLAN)]
    makes = [
        lambda: ledger(plans),
        lambda: ledger(PLAN, [Payment(date(2026, 1, 1), 1)]),
        lambda: ledger(PLAN, [], "newest"),
        lambda: Payment(date(2026, 2, 1), -1),
        lambda: ledger(PLAN, "money"),
    ]
    for make in makes:
        with pytest.raises(InputError) as caught:
            make()
        with in_language(language):
            sentence = explain(caught.value)
        assert FIELDS[caught.value.field] and "{" not in sentence
        if language == "zh_CN":
            assert not any(word in sentence for word in ("Allowed", "payment ", "plans"))
