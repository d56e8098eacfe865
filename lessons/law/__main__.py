"""`python -m lessons.law`: check every law file, and list the values that someone should look at again."""

import argparse
import sys
from datetime import date

from lessons.law import LawFileError, as_of, library, past_review


def main(arguments: list[str] | None = None) -> int:
    """Print the warning list for `--today` (default: as_of.today()); return 1 only when a law file is broken."""
    parser = argparse.ArgumentParser(prog="python -m lessons.law", description=__doc__)
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="judge review dates on this day")
    given: date | None = parser.parse_args(arguments).today
    try:
        today = given or as_of.today()
        total = len(library().records)
        due = past_review(today)
    except LawFileError as error:
        print(error, file=sys.stderr)
        return 1
    for record in due:
        meaning = record.values[-1].meaning
        print(f"review since {record.review_by}: {record.file} - {meaning.en} / {meaning.zh_CN}")
    print(f"{total} law values checked, {len(due)} past their review date on {today}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
