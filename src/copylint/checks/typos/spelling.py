"""TY109: a word that no dictionary has and that a slip of the finger explains."""

from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING
from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.spelling import everyday, known
from copylint.language.spelling_slips import listed

if TYPE_CHECKING:
    from copylint.language.spelling_model import Suggestion

_SKIPPED = frozenset(["code", "boilerplate", "byline", "dateline"])
_PARTICLES_LIST = """al au aux cette da dal das de del della der des di dos du een eine el en et gli il la las le les
lo los mi mon nel nos para por que san santa su sur tu um una une van ver von y zu zum zur"""
_PARTICLES = frozenset(_PARTICLES_LIST.split())
_TITLE_LIST = """mr mrs ms miss dr sir dame lord lady baroness prof professor sen rep gov gen col sgt capt lt maj judge
inspector constable coach"""
_TITLES = frozenset(_TITLE_LIST.split())
_GLUE = frozenset("@/_\\=")
_OPENING = 2.0  # the strength a capitalised word needs where a sentence starts
_NAME = 4.0  # … and elsewhere, where it is most likely a name
_LONG_NAME = 9  # letters from which a capitalised form is looked at there
_NEVER = 1000.0
_FOREIGN = 3.0  # … and what a word among foreign ones needs on top


_LONGEST = 60  # characters: a longer token is a code or a line of signs, and costs time and memory to look up

Use = tuple[Passage, int]  # an unknown form where it stands: a passage and a token
Uses = dict[str, list[Use]]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Misspellings; names, foreign words and what the writer uses again and again are left alone."""
    allowed, names, repeats = options.words("allow"), options.words("names"), options.number("repeats")
    uses = _unknown(article)
    for form, places in uses.items():
        if form in allowed or (len(places) >= repeats and not listed(form)):
            continue
        for use in places:
            yield from _hits(use, uses, names, len(places))


def _unknown(article: Article) -> Uses:
    """The places of every form that is not in the dictionary."""
    uses: Uses = {}
    rarer = set(article.where).difference(everyday())
    unknown = {form for form in rarer if len(form) <= _LONGEST and not known(form)}
    for passage in article.passages if unknown else ():
        if passage.kind not in _SKIPPED:
            for i in passage.having(unknown):
                if not _glued(passage, i):
                    uses.setdefault(passage.tokens.lowers[i], []).append((passage, i))
    return uses


def _glued(passage: Passage, i: int) -> bool:
    """Whether a token is part of an address, a path or a handle."""
    text, start, end = passage.text, passage.tokens.starts[i], passage.tokens.ends[i]
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
        return True
    return text[end : end + 1] in _GLUE or (start > 0 and text[start - 1] in _GLUE)


def _hits(use: Use, uses: Uses, names: frozenset[str], times: int) -> Iterator[Hit]:
    """A hit for each misspelling in a token: the token itself, or a part of it between hyphens."""
    from copylint.language.spelling_verdict import judge

    passage, token = use
    word, start = passage.tokens.words[token], passage.tokens.starts[token]
    extra = times - 1.0 + (1.0 if "-" in word else 0.0)
    for part in word.split("-"):
        form = part.lower()
        if not known(form) and not (form in names and form != part) and _may_be_slip(part, form, use):
            found = judge(form)
            if found and found.strength > _needed(part, use, found, uses) + extra:
                yield _hit(passage, start, part, found)
        start += len(part) + 1


def _may_be_slip(part: str, form: str, use: Use) -> bool:
    """Whether a word is worth a look: not one that stands like a name, unless it is long or a known misspelling."""
    if part.islower():
        return True
    if not (part[0].isupper() and part[1:].islower()):
        return False
    passage, token = use
    before = passage.tokens.lowers[token - 1].rstrip(".") if token else ""
    if before in _PARTICLES or before in _TITLES:
        return False
    return len(part) >= _LONG_NAME or _opens(use) or bool(listed(form))


def _opens(use: Use) -> bool:
    return use[0].sentence_of(use[1]).first == use[1]


def _needed(part: str, use: Use, found: "Suggestion", uses: Uses) -> float:
    """The strength a verdict needs in its place."""
    if part.islower():
        return _FOREIGN if _among_foreign(use, uses) else 0.0
    if _opens(use):
        return _OPENING
    return _NAME if found.cost < 1.5 else _NEVER


def _among_foreign(use: Use, uses: Uses) -> bool:
    """Whether a neighbour is in lower case, unknown and near no word: the passage is in another language."""
    from copylint.language.spelling_verdict import judge

    words, token = use[0].tokens.words, use[1]
    near = words[max(token - 1, 0) : token] + words[token + 1 : token + 2]
    return any(word in _PARTICLES or (word in uses and judge(word) is None) for word in near)


def _hit(passage: Passage, start: int, part: str, found: "Suggestion") -> Hit:
    text, end = passage.text, start + len(part)
    right = found.word[0].upper() + found.word[1:] if part[0].isupper() else found.word
    if "'" in right:
        end += text[end : end + 1] in ("'", "’") and right.endswith("s")
        right = right.replace("'", "’") if "’" in text else right
    safety = "display" if found.rival else ""
    return Hit(passage.index, start, end, {"fix": right}, edits=(Edit(start, end, right),), safety=safety)
