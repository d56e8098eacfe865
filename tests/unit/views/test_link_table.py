"""A table with links: the words lead to the page, and every sign of text and address is escaped."""

from lessons.views.layout import Table
from lessons.views.link_table import Linked, LinkTable

HEAD, ROW = ("Lesson", "Open"), ("A & B", Linked("<open>", 'x".ipynb'))


def test_a_linked_cell_is_a_link_and_the_others_are_as_before() -> None:
    html = LinkTable("All", HEAD, (ROW,)).html()
    assert '<a href="x&quot;.ipynb">&lt;open&gt;</a></td>' in html and html.count("<a ") == 1
    assert html.replace('<a href="x&quot;.ipynb">', "").replace("</a>", "") == Table("All", HEAD, (ROW,)).html()


def test_in_plain_text_it_is_words() -> None:
    assert LinkTable("All", HEAD, (ROW,)).text() == Table("All", HEAD, (ROW,)).text()
    assert "<open>" in LinkTable("All", HEAD, (ROW,)).text()
