"""Quotations: which marks open and close, what they are, how they run on over paragraphs."""

import pytest

from copylint.annotate.article import Article
from copylint.annotate.quotes import Quote, quotes_in
from copylint.document.model import Block, BlockKind, Document
from copylint.document.prose import Prose
from copylint.document.source import Source


def article_of(*paragraphs: str | tuple[BlockKind, str]) -> Article:
    """An article whose blocks are these paragraphs."""
    blocks, text = [], ""
    for paragraph in paragraphs:
        kind, words = ("body", paragraph) if isinstance(paragraph, str) else paragraph
        blocks.append((kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    made = tuple(Block(k, Prose.of_slice(text, a, b)) for k, a, b in blocks)  # type: ignore[arg-type]
    return Article(Document(Source("a.txt", text), "text", made, {}))


def outer(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotes_in(text) if q.depth == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will rebuild,” the mayor said.", ["“We will rebuild,”"]),
        ('"We will rebuild," the mayor said. "All of it."', ['"We will rebuild,"', '"All of it."']),
        ("''We will rebuild,'' the mayor said.", ["''We will rebuild,''"]),
        ("``We will rebuild,'' the mayor said.", ["``We will rebuild,''"]),
        ("'We will rebuild,' the mayor said.", ["'We will rebuild,'"]),
        ("‘We don’t give up,’ the mayor said.", ["‘We don’t give up,’"]),
        ("«Nous verrons», the mayor said.", ["«Nous verrons»"]),
        ("The soldiers' boots and the miners' lamps were wet.", []),
        ("It was '90s music, rock 'n' roll and the rest of 'em.", []),
        ("In the ‘90s the teachers’ union was strong.", []),
        ('The post is 6\' 2" tall and 5" wide.', []),
        ('"He was 6\'2" tall in his socks," she said.', ['"He was 6\'2" tall in his socks,"']),
        ("'The soldiers' boots were wet,' he said.", ["'The soldiers' boots were wet,'"]),
        ("Fans' 'dirty tricks' claim hurt the players' families.", ["'dirty tricks'"]),
        ("Rivers burst; 'many homes lost' in the villagers' fields", ["'many homes lost'"]),
        ("'Goin' home was all I wanted,' she said.", ["'Goin' home was all I wanted,'"]),
        ("She said: “It is over.”—and left.", ["“It is over.”"]),
        ("\"We took the 'long road' \" - and it was long, he said.", ["\"We took the 'long road' \""]),
        ('"It is \'over,\' " she said. "We go."', ["\"It is 'over,' \"", '"We go."']),
        ('The players\' "no" was firm.', ['"no"']),
    ],
)
def test_outer_quotations(text: str, expected: list[str]) -> None:
    assert outer(text) == expected


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He told me, ‘Go home,’ and I went,” she said.", "‘Go home,’"),
        ("'He told me, \"Go home,\" and I went,' she said.", '"Go home,"'),
        ("‘He told me “go home” and I went,’ she said.", "“go home”"),
        ("\"He told me, 'Go home,' and I went,\" she said.", "'Go home,'"),
        ("''It was like a 'Wild West' out there,'' he said.", "'Wild West'"),
        ("“The clerk said, ‘Go home.’”", "‘Go home.’"),
    ],
)
def test_nesting_has_depth(text: str, inner: str) -> None:
    first, second = quotes_in(text)
    assert (first.depth, second.depth) == (0, 1)
    assert text[second.start : second.end] == inner


def test_inner_span_is_without_marks() -> None:
    text = "He wrote ''no more'' on it."
    (quote,) = quotes_in(text)
    assert text[quote.inner_start : quote.inner_end] == "no more"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Never,” she said.", "speech"),
        ("“We never had the money for it.”", "speech"),
        ("The council called it a “marriage of two fine old towns” on Monday.", "speech"),
        ("The so-called “rapid” trams crawl.", "scare"),
        ("He has read “The Lamplighter of Orlet” twice.", "title"),
        ("She starred in the film “Harbour” last year.", "title"),
        ("“The Lamplighter of Orlet” opens on Friday.", "title"),
        ("“Mary Told John Nothing,” she said.", "speech"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [q.kind for q in quotes_in(text)] == [kind]


def test_capitals_say_nothing_in_a_headline() -> None:
    article = article_of(("headline", "Mayor Calls Tram Plan ‘A Fine Mess’ For Town"))
    assert [q.kind for q in article.quotes[0]] == ["scare"] or [q.kind for q in article.quotes[0]] == [
        "speech"
    ]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    article = article_of(
        "“We began with two boats, Ann Lowe said. “It was hard.",
        "“Then the harbour froze.",
        "“We got through it.” Lowe has three boats now.",
    )
    first, second, third = (quotes[-1] for quotes in article.quotes)
    assert (first.open, first.closed, first.continues) == (True, False, False)
    assert (second.open, second.closed, second.continues) == (True, False, True)
    assert (third.open, third.closed, third.continues) == (True, True, True)
    assert article.passages[2].text[third.start : third.end] == "“We got through it.”"


def test_a_middle_paragraph_may_lack_its_opening_mark() -> None:
    article = article_of("He said: “We began with two boats.", "We got through it.” He has three now.")
    assert article.quotes[1] == [Quote(0, 19, "speech", False, True, 0, True, 0, 18)]


def test_an_unclosed_quotation_stays_in_its_paragraph() -> None:
    article = article_of(
        "“We began with two boats, Lowe said.", "The harbour froze.", "“It thawed,” he said."
    )
    assert [(q.start, q.closed) for q in article.quotes[0]] == [(0, False)]
    assert article.quotes[1] == []
    assert [q.continues for q in article.quotes[2]] == [False]


def test_an_unclosed_mark_in_mid_sentence_ends_with_the_sentence() -> None:
    text = "The “rapid tram line is late. It cost $4 million."
    (quote,) = quotes_in(text)
    assert text[quote.start : quote.end] == "“rapid tram line is late."


def test_a_subhead_ends_what_is_open() -> None:
    article = article_of("“We began with two boats.", ("subhead", "What next"), "“It thawed,” he said.")
    assert [q.continues for q in article.quotes[2]] == [False]


def test_a_caption_between_paragraphs_does_not() -> None:
    article = article_of("“We began with two boats.", ("caption", "Two boats"), "“It thawed,” he said.")
    assert [q.continues for q in article.quotes[2]] == [True]


def test_a_block_quotation_is_all_speech() -> None:
    article = article_of(("block-quote", "We began with two boats."))
    assert article.quotes[0] == [Quote(0, 24, "speech", False, False, 0, False, 0, 24)]
    assert article.passages[0].quoted(3, 5)


def test_a_missing_end_stops_at_the_next_beginning() -> None:
    text = "“We began. “We went on,” he said."
    first, second = quotes_in(text)
    assert (text[first.start : first.end], first.closed) == ("“We began.", False)
    assert text[second.start : second.end] == "“We went on,”"


def test_quotations_are_in_order_and_inside_the_text() -> None:
    text = "‘One “two ‘three” four' \" five “ six ” '' seven `` eight '"
    quotes = quotes_in(text)
    assert quotes == sorted(quotes)
    assert all(0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text) for q in quotes)


def test_a_quotation_closed_inside_leaves_the_outer_one_open() -> None:
    article = article_of("She said: \"He asked, 'Who is there?'", '"Nobody was." Then she left.')
    first, second = (p.quotes for p in article.passages)
    assert [(q.depth, q.closed) for q in first] == [(0, False), (1, True)]
    assert second[0].continues
