"""A broken law file is refused with a sentence that names the file and the key; nothing is guessed from YAML."""

import pytest

from lessons.law import LawFileError, library
from lessons.law.files import read

START = "parameters/cn/msz/start.yaml"
RATE = "parameters/cn/jr22/court_ceiling.yaml"
TWO = "parameters/us/regz/threshold.yaml"

BROKEN = [
    # file, what stands there, what someone typed instead, code, key
    (START, "unit: date\n", "", "missing", "unit"),
    (START, "  confidence: secondary_source\n", "", "missing", "citation: confidence"),
    (START, '  review_by: "2027-05-22"\n', "", "missing", "citation: review_by"),
    (START, '    zh_CN: "未见条文序号"\n', "", "missing", "citation: article: zh_CN"),
    (START, '    value: "2026-08-01"\n', "", "missing", "values 1: value"),
    (START, "unit: date\n", "unit: date\nunits: date\n", "unknown_field", "units"),
    (START, "    read: summary\n", "    read: summary\n    page: x\n", "unknown_field", "sources 1: page"),
    (START, "unit: date\n", "unit: day\n", "unknown_choice", "unit"),
    (START, "confidence: secondary_source", "confidence: certain", "unknown_choice", "citation: confidence"),
    (START, 'settled: "yes"', 'settled: "maybe"', "unknown_choice", "settled"),
    (START, "    read: summary\n", "    read: skimmed\n", "unknown_choice", "sources 1: read"),
    (START, "instrument: MSZ", "instrument: MZS", "unknown_choice", "citation: instrument"),
    (START, "instrument: MSZ", "instrument: CC", "unknown_choice", "citation: instrument"),
    (START, '  en: "First day of the disclosure form"', '  en: ""', "empty", "meaning: en"),
    (START, "rules: [COST-01]", "rules: []", "empty", "rules"),
    (START, "rules: [COST-01]", "rules:", "empty", "rules"),
    (START, "rules: [COST-01]", "rules: COST-01", "conflict", "rules"),
    (START, '- from: "2026-08-01"', '- from: "1 August 2026"', "not_a_date", "values 1: from"),
    (START, '- from: "2026-08-01"', '- from: "2026-02-30"', "not_a_date", "values 1: from"),
    (START, '- from: "2026-08-01"', '- from: "2026-13"', "not_a_date", "values 1: from"),
    (START, '    value: "2026-08-01"', '    value: "soon"', "not_a_date", "values 1: value"),
    (START, 'last_checked: "2026-11-22"', 'last_checked: "22.11.2026"', "not_a_date", "citation: last_checked"),
    (START, 'review_by: "2027-05-22"', 'review_by: "2026-11-22"', "date_order", "citation: review_by"),
    (START, '- from: "2026-08-01"', '- from: "2026-07-31"', "out_of_range", "values 1: from"),
    (START, "From {value}, new", "From 1 August 2026, new", "conflict", "values 1: sentence: en"),
    (START, "自{value}起", "自{day}起", "conflict", "values 1: sentence: zh_CN"),
    (START, "id: cn.msz.start", "id: cn.msz.begin", "conflict", "id"),
    (START, "id: cn.msz.start", "id: start", "conflict", "id"),
    (START, "note:\n", "notes:\n", "unknown_field", "notes"),
    (START, "unit: date\n", "unit: date\nunit: date\n", "conflict", "line 1"),
    (START, "meaning:\n", "meaning: [\n", "conflict", "line"),
    (RATE, '    value: "24"', '    value: "24 %"', "not_a_number", "values 1: value"),
    (RATE, '    value: "24"', '    value: "NaN"', "not_a_number", "values 1: value"),
    (RATE, 'settled: "yes"', 'settled: "no"\nsettle: x', "unknown_field", "settle"),
    (TWO, '    to: "2025-12-31"\n', "", "missing", "values 2: to (of the value before)"),
    (TWO, '    to: "2025-12-31"\n', '    to: "2026-01-01"\n', "date_order", "values 2: from"),
    (TWO, '    to: "2025-12-31"\n', '    to: "2024-12-31"\n', "date_order", "values 1: to"),
    (
        "parameters/cn/cc/usury.yaml",
        "    sentence:",
        '    value: "4"\n    sentence:',
        "unknown_field",
        "values 1: value",
    ),
    ("parameters/cn/cc/usury.yaml", "confidence: verified_text", "confidence: weak_source", "missing", "note"),
    ("parameters/cn/pbc3/annex_annualisation.yaml", 'settled: "no"', 'settled: "yes"', "conflict", "settled"),
    ("instruments.yaml", "rank: statute", "rank: law", "unknown_choice", "CC: rank"),
    ("instruments.yaml", '    zh_CN: "全国人民代表大会"\n', "", "missing", "CC: issuer: zh_CN"),
    ("instruments.yaml", "  number_confidence: unverified\n", "", "conflict", "HTJ"),
    ("instruments.yaml", 'to: "2026-11-19"', 'to: "2009-11-19"', "date_order", "CCD1: to"),
    ("boxes.yaml", "cn.msz.start", "cn.msz.begin", "unknown_choice", "m03: entries"),
    ("boxes.yaml", "  title:\n", "  titel:\n", "missing", "m01: title"),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "key"), BROKEN)
def test_broken_file_is_named_with_its_key(spoil, file, old, new, code, key):
    folder = spoil(file, old, new)
    with pytest.raises(LawFileError) as caught:
        library(folder)
    error = caught.value
    assert (error.file, error.code) == (file, code)
    assert error.key.startswith(key)
    assert str(error).startswith(f"{file}: {key}")
    assert str(error).endswith(".")


def test_the_files_as_they_are_pass(copied):
    assert len(library(copied).records) == len(library().records) >= 46


def test_the_error_is_an_input_error_that_language_can_say():
    from lessons.language import explain, in_language

    error = LawFileError("date_order", START, "as_of", "2026-07-31", {"low": "2026-08-01"})
    assert "2026-08-01" in explain(error)
    assert START in explain(error)
    with in_language("zh_CN"):
        assert START in explain(error)


@pytest.mark.parametrize("typed", ["2026-08-01", '"2026-08-01"', "1.50", "no", "null", "0x10", "1e3", "007"])
def test_every_scalar_stays_the_string_that_was_typed(tmp_path, typed):
    path = tmp_path / "boxes.yaml"
    path.write_text(
        f"m:\n  title: {{en: {typed}, zh_CN: x}}\n  parts:\n"
        f"    - heading: {{en: a, zh_CN: b}}\n      entries: [{typed}]\n",
        encoding="utf-8",
    )
    data = read(path, "boxes.yaml", "boxes")
    assert data["m"]["title"]["en"] == typed.strip('"')
    assert data["m"]["parts"][0]["entries"] == [typed.strip('"')]


def test_a_file_that_is_not_text_is_named(copied):
    (copied / START).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LawFileError) as caught:
        library(copied)
    assert caught.value.file == START


def test_an_empty_file_is_named(copied):
    (copied / START).write_text("", encoding="utf-8")
    with pytest.raises(LawFileError) as caught:
        library(copied)
    assert caught.value.file == START


def test_schema_and_code_know_the_same_words():
    import json

    from lessons.law import Confidence, Rank, Unit
    from lessons.law.citation import Reading
    from lessons.law.files import SCHEMA

    parts = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]
    assert parts["rank"]["enum"] == [*Rank]
    assert parts["confidence"]["enum"] == [*Confidence]
    assert parts["unit"]["enum"] == [*Unit]
    assert parts["source"]["properties"]["read"]["enum"] == [*Reading]
