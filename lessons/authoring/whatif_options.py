"""The options of `whatif`, in a module of its own: the command itself loads everything that the course says."""

import argparse
from datetime import date
from pathlib import Path

from lessons.language import LANGUAGES
from lessons.law.as_of import AS_OF


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe what can be asked."""
    parser.add_argument(
        "values", nargs="*", metavar="ID=VALUE", help="try a value, in no file: cn.jr22.court_ceiling=20"
    )
    parser.add_argument("--before", type=Path, metavar="DIR", help="the earlier law files (default: the last commit)")
    parser.add_argument(
        "--on",
        type=date.fromisoformat,
        default=AS_OF,
        metavar="DATE",
        help=f"with ID=VALUE: replace the value in force on this day (default: {AS_OF})",
    )
    parser.add_argument(
        "--from",
        dest="start",
        type=date.fromisoformat,
        metavar="DATE",
        help="with ID=VALUE: a new value that begins on this day; the one before ends",
    )
    parser.add_argument("--all", action="store_true", help="name everything that reads the value, in long lists too")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="look only at these, as in: --only questions cases")
    parser.add_argument(
        "--seeds", type=int, nargs="+", default=[0, 1, 2], metavar="N", help="of the questions (default: 0 1 2)"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="of the report (default: the system's)")
