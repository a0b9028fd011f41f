"""CX102: display copy that says proves where the body suggests, tied where one leads, doubled where it rose by a third,
every one where the body counts some."""

from collections.abc import Callable, Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.language.lemmas import lemma
from copylint.language.nouns import is_people

_PROOF = words("prove proves proved proven proof")
_WEAKER = words("suggest suggests suggested suggesting hint hints hinted may might")
_STUDIES = words("study studies research researchers scientists trial experiment experiments authors paper")
_TIED = words("tied tie deadlocked level deadlock neck-and-neck")
_EVEN = _TIED | {"evenly"}
_LEADS = words("lead leads led leading ahead advantage")
_MULTIPLES = {
    form: times
    for times, forms in (
        (2, "double doubles doubled"),
        (3, "treble trebles trebled triple triples tripled"),
        (4, "quadruple quadruples quadrupled"),
        (0.5, "halve halves halved"),
    )
    for form in forms.split()
}
_SAID_AGAIN = {
    2: words("double doubles doubled doubling twice twofold"),
    3: words("treble trebles trebled triple triples tripled trebling tripling threefold thrice times third"),
    4: words("quadruple quadruples quadrupled fourfold times quarter"),
    0.5: words("halve halves halved halving half twice double"),
}
_NEARLY = words("nearly almost may might could would to will not n't more than")
_RISES = words("rise rises rose risen up increase increased increases grew grown climbed jumped gone went")
_FALLS = words("fall falls fell fallen down decrease decreased dropped drop cut shrunk shrank declined")
_WHOLE = words("all every each entire both whole any no everyone throughout")
_DEFINITE = words("the its their his her our your these those 's ' all both")

_Weaker = tuple[str, Passage, int, int]


class _Claim(NamedTuple):
    """Tokens of display copy that claim too much, and what the body says instead."""

    first: int
    last: int
    told: _Weaker


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Headline and standfirst, each against the whole body."""
    body = [p for p in article.body if len(p.tokens)]
    for passage in article.passages if body else ():
        if passage.kind not in ("headline", "standfirst"):
            continue
        for kind, words_of in _CLAIMS:
            for i in passage.having(words_of):
                tokens = passage.tokens
                if not passage.quoted(tokens.starts[i], tokens.ends[i]):
                    claim = kind(passage, i, body)
                    if claim is not None:
                        yield _hit(passage, claim)


def _proves(passage: Passage, i: int, body: list[Passage]) -> _Claim | None:
    """Study proves … — the results suggest …"""
    lowers = passage.tokens.lowers
    if lowers[i - 1 : i] in (["of"], ["the"], ["may"], ["could"], ["to"], ["not"], ["no"]) or "?" in lowers:
        return None
    if passage.tag(i).pos not in ("VERB", "NOUN") or any(_PROOF & p.places.keys() for p in body):
        return None
    if all(_STUDIES.isdisjoint(p.places) for p in (passage, *body[:2])):
        return None
    for where in body:
        for at in where.having(_WEAKER):
            if where.tokens.words[at] != "May" and not _in_quote(where, at):
                return _Claim(i, i + 1, (f"the body has “{where.tokens.words[at]}”", where, at, at + 1))
    return None


def _tied(passage: Passage, i: int, body: list[Passage]) -> _Claim | None:
    """Candidates tied … — leads by six points."""
    if any(not _EVEN.isdisjoint(p.places) for p in body):
        return None
    for where in body[:3]:
        for at in where.having(_LEADS):
            sentence = where.sentence_of(at)
            for quantity in where.quantities:
                if at < quantity.first < sentence.last and (
                    quantity.kind == "pp" or quantity.head == "point"
                ):
                    return _Claim(i, i + 1, ("in the body one leads", where, at, quantity.last))
    return None


def _multiplied(passage: Passage, i: int, body: list[Passage]) -> _Claim | None:
    """Bills have doubled … — bills rose by 37%."""
    lowers = passage.tokens.lowers
    times = _MULTIPLES[lowers[i]]
    if not _NEARLY.isdisjoint(lowers[max(i - 2, 0) : i]) or passage.tag(i).pos != "VERB":
        return None
    if any(not _SAID_AGAIN[times].isdisjoint(p.places) for p in body):
        return None
    about = _subject(passage, i)
    moves = _FALLS if times < 1 else _RISES
    told: _Weaker | None = None
    for where in body:
        for quantity in where.quantities:
            change = _change(where, quantity, moves, about)
            if change is None:
                continue
            if not 0 < change < 0.8 * abs(100 * (times - 1)):
                return None
            told = told or (
                f"the body has {where.text[quantity.start : quantity.end]}",
                where,
                quantity.first,
                quantity.last,
            )
    return told and _Claim(i, i + 1, told)


def _subject(passage: Passage, verb: int) -> str:
    """The noun that comes last before a verb, as its dictionary form; "" for none."""
    for i in range(verb - 1, -1, -1):
        if passage.tag(i).pos == "NOUN":
            return lemma(passage.tokens.lowers[i], "NOUN")
    return ""


def _change(passage: Passage, quantity: Quantity, moves: frozenset[str], about: str) -> float | None:
    """The percentage by which a sentence says that something rose or fell; None for any other figure."""
    if quantity.kind not in ("percent", "ratio") or not about:
        return None
    sentence = passage.sentence_of(quantity.first)
    lowers = passage.tokens.lowers[sentence.first : sentence.last]
    near = passage.tokens.lowers[max(quantity.first - 5, sentence.first) : quantity.last + 4]
    if moves.isdisjoint(near) or not any(w[:4] == about[:4] and lemma(w, "NOUN") == about for w in lowers):
        return None
    return quantity.value if quantity.kind == "percent" else 100 * quantity.value


def _every(passage: Passage, i: int, body: list[Passage]) -> _Claim | None:
    """Every hospital … — eleven of the 34 hospitals."""
    noun = next(
        (j for j in range(i + 1, min(i + 4, len(passage.tokens))) if passage.tag(j).pos == "NOUN"), -1
    )
    if noun < 0:
        return None
    name = lemma(passage.tokens.lowers[noun], "NOUN")
    told: _Weaker | None = None
    for where in body:
        for at, word in enumerate(where.tokens.lowers):
            if word[:3] == name[:3] and lemma(word, "NOUN") == name:
                if not _WHOLE.isdisjoint(where.tokens.lowers[max(at - 5, 0) : at]):
                    return None
                told = told or _some(where, at)
    return told and _Claim(i, noun + 1, told)


def _crowd(passage: Passage, i: int, body: list[Passage]) -> _Claim | None:
    """Thousands flee … — several hundred people: a crowd without its noun."""
    shown = next((q for q in passage.quantities if q.first == i and q.form == "vague"), None)
    if shown is None or shown.last >= len(passage.tokens) or not passage.tag(shown.last).tag.startswith("VB"):
        return None
    if any(q.kind == "count" and q.high >= shown.low for p in body for q in p.quantities):
        return None
    for where in body[:2]:
        for told in where.quantities:
            if told.kind == "count" and told.high >= 20 and is_people(told.head):
                reason = f"the body has {where.text[told.start : told.end]}"
                return _Claim(i, i + 1, (reason, where, told.first, told.last))
    return None


def _some(passage: Passage, noun: int) -> _Weaker | None:
    """A noun of which the body counts some: eleven of the 34 hospitals, most of its shops, several schools."""
    lowers = passage.tokens.lowers
    first = passage.sentence_of(noun).first
    for j in range(max(noun - 6, first), noun):
        partitive = lowers[j + 1 : j + 3] in (["of", "the"], ["of", "its"], ["of", "their"])
        part = (
            lowers[j] in ("most", "some", "several", "half") or lowers[j].isdecimal() or lowers[j] in _COUNTS
        )
        if part and (partitive or (lowers[j] in ("several", "some") and j == noun - 1)):
            return f"the body has “{lowers[j]}”", passage, j, noun + 1
    return None


_COUNTS = words("one two three four five six seven eight nine ten eleven twelve dozens hundreds")


def _in_quote(passage: Passage, i: int) -> bool:
    return passage.quoted(passage.tokens.starts[i], passage.tokens.ends[i])


_CLAIMS: tuple[tuple[Callable[[Passage, int, list[Passage]], _Claim | None], frozenset[str]], ...] = (
    (_proves, _PROOF),
    (_tied, _TIED),
    (_multiplied, frozenset(_MULTIPLES)),
    (_every, frozenset({"every", "all"})),
    (_crowd, frozenset({"thousands", "millions", "hundreds"})),
)


def _hit(passage: Passage, claim: _Claim) -> Hit:
    tokens = passage.tokens
    reason, where, first, last = claim.told
    place = Place(where.index, where.tokens.starts[first], where.tokens.ends[last - 1], "the body")
    start, end = tokens.starts[claim.first], tokens.ends[claim.last - 1]
    return Hit(passage.index, start, end, {"reason": reason}, related=(place,))
