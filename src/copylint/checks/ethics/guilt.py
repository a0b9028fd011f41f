"""LE101 and LE104: a suspect who is called the killer, or said to have done it, before any court has decided."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.ethics.case_state import CaseState, open_case, reported

_ALLEGED = ("alleged", "allegedly")
_SUBJECTS = frozenset({"he", "she", "they"})
_LINKS = frozenset(
    {"before", "after", "when", "while", "as", "until", "because", "and", "then", "where", "."}
)
_ADVERBS = frozenset(
    {
        "then",
        "also",
        "later",
        "first",
        "had",
        "has",
        "twice",
        "repeatedly",
        "brutally",
        "secretly",
        "fatally",
        "once",
        "deliberately",
    }
)
_STILL_SOUGHT = frozenset(
    "hunt hunting hunted search searching seek seeking sought find found catch unknown unidentified whoever manhunt large looking identity identify "
    "profile clue clues if whether may might could suspected unsolved".split()
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each word that makes a suspect of an open case guilty.

    `acts`: verbs of a crime; `roles`: names for one who did it; `alleged`: whether the rule is for copy that says
    “alleged” somewhere (LE104) or for copy that doesn't (LE101).
    """
    alleged = any(word in p.places for p in article.passages for word in _ALLEGED)
    if alleged != options.flag("alleged") and not options.words("roles"):
        return
    case = open_case(article)
    if case is None:
        return
    for passage in article.passages:
        if options.words("roles"):
            yield from _roles(passage, case, options)
        if alleged == options.flag("alleged"):
            yield from _acts(passage, case, options)


def _roles(passage: Passage, case: CaseState, options: Options) -> Iterator[Hit]:
    """The killer, the thief: the copy's own word for the suspect."""
    tokens, places = passage.tokens, passage.places
    for role in options.words("roles") & places.keys():
        for i in places[role]:
            if reported(passage, i, privileged=True) or passage.quoted(tokens.starts[i], tokens.ends[i]):
                continue
            if _called(passage, i, case, role in options.words("known")):
                first = i - 1 if i and tokens.lowers[i - 1] == "the" else i
                yield Hit(
                    passage.index,
                    tokens.starts[first],
                    tokens.ends[i],
                    {"who": tokens.words[i]},
                    options.text("role"),
                )


def _called(passage: Passage, i: int, case: CaseState, known: bool) -> bool:
    """Whether a role is given to the suspect: “the killer” where `known`, and for all “gunman Ian Marsh”,
    “Ian Marsh, the gunman”."""
    tokens = passage.tokens
    sentence = passage.sentence_of(i)
    around = [w.lower() for w in tokens.words[sentence.first : sentence.last] if w != "May"]
    if _names(passage, i + 1, min(i + 5, sentence.last), case) and tokens.words[i + 1][:1].isupper():
        return True
    before = tokens.lowers[i - 1] if i > sentence.first else ""
    if before in ("the", "a") and tokens.lowers[max(i - 2, 0)] == "," and _names(passage, i - 4, i - 2, case):
        return True
    named = min(case.suspects.values()) < (passage.index, i)
    if not (known and named and before == "the") or around[-1] == "?":
        return False
    return _STILL_SOUGHT.isdisjoint(around) and not _compound(passage, i)


def _compound(passage: Passage, i: int) -> bool:
    """The killer whale, the killer app, the thief's."""
    after = passage.tokens.words[i + 1] if i + 1 < len(passage.tokens) else ""
    return (
        after in ("whale", "whales", "blow", "app", "punch", "instinct", "bees", "-")
        or passage.tag(i).pos == "ADJ"
    )


def _names(passage: Passage, first: int, last: int, case: CaseState) -> bool:
    return any(
        passage.tokens.words[j][0].isupper() and passage.tokens.lowers[j] in case.suspects
        for j in range(max(first, 0), max(last, 0))
    )


def _acts(passage: Passage, case: CaseState, options: Options) -> Iterator[Hit]:
    """Marsh punched the boy: the act as a fact."""
    tokens, places = passage.tokens, passage.places
    for verb in options.words("acts") & places.keys():
        for i in places[verb]:
            if (
                _done_by(passage, i, case)
                and not reported(passage, i)
                and passage.tag(i).tag in ("VBD", "VBN")
            ):
                yield Hit(
                    passage.index,
                    tokens.starts[i],
                    tokens.ends[i],
                    {"act": tokens.words[i]},
                    options.text("act"),
                )


def _done_by(passage: Passage, verb: int, case: CaseState) -> bool:
    """Whether the subject of a verb is the suspect: by name, or by a pronoun where the paragraph names nobody else."""
    tokens = passage.tokens
    sentence = passage.sentence_of(verb)
    j = verb - 1
    while j > sentence.first and tokens.lowers[j] in _ADVERBS:
        j -= 1
    if j < sentence.first:
        return False
    if _names(passage, j, j + 1, case):
        return True
    if tokens.lowers[j] in _SUBJECTS:
        opens = j == sentence.first or tokens.lowers[j - 1] in _LINKS
        return opens and len(case.suspects) == 1 and _near(passage, case)
    return _relative(passage, j, sentence.first, case)


def _relative(passage: Passage, j: int, first: int, case: CaseState) -> bool:
    """Marsh, who denies assault, punched; Marsh, 44, stole: the suspect's name, an aside and the verb."""
    lowers = passage.tokens.lowers
    if lowers[j] in ("who", "and"):
        return j - 2 >= first and _names(passage, j - 2, j, case)
    if lowers[j] != ",":
        return False
    opening = next((k for k in range(j - 1, max(j - 20, first) - 1, -1) if lowers[k] == ","), -1)
    return opening > first and _names(passage, opening - 1, opening, case)


def _near(passage: Passage, case: CaseState) -> bool:
    """Whether the paragraph, or the one before, has the suspect's name."""
    before = passage.article.passages[max(passage.index - 1, 0) : passage.index + 1]
    return any(not case.suspects.keys().isdisjoint(p.places) for p in before)
