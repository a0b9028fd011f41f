"""TY103: two little words that cannot stand side by side, such as “a the” or “will to”."""

from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

REACH = 8  # tokens before a pair of verbs in which a word such as “what” explains it
_NOUNS = frozenset(["will", "might", "can", "may", "must"])  # modal verbs that are nouns, or names, too
_NEVER = frozenset[str]()


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Pairs of closed-class words that edited news does not have."""
    table = _table(options, "pairs")
    verbs = _table(options, "verb_pairs")
    questions, not_before = options.words("questions"), options.words("not_before")
    for passage in article.passages:
        if passage.kind in ("code", "headline", "caption"):
            continue
        lowers = passage.tokens.lowers
        for i, (word, second) in enumerate(pairwise(lowers)):
            if second in table.get(word, _NEVER):
                if _plain(passage, i) and not_before.isdisjoint(lowers[i + 2 : i + 3]):
                    yield _hit(passage, i)
            elif second in verbs.get(word, _NEVER) and _plain(passage, i):
                start = passage.sentence_of(i).first
                if questions.isdisjoint(lowers[max(start, i - REACH) : i]):
                    yield _hit(passage, i)


def _table(options: Options, name: str) -> dict[str, frozenset[str]]:
    """First word -> the words that cannot follow it, from lines such as “a an the | he she they”."""
    table: dict[str, frozenset[str]] = {}
    lines = options.values[name]
    for line in lines if isinstance(lines, tuple) else ():
        left, right = line.split("|")
        for word in left.split():
            table[word] = table.get(word, _NEVER).union(right.split()) - {word}
    return table


def _plain(passage: Passage, i: int) -> bool:
    """Whether both are the little words they look like: in one sentence, no name, no noun."""
    words = passage.tokens.words
    first = passage.sentence_of(i).first
    if not words[i + 1][0].islower() or passage.sentence_of(i + 1).first != first:
        return False
    if words[i][0].isupper() and i > first:
        return False
    if passage.tokens.lowers[i] in _NOUNS:
        return i > first and passage.tag(i - 1).pos in ("NOUN", "PROPN", "PRON")
    return True


def _hit(passage: Passage, i: int) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[i], tokens.ends[i + 1]
    return Hit(passage.index, start, end, {"first": tokens.words[i], "second": tokens.words[i + 1]})
