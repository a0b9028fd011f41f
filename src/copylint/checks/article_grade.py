"""RD103: copy that asks for more years of school than news does."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.checks.whole_article import opening
from copylint.language.readability import flesch_kincaid


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the head of an article whose Flesch-Kincaid grade is above `hard`; a warning above `very_hard`."""
    reading = article.reading
    if reading.words < options.number("least_words"):
        return
    grade = flesch_kincaid(reading.counts)
    if grade > options.number("hard"):
        severity = "warning" if grade > options.number("very_hard") else ""
        yield from opening(article, {"grade": f"{grade:.1f}"}, severity)
