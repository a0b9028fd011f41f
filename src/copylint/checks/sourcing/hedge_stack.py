"""SO109: three hedges and more on one claim."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.attribution_words import DETERMINERS
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.segment import Sentence

_KINDS = {
    **dict.fromkeys(
        ("reports", "reported", "claims", "claim", "claimed", "alleges", "alleged", "suggests", "suggested"),
        "telling",
    ),
    **dict.fromkeys(("may", "might", "could", "possible", "possibly", "perhaps", "potentially"), "maybe"),
    **dict.fromkeys(
        ("reportedly", "allegedly", "supposedly", "purportedly", "apparently", "rumoured", "rumored"),
        "hearsay",
    ),
    **dict.fromkeys(("seems", "seem", "seemed", "appears", "appear", "appeared"), "seeming"),
    **dict.fromkeys(("believed", "thought", "estimated", "understood"), "belief"),
    **dict.fromkeys(("nearly", "roughly", "approximately", "around", "about", "almost"), "about"),
    **dict.fromkeys(("sources", "insiders", "rumours", "rumors", "estimates", "estimations"), "faceless"),
}
_LIMITS = {("up", "to"), ("as", "many"), ("as", "much"), ("as", "few")}
_ABLE = frozenset({"could", "can"})
_AMOUNTS = [
    [word] for word in ("dozen", "hundred", "thousand", "million", "billion", "third", "quarter", "fifth")
]
_WORDS = frozenset(_KINDS) | {first for first, _ in _LIMITS}


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Stretches of one sentence in which enough kinds of hedge stand close together."""
    least, reach = int(options.number("least")), int(options.number("reach"))
    where = article.where
    kinds: dict[int, int] = {}
    for word in _WORDS & where.keys():
        for index in where[word]:
            kinds[index] = kinds.get(index, 0) + 1
    for index in sorted(index for index, count in kinds.items() if count >= least):
        passage = article.passages[index]
        if passage.kind not in ("body", "list-item", "standfirst", "headline", "caption"):
            continue
        at = passage.having(_WORDS)
        for sentence in passage.sentences:
            hedges = _hedges(passage, sentence, [i for i in at if sentence.first <= i < sentence.last])
            if len(hedges) >= least:
                yield from _stacks(passage, hedges, least, reach)


def _hedges(passage: Passage, sentence: Sentence, at: list[int]) -> list[tuple[int, int, str]]:
    """(token, token after, kind) of the hedges among the tokens `at` that stand outside quotations."""
    lowers, tokens = passage.tokens.lowers, passage.tokens
    found = []
    for i in at:
        kind, last = _KINDS.get(lowers[i], ""), i + 1
        following = lowers[i + 1] if i + 1 < sentence.last else ""
        if (lowers[i], following) in _LIMITS:
            if not _ABLE.isdisjoint(lowers[max(i - 3, sentence.first) : i]):
                continue  # what it could hold at most
            kind, last = "limit", i + 2
        elif (
            (kind == "telling" and lowers[i] in ("claims", "reports") and lowers[i - 1] in DETERMINERS)
            or (
                kind == "about"
                and not (following[:1].isdigit() or following in ("half", "one", "two", "three"))
                and not (following == "a" and lowers[i + 2 : i + 3] in _AMOUNTS)
            )
            or (kind == "seeming" and following not in ("to", "that", "likely", "as", "like"))
            or (lowers[i] in ("may", "possible") and not _doubts(passage, sentence, i))
        ):
            continue
        if kind and not passage.quoted(tokens.starts[i], tokens.ends[i]):
            found.append((i, last, kind))
    return found


def _doubts(passage: Passage, sentence: Sentence, i: int) -> bool:
    """Whether “may” is no month, and “possible” is what something may be: it may be possible."""
    if passage.tokens.lowers[i] == "may":
        return i == sentence.first or passage.tokens.words[i].islower()
    return passage.tokens.lowers[i - 1] in ("be", "is", "was", "'s")


def _stacks(passage: Passage, hedges: list[tuple[int, int, str]], least: int, reach: int) -> Iterator[Hit]:
    tokens = passage.tokens
    for n, (first, _, _) in enumerate(hedges):
        near = [h for h in hedges[n:] if h[0] - first <= reach]
        kinds = {kind for _, _, kind in near}
        if (len(kinds) >= least or len(near) > least) and kinds - {"telling", "limit", "about"}:
            last = near[-1][1]
            yield Hit(
                passage.index,
                tokens.starts[first],
                tokens.ends[last - 1],
                {"count": str(max(len(kinds), least))},
            )
            return
