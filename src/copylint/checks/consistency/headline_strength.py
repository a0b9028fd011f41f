"""CX102: display copy that claims more than the body: all for some, certain for possible, thousands for dozens."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.checks.consistency.topics import topic
from copylint.checks.numbers.sentence_figures import word
from copylint.language.lemmas import lemma
from copylint.language.nouns import noun_number

_WHOLE = words("entire whole")
_EACH = words("all every")
_UNIVERSAL = words("entire whole all every each everyone everybody across throughout")
_CERTAIN = words(
    "prevent cause cure prove stop end kill reverse trigger halve eliminate destroy guarantee ensure save protect"
)
_CONFIRM = words("confirms confirmed confirm")
_MODAL = words("may might could can would")
_BEFORE_VERB = words("may might could can would to not n't who that if why how help helps")
_DOUBT = words("alleged allegedly claims claimed unconfirmed rumoured rumored reportedly unverified")


class Found(NamedTuple):
    """What display copy says too much: its tokens, why, and the words of the body that say less."""

    first: int
    last: int
    reason: str
    passage: Passage | None = None
    start: int = 0
    end: int = 0


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Headline and standfirst, each against the whole body."""
    body = [p for p in article.body if len(p.tokens)]
    if not body:
        return
    for passage in article.passages:
        if passage.kind not in ("headline", "standfirst") or not len(passage.tokens):
            continue
        for found in (*_quantified(passage, body), *_certain(passage, body), *_crowds(passage, body)):
            yield _hit(passage, found)


def _quantified(passage: Passage, body: list[Passage]) -> Iterator[Found]:
    """Entire, whole, all and every, with their noun."""
    tokens = passage.tokens
    for i, at in enumerate(tokens.lowers):
        if at not in _WHOLE | _EACH or passage.quoted(tokens.starts[i], tokens.ends[i]):
            continue
        noun = _noun(passage, i)
        if noun < 0:
            continue
        name = lemma(tokens.lowers[noun], "NOUN")
        if at in _EACH:
            yield from _exceptions(i, noun, name, body)
        elif noun_number(tokens.lowers[noun]) == "Plur":
            yield from _one_only(i, noun, name, body)
        else:
            yield from _never_all(i, noun, name, body)


def _noun(passage: Passage, i: int) -> int:
    """The noun that “entire” or “every” goes with, at most three tokens on; -1 for none."""
    best = -1
    for j in range(i + 1, min(i + 4, len(passage.tokens))):
        pos = passage.tag(j).pos
        if pos in ("NOUN", "PROPN"):
            best = j
            if noun_number(passage.tokens.lowers[j]) == "Plur":
                break
        elif pos not in ("ADJ", "NUM") and passage.tokens.lowers[j] not in ("of", "the"):
            break
    return best


def _uses(name: str, body: list[Passage]) -> Iterator[tuple[Passage, int]]:
    """Where the body uses a noun, in any number."""
    stem = name[: max(len(name) - 2, 3)]
    for passage in body:
        for i, at in enumerate(passage.tokens.lowers):
            if at.startswith(stem) and lemma(at, "NOUN") == name:
                yield passage, i


def _one_only(first: int, noun: int, name: str, body: list[Passage]) -> Iterator[Found]:
    """Entire regiments in the headline, one regiment in the body."""
    uses = list(_uses(name, body))
    if uses and all(noun_number(p.tokens.lowers[i]) == "Sing" for p, i in uses):
        passage, i = uses[0]
        start = next(
            (j for j in range(i - 1, max(i - 4, -1), -1) if word(passage, j) in ("a", "an", "one")), i
        )
        tokens = passage.tokens
        yield Found(first, noun + 1, "the body speaks of one", passage, tokens.starts[start], tokens.ends[i])


def _never_all(first: int, noun: int, name: str, body: list[Passage]) -> Iterator[Found]:
    """An entire valley in the headline, which the body never says of all of it."""
    uses = list(_uses(name, body))
    for passage, i in uses:
        if not _UNIVERSAL.isdisjoint(passage.tokens.lowers[max(i - 5, 0) : i]):
            return
    if uses:
        passage, i = uses[0]
        yield Found(
            first,
            noun + 1,
            "the body does not say so of all of it",
            passage,
            passage.tokens.starts[i],
            passage.tokens.ends[i],
        )


def _exceptions(first: int, noun: int, name: str, body: list[Passage]) -> Iterator[Found]:
    """Every Republican in the headline, all but four in the body."""
    for passage, i in _uses(name, body):
        lowers = passage.tokens.lowers
        for j in range(max(i - 6, 0), i):
            if _limits(lowers, j, i):
                yield Found(
                    first,
                    noun + 1,
                    "not so in the body",
                    passage,
                    passage.tokens.starts[j],
                    passage.tokens.ends[i],
                )
                return


def _limits(lowers: list[str], j: int, noun: int) -> bool:
    """Whether the words from token `j` leave some of a group out: all but four, most, some of the."""
    three = lowers[j : j + 3]
    if three[:2] in (
        ["all", "but"],
        ["nearly", "all"],
        ["almost", "all"],
        ["almost", "every"],
        ["nearly", "every"],
    ):
        return True
    between = lowers[j + 1 : noun]
    if lowers[j] == "most" and all(w in ("of", "the", "its", "their") for w in between):
        return True
    return three == ["not", "all", "of"] or three[:2] in (["not", "all"], ["not", "every"])


def _certain(passage: Passage, body: list[Passage]) -> Iterator[Found]:
    """Prevents, cures, confirms: flat in the headline, doubtful in the body."""
    tokens = passage.tokens
    for i, at in enumerate(tokens.lowers):
        if passage.quoted(tokens.starts[i], tokens.ends[i]) or word(passage, i - 1) in _BEFORE_VERB:
            continue
        name = lemma(at, "VERB")
        if name not in _CERTAIN and at not in _CONFIRM:
            continue
        if at not in _CONFIRM and not _is_verb(passage, i):
            continue
        found = (
            _unconfirmed(body) if at in _CONFIRM else _doubted(name, body) or _subject_may(passage, i, body)
        )
        if found:
            reason, where, first, last = found
            yield Found(i, i + 1, reason, where, where.tokens.starts[first], where.tokens.ends[last])


def _is_verb(passage: Passage, i: int) -> bool:
    """Whether a word is the headline's verb; a form like “cures” between two nouns is."""
    tag = passage.tag(i).tag
    if tag in ("VBZ", "VBP", "VBD", "VB"):
        return True
    if tag != "NNS" or not 0 < i < len(passage.tokens) - 1:
        return False
    after = passage.tag(i + 1).pos in ("NOUN", "PROPN", "ADJ") and passage.tokens.lowers[i + 1] not in (
        "for",
        "of",
    )
    return after and passage.tag(i - 1).pos in ("NOUN", "PROPN")


def _unconfirmed(body: list[Passage]) -> tuple[str, Passage, int, int] | None:
    """A body that confirms nothing: it declines to, or speaks only of claims."""
    doubt: tuple[str, Passage, int, int] | None = None
    for passage in body:
        lowers = passage.tokens.lowers
        for i, at in enumerate(lowers):
            if at.startswith("confirm"):
                negated = {"not", "n't", "declined", "refused", "never", "could", "without", "yet"} & set(
                    lowers[max(i - 5, 0) : i]
                )
                if not negated:
                    return None
                doubt = doubt or ("the body does not confirm it", passage, i, i)
            elif at in _DOUBT and doubt is None:
                doubt = ("the body has it as a claim", passage, i, i)
            elif at in ("may", "might") and passage is body[0] and doubt is None:
                doubt = ("the body says it may be so", passage, i, i)
    return doubt


def _doubted(name: str, body: list[Passage]) -> tuple[str, Passage, int, int] | None:
    """A disclaimer of proof, or the verb of the headline only with may, might or could."""
    hedged: tuple[str, Passage, int, int] | None = None
    plain = False
    for passage in body:
        lowers = passage.tokens.lowers
        for i, at in enumerate(lowers):
            disclaimer = _disclaims(lowers, i)
            if disclaimer:
                return "the body says this is not proved", passage, i, i + disclaimer
            if at[:3] == name[:3] and lemma(at, "VERB") == name:
                if _MODAL & set(lowers[max(i - 3, 0) : i]):
                    hedged = hedged or ("the body says it may", passage, i - 1, i)
                else:
                    plain = True
    return None if plain else hedged


def _subject_may(passage: Passage, verb: int, body: list[Passage]) -> tuple[str, Passage, int, int] | None:
    """The headline's subject with may or might in the first two paragraphs, which lack the headline's verb."""
    subject = next(
        (passage.tokens.lowers[i] for i in range(verb) if passage.tag(i).pos in ("NOUN", "PROPN")), ""
    )
    name = lemma(passage.tokens.lowers[verb], "VERB")
    if not subject or any(
        w[:3] == name[:3] and lemma(w, "VERB") == name for p in body for w in p.tokens.lowers
    ):
        return None
    for where in body[:2]:
        lowers = where.tokens.lowers
        for i, at in enumerate(lowers[1:], start=1):
            if at in ("may", "might", "could") and subject in lowers[max(i - 3, 0) : i]:
                return "the body says it may", where, i, i
    return None


def _disclaims(lowers: list[str], i: int) -> int:
    """How many tokens on from `i` a disclaimer of cause ends: do not prove that …; 0 for none."""
    negated, verb, what = (*lowers[i : i + 3], "", "", "")[:3]
    proves = verb in ("prove", "show", "establish", "demonstrate") and what in (
        "that",
        "the",
        "cause",
        "causation",
        "it",
    )
    return 2 if negated in ("not", "n't", "cannot") and proves else 0


def _crowds(passage: Passage, body: list[Passage]) -> Iterator[Found]:
    """Thousands in the headline, dozens or a stated few in the body."""
    for quantity in passage.quantities:
        if quantity.form != "vague" or quantity.kind != "count":
            continue
        about = topic(passage, quantity)
        same = [
            (p, q)
            for p in body
            for q in p.quantities
            if about and q.kind == "count" and q.value > 1 and topic(p, q) == about
        ]
        crowds = any(q.kind == "count" and q.high >= quantity.low for p in body for q in p.quantities)
        if same and not crowds and sum(q.high for _, q in same) < quantity.low:
            where, most = max(same, key=lambda f: f[1].high)
            yield Found(
                quantity.first,
                quantity.last,
                "the body has fewer",
                where,
                most.start,
                max(most.end, most.head_end),
            )


def _hit(passage: Passage, found: Found) -> Hit:
    tokens = passage.tokens
    related = (Place(found.passage.index, found.start, found.end, "the body"),) if found.passage else ()
    values = {"reason": found.reason}
    return Hit(
        passage.index, tokens.starts[found.first], tokens.ends[found.last - 1], values, related=related
    )
