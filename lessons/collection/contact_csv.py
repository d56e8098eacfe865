"""A contact log read from CSV: what is wrong is named row by row, and the good rows are kept."""

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from lessons.collection import contact_words as words
from lessons.collection.contacts import Contact, ContactLog
from lessons.credit.errors import InputError
from lessons.strict_csv import decoded, header_errors

Word = TypeVar("Word", bound=StrEnum)

# each row says the first; an empty cell of the others stands for what is usual
REQUIRED = "time zone debtor debt product lender lender_type actor number channel direction answered".split()
OPTIONAL = "consumer_zone association seconds style voice reached consent consent_for consent_on tags".split()
COLUMNS = (*REQUIRED, *OPTIONAL)
LONGEST = 10**6


def read_log(source: str | bytes) -> tuple[ContactLog, tuple[InputError, ...]]:
    """Return the good rows of a CSV text, and one InputError for each thing that is wrong, with row and field.

    Rows are counted from 1 below the header. Bytes may be UTF-8, with or without a mark, or GB 18030.
    """
    text = source if isinstance(source, str) else decoded(source)
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    errors: list[InputError] = []
    contacts: list[Contact] = []
    try:
        header = [cell.strip().lower() for cell in next(lines, [])]
    except csv.Error as error:
        return ContactLog(()), (InputError("wrong_kind", "log", str(error), {"choices": COLUMNS}),)
    errors += header_errors(header, COLUMNS, REQUIRED, "log")
    if any(error.code != "unknown_field" for error in errors):
        return ContactLog(()), tuple(errors)
    row = 0
    while True:
        row += 1
        try:
            cells = next(lines, None)
        except csv.Error as error:
            errors.append(InputError("wrong_kind", "log", str(error), {"row": row}))
            continue
        if cells is None:
            return ContactLog(tuple(contacts)), tuple(errors)
        if not any(cells):
            continue
        if len(cells) != len(header):
            allowed = {"low": len(header), "high": len(header), "row": row}
            errors.append(InputError("wrong_length", "log", len(cells), allowed))
            continue
        try:
            contacts.append(contact(dict(zip(header, cells, strict=True)), row))
        except InputError as error:
            errors.append(error)


def contact(cells: Mapping[str, str], row: int = 1) -> Contact:
    """Return a contact from the texts of its fields; raises InputError, which names row and field."""
    get = cells.get
    try:
        zone = _zone(cells["zone"], "zone")
        places = _places(get("consumer_zone") or cells["zone"])
        tags = get("tags") or ""
        consent_on = get("consent_on") or ""
        association = get("association") or ""
        seconds = get("seconds") or "0"
        return Contact(
            row,
            _moment(cells["time"].strip(), zone),
            places[0],
            _text(cells, "debtor"),
            _text(cells, "debt"),
            _PRODUCT(cells["product"]),
            _text(cells, "lender"),
            _LENDER_TYPE(cells["lender_type"]),
            _ASSOCIATION(association) if association else None,
            _text(cells, "actor"),
            _text(cells, "number"),
            _CHANNEL(cells["channel"]),
            _DIRECTION(cells["direction"]),
            _YES_NO(cells["answered"]) == "yes",
            0 if seconds == "0" else _seconds(seconds),
            _STYLE(get("style") or "interactive"),
            _VOICE(get("voice") or "human"),
            _REACHED(get("reached") or "debtor"),
            _CONSENT(get("consent") or "none"),
            _PURPOSES(get("consent_for") or ""),
            _day(consent_on) if consent_on else None,
            _TAGS(tags),
            places[1:],
        )
    except InputError as error:
        raise InputError(error.code, error.field, error.value, {**error.allowed, "row": row}) from None


def _text(cells: Mapping[str, str], field: str) -> str:
    text = cells[field].strip()
    if not text:
        raise InputError("missing", field, "")
    return text


def _reader(field: str, kind: Any) -> Callable[[str], Any]:
    """Return a quick reader of one word of a vocabulary."""
    known = {str(word): word for word in kind}

    @cache
    def read(text: str) -> Any:
        word = text.strip().lower()
        if not word:
            raise InputError("missing", field, "", {"choices": tuple(known)})
        if word not in known:
            raise InputError("unknown_choice", field, text, {"choices": tuple(known)})
        return known[word]

    return read


def _several(field: str, kind: Any) -> Callable[[str], Any]:
    """Return a quick reader of words between semicolons or spaces."""
    one = _reader(field, kind)

    @cache
    def read(text: str) -> Any:
        return frozenset(one(word) for word in text.replace(";", " ").split())

    return read


class _Answer(StrEnum):
    YES = "yes"
    NO = "no"


_PRODUCT = _reader("product", words.Product)
_LENDER_TYPE = _reader("lender_type", words.LenderType)
_ASSOCIATION = _reader("association", words.Association)
_CHANNEL = _reader("channel", words.Channel)
_DIRECTION = _reader("direction", words.Direction)
_YES_NO = _reader("answered", _Answer)
_STYLE = _reader("style", words.Style)
_VOICE = _reader("voice", words.Voice)
_REACHED = _reader("reached", words.Reached)
_CONSENT = _reader("consent", words.Consent)
_PURPOSES = _several("consent_for", words.ConsentFor)
_TAGS = _several("tags", words.Tag)


@cache
def _zone(name: str, field: str) -> tzinfo:
    if not name.strip():
        raise InputError("missing", field, "", {"choices": ("Asia/Shanghai", "America/New_York", "Europe/London")})
    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):
        choices = ("Asia/Shanghai", "America/New_York", "Europe/London")
        raise InputError("unknown_choice", field, name, {"choices": choices}) from None


@cache
def _places(names: str) -> tuple[tzinfo, ...]:
    """Return the zone of the person reached, and other zones where the person may be, between semicolons or spaces."""
    return tuple(_zone(name, "consumer_zone") for name in names.replace(";", " ").split() or [""])


def _moment(text: str, zone: tzinfo) -> datetime:
    """Return the moment; where clocks are put back or forward, a time without an offset must say which it is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        code, allowed = ("not_a_time", {"choices": ("2026-03-02 09:30:00",)}) if text else ("missing", {})
        raise InputError(code, "time", text, allowed) from None
    if len(text) <= 10:
        raise InputError("not_a_time", "time", text, {"choices": ("2026-03-02 09:30:00",)})
    if moment.tzinfo is not None:
        return moment
    moment = moment.replace(tzinfo=zone)
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        offsets = sorted({f"{moment.replace(fold=fold):%z}" for fold in (0, 1)})
        raise InputError("clock_change", "time", text, {"choices": tuple(f"{text}{offset}" for offset in offsets)})
    return moment


def _seconds(text: str) -> int:
    allowed = {"low": 0, "high": LONGEST}
    try:
        seconds = int(text)
    except ValueError:
        raise InputError("not_a_number", "seconds", text, allowed) from None
    if not 0 <= seconds <= LONGEST:
        raise InputError("out_of_range", "seconds", seconds, allowed)
    return seconds


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise InputError("not_a_date", "consent_on", text, {"choices": ("2026-03-02",)}) from None
