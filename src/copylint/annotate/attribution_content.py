"""What is said: the content of an attribution, found from its cue and source."""

from copylint.annotate.attribution_phrases import Span, tag_of
from copylint.annotate.attribution_sources import Voice
from copylint.annotate.attribution_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DASHES,
    HEARERS,
    HEARSAY,
    PERSONAL,
    QUOTE_MARKS,
    SENTENCE_STOPS,
    SUBORDINATORS,
)
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words

_PARTICLES = words("out up on off down about for of over against to at as with in into back")
_CONTENT_STARTS = words("that whether how why what to if when where who")
_SWITCHES = frozenset(["but", "while", "although", "though", "whereas"])


def find_content(passage: Passage, i: int, stem: str, voice: Voice, after: int) -> list[Span]:
    """Tokens of the content of the cue at token `i`, at most a part before it and a part after it.

    `after` is where the part after must end.
    """
    sentence = passage.sentence_of(i)
    first, last = sentence.first, sentence.last
    lowers = passage.tokens.lowers
    word = lowers[i]
    start = min(
        voice.group,
        voice.source.first if voice.source and voice.way in ("left", "right", "label") else voice.group,
    )
    end = max(i + 1, voice.source.last if voice.source and voice.way in ("right", "passive") else i + 1)
    if word in HEARSAY or (voice.way == "none" and word != ":"):
        return _spans(
            passage,
            [Span(_clause_start(passage, first, start), start), Span(end, _stop(passage, end, last, after))],
        )
    if voice.way == "passive":
        if voice.source is not None and end > i + 1:
            return _spans(passage, [Span(_clause_start(passage, first, start), start)])
        return _spans(
            passage,
            [Span(_clause_start(passage, first, start), start), Span(end, _stop(passage, end, last, after))],
        )
    if word == "according":
        return _according(passage, first, last, i, end, after)
    left = _said_before(passage, first, start) if voice.way in ("left", "right") else None
    if left is not None:
        quoted = (
            passage.tokens.words[start - 1] in QUOTE_MARKS or passage.tokens.words[start - 2] in QUOTE_MARKS
        )
        right = _goes_on(passage, end, last, after, quoted)
        return _spans(passage, [left, right] if right else [left])
    opening = _content_start(passage, i, stem, end, last)
    return _spans(passage, [Span(opening, _stop(passage, opening, last, after))])


def _spans(passage: Passage, spans: list[Span]) -> list[Span]:
    """Non-empty spans without marks hanging at their ends."""
    words = passage.tokens.words
    made = []
    for first, last in spans:
        while first < last and words[first] in (",", ":", ";", "—", "–", "--", ".", ")"):
            first += 1
        while last > first and words[last - 1] in (",", ":", ";", "—", "–", "--", ".", "("):
            last -= 1
        if last > first:
            made.append(Span(first, last))
    return made


def _clause_start(passage: Passage, first: int, at: int) -> int:
    """Where the clause that runs up to token `at` starts."""
    lowers = passage.tokens.lowers
    k = at
    while k > first:
        word = lowers[k - 1]
        if word in QUOTE_MARKS or word in DASHES or word in (";", ":", "(") or word in SENTENCE_STOPS:
            break
        if word in _SWITCHES or (word in ("that", "because", "which") and k - 1 > first):
            break
        k -= 1
    while k < at and (lowers[k] in CONJUNCTIONS or lowers[k] == ","):
        k += 1
    return k


def _said_before(passage: Passage, first: int, start: int) -> Span | None:
    """What stands before “, Ann said”: a quotation or a clause that ends at a comma."""
    words = passage.tokens.words
    at = start - 1
    if at <= first and not (at == first and words[at] in QUOTE_MARKS):
        return None
    if words[at] in QUOTE_MARKS:
        return Span(_quote_start(passage, first, at), start)
    if words[at] in (",", "?", "!") and at > first and words[at - 1] in QUOTE_MARKS:
        return Span(_quote_start(passage, first, at - 1), at)
    if words[at] != ",":
        return None
    clause = Span(first, at)
    return clause if _is_clause(passage, clause) else None


def _quote_start(passage: Passage, first: int, mark: int) -> int:
    """Where the content that ends at a closing mark starts: its quotation, and the clause that leads up to it."""
    tokens = passage.tokens
    place = tokens.starts[mark]
    for quote in passage.quotes:
        if quote.start < place < quote.end or quote.end == tokens.ends[mark]:
            opening = passage.token_at(quote.start)
            if opening > first and tokens.words[opening - 1] not in (",", ":", "."):
                return first if opening - first < 25 else opening
            return opening
    return first


def _is_clause(passage: Passage, span: Span) -> bool:
    """Whether a stretch has a verb of its own: an auxiliary or what the tagger takes for a finite verb."""
    lowers = passage.tokens.lowers
    if span.last - span.first < 3 or lowers[span.first] in SUBORDINATORS - {"what", "how"}:
        return False
    if lowers[span.first] in (
        "in",
        "at",
        "on",
        "after",
        "during",
        "for",
        "as",
        "with",
        "by",
        "from",
        "asked",
    ):
        return False
    return any(
        lowers[k] in AUXILIARIES - {"'s", "to"} or tag_of(passage, k) in ("VBD", "VBZ", "VBP", "MD")
        for k in range(span.first, min(span.last, span.first + 14))
    )


def _goes_on(passage: Passage, end: int, last: int, after: int, quoted: bool) -> Span | None:
    """What stands after “, Ann said,”: the rest of the sentence, which after a quotation must be one too."""
    words = passage.tokens.words
    k = end
    while k < last and k < end + 12 and words[k] not in (",", ".", ":", ";") and words[k] not in QUOTE_MARKS:
        k += 1
    if k >= last - 1 or words[k] == ".":
        return None
    following = k + 1 if words[k] in (",", ":", ";") else k
    if following >= last:
        return None
    if words[following] in QUOTE_MARKS or (words[k] == "," and k == end and not quoted):
        return Span(following, _stop(passage, following, last, after))
    return None


def _according(passage: Passage, first: int, last: int, i: int, end: int, after: int) -> list[Span]:
    """Content of “according to”: what follows at a sentence's head, else what stands before."""
    lowers = passage.tokens.lowers
    if i <= first + 1 or (lowers[i - 1] in CONJUNCTIONS | {",", "that"} and i - first < 4):
        return _spans(passage, [Span(end, _stop(passage, end, last, last))])
    left = Span(first, i)
    rest = []
    if end < last and lowers[end] == "," and end + 4 < last:
        rest = [Span(end, _stop(passage, end, last, after))]
    return _spans(passage, [left, *rest])


def _content_start(passage: Passage, i: int, stem: str, end: int, last: int) -> int:
    """Where the content that follows a cue starts: after its particle, its hearer or the day."""
    tokens = passage.tokens
    lowers, words = tokens.lowers, tokens.words
    at = end
    if stem in HEARERS:
        for k in range(at, min(at + 9, last)):
            if lowers[k] in _CONTENT_STARTS or words[k] in QUOTE_MARKS:
                return k
            if words[k] in (",", ".", ":"):
                break
            if lowers[k] in PERSONAL and k > at:
                return k
        return at
    for k in range(at, min(at + 9, last)):
        if lowers[k] == "that" and k - at < 8:
            return k
        if (
            lowers[k] in QUOTE_MARKS
            or lowers[k] in SUBORDINATORS
            or lowers[k] in AUXILIARIES
            or words[k] == "."
        ):
            break
    if at < last and lowers[at] in _PARTICLES and lowers[at] != "to":
        at += 1
        if at < last and lowers[at] in ("about", "of", "for", "on", "to", "with", "by", "against"):
            at += 1
    return at


def _stop(passage: Passage, start: int, last: int, after: int) -> int:
    """Where content that starts at `start` stops: at the next speaker's clause or the end of the sentence."""
    tokens = passage.tokens
    lowers, words = tokens.lowers, tokens.words
    limit = min(last, max(after, start))
    for k in range(start + 1, limit):
        stops = words[k] == ";" or (words[k] in DASHES - {"-"} and k > start + 3)
        switches = lowers[k] in _SWITCHES and words[k - 1] == ","
        if (stops or switches) and not passage.quoted(tokens.starts[k], tokens.ends[k]):
            return k
    return limit
