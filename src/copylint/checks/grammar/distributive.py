"""GR106: “soldiers left their post”: many people, one thing each."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.grammar.agreement_words import names_people
from copylint.language.lemma_tables import words
from copylint.language.lemmas import inflect, lemma
from copylint.language.nouns import noun_number

_REACH = 18  # tokens between the people and what is theirs
_BOUNDS = frozenset([";", ":", "“", '"', "("])
_SINGLE = words(
    "each every anyone someone everyone everybody anybody somebody person nobody couple pair one a"
)
# What goes with the verbs that take it from its owner; other uses are often idioms (“doing their job”).
_LOST = words("post job life seat career")
_VERBS = words("lose leave quit abandon desert risk sacrifice give resign flee forfeit")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A singular after “their” where each of several people has one."""
    nouns = options.words("nouns")
    for passage in article.passages:
        lowers = passage.tokens.lowers
        for i in passage.places.get("their", ()):
            if not 0 < i < len(lowers) - 1:
                continue
            noun = lowers[i + 1]
            if noun in nouns or (noun in _LOST and lemma(lowers[i - 1], "VERB") in _VERBS):
                people = _people(passage, i)
                if people and not _part_of_compound(passage, i + 1):
                    yield _hit(passage, i, people)


def _hit(passage: Passage, i: int, people: str) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[i + 1], tokens.ends[i + 1]
    right = inflect(tokens.lowers[i + 1], "NNS")
    return Hit(
        passage.index, start, end, {"people": people, "right": right}, edits=(Edit(start, end, right),)
    )


def _people(passage: Passage, i: int) -> str:
    """The plural noun for people before token `i` that “their” speaks of, or "" where it may be somebody else."""
    lowers = passage.tokens.lowers
    first = max(passage.sentence_of(i).first, i - _REACH)
    for at in range(i - 1, first - 1, -1):
        word = lowers[at]
        if word in _BOUNDS or (word in _SINGLE and word != "a"):
            return ""
        if word.isalpha() and names_people(word):
            if noun_number(word) != "Plur":
                return ""
            before = lowers[max(first, at - 4) : at]
            return "" if _SINGLE & set(before) else passage.tokens.words[at]
    return ""


def _part_of_compound(passage: Passage, noun: int) -> bool:
    """Whether the noun at hand only opens a longer one: “their job centre”."""
    if noun + 1 >= passage.sentence_of(noun).last:
        return False
    after = passage.tag(noun + 1)
    return after.pos in ("NOUN", "PROPN", "ADJ") or after.tag in ("POS", "HYPH") or after.word == "-"
