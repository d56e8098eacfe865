"""The gate on terms: it finds what one language leaves out, and lets pass what both say."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from babel.messages.catalog import Catalog

from lessons.authoring import catalog as catalogs
from lessons.authoring.gates.terms import apart, terms, terms_of_lesson
from lessons.authoring.house import House
from lessons.authoring.source import read as read_lesson
from lessons.data import read


def ids(english: str, chinese: str) -> list[tuple[str, str]]:
    return [(found.said_in, found.term.id) for found in apart(english, chinese)]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("The guarantor paid the late fees.", "担保人支付了滞纳金。"),
        ("The guarantor's late fee", "保证人的逾期费"),
        ("Nominal and effective yearly rates", "名义年利率和有效年利率"),
        ("Calls by collection agencies", "催收机构的电话"),
        ("The `guarantor` field and [page](guarantor.html)", "这个字段和页面"),
        ("They are interested in a rate.", "他们对价格感兴趣。"),
        ("**Early repayment** by the borrower", "借款人**提前还款**"),
        ("It is a level payment.", "这是等额 本息。"),
        ("Checked with pyxirr", "用 pyxirr 核对"),
    ],
)
def test_what_both_say_passes(english: str, chinese: str) -> None:
    assert ids(english, chinese) == []


@pytest.mark.parametrize(
    ("english", "chinese", "said_in", "id"),
    [
        ("The guarantor pays.", "他付钱。", "en", "guarantor"),
        ("The guarantors pay.", "他付钱。", "en", "guarantor"),
        ("He pays.", "担保人付钱。", "zh_CN", "guarantor"),
        ("The annual percentage rate is high.", "年利率很高。", "en", "annual_percentage_rate"),
        ("An instalment fee", "服务费", "en", "instalment_fee"),
        ("The lender writes.", "债权受让方写信。", "zh_CN", "assignee"),
        # 名义年利率 stands there, 有效年利率 does not
        ("nominal annual rate, effective annual rate", "名义年利率", "en", "effective_annual_rate"),
    ],
)
def test_what_one_leaves_out_is_found(english: str, chinese: str, said_in: str, id: str) -> None:
    assert (said_in, id) in ids(english, chinese)


def test_the_longest_name_counts() -> None:
    # 年利率 inside 名义年利率, "interest rate" inside "annual interest rate", 担保 inside 担保费
    assert ids("The nominal annual rate", "名义年利率") == []
    assert ("zh_CN", "guarantee_fee") in ids("The guarantor asks for nothing.", "担保人不收担保费。")
    assert ("zh_CN", "guarantor") not in ids("A guarantee fee", "担保费")


def lesson(**reasons: str) -> SimpleNamespace:
    return SimpleNamespace(
        file="source/09_x.md", front={"terms_apart": {f"{k}/guarantor": v for k, v in reasons.items()}}
    )


def catalog() -> Catalog:
    found = Catalog(charset="utf-8")
    found.add("The guarantor pays.", "他付钱。", context="story")
    found.add("Not yet translated, the guarantor", "", context="lab")
    return found


def test_a_problem_names_cell_term_and_remedy() -> None:
    (problem,) = terms(lesson(), catalog(), "09_x.po")  # type: ignore[arg-type]
    assert (problem.file, problem.cell) == ("09_x.po", "story")
    assert "guarantor" in problem.wrong and "担保人" in problem.mend and "story/guarantor" in problem.mend


def test_a_reason_lets_it_pass_and_must_be_a_reason_that_is_needed() -> None:
    assert list(terms(lesson(story="He is named in the line before."), catalog(), "09_x.po")) == []  # type: ignore[arg-type]
    assert len(list(terms(lesson(story=" "), catalog(), "09_x.po"))) == 1  # type: ignore[arg-type]
    unused = list(terms(lesson(story="Named before.", lab="Gone."), catalog(), "09_x.po"))  # type: ignore[arg-type]
    assert [problem.file for problem in unused] == ["source/09_x.md"] and "lab/guarantor" in unused[0].wrong


def test_a_term_left_out_of_a_real_lesson_is_found(tmp_path: Path) -> None:
    """The catalog of M03 with 担保费 replaced in one message."""
    lesson = read_lesson(House().sources(["03"])[0], House())
    path = House().catalog(lesson.name, "zh_CN")
    assert list(terms_of_lesson(lesson, House())) == []
    spoilt = tmp_path / path.name
    spoilt.write_text(path.read_text(encoding="utf-8").replace("担保费", "费用", 1), encoding="utf-8")
    (problem,) = terms(lesson, catalogs.read_catalog(spoilt, "zh_CN"), path.name)
    assert "guarantee fee" in problem.wrong and "担保费" in problem.mend


def pairs(value: object) -> list[tuple[str, str]]:
    """Every text in both languages of a JSON record."""
    if isinstance(value, dict) and set(value) == {"en", "zh_CN"}:
        return [(value["en"], value["zh_CN"])]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [pair for item in inside for pair in pairs(item)]


@pytest.mark.parametrize("file", ["offers/offers.json", "contract_packs/packs.json"])
def test_data_sets_in_both_languages_use_the_same_terms(file: str) -> None:
    texts = pairs(json.loads(read(file)))
    assert len(texts) > 20
    assert [(found.term.id, pair) for pair in texts for found in apart(*pair)] == []
