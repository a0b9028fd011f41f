"""TY109: a word that no dictionary has and that a slip of the finger explains."""

from collections.abc import Iterator
from typing import NamedTuple

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.spelling import everyday, known
from copylint.language.spelling_verdict import LISTED, Verdict, judge

_SKIPPED = frozenset(["code", "boilerplate", "byline", "dateline"])
_NAME_WORDS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof sen rep gov gen col sgt capt lt maj president judge justice officer "
    "detective inspector constable coach captain".split()
)


class Use(NamedTuple):
    """An unknown form where it stands: a passage and a token."""

    passage: Passage
    token: int


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Misspellings; names, foreign words and what the writer uses again and again are left alone."""
    allowed = options.words("allow")
    uses: dict[str, list[Use]] = {}
    for passage in article.passages:
        if passage.kind not in _SKIPPED:
            _collect(passage, uses)
    for form, places in uses.items():
        if form not in allowed and (len(places) < options.number("repeats") or "-" in form or _listed(form)):
            for use in places:
                yield from _judged(form, use, len(places), uses)


def _listed(form: str) -> bool:
    verdict = judge(form)
    return verdict is not None and verdict.strength == LISTED


def _collect(passage: Passage, uses: dict[str, list[Use]]) -> None:
    """Adds the places of a passage's unknown forms."""
    lowers = passage.tokens.lowers
    unknown = {form for form in set(lowers) - everyday() if not known(form)}
    if unknown:
        for i, form in enumerate(lowers):
            if form in unknown:
                uses.setdefault(form, []).append(Use(passage, i))


def _judged(form: str, use: Use, times: int, uses: dict[str, list[Use]]) -> Iterator[Hit]:
    """A hit for each misspelling in a token: the token, or a part of it between hyphens."""
    tokens = use.passage.tokens
    word, start = tokens.words[use.token], tokens.starts[use.token]
    compound = "-" in form
    for part in word.split("-"):
        lower = part.lower()
        verdict = judge(lower) if not known(lower) else None
        if verdict and verdict.strength > _needed(part, use, compound, times, uses):
            yield _hit(use.passage, start, part, verdict)
        start += len(part) + 1


def _needed(part: str, use: Use, compound: bool, times: int, uses: dict[str, list[Use]]) -> float:
    """The strength a verdict needs in its place."""
    if not part.islower() and not (part[0].isupper() and part[1:].islower()):
        return LISTED
    needed = (1.0 if compound else 0.0) + (times - 1)
    if _among_unknown(use, uses):
        needed += 3.0
    if part[0].isupper():
        needed += 1.0 if _starts_sentence(use) else 4.0 if _in_name(use) else 2.5
    return needed


def _among_unknown(use: Use, uses: dict[str, list[Use]]) -> bool:
    """Whether a neighbour is unknown too: foreign words, a name."""
    lowers = use.passage.tokens.lowers
    near = lowers[max(use.token - 1, 0) : use.token] + lowers[use.token + 1 : use.token + 2]
    return any(form in uses for form in near)


def _starts_sentence(use: Use) -> bool:
    return use.passage.sentence_of(use.token).first == use.token


def _in_name(use: Use) -> bool:
    """Whether a capitalised word follows a title or stands beside another capitalised word."""
    words, lowers = use.passage.tokens.words, use.passage.tokens.lowers
    before = words[use.token - 1] if use.token else ""
    after = words[use.token + 1] if use.token + 1 < len(words) else ""
    if use.token and lowers[use.token - 1].rstrip(".") in _NAME_WORDS:
        return True
    return before[:1].isupper() or after[:1].isupper()


def _hit(passage: Passage, start: int, part: str, verdict: Verdict) -> Hit:
    right = verdict.word[0].upper() + verdict.word[1:] if part[0].isupper() else verdict.word
    end = start + len(part)
    safety = "display" if verdict.rival else ""
    return Hit(passage.index, start, end, {"fix": right}, edits=(Edit(start, end, right),), safety=safety)
