"""Changes <- two sets of law files: which values differ, key by key as the files name them."""

from collections.abc import Iterator
from dataclasses import dataclass

from lessons.law.citation import Instrument, Words
from lessons.law.library import Library
from lessons.law.parameter import Parameter, Record

Keys = dict[str, str]


@dataclass(frozen=True)
class Field:
    """One key of a law file whose content differs; "" where it is not there."""

    key: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One law value that differs; `before` or `after` is None for a file that is new or gone."""

    id: str
    before: Record | None
    after: Record | None
    fields: tuple[Field, ...]

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was last."""
        record = self.after or self.before
        assert record is not None
        return record


def changes(before: Library, after: Library) -> tuple[Change, ...]:
    """Return the law values that differ, by id; a value differs as well when its instrument does."""
    found = []
    for id in sorted({*before.records, *after.records}):
        old, new = before.records.get(id), after.records.get(id)
        if old != new:
            found.append(Change(id, old, new, tuple(_fields(keys(old), keys(new)))))
    return tuple(found)


def boxes_changed(before: Library, after: Library) -> tuple[str, ...]:
    """Return the names of the law boxes whose headings or entries differ."""
    names = sorted({*before.boxes, *after.boxes})
    return tuple(name for name in names if before.boxes.get(name) != after.boxes.get(name))


def keys(record: Record | None) -> Keys:
    """Return every key of a law file with its content as text; a dated value is named by the day it begins."""
    if record is None:
        return {}
    first = record.values[0]
    cited = first.citation
    found: Keys = {"unit": first.unit, "rules": ", ".join(first.rules), "settled": "yes" if first.settled else "no"}
    found |= _words("meaning", first.meaning)
    for value in record.values:
        found |= _value(value)
    found |= {"citation: instrument": cited.instrument.key}
    found |= _words("citation: article", cited.article) | _words("citation: scope", cited.scope)
    found |= {
        "citation: confidence": cited.confidence,
        "citation: last_checked": cited.last_checked.isoformat(),
        "citation: review_by": cited.review_by.isoformat(),
    }
    found |= _words("note", first.note) if first.note else {}
    found["sources"] = "; ".join(f"{source.title} {source.url} ({source.read})" for source in cited.sources)
    return found | _instrument(cited.instrument)


def _value(value: Parameter) -> Keys:
    start, end = value.citation.start, value.citation.end
    name = f"value from {start.written}"
    found = {name: value.value} if value.value else {}
    found |= {f"{name}: to": end.isoformat()} if end else {}
    found |= {f"{name}: from_confidence": start.confidence} if start.confidence else {}
    return found | _words(f"{name}: sentence", value.sentence)


def _instrument(instrument: Instrument) -> Keys:
    name = f"instruments.yaml: {instrument.key}"
    found = _words(f"{name}: name", instrument.name) | _words(f"{name}: issuer", instrument.issuer)
    found |= _words(f"{name}: number", instrument.number) if instrument.number else {}
    found |= {f"{name}: number_confidence": instrument.number_confidence} if instrument.number_confidence else {}
    found |= {f"{name}: rank": instrument.rank, f"{name}: from": instrument.start.written}
    return found | ({f"{name}: to": instrument.end.isoformat()} if instrument.end else {})


def _words(key: str, words: Words) -> Keys:
    return {f"{key}: en": words.en, f"{key}: zh_CN": words.zh_CN}


def _fields(before: Keys, after: Keys) -> Iterator[Field]:
    for key in [*before, *(key for key in after if key not in before)]:
        if before.get(key, "") != after.get(key, ""):
            yield Field(key, before.get(key, ""), after.get(key, ""))
