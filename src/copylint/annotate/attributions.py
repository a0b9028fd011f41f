"""Attributions of an article: who says what, and by which words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from copylint.annotate.attribution_content import find_content
from copylint.annotate.attribution_cues import Cue, find_cues
from copylint.annotate.attribution_grades import grade_of
from copylint.annotate.attribution_parts import Attribution, Part
from copylint.annotate.attribution_phrases import Span
from copylint.annotate.attribution_quotes import with_running_quotes
from copylint.annotate.attribution_sources import Voice, find_voice
from copylint.annotate.attribution_words import CONJUNCTIONS
from copylint.document.spans import TextSpan

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage

_THRESHOLD = -0.3  # log odds; where precision and recall of cues meet on held-out articles


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


def _of_passage(passage: "Passage", cues: Sequence[Cue]) -> list[Attribution]:
    heads = _heads(cues)
    voices = _voices(passage, heads)
    return [_attribution(passage, heads, voices, n) for n in range(len(heads))]


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


def _voices(passage: "Passage", cues: Sequence[Cue]) -> list[Voice]:
    voices: list[Voice] = []
    previous: Span | None = None
    sentence = -1
    for cue in cues:
        first = passage.sentence_of(cue.token).first
        if first != sentence:
            sentence, previous = first, None
        voice = find_voice(passage, cue.token, cue.stem, previous)
        previous = voice.source or previous
        voices.append(voice)
    return voices


def _attribution(passage: "Passage", cues: Sequence[Cue], voices: Sequence[Voice], n: int) -> Attribution:
    cue, voice = cues[n], voices[n]
    tokens = passage.tokens
    sentence = passage.sentence_of(cue.token)
    before = sentence.first
    after = sentence.last
    for later, other in zip(cues[n + 1 :], voices[n + 1 :], strict=True):
        if later.token >= sentence.last:
            break
        if other.way == "shared" and other.group > cue.token + 1:
            after = other.group
            while after > cue.token + 1 and tokens.lowers[after - 1] in CONJUNCTIONS | {","}:
                after -= 1
            break
    content = find_content(passage, cue.token, cue.stem, voice, before, after)
    start = voice.group if voice.way in ("left", "shared", "passive", "none") else cue.token
    last = cue.token + 1
    if cue.stem == "according" and last < len(tokens) and tokens.lowers[last] == "to":
        last += 1
    source = () if voice.source is None else (_text_span(passage, voice.source),)
    parts = tuple(Part(passage.index, *_text_span(passage, s)) for s in content)
    return Attribution(
        passage.index, source, (_text_span(passage, Span(start, last)),), parts, 0, "indirect", cue.stem
    )


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
