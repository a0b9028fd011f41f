"""SO101, SO102, SO103: sources that nobody names, and what would answer for them."""

from collections.abc import Iterator
from functools import cache
from re import Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.outlets import agency_words
from copylint.annotate.passage import Passage
from copylint.annotate.speakers import answered, inside_other
from copylint.annotate.unnamed_sources import Unnamed
from copylint.annotate.unnamed_words import AGENCIES, LEARNED

_LEDE_REACH = 3  # paragraphs after a lede


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Mentions of the kinds that the rule names, unless somebody answers for them."""
    kinds = options.words("kinds")
    for mention in article.unnamed_sources:
        if mention.kind in kinds:
            passage = article.passages[mention.passage]
            if not _excused(article, passage, mention):
                yield Hit(passage.index, mention.start, mention.end, values={"head": mention.head})


def _excused(article: Article, passage: Passage, mention: Unnamed) -> bool:
    if mention.kind == "crowd" and mention.head not in LEARNED and _polled().search(passage.text):
        return True
    if mention.kind == "class" and mention.head in AGENCIES and _agency_near(article, passage, mention):
        return True
    own = passage.tokens.lowers[mention.cue] == "according"
    if not own and inside_other(passage, mention.start, mention.end) is not None:
        return True
    if mention.kind == "bare" or passage.text[mention.start :].lower().startswith("more than a few"):
        return False
    return answered(article, passage, mention.end)


@cache
def _polled() -> Pattern[str]:
    """A poll or a share: the crowd is counted."""
    return compile(r"(?i)\b(?:polls?|polling|survey(?:s|ed)?|census|respondents|(?:percent|per cent|%) of)\b")


def _agency_near(article: Article, passage: Passage, mention: Unnamed) -> bool:
    """Whether an agency whose officials these are stands in the same sentence or the two before; for those of a lede,
    in the paragraphs that follow, which say what it is about."""
    sentence = passage.sentence_of(mention.token)
    row = passage.sentences.index(sentence)
    start = passage.sentences[max(row - 2, 0)].start
    text = passage.text[start : mention.start]
    if row < 2 and passage.index and article.passages[passage.index - 1].kind == "body":
        text = article.passages[passage.index - 1].text[-240:] + " " + text
    if passage is article.lede:
        text += " " + " ".join(p.text for p in article.body[1 : 1 + _LEDE_REACH])
    return agency_words().search(text) is not None
