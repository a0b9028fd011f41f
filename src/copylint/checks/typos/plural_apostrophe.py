"""TY104: “the climber's at the top were found”: a plural with an apostrophe, told by what follows it."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.language.lemmas import inflect
from copylint.language.nouns import is_mass, noun_number

# No noun group starts with these; “over”, “up” and “and” follow possessives and contractions in news too.
_AFTER = words(
    """in on at for from by with to of into after before during under through until were are have which that where because
    who whose whom"""
)
_FINITE = words("are were have which who where into of")
_OWN = words(  # possessives that stand alone: shops, degrees, homes, sexes, times
    """men women children people master bachelor doctor dentist baker butcher grocer hairdresser barber vet chemist
    newsagent florist jeweller jeweler tailor neighbour neighbor friend mother father parent aunt uncle grandmother
    grandfather grandma grandpa mum mom dad brother sister son daughter wife husband family today tomorrow yesterday
    year week month day night morning evening afternoon else one other another everyone everybody someone somebody
    anyone anybody nobody no-one boy girl lady ladies gentleman gentlemen it he she that there here who what let how
    where when why season summer winter spring autumn weekend chancellor driver goldsmith mayor dealer time"""
)
_CONTRACTED = words("my his her your our their whose this that")
_CLOSED = words(
    "of to with by for from at both many several few these those two three four five six seven eight nine ten"
)
_MANY = words("both many several few these those two three four five six seven eight nine ten")
_ENDS = frozenset([".", ",", ";", ")"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Common nouns with ’s that own nothing."""
    for index in article.where.get("'s", ()):
        passage = article.passages[index]
        if passage.kind in ("code", "headline", "caption", "byline"):
            continue
        for i in passage.places["'s"]:
            if i and _owns_nothing(passage, i):
                yield _hit(passage, i - 1)


def _owns_nothing(passage: Passage, i: int) -> bool:
    """Whether the noun before token `i`, an ’s, has nothing after it that it could own."""
    lowers, noun = passage.tokens.lowers, passage.tokens.words[i - 1]
    sentence = passage.sentence_of(i)
    if not noun.isalpha() or not noun.islower() or len(noun) < 4 or noun in _OWN or i + 1 >= sentence.last:
        return False
    before = lowers[i - 2] if i - 2 >= sentence.first else ""
    if noun_number(noun) != "Sing" or is_mass(noun) or before in _CONTRACTED:
        return False
    if before == "the" and lowers[max(i - 3, 0)] == "of":
        return False  # those of the pope's
    after = lowers[i + 1]
    if after in _ENDS:
        return before in _CLOSED and (before in _MANY or passage.tag(i - 1).tag == "NN")
    opens = i - 3 < sentence.first  # “The road's in a bad state” is no slip
    return after in (_FINITE if opens else _AFTER) and passage.tag(i - 1).tag == "NN"


def _hit(passage: Passage, noun: int) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[noun], tokens.ends[noun + 1]
    word = tokens.words[noun]
    right = inflect(word, "NNS")
    return Hit(passage.index, start, end, {"fix": right}, edits=(Edit(start, end, right),), safety="unsafe")
