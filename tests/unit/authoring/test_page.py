"""The page without code: what its placeholders become, what it says in which language, how it reads."""

import json
import re
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from statistics import median

import pytest

from lessons.authoring import page as pages
from lessons.authoring.house import PAGES, AuthoringError, House
from lessons.authoring.page import Page, build, messages, read, template
from lessons.authoring.placeholders import ANY, FORCE, Filler
from lessons.data import read as read_data
from lessons.language import LANGUAGES, in_language, say
from lessons.law.citation import Confidence
from lessons.law.library import library, parameter
from lessons.law.rank import Rank
from lessons.views import help_box
from lessons.views.law_words import CONFIDENCES, named

HOUSE = House()
SOURCE = HOUSE.pages()[0]
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def page() -> Page:
    return read(SOURCE)


@pytest.fixture(scope="module")
def files(page: Page) -> dict[Path, str]:
    return build(page, HOUSE)


def written(files: dict[Path, str], language: str, form: str) -> str:
    return files[HOUSE.handout(SOURCE.stem, language, form)]


def fill(text: str, language: str = "en", **options: bool) -> tuple[str, list[tuple[str, str]]]:
    with in_language(language):
        filler = Filler(**options)
        return filler.fill(text), filler.problems


class Words(HTMLParser):
    """The words a reader sees, those that are folded away in another language, and the start of every element."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.folded: list[str] = []
        self.starts: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.starts.append((tag, dict(attrs)))
        self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not {"style", "title", "summary"} & set(self.inside):
            (self.folded if "details" in self.inside else self.words).append(data)


# ------------------------------------------------------------------------------------------------- placeholders


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # the values as the law files hold them; the words are written out here by hand
        ("en", "{{value cn.gbt.calls_a_day}} calls", "3 calls"),
        ("en", "from {{hour cn.gbt.quiet_from}}", "from 22:00"),
        ("zh_CN", "至次日{{hour cn.gbt.quiet_until}}", "至次日8时"),
        ("en", "by {{value cn.xf25.repaid_by}}", "by 31 March 2026"),
        ("zh_CN", "{{value cn.xf25.repaid_by}}前", "2026年3月31日前"),
        ("en", "{{period cn.zd9.partner_list}}", "from 1 October 2025"),
        ("zh_CN", "{{period cn.zd9.partner_list}}", "自2025年10月1日起"),
        ("en", "call {{contact 110}}", "call 110"),
    ],
)
def test_a_placeholder_becomes_what_the_files_say(language: str, text: str, expected: str) -> None:
    assert fill(text, language) == (expected, [])


def test_a_source_says_its_rank_and_what_is_no_law_says_so() -> None:
    text = "{{source cn.gbt.quiet_from cn.cba26.quiet_from}} {{source cn.cc.loan_extension}} {{sources}}"
    said, problems = fill(text)
    assert problems == []
    assert said.startswith("(standard, not law [1]; guideline, not law [2]) (law [3])")


def test_no_word_for_a_rank_that_binds_nobody_by_law_leaves_that_open() -> None:
    unbinding = (Rank.RECOMMENDED_STANDARD, Rank.SELF_REGULATION, Rank.WINDOW_GUIDANCE, Rank.JUDICIAL_POLICY)
    assert set(FORCE) == set(Rank)
    for rank in unbinding:
        assert "not law" in FORCE[rank]
        with in_language("zh_CN"):
            assert "不是法律" in say(FORCE[rank])


def test_a_regulation_of_the_state_council_is_not_named_a_law() -> None:
    said, _ = fill("{{source cn.zx.kept_for}}\n\n{{sources}}", "zh_CN")
    assert "行政法规 [1]" in said and "· 行政法规 ·" in said


def test_a_weak_source_is_named_where_the_sentence_stands() -> None:
    said, _ = fill("{{source cn.xb9.announce_agency}} {{sources}}")
    assert said.startswith("(regulator's rule; weak source only [1])")
    assert "examination-preparation page" in said


def test_articles_of_one_text_share_a_number_and_keep_their_scope() -> None:
    said, _ = fill("{{source cn.cc.loan_extension}} {{source cn.cc.limitation_not_of_own_motion}}\n\n{{sources}}")
    assert said.startswith("(law [1]) (law [1])")
    assert "Lender and borrower of any loan contract: article 678" in said and "Courts: article 193" in said


def test_in_html_a_source_number_is_a_link_to_its_line() -> None:
    said, _ = fill("{{source cn.cc.loan_extension}}\n\n{{sources}}", html=True)
    assert '<a href="#source-en-1">1</a>' in said and '<li id="source-en-1">' in said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{nonsense}}", "there is:"),
        ("{{}}", "there is:"),
        ("{{value}}", "takes 1 to 1 names"),
        ("{{value cn.gbt.no_such_value}}", "cn.gbt.no_such_value"),
        ("{{value cn.gbt.debtor_only}}", "no value, only a sentence"),
        ("{{value cn.mj15.protected}}", "2026-11-22"),  # no longer in force
        ("{{hour cn.gbt.calls_a_day}}", "no hour"),
        ("{{contact 999}}", "there is:"),
        ("{{source cn.cc.loan_extension}}", "missing"),
        ("{{sources}} {{source cn.cc.loan_extension}}", "stands before"),
        ("{{closing}}", "below the sources"),
    ],
)
def test_what_cannot_be_filled_in_is_told(text: str, why: str) -> None:
    _, problems = fill(text)
    assert len(problems) == 1 and why in problems[0][1]


def test_a_page_with_such_a_placeholder_is_not_built(page: Page) -> None:
    with pytest.raises(AuthoringError, match=r"if_you_are_late.md: {{value cn\.nothing\.here}} cannot be filled in"):
        build(replace(page, text=page.text + "\n{{value cn.nothing.here}}\n"), HOUSE)


def test_one_damaged_law_file_is_told_once(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    from lessons.authoring import placeholders
    from lessons.law.errors import LawFileError

    def damaged(*_: object) -> None:
        raise LawFileError("not_a_date", "parameters/cn/x.yaml", "from", "soon")

    monkeypatch.setattr(placeholders, "parameter", damaged)
    with pytest.raises(AuthoringError) as caught:
        build(page, HOUSE)
    assert sum("parameters/cn/x.yaml" in problem.wrong for problem in caught.value.problems) == len(LANGUAGES)


# ------------------------------------------------------------------------------------------------ what it says


def test_only_words_are_to_be_translated(page: Page) -> None:
    found = list(messages(page))
    assert len(found) > 50 and not [text for text in found if not re.search(r"[a-z]", ANY.sub("", text))]
    assert [message.id for message in template(page) if message.id] == list(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_and_markdown_say_the_same(files: dict[Path, str], language: str) -> None:
    def bare(text: str) -> str:
        text = re.sub(r"[*#|\\]|^- |---", "", text, flags=re.MULTILINE)
        return re.sub(r"[\s\[\]]", "", text)

    other = next(name for name in LANGUAGES if name != language)
    shown = Words(written(files, language, "html"))
    for found, name in ((shown.words, language), (shown.folded, other)):
        text = re.sub(r"\n\n\[.*?\]\(\.\./.*?\)\n", "\n", written(files, name, "md"), count=1)
        numbered = re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE)
        assert bare(numbered) == bare("".join(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_contact_point_stands_with_how_far_it_was_checked(files: dict[Path, str], language: str) -> None:
    text, colon = written(files, language, "md"), {"en": ": ", "zh_CN": "："}
    for contact in json.loads(read_data("help_contacts/contacts.json")):
        start = f"- **{contact['who'][language]}{colon[language]}{contact['contact'][language]}"
        line = next(line for line in text.splitlines() if line.startswith(start))
        assert contact["checked"] in line and contact["source"][language] in line
        unverified = {"en": "not verified; read", "zh_CN": "未核实；查阅于"}[language]
        assert (unverified in line) is not contact["verified"]


def ids(page: Page) -> list[str]:
    """Return the law values that the page names."""
    return list(dict.fromkeys(re.findall(r"\b[a-z]{2}\.[a-z0-9]+\.[a-z_0-9]+", page.text)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_it_rests_on_stands_with_rank_scope_dates_and_confidence(
    page: Page, files: dict[Path, str], language: str
) -> None:
    text = written(files, language, "md").split("\n## ")[-1].replace("\\", "")
    found = [parameter(id, library().record(id).values[-1].citation.start.day) for id in ids(page)]
    assert len(found) > 30
    for value in found:
        with in_language(language):
            line = next(line for line in text.splitlines() if named(value.citation.instrument) in line)
            assert say(CONFIDENCES[value.citation.confidence]) in line
        start = value.citation.start.day
        for part in (value.citation.scope, value.citation.article, value.meaning):
            assert part.in_language(language).rstrip(".。") in line
        assert str(start.year) in line
    days = {value.citation.last_checked for value in found}
    assert (
        len(days) == 1 and {"en": "Checked on 22 November 2026", "zh_CN": "核对日期：2026年11月22日"}[language] in text
    )


def test_every_value_it_shows_has_a_source_beside_it(page: Page) -> None:
    for text in messages(page):
        shown = re.findall(r"{{(?:value|hour|period) ([\w.]+)", text)
        named_there = " ".join(re.findall(r"{{source ([^}]*)}}", text)).split()
        assert set(shown) <= set(named_there), text


def test_weak_values_are_few_and_marked(page: Page) -> None:
    weak = [id for id in ids(page) if library().record(id).values[-1].citation.confidence is Confidence.WEAK_SOURCE]
    assert set(weak) == {"cn.xb9.announce_agency", "cn.xb9.no_state_name"}


def test_a_changed_law_value_changes_the_page(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    from lessons.authoring import placeholders

    def changed(id: str, day: object) -> object:
        found = parameter(id, day)  # type: ignore[arg-type]
        return replace(found, value="4") if id == "cn.gbt.calls_a_day" else found

    before = build(page, HOUSE)
    monkeypatch.setattr(placeholders, "parameter", changed)
    after = build(page, HOUSE)
    assert all(before[path] != after[path] for path in before)
    assert "at most 4 calls a day" in written(after, "en", "md")
    assert "不超过4次" in written(after, "zh_CN", "html")


# ------------------------------------------------------------------------------------------- how it looks and reads


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_html_is_sound(files: dict[Path, str], language: str) -> None:
    shown = Words(written(files, language, "html"))
    tags = [tag for tag, _ in shown.starts]
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert dict(shown.starts[0][1] if shown.starts[0][0] == "html" else shown.starts[1][1]) == {
        "lang": {"en": "en", "zh_CN": "zh-CN"}[language]
    }
    assert not {"script", "img", "link", "iframe", "form", "input"} & set(tags)
    heads = [attributes for tag, attributes in shown.starts if tag == "th"]
    assert len(heads) == 4 * len(LANGUAGES) and all(attributes == {"scope": "col"} for attributes in heads)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_is_enough_in_light_and_dark() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)  # WCAG's own extreme
    style = Path(pages.__file__).with_name("page.html").read_text(encoding="utf-8")
    schemes = [
        dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", line)) for line in style.splitlines() if "--paper: #" in line
    ]
    schemes = [scheme for scheme in schemes if scheme]
    assert len(schemes) >= 2
    for scheme in schemes:
        for ground in ("paper", "soft"):
            for ink in ("ink", "faint", "link"):
                assert contrast(scheme[ink], scheme[ground]) >= 4.5, (ink, ground)
            assert contrast(scheme["line"], scheme[ground]) >= 3


def syllables(word: str) -> int:
    found = len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))
    return max(1, found)


def test_english_reads_at_grade_nine_or_below(page: Page) -> None:
    """Flesch and Kincaid (1975), over the page's own words; what placeholders bring in is left out."""
    text = " ".join(re.sub(r"[*#]", "", ANY.sub("", message)) + "." for message in messages(page))
    sentences = [part for part in re.split(r"[.?!:;]+", text) if re.search(r"[a-z]{2}", part)]
    words = re.findall(r"[A-Za-z']+", text)
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    assert 700 < len(words) < 1500  # ten minutes at an unhurried pace, the sources not counted
    assert grade <= 9


def test_chinese_sentences_are_short(files: dict[Path, str]) -> None:
    text = written(files, "zh_CN", "md").split("\n## 每一点的出处")[0]
    text = re.sub(r"（[^（）]*）|[*#|\\-]|\[[^\]]*\]\([^)]*\)", "", text)
    sentences = [part.strip() for part in re.split(r"[。！？\n]", text)]
    lengths = [len(part) for part in sentences if sum("CJK" in unicodedata.name(sign, "") for sign in part) > 3]
    assert len(lengths) > 60 and median(lengths) <= 30


# ------------------------------------------------------------------------------------------------ where it is linked


def test_every_lesson_that_shows_help_links_to_it() -> None:
    for language in LANGUAGES:
        with in_language(language):
            box = help_box()
        assert '<a href="if_you_are_late.html">' in box.html() and "](if_you_are_late.html)" in box.markdown()
        assert "if_you_are_late.html" in box.text()
        assert HOUSE.handout("if_you_are_late", language, "html").exists()


def test_both_readmes_and_the_first_lesson_link_to_it() -> None:
    for language, name in (("en", "README.md"), ("zh_CN", "README.zh_CN.md")):
        target = f"notebooks/{language}/if_you_are_late.md"
        assert f"]({target})" in (ROOT / name).read_text(encoding="utf-8") and (ROOT / target).exists()
    lesson = (ROOT / "notebooks" / "source" / "03_true_cost.md").read_text(encoding="utf-8")
    assert "](if_you_are_late.html)" in lesson


def test_a_page_is_no_lesson_and_a_lesson_no_page() -> None:
    assert [path.stem for path in HOUSE.pages()] == list(PAGES)
    assert not {path.stem for path in HOUSE.sources()} & set(PAGES)
