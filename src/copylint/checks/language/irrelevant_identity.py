"""SL102: a suspect's race, religion or origin where nothing in the article makes it matter."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.segment import Sentence


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for a word for a people with the noun it goes with, in a sentence about a crime."""
    reasons = options.words("reasons")
    if any(not reasons.isdisjoint(p.places) for p in article.passages):
        return
    crimes, peoples = options.words("crimes"), options.words("peoples")
    for passage in article.passages:
        if crimes.isdisjoint(passage.places) or peoples.isdisjoint(passage.places):
            continue
        for sentence in passage.sentences:
            if not crimes.isdisjoint(passage.tokens.lowers[sentence.first : sentence.last]):
                yield from _in_sentence(passage, sentence, options)


def _in_sentence(passage: Passage, sentence: Sentence, options: Options) -> Iterator[Hit]:
    tokens = passage.tokens
    peoples, nouns = options.words("peoples"), options.words("nouns")
    for i in range(sentence.first, sentence.last - 1):
        if tokens.lowers[i] in peoples and tokens.lowers[i + 1] in nouns:
            yield Hit(passage.index, tokens.starts[i], tokens.ends[i + 1])
