"""Rules whose hits count only together: several within so many words."""

from itertools import accumulate

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.rulebook.rule import Rule


def close_together(article: Article, rule: Rule, options: Options, hits: list[Hit]) -> list[Hit]:
    """The hits that stand in company, each wording at its first place only.

    The same words again are no company. Their messages may name `{count}`, how many different ones the article has,
    and `{others}`, the first of the rest.
    """
    assert rule.density is not None
    least, words = (
        int(options.number(n)) if isinstance(n, str) else n for n in (rule.density.least, rule.density.words)
    )
    hits = _whole(hits)
    if len(hits) < least:
        return []
    at = _word_places(article, hits)
    kept = _firsts(
        article, [hits[i] for i in sorted(_crowded([_text(article, h) for h in hits], at, least, words))]
    )
    if rule.density.once:
        return [_with(article, kept[0], kept, related=True)] if kept else []
    return [_with(article, hit, kept, related=False) for hit in kept]


def _whole(hits: list[Hit]) -> list[Hit]:
    """In order, of hits that overlap the longest."""
    found: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.passage, h.start, -h.end)):
        if not found or found[-1].passage != hit.passage or found[-1].end <= hit.start:
            found.append(hit)
    return found


def _text(article: Article, hit: Hit) -> str:
    return article.passages[hit.passage].text[hit.start : hit.end].lower()


def _word_places(article: Article, hits: list[Hit]) -> list[int]:
    """How many words of the article stand before each hit, about: its paragraphs' words, and its own tokens."""
    before = [0, *accumulate(sum(w[0].isalnum() for w in p.tokens.words) for p in article.passages)]
    return [before[h.passage] + article.passages[h.passage].token_at(h.start) for h in hits]


def _crowded(texts: list[str], at: list[int], least: int, words: int) -> set[int]:
    """Indexes of the hits that stand in some stretch of `words` words with `least` different texts."""
    kept: set[int] = set()
    inside: dict[str, int] = {}
    first = done = 0
    for last, text in enumerate(texts):
        inside[text] = inside.get(text, 0) + 1
        while at[last] - at[first] > words:
            inside[texts[first]] -= 1
            if not inside[texts[first]]:
                del inside[texts[first]]
            first += 1
        if len(inside) >= least:
            kept.update(range(max(first, done), last + 1))
            done = last + 1
    return kept


def _firsts(article: Article, hits: list[Hit]) -> list[Hit]:
    """The hits without those whose words an earlier one has."""
    seen: dict[str, Hit] = {}
    for hit in hits:
        seen.setdefault(_text(article, hit), hit)
    return list(seen.values())


def _with(article: Article, hit: Hit, kept: list[Hit], *, related: bool) -> Hit:
    """A hit that tells of the others."""
    rest = [h for h in kept if h is not hit]
    values = {
        **hit.values,
        "count": str(len(kept)),
        "others": ", ".join(f"“{article.passages[h.passage].text[h.start : h.end]}”" for h in rest[:3]),
    }
    places = tuple(Place(h.passage, h.start, h.end, "also here") for h in rest) if related else ()
    return hit._replace(values=values, related=(*hit.related, *places))
