"""Where copy says that a source can't be named, and what reason it gives."""

from functools import cache
from re import IGNORECASE, Pattern, compile

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.wordlists import words

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage

_REASON_REACH = 170


class Anonymity(NamedTuple):
    """A phrase that keeps a name back, half-open code points of the passage `passage`.

    reason: `specific` (a danger or a duty), `formula` (not authorised, a private matter, to speak freely, nothing
    announced yet) or "" for none.
    """

    passage: int
    start: int
    end: int
    reason: str


_SHY = r"(?:declin|refus|ask|request|wish|want|prefer|insist|agree)\w*"
_LINK = r"(?: that| to| on| only| if| not| n.t){0,3}"
_NAME = r"(?:last |first |full |real )?(?:named?|names|identified|quoted|identity|identities)"
# Ways to say that a name is kept back. Each is compiled where, of every group, some letters stand in the text.
_WAYS: tuple[tuple[tuple[tuple[str, ...], ...], str], ...] = (
    (
        (("anonymity",),),
        rf"\b(?:(?:on|under) (?:the )?condition of anonymity|{_SHY}(?: for| on)? anonymity|grant\w* anonymity)",
    ),
    (
        (
            ("name", "identi", "quoted"),
            ("declin", "refus", "ask", "request", "wish", "want", "prefer", "insist", "agree"),
        ),
        rf"\b(?:{_SHY}{_LINK} (?:be |being |have |having |give |disclose |reveal |provide |publish )?"
        rf"(?:(?:his|her|their|its|the|publicly|further|by) ){{0,2}}{_NAME}\b(?: not)?(?: (?:be )?used)?"
        rf"|(?:did|does|do|would) not (?:want|wish) to (?:be|give) [^.,;]{{0,20}}?{_NAME}\b)",
    ),
    ((("not be",), ("named", "identified")), r"\bwho (?:can|could) ?not be (?:named|identified)"),
    (
        (("not ",), ("authorised", "authorized", "permitted", "allowed", "cleared")),
        r"\bnot (?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|discuss|talk|comment)"
        r"(?: (?:publicly|on the record|to (?:the )?(?:media|press|reporters)))?",
    ),
    (
        (("background", "the record"), ("spoke", "speak")),
        r"\bsp(?:oke|eaking|eak) (?:(?:only )?on (?:deep )?background|off the record)",
    ),
)
# One of these stands in every such phrase.
_WORDS = words(
    """anonymity name named names identified quoted identity identities authorised authorized permitted allowed cleared
    background record"""
)


@cache
def _way(source: str) -> Pattern[str]:
    return compile(source.replace(" ", r"\s+"), IGNORECASE)  # wrapped lines leave runs of spaces


@cache
def _others() -> tuple[Pattern[str], Pattern[str]]:
    """Who keeps back names that aren't their own, and the active form that does."""
    return (
        compile(
            r"\b(?:police|officers?|authorities|officials|hospitals?|compan(?:y|ies)|firm|force|spokes\w+|departments?"
            r"|school|courts?|prosecutors?|ministry|council|office|agency|it|university|club|sheriff|judge)"
            r"(?: (?:has|have|had|also|then|would|did|does))*$"
        ),
        compile(r"\b(?:to|not) (?:\w+ly )?name$"),
    )


def _another(low: str, start: int, end: int) -> bool:
    """Whether it is somebody else's name: officers declined to name the man; the hospital declined to give his name."""
    keepers, active = _others()
    own = "be " in low[start:end] or "being " in low[start:end]
    return not own and (
        active.search(low, start, end) is not None
        or keepers.search(low[max(start - 40, 0) : start].rstrip()) is not None
    )


def _phrases(text: str) -> list[tuple[int, int]]:
    """Where a text says that a name is kept back, in order."""
    low = text.lower()
    found = [
        match.span()
        for needs, source in _WAYS
        if all(any(letters in low for letters in group) for group in needs)
        for match in _way(source).finditer(text)
        if not _another(low, *match.span())
    ]
    found.sort()
    return [span for k, span in enumerate(found) if not k or span[0] >= found[k - 1][1]]


@cache
def _reasons() -> tuple[Pattern[str], Pattern[str], Pattern[str]]:
    """What opens a reason, what makes one empty, and the dangers and duties that make one count."""
    opening = (
        r"\b(?:because|since|as (?:he|she|they|the|it|such)|for fear|out of fear|fear(?:s|ed|ing)?|citing|due to|owing to|given"
        r"|to (?:protect|avoid|preserve|speak|discuss|talk|describe|reveal|share|offer|brief|be)|ahead of|in order|when|while)\b"
    )
    empty = (
        r"(?:not|n['’]t|never|nothing|yet to|before|until)\s+(?:(?:been|yet|be|has|have|had|was|were|is|formally|officially|publicly|made|they|it)\s+)*(?:authori[sz]ed|permitted|allowed"
        r"|cleared|announced|complete[d]?|unveiled|declared final|public|finali[sz]ed|disclosed|released|revealed|official)|sensitiv|private|privately|internal|confidential\b(?! agreement)"
        r"|\bto (?:discuss|describe|talk|speak|brief|offer|share|reveal)|discussing|pending|subject to|ongoing|details"
    )
    danger = (
        r"\b(?:fear\w*|afraid|arrest\w*|repris\w+|retali\w+|retribution|repercussion\w*|backlash|safety|threat\w*|harm|harass\w*|attack\w*"
        r"|los(?:e|ing) (?:his|her|their|a|severance|jobs?|work)|fired|sacked|dismiss\w*|punish\w*|prosecut\w+|persecut\w+|stigma\w*|minors?"
        r"|(?:confidentiality|non-?disclosure|settlement) agreements?)\b"
    )
    return compile(opening, IGNORECASE), compile(empty, IGNORECASE), compile(danger, IGNORECASE)


def kept_back(article: "Article") -> list[Anonymity]:
    """The phrases of an article that keep a name back, outside quotations, in order."""
    return [
        Anonymity(passage.index, start, end, _reason_of(passage, start, end))
        for passage in article.having(_WORDS)
        for start, end in _phrases(passage.text)
        if not passage.quoted(start, end)
    ]


def _reason_of(passage: "Passage", start: int, end: int) -> str:
    opening, empty, danger = _reasons()
    sentence = passage.sentence_of(passage.token_at(start))
    rest = passage.text[end : min(sentence.end, end + _REASON_REACH)]
    found = opening.search(rest)
    if found is not None and danger.search(rest, found.start()):
        return "specific"
    if found is None:
        return "formula" if empty.search(passage.text[start:end]) else ""
    if empty.search(passage.text[start:end]) or empty.search(rest[found.start() :]):
        return "formula"
    return "specific"
