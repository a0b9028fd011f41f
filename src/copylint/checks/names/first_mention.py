"""NA101: people who come into the copy by their surname."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.names import CUES, TITLES, Use
from copylint.annotate.options import Options
from copylint.document.model import DISPLAY
from copylint.language.spelling import names, words


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit where a speaker is named by surname before the full name, or without one anywhere."""
    uses = [u for u in article.names if article.passages[u.passage].kind in ("body", "list-item")]
    full = _full_names(uses)
    seen: set[str] = set()
    found: list[tuple[Use, Use | None]] = []
    for use in uses:
        if use.key in seen:
            continue
        seen.add(use.key)
        given = full.get(use.key)
        late = given is not None and (given.passage, given.token) > (use.passage, use.token)
        if late and use.after in CUES and _alone(article, use):
            found.append((use, given))
        elif given is None and (
            _after_role(article, use) or _before_role(article, use) or _speaks(article, use)
        ):
            found.append((use, None))
    known = options.words("household_names") | _in_display(article) if found else frozenset()
    for use, given in found:
        if use.key not in known:
            yield _hit(article, use, given)


def _in_display(article: Article) -> set[str]:
    """Surnames that the headline, a standfirst or a caption gives with a first name."""
    found = {u.key for u in article.names if u.before and article.passages[u.passage].kind in DISPLAY}
    head = article.headline
    if head is not None:
        said, lowers = head.tokens.words, head.tokens.lowers
        found |= {lowers[i] for i in range(1, len(said)) if _full(said, lowers, i)}
    return found


def _full(said: list[str], lowers: list[str], i: int) -> bool:
    """Whether a first and a last name stand before and at token `i`."""
    return said[i - 1][0].isupper() and said[i][0].isupper() and lowers[i - 1].rstrip(".") not in TITLES


def _full_names(uses: list[Use]) -> dict[str, Use]:
    """Surname -> the first place where a first name stands before it."""
    found: dict[str, Use] = {}
    for use in uses:
        if use.before and use.before not in TITLES and use.before not in CUES and use.before != "'s":
            found.setdefault(use.key, use)
    return found


def _alone(article: Article, use: Use) -> bool:
    """Whether the name stands by itself, in the reporter's words."""
    passage = article.passages[use.passage]
    start, end = passage.tokens.starts[use.token], passage.tokens.ends[use.token]
    if use.token and passage.tokens.words[use.token - 1] == "The":
        return False  # The Hill, a newspaper
    return not use.before and not passage.quoted(start, end)


_ROLES = frozenset(
    "chairman chairwoman chair chairperson chief director manager secretary treasurer leader spokesman spokeswoman spokesperson headteacher "
    "principal editor founder owner president mayor engineer captain candidate councillor minister agent organiser organizer coach manager "
    "landlord landlady caretaker receptionist vicar bishop solicitor barrister judge coroner inspector superintendent commissioner "
    "prosecutor executive mp boss teacher predecessor successor lawyer attorney chancellor professor author pastor priest "
    "rector captain deputy surgeon curator conductor warden governor senator ambassador analyst economist researcher "
    "scientist farmer nurse doctor midwife builder baker butcher shopkeeper trader guard porter foreman".split()
)


def _before_role(article: Article, use: Use) -> bool:
    """“Ashcombe, the club's chairman, said”: one name that opens a sentence, a comma, a role, a comma, a verb."""
    lowers = article.passages[use.passage].tokens.lowers
    i = use.token
    if not use.starts or lowers[i + 1 : i + 2] != [","] or not _alone(article, use):
        return False
    comma = next((k for k in range(i + 3, min(i + 10, len(lowers))) if lowers[k] == ","), 0)
    if not comma or lowers[i + 2] not in ("the", "a", "an", "its", "their"):
        return False
    tells = lowers[comma + 1 : comma + 2] and lowers[comma + 1] in CUES
    return bool(tells) and any(lowers[k] in _ROLES for k in range(i + 3, comma))


def _speaks(article: Article, use: Use) -> bool:
    """Whether a surname speaks and goes on as he or she: “Brandt told the court …,” he said."""
    passage = article.passages[use.passage]
    if use.after not in CUES or use.key in words() or use.key not in names() or not _alone(article, use):
        return False
    lowers = passage.tokens.lowers
    if not use.starts and lowers[use.token - 1] != ",":
        return False
    after = passage.having(_HE_OR_SHE)
    return any(i > use.token and (lowers[i + 1 : i + 2] and lowers[i + 1] in CUES) for i in after)


_HE_OR_SHE = frozenset({"he", "she"})
_LED_BY = frozenset({"from", "by", "with", "said", "told"})


def _after_role(article: Article, use: Use) -> bool:
    """“the club's chairman, Ashcombe, said”: a role, a comma, one name, a comma."""
    lowers = article.passages[use.passage].tokens.lowers
    i = use.token
    if i + 1 >= len(lowers) or lowers[i + 1] != "," or not _alone(article, use):
        return False
    words = article.passages[use.passage].tokens.words
    if lowers[i - 1] == ",":
        return i > 2 and _role_ends(words, i - 1)
    return lowers[i - 1] in _LED_BY and _role_follows(lowers, i + 2)


def _role_ends(words: list[str], comma: int) -> bool:
    """Whether a role, or a role with what it is for, stands before a comma: the MP for the area,"""
    if words[comma - 1].lower() in _ROLES:
        return True
    for at in range(comma - 2, max(comma - 6, 0), -1):
        if words[at + 1][0].isupper():
            return False
        if words[at].lower() in _ROLES and words[at + 1] in ("for", "of", "at", "in"):
            return words[at - 1].lower() in ("the", "its", "their", "a")
    return False


def _role_follows(lowers: list[str], at: int) -> bool:
    """Whether a name is explained after the comma: a vote from Teasdale, a retired teacher."""
    if lowers[at : at + 1] not in (["a"], ["an"]):
        return False
    return any(lowers[k] in _ROLES for k in range(at + 1, min(at + 4, len(lowers))))


def _hit(article: Article, use: Use, given: Use | None) -> Hit:
    tokens = article.passages[use.passage].tokens
    related: tuple[Place, ...] = ()
    if given is not None:
        other = article.passages[given.passage].tokens
        start, end = other.starts[given.token - 1], other.ends[given.token]
        related = (Place(given.passage, start, end, "the full name comes here"),)
    return Hit(use.passage, tokens.starts[use.token], tokens.ends[use.token], related=related)
