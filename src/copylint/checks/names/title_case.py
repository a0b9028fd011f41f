"""NA104: formal titles before a name, after it, and alone."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_BEFORE = frozenset(
    "said says told that and or with by to from when while as of against after before because where if but was is than".split()
)
_TEXT = frozenset({"body", "list-item", "caption", "standfirst"})


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each title whose capital, or lack of one, does not fit its place."""
    titles, trades = options.words("titles"), options.words("trades")
    for passage in article.passages:
        if passage.kind not in _TEXT:
            continue
        for i, lower in enumerate(passage.tokens.lowers):
            if lower in titles or lower in trades:
                wanted = _wanted(passage, i, lower in trades)
                if wanted and wanted != passage.tokens.words[i]:
                    yield _hit(passage, i, wanted)


def _wanted(passage: Passage, i: int, trade: bool) -> str:
    """The word as AP has it in this place; "" where the place does not tell."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    small = words[i].islower()
    before = lowers[i - 1] if i > passage.sentence_of(i).first else ""
    if not before and not small:
        return ""
    if _is_name(passage, i + 1):
        if trade:
            return lowers[i] if before in _BEFORE or before in ("the", "a") else ""
        return lowers[i].capitalize() if small and (before in _BEFORE or not before) else ""
    if small or trade:
        return ""
    if before == "," and lowers[i + 1 : i + 2] == ["of"] and _is_name(passage, i - 3):
        return lowers[i]
    return lowers[i] if before == words[i - 1] == "the" and not _in_longer_name(words, i) else ""


def _is_name(passage: Passage, i: int) -> bool:
    """Whether two words of a name stand at token `i`."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if i < 0 or i + 1 >= len(words):
        return False
    from copylint.language.spelling import words as dictionary

    if lowers[i] == "general" or not all(w[0].isupper() and w[1:2].islower() for w in words[i : i + 2]):
        return False
    return lowers[i] not in dictionary() or lowers[i + 1] not in dictionary()


def _in_longer_name(words: list[str], i: int) -> bool:
    """Whether the title is part of a longer name: a word with a capital beside it, or one after “of”."""
    beside = words[i + 1 : i + 3]
    if beside[:1] in (["'s"], ["’s"], ["of"], ["for"], ["-"]):
        beside = beside[1:]
        return bool(beside) and beside[0][0].isupper()
    return bool(beside) and (beside[0][0].isupper() or beside[0] in ("-", "/"))


def _hit(passage: Passage, i: int, wanted: str) -> Hit:
    start, end = passage.tokens.starts[i], passage.tokens.ends[i]
    return Hit(passage.index, start, end, edits=(Edit(start, end, wanted),), safety="unsafe")
