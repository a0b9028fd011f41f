"""HS rules: words in the spelling of the other side of the Atlantic, or with the letter that the house does not use."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.document.model import PROSE
from copylint.language.spelling_variants import AMERICAN, BRITISH, Variant, spellings, variant

_COUNTRY = {"american": AMERICAN, "british": BRITISH}


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each word spelled as in the country named by `foreign`; `ize: true` looks at -ise and -ize alone,
    false at all others. Words with a capital may be names and are left alone."""
    foreign, ize = _COUNTRY[options.text("foreign")], options.flag("ize")
    known, allowed = spellings(), options.words("allow")
    for passage in article.passages:
        if passage.kind not in PROSE:
            continue
        for word in known & passage.places.keys() - allowed:
            found = variant(word)
            if found.country == foreign and found.ize == ize and not found.shared:
                yield from _hits(passage, word, found)


def _hits(passage: Passage, word: str, found: Variant) -> Iterator[Hit]:
    tokens = passage.tokens
    for i in passage.places[word]:
        if tokens.words[i] == word:
            start, end = tokens.starts[i], tokens.ends[i]
            yield Hit(passage.index, start, end, edits=(Edit(start, end, found.other),))
