"""Who is named near a claim: people introduced by their full name as speakers, owners of hearsay, agencies."""

from bisect import bisect_left
from functools import cache
from re import Pattern, compile, findall

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.attribution_cues import forms_of
from copylint.annotate.wordlists import words

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.attribution_parts import Attribution
    from copylint.annotate.passage import Passage

_REACH = 2  # sentences after a mention in which a named member answers it


_TELLING = frozenset(
    {
        "say",
        "accord",
        "tell",
        "add",
        "write",
        "argu",
        "not",
        "claim",
        "testif",
        "alleg",
        "warn",
        "insist",
        "report",
    }
)


class Speaker(NamedTuple):
    """A person introduced by the full name as the source of something: where what they say starts, and whether
    they are quoted."""

    passage: int
    start: int
    quoted: bool


@cache
def _full_name() -> Pattern[str]:
    """Two or more capitalised words in a row that can be a person's name."""
    return compile(
        r"\b(?!The |This |In |On )[A-Z][\w’'.-]+(?: (?:[A-Z]\.|de|van|von|al|bin|Mc\w+))* (?:[A-Z][\w’'-]*[a-z][\w’'-]*)"
    )


@cache
def _last_name() -> Pattern[str]:
    """Every word that can be the last of such a name."""
    return compile(
        r"(?=\b(?:[A-Z][\w’'.-]*|de|van|von|al|bin) ([A-Z][\w’'-]*[a-z][\w’'-]*))",
    )


_ORGANISATIONS = words(
    """Department Ministry Party Committee University Court Police Bank Inc Corp Ltd Times Post Journal News
    Association Council Commission Institute House Group Company Foundation College Union Agency Service Center
    Centre Press Street States Office School Hospital Board Authority Federation Society Research"""
)
_TITLES = words(
    """Mr Mrs Ms Dr Sir Lord Lady Sen Rep Gov Gen President Senator Representative Prime Minister"""
)


def new_speakers(article: "Article") -> list[Speaker]:
    """People named in full, for the first time, as the source of an attribution, in order."""
    found, seen = [], set[str]()
    for passage in article.passages:
        for attribution in passage.attributions:
            name = _name(passage, attribution)
            if name and name not in seen:
                seen.add(name)
                if not _met(article, passage, attribution, name):
                    found.append(
                        Speaker(passage.index, _opening(passage, attribution), attribution.kind != "indirect")
                    )
    return found


def _name(passage: "Passage", attribution: "Attribution") -> str:
    """The last name in a source that names a person in full, or ""."""
    for span in attribution.source:
        match = _full_name().search(passage.text, span.start, span.end)
        if match is None:
            continue
        first, _, rest = match[0].partition(" ")
        name = rest if first.removesuffix(".") in _TITLES else match[0]
        if " " in name and _ORGANISATIONS.isdisjoint(findall(r"\w+", name)):
            return name.rpartition(" ")[2]
    return ""


def _met(article: "Article", passage: "Passage", attribution: "Attribution", name: str) -> bool:
    """Whether the name stands in an earlier paragraph already."""
    return any(name in p.text for p in article.passages[: passage.index] if p.kind == "body")


def _opening(passage: "Passage", attribution: "Attribution") -> int:
    starts = [span.start for span in (*attribution.source, *attribution.cue)]
    starts += [part.start for part in attribution.content if part.passage == passage.index]
    return min(starts)


def answered(article: "Article", passage: "Passage", end: int) -> bool:
    """Whether a person named in full speaks within two sentences of `end` or in the next paragraph."""
    if not _may_introduce(article, passage):
        return False
    sentences = passage.sentences
    at = passage.sentence_of(passage.token_at(max(end - 1, 0)))
    row = bisect_left([s.first for s in sentences], at.first)
    reach = sentences[min(row + _REACH, len(sentences) - 1)].end
    left = len(sentences) - 1 - row  # sentences after the mention's own in its paragraph
    following = _next_body(article, passage.index) if left <= _REACH else -1
    return any(
        (s.passage == passage.index and at.start <= s.start < reach)
        or (s.passage == following and (s.quoted or not left))
        for s in article.new_speakers
    )


def _may_introduce(article: "Article", passage: "Passage") -> bool:
    """Whether a paragraph or the next has a name that no paragraph before had; else there is no need to read who
    says what."""
    for index in (passage.index, _next_body(article, passage.index)):
        before = [p.text for p in article.passages[: max(index, 0)] if p.kind == "body"]
        names = set(_last_name().findall(article.passages[index].text)) if index >= 0 else ()
        if any(not any(name in text for text in before) for name in names):
            return True
    return False


def _next_body(article: "Article", index: int) -> int:
    return next((p.index for p in article.passages[index + 1 :] if p.kind in ("body", "block-quote")), -1)


def may_tell(
    passage: "Passage", stems: frozenset[str], first: int, last: int, start: int = 0, end: int = 0
) -> bool:
    """Whether a word that may be a cue with one of the stems is among the tokens `first`:`last`, outside a stretch.

    Without one no attribution is: a look at the words saves reading who says what.
    """
    lowers, starts, ends = passage.tokens.lowers, passage.tokens.starts, passage.tokens.ends
    telling = forms_of(stems)
    if telling.isdisjoint(lowers[first:last]):
        return False
    return any(lowers[i] in telling and not (starts[i] < end and start < ends[i]) for i in range(first, last))


def inside_other(passage: "Passage", start: int, end: int) -> "Attribution | None":
    """The attribution of the same sentence with a good source in whose content a stretch stands.

    Its own verb doesn't count: the cue must stand outside the stretch.
    """
    sentence = passage.sentence_of(passage.token_at(start))
    if not may_tell(passage, _TELLING, sentence.first, sentence.last, start, end):
        return None
    for attribution in passage.attributions:
        cue = attribution.cue[0]
        if (
            attribution.grade < 3
            or attribution.stem not in _TELLING
            or not sentence.start <= cue.start < sentence.end
        ):
            continue
        if cue.start < end and start < cue.end:
            continue
        if any(
            p.passage == passage.index and p.start <= start and end <= p.end + 1 for p in attribution.content
        ):
            return attribution
    return None
