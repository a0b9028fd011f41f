"""Who stands behind hearsay: a source in the same sentence or the one before, a court or the police."""

from functools import cache
from re import IGNORECASE, Pattern, compile

from copylint._typing import TYPE_CHECKING
from copylint.annotate.speakers import may_tell

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage
    from copylint.document.spans import TextSpan

_TELLING = frozenset(
    """say accord tell add writ argu not claim testif alleg warn insist report describ find reveal announc confirm
    suggest indicat explain show publish break stat cit estimat tweet post accus charg conclud""".split()
)


_GOOD = 3  # the grade of a source that can be held to what it says


@cache
def _court() -> Pattern[str]:
    """Words of courts, charges and investigations."""
    return compile(
        r"\b(?:courts?|judges?|jury|jurors|trial|charged?|charges|prosecut\w+|indict\w+|lawsuits?|complaint|affidavit"
        r"|arrest\w*|police|detectives|suspects?|defendants?|accused|hearing|tribunal|magistrates?|plaintiffs?|sued"
        r"|convict\w+|sentenced|pleaded|attorney|lawyers?|filing|criminal|investigat\w+|misconduct)\b",
        IGNORECASE,
    )


def owned(passage: "Passage", start: int, end: int, own: int = _GOOD) -> bool:
    """Whether a source stands behind a stretch: of at least the grade `own` in whose words it is, or a good one in the
    sentence before."""
    if not may_tell(passage, _TELLING, 0, len(passage.tokens), start, end):
        return False
    sentences = passage.sentences
    sentence = passage.sentence_of(passage.token_at(start))
    row = next(k for k, s in enumerate(sentences) if s.first == sentence.first)
    before = sentences[row - 1] if row else None
    for attribution in passage.attributions:
        cue = attribution.cue[0]
        if attribution.grade < own or attribution.stem not in _TELLING or _covers(cue, start, end):
            continue
        if any(p.passage == passage.index and p.start <= start < p.end for p in attribution.content):
            return True
        if attribution.grade < _GOOD:
            continue
        if before is not None and before.start <= cue.start < before.end and not passage.quoted(*cue):
            return True
    return False


def told_here(passage: "Passage", grade: int = 3) -> bool:
    """Whether a source of at least `grade` says something in the paragraph."""
    return may_tell(passage, _TELLING, 0, len(passage.tokens)) and any(
        a.grade >= grade and a.stem in _TELLING for a in passage.attributions
    )


def _covers(cue: "TextSpan", start: int, end: int) -> bool:
    return cue.start < end and start < cue.end


def in_court(passage: "Passage", start: int) -> bool:
    """Whether the copy speaks of a court, a charge or the police in the same paragraph or the one before."""
    article = passage.article
    before = article.passages[passage.index - 1].text if passage.index else ""
    return _court().search(passage.text) is not None or _court().search(before) is not None
