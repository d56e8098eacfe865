"""The bundled face is small, bears a name of its own, and holds every sign that a learner may read."""

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from lessons.language.speech import CATALOGS, LANGUAGES, catalog
from lessons.views import fonts
from lessons.views.fonts.make import gb2312_level_1


def test_the_file_is_small_and_stands_beside_its_licence():
    assert fonts.FILE.stat().st_size <= 1_000_000
    licence = (fonts.FILE.parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Copyright" in licence


def test_no_name_in_the_face_is_a_reserved_or_trade_name():
    names = TTFont(fonts.FILE)["name"]
    for number in (1, 3, 4, 6, 16):
        record = names.getDebugName(number) or ""
        assert "Noto" not in record
        assert "Source" not in record
    assert names.getDebugName(1) == fonts.CHINESE


def test_gb2312_level_1_has_3755_characters():
    # GB 2312-1980: level 1 has 3,755 characters, the first is 啊, the last 座
    characters = [chr(code) for code in gb2312_level_1()]
    assert (len(characters), characters[0], characters[-1]) == (3755, "啊", "座")
    assert fonts.missing_glyphs("".join(characters)) == set()


def test_a_sign_that_neither_face_holds_is_named():
    # 𠮷 (U+20BB7) is outside the plane of both faces
    assert fonts.missing_glyphs("年利率 𠮷 13.03%") == {"𠮷"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_drawn(language):
    messages = catalog(language)
    assert fonts.missing_glyphs("".join(messages) + "".join(messages.values())) == set()


def test_every_catalog_and_data_set_can_be_drawn():
    root = Path(__file__).parents[3]
    files = [*CATALOGS.rglob("*.po"), *(root / "notebooks").rglob("*.po"), *(root / "datasets").rglob("*.json")]
    missing = {path.name: fonts.missing_glyphs(path.read_text(encoding="utf-8")) for path in files}
    assert {name: signs for name, signs in missing.items() if signs} == {}, json.dumps(sorted(missing))


def test_css_names_a_chinese_face_of_each_system():
    for name in ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei"):
        assert f"'{name}'" in fonts.CSS_FAMILIES
    assert fonts.CSS_FAMILIES.index("DejaVu Sans") < fonts.CSS_FAMILIES.index("PingFang SC")
