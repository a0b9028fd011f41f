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


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KINDS = _set(
    "study studies research poll polls polling survey surveys data statistics science evidence figures"
)
_CITED = _set("poll polls study studies survey surveys research figures estimates")  # according to some …
_LEADS = _set(
    """some several many most various numerous countless recent new previous past early other academic scientific
    medical national public one a multiple more"""
)
_BARE = _set("research studies polls surveys")  # according to research
_CITED_LEADS = _set("one a some several recent various new many most")
_ADVERBS = _set(
    "also now have has had consistently repeatedly generally often which that clearly already long still do did"
)
_VERBS = _set(
    """show shows showed shown showing suggest suggests suggested suggesting find finds found indicate indicates
    indicated reveal reveals revealed prove proves proved proven confirm confirms confirmed say says link links linked
    tell tells told"""
)
_POINTS = _set("point points pointed")
_MOST = 3  # words before or after a study, of each kind


def _bare(passage: Passage) -> Iterator[tuple[int, int]]:
    """Studies and polls without an owner, each with its verb or with “according to”, in order."""
    lowers, places, tokens = passage.tokens.lowers, passage.places, passage.tokens
    found = [
        (_lead(lowers, i), last)
        for word in _KINDS & places.keys()
        for i in places[word]
        if (last := _verb_end(lowers, i + 1))
    ]
    found += [(i, last) for i in places.get("according", ()) if (last := _cited_end(lowers, i + 1))]
    done = 0
    for first, last in sorted(found):
        if first >= done:
            done = last
            yield tokens.starts[first], tokens.ends[last - 1]


def _lead(lowers: list[str], i: int) -> int:
    """The first token of a study's own words: several recent opinion polls."""
    if i and lowers[i] in ("poll", "polls", "polling") and lowers[i - 1] == "opinion":
        i -= 1
    least = max(i - _MOST, 0)
    while i > least and lowers[i - 1] in _LEADS:
        i -= 1
    return i - 3 if lowers[max(i - 3, 0) : i] in (["a", "number", "of"], ["a", "range", "of"]) else i


def _verb_end(lowers: list[str], at: int) -> int:
    """The token after the verb that follows a study; 0 where none does."""
    most = min(at + _MOST, len(lowers))
    while at < most and lowers[at] in _ADVERBS:
        at += 1
    if at < len(lowers) and lowers[at] in _VERBS:
        return at + 1
    return (
        at + 2 if lowers[at : at + 1] and lowers[at] in _POINTS and lowers[at + 1 : at + 2] == ["to"] else 0
    )


def _cited_end(lowers: list[str], at: int) -> int:
    """The token after the study of “according to some recent polls”, which stands at “to”; 0 for none."""
    if lowers[at : at + 1] != ["to"]:
        return 0
    at += 1
    led = 0
    while led < _MOST and at < len(lowers):
        if lowers[at] in _CITED_LEADS:
            at += 1
        elif lowers[at : at + 2] == ["the", "latest"]:
            at += 2
        else:
            break
        led += 1
    for word in ("recent", "opinion"):
        at += lowers[at : at + 1] == [word]
    cited = _CITED if led else _BARE
    return at + 1 if at < len(lowers) and lowers[at] in cited else 0


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


@cache
def _made_by() -> Pattern[str]:
    """Whose study it is, right after it: a poll from NBC News."""
    return compile(r"\s+(?:\w+ )?(?:by|from|of|for)\b[^.]{0,30}[A-Z]")


@cache
def _told() -> Pattern[str]:
    """A study told of with its owner, when the next paragraph goes on."""
    return compile(
        r"\b(?:[Oo]ne|[Aa]|[Aa]nother|[Aa]n|[Tt]he) (?:[\w-]+ ){0,3}(?:study|poll|survey|analysis|trial|paper)\b[^.]{0,40}\b"
        r"(?:by|from|at|of|in|for|published|led)\b[^.]{0,20}[A-Z]|\b[A-Z][\w’'-]+ (?:poll|study|survey)\b"
    )


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Bare studies and polls; a name within `reach` sentences or a link on the words answers."""
    reach = int(options.number("reach"))
    for passage in article.having(_KINDS | {"according"}):
        if passage.kind not in _TEXT:
            continue
        for start, end in _bare(passage):
            text = passage.text
            if text.startswith("other ", start) and text.endswith("and ", 0, start):
                continue  # “his focus groups and other research show”
            if passage.quoted(start, end) or _singular(text[start:end]) or not _opens_clause(text, start):
                continue
            if not _named(passage, start, end, reach) and inside_other(passage, start, end) is None:
                yield Hit(passage.index, start, end)


def _singular(phrase: str) -> bool:
    """Whether the phrase speaks of one study, which the story is about: “a study found”."""
    low = phrase.lower()
    if low.startswith(("according", "a number of", "a range of")):
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
    if _owner().search(text) is not None or _made_by().match(passage.text, end) is not None:
        return True
    following = passage.article.passages[passage.index + 1 : passage.index + 2]
    if row + reach >= len(sentences) and following and following[0].kind == "body" and following[0].sentences:
        return _told().search(following[0].text[: following[0].sentences[0].end]) is not None
    return False
