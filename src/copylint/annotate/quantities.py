"""Quantities: every number in a passage with its value, unit, kind, what it counts and how it is hedged."""

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.number_words import FRACTIONS, MAGNITUDES, TRIGGERS
from copylint.annotate.numbers import number_at
from copylint.annotate.quantity_atoms import Atom, atom_at
from copylint.annotate.quantity_dates import date_at, is_year
from copylint.annotate.quantity_heads import approximator, head_of
from copylint.annotate.quantity_kinds import kind_of
from copylint.annotate.quantity_words import CURRENCY_SIGNS
from copylint.language.segment import Tokens

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage


class Quantity(NamedTuple):
    """A quantity in one passage; places are half-open code points.

    `start`:`end` holds the number words with currency sign, magnitude and percent sign, without the noun.
    `low` and `high` are the value as stated: the same for a single number, the ends of a range, the least and most a
    vague word can mean (hundreds: 200 to 999). `unit` is `%`, `pp`, a currency (`$`, `£`, `A$`, `yen` …), a measure
    (`km`, `kg`, `year`), or "" for counts. kind: count listed-count money percent pp ratio rank ordinal date year time
    age duration score distance measure id policy other. `head` is the lemma of the noun that is counted, with its
    place, "" where none is near. `approx` is the words that blur or bound it (`nearly`, `up to`, `more than`).
    `first`:`last` are its tokens, `form` how it is written (see `numbers.Number`).
    """

    start: int
    end: int
    low: float
    high: float
    unit: str
    kind: str
    head: str = ""
    head_start: int = 0
    head_end: int = 0
    approx: str = ""
    approx_start: int = 0
    first: int = 0
    last: int = 0
    form: str = "digits"

    @property
    def value(self) -> float:
        """The value, or the middle of a range."""
        return (self.low + self.high) / 2


class Span(NamedTuple):
    """One or two atoms read as one quantity, before its kind is known."""

    first: int
    last: int
    low: float
    high: float
    unit: str
    kind: str
    form: str
    tail: str
    magnitude: float
    joined: str = ""


_DIGITS = frozenset("0123456789")
_DASHES = frozenset("-–—‑−")


def quantities_of(passage: "Passage") -> list[Quantity]:
    """The quantities of a passage, in order."""
    tokens = passage.tokens
    found: list[Quantity] = []
    done = 0
    for i in _candidates(passage):
        if i < done:
            continue
        span = _span_at(tokens, _beginning(tokens.lowers, i, done), done)
        if span is None:
            continue
        kind = kind_of(passage, span)
        if not kind:
            continue
        quantity = _quantity(passage, span, kind)
        found.append(quantity)
        done = span.last
    return _with_shared_heads(found)


def _with_shared_heads(found: list[Quantity]) -> list[Quantity]:
    """Gives a count without a noun that of the count joined to it: 40 male and 60 female athletes."""
    for i in range(len(found) - 2, -1, -1):
        one, other = found[i], found[i + 1]
        if (
            one.kind == other.kind == "count"
            and not one.head
            and other.head
            and 0 < other.first - one.last <= 3
        ):
            found[i] = one._replace(head=other.head, head_start=other.head_start, head_end=other.head_end)
    return found


def _candidates(passage: "Passage") -> list[int]:
    """Tokens at which a quantity may begin."""
    return passage.having(passage.article.numeric)


def begins(word: str) -> bool:
    """Whether a quantity may begin with a lower-case word."""
    return (
        word in TRIGGERS
        or word[0] in _DIGITS
        or word[-1] in _DIGITS
        or ("-" in word and (word.partition("-")[0] in TRIGGERS or word.startswith("multi-")))
    )


def _beginning(lowers: list[str], i: int, done: int) -> int:
    """One token back where an article belongs to the number: a dozen, a third."""
    word = lowers[i]
    if (
        i > done
        and lowers[i - 1] in ("a", "an")
        and (word in MAGNITUDES or word in FRACTIONS)
        and word != "half"
    ):
        return i - 1
    return i


def _span_at(tokens: Tokens, i: int, done: int) -> Span | None:
    """The quantity that begins at token `i`, with the other end of its range."""
    word = tokens.lowers[i]
    if word[0] in _DIGITS and (date := date_at(tokens, i, done)):
        return Span(*date, 0, 0, "", "date", "digits", "", 1)
    if word[0] not in _DIGITS and word[-1] in _DIGITS:
        return Span(i, i + 1, 0, 0, "", "id", "label", "", 1)
    atom = atom_at(tokens, i)
    if atom is None:
        return _some_magnitude(tokens, i)
    return _ratio(tokens, atom) or _range(tokens, atom) or _single(atom)


def _single(atom: Atom) -> Span:
    number = atom.number
    return Span(
        atom.first,
        atom.last,
        number.low,
        number.high,
        atom.unit,
        atom.kind,
        number.form,
        number.tail,
        number.magnitude,
    )


def _some_magnitude(tokens: Tokens, i: int) -> Span | None:
    """Several hundred, a few thousand."""
    factor = MAGNITUDES.get(tokens.lowers[i])
    if factor is None or i == 0 or tokens.lowers[i - 1] not in ("few", "several", "many"):
        return None
    money = tokens.lowers[i + 1 : i + 2] in (["dollars"], ["pounds"], ["euros"])
    unit = {"dollars": "$", "pounds": "£", "euros": "€"}[tokens.lowers[i + 1]] if money else ""
    return Span(i, i + 1, 2 * factor, 9 * factor, unit, "money" if money else "", "vague", "", factor)


def _ratio(tokens: Tokens, atom: Atom) -> Span | None:
    """One in five, three out of four, one-in-three, 2-to-1."""
    lowers, number = tokens.lowers, atom.number
    if atom.kind == "ratio":
        whole = _whole(number.tail)
        share = number.low / whole if whole else 0.0
        return Span(atom.first, atom.last, share, share, "", "ratio", "fraction", "", 1)
    if atom.kind or number.form not in ("word", "digits") or number.tail:
        return None
    at = atom.last
    if lowers[at : at + 2] in (["out", "of"], ["out-of"]):
        at += 1
    elif lowers[at : at + 1] != ["in"]:
        return None
    if lowers[at + 1 : at + 2] in (["every"], ["the"]):
        at += 1 if lowers[at + 1] == "every" else 0
    second = atom_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if second is None or second.kind or second.number.form not in ("word", "digits") or second.number.tail:
        return None
    if not 0 < number.low < second.number.low or second.number.low > 100000:
        return None
    if is_year(lowers[second.first]):
        return None
    share = number.low / second.number.low
    return Span(atom.first, second.last, share, share, "", "ratio", "fraction", "", 1)


def _whole(tail: str) -> float:
    """The value of the number at the end of `in-five` or `out-of-ten`; 0 for none."""
    number = number_at([tail.rpartition("-")[2]], 0) if tail.rpartition("-")[2] else None
    return number.high if number else 0.0


def _range(tokens: Tokens, atom: Atom) -> Span | None:
    """Two numbers read as one: 5 to 10, $26-31 million, between four and six, 2-1."""
    lowers, at = tokens.lowers, atom.last
    if at + 1 >= len(tokens) or atom.number.form not in ("digits", "word") or atom.number.tail:
        return None
    joint = lowers[at]
    if joint in _DASHES:
        if tokens.starts[at] - tokens.ends[at - 1] > 0 or tokens.starts[at + 1] - tokens.ends[at] > 0:
            return None
    elif not _word_joins(lowers, atom, joint):
        return None
    start = at + 1
    if tokens.words[start] in CURRENCY_SIGNS and start + 1 < len(tokens):
        if atom.kind != "money":
            return None
        start += 1
    second = atom_at(tokens, start)
    if second is None or second.number.form not in ("digits", "word") or not _fits(atom, second, joint):
        return None
    return _joined(atom, second, "dash" if joint in _DASHES else joint)


def _word_joins(lowers: list[str], atom: Atom, joint: str) -> bool:
    """Whether a word can join this number and the next into one range."""
    before = lowers[atom.first - 1] if atom.first else ""
    if joint == "to":
        return before != "from" or (
            atom.first > 1 and lowers[atom.first - 2] in ("range", "ranging", "ranged", "ranges")
        )
    return (joint == "and" and before == "between") or joint == "or"


def _fits(atom: Atom, second: Atom, joint: str) -> bool:
    """Whether two atoms can be the ends of one range."""
    if atom.kind and second.kind and (atom.kind, atom.unit) != (second.kind, second.unit):
        return False
    if atom.kind and not second.kind and atom.kind != "money":
        return False
    if joint == "or":
        return not atom.kind and 0 < second.number.low - atom.number.low <= 1
    if joint in ("to", "and"):
        return _low_of(atom, second) < second.number.high
    return not (atom.kind == "money" and second.kind not in ("money", ""))


def _low_of(atom: Atom, second: Atom) -> float:
    """The lower end, with the magnitude of the upper where it has none of its own: 26 to 31 million."""
    low, factor = atom.number.low, second.number.magnitude
    if atom.number.magnitude == 1 and factor > 1 and low < second.number.low / factor:
        return low * factor
    return low


def _joined(atom: Atom, second: Atom, joined: str) -> Span:
    return Span(
        atom.first,
        second.last,
        _low_of(atom, second),
        second.number.high,
        second.unit or atom.unit,
        second.kind or atom.kind,
        second.number.form,
        second.number.tail,
        second.number.magnitude,
        joined,
    )


def _quantity(passage: "Passage", span: Span, kind: str) -> Quantity:
    tokens = passage.tokens
    head, head_start, head_end = head_of(tokens, span, kind)
    approx, approx_start = approximator(tokens, span.first)
    return Quantity(
        tokens.starts[span.first],
        tokens.ends[span.last - 1],
        span.low,
        span.high,
        span.unit,
        kind,
        head,
        head_start,
        head_end,
        approx,
        approx_start,
        span.first,
        span.last,
        span.form,
    )
