"""RD101: sentences of too many words, and where a full stop could stand in them."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.language.segment import Sentence

_TEXT = frozenset({"body", "list-item", "standfirst", "caption"})
_ENDS = frozenset({".", "!", "?", "…", "...", ":", "”", '"', "’", "'", ")", "]"})
_ITEM = 6  # words of an item at most
_ITEMS = 6  # items that make a sentence a list
_LEAST = 8  # words that stand on either side of a cut
_SEMICOLONS = 2  # more make a list
_SHOWN = 4  # words of the message that show the place
_BREAKS = frozenset({",", ";", ":"})
_DASHES = frozenset({"—", "–", "--", "-"})
_OPENING, _CLOSING = frozenset({"(", "["}), frozenset({")", "]"})
_JOINED = words("and but so yet")
_RELATIVE = words("which who whose where")
_CLAUSES = words("while although though whereas because")
_OPENERS = words(
    "while although though whereas because if when after before as since that whether which who where how why what once"
)
_SUBJECTS = words("he she it they we i you there this that these those")
_HELPERS = words("is was has had will would could can may might does did")
_PARTS = words("the a an his her its their our my some many most several no both each")
_NO_SUBJECT = _BREAKS | _OPENERS | _SUBJECTS  # what doesn't stand between a subject and its verb
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERB_REACH = 7  # tokens from the first of a subject to its verb
# Kinds of cut, the better first: each makes sentences of the rest with fewer changes.
_STOP, _CLAUSE, _ASIDE = range(3)

Cut = tuple[int, int, int]  # kind, tokens from the middle, token at which the rest begins


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sentences outside the lede, which has a rule of its own: very long ones, and long ones that can be cut. Words in
    brackets, lists and what doesn't end as a sentence are not counted."""
    most, far = options.number("too_long"), options.number("much_too_long")
    for passage in article.passages:
        if passage.kind not in _TEXT or len(passage.tokens) <= most:
            continue
        for sentence in passage.sentences[passage is article.lede :]:
            if sentence.last - sentence.first > most:
                yield from _long(passage, sentence, most, far, options)


def _long(passage: Passage, sentence: Sentence, most: float, far: float, options: Options) -> Iterator[Hit]:
    start, end = sentence.start, sentence.end
    if passage.quotes_between(start, end) or passage.tokens.lowers[sentence.last - 1] not in _ENDS:
        return
    count, aside, items = _weigh(passage, sentence)
    if count - aside <= most or items >= _ITEMS:
        return
    cut = _cut(passage, sentence)
    severity, message, values = "", "", {"count": str(count), "limit": f"{far:g}"}
    if count - aside > far:
        severity = "warning"
    elif cut is None:
        return
    if cut is not None:
        message = options.text("stop" if cut[0] == _STOP else "part")
        values["cut"] = _shown(passage, sentence, cut[2])
    yield Hit(passage.index, start, end, values, message=message, severity=severity)


def _weigh(passage: Passage, sentence: Sentence) -> tuple[int, int, int]:
    """Words of a sentence, words of it in brackets, and short items between its commas."""
    signs, lowers = passage.article.signs, passage.tokens.lowers
    count = aside = depth = items = run = 0
    for i in range(sentence.first, sentence.last):
        word = lowers[i]
        if word not in signs:
            count += 1
            aside += depth > 0
            run += not depth
        elif word in _OPENING:
            depth += 1
        elif word in _CLOSING:
            depth = max(depth - 1, 0)
        elif word in _BREAKS and not depth:
            items += run <= _ITEM
            run = 0
    return count, aside, items


def _cut(passage: Passage, sentence: Sentence) -> Cut | None:
    """The best place for a full stop; None where every part leans on the rest."""
    lowers, found = passage.tokens.lowers, list[Cut]()
    middle, depth = (sentence.first + sentence.last) // 2, 0
    for i in range(sentence.first, sentence.last - _LEAST):
        word = lowers[i]
        depth += (word in _OPENING) - (word in _CLOSING)
        if i < sentence.first + _LEAST or depth > 0:
            continue
        kind = _kind(passage, sentence, i)
        if kind is not None:
            at = i + 1 if word in _BREAKS or word in _DASHES else i
            found.append((kind, abs(i - middle), at))
    return min(found, default=None)


def _kind(passage: Passage, sentence: Sentence, i: int) -> int | None:
    """Whether a sentence can be cut at token `i`, and how well."""
    lowers = passage.tokens.lowers
    word, after = lowers[i], lowers[i + 1]
    if word == ";":
        return _STOP if lowers[sentence.first : sentence.last].count(";") <= _SEMICOLONS else None
    if word == ",":
        if after in _JOINED:
            return _STOP if _clause_at(passage, sentence, i + 2) else None
        opens = after in _RELATIVE or after in _CLAUSES or (after == "as" and lowers[i + 2] in _SUBJECTS)
        return _CLAUSE if opens and _runs_on(lowers, sentence, i + 1) else None
    if word == "and" and after in _SUBJECTS - {"that", "this", "these", "those"}:
        before = lowers[sentence.first : i]
        free = before[-1] != "," and _OPENERS.isdisjoint(before)
        return _STOP if free and _clause_at(passage, sentence, i + 1) else None
    if word in _DASHES and passage.text[passage.tokens.ends[i - 1]] == " ":
        alone = lowers[sentence.first : sentence.last].count(word) == 1
        stands = after in _PARTS or after in _SUBJECTS or after in ("an", "one")
        return _ASIDE if alone and stands else None
    return None


def _clause_at(passage: Passage, sentence: Sentence, i: int) -> bool:
    """Whether a subject stands at a token and its verb soon after."""
    tokens = passage.tokens
    if i + 1 >= sentence.last:
        return False
    if tokens.lowers[i] == "that" and tokens.lowers[i + 1] not in _HELPERS:
        return False  # “said it was late, and that it would be mended”
    if tokens.lowers[i] in _SUBJECTS:
        return passage.tag(i + 1).tag in _FINITE or passage.tag(i + 2).tag in _FINITE
    if tokens.lowers[i] not in _PARTS and not tokens.words[i][0].isupper():
        return False
    for k in range(i + 1, min(i + _VERB_REACH, sentence.last)):
        if tokens.lowers[k] in _NO_SUBJECT:
            return False
        tag = passage.tag(k)
        if tag.tag in _FINITE:
            return tag.margin > 0
    return False


def _runs_on(lowers: list[str], sentence: Sentence, i: int) -> bool:
    """Whether no comma or dash comes again: what begins at `i` goes on to the end."""
    return (_DASHES | {","}).isdisjoint(lowers[i : sentence.last])


def _shown(passage: Passage, sentence: Sentence, at: int) -> str:
    """The first words of the part that begins at a token."""
    tokens = passage.tokens
    row = [i for i in range(at, min(at + 2 * _SHOWN, sentence.last)) if tokens.lowers[i][0].isalnum()]
    last = row[min(_SHOWN, len(row)) - 1]
    return " ".join(passage.text[tokens.starts[at] : tokens.ends[last]].split())
