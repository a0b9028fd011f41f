"""TY104: “Tulls header”, where the article has a Tull: a name in the possessive that lost its apostrophe."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.lexicon import count

_SKIPPED = frozenset(["byline", "contents", "code", "boilerplate", "dateline", "headline", "caption"])
_BEFORE = frozenset(["DT", "CD", "PRP$", "NNP", "NNPS", "JJ", "POS"])
_MARGIN = 1.0
_KNOWN = 40  # occurrences in news from which a form with -s is a word, or a name, of its own
_SHORTEST = 4  # letters of a name with its s


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Names with an s, once, before their noun; the article has the name without it."""
    where = article.where
    for word in article.sibilant:
        indexes = where[word]
        if len(indexes) > 1 or word[:-1] not in where or len(word) < _SHORTEST:
            continue
        passage = article.passages[indexes[0]]
        places = passage.places[word]
        if passage.kind in _SKIPPED or len(places) > 1 or word.endswith("ss") or count(word) >= _KNOWN:
            continue
        if _possessive(article, passage, places[0]):
            yield _hit(passage, places[0])


def _possessive(article: Article, passage: Passage, token: int) -> bool:
    words, sentence = passage.tokens.words, passage.sentence_of(token)
    if not words[token][0].isupper() or token + 2 >= sentence.last or not words[token + 1].islower():
        return False
    if not _names(article, words[token][:-1]):
        return False
    if token > sentence.first and passage.tag(token - 1).tag in _BEFORE:
        return False
    noun = token + 1
    if passage.tag(noun).tag in ("JJ", "JJS") and noun + 2 < sentence.last:
        noun += 1
    tag = passage.tag(noun)
    return tag.tag == "NN" and tag.margin >= _MARGIN


def _names(article: Article, name: str) -> bool:
    """Whether the name stands in the article, with its capital, and not only where a sentence starts."""
    for index in article.where[name.lower()]:
        passage = article.passages[index]
        for token in passage.places[name.lower()]:
            if passage.tokens.words[token] == name and token > passage.sentence_of(token).first:
                return True
    return False


def _hit(passage: Passage, token: int) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[token], tokens.ends[token]
    apostrophe = "’" if "’" in passage.text else "'"
    right = tokens.words[token][:-1] + apostrophe + "s"
    return Hit(passage.index, start, end, {"fix": right}, edits=(Edit(start, end, right),), safety="unsafe")
