"""NA101: people who come into the copy by their surname."""

from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.names import CUES, TITLES, Use, base
from copylint.annotate.options import Options
from copylint.document.model import DISPLAY


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit where a speaker is named by surname before the full name, or without one anywhere."""
    uses = [u for u in article.names if article.passages[u.passage].kind in ("body", "list-item")]
    full = _full_names(uses)
    known = options.words("household_names") | _in_display(article)
    seen: set[str] = set()
    for use in uses:
        key = base(use.word)
        if key in seen or key in known:
            continue
        seen.add(key)
        given = full.get(key)
        late = given is not None and (given.passage, given.token) > (use.passage, use.token)
        if late and given is not None and _alone(article, use) and use.after in CUES:
            other = article.passages[given.passage].tokens
            place = Place(
                given.passage,
                other.starts[given.token - 1],
                other.ends[given.token],
                "the full name comes here",
            )
            yield _hit(article, use)._replace(related=(place,))
        elif given is None and _after_role(article, use):
            yield _hit(article, use)


def _in_display(article: Article) -> set[str]:
    """Surnames that the headline, a standfirst or a caption gives with a first name."""
    found = {base(u.word) for u in article.names if u.before and article.passages[u.passage].kind in DISPLAY}
    head = article.headline
    if head is not None:
        words = head.tokens.words
        found |= {base(b) for a, b in pairwise(words) if _full(a, b)}
    return found


def _full(first: str, last: str) -> bool:
    return first[0].isupper() and last[0].isupper() and base(first).rstrip(".") not in TITLES


def _full_names(uses: list[Use]) -> dict[str, Use]:
    """Surname -> the first place where a first name stands before it."""
    found: dict[str, Use] = {}
    for use in uses:
        if use.before and use.before not in TITLES and use.before not in CUES and use.before != "'s":
            found.setdefault(base(use.word), use)
    return found


def _alone(article: Article, use: Use) -> bool:
    """Whether the name stands by itself, in the reporter's words."""
    passage = article.passages[use.passage]
    start, end = passage.tokens.starts[use.token], passage.tokens.ends[use.token]
    return not use.before and not passage.quoted(start, end)


_ROLES = frozenset(
    "chairman chairwoman chair chairperson chief director manager secretary treasurer leader spokesman spokeswoman spokesperson headteacher "
    "principal editor founder owner president mayor engineer captain candidate councillor minister agent organiser organizer coach manager "
    "landlord landlady caretaker receptionist vicar bishop solicitor barrister judge coroner inspector superintendent commissioner".split()
)


def _after_role(article: Article, use: Use) -> bool:
    """“the club's chairman, Ashcombe, said”: a role, a comma, one name, a comma."""
    lowers = article.passages[use.passage].tokens.lowers
    i = use.token
    return (
        i > 2
        and lowers[i - 1] == ","
        and lowers[i - 2] in _ROLES
        and i + 1 < len(lowers)
        and lowers[i + 1] == ","
        and _alone(article, use)
    )


def _hit(article: Article, use: Use) -> Hit:
    tokens = article.passages[use.passage].tokens
    return Hit(use.passage, tokens.starts[use.token], tokens.ends[use.token])
