"""GR104: “soldiers that have deserted”: people are “who”."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.agreement_words import names_people
from copylint.language.lemma_tables import words
from copylint.language.nouns import noun_number
from copylint.language.tagger import Tag

_MARGIN = 1.0  # below this the tag of the verb is too unsure
_ONE = words("man woman boy girl person student player candidate someone somebody anyone anybody")
_ALSO_THINGS = words(
    """
    agents arms assets brokers clients competitors consumers creditors dealers employers
    generals leaders lenders  losers males females members operators owners partners peers performers
    pioneers players producers professionals publishers  regulators rivals suppliers survivors users
    vendors winners contenders targets hosts parents ancestors  callers challengers buyers sellers
    agonists antagonists traders insiders outsiders guards starters beginners
    """
)  # nouns for firms, states, genes and things as well as for people
_TELLING = words(
    """
    tell tells told telling inform informs informed warn warns warned warning remind reminds reminded
    reminding assure assures  assured convince convinced persuade persuaded notify notified advise
    advised promise promised show shows showed shown teach  taught alert alerted reassure reassured
    satisfy satisfied
    """
)
_ADVERBS = words("also already always currently never now once often only recently still then")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """“that” after a noun for people, before the verb of its clause."""
    for passage in article.passages:
        lowers = passage.tokens.lowers
        for i, word in enumerate(lowers):
            if word == "that" and i and _names_people(lowers[i - 1]) and _opens_relative(passage, i):
                start, end = passage.tokens.starts[i], passage.tokens.ends[i]
                noun = passage.tokens.words[i - 1]
                yield Hit(passage.index, start, end, {"noun": noun}, edits=(Edit(start, end, "who"),))


def _names_people(word: str) -> bool:
    if word in _ONE:
        return True
    return word not in _ALSO_THINGS and noun_number(word) == "Plur" and names_people(word)


def _opens_relative(passage: Passage, i: int) -> bool:
    """Whether the verb of a relative clause follows, and no verb of telling makes it a report."""
    sentence = passage.sentence_of(i)
    lowers = passage.tokens.lowers
    verb = i + 1
    if verb < sentence.last and lowers[verb] in _ADVERBS:
        verb += 1
    if verb >= sentence.last or not _TELLING.isdisjoint(lowers[max(sentence.first, i - 5) : i]):
        return False
    tag = passage.tag(verb)
    if tag.verbform != "Fin" or tag.margin < _MARGIN or not _agrees(passage, i, tag):
        return False
    return verb + 1 >= sentence.last or passage.tag(verb + 1).tag not in ("PRP", "EX")


def _agrees(passage: Passage, i: int, verb: Tag) -> bool:
    """Whether the noun before `i`, and no noun before that, can be what the verb speaks of."""
    if passage.tokens.lowers[i - 1] in _ONE:
        return verb.number != "Plur"
    if verb.number:
        return verb.number == "Plur"
    return not _attached(passage, i - 1)


def _attached(passage: Passage, noun: int) -> bool:
    """Whether the people stand in a phrase that belongs to a thing: “a lead in delegates”."""
    first = passage.sentence_of(noun).first
    for at in range(noun - 1, max(first, noun - 4), -1):
        tag = passage.tag(at)
        if tag.tag == "IN":
            return at > first and passage.tag(at - 1).pos in ("NOUN", "PROPN")
        if tag.pos not in ("ADJ", "NOUN", "PROPN", "DET", "NUM"):
            return False
    return False
