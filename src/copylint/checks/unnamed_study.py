"""AT104: “studies show” and “polls suggest” with no study and no poll."""

from collections.abc import Iterator
from functools import cache
from re import Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.speakers import inside_other

_TEXT = frozenset({"body", "list-item", "standfirst", "caption"})


@cache
def _bare() -> Pattern[str]:
    """A study or poll without an owner, and its verb."""
    kinds = (
        r"(?:stud(?:y|ies)|research|(?:opinion )?polls?|(?:opinion )?polling|surveys?|data|statistics|science"
        r"|evidence|figures|scientists have shown)"
    )
    lead = r"(?:(?:some|several|many|most|various|numerous|countless|recent|new|previous|past|early|other|academic|scientific|medical|national|public|one|a|multiple|other|more) ){0,3}"
    verb = r"(?:show(?:s|ed|n|ing)?|suggest(?:s|ed|ing)?|f(?:ind|inds|ound)|indicate(?:s|d)?|reveal(?:s|ed)?|prove[sdn]?|confirm(?:s|ed)?|point(?:s|ed)? to|says?)"
    adverbs = r"(?:(?:also|now|have|has|had|consistently|repeatedly|generally|often|which|that|clearly|already|long|still|do|did) ){0,3}"
    bare = rf"{lead}{kinds} {adverbs}{verb}\b"
    quoted = (
        r"according to (?:(?:one|a|some|several|recent|various|new|many|most|the latest) ){1,3}(?:recent )?(?:opinion )?"
        r"(?:polls?|stud(?:y|ies)|surveys?|research|figures|estimates)\b"
    )
    return compile(rf"(?i)(?<![\w’'-])(?:{bare}|{quoted})")


_BEFORE = frozenset(
    [
        "and",
        "but",
        "as",
        "while",
        "yet",
        "or",
        "so",
        "that",
        "with",
        "where",
        "when",
        "though",
        "follow",
        "follows",
        "despite",
        "because",
        "although",
        "since",
        "yet",
        "however",
        "if",
    ]
)


def _opens_clause(text: str, start: int) -> bool:
    """Whether a bare study can be the subject there: at a clause's head."""
    before = text[:start].rstrip()
    return not before or not before[-1].isalnum() or before.rpartition(" ")[2].lower() in _BEFORE


@cache
def _owner() -> Pattern[str]:
    """What names a study: its author, publisher, place or year."""
    return compile(
        r"\b(?:University|Institute|College|Center|Centre|Journal|School|Hospital|Bureau|Department|Ministry|Office|Agency"
        r"|Foundation|Council|Commission|Association|Federation|Research|Group|Gallup|YouGov|Ipsos|Pew|Quinnipiac|Census"
        r"|Reuters|Bank|Nature|Lancet|WHO|CDC|NHS|ONS|OECD|IMF|UN|EU)\b"
        r"|\b(?:stud(?:y|ies)|polls?|surveys?|research(?:ers)?|reports?|data|figures|papers?|analysis|team|scientists)\b[^.]{0,40}\b(?:by|from|at|of|in|for|conducted|published|led)\b[^.]{0,20}[A-Z][a-z]+"
        r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:poll|study|survey|data|figures|research|analysis|report)s?\b"
    )


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Bare studies and polls; a name within `reach` sentences or a link on the words answers."""
    reach = int(options.number("reach"))
    for passage in article.passages:
        if passage.kind not in _TEXT:
            continue
        for match in _bare().finditer(passage.text):
            start, end = match.span()
            if passage.quoted(start, end) or _singular(match[0]) or not _opens_clause(passage.text, start):
                continue
            if inside_other(passage, start, end) is None and not _named(passage, start, end, reach):
                yield Hit(passage.index, start, end)


def _singular(phrase: str) -> bool:
    """Whether the phrase speaks of one study, which the story is about: “a study found”."""
    low = phrase.lower()
    if low.startswith("according"):
        return False
    return low.startswith(("a ", "new study", "new poll", "new survey", "the ")) or low.split()[0] in (
        "study",
        "poll",
        "survey",
    )


def _named(passage: Passage, start: int, end: int, reach: int) -> bool:
    sentences = passage.sentences
    row = next(
        k for k, s in enumerate(sentences) if s.first == passage.sentence_of(passage.token_at(start)).first
    )
    if any(
        m.kind == "link" and m.span.start < sentences[row].end and sentences[row].start < m.span.end
        for m in passage.block.marks
    ):
        return True
    near = sentences[max(0, row - reach) : row + reach + 1]
    text = passage.text[near[0].start : start] + " … " + passage.text[end : near[-1].end]
    if _owner().search(text) is not None:
        return True
    following = passage.article.passages[passage.index + 1 : passage.index + 2]
    if row + reach >= len(sentences) and following and following[0].kind == "body" and following[0].sentences:
        return _owner().search(following[0].text[: following[0].sentences[0].end]) is not None
    return False
