"""RD103, RD104: copy that asks for more of its readers than news does, measured over the whole article."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.language.readability import flesch_kincaid


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the head of an article whose `measure` (grade: Flesch-Kincaid; sentence: its mean length in words) is
    above `hard`, a warning above `very_hard`; none below `least_words`, where the figures mean little."""
    made = article.reading
    if made.words < options.number("least_words"):
        return
    if options.text("measure") == "grade":
        value, shown = flesch_kincaid(made), ".1f"
    else:
        value, shown = made.words / max(sum(len(p.sentences) for p in article.body), 1), ".0f"
    passage = article.headline or article.lede
    if value > options.number("hard") and passage is not None and passage.sentences:
        end = passage.sentences[-1 if passage is article.headline else 0].end
        severity = "warning" if value > options.number("very_hard") else ""
        yield Hit(
            passage.index, passage.sentences[0].start, end, {"value": f"{value:{shown}}"}, severity=severity
        )
