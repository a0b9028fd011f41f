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
        "explain",
        "assert",
        "contend",
        "maintain",
        "acknowledg",
        "conced",
        "declar",
        "recall",
        "find",
        "complain",
    }
)


class Speaker(NamedTuple):
    """A person introduced by the full name as the source of something: where what they say starts, and whether
    they are quoted."""

    start: int
    quoted: bool


@cache
def _full_name() -> Pattern[str]:
    """Two or more capitalised words in a row that can be a person's name."""
    return compile(
        r"\b(?!(?:The|This|In|On|Most|More|Both|All|Some|Many|Neither) )[A-Z][\w’'.-]+(?: (?:[A-Z]\.|de|van|von|al|bin|Mc\w+))* (?:[A-Z][\w’'-]*[a-z][\w’'-]*)"
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


def new_speakers(passage: "Passage") -> list[Speaker]:
    """People named in full, for the first time, as the source of an attribution of the passage, in order."""
    if not _may_introduce(passage):
        return []
    found, seen = [], set[str]()
    for attribution in passage.attributions:
        name = _name(passage, attribution)
        if name and name not in seen:
            seen.add(name)
            if not _met(passage, name):
                found.append(Speaker(_opening(passage, attribution), _quoted(passage, attribution)))
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


def _met(passage: "Passage", name: str) -> bool:
    """Whether the name stands in an earlier paragraph, or speaks in an earlier block that is none."""
    before = [p for p in passage.article.passages[: passage.index] if name in p.text]
    return any(p.kind == "body" or name in [_name(p, a) for a in p.attributions] for p in before)


def _quoted(passage: "Passage", attribution: "Attribution") -> bool:
    """Whether somebody's own words are given, here or where a quotation runs on into the next passage."""
    if attribution.kind != "indirect":
        return True
    article = passage.article
    if not any(q.kind == "speech" for p in article.passages[passage.index + 1 :][:1] for q in p.quotes):
        return False
    same = (a for a in article.attributions if a.passage == passage.index and a.cue == attribution.cue)
    return any(a.kind != "indirect" for a in same)


def _opening(passage: "Passage", attribution: "Attribution") -> int:
    starts = [span.start for span in (*attribution.source, *attribution.cue)]
    starts += [part.start for part in attribution.content if part.passage == passage.index]
    return min(starts)


def answered(article: "Article", passage: "Passage", end: int) -> bool:
    """Whether a person named in full speaks within two sentences of `end` or in the next paragraph."""
    sentences = passage.sentences
    at = passage.sentence_of(passage.token_at(max(end - 1, 0)))
    row = bisect_left([s.first for s in sentences], at.first)
    reach = sentences[min(row + _REACH, len(sentences) - 1)].end
    if any(at.start <= s.start < reach for s in passage.new_speakers):
        return True
    left = len(sentences) - 1 - row  # sentences after the mention's own in its paragraph
    following = _next_body(article, passage.index) if left <= _REACH else None
    return following is not None and any(s.quoted or not left for s in following.new_speakers)


def _may_introduce(passage: "Passage") -> bool:
    """Whether a name that no paragraph before has stands in a sentence with a likely cue; else there is no need to
    read who says what."""
    article = passage.article
    before = "\n".join([p.text for p in article.passages[: passage.index] if p.kind == "body"])
    names = _last_name().finditer(passage.text)
    new = [m.start(1) for m in names if m[1] not in before and m[1] not in _ORGANISATIONS]
    if not new:
        return False
    firsts = {passage.sentence_of(passage.token_at(at)).first for at in new}
    return bool(article.telling.cues.likely(passage, firsts))


def _next_body(article: "Article", index: int) -> "Passage | None":
    return next((p for p in article.passages[index + 1 :] if p.kind in ("body", "block-quote")), None)


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
