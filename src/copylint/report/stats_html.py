"""Figures of articles as one self-contained page with plots."""

from collections.abc import Sequence

from copylint.report import stats_plots as plots
from copylint.report.html.markup import text
from copylint.report.measures import BY_KEY, MEASURES, norms, word_for
from copylint.report.page import page
from copylint.report.stats_row import Row
from copylint.report.stats_text import apart, label, short_names, shown, sources, spread

_COLUMNS = (
    "words",
    "mean_sentence",
    "longest_sentence",
    "lede_words",
    "quote_share",
    "unsourced_per_1000",
    "flesch_kincaid",
)
_HEADS = ("Words", "A sentence", "Longest", "Lede", "Quoted %", "Unsourced", "Grade")
_MOST_CLOSE = 60  # articles shown one by one: a page of an archive must still open
_KEY = (
    '<p class="faint"><span class="key sentence"></span>a sentence<span class="key said"></span>mostly quotation'
    '<span class="key long"></span>more than 40 words<span class="key toolong"></span>more than 50</p>'
)


def render(rows: Sequence[Row]) -> str:
    """The page of one article, or of several with what sets some of them apart."""
    title = rows[0].title or rows[0].path if len(rows) == 1 else f"{len(rows):,} articles"
    body = _one(rows[0]) if len(rows) == 1 else _many(rows)
    return page(title, f"{body}{_footer()}", plots.STYLE)


def _header(heading: str, below: str) -> str:
    return f'<header><p class="brand">copylint stats</p><h1>{text(heading)}</h1><p class="summary">{below}</p></header>'


def _footer() -> str:
    return (
        f"<footer><p>News stands for edited copy that was measured the same way: {text(norms().about)}. A percentile is the "
        "share of those articles that measure less. The formulas are textstat's; they add up the lengths of words and "
        "sentences and know nothing of whether copy is true, fair or clear.</p></footer>"
    )


def _one(row: Row) -> str:
    return (
        f"{_header(row.title or row.path, text(row.path))}<main><p>{verdict(row)}</p>{_close(row, 2)}</main>"
    )


def verdict(row: Row) -> str:
    """An article in a sentence or two, as markup."""
    longest, made = row.longest, row.figures
    parts = []
    grade = row.values.get("flesch_kincaid")
    if grade is not None:
        word = word_for(BY_KEY["flesch_kincaid"], row.percentile("flesch_kincaid"))
        parts.append(
            f"Flesch-Kincaid {grade:.1f}, {'typical of news' if word == 'typical' else word + ' news'}."
        )
    else:
        parts.append("No English prose, it seems: the formulas are left out.")
    parts.append(
        f"{made.words:,} words in {len(made.sentences)} sentences; the longest has {longest.words} (line {longest.line})."
    )
    parts.append(f"Sources: {sources(row)}.")
    parts.append(f"Numbers: {made.sourced_numbers} with a source near, {made.unsourced_numbers} without.")
    return text(" ".join(parts))


def _close(row: Row, level: int) -> str:
    """The plots of one article."""
    heads = ["Sentence by sentence", "Beside edited news"] + (
        ["Grade"] if "flesch_kincaid" in row.values else []
    )
    drawn = [plots.sentences(row.sentences) + _KEY, plots.standing(row), plots.grades([row])]
    return "".join(f"<h{level}>{head}</h{level}>{plot}" for head, plot in zip(heads, drawn, strict=False))


def _many(rows: Sequence[Row]) -> str:
    found, names = apart(rows), dict(zip((r.path for r in rows), short_names(rows), strict=True))
    words = sum(r.figures.words for r in rows)
    order = sorted(rows, key=lambda r: (r not in found, found.index(r) if r in found else 0))
    close = "".join(_details(row, names[row.path]) for row in order[:_MOST_CLOSE])
    rest = (
        f'<p class="faint">The first {_MOST_CLOSE} of {len(order)}.</p>' if len(order) > _MOST_CLOSE else ""
    )
    return (
        f"{_header(f'{len(rows):,} articles', f'{words:,} words')}<main><h2>What stands apart</h2>{_apart(found, names)}"
        f"<h2>Grades (Flesch-Kincaid)</h2>{plots.grades(rows)}"
        '<p class="faint"><span class="key news"></span>edited news<span class="key own"></span>these articles</p>'
        f"<h2>All together</h2>{_summary(rows)}<h2>Article by article</h2>{_table(rows, names)}"
        f"<h2>Close up</h2>{rest}{close}</main>"
    )


def _apart(found: Sequence[Row], names: dict[str, str]) -> str:
    if not found:
        return "<p>No article: all lie within what edited news does.</p>"
    lines = []
    for row in found[:_MOST_CLOSE]:
        what = ", ".join(
            f"{text(label(o.measure))}: <b>{shown(o.measure, o.value)}</b>" for o in row.outliers()
        )
        usual = ", ".join(shown(o.measure, norms().at(o.measure.key, 50)) for o in row.outliers())
        lines.append(f"<tr><td>{_named(row, names)}</td><td>{what}</td><td>{usual}</td></tr>")
    return _scroll(
        "<tr><th>Article</th><th>More than nearly all news</th><th>Median of news</th></tr>" + "".join(lines)
    )


def _named(row: Row, names: dict[str, str]) -> str:
    path = f'<div class="path">{text(names[row.path])}</div>'
    return f'<div class="title">{text(row.title)}</div>{path}' if row.title else path


def _summary(rows: Sequence[Row]) -> str:
    lines = []
    for measure in MEASURES:
        found = spread(rows, measure.key)
        if found is not None:
            news = (norms().at(measure.key, p) for p in (10, 50, 90))
            cells = "".join(f'<td class="n">{shown(measure, v)}</td>' for v in (*found, *news))
            lines.append(f"<tr><td>{text(label(measure))}</td>{cells}</tr>")
    heads = "".join(f'<th class="n">{h}</th>' for h in ("10 %", "half", "90 %", "news 10 %", "half", "90 %"))
    return _scroll(f"<tr><th></th>{heads}</tr>{''.join(lines)}")


def _table(rows: Sequence[Row], names: dict[str, str]) -> str:
    heads = "".join(f'<th class="n">{h}</th>' for h in _HEADS)
    return _scroll(f"<tr><th>Article</th>{heads}</tr>" + "".join(_line(row, names) for row in rows))


def _line(row: Row, names: dict[str, str]) -> str:
    far = {o.measure.key for o in row.outliers()}
    cells = "".join(
        f'<td class="n{" warning" if k in far else ""}">{shown(BY_KEY[k], row.values.get(k))}</td>'
        for k in _COLUMNS
    )
    return f"<tr><td>{_named(row, names)}</td>{cells}</tr>"


def _scroll(inner: str) -> str:
    return f'<div class="scroll"><table>{inner}</table></div>'


def _details(row: Row, name: str) -> str:
    return f"<details><summary>{text(row.title or name)}</summary><p>{verdict(row)}</p>{_close(row, 3)}</details>"
