"""The law box shows, for each rule, article, rank, scope, dates and how sure it is, in both languages."""

import html
import re
import shutil
from datetime import date
from xml.etree import ElementTree

import pytest

from lessons.language import in_language, long_date, say
from lessons.language.speech import catalog
from lessons.law import AS_OF, Confidence, LawFileError, Rank, library
from lessons.law.library import FOLDER, _read
from lessons.views import law_words
from lessons.views.law_box import law_box

NAMES = sorted(library().boxes)
LANGUAGES = ["en", "zh_CN"]


@pytest.fixture(params=LANGUAGES)
def language(request):
    with in_language(request.param):
        yield request.param


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["text", "html"])
def test_each_rule_stands_with_its_citation(name, form, language):
    box = law_box(name, AS_OF)
    shown = html.unescape(getattr(box, form)())
    # one block for each instrument: from its name to the next
    for value in box.parameters():
        cited = value.citation
        name_shown = law_words.named(cited.instrument)
        blocks = [part for part in re.split(r"\n\n|<p><strong>", shown) if part.lstrip().startswith(name_shown)]
        sentence = law_words.sentence(value)
        (block,) = [part for part in blocks if sentence in part]
        for piece in (
            cited.article.in_language(language),
            law_words.rank_word(cited.instrument),  # a regulation of the State Council is not called a statute
            cited.scope.in_language(language),
            law_words.period(cited),
            say(law_words.CONFIDENCES[cited.confidence]),
            long_date(cited.last_checked),
        ):
            assert piece in block, (value.id, piece)
        if value.note:
            assert value.note.in_language(language) in block
        # what belongs to this sentence alone stands between it and the next one
        own = re.split(r"\n  - |<li", block[block.index(sentence) :])[0]
        assert cited.article.in_language(language) in own
        assert say(law_words.CONFIDENCES[cited.confidence]) in own
        assert long_date(cited.last_checked) in own


def test_what_a_learner_reads_in_english():
    text = law_box("m03", date(2026, 11, 22)).text()
    # article 670 and its rank; article 4 of the announcement; the ceiling as a percentage with its rank
    assert "Provision: article 670 · How sure: the text was read · Last checked: 22 November 2026" in text
    assert (
        "Civil Code\n  Issued by: National People's Congress · Rank: statute\n  In force: from 1 January 2021" in text
    )
    assert "exceed 24% a year" in text
    assert "4 times the one-year LPR" in text
    assert "From 1 August 2026, new personal-loan business" in text
    assert text.endswith("Teaching material, not legal advice. Checked on 22 November 2026.")


def test_what_a_learner_reads_in_chinese():
    with in_language("zh_CN"):
        text = law_box("m03", date(2026, 11, 22)).text()
    assert "条文：第670条 · 核实程度：已核对条文 · 最近核对：2026年11月22日" in text
    assert (
        "《中华人民共和国民法典》\n  制定机关：全国人民代表大会 · 效力层级：法律\n  施行时间：自2021年1月1日起" in text
    )
    assert "超过年利率24%的部分" in text
    assert "自2026年8月1日起，新办理的个人贷款业务" in text
    assert text.endswith("教学材料，不构成法律意见。内容核对日期：2026年11月22日。")


@pytest.mark.parametrize(
    ("id", "status", "zh"),
    [
        ("cn.pbc3.annex_annualisation", "Unsettled.", "【尚无定论】"),
        ("cn.msz.item_by_item", "Unsettled.", "【尚无定论】"),
        ("hk.mlo.effective_rate", "Unsettled. Unverified.", "【尚无定论】 【未核实】"),
        ("eu.ccd1.annual_rate", "No longer in force on 22 November 2026.", "【2026年11月22日已不再施行】"),
    ],
)
def test_what_is_open_unverified_or_over_says_so_before_the_sentence(id, status, zh):
    name = next(name for name in NAMES if id in library().box(name).ids)
    value = library().record(id).values[0]
    assert f"- {status} {law_words.sentence(value)}" in law_box(name, date(2026, 11, 22)).text()
    assert f"<strong>{status}</strong>" in law_box(name, date(2026, 11, 22)).html()
    with in_language("zh_CN"):
        assert f"- {zh} {law_words.sentence(value)}" in law_box(name, date(2026, 11, 22)).text()


@pytest.mark.parametrize(("day", "shown"), [(date(2026, 7, 31), True), (date(2026, 8, 1), False)])
def test_the_day_before_a_rule_starts_it_is_shown_as_not_yet_in_force(day, shown):
    text = law_box("m03", day).text()
    assert ("Not yet in force on 31 July 2026. From 1 August 2026, new personal-loan business" in text) is shown
    assert ("Not yet in force" in text) is shown


def test_unverified_numbers_and_dates_are_called_unverified():
    text = law_box("m03", AS_OF).text()
    assert "(Fashi [2020] No. 17, number unverified)" in text
    assert "In force: from 15 March 2014 (date unverified)" in text
    with in_language("zh_CN"):
        text = law_box("m03", AS_OF).text()
    assert "（法释〔2020〕17号，文号未核实）" in text
    assert "自2014年3月15日（日期未核实）起" in text


@pytest.mark.parametrize("rank", [Rank.RECOMMENDED_STANDARD, Rank.SELF_REGULATION, Rank.WINDOW_GUIDANCE])
def test_a_standard_or_guideline_is_never_called_law(rank, language):
    label = say(law_words.RANKS[rank])
    assert not re.search(r"\blaw|legal|statute|binding on|法律|法规|违法|规章|强制性", label)


def test_every_label_is_translated():
    chinese = catalog("zh_CN")
    labels = [*law_words.RANKS.values(), *law_words.CONFIDENCES.values()]
    assert [label for label in labels if label not in chinese] == []
    assert set(law_words.RANKS) == set(Rank)
    assert set(law_words.CONFIDENCES) == set(Confidence)
    with in_language("zh_CN"):
        for name in NAMES:
            text = law_box(name, AS_OF).text()
            for word in ("Provision:", "Rank:", "Binds:", "In force:", "Issued by:", "Note:", "How sure:", "from "):
                assert word not in text


@pytest.mark.parametrize("name", NAMES)
def test_the_html_is_well_formed_with_headings_lists_and_a_language(name, language):
    root = ElementTree.fromstring(law_box(name, AS_OF).html())
    assert root.tag == "section"
    assert root.get("lang") == {"en": "en", "zh_CN": "zh-CN"}[language]
    assert root.get("aria-label") == root.findtext("h3")
    assert len(root.findall("h4")) == len(library().box(name).parts)
    assert len(root.findall("ul/li")) == len(library().box(name).ids)
    assert "color" not in law_box(name, AS_OF).html()


@pytest.mark.parametrize("name", NAMES)
def test_chinese_uses_chinese_punctuation_and_one_way_to_write_articles(name):
    with in_language("zh_CN"):
        text = law_box(name, AS_OF).text()
    assert not re.search(r"[\u4e00-\u9fff][,;:?!]", text)
    assert not re.search(r"第[一二三四五六七八九十百]+条", text)


def test_bundle_repr_and_unknown_name():
    box = law_box("m03", date(2026, 11, 22))
    bundle = box._repr_mimebundle_()
    assert bundle == {"text/plain": box.text(), "text/html": box.html()}
    assert repr(box) == "LawBox('m03', as_of=2026-11-22)"
    with pytest.raises(LawFileError, match="m03"):
        law_box("m3")


@pytest.mark.parametrize(
    ("file", "old", "new", "gone", "come"),
    [
        ("parameters/cn/jr22/court_ceiling.yaml", 'value: "24"', 'value: "36.5"', "24%", "36.5%"),
        ("parameters/cn/mj20b/private_lending_cap.yaml", 'value: "4"', 'value: "5"', "4 times", "5 times"),
        (
            "parameters/cn/msz/start.yaml",
            '    value: "2026-08-01"',
            '    value: "2026-09-01"',
            "From 1 Aug",
            "From 1 Sep",
        ),
        ("instruments.yaml", "rank: judicial_policy", "rank: statute", "Rank: judicial policy", "Rank: statute"),
    ],
)
def test_a_changed_file_changes_the_box(tmp_path, file, old, new, gone, come):
    folder = tmp_path / "law"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    before = law_box("m03", AS_OF, library(folder)).text()
    assert before == law_box("m03", AS_OF).text()
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    _read.cache_clear()
    after = law_box("m03", AS_OF, library(folder)).text()
    assert gone in before
    assert gone not in after
    assert come in after


def test_what_stands_in_a_file_is_escaped(tmp_path):
    folder = tmp_path / "law"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    path = folder / "parameters/cn/cc/usury.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Usury is", "<script>x</script> & is"), encoding="utf-8")
    shown = law_box("m03", AS_OF, library(folder)).html()
    assert "<script>" not in shown
    assert "&lt;script&gt;x&lt;/script&gt; &amp; is" in shown
