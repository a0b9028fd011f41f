"""Quantities: every number in a passage with its value, unit, kind, what it counts and how it is hedged."""

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.number_words import FRACTIONS, MAGNITUDES, TRIGGERS
from copylint.annotate.numbers import number_at
from copylint.annotate.quantity_atoms import Atom, atom_at
from copylint.annotate.quantity_dates import date_at, is_year
from copylint.annotate.quantity_heads import approximator, head_of
from copylint.annotate.quantity_kinds import kind_of
from copylint.annotate.quantity_words import CURRENCY_SIGNS
from copylint.language.nouns import is_people
from copylint.language.segment import Tokens

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage
    from copylint.language.segment import Sentence


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


class FigureFacts(NamedTuple):
    """What figures an article has: their kinds and units (`range` where one is a range), and the most in one sentence,
    a range counted as two."""

    kinds: frozenset[str]
    most: int


_DIGITS = frozenset("0123456789")
_DASHES = frozenset("-–—‑−")
_LONGEST_IN_DATE = 4  # signs of a day (28th) or a year
_SHARED_OUT = frozenset(
    "american briton household home family house school birth death job car".split()
)  # one … in five
_JOINTS = _DASHES | {"to", "and", "or"}


def quantities_of(passage: "Passage") -> list[Quantity]:
    """The quantities of a passage, in order."""
    places = passage.article.numeric.get(passage.index)
    if places is None:
        return []
    tokens = passage.tokens
    found: list[Quantity] = []
    done = 0
    for i in places:
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


def numeric_words(article: "Article") -> set[str]:
    """The lower-case tokens of an article with which a quantity may begin."""
    found = {word for word in article.unalphabetic if _begins(word)}
    found.update(TRIGGERS.intersection(article.where))
    return found


def _begins(word: str) -> bool:
    """Whether a quantity may begin with a token that is no plain word."""
    return (
        word[0] in _DIGITS
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


def _span_at(tokens: Tokens, i: int, done: int) -> Atom | None:
    """The quantity that begins at token `i`, with the other end of its range."""
    word = tokens.lowers[i]
    if word[0] in _DIGITS:
        if len(word) <= _LONGEST_IN_DATE and (date := date_at(tokens, i, done)):
            return Atom(*date, 0, 0, "", "date", "digits")
    elif word[-1] in _DIGITS:
        return Atom(i, i + 1, 0, 0, "", "id", "label")
    atom = atom_at(tokens, i)
    if atom is None:
        return _some_magnitude(tokens, i)
    return _ratio(tokens, atom) or _range(tokens, atom) or atom


def _some_magnitude(tokens: Tokens, i: int) -> Atom | None:
    """Several hundred, a few thousand."""
    factor = MAGNITUDES.get(tokens.lowers[i])
    if factor is None or i == 0 or tokens.lowers[i - 1] not in ("few", "several", "many"):
        return None
    money = tokens.lowers[i + 1 : i + 2] in (["dollars"], ["pounds"], ["euros"])
    unit = {"dollars": "$", "pounds": "£", "euros": "€"}[tokens.lowers[i + 1]] if money else ""
    return Atom(i, i + 1, 2 * factor, 9 * factor, unit, "money" if money else "", "vague", "", factor)


def _ratio(tokens: Tokens, atom: Atom) -> Atom | None:
    """One in five, one adult in five, three out of four, one-in-three, 2-to-1."""
    lowers = tokens.lowers
    if atom.kind == "ratio":
        whole = _whole(atom.tail)
        share = atom.low / whole if whole else 0.0
        return Atom(atom.first, atom.last, share, share, "", "ratio", "fraction")
    if atom.kind or atom.form not in ("word", "digits") or atom.tail:
        return None
    at = atom.last
    joint = lowers[at] if at < len(lowers) else ""
    if atom.high == 1 and lowers[at + 1 : at + 2] == ["in"] and (joint in _SHARED_OUT or is_people(joint)):
        at, joint = at + 1, "in"
    if joint == "out" and lowers[at + 1 : at + 2] == ["of"]:
        at += 1
    elif joint != "in":
        return None
    if lowers[at + 1 : at + 2] in (["every"], ["the"]):
        at += 1 if lowers[at + 1] == "every" else 0
    second = atom_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if second is None or second.kind or second.form not in ("word", "digits") or second.tail:
        return None
    if not 0 < atom.low < second.low or second.low > 100000:
        return None
    if is_year(lowers[second.first]):
        return None
    share = atom.low / second.low
    return Atom(atom.first, second.last, share, share, "", "ratio", "fraction")


def _whole(tail: str) -> float:
    """The value of the number at the end of `in-five` or `out-of-ten`; 0 for none."""
    number = number_at([tail.rpartition("-")[2]], 0) if tail.rpartition("-")[2] else None
    return number.high if number else 0.0


def _range(tokens: Tokens, atom: Atom) -> Atom | None:
    """Two numbers read as one: 5 to 10, $26-31 million, between four and six, 2-1."""
    lowers, at = tokens.lowers, atom.last
    if at + 1 >= len(lowers) or lowers[at] not in _JOINTS:
        return None
    if atom.form not in ("digits", "word") or atom.tail:
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
    if second is None or second.form not in ("digits", "word") or not _fits(atom, second, joint):
        return None
    return _joined(atom, second, "dash" if joint in _DASHES else joint)


def _word_joins(lowers: list[str], atom: Atom, joint: str) -> bool:
    """Whether a word can join this number and the next into one range."""
    before = lowers[atom.first - 1] if atom.first else ""
    if joint == "to":
        if before in ("in", "since") and is_year(lowers[atom.first]):
            return is_year(lowers[atom.last + 1])  # from 50,000 in 2015 to 35,000 last year
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
        return not atom.kind and 0 < second.low - atom.low <= 1
    if joint in ("to", "and"):
        return _low_of(atom, second) < second.high
    return not (atom.kind == "money" and second.kind not in ("money", ""))


def _low_of(atom: Atom, second: Atom) -> float:
    """The lower end, with the magnitude of the upper where it has none of its own: 26 to 31 million."""
    low, factor = atom.low, second.magnitude
    if atom.magnitude == 1 and factor > 1 and low < second.low / factor:
        return low * factor
    return low


def _joined(atom: Atom, second: Atom, joined: str) -> Atom:
    return Atom(
        atom.first,
        second.last,
        _low_of(atom, second),
        second.high,
        second.unit or atom.unit,
        second.kind or atom.kind,
        second.form,
        second.tail,
        second.magnitude,
        joined,
    )


def _quantity(passage: "Passage", span: Atom, kind: str) -> Quantity:
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


Figured = tuple["Passage", "Sentence", list[Quantity]]


def figured_of(article: "Article") -> list[Figured]:
    """The sentences of an article that have quantities, with those, in order."""
    found: list[Figured] = []
    for index in sorted(article.numeric):
        passage = article.passages[index]
        sentence = None
        for quantity in passage.quantities:
            if sentence is None or quantity.first >= sentence.last:
                sentence = passage.sentence_of(quantity.first)
                found.append((passage, sentence, [quantity]))
            else:
                found[-1][2].append(quantity)
    return found


def facts_of(article: "Article") -> FigureFacts:
    """What figures an article has."""
    kinds: set[str] = set()
    most = 0
    for _, _, quantities in article.figured:
        count = len(quantities)
        for quantity in quantities:
            kinds.add(quantity.kind)
            kinds.add(quantity.unit)
            if quantity.low != quantity.high:
                kinds.add("range")
                count += 1
        most = max(most, count)
    return FigureFacts(frozenset(kinds), most)
