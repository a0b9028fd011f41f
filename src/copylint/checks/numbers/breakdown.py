"""NU102: a number and the parts it is broken into in the same sentence: eight counts, six of theft and three of fraud."""

from collections.abc import Iterator, Sequence

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import bounds
from copylint.checks.numbers.sentence_figures import figured_sentences, stated, word
from copylint.language.segment import Sentence

_KINDS = frozenset(["count", "listed-count", "money", "measure", "duration"])
_PREPOSITIONS = words(
    "of at in over from for on under by with to against during before after as near inside outside upstairs downstairs"
)
_OPENERS = frozenset([",", ":", "(", "—", "–", "--"])
_CLOSERS = frozenset([",", ".", ";", ")", "—", "–", "--", ""])
_OPEN_ENDED = words(
    """including include includes among plus others rest remainder remaining some more another other extra further mainly mostly partly
    least initially so respectively while but which whose whereas than per up down compared each every about
    nearly almost average around both or minus""",
)
_DEFINITE = words("the all its their his her our these those 's both")
_SAID = words("said says say according told added announced reported")
_APART = frozenset(
    map(
        frozenset,
        [
            ("child", "adult"),
            ("man", "woman"),
            ("boy", "girl"),
            ("soldier", "civilian"),
            ("pupil", "teacher"),
            ("student", "teacher"),
            ("driver", "passenger"),
            ("man", "child"),
            ("woman", "child"),
            ("officer", "civilian"),
        ],
    )
)
_LONGEST = 9  # tokens from one part to the next
_NEARLY = 0.75  # from here on bare parts after a comma are meant as all of it
_LEAST = 0.6  # a breakdown that leaves out more than this is a choice of examples


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Each sentence with a whole and two parts or more."""
    for passage, sentence, quantities in figured_sentences(article, 3):
        plain = [q for q in quantities if _plain(q)]
        if len(plain) < 3 or passage.quoted(plain[0].start, plain[-1].end):
            continue
        for at, whole in enumerate(plain):
            hit = _led(passage, sentence, whole, plain[at + 1 :])
            if hit is not None:
                yield hit
                break


def _plain(quantity: Quantity) -> bool:
    whole = quantity.low == quantity.high and not quantity.approx and quantity.form in ("digits", "word")
    return whole and quantity.kind in _KINDS and quantity.low >= 1


def _led(passage: Passage, sentence: Sentence, whole: Quantity, others: list[Quantity]) -> Hit | None:
    """A whole that its parts follow: “its eight spans, five over …”, “of the 120, 70 are …”, “11 were hurt, she said, eight in …”."""
    if len(others) < 2 or not all(_same(whole, q) for q in others[:2]):
        return None
    run, end = _run(passage, sentence, [q for q in others if _same(whole, q)])
    if len(run) < 2 or max(q.value for q in run) >= whole.value:
        return None
    if _opposites(passage, whole, run):
        made = sum(q.value for q in run)
        return _hit(passage, whole, run, made) if made > whole.value else None
    if not _exhaustive(passage, whole, run, end):
        return None
    if _listed(passage, whole, run[0]):
        return None
    made = sum(q.value for q in run)
    opener = word(passage, run[0].first - 1)
    if word(passage, run[0].last) == "of" and word(passage, run[0].last + 1) in ("them", "whom"):
        return (
            _hit(passage, whole, run, made)
            if made > whole.value and _far_off(passage, whole, run, made)
            else None
        )
    bare = all(word(passage, q.last) in _PREPOSITIONS for q in run)
    if opener == ":" and _adjacent(passage, whole, run[0]):
        wrong = made != whole.value
    elif _of_the(passage, sentence, whole):
        wrong = made > whole.value and _apart(passage, run)
    elif _adjacent(passage, whole, run[0]) and opener in _OPENERS:
        closed = word(passage, end) not in (".", "")
        definite = word(passage, whole.first - 1) in _DEFINITE
        much = made > whole.value or made >= _NEARLY * whole.value
        wrong = made != whole.value if definite and closed else bare and much
    else:
        wrong = bare and opener == "," and made > whole.value and _refers_back(passage, whole, run[0])
    return _hit(passage, whole, run, made) if wrong and _far_off(passage, whole, run, made) else None


def _same(whole: Quantity, part: Quantity) -> bool:
    """Whether a figure can be a part of another: in its unit, or without one where the whole's is understood."""
    bare = not part.unit and not part.head and part.kind in ("count", "listed-count")
    return part.unit == whole.unit or (whole.kind in ("measure", "duration") and bare)


def _run(passage: Passage, sentence: Sentence, others: list[Quantity]) -> tuple[list[Quantity], int]:
    """The parts joined by commas and a last “and”, and the token that ends the last of them."""
    lowers = passage.tokens.lowers
    run = others[:1]
    joined = False
    for part in others[1:]:
        gap = lowers[run[-1].last : part.first]
        if joined or not gap or len(gap) > _LONGEST or gap[-1] not in (",", "and", ";") or '"' in gap:
            break
        joined = gap[-1] == "and"
        run.append(part)
    if not joined:
        return [], 0
    end = run[-1].last
    while end < sentence.last and lowers[end] not in _CLOSERS:
        end += 1
    return run, end


def _opposites(passage: Passage, whole: Quantity, run: Sequence[Quantity]) -> bool:
    """Whether two parts of those “including” nobody can be in both of: nine children and ten adults."""
    around = passage.tokens.lowers[whole.last : run[0].first]
    return (
        len(run) == 2
        and around[-1:] == ["including"]
        and len(around) < _LONGEST
        and frozenset(q.head for q in run) in _APART
    )


def _exhaustive(passage: Passage, whole: Quantity, run: Sequence[Quantity], end: int) -> bool:
    """Whether nothing in the words of a breakdown leaves a part out, and no part is of another kind of thing."""
    around = passage.tokens.lowers[whole.last : end + 1]
    return _OPEN_ENDED.isdisjoint(around) and all(q.kind in _KINDS for q in run)


def _listed(passage: Passage, whole: Quantity, part: Quantity) -> bool:
    """Whether a figure is itself one of the row: …, 68 for the first, 65 for the second and 55 for the third."""
    link = word(passage, passage.token_at(whole.head_start) + 1 if whole.head else whole.last)
    return word(passage, whole.first - 1) in (",", "and", ";") or (
        link in _PREPOSITIONS and link != "of" and link == word(passage, part.last)
    )


def _adjacent(passage: Passage, whole: Quantity, part: Quantity) -> bool:
    """Whether only the whole's noun and at most three plain words stand between a whole and its first part."""
    lowers = passage.tokens.lowers
    noun = passage.token_at(whole.head_start) + 1 if whole.head else whole.last
    between = lowers[max(noun, whole.last) : part.first - 1]
    plain = all((w.isalpha() and w != "and") or w == "'s" for w in between)
    return len(between) <= 5 and plain and _SAID.isdisjoint(between)


def _of_the(passage: Passage, sentence: Sentence, whole: Quantity) -> bool:
    """Whether a sentence opens with the whole: of the 120 soldiers, of the valley's 60,000 acres."""
    opening = passage.tokens.lowers[sentence.first : whole.first]
    return (opening[:1] == ["of"] or opening[:2] == ["out", "of"]) and len(opening) <= 4


def _apart(passage: Passage, run: list[Quantity]) -> bool:
    """Whether nobody can be in two parts: all are something, or the last is told in the words of the first."""
    after = [word(passage, q.last) for q in run]
    return after[-1] in _PREPOSITIONS or all(w in ("are", "were", "is", "was") for w in after)


def _refers_back(passage: Passage, whole: Quantity, part: Quantity) -> bool:
    """Whether bare parts after a clause can only be of the whole: no other plural stands right before them."""
    lowers = passage.tokens.lowers
    at = part.first - 2
    if not _SAID.isdisjoint(lowers[max(at - 2, whole.last) : at + 1]):
        while at > whole.last and lowers[at] != ",":
            at -= 1
        at -= 1
    if at <= whole.last or not whole.head or whole.kind == "money":
        return False
    noun = passage.token_at(whole.head_start)
    return passage.tag(at).tag not in ("NNS", "NNPS") and word(passage, noun + 1) in (
        "were",
        "are",
        "have",
        "had",
        "was",
    )


def _far_off(passage: Passage, whole: Quantity, run: Sequence[Quantity], made: float) -> bool:
    """Whether parts miss the whole by more than rounding, and are not just some of it."""
    limits = [bounds(q, passage.text) for q in run]
    slack = sum(b.high - q.value for b, q in zip(limits, run, strict=True)) if whole.unit else 0
    target = bounds(whole, passage.text) if whole.unit else None
    low, high = (target.low, target.high) if target else (whole.value, whole.value)
    return not low - slack <= made <= high + slack and _LEAST * whole.value < made < 2 * whole.value


def _hit(passage: Passage, whole: Quantity, run: Sequence[Quantity], made: float) -> Hit:
    parts = " and ".join(stated(passage, q) for q in run)
    figure = f"{made:,.0f}" if not whole.unit else _money(whole, made)
    message = f"“{{text}}” is not what {parts} make: they make {figure}"
    related = tuple(Place(passage.index, q.start, q.end, "a part") for q in run)
    return Hit(passage.index, whole.start, max(whole.end, whole.head_end), message=message, related=related)


def _money(whole: Quantity, made: float) -> str:
    sign = whole.unit if whole.kind == "money" else ""
    for name, size in (("billion", 1e9), ("million", 1e6)):
        if made >= size:
            return f"{sign}{made / size:.4g} {name}"
    plural = "s" if whole.kind == "duration" else ""
    return f"{sign}{made:,.0f}" + ("" if sign else f" {whole.unit}{plural}")
