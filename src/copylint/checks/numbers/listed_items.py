"""NU102: a number of things and the list after it that names more or fewer."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.number_words import CARDINALS
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.quantity_atoms import singular
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word
from copylint.language.nouns import is_people

_DASHES = frozenset(["—", "–", "--", "-"])
_OPENS_LIST = _DASHES | {":"}
_OPEN_ENDED = words("""
including include includes among such like eg e.g. etc etc. others more respectively plus especially notably
mainly mostly first second both not only rest between from
""")
_CONJUNCTIONS = frozenset(["and", "or"])
_DETERMINERS = words("""a an the one another his her their its""")
_NEVER_ITEMS = words(
    """which who whom whose that where when while because if but so as is was are were has have had will"""
)
_KIN = words(
    """son daughter child brother sister sibling grandchild stepson stepdaughter grandson granddaughter"""
)
_SPEECH = words("""said says told wrote added""")
_LEADS = words("""one to from by for in with on""")
_MOST = 12  # things that a list is expected to name one by one
_MOST_COUNTED = 2000


class Items(NamedTuple):
    """How many things a list names, at least and at most; the sum of the counts in it (0 where an item has none);
    whether all items are people, all are led by figures, and all are of one make."""

    low: int
    high: int
    total: int
    people: bool
    counted: bool
    alike: bool


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Lists after a colon or dash, bulleted lists, and names of kin."""
    for passage in article.passages:
        if passage.kind not in ("body", "list-item", "standfirst"):
            continue
        marked = not passage.places.keys().isdisjoint(_OPENS_LIST)
        for quantity in passage.quantities:
            if (marked or quantity.head in _KIN or _then_to(passage, quantity)) and _countable(quantity):
                yield from _judged(passage, quantity)


def _countable(quantity: Quantity) -> bool:
    """Whether a quantity says how many things there are, with a noun."""
    return (
        quantity.kind in ("count", "listed-count")
        and quantity.low == quantity.high
        and 2 <= quantity.low <= _MOST_COUNTED
        and quantity.low % 1 == 0
        and not quantity.approx
        and quantity.head != ""
    )


def _then_to(passage: Passage, quantity: Quantity) -> bool:
    """Whether what is counted is told in infinitives: two decisions, to stay and to plant again."""
    noun = passage.token_at(quantity.head_start) if quantity.head else 0
    return bool(noun) and passage.tokens.lowers[noun + 1 : noun + 3] == [",", "to"]


def _labels(passage: Passage, quantity: Quantity) -> bool:
    """Whether the number belongs to a name: Week 4 Results, Power 5 guards, Six Nations, five star athletes."""
    tokens = passage.tokens
    noun = passage.text[quantity.head_start : quantity.head_end]
    first = passage.sentence_of(quantity.first).first
    led = quantity.first == first + 1 and tokens.lowers[first] in ("the", "its", "their", "his", "her", "all")
    opens = led or quantity.first == first
    named = not opens and (
        tokens.words[quantity.first][0].isupper()
        or (quantity.first > 0 and tokens.words[quantity.first - 1][0].isupper())
    )
    return named or noun[0].isupper() or quantity.head == "star"


def _judged(passage: Passage, quantity: Quantity) -> Iterator[Hit]:
    if _labels(passage, quantity) or passage.quoted(quantity.start, quantity.end):
        return
    at = passage.token_at(quantity.head_start) + 1
    after = word(passage, at)
    if quantity.head in _KIN and after == ",":
        named = _names(passage, at + 1)
        if named and named != quantity.low:
            yield _hit(passage, quantity, named, at + 1, at + 2)
        return
    sentence = passage.sentence_of(quantity.first)
    if after == "," and word(passage, at + 1) == "to":
        mark, end = at, _closed(passage, at + 1, sentence.last)
    else:
        mark = _mark(passage, at)
        end = _closed(passage, mark + 1, _list_end(passage, mark, sentence.last)) if mark >= 0 else -1
    if mark < 0:
        return
    if quantity.head in _KIN and (born := _kin(passage, mark + 1)) and born[0] != quantity.low:
        yield _hit(passage, quantity, born[0], mark + 1, born[1])
        return
    if end <= mark + 1:
        yield from _bullets(passage, quantity, mark)
        return
    items = _items(passage, mark + 1, end)
    if items and _clashes(quantity, items, word(passage, mark) == ":"):
        count = items.total if items.total and (items.people or items.counted) else items.high
        yield _hit(passage, quantity, count, mark + 1, end)


def _clashes(quantity: Quantity, items: Items, colon: bool) -> bool:
    """Whether no reading of the list makes the number; more items than stated are sure only where they are alike."""
    stated = int(quantity.low)
    if items.total and items.people and is_people(quantity.head):
        return stated != items.total
    if items.counted and colon and not items.low <= stated <= items.high:
        return stated != items.total
    if items.low <= stated <= items.high or stated == items.total or stated > _MOST:
        return False
    return items.alike or (colon and stated > items.high)


def _mark(passage: Passage, at: int) -> int:
    """The colon or dash that opens the list, at most four plain words after the noun; -1 for none."""
    for i in range(at, at + 5):
        mark = word(passage, i)
        if mark == ":" or mark in _DASHES:
            spaced = mark != "-" or passage.tokens.starts[i] > passage.tokens.ends[i - 1]
            return i if spaced else -1
        if not mark.isalpha() or mark in _NEVER_ITEMS or mark in CARDINALS or mark in ("each", "every"):
            return -1
    return -1


def _list_end(passage: Passage, mark: int, last: int) -> int:
    """The token after the list: the closing dash, or the stop of the sentence."""
    tokens = passage.tokens
    opened = tokens.lowers[mark]
    for i in range(mark + 1, last):
        if opened in _DASHES and tokens.lowers[i] == opened:
            return i
    return last - 1 if tokens.lowers[last - 1] in (".", "!", "?") else last


def _closed(passage: Passage, first: int, end: int) -> int:
    """Where a list ends before `end`: at a comma after its last item, with which the sentence goes on to a verb."""
    lowers = passage.tokens.lowers
    last = next((i for i in range(end - 1, first, -1) if lowers[i] in _CONJUNCTIONS), end)
    comma = next((i for i in range(last, end - 1) if lowers[i] == ","), -1)
    goes_on = comma > 0 and passage.tag(comma + 1).tag in ("VBD", "VBZ", "VBP", "MD")
    return comma if goes_on else end


def _items(passage: Passage, first: int, end: int) -> Items | None:
    """What a list names; None where it is not a plain list."""
    lowers = passage.tokens.lowers[first:end]
    lowers = _without_source(lowers)
    lead = lowers[0] if lowers else ""
    if len(lowers) > 60 or any((w in _OPEN_ENDED and w != lead) or w in '"“”:(' for w in lowers):
        return None
    separator = ";" if ";" in lowers else ","
    parts = _split(lowers, {separator})
    if lowers[0] in _CONJUNCTIONS or lowers[0] in _NEVER_ITEMS:
        return None
    if separator == ";":
        return Items(len(parts), len(parts) + sum(w == "and" for w in parts[-1][1:]), 0, False, False, True)
    if not _CONJUNCTIONS & set(lowers):
        return None
    leaves = _split(lowers, {",", *_CONJUNCTIONS})
    joined = sum(1 for p in parts[:-1] for w in p if w in _CONJUNCTIONS)
    spare = sum(1 for w in parts[-1] if w in _CONJUNCTIONS) - 1
    low = len(leaves) - joined - max(spare, 0)
    people = all(any(is_people(w) for w in leaf) for leaf in leaves)
    counted = len(leaves) > 1 and all(leaf[0].isdecimal() or CARDINALS.get(leaf[0], 0) > 1 for leaf in leaves)
    return Items(low, len(leaves), _total(leaves), people, counted, _alike(passage, leaves, first))


def _without_source(lowers: list[str]) -> list[str]:
    """A list without the source that ends its sentence: …, according to the union; …, she said."""
    comma = max((i for i, w in enumerate(lowers) if w == ","), default=-1)
    tail = lowers[comma + 1 :]
    sourced = comma > 0 and (tail[:2] == ["according", "to"] or not _SPEECH.isdisjoint(tail))
    return lowers[:comma] if sourced else lowers


def _split(lowers: list[str], separators: set[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for w in lowers:
        if w in separators:
            if parts[-1]:
                parts.append([])
        else:
            parts[-1].append(w)
    return [p for p in parts if p]


def _total(leaves: list[list[str]]) -> int:
    """The sum of the counts that open the items: a postman, two sisters and a teacher make four; 0 if one has none."""
    total = 0
    for leaf in leaves:
        count = 1 if leaf[0] in _DETERMINERS else CARDINALS.get(leaf[0], 0)
        if not count and leaf[0].isdecimal():
            count = int(leaf[0])
        if not count:
            return 0
        total += count
    return total


def _alike(passage: Passage, leaves: list[list[str]], first: int) -> bool:
    """Whether the items are of one make, so that a comma can only part two of them."""
    if any(_NEVER_ITEMS & set(leaf) for leaf in leaves):
        return False
    if len({leaf[0] for leaf in leaves}) == 1 and leaves[0][0] in _LEADS:
        return True
    if all(leaf[0] in _DETERMINERS or leaf[0] in CARDINALS for leaf in leaves):
        return all(leaf[0] != "the" or leaves[0][0] == "the" for leaf in leaves)
    capital = {w.lower() for w in passage.tokens.words[first : first + 60] if w[0].isupper()}
    if any(w in capital or not (w.isalpha() or "-" in w) for leaf in leaves for w in leaf):
        return False
    singles = all(len(leaf) == 1 for leaf in leaves[:-1]) and len(leaves[-1]) <= 3
    return singles or (len(leaves) > 3 and all(len(leaf) <= 3 for leaf in leaves))


def _bullets(passage: Passage, quantity: Quantity, mark: int) -> Iterator[Hit]:
    """A paragraph that ends in a colon, and the list items below it."""
    if mark != len(passage.tokens) - 1 or _OPEN_ENDED & set(passage.tokens.lowers[quantity.first : mark]):
        return
    below = 0
    if quantity.low > _MOST:
        return
    for follower in passage.article.passages[passage.index + 1 :]:
        if follower.kind != "list-item":
            break
        below += 1
    if below > 1 and below != quantity.low:
        values = {"count": str(below)}
        first = passage.article.passages[passage.index + 1]
        yield Hit(
            passage.index,
            quantity.start,
            quantity.head_end,
            values,
            related=(Place(first.index, 0, len(first.text), "the list"),),
        )


def _kin(passage: Passage, at: int) -> tuple[int, int] | None:
    """How many a run of kin makes, with or without names, and the token after it: two sons, Tom and Ben, and a daughter."""
    tokens, total, runs = passage.tokens, 0, 0
    while at + 1 < len(tokens):
        lower = tokens.lowers[at]
        count = 1 if lower in ("a", "an", "one") else CARDINALS.get(lower, 0)
        if not count or singular(tokens.lowers[at + 1]) not in _KIN:
            return None
        total, runs, at = total + count, runs + 1, at + 2
        while at < len(tokens) and (
            tokens.words[at][0].isupper() or _parts_names(tokens.lowers, tokens.words, at)
        ):
            at += 1
        end = tokens.lowers[at] if at < len(tokens) else "."
        if end == "," and tokens.lowers[at + 1 : at + 2] == ["and"]:
            at += 1
        if end in (".", ";", ")", "!"):
            return (total, at) if runs > 1 else None
        if end not in (",", "and"):
            return None
        at += 1
    return None


def _parts_names(lowers: list[str], words: list[str], at: int) -> bool:
    """Whether a comma or “and” stands before a name, not before the next of kin."""
    after = words[at + 1][:1] if at + 1 < len(words) else ""
    return lowers[at] in (",", "and") and after.isupper()


def _names(passage: Passage, at: int) -> int:
    """How many people a run of names has: Peter, Ann and Joel; 0 where it is not a plain run."""
    count, open_name = 0, False
    tokens = passage.tokens
    while at < len(tokens):
        here = tokens.words[at]
        if here[0].isupper() and here.isalpha():
            count += not open_name
            open_name = True
        elif here in (",", "and"):
            open_name = False
            if here == "and" and tokens.words[at + 1 : at + 2] and not tokens.words[at + 1][0].isupper():
                return count
        else:
            return count if here in (".", ";") else 0
        at += 1
    return count


def _hit(passage: Passage, quantity: Quantity, count: int, first: int, end: int) -> Hit:
    tokens = passage.tokens
    place = Place(passage.index, tokens.starts[first], tokens.ends[end - 1], "the list")
    return Hit(passage.index, quantity.start, quantity.head_end, {"count": str(count)}, related=(place,))
