"""Attributions of an article: who says what, and by which words."""

from collections.abc import Sequence

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.attribution_content import find_content
from copylint.annotate.attribution_cues import Cue, find_cues
from copylint.annotate.attribution_grades import grade_of
from copylint.annotate.attribution_parts import Attribution, Part
from copylint.annotate.attribution_phrases import Span
from copylint.annotate.attribution_quotes import with_running_quotes
from copylint.annotate.attribution_sources import Voice, find_voice
from copylint.annotate.attribution_words import CONJUNCTIONS, PARTICLES
from copylint.document.spans import TextSpan

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage

_THRESHOLD = -0.35  # log odds; where precision and recall of cues meet on held-out articles
_MOST_PARTICLES = 2
_WIDEST_GAP = 4


def find_attributions(article: "Article") -> list[Attribution]:
    """Attributions of an article in the order of their cues."""
    passages = article.passages
    by_passage: dict[int, list[Cue]] = {}
    for cue in find_cues(passages, _THRESHOLD):
        by_passage.setdefault(cue.passage, []).append(cue)
    found: list[Attribution] = []
    for passage in passages:
        cues = by_passage.get(passage.index)
        if cues:
            found += _of_passage(passage, cues)
    return _graded(passages, with_running_quotes(passages, found))


def _graded(passages: "Sequence[Passage]", found: list[Attribution]) -> list[Attribution]:
    """The attributions with their grades and kinds."""
    before, made = 3, []
    for attribution in found:
        passage = passages[attribution.passage]
        grade = grade_of(passage, attribution.source, before)
        before = grade or before
        made.append(attribution._replace(grade=grade, kind=_kind(passages, attribution)))
    return made


def _kind(passages: "Sequence[Passage]", attribution: Attribution) -> str:
    """`direct` where the content is all quotation, `mixed` where some of it is, else `indirect`."""
    quoted = total = 0
    for part in attribution.content:
        total += part.end - part.start
        for quote in passages[part.passage].quotes:
            if quote.depth == 0:
                quoted += max(0, min(quote.end, part.end) - max(quote.start, part.start))
    if not quoted:
        return "indirect"
    return "direct" if quoted >= total - 3 else "mixed"


class _Group(NamedTuple):
    """Cue words that make one cue: its head, how it joins its source, and the tokens `first`:`last` it covers."""

    head: Cue
    voice: Voice
    first: int
    last: int


def _of_passage(passage: "Passage", cues: Sequence[Cue]) -> list[Attribution]:
    groups = _groups(passage, _heads(cues))
    return [_attribution(passage, groups, n) for n in range(len(groups))]


def _heads(cues: Sequence[Cue]) -> list[Cue]:
    """Of cue words in a row the likeliest: “repeatedly denied” is one cue."""
    heads: list[Cue] = []
    end = -1
    for cue in cues:
        if cue.token != end:
            heads.append(cue)
        elif cue.score > heads[-1].score:
            heads[-1] = cue
        end = cue.token + 1
    return heads


def _groups(passage: "Passage", cues: Sequence[Cue]) -> list[_Group]:
    groups: list[_Group] = []
    previous: Span | None = None
    sentence = -1
    for cue in cues:
        first = passage.sentence_of(cue.token).first
        if first != sentence:
            sentence, previous = first, None
        voice = find_voice(passage, cue.token, cue.stem, previous)
        previous = voice.source or previous
        group = _Group(cue, voice, *_covered(passage, cue, voice))
        if groups and _one_cue(passage, groups[-1], group):
            groups[-1] = groups[-1]._replace(last=max(group.last, groups[-1].last))
        else:
            groups.append(group)
    return groups


def _covered(passage: "Passage", cue: Cue, voice: Voice) -> tuple[int, int]:
    """The tokens of a cue: its verb group, its head, and the particles after it."""
    lowers = passage.tokens.lowers
    last = cue.token + 1
    end = min(passage.sentence_of(cue.token).last, last + _MOST_PARTICLES)
    while last < end and lowers[last] in PARTICLES:
        last += 1
    return voice.group if voice.way in ("left", "shared", "passive", "none") else cue.token, last


def _one_cue(passage: "Passage", left: _Group, right: _Group) -> bool:
    """Whether the right one goes on with the left one's cue: “made a promise to”, “wants to see”."""
    if not 0 <= right.first - left.last <= _WIDEST_GAP:
        return right.first < left.last and right.head.token > left.head.token
    own = right.voice.source if right.voice.way == "left" else None
    if own is not None and own.first > left.head.token:
        return False
    return all(_inside_cue(w) for w in passage.tokens.lowers[left.last : right.first])


def _inside_cue(word: str) -> bool:
    return word.isalpha() or word in ("'s", "n't")


def _attribution(passage: "Passage", groups: Sequence[_Group], n: int) -> Attribution:
    cue, voice, first, last = groups[n]
    content = find_content(passage, cue.token, cue.stem, voice, _content_end(passage, groups, n))
    source = () if voice.source is None else (_text_span(passage, voice.source),)
    parts = tuple(Part(passage.index, *_text_span(passage, s)) for s in content)
    span = _text_span(passage, Span(first, last))
    return Attribution(passage.index, source, (span,), parts, 0, "indirect", cue.stem)


def _content_end(passage: "Passage", groups: Sequence[_Group], n: int) -> int:
    """Where what follows the cue must end: before a second verb of the same subject, or with the sentence."""
    sentence = passage.sentence_of(groups[n].head.token)
    for later in groups[n + 1 :]:
        if later.head.token >= sentence.last:
            break
        if later.voice.way == "shared" and later.voice.group > groups[n].last:
            end = later.voice.group
            while end > groups[n].last and passage.tokens.lowers[end - 1] in CONJUNCTIONS | {","}:
                end -= 1
            return end
    return sentence.last


def _text_span(passage: "Passage", span: Span) -> TextSpan:
    return TextSpan(passage.tokens.starts[span.first], passage.tokens.ends[span.last - 1])


def to_record(article: "Article") -> list[dict[str, object]]:
    """Attributions as plain data; spans are [start, end] in code points of the file."""

    def place(passage: int, span: TextSpan) -> list[int]:
        return list(article.passages[passage].block.prose.to_source(span))

    return [
        {
            "source": [place(a.passage, s) for s in a.source],
            "cue": [place(a.passage, s) for s in a.cue],
            "content": [place(p.passage, TextSpan(p.start, p.end)) for p in a.content],
            "grade": a.grade,
            "kind": a.kind,
        }
        for a in article.attributions
    ]
