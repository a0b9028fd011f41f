"""SO107: an outlet that passes on an unnamed source or another body's figures, and “reports” without an outlet."""

from collections.abc import Iterator
from functools import cache
from re import Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.outlets import is_outlet, names_outlet, outlet_ending_at
from copylint.annotate.passage import Passage

_PASSING = frozenset(
    "reports reported reporting writes wrote says said claims claimed cites cited citing quotes quoted quoting".split()
)
_CITING = frozenset({"cites", "cited", "citing", "quotes", "quoted", "quoting"})
_UNNAMED = frozenset(
    """sources source insiders insider officials official aides aide people person experts estimates estimations
    figures reports authorities executives diplomats""".split()
)
_FACELESS_SOURCE = frozenset({"unnamed", "anonymous", "unidentified"})
_WHO_KNOW = frozenset({"with", "familiar", "close", "briefed"})
_FACELESS = frozenset({"reports", "newspapers", "papers", "tabloids", "outlets", "media", "press"})
_KEPT_BACK = _UNNAMED | _FACELESS_SOURCE | {"people"}
_WORDS = _PASSING | _FACELESS
_FILLERS = frozenset("in the press media also now then have has had widely".split())
_TOLD = ("suggest", "claim", "indicate", "sa", "allege", "emerged", "report", "speculat", "alleg", "reveal")
_BETWEEN = frozenset(
    """that some several multiple unnamed anonymous unidentified two three four its a an one another the senior top
    military diplomatic security police government intelligence banking industry informed local western other""".split()
)


@cache
def _unnamed_outlets() -> Pattern[str]:
    """“Press reports suggest”, “newspapers have claimed”, “according to media reports”."""
    return compile(
        r"(?i)(?<![\w’'-])(?:(?:according to|citing) (?:(?:\w+ ){0,2}(?:press|media|news|newspaper|unconfirmed|published) reports\b|reports in the media)"
        r"|(?:(?:press|media|news|newspaper|unconfirmed|published|local|recent|other|some|several|numerous|early|initial|previous) ){0,3}"
        r"reports(?: in the (?:press|media))? (?:also |now |then |have |had |have also ){0,2}"
        r"(?:suggest(?:ed|s)?|claim(?:ed)?|indicate[d]?|say|said|allege[d]?|emerged)\b"
        r"|(?:(?:[A-Z]\w+|some|several|local|foreign|national|state|many|other) ){0,2}"
        r"(?:newspapers|papers|tabloids|media outlets|news outlets|the media|the press|the papers)"
        r" (?:also |now |have |has |had |widely |have also ){0,2}(?:claim(?:ed|s)?|report(?:ed|s)?|said|suggest(?:ed|s)?|speculat(?:ed|e)|alleg(?:ed|e)|reveal(?:ed)?)\b)"
    )


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Second-hand sources, outside quotations."""
    for passage in article.having(_WORDS):
        if passage.kind not in ("body", "list-item", "standfirst", "caption"):
            continue
        if _may_be_faceless(passage):
            yield from _faceless_outlets(article, passage)
        if not _KEPT_BACK.isdisjoint(passage.places):
            yield from _passed_on(passage)


def _may_be_faceless(passage: Passage) -> bool:
    """Whether the pattern of outlets without a name is worth its making: their words stand beside each other."""
    lowers, places = passage.tokens.lowers, passage.places
    if "reports" in places and ("according" in places or "citing" in places):
        return True
    for word in _FACELESS & places.keys():
        for i in places[word]:
            at = i + 1
            while at < min(len(lowers), i + 8) and lowers[at] in _FILLERS:
                at += 1
            if lowers[at : at + 1] and lowers[at].startswith(_TOLD):
                return True
    return False


def _faceless_outlets(article: Article, passage: Passage) -> Iterator[Hit]:
    for match in _unnamed_outlets().finditer(passage.text):
        start, end = match.span()
        if passage.quoted(start, end) or _outlet_near(article, passage, start):
            continue
        if match[0].lower().startswith("reports") and _owned_reports(passage, start):
            continue
        yield Hit(passage.index, start, end)


def _owned_reports(passage: Passage, start: int) -> bool:
    """Whether “reports” has an owner or a maker before it: “police reports”, “the council's reports”."""
    before = passage.text[:start].rstrip()
    if not before or before[-1] in ".,;:—–-":
        return False
    return before.rpartition(" ")[2].lower() not in (
        "and",
        "but",
        "that",
        "as",
        "while",
        "although",
        "however",
        "after",
    )


def _outlet_near(article: Article, passage: Passage, start: int) -> bool:
    """Whether an outlet is named in the same sentence, the next one or, at the end, the next paragraph."""
    sentence = passage.sentence_of(passage.token_at(start))
    end = next((s.end for s in passage.sentences if s.first == sentence.last), len(passage.text))
    if is_outlet(passage, sentence.start, end):
        return True
    following = next((p for p in article.passages[passage.index + 1 :] if p.kind == "body"), None)
    if sentence.last < len(passage.tokens) or following is None or not following.sentences:
        return False
    return is_outlet(following, 0, following.sentences[0].end)


def _passed_on(passage: Passage) -> Iterator[Hit]:
    """“The Courier reported that unnamed officials”, “Reuters cites estimates by”."""
    tokens = passage.tokens
    lowers = tokens.lowers
    for i in passage.having(_PASSING):
        if passage.quoted(tokens.starts[i], tokens.ends[i]):
            continue
        sentence = passage.sentence_of(i)
        first = _teller(passage, sentence.first, i)
        if first < 0:
            continue
        noun = _unnamed_after(lowers, i + 1, sentence.last, lowers[i])
        if noun >= 0 and not _named_after(passage, noun, sentence.last):
            yield Hit(passage.index, tokens.starts[first], tokens.ends[noun])


def _teller(passage: Passage, first: int, i: int) -> int:
    """The first token of the outlet that is the subject of the verb at `i`, -1 where the subject is none."""
    lowers = passage.tokens.lowers
    if lowers[i] in ("citing", "quoting"):
        for k in range(i, first, -1):
            if names_outlet(passage, k - 1):
                return i
        return -1
    at = i
    while at > first and lowers[at - 1] in ("has", "have", "had", "also", "later", "first"):
        at -= 1
    return outlet_ending_at(passage, first, at)


def _unnamed_after(lowers: list[str], at: int, last: int, word: str) -> int:
    for k in range(at, min(at + 6, last)):
        if lowers[k] in _FACELESS_SOURCE and k + 1 < last and lowers[k + 1].isalpha():
            return k + 1
        if lowers[k] == "people" and lowers[k + 1 : k + 2] and lowers[k + 1] in _WHO_KNOW:
            return k
        if lowers[k] in _UNNAMED:
            if (
                lowers[k] in ("reports", "estimates", "estimations", "figures", "authorities")
                and word not in _CITING
            ):
                return -1
            return k
        if lowers[k] not in _BETWEEN and not (
            lowers[k].isalpha() and k + 1 < last and lowers[k + 1] in _UNNAMED
        ):
            return -1
    return -1


def _named_after(passage: Passage, noun: int, last: int) -> bool:
    """Whether a name follows at once: “quoted official Ann Aldren”."""
    following = passage.tokens.words[noun + 1] if noun + 1 < last else ""
    return following[:1].isupper()
