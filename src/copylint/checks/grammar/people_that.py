"""GR104: “soldiers that have deserted”: people are “who”."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.grammar.agreement_words import names_people
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
_SUBJECTS = words("he she they we i it you there")
_BELIEFS = words(
    "belief view claim fear fears claims hope hopes opinion idea notion argument feeling suspicion concerns"
)
_PLACING = frozenset(["under", "over", "at", "in", "on", "from", "aged", "of", "with"])
_THINGS_TOO = words("""
    electorate lady
    agent operator owner leader member carrier driver user winner guest host partner peer pioneer producer professional supplier survivor
    target contender challenger buyer seller rival provider parent insurer lender employer broker dealer publisher developer maker
    retailer manufacturer builder giant baby child victim character speaker official guard killer model star creator author champion
    favourite favorite hero adviser advisor witness one father mother minister starter runner striker conductor receiver
    defender keeper recorder reader printer computer scanner heir source figure contributor
""")
_ADVERBS = words("also already always currently never now once often only recently still then")


_THAT = frozenset(["that"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """“that” after a noun for people, before the verb of its clause."""
    for passage in article.passages:
        lowers = passage.tokens.lowers
        for i in passage.having(_THAT):
            if not 0 < i < len(lowers) - 1:
                continue
            noun = passage.tokens.words[i - 1] if _names_people(lowers[i - 1]) else ""
            noun = noun if noun and _opens_relative(passage, i) else _past_phrase(passage, i)
            if noun:
                start, end = passage.tokens.starts[i], passage.tokens.ends[i]
                yield Hit(passage.index, start, end, {"noun": noun}, edits=(Edit(start, end, "who"),))


def _names_people(word: str) -> bool:
    if word in _ONE:
        return True
    if noun_number(word) == "Sing":
        return word not in _THINGS_TOO and names_people(word)
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
    if "it" in lowers[max(sentence.first, i - 6) : i - 2]:
        return False  # “it was the students that”
    tag = passage.tag(verb)
    sure = tag.margin >= _MARGIN or (tag.margin > 0 and passage.tag(i).tag == "WDT" and tag.tag == "VBD")
    if tag.verbform != "Fin" or not sure or not _agrees(passage, i, tag):
        return False
    return verb + 1 >= sentence.last or lowers[verb + 1] not in _SUBJECTS


def _agrees(passage: Passage, i: int, verb: Tag) -> bool:
    """Whether the noun before `i`, and no noun before that, can be what the verb speaks of."""
    if passage.tokens.lowers[i - 1] in _ONE:
        return verb.number != "Plur"
    if noun_number(passage.tokens.lowers[i - 1]) == "Sing":
        return verb.number != "Plur" and _lone(passage, i - 1)
    if verb.number:
        return verb.number == "Plur" and not _believed(passage, i)
    return not _attached(passage, i - 1)


def _believed(passage: Passage, i: int) -> bool:
    """Whether a noun of belief stands before the people, whose content “that” may open."""
    return not _BELIEFS.isdisjoint(passage.tokens.lowers[max(0, i - 5) : i])


def _lone(passage: Passage, noun: int) -> bool:
    """Whether the person stands alone with an article, as subject or object: “the lawyer that represented him”."""
    first, lowers = passage.sentence_of(noun).first, passage.tokens.lowers
    at = noun - 1
    while at > first and passage.tag(at).tag in ("JJ", "NN"):
        at -= 1
    if lowers[at] not in ("the", "a", "an", "every", "any"):
        return False
    return at == first or passage.tag(at - 1).pos in ("VERB", "PUNCT")


def _past_phrase(passage: Passage, i: int) -> str:
    """The people named before a short phrase of place or age that ends before “that” (token `i`), or ""."""
    lowers = passage.tokens.lowers
    if _PLACING.isdisjoint(lowers[max(i - 4, 0) : i]) or not any(
        names_people(w) for w in lowers[max(i - 5, 0) : i - 1]
    ):
        return ""
    first, tag = passage.sentence_of(i).first, passage.tag(i + 1)
    if tag.tag != "VBP" or tag.margin < 2 * _MARGIN or noun_number(lowers[i - 1]) == "Plur":
        return ""
    for at in range(i - 1, max(first, i - 5), -1):
        if lowers[at] in _PLACING:
            noun = lowers[at - 1]
            plural = noun_number(noun) == "Plur" and names_people(noun) and noun not in _ALSO_THINGS
            return passage.tokens.words[at - 1] if plural else ""
        if passage.tag(at).pos not in ("NOUN", "PROPN", "ADJ", "DET", "NUM"):
            return ""
    return ""


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
