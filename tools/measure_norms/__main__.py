"""python -m tools.measure_norms NEWS_FOLDER: writes src/copylint/report/data/norms.json, percentiles of edited news.

Each file of the folder has an article a line: `title` and `text`. Counts alone are kept.
"""

import json
import sys
from itertools import islice
from pathlib import Path

from copylint.annotate.article import Article
from copylint.annotate.figures import figures
from copylint.document.model import Document
from copylint.language import formulas
from copylint.readers import read_text
from copylint.report.measures import MEASURES, Values, values

DATA = Path(__file__).parents[2] / "src" / "copylint" / "report" / "data" / "norms.json"
SETS = {
    "bbc_fulltext": "BBC News 2004-05",
    "polnear": "PolNeAR: seven American outlets on politics, 2015-16",
    "basil": "BASIL: three American outlets on politics, 2010-19",
}
MOST = 600  # articles of a set
LEAST_WORDS = 150
POINTS = (1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99)


def measured(path: Path) -> list[Values]:
    """The measures of the first articles of a file that are long enough."""
    with path.open(encoding="utf-8") as lines:
        articles = (Article(_document(json.loads(line))) for line in lines)
        long = (a for a in articles if a.reading.words >= LEAST_WORDS)
        return [values(figures(a), formulas.figures(a.running_text)) for a in islice(long, MOST)]


def _document(row: dict[str, str]) -> Document:
    return read_text(f"{row.get('title') or ''}\n\n{row['text']}\n", "article.txt")


def main(folder: Path) -> None:
    sets = {name: measured(folder / f"{name}.jsonl") for name in SETS}
    rows = [row for found in sets.values() for row in found]
    table = {m.key: percentiles(_column(rows, m.key), m.digits) for m in MEASURES}
    about = "; ".join(f"{SETS[name]} ({len(found)} articles)" for name, found in sets.items())
    lines = ",\n  ".join(f"{json.dumps(key)}: {json.dumps(row)}" for key, row in table.items())
    DATA.write_text(
        f'{{"about": {json.dumps(about)},\n "points": {json.dumps(POINTS)},\n "table": {{\n  {lines}\n }}}}\n',
        encoding="utf-8",
    )
    print(about, {key: row[10] for key, row in table.items()})


def _column(rows: list[Values], key: str) -> list[float]:
    """A measure of all articles, in order; headline and lede only where the reader told the two apart."""
    known = [r for r in rows if r["headline_words"] or key not in ("headline_words", "lede_words")]
    return sorted(r[key] for r in known)


def percentiles(ordered: list[float], digits: int) -> list[float]:
    """The values at POINTS."""
    return [round(ordered[min(len(ordered) - 1, int(len(ordered) * p / 100))], digits) for p in POINTS]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
