"""The note on the announcement's annex says what its example's figures give; recomputed here with other software."""

from datetime import date

import mpmath

from lessons.law import Confidence, parameter


def test_the_figures_in_the_note_on_the_annex():
    # 100,000 lent, 1,000 paid at once, twelve payments of 8,833.3; root found by mpmath, not by the course
    rate = mpmath.findroot(lambda i: 99000 - sum(mpmath.mpf("8833.3") / (1 + i) ** k for k in range(1, 13)), 0.01)
    nominal, effective = 12 * rate * 100, ((1 + rate) ** 12 - 1) * 100
    note = parameter("cn.pbc3.annex_annualisation", date(2026, 11, 22)).note
    assert note is not None
    for text in (note.en, note.zh_CN):
        assert f"{float(nominal):.2f}%" in text
        assert "12.80%" in text
        assert f"{float(effective):.2f}%" in text
        assert "13.58%" in text


def test_the_mark_stays_doubtful_until_the_annex_is_read():
    value = parameter("cn.pbc3.annex_annualisation", date(2026, 11, 22))
    assert value.citation.confidence is Confidence.DOUBTFUL
    assert not value.settled
    assert not value.certain()
