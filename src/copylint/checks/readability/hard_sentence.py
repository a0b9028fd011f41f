"""RD107: sentences whose build makes the reader wait: a late verb, a late subject, asides, nouns in a pile."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.segment import Sentence
from copylint.language.tagger import Tag

_OPENERS = frozenset(
    "if when while after although as because before since despite though unless until whereas given in at following "
    "during with having being speaking asked facing citing".split()
)
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_SUBJECT_REACH = 10  # tokens of a subject before its aside
_DASHES = frozenset(["–", "—", "--"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """At most one hit a sentence, for the first of the four that holds."""
    least = int(min(options.number("gap"), options.number("opening")))
    for passage in article.body:
        for sentence in passage.sentences:
            if sentence.last - sentence.first <= least or passage.quotes_between(
                sentence.start, sentence.end
            ):
                continue
            hit = (
                _gap(passage, sentence, int(options.number("gap")))
                or _opening(passage, sentence, int(options.number("opening")))
                or _asides(passage, sentence, int(options.number("asides")))
                or _pile(passage, sentence, int(options.number("nouns")))
            )
            if hit is not None:
                yield hit


def _words(passage: Passage, first: int, last: int) -> int:
    return sum(w[0].isalnum() for w in passage.tokens.words[first:last])


def _hit(passage: Passage, first: int, last: int, message: str) -> Hit:
    return Hit(passage.index, passage.tokens.starts[first], passage.tokens.ends[last - 1], message=message)


def _gap(passage: Passage, sentence: Sentence, most: int) -> Hit | None:
    """A subject, an aside between commas or dashes, and only then the verb."""
    words = passage.tokens.words
    first = _mark(words, sentence.first + 1, min(sentence.first + _SUBJECT_REACH, sentence.last))
    if not first:
        return None
    second = _mark(words, first + 1, sentence.last - 1, words[first])
    if not second or _words(passage, first + 1, second) <= most:
        return None
    tags = passage.tags(sentence)
    subject = tags[: first - sentence.first]
    verb = tags[second + 1 - sentence.first]
    if verb.tag not in _FINITE or any(t.tag in _FINITE for t in subject) or not _ends_in_noun(subject):
        return None
    if passage.tokens.lowers[sentence.first] in _OPENERS or subject[0].pos in ("ADP", "SCONJ", "ADV", "VERB"):
        return None
    count = _words(passage, first + 1, second)
    return _hit(
        passage,
        first + 1,
        second,
        f"{count} words stand between the subject and “{words[second + 1]}”: give them a sentence of their own",
    )


def _mark(words: list[str], first: int, last: int, like: str = "") -> int:
    """The first comma or dash of a stretch, like the one given; 0 for none."""
    wanted = {like} if like else {",", *_DASHES}
    return next((i for i in range(first, last) if words[i] in wanted), 0)


def _ends_in_noun(tags: list[Tag]) -> bool:
    return bool(tags) and tags[-1].pos in ("NOUN", "PROPN")


def _opening(passage: Passage, sentence: Sentence, most: int) -> Hit | None:
    """A clause in front that keeps the reader from the subject."""
    if passage.tokens.lowers[sentence.first] not in _OPENERS:
        return None
    comma = _mark(passage.tokens.words, sentence.first + 1, sentence.last, ",")
    if not comma or _words(passage, sentence.first, comma) <= most:
        return None
    following = passage.tags(sentence)[comma + 1 - sentence.first] if comma + 1 < sentence.last else None
    if following is None or following.pos not in ("DET", "NOUN", "PROPN", "PRON"):
        return None
    count = _words(passage, sentence.first, comma)
    return _hit(
        passage, sentence.first, comma, f"{count} words stand before the subject: begin with who did what"
    )


def _asides(passage: Passage, sentence: Sentence, least: int) -> Hit | None:
    """Brackets and pairs of dashes."""
    words = passage.tokens.words[sentence.first : sentence.last]
    brackets = sum(w == "(" and not _is_short(words[i + 1 : i + 3]) for i, w in enumerate(words))
    count = brackets + sum(w in _DASHES for w in words) // 2
    if count < least or _is_list(words):
        return None
    return _hit(passage, sentence.first, sentence.last, f"{count} asides in one sentence: keep one")


def _is_short(words: list[str]) -> bool:
    """Whether a bracket holds one word: the short name of what stands before it."""
    return words[1:] == [")"]


def _is_list(words: list[str]) -> bool:
    return ";" in words or ":" in words


def _pile(passage: Passage, sentence: Sentence, least: int) -> Hit | None:
    """Common nouns in a row, each of which could be the one that matters."""
    tags, run = passage.tags(sentence), 0
    for i, tag in enumerate([*tags, None]):
        if (
            tag is not None
            and tag.tag in ("NN", "NNS")
            and tag.margin >= 1
            and passage.tokens.words[sentence.first + i].isalpha()
        ):
            run += 1
            continue
        if run >= least:
            last = sentence.first + i
            return _hit(
                passage,
                last - run,
                last,
                f"{run} nouns in a row: say with a verb or “of” how they belong together",
            )
        run = 0
    return None
