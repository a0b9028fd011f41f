"""Plots of figures as inline SVG. Every text that comes from an article is escaped here."""

from collections.abc import Sequence

from copylint.report.html.markup import attribute, text
from copylint.report.measures import MEASURES, Measure, norms, word_for
from copylint.report.stats_row import Row, Sentence
from copylint.report.stats_text import label, shown

STYLE = """
:root { --far: color-mix(in srgb, var(--link) 9%, var(--paper)); --near: color-mix(in srgb, var(--link) 30%, var(--paper)); }
.far { fill: var(--far); } .near { fill: var(--near); } .here { fill: var(--link); }
.middle { stroke: var(--paper); stroke-width: 2; } .guide { stroke: var(--rule); }
.pin { stroke: var(--link); stroke-width: 2; } .cut { stroke: var(--long); stroke-dasharray: 4 4; }
.own { fill: none; stroke: var(--link); stroke-width: 2; }
svg .value { fill: var(--ink); font-weight: 600; } svg .name { fill: var(--ink); }
.bar { fill: var(--link); } .bar.said { fill: var(--near); } .bar.long { fill: var(--long); } .bar.toolong { fill: var(--error); }
.key { display: inline-block; width: 0.8em; height: 0.8em; border-radius: 2px; vertical-align: -0.05em; margin: 0 0.3em 0 1em; }
.key:first-child { margin-left: 0; } .key.sentence { background: var(--link); } .key.news, .key.said { background: var(--near); }
.key.long { background: var(--long); } .key.toolong { background: var(--error); } .key.own { border: 2px solid var(--link); }
"""
_WIDTH = 960
_LEFT, _RIGHT = 225, 300  # room for labels and for values
_ROW = 26
_LONG, _TOO_LONG = 40, 50  # words of a sentence, as RD101 has them
_SHOWN = 90  # characters of a sentence in its label
_GRADES = range(21)  # bins of the histogram


def standing(row: Row) -> str:
    """Each measure of an article on a line from the lowest to the highest percentile of edited news."""
    known = [(m, p) for m in MEASURES if (p := row.percentile(m.key)) is not None]
    height = _ROW * len(known) + 24
    lines = [_standing_axis(height)]
    for i, (measure, place) in enumerate(known):
        lines.append(_standing_line(row, measure, place, 24 + _ROW * i))
    return _svg(height, "".join(lines), "Where the article stands among edited news, measure by measure")


def _x(percentile: float) -> float:
    return round(_LEFT + (_WIDTH - _LEFT - _RIGHT) * percentile / 100, 1)


def _standing_axis(height: int) -> str:
    named = ((0, "lowest"), (50, "half of news"), (100, "highest"))
    return "".join(f'<text x="{_x(p)}" y="12" text-anchor="middle">{what}</text>' for p, what in named)


def _standing_line(row: Row, measure: Measure, place: float, y: int) -> str:
    value, middle = shown(measure, row.values[measure.key]), shown(measure, norms().at(measure.key, 50))
    word = word_for(measure, place)
    return (
        f"<g><title>{text(measure.label)}: {value}, percentile {place:.0f}</title>"
        f'<text class="name" x="0" y="{y + 13}">{text(label(measure))}</text>'
        + _box("far", _x(0), y + 5, _x(100) - _x(0), 8)
        + _box("near", _x(10), y + 5, _x(90) - _x(10), 8)
        + f'<line class="middle" x1="{_x(50)}" x2="{_x(50)}" y1="{y + 5}" y2="{y + 13}"/>'
        f'<circle class="here" cx="{_x(place)}" cy="{y + 9}" r="6"/>'
        f'<text class="value" x="{_x(100) + 58}" y="{y + 13}" text-anchor="end">{value}</text>'
        f'<text x="{_x(100) + 70}" y="{y + 13}">news {middle}{"" if word == "typical" else " · " + word}</text></g>'
    )


def sentences(found: Sequence[Sentence], height: int = 150) -> str:
    """A bar a sentence, in order, as high as it has words."""
    tallest = max([_TOO_LONG + 10, *(s.words for s in found)])
    step = min((_WIDTH - 40) / max(len(found), 1), 40)
    base, scale = height - 4, (height - 20) / tallest
    bars = [_guide(words, base - words * scale) for words in (20, _LONG)]
    for i, sentence in enumerate(found):
        kind = (
            "toolong"
            if sentence.words > _TOO_LONG
            else "long"
            if sentence.words > _LONG
            else "said"
            if sentence.quoted
            else ""
        )
        tall = sentence.words * scale
        start = sentence.text if len(sentence.text) <= _SHOWN else sentence.text[:_SHOWN] + "…"
        bars.append(
            f"<g><title>{sentence.words} words, line {sentence.line}: {text(start)}</title>"
            + _box(
                f"bar {kind}".strip(), 40 + i * step, base - tall, max(step - min(step * 0.2, 3), 0.5), tall
            )
            + "</g>"
        )
    return _svg(height, "".join(bars), f"Length of the {len(found)} sentences in order")


def _guide(words: int, y: float) -> str:
    kind = "cut" if words == _LONG else "guide"
    return f'<text x="0" y="{y + 4:.1f}">{words}</text><line class="{kind}" x1="30" x2="{_WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>'


def grades(rows: Sequence[Row]) -> str:
    """How the grades of edited news lie, with the article's marked, or those of several drawn over them."""
    own = [r.values["flesch_kincaid"] for r in rows if "flesch_kincaid" in r.values]
    news = [_share_below(g + 1) - _share_below(g) for g in _GRADES]
    bins = [sum(min(max(int(v), 0), _GRADES[-1]) == g for v in own) / max(len(own), 1) for g in _GRADES]
    height, base = 220, 190
    top = max([*news, *(bins if len(own) > 1 else ())], default=1) or 1
    width = _WIDTH / len(_GRADES)
    parts = [f'<line class="guide" x1="0" x2="{_WIDTH}" y1="{base}" y2="{base}"/>']
    for i, share in enumerate(news):
        tall = 150 * share / top
        parts.append(
            f"<g><title>grade {i} to {i + 1}: {share:.0%} of edited news</title>"
            + _box("near", i * width + 1, base - tall, width - 2, tall)
            + "</g>"
        )
        if i:
            parts.append(f'<text x="{i * width:.1f}" y="{base + 16}" text-anchor="middle">{i}</text>')
    parts.append(
        _steps(bins, width, base, 150 / top) if len(own) > 1 else "".join(_pin(v, width, base) for v in own)
    )
    return _svg(height, "".join(parts), "Flesch-Kincaid grades of edited news")


def _steps(bins: Sequence[float], width: float, base: int, scale: float) -> str:
    path = "".join(
        f"L{i * width:.1f} {base - b * scale:.1f}H{(i + 1) * width:.1f}" for i, b in enumerate(bins)
    )
    return f'<path class="own" d="M0 {base}{path}V{base}"/>'


def _pin(value: float, width: float, base: int) -> str:
    x = min(max(value, 0), len(_GRADES)) * width
    anchor = "end" if x > _WIDTH - 120 else "start" if x < 120 else "middle"
    return (
        f'<line class="pin" x1="{x:.1f}" x2="{x:.1f}" y1="24" y2="{base}"/>'
        f'<text class="value" x="{x:.1f}" y="16" text-anchor="{anchor}">this article: {value:.1f}</text>'
    )


def _share_below(value: float) -> float:
    """The share of edited articles below a grade, as percentiles tell it."""
    return (norms().percentile("flesch_kincaid", value) or 0) / 100


def _box(kind: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="1"/>'


def _svg(height: int, inner: str, what: str) -> str:
    """A plot; on a narrow screen it is scrolled rather than made too small to read."""
    return f'<div class="scroll"><svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{attribute(what)}">{inner}</svg></div>'
