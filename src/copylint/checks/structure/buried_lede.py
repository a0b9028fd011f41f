"""HD104: the news of the headline comes late in the story."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.structure.content_words import stem, stems

# Headlines that promise an explanation or a list, not an event.
_NO_NEWS = frozenset(
    "why how what when where who which is are was do does did can could will would should here inside meet read watch see listen follow facts tips guide".split()
)
_KIN = 5  # letters that words of one family share: Congress, congressional


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the headline where the first two words that say what happened are first met in one late block."""
    head = article.headline
    body = [p for p in article.passages if p.kind in ("body", "standfirst", "list-item", "block-quote")]
    late = int(options.number("late_block"))
    if head is None or len(body) <= late or not _tells(head):
        return
    event: list[str] = []
    block = -1
    for i in _content(head, body):
        event.append(stem(head.tokens.lowers[i]))
        first = _first_block(event[-1], body)
        if first < late or (len(event) == 2 and first != block):
            return
        block = first
        if len(event) == 2:
            break
    if len(event) == 2:
        passage = body[block]
        at = stems(passage)[event[1]]
        place = Place(passage.index, passage.tokens.starts[at], passage.tokens.ends[at], "first met here")
        yield Hit(head.index, 0, len(head.text), {"block": str(block + 1)}, related=(place,))


def _tells(head: Passage) -> bool:
    """Whether a headline states something: no question, label, quotation or list."""
    lowers = head.tokens.lowers
    if not lowers or lowers[0] in _NO_NEWS or lowers[0][0].isdigit() or head.quotes:
        return False
    return not any(w in ("?", ":", "-", "–", "—", "|", ";") for w in lowers)


def _content(head: Passage, body: list[Passage]) -> Iterator[int]:
    """Tokens of a headline that are content words and no names, in order."""
    from copylint.language.spelling import names

    titled = sum(w[0].isupper() for w in head.tokens.words) > len(head.tokens) / 2
    for i in sorted(set(stems(head).values())):
        word, lower = head.tokens.words[i], head.tokens.lowers[i]
        if word[0].islower() or _is_small(lower, body) or (titled and lower not in names()):
            yield i


def _is_small(lower: str, body: list[Passage]) -> bool:
    """Whether the body has a word of the headline, or its plural, in lower case."""
    return any(
        passage.tokens.words[i] == form
        for passage in body
        for form in (lower, lower + "s")
        for i in passage.places.get(form, ())
    )


def _first_block(word: str, body: list[Passage]) -> int:
    """The block that first has a word of this family; -1 where none has the word itself."""
    head = word[:_KIN]
    for block, passage in enumerate(body):
        if head not in passage.text.lower().replace("’", "'"):
            continue  # a stem is what its word begins with
        known = stems(passage)
        if word in known:
            return block
        if len(head) == _KIN and any(w.startswith(head) for w in known):
            return -1
    return -1
