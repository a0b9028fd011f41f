"""CX103: one person with two ages."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.consistency.caption_facts import Named, age_after, names_of

Aged = tuple[Passage, Named, str]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Carl Reese, 34 … Reese, 43: where nobody else in the story has the surname."""
    aged: dict[str, Aged] = {}
    later: list[Aged] = []
    for passage in _with_ages(article):
        for named in names_of(passage):
            age = age_after(passage, named)
            if age and " " in named.text and named.text not in aged:
                aged[named.text] = (passage, named, age)
            elif age:
                later.append((passage, named, age))
    for passage, named, age in later:
        owner = _owner(named.text, aged)
        if owner and owner[2] != age and _sole(article, owner[1].text):
            yield _hit(passage, named, owner)


def _with_ages(article: Article) -> list[Passage]:
    """The paragraphs with an age between marks, where there are two such ages."""
    found: list[Passage] = []
    count = 0
    for passage in article.body:
        lowers = passage.tokens.lowers
        ages = any(q.kind == "age" for q in passage.quantities)
        set_off = (
            sum(
                lowers[i + 1 : i + 2] != [] and lowers[i + 1].isdecimal() for i in passage.places.get(",", ())
            )
            if ages
            else 0
        )
        if set_off:
            found.append(passage)
            count += set_off
    return found if count > 1 else []


def _owner(name: str, aged: dict[str, Aged]) -> Aged | None:
    """Whose age was given under a name or surname."""
    if name in aged:
        return aged[name]
    full = [told for text, told in aged.items() if text.endswith(" " + name)]
    return full[0] if len(full) == 1 else None


def _sole(article: Article, name: str) -> bool:
    """Whether all in the body who share a surname are one person."""
    surname = name.rsplit(" ", 1)[1]
    others = (n.text for p in article.body if surname in p.text for n in names_of(p))
    return all(n in (name, surname) for n in others if n.endswith(surname))


def _hit(passage: Passage, named: Named, owner: Aged) -> Hit:
    tokens, at = passage.tokens, named.last + 1
    home, first, age = owner
    place = Place(home.index, home.tokens.starts[first.first], home.tokens.ends[first.last + 1], "earlier")
    return Hit(passage.index, tokens.starts[at], tokens.ends[at], {"other": age}, related=(place,))
