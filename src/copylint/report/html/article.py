"""One article of the page: its blocks with findings in place, notes beside them, the picture of its sentences."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from copylint._typing import NamedTuple
from copylint.document.model import Block
from copylint.lint.job import FileResult
from copylint.readers import How
from copylint.report.html.blocks import Placed, Placer, Run, blocks_of, runs
from copylint.report.html.markup import attribute, text
from copylint.report.html.notes import Note, note
from copylint.report.html.sentences import LONG, Length, lengths, plot
from copylint.report.places import start
from copylint.rulebook.rule import SEVERITIES

TAGS = {"headline": "h3", "subhead": "h4", "code": "pre", "block-quote": "blockquote"}
SHOWN_MARKS = ("emphasis", "strong", "link")


class Article(NamedTuple):
    """A file as the page shows it: its HTML, its headline for the list of files."""

    html: str
    headline: str


class _Layout(NamedTuple):
    """What goes where: stretches by block, notes by the block they stand beside, keys of places that are shown."""

    placed: dict[int, list[Placed]]
    notes: dict[int, list[Note]]
    loose: frozenset[int]
    linked: frozenset[str]


def article(result: FileResult, how: How, number: int, notes: Sequence[Note]) -> Article:
    """The section of a file, read in the way of `how`. `number` is the file's in the page; `notes` are its findings."""
    placer = Placer(blocks_of(result, how))
    found = lengths(placer.blocks, f"s{number}")
    layout = _layout(placer, notes, found)
    severity = {f"f{n.number}": n.finding.severity for n in notes}
    rows = [_row(result, layout, -1, "")]
    for i, block in enumerate(placer.blocks):
        placed = layout.placed[i] + list(_marks(block))
        rows.append(_row(result, layout, i, _block(block, _place(result, block), placed, severity)))
    headline = next((b.prose.text for b in placer.blocks if b.kind == "headline"), "")
    head = f'<h2 id="a{number}"><span class="path">{text(result.path)}</span>{_counts(notes)}</h2>'
    return Article(
        f'<section class="article" aria-labelledby="a{number}">{head}{plot(found)}'
        f'<div class="copy">{"".join(rows)}</div></section>',
        headline,
    )


def _layout(placer: Placer, notes: Sequence[Note], found: Sequence[Length]) -> _Layout:
    layout = _Layout(defaultdict(list), defaultdict(list), frozenset(), frozenset())
    loose, linked = set(), set()
    for made in notes:
        span = made.finding.span
        inside = list(placer.blocks_at(span))
        for i in inside:
            kind = "finding" if i == inside[0] else "finding-on"
            layout.placed[i].append(Placed(*placer.place(i, span), kind, f"f{made.number}"))
        if not inside:
            loose.add(made.number)
        layout.notes[inside[0] if inside else placer.block_before(span.start)].append(made)
        for k, related in enumerate(made.finding.related, start=1):
            key = f"r{made.number}-{k}"
            for i in placer.blocks_at(related.span):
                kind = "related-on" if key in linked else "related"
                layout.placed[i].append(Placed(*placer.place(i, related.span), kind, key))
                linked.add(key)
    for s in found:
        if s.words > LONG:
            layout.placed[s.block].append(Placed(s.start, s.end, "long", s.key))
    return layout._replace(loose=frozenset(loose), linked=frozenset(linked))


def _marks(block: Block) -> Iterable[Placed]:
    return (Placed(m.span.start, m.span.end, m.kind, "") for m in block.marks if m.kind in SHOWN_MARKS)


def _place(result: FileResult, block: Block) -> str:
    """The line a block starts in, as an attribute; nothing in files whose places have names."""
    assert result.source is not None
    row, _ = result.source.place(block.prose.segments[0].source_start)
    return "" if result.source.landmarks else f' data-line="{row}"'


def _row(result: FileResult, layout: _Layout, i: int, block: str) -> str:
    """A block and the notes that stand beside it."""
    source = result.source
    assert source is not None
    notes = []
    for made in layout.notes[i]:
        words = ""
        if made.number in layout.loose:
            span = made.finding.span
            words = source.text[span.start : span.end].strip() or source.line(start(source, span)[0]).strip()
        notes.append(note(made, source, layout.linked, words))
    if not block and not notes:
        return ""
    aside = f'<div class="notes">{"".join(notes)}</div>' if notes else ""
    return f'<div class="row">{block}{aside}</div>'


def _block(block: Block, place: str, placed: Sequence[Placed], severity: dict[str, str]) -> str:
    tag = TAGS.get(block.kind, "p")
    inner = "".join(_run(run, severity) for run in runs(block.prose.text, placed))
    return f'<{tag} class="{block.kind}"{place}>{inner}</{tag}>'


def _run(run: Run, severity: dict[str, str]) -> str:
    """A piece of text as HTML: a link to its note, a related place, a long sentence, markup."""
    html = text(run.text)
    for kind, tag in (("emphasis", "em"), ("strong", "strong"), ("link", "u")):
        if html and any(p.kind == kind for p in run.over):
            html = f"<{tag}>{html}</{tag}>"
    anchors = "".join(f'<span id="{p.key}"></span>' for p in run.begin if p.kind in ("related", "long"))
    long = " long" if any(p.kind == "long" for p in run.over) else ""
    related = [p for p in run.over if p.kind.startswith("related")]
    if related:
        keys = attribute(" ".join(p.key for p in related))
        html = f'<span class="rel" data-r="{keys}">{html}</span>'
    findings = [p for p in run.over if p.kind.startswith("finding")]
    if findings:
        html = _marked(html, findings, run, severity)
    elif long:
        html = f'<span class="long">{html}</span>'
    return anchors + html


def _marked(html: str, findings: Sequence[Placed], run: Run, severity: dict[str, str]) -> str:
    """A piece of text under findings: linked to the first one's note, in the colour of the gravest."""
    begin = [p.key for p in run.begin if p.kind == "finding"]
    anchors = "".join(f'<span id="{key}"></span>' for key in begin)
    grave = max((severity[p.key] for p in findings), key=SEVERITIES.index)
    target = begin[0] if begin else findings[0].key
    numbers = " ".join(p.key[1:] for p in findings)
    point = " point" if not run.text else ""
    reach = "" if begin else ' tabindex="-1"'
    return (
        f'{anchors}<a class="mark {grave}{point}" href="#n{target[1:]}" data-n="{numbers}"{reach}>{html}</a>'
    )


def _counts(notes: Sequence[Note]) -> str:
    """How many of each severity, as small signs."""
    counts = {s: sum(n.finding.severity == s for n in notes) for s in reversed(SEVERITIES)}
    return "".join(f'<span class="count {s}" title="{n} {s}">{n}</span>' for s, n in counts.items() if n)
