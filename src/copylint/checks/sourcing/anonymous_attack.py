"""SO110: an unnamed source whose words are a judgement of somebody, and no fact."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.attribution_parts import Attribution
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Attributions to unnamed people whose content holds a word of blame."""
    blame = options.words("blame")
    unnamed = {
        (m.passage, m.cue) for m in article.unnamed_sources if m.kind in ("role", "bare", "again", "class")
    }
    for attribution in article.attributions:
        passage = article.passages[attribution.passage]
        cue = {passage.token_at(s.end - 1) for s in attribution.cue}
        cue |= {passage.token_at(s.start) for s in attribution.cue}
        if not any((passage.index, token) in unnamed for token in cue):
            continue
        word = _blame(article, attribution, blame)
        if word:
            span = attribution.source[0] if attribution.source else attribution.cue[0]
            yield Hit(passage.index, span.start, span.end, {"word": word})


def _blame(article: Article, attribution: Attribution, blame: frozenset[str]) -> str:
    for part in attribution.content:
        passage = article.passages[part.passage]
        tokens = passage.tokens
        for k in range(passage.token_at(part.start), len(tokens)):
            if tokens.starts[k] >= part.end:
                break
            if tokens.lowers[k] in blame:
                return tokens.words[k]
    return ""
