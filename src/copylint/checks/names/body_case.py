"""NA106: the name of a body written with its capitals in two ways."""

from collections import defaultdict
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_LONGEST_ACRONYM = 6
_TEXT = frozenset({"body", "list-item", "caption", "standfirst"})


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each use of the rarer form of a name such as NewsWeek that the article also writes otherwise."""
    least = int(options.number("least_letters"))
    forms: dict[str, dict[str, list[tuple[Passage, int]]]] = defaultdict(lambda: defaultdict(list))
    for passage in article.passages:
        if passage.kind in _TEXT:
            for i, word in enumerate(passage.tokens.words):
                if len(word) >= least and word.isalpha() and not word.islower() and not _shouted(passage, i):
                    forms[word.lower()][word].append((passage, i))
    for lower, written in forms.items():
        if len(written) == 2 and _is_name(lower, set(written)):
            yield from _drift(written)


def _is_name(lower: str, written: set[str]) -> bool:
    """Whether two forms are one name: one has a capital inside; a word in capitals must be none of the dictionary's."""
    from copylint.language.spelling import words

    capitals = any(w.isupper() for w in written)
    if any(w[1:].lower() != w[1:] and not w.isupper() for w in written):
        return not capitals
    return capitals and len(lower) <= _LONGEST_ACRONYM and lower not in words()


def _shouted(passage: Passage, i: int) -> bool:
    """Whether its capitals tell nothing: among other words in capitals, at the head of a sentence, in a dateline or
    the name of a speaker, in an address or after an @ or #."""
    words = passage.tokens.words
    if any(m.kind == "dateline" and passage.tokens.starts[i] < m.span.end for m in passage.block.marks):
        return True
    if words[i][1].isupper() and passage.sentence_of(i).first == i:  # eBay is EBay there
        return True
    start, end = passage.tokens.starts[i], passage.tokens.ends[i]
    if words[i].isupper() and passage.quoted(start, end):
        return True
    beside = [words[j] for j in (i - 1, i + 1) if 0 <= j < len(words)]
    return any((len(w) > 1 and w.isupper()) or w in "@#/(:—―–" for w in beside)


def _drift(written: dict[str, list[tuple[Passage, int]]]) -> Iterator[Hit]:
    rare, common = sorted(written, key=lambda form: (len(written[form]), -written[form][0][0].index))
    uses, others = written[rare], written[common]
    there, j = others[0]
    place = Place(there.index, there.tokens.starts[j], there.tokens.ends[j], f"“{common}” here")
    for passage, i in uses:
        start, end = passage.tokens.starts[i], passage.tokens.ends[i]
        edit = Edit(start, end, common)
        yield Hit(
            passage.index, start, end, {"other": common}, edits=(edit,), related=(place,), safety="display"
        )
