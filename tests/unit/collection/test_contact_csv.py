"""A contact log from CSV: what is wrong is said row by row, and the good rows are kept."""

from datetime import UTC, datetime

import pytest

from lessons.collection import COLUMNS, Consent, ConsentFor, Contact, ContactLog, Reached, Tag, contact, read_log
from lessons.credit import InputError
from lessons.language import LANGUAGES, explain, in_language
from lessons.language.errors import FIELDS, SENTENCES
from lessons.language.speech import catalog

GOOD = {
    "time": "2026-03-02 22:30:00",
    "zone": "Asia/Shanghai",
    "debtor": "D1",
    "debt": "L1",
    "product": "online_loan",
    "lender": "Anheng",
    "lender_type": "bank",
    "actor": "agency-1",
    "number": "N1",
    "channel": "call",
    "direction": "outbound",
    "answered": "no",
}
BAD = [
    ({"time": ""}, "missing", "time"),
    ({"time": "yesterday"}, "not_a_time", "time"),
    ({"time": "2026-03-02"}, "not_a_time", "time"),
    ({"time": "2026-03-08 02:30:00", "zone": "America/New_York"}, "clock_change", "time"),
    ({"time": "2026-11-01 01:30:00", "zone": "America/New_York"}, "clock_change", "time"),
    ({"zone": ""}, "missing", "zone"),
    ({"zone": "Mars/Olympus"}, "unknown_choice", "zone"),
    ({"consumer_zone": "here"}, "unknown_choice", "consumer_zone"),
    ({"debtor": " "}, "missing", "debtor"),
    ({"debt": ""}, "missing", "debt"),
    ({"product": "mortgage"}, "unknown_choice", "product"),
    ({"lender": ""}, "missing", "lender"),
    ({"lender_type": ""}, "missing", "lender_type"),
    ({"association": "chess"}, "unknown_choice", "association"),
    ({"actor": ""}, "missing", "actor"),
    ({"number": ""}, "missing", "number"),
    ({"channel": "fax"}, "unknown_choice", "channel"),
    ({"direction": "up"}, "unknown_choice", "direction"),
    ({"answered": "perhaps"}, "unknown_choice", "answered"),
    ({"seconds": "long"}, "not_a_number", "seconds"),
    ({"seconds": "-1"}, "out_of_range", "seconds"),
    ({"style": "loud"}, "unknown_choice", "style"),
    ({"voice": "dog"}, "unknown_choice", "voice"),
    ({"reached": "nobody"}, "unknown_choice", "reached"),
    ({"consent": "sure"}, "unknown_choice", "consent"),
    ({"consent_for": "all"}, "unknown_choice", "consent_for"),
    ({"consent_on": "today"}, "not_a_date", "consent_on"),
    ({"tags": "threat; rude"}, "unknown_choice", "tags"),
]


def text(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    lines = [",".join(columns)] + [",".join(row.get(name, "") for name in columns) for row in rows]
    return "\n".join(lines) + "\n"


def test_a_good_row_with_everything_left_out_that_may_be() -> None:
    log, errors = read_log(text(GOOD, columns=tuple(GOOD)))
    assert errors == ()
    assert log.contacts == (contact(GOOD),)
    first = log.contacts[0]
    assert first.row == 1 and first.reached is Reached.DEBTOR and not first.answered and first.tags == frozenset()
    assert first.at.astimezone(UTC) == datetime(2026, 3, 2, 14, 30, tzinfo=UTC)
    assert first.local.hour == 22 and log.by_row[1] is first and len(log) == 1


def test_the_rest_of_a_row() -> None:
    row = contact(
        {
            **GOOD,
            "consumer_zone": "Asia/Urumqi",
            "consent": "Direct",
            "consent_for": "hours; calls",
            "tags": "threat insult",
        }
    )
    assert row.local.hour == 20  # two hours behind
    assert row.tags == {Tag.THREAT, Tag.INSULT}
    assert row.agreed(ConsentFor.CALLS) and row.agreed(ConsentFor.HOURS, Consent.DIRECT)
    assert not row.agreed(ConsentFor.HOURS, Consent.CONTRACT) and not row.agreed(ConsentFor.VISIT)


def test_an_offset_says_which_of_two_hours_it_was() -> None:
    early = contact({**GOOD, "zone": "America/New_York", "time": "2026-11-01T01:30:00-04:00"})
    late = contact({**GOOD, "zone": "America/New_York", "time": "2026-11-01T01:30:00-05:00"})
    assert (late.at - early.at).total_seconds() == 3600


@pytest.mark.parametrize(("changes", "code", "field"), BAD)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bad_row_is_named_and_the_good_ones_are_kept(changes, code, field, language) -> None:
    log, errors = read_log(text(GOOD, {**GOOD, **changes}, GOOD))
    assert [c.row for c in log.contacts] == [1, 3]
    assert [(e.code, e.field, e.allowed["row"]) for e in errors] == [(code, field, 2)]
    with in_language(language):
        sentence = explain(errors[0])
    label = FIELDS[field][0]
    shown = label if language == "en" else catalog("zh_CN")[label]
    assert shown in sentence and {"en": "row 2", "zh_CN": "第 2 行"}[language] in sentence
    assert code in SENTENCES and "{" not in sentence


def test_rows_that_are_too_short_or_broken() -> None:
    good = text(GOOD).splitlines()
    log, errors = read_log("\n".join([*good, "2026-03-02,Asia/Shanghai", "", good[1]]))
    assert [c.row for c in log.contacts] == [1, 4]
    assert [(e.code, e.field, e.value) for e in errors] == [("wrong_length", "log", 2)]
    log, errors = read_log("\n".join([*good, '"never closed']))
    assert len(log) == 1 and errors[0].code == "wrong_kind" and errors[0].allowed["row"] == 2


def test_a_header_says_what_is_missing_or_unknown() -> None:
    _, errors = read_log("time,zone\n")
    assert {e.field for e in errors if e.code == "missing"} >= {"debtor", "channel"}
    log, errors = read_log(text(GOOD, columns=(*COLUMNS, "mood")))
    assert len(log) == 1 and [(e.code, e.value) for e in errors] == [("unknown_field", "mood")]
    log, errors = read_log(text(GOOD, columns=(*COLUMNS, "time")))
    assert len(log) == 0 and [(e.code, e.value) for e in errors] == [("conflict", "time")]
    for nothing in ("", "\n\n"):
        assert [e.code for e in read_log(nothing)[1]] == ["empty"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_spreadsheets_write_chinese_in_several_ways(encoding: str) -> None:
    log, errors = read_log(text({**GOOD, "lender": "安衡"}).replace("\n", "\r\n").encode(encoding))
    assert errors == () and log.contacts[0].lender == "安衡"


def test_a_contact_needs_a_zone() -> None:
    good = contact(GOOD)
    with pytest.raises(InputError) as caught:
        Contact(**{**{name: getattr(good, name) for name in Contact.__slots__}, "at": datetime(2026, 3, 2)})
    assert caught.value.field == "zone"
    with pytest.raises(AttributeError):
        good.row = 2  # type: ignore[misc]
    assert ContactLog(()).contacts == ()
