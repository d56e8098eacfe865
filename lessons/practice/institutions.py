"""Real lenders and groups by licence: what each is, from which dated source, and how surely.

Names stand here as facts of a day and judge nobody. Whoever needs to know today looks into the public registers of the
supervisor. An excerpt of a page was read each time, in no case the supervisor's own decision.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lessons.language import mark
from lessons.law.citation import Confidence


class Kind(StrEnum):
    """What a name stands for, by licence; GROUP: a group or platform that is itself none of the lenders here."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICROCREDIT = "microcredit"
    GROUP = "group"


@dataclass(frozen=True)
class Institution:
    """One name: what it is, and the dated `source` that says so."""

    name: Mapping[str, str]
    kind: Kind
    source: str
    confidence: Confidence = Confidence.SECONDARY_SOURCE


def _in(en: str, zh: str) -> dict[str, str]:
    return {"en": en, "zh_CN": zh}


INSTITUTIONS: dict[str, Institution] = {
    "webank": Institution(
        _in("WeBank", "微众银行"),
        Kind.BANK,
        mark("Reuters, 13 December 2014: the regulator lets it open, first of five new private banks"),
    ),
    "mybank": Institution(
        _in("MYbank", "网商银行"),
        Kind.BANK,
        mark("Reuters, 27 May 2015: the regulator lets it open as a private bank"),
    ),
    "minsheng": Institution(
        _in("China Minsheng Bank", "民生银行"),
        Kind.BANK,
        mark("China Daily, 23 December 2014: called a private bank, founded in 1996"),
    ),
    "nanyang": Institution(
        _in("Nanyang Commercial Bank", "南洋商业银行"),
        Kind.BANK,
        mark("Reuters, 3 June 2021: a bank of Hong Kong, shareholder of Ant Consumer Finance"),
    ),
    "ant_consumer": Institution(
        _in("Chongqing Ant Consumer Finance", "重庆蚂蚁消费金融"),
        Kind.CONSUMER_FINANCE,
        mark("Reuters, 3 June 2021: the Chongqing regulator lets it open"),
    ),
    "jd_consumer": Institution(
        _in("Tianjin Jingdong Consumer Finance", "天津京东消费金融"),
        Kind.CONSUMER_FINANCE,
        mark("Press, 26 May 2025: the new name of Home Credit Consumer Finance; another report says 19 May"),
    ),
    "merchants_union": Institution(
        _in("Merchants Union Consumer Finance", "招联消费金融"),
        Kind.CONSUMER_FINANCE,
        mark("Press, 31 December 2025: a public notice of the Shenzhen supervisor calls it a consumer finance company"),
    ),
    "mashang": Institution(
        _in("Mashang Consumer Finance", "马上消费金融"),
        Kind.CONSUMER_FINANCE,
        mark("China Securities Journal, 9 January 2021: licensed for consumer finance, open since June 2015"),
    ),
    "jd_micro": Institution(
        _in("Chongqing Jingdong Shengji Microcredit", "重庆京东盛际小额贷款"),
        Kind.MICROCREDIT,
        mark("Press, May 2025: an online microcredit company, lender of two products of the group"),
    ),
    "tenpay_micro": Institution(
        _in("Shenzhen Tenpay Microcredit", "深圳市财付通网络金融小额贷款"),
        Kind.MICROCREDIT,
        mark("An unsigned web page without a date, read on 22 November 2026"),
        Confidence.WEAK_SOURCE,
    ),
    "ant_group": Institution(
        _in("Ant Group", "蚂蚁集团"),
        Kind.GROUP,
        mark("Its offering document of 22 October 2020, title page; before that year known as Ant Financial"),
    ),
    "finvolution": Institution(
        _in("FinVolution (PPDai)", "信也科技（拍拍贷）"),
        Kind.GROUP,
        mark("Its annual report for 2020 to the US regulator: institutions fund the loans. It owns other firms, too"),
    ),
    "jd_finance": Institution(
        _in("JD Finance (a brand)", "京东金融（品牌）"),
        Kind.GROUP,
        mark("Press, May 2025: products of a group; the lenders are a microcredit and a consumer finance company"),
    ),
    "jiedaibao": Institution(
        _in("Jiedaibao", "借贷宝"),
        Kind.GROUP,
        mark("Press, 19 March 2025: a platform on which people lend to each other; it had paused its service"),
    ),
}
