"""One measured article."""

from copylint._typing import Any, NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.figures import Figures, figures
from copylint.document.model import Document
from copylint.document.spans import TextSpan
from copylint.language import formulas
from copylint.report.measures import BY_KEY, Measure, Values, norms, values

# What makes an article an outlier, where it has more of it than nearly all edited news.
_TELLING = (
    "flesch_kincaid",
    "mean_sentence",
    "longest_sentence",
    "lede_words",
    "quote_share",
    "unsourced_per_1000",
)
_FAR = 97.5  # percentile


class Sentence(NamedTuple):
    """A sentence with its place in the file; `quoted`: most of it is somebody else's words."""

    words: int
    quoted: bool
    text: str
    line: int
    column: int


class Outlier(NamedTuple):
    """A measure that few edited articles reach; `times` is the value over the 95th percentile."""

    measure: Measure
    value: float
    percentile: float
    times: float


class Row(NamedTuple):
    """An article's figures. `values` lacks the formulas where the copy is not English."""

    path: str
    title: str
    figures: Figures
    values: Values
    english: bool
    sentences: tuple[Sentence, ...]

    @property
    def longest(self) -> Sentence:
        """The first of the longest sentences."""
        return max(self.sentences, key=lambda s: s.words)

    def percentile(self, key: str) -> float | None:
        """The share of edited articles that measure less, rounded; None where there is no norm or no figure."""
        found = norms().percentile(key, self.values[key]) if key in self.values and self._told(key) else None
        return None if found is None else round(found)

    def _told(self, key: str) -> bool:
        """An article without a headline has nothing to compare there."""
        return key != "headline_words" or self.values[key] > 0

    def outliers(self) -> list[Outlier]:
        """What sets the article apart, the most extreme first."""
        found = []
        for key in _TELLING:
            value, place = self.values.get(key), self.percentile(key)
            if value is not None and place is not None and place >= _FAR:
                found.append(Outlier(BY_KEY[key], value, place, value / max(norms().at(key, 95), 1)))
        return sorted(found, key=lambda o: -o.times)

    def record(self) -> dict[str, Any]:
        """The row as plain values, for machines."""
        longest, made = self.longest, self.figures
        return {
            "filename": self.path,
            "title": self.title,
            "english": self.english,
            **self.values,
            "paragraphs": made.paragraphs,
            "sentences": len(made.sentences),
            "longest_sentence_line": longest.line,
            "sourced_numbers": made.sourced_numbers,
            "unsourced_numbers": made.unsourced_numbers,
            "sources_by_grade": {str(grade): n for grade, n in enumerate(made.sources)},
            "percentiles": {k: p for k in self.values if (p := self.percentile(k)) is not None},
        }


def measure(document: Document) -> Row | None:
    """The figures of a document; None where it has no running text."""
    article = Article(document)
    if not article.reading.words:
        return None
    made, english = figures(article), article.reading.english
    found = values(made, formulas.figures(article.running_text) if english else {})
    title = article.headline.text.strip() if article.headline else ""
    return Row(_name(article), title, made, found, english, _sentences(article, made))


def _name(article: Article) -> str:
    """The path, with the record where the file holds several: `archive.jsonl: record 3`."""
    source, first = article.document.source, article.passages[0]
    label = source.label(first.block.prose.to_source(TextSpan(0, 0)).start)
    record = label.partition(", ")[0] if label.startswith("record ") else ""
    return f"{source.path}: {record}" if record else source.path


def _sentences(article: Article, made: Figures) -> tuple[Sentence, ...]:
    source, found = article.document.source, []
    for passage, start, end, words, quoted in made.sentences:
        block = article.passages[passage]
        line, column = source.place(block.block.prose.to_source(TextSpan(start, end)).start)
        found.append(Sentence(words, quoted, block.text[start:end], line, column))
    return tuple(found)
