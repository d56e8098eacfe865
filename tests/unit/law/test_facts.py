"""Every mark, date, rank and value is the one of the course's fact sheets; a change in a law file shows up here.

The table is copied by hand from the two fact sheets of 22 November 2026 (mainland China; United States, United Kingdom,
European Union, Hong Kong): columns for confidence, dates and parameters. Marks there: V and A = text read, V2 and B =
secondary source, V3 = weak source, M = from memory, DOUBT = conflict or decisive part not read. Nobody may raise a mark
without having read the text.

WORDS holds, for each value, article, day of the last check and short hashes of sentence and scope (English and Chinese
text together). When a test says that a row differs: read the source that the law file names; if the new words are what
it says, print the rows of today and copy those that you read, and no others, over the old ones:

    python tests/unit/law/test_facts.py
"""

import hashlib
import re

import pytest

from lessons.law import library

MARKS = {
    "V": "verified_text",
    "V2": "secondary_source",
    "V3": "weak_source",
    "M": "unverified",
    "DOUBT": "doubtful",
    "A": "verified_text",
    "B": "secondary_source",
}

# id | rule | instrument | rank | mark | from | to | value
TABLE = """
cn.pbc3.annual_rate_shown        | APR-01  | PBC3  | regulator_rule          | V     | 2021-03-31 | |
cn.pbc3.who_is_bound             | APR-02  | PBC3  | regulator_rule          | V     | 2021-03-31 | |
cn.pbc3.annual_rate_means        | APR-03  | PBC3  | regulator_rule          | V     | 2021-03-31 | |
cn.pbc3.two_methods              | APR-04  | PBC3  | regulator_rule          | V     | 2021-03-31 | |
cn.pbc3.annex_annualisation      | APR-04  | PBC3  | regulator_rule          | DOUBT | 2021-03-31 | |
cn.pbc3.private_lending          | APR-05  | PBC3  | regulator_rule          | V     | 2021-03-31 | |
cn.msz.start                     | COST-01 | MSZ   | regulator_rule          | V2    | 2026-08-01 | | 2026-08-01
cn.msz.lenders                   | COST-02 | MSZ   | regulator_rule          | V2    | 2026-08-01 | |
cn.msz.cost_means                | COST-03 | MSZ   | regulator_rule          | V2    | 2026-08-01 | |
cn.msz.form_content              | COST-04 | MSZ   | regulator_rule          | V2    | 2026-08-01 | |
cn.msz.in_person                 | COST-05 | MSZ   | regulator_rule          | V2    | 2026-08-01 | |
cn.msz.online                    | COST-06 | MSZ   | regulator_rule          | V2    | 2026-08-01 | |
cn.msz.order_page                | COST-07 | MSZ   | regulator_rule          | V2    | 2026-08-01 | |
cn.msz.nothing_else              | COST-08 | MSZ   | regulator_rule          | V2    | 2026-08-01 | |
cn.msz.item_by_item              | COST-09 | MSZ   | regulator_rule          | V3    | 2026-08-01 | |
cn.zd9.platform_charges          | COST-10 | ZD9   | regulator_rule          | V2    | 2025-10-01 | |
cn.zd9.partner_list              | COST-10 | ZD9   | regulator_rule          | V2    | 2025-10-01 | |
cn.xyk22.instalment_as_interest  | CARD-04 | XYK22 | regulator_rule          | V2    | 2022-07-07 | |
cn.cpl.right_to_know             | COST-11 | CPL   | statute                 | V     | 2014-03-15 | |
cn.cpl.clear_price               | COST-11 | CPL   | statute                 | V     | 2014-03-15 | |
cn.cpl.standard_terms            | COST-11 | CPL   | statute                 | V     | 2014-03-15 | |
cn.cpl.financial_information     | COST-11 | CPL   | statute                 | V     | 2014-03-15 | |
cn.cc.standard_terms_notice      | COST-12 | CC    | statute                 | V     | 2021-01-01 | |
cn.cc.standard_terms_void        | COST-12 | CC    | statute                 | V     | 2021-01-01 | |
cn.cc.standard_terms_reading     | COST-12 | CC    | statute                 | V     | 2021-01-01 | |
cn.htj.tick_box                  | COST-12 | HTJ   | judicial_interpretation | V     | 2023-12-05 | |
cn.mj20b.private_lending_cap     | RATE-03 | MJ20b | judicial_interpretation | V     | 2021-01-01 | | 4
cn.cc.no_interest_agreed         | RATE-05 | CC    | statute                 | V     | 2021-01-01 | |
cn.cc.interest_in_advance        | RATE-06 | CC    | statute                 | V     | 2021-01-01 | |
cn.mj20b.principal_received      | RATE-06 | MJ20b | judicial_interpretation | V     | 2021-01-01 | |
cn.mj20b.not_for_licensed_lenders| RATE-11 | MJ20b | judicial_interpretation | V     | 2021-01-01 | |
cn.pf.seven_local_types          | RATE-11 | PF    | judicial_interpretation | V     | 2021-01-01 | |
cn.jr22.court_ceiling            | RATE-12 | JR22  | judicial_policy         | V     | 2017-08    | | 24
cn.cc.usury                      | RATE-17 | CC    | statute                 | V     | 2021-01-01 | |
cn.xd86.net_amount               | RATE-18 | XD86  | regulator_rule          | V2    | 2020-09    | |
us.tila.annual_rate              | US-APR-1   | TILA | statute        | A | 1969       |            |
us.regz.annual_rate              | US-APR-1   | RegZ | regulator_rule | A | 1969       |            |
us.regz.accuracy_regular         | US-APR-2   | RegZ | regulator_rule | A | 1969       |            | 0.125
us.regz.accuracy_irregular       | US-APR-2   | RegZ | regulator_rule | A | 1969       |            | 0.25
us.regz.threshold                | US-TILA-1  | RegZ | regulator_rule | A | 2025-01-01 | 2025-12-31 | 71900
us.regz.threshold                | US-TILA-1  | RegZ | regulator_rule | A | 2026-01-01 |            | 73400
eu.ccd1.annual_rate              | EU-APR-1   | CCD1 | directive      | A | 2010-06-11 | 2026-11-19 |
eu.ccd2.annual_rate              | EU-APR-1   | CCD2 | directive      | B | 2026-11-20 |            |
eu.ccd2.start                    | EU-DATE-1  | CCD2 | directive      | B | 2026-11-20 |            | 2026-11-20
eu.ccd2.scope                    | EU-SCOPE-2 | CCD2 | directive      | A | 2026-11-20 |            | 100000
uk.conc.annual_rate              | UK-APR-1   | CONC | regulator_rule | B | 2011       |            |
hk.mlo.effective_rate            | HK-CAP-3   | MLO  | statute        | M | 1980       |            |
"""

# id | from | article | article in Chinese | last check | sentence | scope
WORDS = """
cn.cc.interest_in_advance | 2021-01-01 | article 670 | 第670条 | 2026-11-22 | 5eccbff8 | 91835167
cn.cc.no_interest_agreed | 2021-01-01 | article 680, paragraphs 2 and 3 | 第680条第2款、第3款 | 2026-11-22 | 69a40c86 | 91835167
cn.cc.standard_terms_notice | 2021-01-01 | article 496 | 第496条 | 2026-11-22 | f77455ef | dbc27caa
cn.cc.standard_terms_reading | 2021-01-01 | article 498 | 第498条 | 2026-11-22 | fcf40a00 | dbc27caa
cn.cc.standard_terms_void | 2021-01-01 | article 497 | 第497条 | 2026-11-22 | bbba08c8 | dbc27caa
cn.cc.usury | 2021-01-01 | article 680, paragraph 1 | 第680条第1款 | 2026-11-22 | 59e4006e | 91835167
cn.cpl.clear_price | 2014-03-15 | article 20 | 第20条 | 2026-11-22 | 04c04de7 | 12aa7213
cn.cpl.financial_information | 2014-03-15 | article 28 | 第28条 | 2026-11-22 | bfc642c2 | acadfa58
cn.cpl.right_to_know | 2014-03-15 | article 8 | 第8条 | 2026-11-22 | 83b54988 | 12aa7213
cn.cpl.standard_terms | 2014-03-15 | article 26 | 第26条 | 2026-11-22 | e0d4bb21 | 12aa7213
cn.htj.tick_box | 2023-12-05 | articles 9 and 10 | 第9条、第10条 | 2026-11-22 | 9b400780 | dbc27caa
cn.jr22.court_ceiling | 2017-08 | article 2, item 2 | 第2条第2项 | 2026-11-22 | d834fdff | 74822722
cn.mj20b.not_for_licensed_lenders | 2021-01-01 | article 1, paragraph 2 | 第1条第2款 | 2026-11-22 | 1f6ce5e2 | e4bcd7f0
cn.mj20b.principal_received | 2021-01-01 | article 26 | 第26条 | 2026-11-22 | c0fbdf73 | db7f04e6
cn.mj20b.private_lending_cap | 2021-01-01 | article 25 | 第25条 | 2026-11-22 | 07d70586 | db7f04e6
cn.msz.cost_means | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | 890e272f | 3af72829
cn.msz.form_content | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | 96b03fcf | 3af72829
cn.msz.in_person | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | d66324a6 | 3af72829
cn.msz.item_by_item | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | 4d2d4b08 | 3af72829
cn.msz.lenders | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | 91020043 | 3af72829
cn.msz.nothing_else | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | 2d71636e | 3af72829
cn.msz.online | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | 6b17653d | 3af72829
cn.msz.order_page | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | 8109c104 | 3af72829
cn.msz.start | 2026-08-01 | article number not seen | 未见条文序号 | 2026-11-22 | b94940a6 | 3af72829
cn.pbc3.annex_annualisation | 2021-03-31 | annex | 附件 | 2026-11-22 | 0880be69 | a956487e
cn.pbc3.annual_rate_means | 2021-03-31 | article 3 | 第3条 | 2026-11-22 | 25c77508 | a956487e
cn.pbc3.annual_rate_shown | 2021-03-31 | article 1 | 第1条 | 2026-11-22 | c869dbf9 | a956487e
cn.pbc3.private_lending | 2021-03-31 | article 5 | 第5条 | 2026-11-22 | e9affd16 | c43a8f78
cn.pbc3.two_methods | 2021-03-31 | article 4 | 第4条 | 2026-11-22 | 7dfa9108 | a956487e
cn.pbc3.who_is_bound | 2021-03-31 | article 2 | 第2条 | 2026-11-22 | 31402eaf | a956487e
cn.pf.seven_local_types | 2021-01-01 | operative text | 正文 | 2026-11-22 | 68ed0815 | 5810358e
cn.xd86.net_amount | 2020-09 | article number not seen | 未见条文序号 | 2026-11-22 | 6588bedc | c80af3b7
cn.xyk22.instalment_as_interest | 2022-07-07 | article number not seen | 未见条文序号 | 2026-11-22 | 29934470 | f83bb19b
cn.zd9.partner_list | 2025-10-01 | article number not seen | 未见条文序号 | 2026-11-22 | 79586418 | 9946da93
cn.zd9.platform_charges | 2025-10-01 | article number not seen | 未见条文序号 | 2026-11-22 | a95c57b6 | 9946da93
eu.ccd1.annual_rate | 2010-06-11 | Article 19 and Annex I | 第19条及附件一 | 2026-11-22 | 5ac9d31b | e7b1ade0
eu.ccd2.annual_rate | 2026-11-20 | Article 30 and Annex III (annex number unverified) | 第30条及附件三（附件序号未核实） | 2026-11-22 | 79179b7c | e7b1ade0
eu.ccd2.scope | 2026-11-20 | Article 2(2)(c) | 第2条第2款(c) | 2026-11-22 | 6eeaab1d | e7b1ade0
eu.ccd2.start | 2026-11-20 | Articles 46 and 48 | 第46条、第48条 | 2026-11-22 | 19449524 | e7b1ade0
hk.mlo.effective_rate | 1980 | section 2 and Schedule 2 | 第2条及附表2 | 2026-11-22 | 77287a5a | c84cf4e6
uk.conc.annual_rate | 2011 | CONC App 1.2 (formula also in SI 2010/1011) | 附录1.2（公式另见SI 2010/1011） | 2026-11-22 | cebe9118 | 50727c4d
us.regz.accuracy_irregular | 1969 | 1026.22(a)(3) | 第1026.22条(a)(3) | 2026-11-22 | 78fa3246 | d8cf56fa
us.regz.accuracy_regular | 1969 | 1026.22(a)(2) | 第1026.22条(a)(2) | 2026-11-22 | c90ce35c | d8cf56fa
us.regz.annual_rate | 1969 | 1026.22(a)(1) and Appendix J | 第1026.22条(a)(1)及附录J | 2026-11-22 | 0c8771e4 | d8cf56fa
us.regz.threshold | 2025-01-01 | 1026.2(a)(17) and 1026.3(b) | 第1026.2条(a)(17)、第1026.3条(b) | 2026-11-22 | 87325a89 | d8cf56fa
us.regz.threshold | 2026-01-01 | 1026.2(a)(17) and 1026.3(b) | 第1026.2条(a)(17)、第1026.3条(b) | 2026-11-22 | 87325a89 | d8cf56fa
us.tila.annual_rate | 1969 | 15 U.S.C. 1606(a) | 《美国法典》第15编第1606条(a) | 2026-11-22 | 5899eb3a | d8cf56fa
"""  # noqa: E501

# numbers and dates that the fact sheets mark as unsure; the number of MSZ is not in them, it comes from weak sources
UNSURE_NUMBERS = {"HTJ", "MJ20b", "PF", "XYK22", "XD86", "MSZ"}
UNSURE_DATES = {"CPL", "TILA", "RegZ", "CONC", "MLO"}


def expected() -> list[tuple[str, ...]]:
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]
    return sorted((id, rule, key, rank, MARKS[mark], *rest) for id, rule, key, rank, mark, *rest in rows)


def found(shelf) -> list[tuple[str, ...]]:
    rows = []
    for record in shelf.records.values():
        for value in record.values:
            cited = value.citation
            end = cited.end.isoformat() if cited.end else ""
            key = cited.instrument.key
            rows.append(
                (value.id, *value.rules, key, cited.rank, cited.confidence, cited.start.written, end, value.value)
            )
    return sorted(rows)


def short_hash(words) -> str:
    """Return the first 8 digits of the SHA-256 of a text in both languages."""
    return hashlib.sha256(f"{words.en}\n{words.zh_CN}".encode()).hexdigest()[:8]


def words_found(shelf) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return (id, from) -> article in both languages, last check, hash of the sentence, hash of the scope."""
    rows = {}
    for record in shelf.records.values():
        for value in record.values:
            cited = value.citation
            rows[value.id, cited.start.written] = (
                cited.article.en,
                cited.article.zh_CN,
                cited.last_checked.isoformat(),
                short_hash(value.sentence),
                short_hash(cited.scope),
            )
    return rows


def words_expected() -> dict[tuple[str, str], tuple[str, ...]]:
    rows = [tuple(cell.strip() for cell in line.split("|")) for line in WORDS.strip().splitlines()]
    return {(id, start): tuple(rest) for id, start, *rest in rows}


def words_printed() -> str:
    """Return the table of today, in the form of WORDS."""
    return "\n".join(" | ".join((*key, *rest)) for key, rest in sorted(words_found(library()).items()))


def test_articles_checks_sentences_and_scopes_are_those_that_were_read():
    found, read = words_found(library()), words_expected()
    changed = [
        f"{id} from {start}: read {read.get((id, start))}, now {found.get((id, start))}"
        for id, start in sorted({*found, *read})
        if found.get((id, start)) != read.get((id, start))
    ]
    assert not changed, (
        "law files say something else than what was read. Read each source; if the file is right, copy its row from "
        "`python tests/unit/law/test_facts.py` into WORDS:\n" + "\n".join(changed)
    )


def test_marks_dates_ranks_and_values_are_those_of_the_fact_sheets():
    assert found(library()) == expected()


def test_unsure_numbers_and_dates_are_marked():
    instruments = library().instruments.values()
    weak = ("unverified", "weak_source")
    assert {i.key for i in instruments if i.number_confidence in weak} == UNSURE_NUMBERS
    assert {i.key for i in instruments if i.start.confidence in weak} == UNSURE_DATES


def test_dates_unsure_in_the_registry_are_unsure_in_the_values():
    for record in library().records.values():
        for value in record.values:
            if value.citation.instrument.key in UNSURE_DATES and len(record.values) == 1:
                assert value.citation.start.confidence == "unverified", value.id


def test_unsettled_are_exactly_these():
    unsettled = {record.id for record in library().records.values() if not record.values[0].settled}
    assert unsettled == {"cn.pbc3.annex_annualisation", "cn.msz.item_by_item", "hk.mlo.effective_rate"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("parameters/cn/jr22/court_ceiling.yaml", 'value: "24"', 'value: "36"'),
        ("parameters/cn/msz/start.yaml", '    value: "2026-08-01"', '    value: "2026-09-01"'),
        ("parameters/cn/msz/start.yaml", '- from: "2026-08-01"', '- from: "2026-09-01"'),
        ("parameters/cn/msz/item_by_item.yaml", "confidence: weak_source", "confidence: secondary_source"),
        ("parameters/us/regz/threshold.yaml", 'value: "73400"', 'value: "75000"'),
        ("parameters/cn/cc/usury.yaml", "rules: [RATE-17]", "rules: [RATE-16]"),
        ("instruments.yaml", "rank: judicial_policy", "rank: statute"),
    ],
)
def test_a_changed_value_does_not_pass_unseen(spoil, file, old, new):
    assert found(library(spoil(file, old, new))) != expected()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("parameters/cn/cc/standard_terms_notice.yaml", "article 496", "article 497"),
        ("parameters/cn/cc/standard_terms_notice.yaml", "第496条", "第497条"),
        ("parameters/cn/cc/interest_in_advance.yaml", "may not be deducted", "may be deducted"),
        ("parameters/cn/cc/interest_in_advance.yaml", "不得", "可以"),
        ("parameters/cn/msz/start.yaml", "Lenders of personal loans, banks and non-banks.", "Banks only."),
        ("parameters/cn/msz/start.yaml", "包括银行和非银行机构", "仅限银行"),
        ("parameters/cn/msz/start.yaml", 'last_checked: "2026-11-22"', 'last_checked: "2026-11-21"'),
        ("parameters/us/regz/threshold.yaml", 'last_checked: "2026-11-22"', 'last_checked: "2026-11-21"'),
    ],
)
def test_changed_words_do_not_pass_unseen(spoil, file, old, new):
    assert words_found(library(spoil(file, old, new))) != words_expected()


def test_a_scope_narrowed_in_every_file_of_an_instrument_does_not_pass_unseen(copied):
    files = sorted((copied / "parameters/cn/msz").glob("*.yaml"))
    for path in files:
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)(^  scope:\n    en: ).*(\n    zh_CN: ).*", r'\1"Banks only."\2"仅限银行。"', text))
    changed = {id for (id, start), row in words_found(library(copied)).items() if row != words_expected()[id, start]}
    assert changed == {f"cn.msz.{path.stem}" for path in files}


def test_what_was_not_read_is_not_called_read():
    for record in library().records.values():
        value = record.values[-1]
        read = {source.read for source in value.citation.sources}
        assert ("text" in read) >= (value.citation.confidence == "verified_text"), value.id
        if value.citation.confidence != "verified_text":
            assert value.note is not None, value.id


if __name__ == "__main__":
    print(words_printed())
