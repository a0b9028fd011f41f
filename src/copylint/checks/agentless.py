"""SO104: belief, fear and report in the passive, with nobody who believes, fears or reports."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.owners import in_court, owned
from copylint.annotate.speakers import inside_other

_ADVERBS = r"(?:widely |generally |commonly |largely |now |also |still |being |even |often |increasingly |reliably |long |already |been ){0,3}"
_BELIEF = r"(?:believed|thought|said|claimed|reported|rumou?red|alleged|understood|feared|suspected|assumed|speculated)"
_TALK = (
    r"(?:reports|rumou?rs|fears|concerns|claims|suggestions|speculation|allegations|suspicions|whispers|talk)"
)


@cache
def _patterns() -> tuple[Pattern[str], Pattern[str]]:
    """A word that must be there, and the phrases."""
    worth = compile(
        r"believed|thought|said|claimed|reported|umou?red|alleged|understood|feared|suspected|assumed|speculat|rumou?rs"
        r"|fears|concerns|claims|suggestions|allegations|suspicions|whispers|predicted|linked|generally|widely|reports|emerged"
    )
    phrases = compile(
        rf"\b(?:it(?: is|['’]s| was| has been| had been) {_ADVERBS}{_BELIEF}(?= (?:that|the|a|an|he|she|they|his|her|its|to|some|more|as|up|about|at|there|in|no)\b)"
        rf"|it (?:is|was) (?:widely|generally|commonly|largely) expected\b"
        rf"|(?:is|are|was|were|been|['’]re) {_ADVERBS}(?:believed|thought|said|reported|rumou?red|alleged|understood|feared|suspected|claimed|predicted) to (?!be (?:said|done|death))(?=[a-z])"
        rf"|there (?:is|are|was|were|have been|has been|had been|remain|remains|were) (?:also |now |still |growing |widespread |mounting |some |many |serious |deep |conflicting |unconfirmed |persistent ){{0,3}}{_TALK}(?= (?:that|of|about|over|the|he|she|they|it|his|her|their|a)\b)"
        rf"|amid (?:widespread |growing |mounting |intense |persistent ){{0,2}}(?:suggestions|speculation|rumou?rs|claims|whispers)(?: that\b)?"
        rf"|(?:speculation|rumou?rs?) (?:is|are|was|were|has been|have been) (?:rife|mounting|growing|swirling|circulating)\b"
        rf"|ha(?:s|ve) been linked (?:to|with) (?=[^.,;]{{0,30}}\b(?:plots?|attacks?|murders?|killings?|bombings?|shootings?|crimes?|gangs?|fraud|terror\w*|abuse)\b))",
        IGNORECASE,
    )
    return worth, phrases


_AGENT = compile(r"(?: [\w’'-]+){0,3} (?:by|among|from|in the|within|on the part of)\b")
_NOT_AGENTLESS = compile(r"(?i)\b(?:what|as|that|which|nothing|little|much|needs to be|left to be|i|you) $")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Agentless belief, unless the sentence names its owner or a court is spoken of."""
    worth, phrases = _patterns()
    for passage in article.passages:
        if passage.kind not in ("body", "list-item", "standfirst") or worth.search(passage.text) is None:
            continue
        for match in phrases.finditer(passage.text):
            start, end = match.start(), match.start() + len(match[0].rstrip())
            if passage.quoted(start, end) or _with_agent(passage.text, end):
                continue
            if "alleg" in match[0] and in_court(passage, start):
                continue
            if inside_other(passage, start, end) is not None or owned_here(
                article, passage.index, start, end
            ):
                continue
            yield Hit(passage.index, start, end)


def _with_agent(text: str, end: int) -> bool:
    """Whether those who believe stand right after: “believed by the police to be”, “fears among parents”."""
    return (
        _AGENT.match(text, end - 1 if text[end - 1 : end] == " " else end) is not None
        and " by " in text[end - 1 : end + 30]
    )


def owned_here(article: Article, index: int, start: int, end: int) -> bool:
    """Whether a source stands behind the stretch in its own sentence."""
    passage = article.passages[index]
    sentence = passage.sentence_of(passage.token_at(start))
    if start > sentence.start and not owned(passage, start, end):
        return False
    return any(
        a.grade >= 3
        and sentence.start <= a.cue[0].start < sentence.end
        and any(p.passage == index and p.start <= start < p.end for p in a.content)
        and not (a.cue[0].start < end and start < a.cue[0].end)
        for a in passage.attributions
    )
