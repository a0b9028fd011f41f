"""What LanguageTool has to say about an article, in places of its paragraphs."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.passage import Passage
from copylint.backends.client import Match
from copylint.backends.curated import OFF, PLAIN, SPELLING, Row, Table, decided
from copylint.backends.dialect import variant_of
from copylint.backends.masking import Sent, sendable
from copylint.backends.session import Session
from copylint.backends.settings import Settings
from copylint.language.spelling import known
from copylint.language.spelling_verdict import judge

_CURRENCY = ("$", "£", "€", "¥")
_OFTEN = 3  # uses of a form from which it is the writer's word


class Report(NamedTuple):
    """One report: half-open code points in the passage `passage`; `fix` is unsafe or display."""

    passage: int
    start: int
    end: int
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...]
    fix: str
    url: str


def reports(
    article: Article, session: Session, settings: Settings, table: Table, quotes: bool
) -> Iterator[Report]:
    """The reports that are heard, in order; a place that two rules report is reported once. Raises BackendError."""
    asked = [(p, sent) for p in article.passages if (sent := sendable(p, quotes)) is not None]
    if not asked:
        return
    answers = session.matches([sent.text for _, sent in asked], variant_of(article, settings.dialect))
    for (passage, sent), matches in zip(asked, answers, strict=True):
        end = 0
        for match in sorted(matches):
            report = _report(passage, sent, match, decided(table, settings, match.rule, match.category))
            if report is not None and report.start >= end:
                yield report
                end = report.end


def _report(passage: Passage, sent: Sent, match: Match, row: Row) -> Report | None:
    place = sent.place(match.start, match.end)
    if row.verdict == OFF or place is None:
        return None
    start, end = place
    found = passage.text[start:end]
    if row.verdict == SPELLING and not _is_slip(passage.article, found, match):
        return None
    if row.verdict == PLAIN and not _is_plain(found, passage.text[end : end + 2]):
        return None
    replacements = () if row.fix == "none" else match.replacements
    fix = row.fix if len(replacements) == 1 and not _is_fact(found + replacements[0]) else "display"
    return Report(
        passage.index, start, end, match.rule, match.category, match.message, replacements, fix, match.url
    )


def _is_plain(words: str, after: str) -> bool:
    """Whether words are letters in lower case, and what comes after is no figure."""
    next_sign = after.strip()[:1]
    figure = next_sign.isnumeric() or next_sign in _CURRENCY
    return words.islower() and words.replace(" ", "").isalpha() and not figure


def _is_slip(article: Article, word: str, match: Match) -> bool:
    """Whether copylint too takes a word for a slip, and for the same word's: no name, no word the story keeps using."""
    form = word.lower()
    if word != form or known(form) or form in article.context.words:
        return False
    meant = judge(form)
    if meant is None or meant.word not in match.replacements:
        return False
    return sum(len(p.places.get(form, ())) for p in article.passages) < _OFTEN


def _is_fact(words: str) -> bool:
    """Whether words hold a number or a name, which nobody but an editor changes."""
    return any(c.isdigit() for c in words) or any(w[:1].isupper() for w in words.split()[1:])
