"""TY103: two little words that cannot stand side by side, such as “a the” or “will to”."""

from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options, OptionValue
from copylint.annotate.passage import Passage

REACH = 8  # tokens before a pair of verbs in which a word such as “what” explains it
_NOUNS = frozenset(["will", "might", "can", "may", "must"])  # modal verbs that are nouns, or names, too
_NEVER = frozenset[str]()
_HAVE = frozenset("had has have n't not 've 's".split())  # “had he been fit”, “haven't we been here before”


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Pairs of closed-class words that edited news does not have."""
    pairs, verb_pairs = options.values["pairs"], options.values["verb_pairs"]
    subject_pairs, triples = options.values["subject_pairs"], options.values["triples"]
    if not article.pairs.isdisjoint(_last_pairs(triples)):
        yield from _threes(article, _triples(triples if isinstance(triples, tuple) else ()))
    if article.pairs.isdisjoint(_all_pairs(pairs, verb_pairs, subject_pairs)):
        return
    table = _table(pairs if isinstance(pairs, tuple) else ())
    verbs = _table(verb_pairs if isinstance(verb_pairs, tuple) else ())
    subjects = _table(subject_pairs if isinstance(subject_pairs, tuple) else ())
    verb_first, asides = options.words("verb_first"), options.words("asides")
    questions, not_before = options.words("questions"), options.words("not_before")
    for passage in article.passages:
        if passage.kind in ("code", "headline", "caption"):
            continue
        lowers = passage.tokens.lowers
        for i in _side_by_side(passage, table):
            if _plain(passage, i) and not_before.isdisjoint(lowers[i + 2 : i + 3]):
                yield _hit(passage, i)
        for i in _side_by_side(passage, verbs):
            if lowers[i + 1] not in table.get(lowers[i], _NEVER) and _plain(passage, i):
                start = passage.sentence_of(i).first
                if questions.isdisjoint(lowers[max(start, i - REACH) : i]):
                    yield _hit(passage, i)
        for i in _side_by_side(passage, subjects):
            if (
                not (verb_first & set(lowers[max(i - 2, 0) : i]))
                and asides.isdisjoint(lowers[i + 2 : i + 4])
                and _plain(passage, i)
            ):
                yield _hit(passage, i)


def _threes(article: Article, table: dict[str, dict[str, frozenset[str]]]) -> Iterator[Hit]:
    """Hits of three words in a row of which the last cannot follow."""
    for passage in article.passages:
        if passage.kind in ("code", "headline", "caption"):
            continue
        lowers, places = passage.tokens.lowers, passage.places
        for second in table.keys() & places.keys():
            for i in places[second]:
                firsts = table[second].get(lowers[i + 1], _NEVER) if i + 1 < len(lowers) else _NEVER
                if i and lowers[i - 1] in firsts and _plain(passage, i) and passage.sentence_of(i).first < i:
                    yield _hit(passage, i - 1, 2)


@cache
def _triples(lines: tuple[str, ...]) -> dict[str, dict[str, frozenset[str]]]:
    """Second word -> third word -> the first words, from lines such as “did does | not | been to”."""
    table: dict[str, dict[str, frozenset[str]]] = {}
    for line in lines:
        firsts, seconds, thirds = (part.split() for part in line.split("|"))
        for second in seconds:
            row = table.setdefault(second, {})
            for third in thirds:
                row[third] = row.get(third, _NEVER).union(firsts)
    return table


def _side_by_side(passage: Passage, table: dict[str, frozenset[str]]) -> Iterator[int]:
    """The first tokens of the pairs of a table."""
    lowers, places = passage.tokens.lowers, passage.places
    for word in table.keys() & places.keys():
        seconds = table[word]
        for i in places[word]:
            if i + 1 < len(lowers) and lowers[i + 1] in seconds:
                yield i


@cache
def _table(lines: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """First word -> the words that cannot follow it, from lines such as “a an the | he she they”."""
    table: dict[str, frozenset[str]] = {}
    for line in lines:
        left, right = line.split("|")
        for word in left.split():
            table[word] = table.get(word, _NEVER).union(right.split()) - {word}
    return table


@cache
def _last_pairs(triples: OptionValue) -> frozenset[str]:
    """The last two words of every triple, with a space between them."""
    table = _triples(triples if isinstance(triples, tuple) else ())
    return frozenset(f"{second} {third}" for second, thirds in table.items() for third in thirds)


@cache
def _all_pairs(*options: OptionValue) -> frozenset[str]:
    """The pairs of all tables, with a space between the words."""
    tables = [_table(lines) for lines in options if isinstance(lines, tuple)]
    return frozenset(
        f"{word} {second}" for table in tables for word, seconds in table.items() for second in seconds
    )


def _plain(passage: Passage, i: int) -> bool:
    """Whether both are the little words they look like: in one sentence, no name, no noun."""
    words = passage.tokens.words
    first = passage.sentence_of(i).first
    if not words[i + 1][0].islower() or passage.sentence_of(i + 1).first != first:
        return False
    if words[i][0].isupper() and i > first:
        return False
    if passage.tokens.lowers[i + 1] == "been" and i > first and passage.tokens.lowers[i - 1] in _HAVE:
        return False
    if passage.tokens.lowers[i] in _NOUNS:
        return i > first and passage.tag(i - 1).pos in ("NOUN", "PROPN", "PRON")
    return True


def _hit(passage: Passage, i: int, size: int = 1) -> Hit:
    """The hit of the words from token `i`, the first `size` of which stand before the one that cannot follow."""
    tokens = passage.tokens
    start, middle, end = tokens.starts[i], tokens.ends[i + size - 1], tokens.ends[i + size]
    values = {"first": passage.text[start:middle], "second": tokens.words[i + size]}
    return Hit(passage.index, start, end, values)
