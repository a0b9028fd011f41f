"""People named in full, and the surnames by which the copy goes on to call them."""

from functools import cache

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.names import CUES, PARTICLES, TITLES, Use

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage

HONORIFICS = frozenset("mr mrs ms miss mx dr".split())
_LONGEST = 5  # tokens of a full name


class Mention(NamedTuple):
    """A name of two or more words in running text: passage index, tokens `first`:`last` + 1, the lower-case first and
    last name, and the title before it ("" for none; its point dropped)."""

    passage: int
    first: int
    last: int
    given: str
    surname: str
    title: str

    def span(self, passage: "Passage") -> tuple[int, int]:
        """Its half-open code points."""
        return passage.tokens.starts[self.first], passage.tokens.ends[self.last]


@cache
def _no_person() -> frozenset[str]:
    """Words that stand in names of places and bodies, and in no person's."""
    return frozenset(
        "street road lane avenue square bridge river valley lake mount mountain hill beach island islands bay city town county village state states "
        "district park gardens hall house palace castle tower building centre center station airport port hospital clinic school college university "
        "institute academy church chapel cathedral court supreme council committee commission department ministry office agency authority board bureau "
        "party union club united fc rovers wanderers athletic league cup championship association federation foundation trust society group company "
        "corporation inc corp ltd plc llc bank fund times post news press journal gazette herald guardian telegraph mail tribune chronicle echo "
        "republic kingdom america africa asia europe britain england scotland wales ireland north south east west northern southern eastern western "
        "central new great saint san santa los las el old royal national federal international global world general assembly senate congress parliament "
        "commons lords cabinet police army navy force forces guard service services act bill law treaty agreement day week war games festival awards "
        "award prize show theatre theater museum gallery library street white black red green blue high democratic republican labour labor conservative "
        "liberal tory green independent democrats republicans conservatives liberals americans british american english french german chinese russian "
        "russia china iran iraq israel korea india pakistan syria ukraine washington london york moscow beijing paris berlin brussels".split()
    )


def mentions(article: "Article") -> list[Mention]:
    """Runs of two to five capitalised words that can be a person's name, in order."""
    found: list[Mention] = []
    run: list[Use] = []
    for use in article.names:
        if run and not _goes_on(article, run[-1], use):
            found += _mention(run)
            run = []
        run.append(use)
    return [*found, *_mention(run)]


def _goes_on(article: "Article", last: Use, use: Use) -> bool:
    """Whether a use is the next word of the same name."""
    if use.passage != last.passage or last.after != use.key.rstrip("."):
        tokens = article.passages[use.passage].tokens.lowers
        between = tokens[last.token + 1 : use.token] if use.passage == last.passage else []
        return 0 < len(between) <= 2 and all(w in PARTICLES for w in between)
    return use.token == last.token + 1


def _mention(run: list[Use]) -> list[Mention]:
    """The name in a run: a title taken off its head; none where it cannot be a person's."""
    title = ""
    while run and run[0].key.rstrip(".") in TITLES:
        title = run[0].key.rstrip(".")
        run = run[1:]
    if len(run) < 2 or run[-1].token - run[0].token >= _LONGEST:
        return []
    given, surname = run[0].key, run[-1].key
    if any(u.key in _no_person() or _shouts(u.word) for u in run) or not surname[0].isalpha():
        return []
    return [Mention(run[0].passage, run[0].token, run[-1].token, given, surname, title)]


def _shouts(word: str) -> bool:
    return len(word) > 2 and word.isupper() and "." not in word


def known_people(article: "Article") -> dict[str, list[Mention]]:
    """Surname -> the mentions in full of one who is surely a person: one the copy also calls by the surname alone
    as a speaker or with a title. Surnames that two first names share are left out."""
    alone = _called(article)
    found: dict[str, list[Mention]] = {}
    for mention in mentions(article):
        if mention.surname in alone or mention.title:
            found.setdefault(mention.surname, []).append(mention)
    return {s: ms for s, ms in found.items() if len({m.given for m in ms}) == 1}


def _called(article: "Article") -> set[str]:
    """Names that stand alone with a verb of speech, or after Mr, Mrs and the like."""
    found = set()
    for use in article.names:
        tells = use.after in CUES and not use.before
        if tells or use.before in HONORIFICS or (use.before in CUES and not use.after):
            lowers = article.passages[use.passage].tokens.lowers
            if not use.token or lowers[use.token - 1] != "the":
                found.add(use.key)
    return found
