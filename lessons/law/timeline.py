"""Timeline <- the law files: every day on which a rule begins, changes or ends, with its source.

`python -m lessons.law.timeline` writes it as the data set law_timeline.
"""

import csv
import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from lessons import data
from lessons.law.library import FOLDER, library
from lessons.law.parameter import Parameter, Record

NAME = "law_timeline/law_timeline.csv"
COLUMNS = (
    "day day_as_given day_confidence change id rules jurisdiction instrument instrument_en instrument_zh_CN rank "
    "article_en article_zh_CN unit value sentence_en sentence_zh_CN confidence settled last_checked source url"
).split()


class Change(StrEnum):
    """What happens to a rule on a day."""

    BEGINS = "begins"
    CHANGES = "changes"
    ENDS = "ends"


@dataclass(frozen=True)
class Moment:
    """One change: its day (for an end, the first day without the rule) and the value that begins or ends."""

    day: date
    change: Change
    value: Parameter


def timeline(folder: Path = FOLDER) -> tuple[Moment, ...]:
    """Return every change of every rule, oldest first."""
    found = (moment for record in library(folder).records.values() for moment in _moments(record))
    return tuple(sorted(found, key=lambda moment: (moment.day, moment.value.id, moment.change)))


def _moments(record: Record) -> Iterator[Moment]:
    for place, value in enumerate(record.values):
        yield Moment(value.citation.start.day, Change.CHANGES if place else Change.BEGINS, value)
        if value.citation.end is not None:
            after = value.citation.end + timedelta(1)
            following = record.values[place + 1 : place + 2]
            if not following or following[0].citation.start.day > after:
                yield Moment(after, Change.ENDS, value)


def written(folder: Path = FOLDER) -> str:
    """Return the timeline as the text of a CSV file, the same for the same law files."""
    out = io.StringIO()
    rows = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    rows.writeheader()
    rows.writerows(map(_row, timeline(folder)))
    return out.getvalue()


def _row(moment: Moment) -> dict[str, str]:
    value, cited = moment.value, moment.value.citation
    begins = moment.change is not Change.ENDS
    # a shown number stands once in the law file, in `value`
    sentences = {name: text.replace("{value}", value.value) for name, text in vars(value.sentence).items()}
    return {
        "day": moment.day.isoformat(),
        "day_as_given": cited.start.written if begins else moment.day.isoformat(),
        "day_confidence": str((cited.start.confidence if begins else None) or cited.confidence),
        "change": moment.change,
        "id": value.id,
        "rules": " ".join(value.rules),
        "jurisdiction": value.id.split(".")[0],
        "instrument": cited.instrument.key,
        "instrument_en": cited.instrument.name.en,
        "instrument_zh_CN": cited.instrument.name.zh_CN,
        "rank": cited.rank,
        "article_en": cited.article.en,
        "article_zh_CN": cited.article.zh_CN,
        "unit": value.unit,
        "value": value.value,
        "sentence_en": sentences["en"],
        "sentence_zh_CN": sentences["zh_CN"],
        "confidence": cited.confidence,
        "settled": "yes" if value.settled else "no",
        "last_checked": cited.last_checked.isoformat(),
        "source": "; ".join(source.title for source in cited.sources),
        "url": " ".join(source.url for source in cited.sources if source.url),
    }


def main() -> int:
    """Write the data set; return 0."""
    path = data.path("law_timeline") / Path(NAME).name
    path.write_text(written(), encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(timeline())} changes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
