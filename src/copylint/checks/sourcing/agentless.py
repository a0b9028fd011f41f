"""SO104: belief, fear and report in the passive, with nobody who believes, fears or reports."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.owners import in_court, owned
from copylint.annotate.passage import Passage
from copylint.annotate.speakers import inside_other


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ADVERBS = _set(
    "widely generally commonly largely now also still being even often increasingly reliably long already been"
)
_BELIEVED = _set(
    "believed thought presumed said claimed reported rumored rumoured alleged understood feared suspected assumed speculated "
    "suggested argued hinted whispered mooted"
)
_TO = _BELIEVED - {"assumed", "speculated", "suggested", "argued"} | {"predicted"}  # … to have fled
_CLAUSE = _set("that the a an he she they his her its to some more as up about at there in no")
_WHEN = _set("when after before since until once while")
_BE = _set("is are was were been 're")
_TALK = _set(
    "reports rumors rumours fears concerns concern worries claims suggestions speculation allegations suspicions whispers talk"
)
_TALK_ADJECTIVES = _set(
    "also now still growing widespread mounting some many serious deep conflicting unconfirmed persistent "
    "rising increasing real renewed fresh considerable"
)
_ABOUT = _set("that of about over the he she they it his her their a")
_AMID = _set("suggestions speculation rumor rumors rumour rumours claims whispers")
_AMID_ADJECTIVES = _set("widespread growing mounting intense persistent")
_RUMOUR = _set("speculation rumor rumors rumour rumours fears concern concerns allegations claims")
_MOUNTING = _set("calls anger unease frustration resentment criticism doubts disquiet pressure")
_RIFE = _set("rife mounting growing swirling circulating")
_LAST = _set("remain persist linger")
_SPREAD = _set("circulated swirled spread surfaced")
_FEELINGS = _set(
    "anger unease disquiet frustration resentment outrage disappointment scepticism skepticism dismay discontent"
)
_GROWING = _set(
    "growing widespread mounting deep serious rising increasing real renewed considerable huge public"
)
_SENSES = _set("sense feeling belief consensus perception suspicion acceptance recognition")
_SENSE_ADJECTIVES = _GROWING | _set("a an general strong broad clear common wide palpable lingering")
_FOR = _set("fears concern concerns worries")
_AT = _set("at about over among in with that within")
_HELD = _set("seen regarded viewed considered accepted acknowledged perceived")
_CRIMES = _set(
    "plot plots attack attacks murder murders killing killings bombing bombings shooting shootings crime crimes gang "
    "gangs fraud abuse"
)
_GOING_ROUND = _RUMOUR | _MOUNTING
_WORDS = (
    _BELIEVED
    | _TO
    | _TALK
    | _FEELINGS
    | _SENSES
    | _RUMOUR
    | _MOUNTING
    | {"widely"}
    | {"expected", "amid", "linked"}
)
_CRIME_REACH = 30  # code points
_AGENT_REACH = 4  # tokens after the phrase in which “by” names those who believe

Stretch = tuple[int, int]  # first token, token after the last


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Agentless belief, unless the sentence names its owner or a court is spoken of."""
    for passage in article.having(_WORDS):
        if passage.kind not in ("body", "list-item", "standfirst"):
            continue
        for first, last in _phrases(passage):
            start, end = passage.tokens.starts[first], passage.tokens.ends[last - 1]
            if passage.quoted(start, end) or _with_agent(passage.tokens.lowers, last):
                continue
            if "alleg" in passage.text[start:end] and in_court(passage, start):
                continue
            if owned_here(article, passage.index, start, end):
                continue
            if inside_other(passage, start, end) is None:
                yield Hit(passage.index, start, end)


def _with_agent(lowers: list[str], last: int) -> bool:
    """Whether those who believe stand right after: “believed by the police to be”."""
    for word in lowers[last : last + _AGENT_REACH]:
        if word == "by" or not word[0].isalnum():
            return word == "by"
    return False


def _phrases(passage: Passage) -> list[Stretch]:
    """Where belief, fear or report stands without a subject of its own, in order."""
    lowers = passage.tokens.lowers
    found = [stretch for i in passage.having(_WORDS) if (stretch := _phrase(passage, lowers, i)) is not None]
    return [s for k, s in enumerate(found) if not k or s[0] >= found[k - 1][1]]


def _phrase(passage: Passage, lowers: list[str], i: int) -> Stretch | None:
    """The phrase of the word at `i`, if it is one."""
    word, after = lowers[i], lowers[i + 1] if i + 1 < len(lowers) else ""
    first = None
    if word in _BELIEVED and after in _CLAUSE:
        first = _it_before(lowers, i)
        if first and lowers[first - 1] in _WHEN and after != "that":
            return None  # “when it was argued in January” is of a case
    elif word == "expected":
        first = _it_expected(lowers, i)
    elif word in _TALK and (after in _ABOUT or (after == "for" and word in _FOR)):
        first = _there_before(lowers, i)
    if first is not None:
        return first, i + 1
    if word in _TO and after == "to" and _may_follow(lowers, i + 2):
        first = _be_before(lowers, i)
        return None if first is None else (first, i + 2)
    if word == "widely":
        return _widely(lowers, i)
    if word in _FEELINGS and after in _AT and lowers[i - 1] in _GROWING:
        first = _there_before(lowers, i)
        return None if first is None else (first, i + 1)
    if word in _SENSES and "that" in lowers[i + 1 : i + 7]:
        first = _there_before(lowers, i, _SENSE_ADJECTIVES)
        return None if first is None else (first, i + 1)
    if word == "linked":
        return _linked(passage, lowers, i)
    return _amid(lowers, i) if word == "amid" else _rife(lowers, i) if word in _GOING_ROUND else None


def _before(lowers: list[str], i: int, skipped: frozenset[str], most: int) -> Iterator[int]:
    """The places right before `i` and before up to `most` of the words that may be skipped."""
    for at in range(i - 1, max(i - 2 - most, -1), -1):
        yield at
        if lowers[at] not in skipped:
            return


def _be_before(lowers: list[str], i: int) -> int | None:
    """Are widely …; the last that fits, as “been” is a form of “be” and may be skipped too."""
    return next((at for at in reversed([*_before(lowers, i, _ADVERBS, 3)]) if lowers[at] in _BE), None)


def _it_before(lowers: list[str], i: int) -> int | None:
    """It is, it's, it was, it has been widely …"""
    for at in _before(lowers, i, _ADVERBS, 3):
        if at and lowers[at] in ("is", "'s", "was") and lowers[at - 1] == "it":
            return at - 1
        if lowers[at] == "been":
            have = next((k for k in _before(lowers, at, _ADVERBS, 2) if lowers[k] in ("has", "had")), 0)
            if have and lowers[have - 1] == "it":
                return have - 1
    return None


def _it_expected(lowers: list[str], i: int) -> int | None:
    """It is widely …"""
    before = lowers[max(i - 3, 0) : i]
    fits = len(before) == 3 and before[0] == "it" and before[1] in ("is", "was")
    return i - 3 if fits and before[2] in ("widely", "generally", "commonly", "largely") else None


def _there_before(lowers: list[str], i: int, skipped: frozenset[str] = _TALK_ADJECTIVES) -> int | None:
    """There are, there have been growing …"""
    for at in _before(lowers, i, skipped, 3):
        if (
            at
            and lowers[at - 1] == "there"
            and lowers[at] in ("is", "are", "was", "were", "remain", "remains")
        ):
            return at - 1
        if at > 1 and lowers[at - 2] == "there" and lowers[at] == "been":
            return at - 2 if lowers[at - 1] in ("have", "has", "had") else None
    return None


def _may_follow(lowers: list[str], at: int) -> bool:
    """Whether a verb can follow “believed to”, and none of an idiom: “said to be done”."""
    following = lowers[at : at + 2]
    if not following or not following[0][0].isalpha() or not following[0][0].isascii():
        return False
    return following not in (["be", "said"], ["be", "done"], ["be", "death"])


def _amid(lowers: list[str], i: int) -> Stretch | None:
    """Amid growing rumours that."""
    at = i + 1
    while at < min(len(lowers), i + 3) and lowers[at] in _AMID_ADJECTIVES:
        at += 1
    if lowers[at : at + 1] and lowers[at] in _AMID:
        return i, at + (2 if lowers[at + 1 : at + 2] == ["that"] else 1)
    return None


def _widely(lowers: list[str], i: int) -> Stretch | None:
    """Is widely seen as."""
    if (
        lowers[i + 1 : i + 2]
        and lowers[i + 1] in _HELD
        and lowers[i + 2 : i + 3] in (["as"], ["to"], ["that"])
    ):
        at = (
            i - 1
            if lowers[i - 1] in _BE
            else i - 2
            if lowers[max(i - 2, 0) : i] == ["been", "widely"]
            else -1
        )
        return (at, i + 3) if at >= 0 else None
    return None


def _rife(lowers: list[str], i: int) -> Stretch | None:
    """Speculation is rife, rumours have been circulating, rumours have spread."""
    at = i + 1
    if (
        lowers[at : at + 1]
        and lowers[at] in _LAST
        and lowers[at + 1 : at + 2] in (["about"], ["over"], ["that"])
    ):
        return i, at + 1
    if lowers[at : at + 1] in (["has"], ["have"]) and lowers[at + 1 : at + 2] and lowers[at + 1] in _SPREAD:
        return i, at + 2
    if lowers[at : at + 2] in (["has", "been"], ["have", "been"]):
        at += 1
    elif lowers[at : at + 1] not in (["is"], ["are"], ["was"], ["were"]):
        return None
    return (i, at + 2) if lowers[at + 1 : at + 2] and lowers[at + 1] in _RIFE else None


def _linked(passage: Passage, lowers: list[str], i: int) -> Stretch | None:
    """Has been linked to the killings."""
    before, tokens = lowers[max(i - 2, 0) : i], passage.tokens
    if before not in (["has", "been"], ["have", "been"]) or lowers[i + 1 : i + 2] not in (["to"], ["with"]):
        return None
    for at in range(i + 2, len(lowers)):
        if tokens.starts[at] > tokens.ends[i + 1] + 1 + _CRIME_REACH or any(c in lowers[at] for c in ".,;"):
            return None
        if lowers[at] in _CRIMES or lowers[at].startswith("terror"):
            return i - 2, i + 2
    return None


def owned_here(article: Article, index: int, start: int, end: int) -> bool:
    """Whether a source stands behind the stretch in its own sentence."""
    passage = article.passages[index]
    sentence = passage.sentence_of(passage.token_at(start))
    near = [c.token for c in passage.article.telling.cues.likely(passage, {sentence.first})]
    starts, ends = passage.tokens.starts, passage.tokens.ends
    if all(starts[i] < end and start < ends[i] for i in near):
        return False
    if start > sentence.start and not owned(passage, start, end):
        return False
    return any(
        a.grade >= 3
        and sentence.start <= a.cue[0].start < sentence.end
        and any(p.passage == index and p.start <= start < p.end for p in a.content)
        and not (a.cue[0].start < end and start < a.cue[0].end)
        for a in passage.attributions
    )
