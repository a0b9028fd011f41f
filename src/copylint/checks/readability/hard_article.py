"""RD103, RD104: copy that asks for more of its readers than news does, measured over the whole article."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.language.readability import at_most, flesch_kincaid

_EASE = "flesch_reading_ease"  # the one formula by which less is harder


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the head of an article whose `measure` is beyond `hard`, a warning beyond `very_hard`; none below
    `least_words`, where the figures mean little."""
    passage = article.headline or article.lede
    if options.text("measure") == "grade" and at_most(article.running_text) <= options.number("hard"):
        return
    if article.reading.words < options.number("least_words") or passage is None or not passage.sentences:
        return
    measure = options.text("measure")
    if measure != "sentence" and not article.reading.english:
        return
    value, shown, name = _measured(article, measure)
    if not _beyond(value, options.number("hard"), measure):
        return
    severity = "warning" if _beyond(value, options.number("very_hard"), measure) else ""
    end = passage.sentences[-1 if passage is article.headline else 0].end
    values = {"value": f"{value:{shown}}", "measure": name}
    yield Hit(passage.index, passage.sentences[0].start, end, values, severity=severity)


def _measured(article: Article, measure: str) -> tuple[float, str, str]:
    """The figure, how it is written, what it is called. `grade` is Flesch-Kincaid and `sentence` the mean sentence, both
    counted here; any formula of textstat's is worked out by textstat."""
    made = article.reading
    if measure == "grade":
        return flesch_kincaid(made), ".1f", "Flesch-Kincaid"
    if measure == "sentence":
        return made.words / max(sum(len(p.sentences) for p in article.body), 1), ".0f", "words a sentence"
    from copylint.language.formulas import FORMULAS, figures

    if measure not in {name for name, _, _ in FORMULAS}:
        raise ValueError(
            f"no measure is called `{measure}`: grade, sentence, {', '.join(n for n, _, _ in FORMULAS)}"
        )
    return figures(article.running_text)[measure], ".1f", measure.replace("_", " ")


def _beyond(value: float, limit: float, measure: str) -> bool:
    return value < limit if measure == _EASE else value > limit
