"""Direct quotations: which words are somebody else's."""

import re
from collections.abc import Sequence
from functools import cache

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.quote_kinds import kind_of
from copylint.annotate.transcripts import spoken_from
from copylint.document.model import DISPLAY

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage


class Quote(NamedTuple):
    """A quotation in one passage, half-open code points with its marks.

    kind: `speech` for somebody's words, `scare` for a word or two in marks, `title` for the name of a work.
    `open` and `closed` tell whether its marks stand in this passage: a quotation over several paragraphs has a
    closing mark in the last alone, a block quotation without marks has neither. `continues` says that it goes on
    from the passage before. `depth` is 0, or 1 and more inside another quotation. `inner_start`:`inner_end` are the
    words without the marks.
    """

    start: int
    end: int
    kind: str = "speech"
    open: bool = True
    closed: bool = True
    depth: int = 0
    continues: bool = False
    inner_start: int = 0
    inner_end: int = 0


class _Opening(NamedTuple):
    """A mark that opened and waits for its other half."""

    start: int
    inner: int
    family: str


class _Raw(NamedTuple):
    """A matched pair; `family` is set where the closing mark is missing."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    depth: int
    family: str = ""


FLOWING = frozenset({"body", "list-item", "block-quote", "pull-quote"})
_ASIDE = frozenset({"caption", "boilerplate", "code", "byline", "dateline", "table-cell"})
_BEFORE_OPEN = frozenset(" \t\n\u00a0\u2009\u202f([{<—–-/…\"“‘'«„*_:")
_NEVER_FIRST = frozenset(".,;:!?)]}”")
_DOUBLE, _SINGLE, _GUILLEMET = "double", "single", "guillemet"
_DIRECTED = {"“": 1, "„": 1, "‘": 1, "«": 1, "``": 1, "`": 1, "”": -1, "»": -1}
_FAMILY = {"«": _GUILLEMET, "»": _GUILLEMET, "‘": _SINGLE, "’": _SINGLE, "'": _SINGLE, "`": _SINGLE}
_OPENERS = ('"', "“", "‘", "”", "«", "»", "„", "`")
_LONGEST_SINGLE = 1500
_LONGEST_DOUBTFUL = 90


@cache
def _marks() -> re.Pattern[str]:
    """Each mark that can open or close; apostrophes inside words are none."""
    return re.compile(  # every branch begins with a mark: then `re` skips to the next one at once
        r"'''|''|``|\"|«|»|“|”|„|`(?:(?<!\w.)|(?!\w))|'(?:(?<!\w.)|(?!\w))|’(?:(?<!\w.)|(?!\w))|‘(?<!\w.)"
    )


@cache
def _elided() -> re.Pattern[str]:
    """What an apostrophe at a word's head stands in for letters of."""
    return re.compile(
        r"(?i)['‘’](?:\d0s?\b|\d\d\b|em\b|tis\b|twas\b|til+\b|cause\b|cos\b|bout\b|round\b|n\b|ere\b|hood\b|burbs\b)"
    )


@cache
def _lone() -> re.Pattern[str]:
    """A straight single mark at the head of a word."""
    return re.compile(r"''|(?<!\w)'(?=\w)")


def _has_marks(text: str) -> bool:
    """Whether a text can hold a quotation; quick where it can not."""
    for mark in _OPENERS:
        if mark in text:
            return True
    return "'" in text and _lone().search(text) is not None


def article_quotes(passages: "Sequence[Passage]") -> "list[list[Quote]]":
    """The quotations of an article, a list a passage; follows those that run on over paragraphs.

    What stands after a speaker's name in a transcript is a quotation without marks.
    """
    found: list[list[Quote]] = []
    carried = ""
    for passage in passages:
        if passage.kind not in FLOWING:
            found.append(_of_passage(passage, "")[0])
            carried = carried if passage.kind in _ASIDE else ""
            continue
        quotes, carried = _of_passage(passage, carried)
        found.append(quotes)
        if carried and not _goes_on(passages, passage.index, carried):
            at = max(i for i, q in enumerate(quotes) if not q.closed and q.end == len(passage.text))
            short = quotes[at] = _cut_short(passage.text, quotes[at])
            quotes[:] = [q for q in quotes if not short.start < q.start < short.end < q.end]
            depths = _depths([(q.start, q.end) for q in quotes])
            quotes[:] = [q._replace(depth=d) for q, d in zip(quotes, depths, strict=True)]
            carried = ""
    for index, start in spoken_from(passages).items():
        end = len(passages[index].text)
        found[index] = [Quote(start, end, "speech", False, False, 0, False, start, end)]
    return found


def _of_passage(passage: "Passage", carried: str) -> tuple[list[Quote], str]:
    """Quotations of a passage, and the family of marks that stays open at its end."""
    text = passage.text
    whole = passage.kind in ("block-quote", "pull-quote")
    if not carried and not _has_marks(text):
        return ([Quote(0, len(text), "speech", False, False, 0, False, 0, len(text))] if whole else []), ""
    raws = _pairs(text, carried)
    quotes = [_quote(text, raw, carried, passage.kind in DISPLAY) for raw in raws]
    if whole and not any(q.end - q.start > len(text) // 2 for q in quotes):
        quotes.insert(0, Quote(0, len(text), "speech", False, False, 0, False, 0, len(text)))
    if passage.kind not in FLOWING:
        return quotes, ""
    # A quotation inside it can close and leave it open.
    return quotes, next((r.family for r in raws if r.family and r.end == len(text)), "")


def quotes_in(text: str) -> list[Quote]:
    """The quotations of one block's text by itself."""
    if not _has_marks(text):
        return []
    quotes = [_quote(text, raw, "", False) for raw in _pairs(text, "")]
    if quotes and not quotes[-1].closed:
        quotes[-1] = _cut_short(text, quotes[-1])
    return quotes


def _goes_on(passages: "Sequence[Passage]", index: int, family: str) -> bool:
    """Whether the next paragraph takes up a quotation that this one leaves open."""
    for passage in passages[index + 1 : index + 4]:
        if passage.kind in _ASIDE:
            continue
        text = passage.text
        if passage.kind not in FLOWING or not text:
            return False
        first = _marks().search(text)
        if first is None or _FAMILY.get(first[0], _DOUBLE) != family:
            return False
        return first.start() == 0 or _closes(text, first.start(), first.end(), first[0])
    return False


def _opens(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a mark can open where it stands."""
    if end >= len(text) or text[end].isspace() or _DIRECTED.get(mark) == -1:
        return False
    if text[end] in _NEVER_FIRST and not text.startswith("..", end):
        return False
    return start == 0 or text[start - 1] in _BEFORE_OPEN or _DIRECTED.get(mark) == 1


def _closes(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a mark can close where it stands."""
    if start == 0 or _DIRECTED.get(mark) == 1:
        return False
    if _DIRECTED.get(mark) == -1:
        return True
    last = text[start - 1]
    if last.isspace() and text[max(start - 2, 0)] in "'’" and mark == '"':
        last = "'"  # some houses part the two marks that end a quotation in a quotation: he said 'no' "
    return not last.isspace() and (end >= len(text) or not text[end].isalnum())


def _pairs(text: str, carried: str) -> list[_Raw]:
    """Matched pairs in the order of their opening marks, and at most one unclosed at the end."""
    found: list[_Raw] = []
    stack: list[_Opening] = []
    places = [(m.start(), m.end(), m[0]) for m in _marks().finditer(text)]
    if carried and places and not _is_opening(text, places[0], []):
        stack.append(_Opening(0, 0, carried))
    for i, place in enumerate(places):
        start, end, sign = place
        if sign == "'''":
            _triple(text, start, end, stack, found)
        elif _is_opening(text, place, stack):
            _open(text, place, stack, found)
        elif stack and _closes(text, start, end, sign):
            family = _FAMILY.get(sign, _DOUBLE)
            if _single_closes(text, places, i, stack) if family == _SINGLE else not _inches(text, start, end):
                _close(start, end, family, stack, found)
    _leave_open(text, stack, found)
    return _nested(sorted(found))


def _nested(raws: list[_Raw]) -> list[_Raw]:
    """Pairs with the depth at which they lie in each other; marks that turned out to open nothing do not count."""
    depths = _depths([(r.start, r.end) for r in raws])
    return [r if r.depth == d else r._replace(depth=d) for r, d in zip(raws, depths, strict=True)]


def _depths(spans: list[tuple[int, int]]) -> list[int]:
    """In how many of the spans before it each span lies; they are in the order of their starts."""
    ends: list[int] = []
    depths = []
    for start, end in spans:
        while ends and (ends[-1] < end or ends[-1] <= start):
            ends.pop()
        depths.append(len(ends))
        ends.append(end)
    return depths


def _triple(text: str, start: int, end: int, stack: list[_Opening], found: list[_Raw]) -> None:
    """Three straight marks: a single quotation that begins or ends with a double one in '' marks."""
    if not stack or _opens(text, start, end, "'"):
        stack.append(_Opening(start, start + 2, _DOUBLE))
        stack.append(_Opening(start + 2, end, _SINGLE))
    else:
        _close(start, start + 1, _SINGLE, stack, found)
        _close(start + 1, end, _DOUBLE, stack, found)


def _is_opening(text: str, place: tuple[int, int, str], stack: list[_Opening]) -> bool:
    """Whether this mark begins a quotation, given what is open."""
    start, end, sign = place
    if sign == "’" or not _opens(text, start, end, sign):
        return False
    family = _FAMILY.get(sign, _DOUBLE)
    if family == _SINGLE:
        return _elided().match(text, start) is None and all(o.family != _SINGLE for o in stack)
    if sign in ('"', "''"):
        return not (stack and stack[-1].family == family and _closes(text, start, end, sign))
    return True


def _open(text: str, place: tuple[int, int, str], stack: list[_Opening], found: list[_Raw]) -> None:
    """Opens a quotation; one of the same marks that is still open has lost its end and stops here."""
    start, end, sign = place
    family = _FAMILY.get(sign, _DOUBLE)
    for depth, opening in enumerate(stack):
        if opening.family == family:
            stop = start
            while text[stop - 1].isspace():
                stop -= 1
            found.append(_Raw(opening.start, opening.inner, stop, stop, depth, family))
            del stack[depth:]
            break
    stack.append(_Opening(start, end, family))


def _single_closes(text: str, places: list[tuple[int, int, str]], i: int, stack: list[_Opening]) -> bool:
    """Whether a single mark closes, and is no possessive plural (the soldiers’ boots) or dropped letter."""
    start, end, _ = places[i]
    opening = next((o for o in reversed(stack) if o.family == _SINGLE), None)
    if opening is None or start - opening.start > _LONGEST_SINGLE:
        return False
    if not _possessive(text, start, end):
        return True
    if start - opening.start > _LONGEST_DOUBTFUL:
        return False
    for later_start, later_end, sign in places[i + 1 :]:
        if sign in ("'", "’") and not _opens(text, later_start, later_end, sign):
            if not _possessive(text, later_start, later_end) and _closes(text, later_start, later_end, sign):
                return False
        elif sign in ("'", "‘"):
            return True
    return True


def _possessive(text: str, start: int, end: int) -> bool:
    """Whether a mark after a word can be its apostrophe: `s’` or `in’` before another word."""
    if text[start - 1] not in "sn" or not text[end : end + 2].strip()[:1].isalpha():
        return False
    return text[start - 1] == "s" or text[start - 2 : start] == "in"


def _close(start: int, end: int, family: str, stack: list[_Opening], found: list[_Raw]) -> None:
    """Closes the innermost quotation with such marks; what it holds open was none."""
    for depth in range(len(stack) - 1, -1, -1):
        opening = stack[depth]
        if opening.family == family:
            if start > opening.inner:
                found.append(_Raw(opening.start, opening.inner, start, end, depth))
            del stack[depth:]
            return


def _leave_open(text: str, stack: list[_Opening], found: list[_Raw]) -> None:
    """A quotation that nothing closes runs to the end of the block; a single mark must stand at its head."""
    for opening in stack:
        if (opening.family != _SINGLE or opening.start == 0) and text[opening.inner :].strip("`'\" "):
            found.append(_Raw(opening.start, opening.inner, len(text), len(text), 0, opening.family))
            return


def _inches(text: str, start: int, end: int) -> bool:
    """Whether a straight double mark stands for inches in a height (6'2" tall)."""
    return (
        text[start - 1 : start].isdigit()
        and re.search(r"\d['’]\s?\d{1,2}$", text[max(start - 6, 0) : start]) is not None
        and text[end : end + 2].strip()[:1].isalpha()
    )


def _cut_short(text: str, quote: Quote) -> Quote:
    """An unclosed quotation that the next paragraph does not take up: in mid-sentence it ends with the sentence."""
    before = text[max(quote.start - 9, 0) : quote.start].rstrip()
    if not before or before[-1] in ".!?:,”\"'’":
        return quote
    stop = re.compile(r"[.!?](?=\s)").search(text, quote.start)
    return quote if stop is None else quote._replace(end=stop.end(), inner_end=stop.end())


def _quote(text: str, raw: _Raw, carried: str, display: bool) -> Quote:
    """A quotation with its kind."""
    continues = bool(carried) and raw.start == 0 and raw.depth == 0
    kind = "speech" if continues or raw.family else kind_of(text, raw, display)
    return Quote(
        raw.start,
        raw.end,
        kind,
        raw.inner_start > raw.start,
        not raw.family,
        raw.depth,
        continues,
        raw.inner_start,
        raw.inner_end,
    )
