"""Figures of articles as tables: text for people, CSV and JSON for machines."""

import os
from collections.abc import Sequence
from statistics import quantiles

from copylint._typing import TextIO
from copylint.annotate.figures import GRADES
from copylint.report.counts import counted
from copylint.report.measures import BY_KEY, MEASURES, Measure, norms, word_for
from copylint.report.stats_row import Row

_COLUMNS = ("words", "mean_sentence", "longest_sentence", "lede_words", "quote_share", "flesch_kincaid")
_HEADS = ("words", "a sentence", "longest", "lede", "quoted %", "grade")
_MOST_OUTLIERS = 20


def shown(measure: Measure, value: float | None) -> str:
    """A value as people read it."""
    return "–" if value is None else f"{value:,.{measure.digits}f}"


def write_text(rows: Sequence[Row], out: TextIO) -> None:
    """One article in full; of several a line each, then a summary and the outliers."""
    if len(rows) == 1:
        _article(rows[0], out)
    elif rows:
        _table(rows, out)
        _summary(rows, out)
        _outliers(rows, out)
    if rows:
        out.write(f"\nnews: {norms().about}. Percentiles are theirs.\n")


def _article(row: Row, out: TextIO) -> None:
    out.write(f"{row.path}{': ' + row.title if row.title else ''}\n\n")
    out.write(f"  {'':<36}{'here':>8}{'news':>8}{'percentile':>12}\n")
    for measure in MEASURES:
        value = row.values.get(measure.key)
        if value is None or (measure.key == "headline_words" and not value):
            continue
        place = row.percentile(measure.key)
        note = word_for(measure, place)
        if measure.key == "longest_sentence":
            note += f", line {row.longest.line}"
        middle = shown(measure, norms().at(measure.key, 50))
        rank = "–" if place is None else str(place)
        out.write(f"  {label(measure):<36}{shown(measure, value):>8}{middle:>8}{rank:>12}  {note}\n")
    made = row.figures
    out.write(f"\n  {counted(made.paragraphs, 'paragraph')}, {counted(len(made.sentences), 'sentence')}\n")
    out.write(f"  sources: {sources(row)}\n")
    out.write(f"  numbers: {made.sourced_numbers} with a source near, {made.unsourced_numbers} without\n")


def label(measure: Measure) -> str:
    """What is measured, with its unit."""
    return (
        f"{measure.label}, {measure.unit}"
        if measure.unit not in ("", measure.label[:5].lower())
        else measure.label
    )


def sources(row: Row) -> str:
    """Sources by grade, the best first: “named 7, organisation 3, described 0, bare 1, nobody 0”."""
    return ", ".join(
        f"{name} {n}" for n, name in zip(reversed(row.figures.sources), reversed(GRADES), strict=True)
    )


def _table(rows: Sequence[Row], out: TextIO) -> None:
    names = short_names(rows)
    width = max(map(len, names))
    out.write(f"{'':<{width}}" + "".join(f"{h:>11}" for h in _HEADS) + "\n")
    for name, row in zip(names, rows, strict=True):
        cells = "".join(f"{shown(BY_KEY[k], row.values.get(k)):>11}" for k in _COLUMNS)
        out.write(f"{name:<{width}}{cells}\n")


def short_names(rows: Sequence[Row]) -> list[str]:
    """The paths without the folder that all of them lie in."""
    folders = [os.path.dirname(r.path) for r in rows]
    shared = os.path.commonpath(folders) if len({os.path.isabs(f) for f in folders}) == 1 else ""
    return [r.path.removeprefix(shared).lstrip(os.sep) if shared else r.path for r in rows]


def spread(rows: Sequence[Row], key: str) -> tuple[float, float, float] | None:
    """The 10th, 50th and 90th percentile of a measure among the rows."""
    found = [r.values[key] for r in rows if key in r.values]
    if len(found) < 2:
        return None
    cuts = quantiles(found, n=10, method="inclusive")
    return cuts[0], cuts[4], cuts[8]


def _summary(rows: Sequence[Row], out: TextIO) -> None:
    out.write(f"\n{counted(len(rows), 'article')}, {counted(sum(r.figures.words for r in rows), 'word')}\n\n")
    out.write(f"  {'':<36}{'10 %':>8}{'half':>8}{'90 %':>8}   news: {'10 %':>6}{'half':>8}{'90 %':>8}\n")
    for measure in MEASURES:
        found = spread(rows, measure.key)
        if found is not None:
            here = "".join(f"{shown(measure, v):>8}" for v in found)
            low, middle, high = (shown(measure, norms().at(measure.key, p)) for p in (10, 50, 90))
            out.write(f"  {label(measure):<36}{here}         {low:>6}{middle:>8}{high:>8}\n")


def apart(rows: Sequence[Row]) -> list[Row]:
    """The rows that stand apart from edited news, those with the most and the most extreme figures first."""
    found = [r for r in rows if r.outliers()]
    return sorted(found, key=lambda r: (-len(r.outliers()), -r.outliers()[0].times, r.path))


def _outliers(rows: Sequence[Row], out: TextIO) -> None:
    found = apart(rows)
    if not found:
        out.write("\nno article stands apart from edited news\n")
        return
    out.write(f"\n{len(found)} of {len(rows)} stand apart from edited news:\n")
    for row in found[:_MOST_OUTLIERS]:
        what = ", ".join(f"{label(o.measure)} {shown(o.measure, o.value)}" for o in row.outliers())
        out.write(f"  {row.path}: {what}\n")
    if len(found) > _MOST_OUTLIERS:
        out.write(f"  and {len(found) - _MOST_OUTLIERS} more (--output-format json has them all)\n")


def write_csv(rows: Sequence[Row], out: TextIO) -> None:
    """A line an article, with a head; a column for each figure, and percentiles as `…_percentile`."""
    import csv

    plain = [flat(row) for row in rows]
    heads = list(dict.fromkeys(key for row in plain for key in row))
    writer = csv.DictWriter(out, heads, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(plain)


def flat(row: Row) -> dict[str, object]:
    """A row without levels. A text that a spreadsheet would run as a formula is given an apostrophe."""
    made = row.record()
    grades, places = made.pop("sources_by_grade"), made.pop("percentiles")
    plain = {**made, **{f"sources_grade_{g}": n for g, n in grades.items()}}
    plain |= {f"{key}_percentile": place for key, place in places.items()}
    return {k: f"'{v}" if isinstance(v, str) and v[:1] in "=+-@\t\r" and v else v for k, v in plain.items()}


def write_json(rows: Sequence[Row], out: TextIO) -> None:
    """An array, an object an article."""
    import json

    lines = ",\n ".join(json.dumps(row.record(), ensure_ascii=False) for row in rows)
    out.write(f"[{lines}]\n")
