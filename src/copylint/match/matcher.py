"""What every matcher has in common: how it is asked, how it answers, and its making from compiled data."""

from collections.abc import Iterator, Mapping, Sequence

from copylint._typing import Any, NamedTuple, Protocol
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options

# Passage index -> indexes of the tokens there that triggered the pattern (none for a pattern without triggers).
Found = Mapping[int, Sequence[int]]
# The passages a rule looks at, by their indexes.
Inside = Mapping[int, Sequence[int]]


class Matcher(Protocol):
    """Finds the hits of one pattern."""

    def hits(self, article: Article, words: Sequence[str], inside: Inside) -> Iterator[Hit]:
        """Hits in the passages `inside`, in order. `words` are those of the article that trigger the pattern, none for
        a pattern without triggers."""


def places_of(article: Article, words: Sequence[str], inside: Inside) -> Found:
    """The places of the words in the passages `inside` that have one, in order; without words all of them."""
    if not words:
        return inside
    passages, where = article.passages, article.where
    if len(words) == 1:
        word = words[0]
        return {n: passages[n].places[word] for n in where[word] if n in inside}
    found: dict[int, list[int]] = {}
    for word in words:
        for n in where[word]:
            if n in found:
                found[n] = found[n] + passages[n].places[word]
            elif n in inside:
                found[n] = passages[n].places[word]
    return {n: sorted(found[n]) for n in sorted(found)}


class PatternBody(NamedTuple):
    """One compiled pattern: what a matcher is made from. `data` is the kind's own (see each matcher), and so is `stock`:
    bytes of which a run reads little."""

    kind: str
    data: Any
    message: str
    severity: str
    fix: tuple[str, bool, str, str] | None  # replace, delete, safety, title
    guards: tuple[
        tuple[str, str, Any], ...
    ]  # (unless | only, before | after | sentence | article, elements or words)
    builtin: bool = True
    stock: bytes | memoryview = b""


def make(body: PatternBody, options: Options) -> Matcher:
    """The matcher of a pattern; its module is imported here, at first use."""
    kind = body.kind
    if kind == "tokens":
        from copylint.match.tokens import TokenMatcher

        return TokenMatcher(body)
    if kind in ("phrase", "swap"):
        from copylint.match.phrase import PhraseMatcher

        return PhraseMatcher(body)
    if kind == "confusable":
        from copylint.match.confusable import ConfusableMatcher

        return ConfusableMatcher(body)
    if kind == "regex":
        from copylint.match.pattern import RegexMatcher

        return RegexMatcher(body)
    if kind == "occurrence":
        from copylint.match.occurrence import OccurrenceMatcher

        return OccurrenceMatcher(body, options)
    from copylint.match.consistency import ConsistencyMatcher

    return ConsistencyMatcher(body)
