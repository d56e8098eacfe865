"""The commands of a course author: build, check, translate."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lessons.authoring.house import PAGES, REPOSITORY, ROOMS, TRANSLATIONS, AuthoringError, House, Problem

MOST_OF_A_KIND = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 when something must be mended."""
    options = _parser().parse_args(arguments)
    house = House(options.root.resolve())
    try:
        return options.run(house, options)
    except AuthoringError as error:
        print(error, file=sys.stderr)
        return 1


def build(house: House, options: argparse.Namespace) -> int:
    """Write the notebooks, or with --teach what a teacher needs."""
    from lessons.authoring import normalise
    from lessons.authoring.build import build as built
    from lessons.authoring.source import read

    lessons, pages = _chosen(house, options.lessons)
    for path in lessons:
        start = time.perf_counter()
        if options.teach:
            from lessons.authoring.plan import write_plans

            for written in write_plans(read(path, house), house, options.seed, options.out):
                print(f"wrote {house.shown(written)}")
            continue
        for language, edition in built(read(path, house), house).editions.items():
            target = house.notebook(path.stem, language)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(normalise.text(edition.notebook), encoding="utf-8", newline="\n")
            print(f"wrote {edition.file}")
        print(f"{path.stem}: {time.perf_counter() - start:.1f} s")
    for path in () if options.teach else pages:
        from lessons.authoring.page import build as page_files
        from lessons.authoring.page import read as read_page

        for target, text in page_files(read_page(path, house), house).items():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {house.shown(target)}")
    return 0


def _chosen(house: House, names: Sequence[str]) -> tuple[list[Path], list[Path]]:
    """Return the lessons and the pages without code that are meant; all of both when nothing is named."""
    pages = [name for name in names if name in PAGES]
    numbers = [name for name in names if name not in PAGES]
    return house.sources(numbers) if numbers or not names else [], house.pages(pages) if pages or not names else []


def check(house: House, options: argparse.Namespace) -> int:
    """Rebuild aside, compare, and run every gate."""
    from lessons.authoring.gates import problems_of_lesson, problems_of_rooms
    from lessons.authoring.gates.handout import problems_of_page

    problems = [] if options.lessons else list(problems_of_rooms())
    lessons, pages = _chosen(house, options.lessons)
    for path in pages:
        problems += problems_of_page(path, house)
    for path in lessons:
        problems += problems_of_lesson(path, house)
    _tell(problems)
    print("Nothing to mend." if not problems else f"{len(problems)} to mend.")
    return 1 if problems else 0


def _tell(problems: Sequence[Problem]) -> None:
    """Print problems; of a kind that fills a file, such as an untranslated catalog, the first few and how many more."""
    kinds = Counter((problem.file, problem.mend) for problem in problems)
    told: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        kind = (problem.file, problem.mend)
        told[kind] += 1
        if told[kind] <= MOST_OF_A_KIND:
            print(problem, file=sys.stderr)
        elif told[kind] == kinds[kind]:
            print(f"{problem.file}: {kinds[kind] - MOST_OF_A_KIND} more of this kind. {problem.mend}.", file=sys.stderr)


def translate(house: House, options: argparse.Namespace) -> int:
    """Bring the catalogs up to date with the sources and say how much there is to translate."""
    from lessons.authoring import catalog as catalogs
    from lessons.authoring import page
    from lessons.authoring.source import read

    everything = not options.lessons
    rooms = [name for name in options.lessons if name in ROOMS] or (ROOMS if everything else ())
    named = [name for name in options.lessons if name not in ROOMS]
    paths, pages = _chosen(house, named) if named or everything else ([], [])
    templates = [(path, catalogs.lesson_template(read(path, house))) for path in paths]
    templates += [(path, page.template(page.read(path, house))) for path in pages]
    work = [(house.catalog(path.stem, language), template, language)
            for path, template in templates for language in TRANSLATIONS]  # fmt: skip
    work += [(catalogs.room_catalog(room, language), catalogs.room_template(room), language)
             for room in rooms for language in TRANSLATIONS]  # fmt: skip
    for path, template, language in work:
        catalog = catalogs.read_catalog(path, language)
        counts = catalogs.update(catalog, template)
        catalogs.write_catalog(path, catalog, language, options.prune)
        print(f"{house.shown(path)}: {counts}")
    return 0


def whatif(house: House, options: argparse.Namespace) -> int:
    """Say what a law value touches, and which answers change with it."""
    from lessons.authoring.whatif import whatif as answered

    return answered(house, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lessons.authoring", description=__doc__)
    parser.add_argument("--root", type=Path, default=House().root, help="the folder of sources and notebooks")
    commands = parser.add_subparsers(required=True)
    parts = {
        build: f"lesson numbers or pages ({', '.join(PAGES)}); all when none is given",
        check: "lesson numbers or pages; all, and the rooms' catalogs, when none is given",
        translate: f"lesson numbers, pages or rooms ({', '.join(ROOMS)}); all when none is given",
    }
    made = {}
    for run, what in parts.items():
        made[run] = commands.add_parser(run.__name__, help=run.__doc__)
        made[run].add_argument("lessons", nargs="*", metavar="LESSON", help=what)
        made[run].set_defaults(run=run)
    made[build].add_argument("--teach", action="store_true", help="solved notebooks and a teaching plan instead")
    made[build].add_argument("--seed", type=int, default=0, help="the class's own numbers, with --teach (default 0)")
    made[build].add_argument(
        "--out", type=Path, default=REPOSITORY / "teach", help="where --teach writes (default teach/)"
    )
    made[translate].add_argument("--prune", action="store_true", help="drop translations of sentences that are gone")
    add_whatif(commands)
    return parser


def add_whatif(commands) -> None:  # type: ignore[no-untyped-def]
    """Add the command that compares law files."""
    from lessons.authoring.whatif_options import add_options

    parser = commands.add_parser("whatif", help=whatif.__doc__)
    add_options(parser)
    parser.set_defaults(run=whatif)


if __name__ == "__main__":
    sys.exit(main())
