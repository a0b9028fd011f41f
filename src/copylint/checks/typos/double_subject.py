"""TY103: “For the full year the company it expects revenue of …”: a noun and then its pronoun, both for one verb."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.grammar.agreement_words import can_be_verb
from copylint.language.lemma_tables import words
from copylint.language.segment import Sentence

_PRONOUNS = frozenset(["it", "he", "she", "they"])
_DETERMINERS = words("the a an his her its their this that")
_OPENING = words("for in on at after before during since under over by with from despite")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_NOT_SUBJECTS = words(  # “the time it takes”, “the way she was”: fragments, and nouns that name what follows
    "time way day year week month night moment place reason thing things minute man woman person kind sort degree extent manner speed rate point "
    "amount number"
)
_KINDS = frozenset(["body", "list-item"])
_ENOUGH = 4  # tokens after the verb: a sentence, and no fragment


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sentences whose one finite verb has two subjects."""
    for passage in article.passages:
        if passage.kind not in _KINDS:
            continue
        lowers = passage.tokens.lowers
        for i in passage.having(_PRONOUNS):
            if i > 1 and not _DETERMINERS.isdisjoint(lowers[max(0, i - 4) : i - 1]) and _doubled(passage, i):
                tokens = passage.tokens
                start, end = tokens.starts[i], tokens.ends[i]
                message = f"“{tokens.words[i - 1]} {tokens.words[i]}”: two subjects for one verb; one of them is left over"
                edit = Edit(tokens.ends[i - 1], end, "")
                yield Hit(
                    passage.index, start, tokens.ends[i + 1], message=message, edits=(edit,), safety="unsafe"
                )


def _doubled(passage: Passage, i: int) -> bool:
    """Whether a noun group from the start of the sentence, or after an opening phrase, runs into the pronoun at `i`."""
    lowers, sentence = passage.tokens.lowers, passage.sentence_of(i)
    if (
        i + _ENOUGH >= sentence.last
        or not passage.tokens.words[i - 1].islower()
        or lowers[i - 1] in _NOT_SUBJECTS
    ):
        return False
    if passage.tokens.words[i] != lowers[i] or lowers[sentence.last - 1] not in (".", "”"):
        return False
    if passage.tag(i - 1).tag not in ("NN", "NNS") or passage.tag(i + 1).tag not in _FINITE:
        return False
    if can_be_verb(lowers[i - 1]) and lowers[i - 2] not in _DETERMINERS:
        return False  # “The pair claim they are …”
    return _opens(passage, sentence, i) and not any(
        passage.tag(k).tag in _FINITE for k in (*range(sentence.first, i), *range(i + 2, sentence.last))
    )


def _opens(passage: Passage, sentence: Sentence, i: int) -> bool:
    """Whether the group before `i` stands first in the sentence, or after a phrase with nothing but nouns in it."""
    lowers, at = passage.tokens.lowers, i - 1
    while at > sentence.first and lowers[at] not in _DETERMINERS:
        at -= 1
    if lowers[at] not in _DETERMINERS:
        return False
    if at == sentence.first:
        return True
    before = at - 1
    return lowers[sentence.first] in _OPENING and (
        lowers[before] == "," or passage.tag(before).tag in ("NN", "NNS", "CD", "NNP")
    )
