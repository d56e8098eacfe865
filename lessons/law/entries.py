"""Entries of law files turned into nouns; what the schema cannot say is checked here."""

from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath
from string import Formatter
from typing import Any

from lessons.law.citation import Citation, Confidence, Day, Instrument, Reading, Source, Words
from lessons.law.errors import LawFileError
from lessons.law.parameter import LAST_HOUR, WHOLE, Parameter, Record, Unit
from lessons.law.rank import Rank


def instrument(key: str, entry: dict[str, Any]) -> Instrument:
    """Return one entry of instruments.yaml; raises LawFileError for impossible dates."""
    file = "instruments.yaml"
    start = _start(entry, file, key)
    end = _day(entry["to"], file, f"{key}: to") if "to" in entry else None
    if end is not None and end < start.day:
        raise LawFileError("date_order", file, f"{key}: to", end, {"low": start.day})
    return Instrument(
        key=key,
        name=Words(**entry["name"]),
        issuer=Words(**entry["issuer"]),
        number=Words(**entry["number"]) if "number" in entry else None,
        number_confidence=Confidence(entry["number_confidence"]) if "number" in entry else None,
        rank=Rank(entry["rank"]),
        start=start,
        end=end,
    )


def record(file: str, data: dict[str, Any], instruments: dict[str, Instrument]) -> Record:
    """Return the record of one file; raises LawFileError where it contradicts itself or the registry."""
    place = PurePosixPath(file)
    expected = ".".join(place.with_suffix("").parts[1:])
    if data["id"] != expected:
        raise LawFileError("conflict", file, "id", data["id"], {"expected": expected})
    key = data["citation"]["instrument"]
    if key not in instruments or key.lower() != place.parent.name:
        here = [known for known in instruments if known.lower() == place.parent.name]
        raise LawFileError(
            "unknown_choice", file, "citation: instrument", key, {"choices": here or sorted(instruments)}
        )
    values: list[Parameter] = []
    for number, entry in enumerate(data["values"], start=1):
        value = _value(file, data, entry, f"values {number}", instruments[key])
        if values:
            _follows(file, f"values {number}: from", values[-1].citation, value.citation)
        values.append(value)
    return Record(data["id"], file, tuple(values))


def _value(file: str, data: dict[str, Any], entry: dict[str, Any], key: str, instrument: Instrument) -> Parameter:
    unit = Unit(data["unit"])
    settled = data["settled"] == "yes"
    citation = _citation(file, data, entry, key, instrument)
    if "note" not in data and not (settled and citation.confidence is Confidence.VERIFIED_TEXT):
        raise LawFileError("missing", file, "note")
    if citation.confidence is Confidence.DOUBTFUL and settled:
        raise LawFileError("conflict", file, "settled", data["settled"], {"expected": "no"})
    _check_value(file, unit, entry, key)
    return Parameter(
        id=data["id"],
        file=file,
        rules=tuple(data["rules"]),
        meaning=Words(**data["meaning"]),
        unit=unit,
        value=entry.get("value", ""),
        sentence=Words(**entry["sentence"]),
        settled=settled,
        note=Words(**data["note"]) if "note" in data else None,
        citation=citation,
    )


def _citation(file: str, data: dict[str, Any], entry: dict[str, Any], key: str, instrument: Instrument) -> Citation:
    cited = data["citation"]
    start = _start(entry, file, key)
    end = _day(entry["to"], file, f"{key}: to") if "to" in entry else None
    if end is not None and end < start.day:
        raise LawFileError("date_order", file, f"{key}: to", end, {"low": start.day})
    if start.day < instrument.start.day or (instrument.end is not None and start.day > instrument.end):
        allowed = {"low": instrument.start.day, **({"high": instrument.end} if instrument.end else {})}
        raise LawFileError("out_of_range", file, f"{key}: from", start.written, allowed)
    last_checked = _day(cited["last_checked"], file, "citation: last_checked")
    review_by = _day(cited["review_by"], file, "citation: review_by")
    if review_by <= last_checked:
        raise LawFileError("date_order", file, "citation: review_by", review_by, {"low": last_checked})
    sources = (Source(s["title"], s.get("url", ""), Reading(s["read"])) for s in data["sources"])
    return Citation(
        instrument=instrument,
        article=Words(**cited["article"]),
        scope=Words(**cited["scope"]),
        start=start,
        end=end,
        confidence=Confidence(cited["confidence"]),
        last_checked=last_checked,
        review_by=review_by,
        sources=tuple(sources),
    )


def _check_value(file: str, unit: Unit, entry: dict[str, Any], key: str) -> None:
    if unit is Unit.RULE:
        if "value" in entry:
            raise LawFileError("unknown_field", file, f"{key}: value", entry["value"], {"unit": "not rule"})
    elif "value" not in entry:
        raise LawFileError("missing", file, f"{key}: value")
    elif unit is Unit.DATE:
        _day(entry["value"], file, f"{key}: value")
    else:
        _number(entry["value"], unit, file, f"{key}: value")
    # a number stands once, in `value`; the sentence shows it through {value}
    expected = set() if unit is Unit.RULE else {"value"}
    for language, sentence in entry["sentence"].items():
        try:
            found = {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
        except ValueError:
            found = {"?"}
        if found != expected:
            places = "{value}" if expected else "no {…}"
            raise LawFileError("conflict", file, f"{key}: sentence: {language}", sentence[:60], {"expected": places})


def _follows(file: str, key: str, before: Citation, after: Citation) -> None:
    if before.end is None:
        raise LawFileError("missing", file, key.replace("from", "to (of the value before)"))
    if after.start.day <= before.end:
        raise LawFileError("date_order", file, key, after.start.written, {"after": before.end})


def _start(entry: dict[str, Any], file: str, key: str) -> Day:
    written = entry["from"]
    full = written + "-01-01"[len(written) - 4 :] if len(written) < 10 else written
    confidence = Confidence(entry["from_confidence"]) if "from_confidence" in entry else None
    return Day(_day(full, file, f"{key}: from"), written, confidence)


def _day(text: str, file: str, key: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LawFileError("not_a_date", file, key, text, {"example": "2026-08-01"}) from None


def _number(text: str, unit: Unit, file: str, key: str) -> None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise LawFileError("not_a_number", file, key, text, {"example": "24 or 0.125"})
    if unit in WHOLE and number != number.to_integral_value():
        raise LawFileError("not_whole", file, key, text, {"example": "7"})
    if number < 0 or (unit is Unit.HOUR_OF_DAY and number > LAST_HOUR):
        allowed = {"low": 0, "high": LAST_HOUR} if unit is Unit.HOUR_OF_DAY else {"low": 0}
        raise LawFileError("out_of_range", file, key, text, allowed)
