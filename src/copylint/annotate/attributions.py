"""Attributions of an article: who says what, and by which words."""

from collections.abc import Iterator, Sequence

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.attribution_content import find_content
from copylint.annotate.attribution_cues import Cue, Cues
from copylint.annotate.attribution_grades import grade_of
from copylint.annotate.attribution_parts import Attribution, Part
from copylint.annotate.attribution_phrases import Span
from copylint.annotate.attribution_quotes import with_running_quotes
from copylint.annotate.attribution_sources import Voice, find_voice
from copylint.annotate.attribution_words import CONJUNCTIONS, PARTICLES, PERSONAL, RELATIVES, SUBORDINATORS
from copylint.document.spans import TextSpan

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage

_THRESHOLD = -0.35  # log odds; where precision and recall of cues meet on held-out articles
_UNNAMED_YET = 3  # grade that a pronoun takes where nobody stands before it
_MOST_PARTICLES = 2
_WIDEST_GAP = 4
_LONGEST_CLOSE = 3
_BETWEEN_CUES = CONJUNCTIONS | SUBORDINATORS | PERSONAL


def find_attributions(article: "Article") -> list[Attribution]:
    """Attributions of an article in the order of their cues."""
    passages, telling = article.passages, article.telling
    found = with_running_quotes(passages, [a for p in passages for a in telling.ungraded(p)])
    before, made = _UNNAMED_YET, []
    for attribution in found:
        grade = grade_of(passages[attribution.passage], attribution.source, before)
        before = grade or before
        made.append(attribution._replace(grade=grade, kind=_kind(passages, attribution)))
    return made


class Telling:
    """Attributions of an article, read passage by passage: where one is asked for, the others are left alone."""

    def __init__(self, passages: "Sequence[Passage]") -> None:
        self._passages = passages
        self.cues = Cues(_THRESHOLD)
        self._found: dict[int, list[Attribution]] = {}
        self._grades: dict[Attribution, int] = {}

    def ungraded(self, passage: "Passage") -> list[Attribution]:
        """The attributions whose cue stands in a passage, without grade and kind, in order."""
        known = self._found.get(passage.index)
        if known is None:
            cues = self.cues.of(passage)
            known = self._found[passage.index] = _of_passage(passage, cues) if cues else []
        return known

    def of(self, passage: "Passage") -> list[Attribution]:
        """The attributions whose cue stands in a passage, in order; quotations that run on end with it."""
        plain = self.ungraded(passage)
        return [
            full._replace(grade=self._grade(passage.index, n), kind=_kind(self._passages, full))
            for n, full in enumerate(with_running_quotes([passage], plain))
        ]

    def _grade(self, index: int, n: int) -> int:
        """The grade of attribution `n` of a passage. A pronoun takes it from the sources before it, which are graded
        as far back as one that needs no other."""
        waiting: list[Attribution] = []
        before = _UNNAMED_YET
        for attribution in self._backwards(index, n):
            known = self._grades.get(attribution)
            if known is None:
                known = self._own_grade(attribution)
            if known is None:
                waiting.append(attribution)
            elif known or not waiting:
                before = known
                break
        for attribution in reversed(waiting):
            passage = self._passages[attribution.passage]
            before = self._grades[attribution] = grade_of(passage, attribution.source, before)
        return before

    def _own_grade(self, attribution: Attribution) -> int | None:
        """The grade of a source that is the same whoever was named before; None where it isn't."""
        passage = self._passages[attribution.passage]
        lowest, highest = (grade_of(passage, attribution.source, before) for before in (1, 4))
        if lowest != highest:
            return None
        self._grades[attribution] = lowest
        return lowest

    def _backwards(self, index: int, n: int) -> Iterator[Attribution]:
        """Attribution `n` of a passage, and those before it in the article, the last first."""
        yield from reversed(self.ungraded(self._passages[index])[: n + 1])
        for before in range(index - 1, -1, -1):
            yield from reversed(self.ungraded(self._passages[before]))


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


def _heads(cues: Sequence[Cue]) -> list[tuple[Cue, int]]:
    """Of cue words in a row the likeliest, and where the row ends: “expressed concern” is one cue."""
    heads: list[tuple[Cue, int]] = []
    end = -1
    for cue in cues:
        if cue.token != end:
            heads.append((cue, cue.token + 1))
        else:
            heads[-1] = max(cue, heads[-1][0], key=lambda c: c.score), cue.token + 1
        end = cue.token + 1
    return heads


def _groups(passage: "Passage", heads: Sequence[tuple[Cue, int]]) -> list[_Group]:
    groups: list[_Group] = []
    previous: Span | None = None
    sentence = -1
    for cue, end in heads:
        first = passage.sentence_of(cue.token).first
        if first != sentence:
            sentence, previous = first, None
        voice = find_voice(passage, cue.token, cue.stem, previous)
        previous = voice.source or previous
        group = _Group(cue, voice, voice.group, _covered_to(passage, end))
        if groups and _one_cue(passage, groups[-1], group):
            groups[-1] = groups[-1]._replace(last=max(group.last, groups[-1].last))
        else:
            groups.append(group)
    return groups


def _covered_to(passage: "Passage", last: int) -> int:
    """Where the cue whose last word ends before token `last` ends: after its particles."""
    lowers = passage.tokens.lowers
    end = min(passage.sentence_of(last - 1).last, last + _MOST_PARTICLES)
    while last < end and (lowers[last] in PARTICLES or lowers[last - 1] == "according"):
        last += 1
    return last


def _one_cue(passage: "Passage", left: _Group, right: _Group) -> bool:
    """Whether the right one goes on with the left one's cue: “made a promise to”, “wants to see”."""
    if not 0 <= right.first - left.last <= _WIDEST_GAP:
        return right.first < left.last and right.head.token > left.head.token
    own = right.voice.source if right.voice.way == "left" else None
    if own is not None and own.first > left.head.token:
        return False
    return all(_inside_cue(w) for w in passage.tokens.lowers[left.last : right.first])


def _inside_cue(word: str) -> bool:
    return (word.isalpha() and word not in _BETWEEN_CUES) or word in ("'s", "n't")


def _attribution(passage: "Passage", groups: Sequence[_Group], n: int) -> Attribution:
    cue, voice, first, last = groups[n]
    content = find_content(passage, cue.token, cue.stem, voice, _content_end(passage, groups, n))
    source = () if voice.source is None else (_text_span(passage, voice.source),)
    content = [Span(last, s.last) if cue.token < s.first < last < s.last else s for s in content]
    parts = tuple(_to_the_end(passage, _text_span(passage, s)) for s in content)
    span = _text_span(passage, Span(first, last))
    return Attribution(passage.index, source, (span,), parts, 0, "indirect", cue.stem)


def _to_the_end(passage: "Passage", span: TextSpan) -> Part:
    """A stretch of content; one that ends inside a quotation it has begun goes on to its end."""
    start, end = span
    for quote in passage.quotes:
        begun = start <= quote.inner_start and quote.start < end
        if begun and quote.depth == 0 and quote.kind == "speech" and quote.closed:
            end = max(end, quote.end)
    return Part(passage.index, start, end)


def _content_end(passage: "Passage", groups: Sequence[_Group], n: int) -> int:
    """Where what follows the cue must end: before a second verb of the same subject, or with the sentence."""
    sentence = passage.sentence_of(groups[n].head.token)
    for later in groups[n + 1 :]:
        if later.head.token >= sentence.last:
            break
        source = later.voice.source
        if source is not None and source.first > groups[n].last and _closes(passage, source, later.last):
            return source.first - 1
        if later.voice.way == "shared" and later.voice.group > groups[n].last:
            end = later.voice.group
            while end > groups[n].last and passage.tokens.lowers[end - 1] in CONJUNCTIONS | {","}:
                end -= 1
            return end
    return sentence.last


def _closes(passage: "Passage", source: Span, last: int) -> bool:
    """Whether a speaker and a cue close a sentence: “…, an official said Saturday.”"""
    left = passage.tokens.words[source.first - 1] == "," and source.last < last
    return left and passage.sentence_of(source.first).last - last <= _LONGEST_CLOSE


def _text_span(passage: "Passage", span: Span) -> TextSpan:
    return TextSpan(passage.tokens.starts[span.first], passage.tokens.ends[span.last - 1])


def to_record(article: "Article") -> list[dict[str, object]]:
    """Attributions as plain data; spans are [start, end] in code points of the file."""

    def place(passage: int, span: TextSpan) -> list[int]:
        return list(article.passages[passage].block.prose.to_source(span))

    def subject(passage: int, span: TextSpan) -> TextSpan:
        """Of “the officials who” the pronoun, which is what the cue's verb goes with."""
        before, _, last = article.passages[passage].text[span.start : span.end].rpartition(" ")
        return TextSpan(span.end - len(last), span.end) if before and last in RELATIVES else span

    return [
        {
            "source": [place(a.passage, subject(a.passage, s)) for s in a.source],
            "cue": [place(a.passage, s) for s in a.cue],
            "content": [place(p.passage, TextSpan(p.start, p.end)) for p in a.content],
            "grade": a.grade,
            "kind": a.kind,
        }
        for a in article.attributions
    ]
