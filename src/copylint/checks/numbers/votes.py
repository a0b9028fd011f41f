"""NU102: votes that outnumber the voters."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import figured_sentences, word

_VOTED = words("voted vote votes ruled ruling split")
_SEATS = words("member seat person strong judge justice man")
_SITS = words("board panel committee council court bench tribunal jury cabinet commission")
_VOTERS = words("justice judge juror councillor member director senator commissioner trustee governor")
_PLAYED = words("lost won beat drew winning losing beating drawing")
_LEAST = 3  # how many sit on a body


class _Body(NamedTuple):
    """A body of so many. `sure`: a score of the sentence is its vote, wherever it stands."""

    size: float
    place: Place
    sure: bool


def check(article: Article, options: Options) -> Iterator[Hit]:
    """The nine-member board voted 7-4; the board of eight voted seven to five."""
    for passage, _, quantities in figured_sentences(article, 2):
        if passage.places.keys().isdisjoint(_VOTED):
            continue
        bodies = [body for q in quantities if (body := _body(passage, q))]
        for first, last in _scores(passage, quantities) if bodies else ():
            body = next((b for b in reversed(bodies) if b.place.end <= first.start), bodies[0])
            cast = first.low + (first.high if last is first else last.low)
            if (
                cast > body.size
                and _is_vote(passage, first, body)
                and not passage.quoted(first.start, last.end)
            ):
                message = f"“{{text}}” makes {cast:g} votes, and the body has {body.size:g}"
                yield Hit(passage.index, first.start, last.end, message=message, related=(body.place,))


def _body(passage: Passage, quantity: Quantity) -> _Body | None:
    """The body whose size a figure tells: a nine-member board, a board of nine, the nine justices."""
    if quantity.high < _LEAST:
        return None
    first, start = quantity.first, quantity.start
    seats = word(passage, quantity.last - 1).partition("-")[2] in _SEATS
    if word(passage, first - 1) == "of" and word(passage, first - 2) in _SITS:
        start = passage.tokens.starts[first - 2]
    elif not seats and (
        quantity.head not in _VOTERS or word(passage, first - 1) not in ("the", "all", "its")
    ):
        return None
    return _Body(quantity.high, Place(passage.index, start, quantity.end, "the body"), seats)


def _scores(passage: Passage, quantities: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The figures of a sentence that stand against each other: 7-4, which is one, or seven to four."""
    for one, two in zip(quantities, [*quantities[1:], None], strict=True):
        if one.kind == "score":
            yield one, one
        elif two is not None and one.kind == two.kind == "count" and _against(passage, one, two):
            yield one, two


def _against(passage: Passage, one: Quantity, two: Quantity) -> bool:
    return two.first == one.last + 1 and word(passage, one.last) in ("to", "-", "–")


def _is_vote(passage: Passage, score: Quantity, body: _Body) -> bool:
    """Whether a score is how a body voted."""
    verb = word(passage, score.first - 1)
    return verb in _VOTED or (score.kind == "score" and body.sure and verb not in _PLAYED)
