"""AT101 beyond its examples: severity, how many, conversions, attributed values."""

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options, OptionValue
from copylint.checks.attribution.unattributed_number import check
from copylint.document.model import Block, Document
from copylint.document.prose import Prose
from copylint.document.source import Source

OPTIONS: dict[str, OptionValue] = {
    "least_count": 25,
    "least_harm": 10,
    "reach": 4,
    "article_share": 0.38,
    "near_share": 0.35,
    "most": 5,
    "plans": ("agreed",),
}
QUIET = "The pier is shut and the boat has gone. Rain fell on the sheds. Nobody came by. Gulls did."


def article_of(*paragraphs: str) -> Article:
    source = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block("body", Prose.of_slice(source, at, at + len(text))))
        at += len(text) + 2
    return Article(Document(Source("a.txt", source), "text", tuple(blocks), {}))


def found(article: Article, **options: OptionValue) -> list[tuple[str, Hit]]:
    hits = check(article, Options({**OPTIONS, **options}))
    return [(article.passages[h.passage].text[h.start : h.end], h) for h in hits]


def test_a_number_far_from_any_source_is_a_warning() -> None:
    ((text, hit),) = found(article_of(QUIET, "The county has lost 4,000 boats since March.", QUIET))
    assert (text, hit.severity) == ("4,000 boats", "")
    assert hit.values == {"number": "4,000", "stands": "stands"}


def test_a_source_in_the_paragraph_before_makes_it_advice() -> None:
    article = article_of(
        QUIET,
        f"{QUIET} The sheds were dry, Ann Lowe said.",
        "The county has lost 4,000 boats since March.",
        QUIET,
    )
    assert [(text, hit.severity) for text, hit in found(article)] == [("4,000 boats", "advice")]


def test_the_weightiest_come_first_and_stay_in_order() -> None:
    article = article_of(
        QUIET, "The flood took 300 sheds.", QUIET, "It left 40 people dead.", QUIET, "It cost £3m to clear."
    )
    assert [text for text, _ in found(article, most=2)] == ["40 people", "£3m"]


def test_a_conversion_goes_with_its_sum() -> None:
    assert [text for text, _ in found(article_of(QUIET, "The flood cost $5m (£4m) in all."))] == ["$5m (£4m)"]
    assert found(article_of(QUIET, "The $5m (£4m) bridge is shut.")) == []


def test_a_value_attributed_anywhere_is_attributed() -> None:
    article = article_of(
        QUIET, "The flood took 300 sheds.", QUIET, "Ann Lowe said 300 sheds had gone.", QUIET
    )
    assert found(article) == []


def test_in_a_sourced_article_only_a_paragraph_without_a_source_is_reported() -> None:
    said = "The sheds were dry, Ann Lowe said. The pier was shut, Ives said."
    article = article_of(said, "The flood took 300 sheds.", said, said + " The flood took 700 boats.", said)
    assert [text for text, _ in found(article)] == ["300 sheds"]
