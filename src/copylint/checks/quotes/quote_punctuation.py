"""QU104: the comma between a quotation and its speaker."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.quotes import FLOWING, Quote

_NAME = r"(?:[A-Z][\w’'-]+\.?(?: [A-Z][\w’'-]+\.?){0,3}|(?:the|a|an|his|her) [\w’'-]+(?: [\w’'-]+){0,2}|(?:he|she|they|I|we)\b)"


@cache
def _after(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Speaker and verb, or verb and speaker, right after the closing mark."""
    verb = f"(?:{'|'.join(cues)})"
    return re.compile(rf" (?:{verb} {_NAME}|{_NAME} {verb}\b)")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit where a whole quoted sentence runs into its speaker without a comma, or with a full stop."""
    cues = tuple(sorted(options.words("cues")))
    least = options.number("least_words")
    for passage in article.passages:
        if passage.kind not in FLOWING:
            continue
        for quote in passage.quotes:
            whole = quote.depth == 0 and quote.closed and quote.open
            if whole and _is_bare(passage.text, quote, least) and _after(cues).match(passage.text, quote.end):
                yield _ending(passage.text, passage.index, quote)


def _is_bare(text: str, quote: Quote, least: float) -> bool:
    """Whether a quotation is a sentence that ends without a mark, or with a full stop in mid-sentence."""
    inner = text[quote.inner_start : quote.inner_end]
    last = inner[-1:]
    if last == ".":
        if inner.endswith(("..", "a.m.", "p.m.")) or not text[quote.end + 1 : quote.end + 2].islower():
            return False
    elif not last.isalnum():
        return False
    return inner[0].isupper() and len(inner.split()) >= least and _begins(text, quote.start)


def _ending(text: str, index: int, quote: Quote) -> Hit:
    if text[quote.inner_end - 1] == ".":
        edit = Edit(quote.inner_end - 1, quote.inner_end, ",")
        values = {"what": "the sentence goes on: a comma, not a full stop,"}
        return Hit(index, quote.inner_end - 1, quote.end, values, edits=(edit,))
    word = max(text.rfind(" ", 0, quote.inner_end) + 1, quote.inner_start)
    edit = Edit(quote.inner_end, quote.inner_end, ",")
    title = f"{text[word : quote.inner_end]},{text[quote.inner_end : quote.end]}"
    return Hit(index, word, quote.end, {"what": "a comma is missing"}, edits=(edit,), title=title)


def _begins(text: str, start: int) -> bool:
    """Whether the quotation begins a sentence."""
    return not text[:start].strip() or text[:start].rstrip()[-1] in '.!?:,”"'
