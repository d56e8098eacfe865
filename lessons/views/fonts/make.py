"""Make the bundled Chinese face from Noto Sans SC: `python -m lessons.views.fonts.make NotoSansSC-Regular.otf`.

Needed only when a catalog uses a character that the face does not hold.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font  # type: ignore[import-untyped]

from lessons.views.fonts import CHINESE, FILE

PUNCTUATION = "，。、；：？！…—～·‘’“”（）《》〈〉【】〔〕「」『』"
FULL_WIDTH = "".join(map(chr, range(0xFF01, 0xFF5F))) + "￥①②③④⑤⑥⑦⑧⑨⑩"
# outside level 1, yet common in names and in what is written about debt
RARE = "纾诽谤侮辱恫唬羁赡赈讹诓贰叁肆柒捌玖佰仟讫疵纂甄徇纰骚扰窥诬蔑挟嚣缪谕谙昊煜宸瑾璐琪婷彤钰泓沐霖馨雯倩媛妍姗娅"
SIGNS = "±×÷≈≠≤≥−→←↑↓■□▲△▼▽◆◇○●★☆√°‰℃№§"


def wanted(root: Path) -> set[int]:
    """Return the code points to keep: ASCII, GB 2312 level 1, signs, some rarer ones, and all that the course uses."""
    own = "".join(path.read_text(encoding="utf-8") for path in sources(root))
    return set(map(ord, PUNCTUATION + FULL_WIDTH + RARE + SIGNS + own)) | set(range(0x20, 0x7F)) | set(gb2312_level_1())


def sources(root: Path) -> Iterator[Path]:
    """Yield the files whose characters a learner may see."""
    for folder, pattern in (("lessons", "*.po"), ("lessons", "*.yaml"), ("notebooks", "*.po"), ("datasets", "*.json")):
        yield from sorted((root / folder).rglob(pattern))


def gb2312_level_1() -> Iterator[int]:
    """Yield the 3,755 characters of rows 16 to 55, the common ones, in the order of the standard."""
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue


def make(source: Path, target: Path = FILE, root: Path = Path()) -> None:
    """Write the reduced face: no hints, no layout tables, and a name of its own as the licence asks."""
    names = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options = Options(hinting=False, layout_features=[], name_IDs=names, notdef_outline=True)
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx", "DSIG"]
    font = load_font(str(source), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted(root))
    subsetter.subset(font)
    rename(font)
    font["head"].modified = font["head"].created  # the same input gives the same bytes
    font.recalcTimestamp = False
    save_font(font, str(target), options)


def rename(font: object) -> None:
    """Give family, full and PostScript name the course's own name, in English only."""
    names = font["name"]  # type: ignore[index]
    compact = CHINESE.replace(" ", "")
    new = {1: CHINESE, 2: "Regular", 3: f"1.0;{compact}", 4: CHINESE, 5: "Version 1.0, from Noto Sans SC 2.004"}
    new[6] = f"{compact}-Regular"
    for record in list(names.names):
        if record.nameID in new:
            names.removeNames(record.nameID)
    for key, text in new.items():
        names.setName(text, key, 3, 1, 0x409)
    if "CFF " in font:  # type: ignore[operator]
        table = font["CFF "].cff  # type: ignore[index]
        table.fontNames = [new[6]]
        table.topDictIndex[0].FullName = table.topDictIndex[0].FamilyName = CHINESE


if __name__ == "__main__":
    make(Path(sys.argv[1]))
