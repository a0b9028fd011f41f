"""QU104: the comma between a quotation and its speaker."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quotes import FLOWING, Quote

_NAME = r"(?:[A-Z][\w’'-]+\.?(?: [A-Z][\w’'-]+\.?){0,3}|(?:the|a|an|his|her) [\w’'-]+(?: [\w’'-]+){0,2}|(?:he|she|they|I|we)\b)"


@cache
def _after(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Speaker and verb, or verb and speaker, right after the closing mark."""
    verb = f"(?:{'|'.join(cues)})"
    return re.compile(rf" (?:{verb} {_NAME}|{_NAME} {verb}\b)")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit where a whole quoted sentence runs into its speaker without a comma, or with a full stop."""
    after = _after(tuple(sorted(options.words("cues"))))
    least = options.number("least_words")
    for passage in article.passages:
        if passage.kind not in FLOWING:
            continue
        for quote in passage.quotes:
            if quote.depth == 0 and quote.closed and quote.open and after.match(passage.text, quote.end):
                yield from _ending(passage, quote, least)


def _ending(passage: Passage, quote: Quote, least: float) -> Iterator[Hit]:
    text = passage.text
    inner = text[quote.inner_start : quote.inner_end]
    if len(inner.split()) < least or not inner[0].isupper() or not _begins(text, quote.start):
        return
    last = inner[-1]
    if last.isalnum():
        word = max(text.rfind(" ", 0, quote.inner_end) + 1, quote.inner_start)
        edit = Edit(quote.inner_end, quote.inner_end, ",")
        yield Hit(
            passage.index,
            word,
            quote.end,
            {"what": "a comma is missing"},
            edits=(edit,),
            title=f"{text[word : quote.inner_end]},{text[quote.inner_end : quote.end]}",
        )
    elif last == "." and not inner.endswith(("..", "a.m.", "p.m.")) and text[quote.end + 1].islower():
        edit = Edit(quote.inner_end - 1, quote.inner_end, ",")
        yield Hit(
            passage.index,
            quote.inner_end - 1,
            quote.end,
            {"what": "the sentence goes on: a comma, not a full stop,"},
            edits=(edit,),
        )


def _begins(text: str, start: int) -> bool:
    """Whether the quotation begins a sentence."""
    return not text[:start].strip() or text[:start].rstrip()[-1] in '.!?:,”"'
