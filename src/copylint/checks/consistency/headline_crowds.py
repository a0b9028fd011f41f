"""CX102: nobody hurt, thousands marching, all of one mind: headlines that the body takes back."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.checks.consistency.topics import topic
from copylint.checks.numbers.sentence_figures import word
from copylint.language.lemmas import lemma

_NOBODY = words("nobody none no-one")
_HARM = {"hurt": "hurt", "injured": "hurt", "killed": "dead", "dead": "dead", "died": "dead", "dies": "dead"}
_TREATED = words("treated hospitalised hospitalized hurt injured")

Found = tuple[int, int, str, Passage, int, int]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Headline and standfirst, each against the whole body."""
    for passage in article.passages:
        if passage.kind not in ("headline", "standfirst") or not len(passage.tokens):
            continue
        for found in (
            *_nobody(passage, article.body),
            *_crowd(passage, article.body),
            *_unanimous(passage, article.body),
        ):
            first, last, reason, where, start, end = found
            tokens = passage.tokens
            place = Place(where.index, start, end, "the body")
            yield Hit(
                passage.index,
                tokens.starts[first],
                tokens.ends[last - 1],
                {"reason": reason},
                related=(place,),
            )


def _nobody(passage: Passage, body: list[Passage]) -> Iterator[Found]:
    """Nobody hurt in the headline; in the body, two were treated."""
    lowers = passage.tokens.lowers
    for i, at in enumerate(lowers):
        two = at == "no" and word(passage, i + 1) == "one"
        harm = _HARM.get(word(passage, i + 1 + two), "")
        if (
            (at not in _NOBODY and not two)
            or not harm
            or passage.quoted(passage.tokens.starts[i], passage.tokens.ends[i])
        ):
            continue
        for where in body:
            for quantity in where.quantities:
                if (
                    quantity.low >= 1
                    and quantity.kind in ("count", "listed-count")
                    and _harmed(where, quantity.last, harm)
                ):
                    reason = "the body has some"
                    yield i, i + 2 + two, reason, where, quantity.start, max(quantity.end, quantity.head_end)
                    return


def _harmed(where: Passage, at: int, harm: str) -> bool:
    """Whether a count is of people harmed: two passengers were treated for cuts."""
    near = where.tokens.lowers[at : at + 5]
    if "not" in near or "n't" in near:
        return False
    if harm == "hurt" and not _TREATED.isdisjoint(near) and {"was", "were", "people"} & set(near):
        return True
    return harm == "dead" and not {"killed", "died", "dead"}.isdisjoint(near)


def _crowd(passage: Passage, body: list[Passage]) -> Iterator[Found]:
    """Thousands march in the headline; in the body, about 300 people marched."""
    for quantity in passage.quantities:
        if quantity.form != "vague" or quantity.kind != "count" or topic(passage, quantity):
            continue
        deed = lemma(word(passage, quantity.last), "VERB")
        if len(deed) < 3:
            continue
        counts = [(p, q) for p in body for q in p.quantities if q.kind == "count" and _did(p, q.last, deed)]
        if counts and max(q.high for _, q in counts) < quantity.low:
            where, most = counts[0]
            yield (
                quantity.first,
                quantity.last,
                "the body has fewer",
                where,
                most.start,
                max(most.end, most.head_end),
            )


def _did(where: Passage, at: int, deed: str) -> bool:
    """Whether a verb stands within three tokens of a figure."""
    near = where.tokens.lowers[at : at + 4]
    return any(w[:3] == deed[:3] and lemma(w, "VERB") == deed for w in near)


def _unanimous(passage: Passage, body: list[Passage]) -> Iterator[Found]:
    """Unanimous in the headline; a split vote in the body, which has no such word."""
    for i, at in enumerate(passage.tokens.lowers):
        if not at.startswith("unanim") or any("unanim" in p.text.lower() for p in body):
            continue
        for where in body[:5]:
            for quantity in where.quantities:
                split = quantity.kind == "score" and min(quantity.low, quantity.high) > 0
                if split and not {"vote", "voted", "votes"}.isdisjoint(where.tokens.lowers):
                    yield i, i + 1, "the vote was split", where, quantity.start, quantity.end
                    return
