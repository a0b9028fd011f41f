"""NA107: one person who is he in one sentence and she in the next."""

from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.names import CUES, Use
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.nouns import is_people
from copylint.language.segment import Sentence

_GENDER = {"he": "m", "him": "m", "himself": "m", "she": "f", "herself": "f", "his": "m", "her": "f"}
_SUBJECTS = frozenset({"he", "she"})
_OTHERS = frozenset(
    "someone somebody anyone anybody who one ship ferry boat vessel god mother's father's wife husband".split()
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the pronoun of a sentence without any name or person, after one whose only person goes by the other."""
    speakers = {(u.passage, u.token): u for u in article.names}
    for passage in article.body:
        lowers = passage.tokens.lowers
        if len({_GENDER[w] for w in lowers if w in _GENDER}) < 2:
            continue
        before: tuple[Use, int, str] | None = None
        for sentence in passage.sentences:
            tokens = _pronouns(passage, sentence)
            genders = {_GENDER[lowers[i]] for i in tokens}
            names = [
                speakers[passage.index, i]
                for i in range(sentence.first, sentence.last)
                if (passage.index, i) in speakers
            ]
            clean = len(genders) == 1 and not _peopled(passage, sentence)
            if (
                clean
                and before
                and not names
                and lowers[sentence.first] in _SUBJECTS
                and genders != {before[2]}
            ):
                yield _hit(passage, tokens[0], before)
            person = _person(names, passage)
            before = (person, tokens[0], next(iter(genders))) if clean and person is not None else None


def _pronouns(passage: Passage, sentence: Sentence) -> list[int]:
    """Tokens of a sentence that tell a gender, outside quotations."""
    tokens = passage.tokens
    return [
        i
        for i in range(sentence.first, sentence.last)
        if tokens.lowers[i] in _GENDER and not passage.quoted(tokens.starts[i], tokens.ends[i])
    ]


def _peopled(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence speaks of anybody beside its subject: a noun for a person would take the pronoun."""
    lowers = passage.tokens.lowers[sentence.first : sentence.last]
    return any(w in _OTHERS or (w.isalpha() and w not in _GENDER and is_people(w)) for w in lowers)


def _person(names: list[Use], passage: Passage) -> Use | None:
    """The one person a sentence names as its speaker; None where it names more or none."""
    if not names or any(b.token - a.token > 1 for a, b in pairwise(names)):
        return None
    last = names[-1]
    return last if last.after in CUES or names[0].before in CUES else None


def _hit(passage: Passage, i: int, before: tuple[Use, int, str]) -> Hit:
    tokens = passage.tokens
    use, other, _ = before
    places = (
        Place(passage.index, tokens.starts[use.token], tokens.ends[use.token], "named here"),
        Place(passage.index, tokens.starts[other], tokens.ends[other], f"“{tokens.words[other]}” here"),
    )
    values = {"name": use.word, "other": tokens.words[other].lower()}
    return Hit(passage.index, tokens.starts[i], tokens.ends[i], values, related=places)
