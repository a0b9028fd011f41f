"""How long the sentences of an article are, and the picture of it."""

from collections.abc import Sequence

from copylint._typing import NamedTuple
from copylint.document.model import Block
from copylint.language.segment import sentences, tokenize
from copylint.report.html.markup import text

LONG = 40  # words: the length from which RD101 marks a sentence that can be cut
COUNTED = ("body", "list-item", "block-quote")
_STEP, _BAR, _HEIGHT = 8, 6, 64


class Length(NamedTuple):
    """A sentence: its block's number, where it stands in the block's text, its words, its id in the page."""

    block: int
    start: int
    end: int
    words: int
    key: str


def lengths(blocks: Sequence[Block], prefix: str) -> list[Length]:
    """The sentences of the running text, in order."""
    found: list[Length] = []
    for number, block in enumerate(blocks):
        if block.kind not in COUNTED:
            continue
        tokens = tokenize(block.prose.text)
        for s in sentences(block.prose.text, tokens):
            words = sum(w[0].isalnum() for w in tokens.words[s.first : s.last])
            if words:
                found.append(Length(number, s.start, s.end, words, f"{prefix}-{len(found) + 1}"))
    return found


def plot(found: Sequence[Length]) -> str:
    """A figure with a bar a sentence, the long ones marked and linked; nothing for fewer than three sentences."""
    if len(found) < 3:
        return ""
    counts = [s.words for s in found]
    mean, longest = sum(counts) / len(counts), max(counts)
    top = max(longest, LONG + 5)
    bars = "".join(_bar(i, s, top) for i, s in enumerate(found))
    width = _STEP * len(found)
    lines = "".join(_line(kind, words, top, width) for kind, words in (("mean", mean), ("limit", LONG)))
    said = (
        f"{sum(counts):,} words in {len(found)} sentences, {mean:.1f} words on average, the longest {longest}"
    )
    svg = (
        f'<svg class="plot" viewBox="0 0 {width} {_HEIGHT}" preserveAspectRatio="none" role="img" '
        f'width="{min(width * 1.75, 720):.0f}" aria-label="Sentence lengths: {said}">{lines}{bars}</svg>'
    )
    return f'<figure class="lengths">{svg}<figcaption>{said}; the dotted line is {LONG}.{_listed(found)}</figcaption></figure>'


def _listed(found: Sequence[Length]) -> str:
    """Links to the long sentences."""
    long = [s for s in found if s.words > LONG]
    links = ", ".join(f'<a href="#{s.key}">{s.words} words</a>' for s in long[:8])
    more = f" and {len(long) - 8} more" if len(long) > 8 else ""
    return f" Over {LONG}: {links}{more}." if long else ""


def _bar(i: int, sentence: Length, top: int) -> str:
    height = sentence.words * _HEIGHT / top
    long = sentence.words > LONG
    title = f"<title>sentence {i + 1}: {text(str(sentence.words))} words</title>"
    rect = (
        f'<rect class="bar{" long" * long}" x="{i * _STEP + 1}" y="{_HEIGHT - height:.1f}" width="{_BAR}" '
        f'height="{height:.1f}">{title}</rect>'
    )
    return f'<a href="#{sentence.key}" tabindex="-1">{rect}</a>' if long else rect


def _line(kind: str, words: float, top: int, width: int) -> str:
    y = _HEIGHT - words * _HEIGHT / top
    return f'<line class="{kind}" x1="0" x2="{width}" y1="{y:.1f}" y2="{y:.1f}"/>'
