"""Which numbers want a source, and where the source that answers for one stands."""

import pytest

from copylint.annotate.article import Article
from copylint.annotate.quantity_sources import Sources
from copylint.annotate.quantity_worth import is_checkworthy, is_harm
from copylint.document.model import Block, BlockKind, Document, Mark
from copylint.document.prose import Prose
from copylint.document.source import Source
from copylint.document.spans import TextSpan


def article_of(*paragraphs: str, kinds: tuple[BlockKind, ...] = (), marks: tuple[Mark, ...] = ()) -> Article:
    """An article of these paragraphs; `marks` are those of the last."""
    source = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for i, text in enumerate(paragraphs):
        kind = kinds[i] if kinds else "body"
        held = marks if i == len(paragraphs) - 1 else ()
        blocks.append(Block(kind, Prose.of_slice(source, at, at + len(text)), 0, held))
        at += len(text) + 2
    return Article(Document(Source("a.txt", source), "text", tuple(blocks), {}))


def where(article: Article) -> str:
    """Where the source of the article's last quantity stands."""
    passage = next(p for p in reversed(article.passages) if p.quantities)
    return Sources(article).where(passage, passage.quantities[-1])


BARE = "The boat has left and the pier is shut."


@pytest.mark.parametrize(
    ("paragraphs", "place"),
    [
        ((BARE, "Some 300 homes were flooded."), ""),
        ((BARE, "Some 300 homes were flooded, the council said."), "sentence"),
        ((BARE, "According to Ann Lowe, 300 homes were flooded."), "sentence"),
        ((BARE, "By her own count she saw 300 homes flooded."), "sentence"),
        ((BARE, "The count was lost. By some estimates, 300 homes were flooded."), ""),
        ((BARE, "It was predicted that 300 homes would flood."), ""),
        ((BARE, "It was predicted by Lowe that 300 homes would flood."), "sentence"),
        ((BARE, "She wrote a check for $300,000 last week."), ""),
        ((BARE, "Of residents, 35% of renters said they had been flooded."), ""),
        ((BARE, "“We lost 300 homes,” she cried."), "quotation"),
        ((BARE, "Lowe said the flood was the worst. It took 300 homes."), "previous-sentence"),
        ((BARE, "Lowe said the flood was the worst. Houses stood empty. Some 300 homes went."), "paragraph"),
        ((BARE, "Lowe said so. Ives said no. Houses stood empty. Some 300 homes went."), ""),
        (("Of 500 homes, Lowe said, most were dry.", "Some 300 homes were flooded."), "previous-paragraph"),
        (("Lowe said the flood was the worst.", "It took 300 homes."), "previous-paragraph"),
        (("Lowe said the flood was the worst.", "Some 300 homes were flooded."), ""),
        (("Some 300 homes were flooded on Sunday.",), ""),
    ],
)
def test_where_the_source_stands(paragraphs: tuple[str, ...], place: str) -> None:
    assert where(article_of(*paragraphs)) == place


def test_a_lede_may_wait_for_the_next_paragraph() -> None:
    article = article_of("Some 300 homes were flooded.", "Lowe said so on Sunday.")
    assert where(article) == "following"


def test_a_subhead_parts() -> None:
    article = article_of(
        "Lowe said the flood was the worst.", "After", "It took 300 homes.", kinds=("body", "subhead", "body")
    )
    assert where(article) == ""


def test_list_items_stand_under_their_introduction() -> None:
    article = article_of(
        "Lowe said on Sunday what was lost:",
        "a barn",
        "300 homes",
        kinds=("body", "list-item", "list-item"),
    )
    assert where(article) == "previous-paragraph"


@pytest.mark.parametrize("kind", ["link", "footnote"])
def test_a_link_or_note_is_a_source(kind: str) -> None:
    article = article_of(BARE, "Some 300 homes were flooded.", marks=(Mark(kind, TextSpan(5, 14), "x"),))
    assert where(article) == "sentence"


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("Some 300 homes were flooded.", True),
        ("Three homes were flooded.", False),
        ("Three men were killed.", True),
        ("It cost $3 million.", True),
        ("It cost $3 million (£2.4 million).", True),
        ("A ticket is $12.", False),
        ("They earn $25 an hour.", True),
        ("Sales rose 12% last year.", True),
        ("Shares in the brewer rose 12% by noon.", False),
        ("The tax was cut to 10%.", False),
        ("One in five adults swim.", True),
        ("It opened in 1987.", False),
        ("It lasted 300 days.", False),
        ("They walked 300 miles.", False),
        ("It holds 300 tonnes of grain.", True),
        ("Rovers won in front of 5,000 fans.", False),
        ("It has 12 chapters.", False),
    ],
)
def test_checkworthy(text: str, worth: bool) -> None:
    passage = article_of(text).passages[0]
    assert is_checkworthy(passage, passage.quantities[-1]) is worth


def test_sport_statistics_are_not() -> None:
    text = (
        "The striker has 30 caps for the team. Goals in the league cup final won the match; the coach wept."
    )
    passage = article_of(text).passages[0]
    assert not is_checkworthy(passage, passage.quantities[0])


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("There were 61 murders.", True),
        ("It killed 12 people.", True),
        ("Some 12 people live here.", False),
    ],
)
def test_harm(text: str, harm: bool) -> None:
    passage = article_of(text).passages[0]
    assert is_harm(passage, passage.quantities[0]) is harm
