"""Markdown falls into sentences to translate and comes together again as it was."""

import pytest

from lessons.authoring.blocks import blocks, translated

TEXT = """\
## A heading

One paragraph
over two lines.

1. First
2. Second, with
   a second line

   and a second paragraph

- one
  - nested
- two

> Quoted
> words.

| a | b |
|---|---|
| 1 | 2 |

```python
print("code")
```

$$ x = \\frac{a}{b} $$

<details>
<summary>Hint</summary>

Hidden words.

</details>

`only_code()`

---

Line one  
line two
"""  # noqa: W291  two spaces at a line's end are a line break in Markdown


def test_each_block_with_words_is_one_message() -> None:
    assert [block.message for block in blocks(TEXT)] == [
        "A heading",
        "One paragraph over two lines.",
        "First",
        "Second, with\na second line\n\nand a second paragraph",
        "one\n- nested",
        "two",
        "Quoted words.",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "<details>\n<summary>Hint</summary>",
        "Hidden words.",
        "Line one\\\nline two",
    ]


def test_what_is_not_translated_stays_and_shape_is_kept() -> None:
    again = translated(TEXT, lambda message: message)
    assert [block.message for block in blocks(again)] == [block.message for block in blocks(TEXT)]
    assert translated(again, lambda message: message) == again
    for kept in ('print("code")', "\\frac{a}{b}", "</details>", "`only_code()`", "---"):
        assert kept in again


def test_translations_take_the_place_of_their_block() -> None:
    text = translated(
        "# Title\n\n1. one\n2. two\n\n> said\n", {"Title": "标题", "one": "一\n又一行", "two": "二", "said": "话"}.get
    )
    assert text == "# 标题\n\n1. 一\n   又一行\n2. 二\n\n> 话"


@pytest.mark.parametrize("width", [20, 40, 200])
def test_wrapping_a_paragraph_anew_changes_no_message(width: int) -> None:
    import textwrap

    words = "A sentence long enough that its line ends somewhere else at each of these widths, as editors do."
    assert [block.message for block in blocks("\n".join(textwrap.wrap(words, width)))] == [words]
