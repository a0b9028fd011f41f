"""CX111: places, ages and first names in captions and standfirsts that differ from the body's."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.dates import WEEKDAYS
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_words import MONTHS
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word
from copylint.language.lemmas import lemma

_DISPLAY = frozenset(["caption", "standfirst"])
_PLACED = words("""in at near from outside""")
_COMMON = words("""be have say do make take get go come see show file photograph picture""")
_TITLES = words(
    """mr mrs ms miss dr sir dame lord lady president minister judge senator sen. rep. gov. captain sergeant the"""
)


class Named(NamedTuple):
    """A run of capitalised words over the tokens `first`:`last`."""

    first: int
    last: int
    text: str


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Each caption and standfirst against the whole body."""
    shown = [p for p in article.passages if p.kind in _DISPLAY and len(p.tokens)]
    if not shown:
        return
    body = [p for p in article.body if len(p.tokens)]
    told = " ".join(p.text for p in body)
    names = [(p, n) for p in body for n in names_of(p)]
    for passage in shown:
        for named in names_of(passage):
            if not passage.quoted(passage.tokens.starts[named.first], passage.tokens.ends[named.last - 1]):
                yield from _place(passage, named, names, told)
                yield from _person(passage, named, names, told)


def names_of(passage: Passage) -> Iterator[Named]:
    """Runs of capitalised words, sentence openings too."""
    tokens, i = passage.tokens, 0
    while i < len(tokens):
        if not _capital(passage, i):
            i += 1
            continue
        end = i + 1
        while end < len(tokens) and _capital(passage, end) and tokens.starts[end] - tokens.ends[end - 1] == 1:
            end += 1
        yield Named(i, end, passage.text[tokens.starts[i] : tokens.ends[end - 1]])
        i = end


def _capital(passage: Passage, i: int) -> bool:
    at = passage.tokens.words[i]
    low = passage.tokens.lowers[i]
    return (
        at[0].isupper()
        and at[-1].isalpha()
        and low not in WEEKDAYS
        and low not in MONTHS
        and low not in _TITLES
    )


def _place(passage: Passage, named: Named, names: list[tuple[Passage, Named]], told: str) -> Iterator[Hit]:
    """Assembled at a plant in Reno, Nevada; in the body, assembled in Sparks, Nevada."""
    region = _region(passage, named)
    if not region or named.text in told or word(passage, named.first - 1) not in _PLACED:
        return
    deed = _deed(passage, named.first)
    for other, found in names:
        if found.text == named.text or _region(other, found) != region:
            continue
        if word(other, found.first - 1) in _PLACED and deed and deed & _deed(other, found.first):
            yield _hit(passage, named, other, found)
            return


def _region(passage: Passage, named: Named) -> str:
    """The state or country after a place: Reno, Nevada; "" for none."""
    if word(passage, named.last) != "," or named.last + 1 >= len(passage.tokens):
        return ""
    at = named.last + 1
    return passage.tokens.lowers[at] if _capital(passage, at) else ""


def _deed(passage: Passage, at: int) -> set[str]:
    """The verbs near before a place, as lemmas."""
    sentence = passage.sentence_of(at)
    near = passage.tokens.lowers[max(at - 8, sentence.first) : at]
    verbs = {lemma(w, "VERB") for w in near if w.endswith(("ed", "ing", "t", "n")) and len(w) > 3}
    return verbs - _COMMON


def _person(passage: Passage, named: Named, names: list[tuple[Passage, Named]], told: str) -> Iterator[Hit]:
    """Anna Miller, 34, in the caption; Hannah Miller, or Miller, 43, in the body."""
    parts = named.text.split()
    if len(parts) != 2:
        return
    if named.text in told:
        yield from _age(passage, named, names)
        return
    full = [(p, n) for p, n in names if len(n.text.split()) == 2 and n.text.endswith(" " + parts[1])]
    alone = any(n.text == parts[1] for _, n in names)
    if (
        alone
        and len({n.text for _, n in full}) == 1
        and full[0][1].text not in passage.text
        and _slip(full[0][1].text.split()[0], parts[0])
    ):
        yield _hit(passage, named, *full[0])


def _slip(one: str, other: str) -> bool:
    """Whether two forenames can be one person's by slip: Anna and Hanna, not Vince and Vincent or Ann and Peter."""
    a, b = _bare(one), _bare(other)
    if len(a) < 3 or len(b) < 3 or a.startswith(b) or b.startswith(a) or abs(len(a) - len(b)) > 2:
        return False
    return a[0] == b[0] or a[-3:] == b[-3:]


def _bare(name: str) -> str:
    """A name in lower case without marks and accents; "" for one that is no plain name."""
    if not name[1:].islower():
        return ""
    if not name.isascii():
        from unicodedata import normalize

        name = normalize("NFD", name)
    return "".join(c for c in name if c.isalpha()).lower()


def _age(passage: Passage, named: Named, names: list[tuple[Passage, Named]]) -> Iterator[Hit]:
    """The same full name with two ages."""
    age = age_after(passage, named)
    if not age:
        return
    for other, found in names:
        against = age_after(other, found)
        if found.text == named.text and against:
            if against != age:
                at = named.last + 1
                place = Place(
                    other.index,
                    other.tokens.starts[found.last + 1],
                    other.tokens.ends[found.last + 1],
                    "the body",
                )
                start, end = passage.tokens.starts[at], passage.tokens.ends[at]
                yield Hit(passage.index, start, end, {"other": against}, related=(place,))
            return


def age_after(passage: Passage, named: Named) -> str:
    """The age set off by commas after a name."""
    tail = passage.tokens.lowers[named.last : named.last + 3]
    aged = len(tail) == 3 and tail[0] == "," and tail[2] in (",", ".") and tail[1].isdecimal()
    return tail[1] if aged and 0 < int(tail[1]) < 120 else ""


def _hit(passage: Passage, named: Named, other: Passage, found: Named) -> Hit:
    tokens, theirs = passage.tokens, other.tokens
    place = Place(other.index, theirs.starts[found.first], theirs.ends[found.last - 1], "the body")
    return Hit(
        passage.index,
        tokens.starts[named.first],
        tokens.ends[named.last - 1],
        {"other": found.text},
        related=(place,),
    )
