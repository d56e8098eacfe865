"""The glossary: whole, plain, in both languages, each name meaning one thing, each rule in the law files."""

import csv
import re
from collections import Counter
from hashlib import sha256
from statistics import median

import pytest

from lessons import data
from lessons.law.library import parameters
from lessons.views.glossary import CHINESE, ENGLISH, OWN_NAMES, Term, glossary, groups, key, stems, term

TERMS = list(glossary().values())
HAN = re.compile(r"[\u4e00-\u9fff]")


def test_the_card_tells_the_file_s_checksum_and_rows() -> None:
    card = data.read("glossary/card.md")
    assert sha256(data.path("glossary/glossary.csv").read_bytes()).hexdigest() in card
    assert f"| {len(TERMS)} terms" in card
    for column in data.about("glossary")["columns"]:
        assert f"`{column}`" in card


def test_there_are_at_least_150_terms_of_every_group() -> None:
    assert len(TERMS) >= 150
    assert {each.group for each in TERMS} == set(groups())
    assert len({each.id for each in TERMS}) == len(TERMS)


def test_the_file_is_in_the_order_of_the_english_names() -> None:
    names = [row["en"] for row in csv.DictReader(data.read("glossary/glossary.csv").splitlines())]
    assert names == sorted(names, key=str.lower)


@pytest.mark.parametrize("language", OWN_NAMES)
def test_a_name_means_one_thing(language: str) -> None:
    names = Counter(key(name) for each in TERMS for name in {key(n): n for n in each.names(language)}.values())
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("each", TERMS, ids=lambda each: each.id)
def test_a_term_is_one_plain_sentence_in_each_language(each: Term) -> None:
    for language, mark in ((ENGLISH, "."), (CHINESE, "。")):
        assert each.name[language] and each.sentence[language].endswith(mark)
        assert each.sentence[language].count(mark) == 1
        friend = each.false_friend[language]
        assert not friend or friend.endswith(mark)
    assert bool(each.false_friend[ENGLISH]) == bool(each.false_friend[CHINESE])
    assert len(each.sentence[ENGLISH].split()) <= 20 and len(each.sentence[CHINESE]) <= 36
    assert not HAN.search(each.sentence[ENGLISH]) and HAN.search(each.sentence[CHINESE])
    assert not re.search(r"\b(simply|just|obviously|easy to)\b|显然", " ".join(each.sentence.values()))


@pytest.mark.parametrize("each", TERMS, ids=lambda each: each.id)
def test_a_term_states_no_number_of_a_rule_and_its_rules_are_in_the_law_files(each: Term) -> None:
    # "10%" and "11%" explain percentage points; no other sentence needs a number that a law could change
    texts = " ".join((*each.sentence.values(), *each.false_friend.values()))
    numbers = set(re.findall(r"\d+", texts))
    assert numbers <= {"percentage_point": {"10", "11", "1"}, "fee_rate": {"12"}, "ageing_bucket": {"1", "2"}}.get(
        each.id, set()
    )
    assert set(each.law) <= set(parameters())
    assert len(each.rules()) == len(each.law)


def test_the_sentences_are_short() -> None:
    assert median(len(each.sentence[CHINESE]) for each in TERMS) <= 30
    assert median(len(each.sentence[ENGLISH].split()) for each in TERMS) <= 12


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("年化利率", "annualised_rate"),
        ("annual percentage rate", "annual_percentage_rate"),
        ("APR", "annual_percentage_rate"),
        ("Collection agencies", "collection_agency"),
        ("催收公司", "collection_agency"),
        ("debt buyer's", "assignee"),
        ("诉讼时效", "limitation_of_actions"),
        ("late_fee", "late_fee"),
    ],
)
def test_a_term_by_any_of_its_names(name: str, id: str) -> None:
    assert term(name).id == id


@pytest.mark.parametrize("name", ["annual porcentage rate", "年化利", "", None, 7])
def test_an_unknown_term_offers_others(name: object) -> None:
    with pytest.raises(data.UnknownName) as error:
        term(name)  # type: ignore[arg-type]
    assert error.value.choices
    if name == "annual porcentage rate":
        assert "annual percentage rate" in error.value.choices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fees", ("fee",)),
        ("penalties, paid", ("penalty", "paid")),
        ("collecting and collected", ("collect", "and", "collect")),
        ("this is a loss, thus", ("this", "is", "a", "loss", "thus")),
        ("lender’s lenders'", ("lender", "lender")),
    ],
)
def test_stems(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(word.rstrip("e") for word in stems(text)) == tuple(word.rstrip("e") for word in expected)
