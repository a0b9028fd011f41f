"""Of what kind a bare number is: a count, a year, an age, a label, a score; and when “one” counts."""

from copylint.annotate.number_words import CARDINALS
from copylint.annotate.quantity_context import STOPS, Spanned, capital_at, word_at
from copylint.annotate.quantity_heads import is_plural
from copylint.annotate.quantity_words import LABELLED, MARKET_WORDS, MONTHS, NO_HEAD, SPORT
from copylint.annotate.wordlists import words
from copylint.language.segment import Tokens

_DETERMINERS = words("""
the these those both other all remaining last next such only bottom top separate
""")
_AFTER_ONE = words("""
sees gets finds believes way off up without really just point time such does did ever knows wants thinks
else thing then than if when side hand another should would could can might may must is was has had who that
which 's to for in on at with from by and or but as where will
""")
_ALWAYS_ONE = frozenset(["way", "point", "thing", "side", "time"])
_BEFORE_ONE = words("""
the no any every each which another whichever some a an good right wrong new last next big first second
third same old loved
""")
_YEAR_NOUNS = words("""
cars cases deaths customers police staff schools pages trees patients seats people troops soldiers workers
jobs homes houses employees students miles members votes voters families children women men residents copies
tickets times units
""")
_STREETS = words("""
street road avenue lane drive boulevard st. rd. ave. blvd. square place way
""")
_AGE_ENDS = words("""
. , ; when at that and but then before years with
""")
_AGE_BEFORE = frozenset(["aged", "age", "ages", "turned", "turns", "turning"])
_SCORE_NOUNS = words("""
win victory defeat loss draw lead record vote decision ruling aggregate score run thrashing thriller triumph
margin split majority opinion tie deficit advantage
""")
_POLL_WORDS = words("""
poll polls survey percent % approval rating ratings percentage net favorability positive negative lead leads
margin
""")
_GAME_WORDS = SPORT | words("game games quarter quarters preseason conference shooting guard")

_DIALS = frozenset(["call", "calling", "dial", "phone", "ring", "text", "texting", "telephone"])


def plain_kind(tokens: Tokens, span: Spanned) -> str:
    """A bare number in digits or words."""
    if span.joined == "dash":
        return _dashed(tokens, span)
    if span.magnitude > 1 or span.form == "word":
        return _count_in_words(tokens, span) if span.form == "word" else "count"
    word, before, after = (
        word_at(tokens, span.first),
        word_at(tokens, span.first - 1),
        word_at(tokens, span.last),
    )
    if before in ("/", "#", "@") or after == "/":
        return _slashed(tokens, span)
    if word[0] == "0" or before[:1].isdecimal() or after[:1].isdecimal():
        kind = _dialled(tokens, span.first)
        if kind:
            return kind
    if (len(word) > 4 and word.isdecimal() and before in _DIALS) or _area_code(tokens, span):
        return "id"
    if len(word) == 4 and word.isdecimal() and 1500 <= span.low <= 2100 and _year(tokens, span):
        return "year"
    return _age(tokens, span) or _label(tokens, span) or _count(tokens, span)


def _dialled(tokens: Tokens, at: int) -> str:
    """A number to call, or a part of one: groups of figures in a row that begin with 0 or +; else ""."""
    first = at
    while at - first < 5 and word_at(tokens, first - 1).isdecimal():
        first -= 1
    begins = word_at(tokens, first)
    if begins.isdecimal() and (
        (begins[0] == "0" and len(begins) > 2) or word_at(tokens, first - 1) in ("+", ")")
    ):
        return "id"
    return ""


def _area_code(tokens: Tokens, span: Spanned) -> bool:
    """The (415) of (415) 555-0123."""
    around = word_at(tokens, span.first - 1) + word_at(tokens, span.last)
    return around == "()" and word_at(tokens, span.last + 1).isdecimal()


def _slashed(tokens: Tokens, span: Spanned) -> str:
    """9/11, 1/2, #4."""
    if word_at(tokens, span.first - 1) in ("#", "@"):
        return "id"
    near = (word_at(tokens, span.first - 2), word_at(tokens, span.last + 1))
    return "date" if any(w.isdecimal() for w in near) else "other"


def _dashed(tokens: Tokens, span: Spanned) -> str:
    """Two numbers joined by a dash: a range of counts, years or days, or a score."""
    first, after = word_at(tokens, span.first), word_at(tokens, span.last)
    if len(first) == 4 and first.isdecimal() and 1500 <= span.low <= 2100:
        return "year"
    if span.tail:
        return "age" if span.tail.startswith("year-old") else "count"
    if word_at(tokens, span.first - 1) in _AGE_BEFORE:
        return "age"
    if span.low < span.high and is_plural(after) and span.magnitude == 1 and after not in _SCORE_NOUNS:
        return "count"
    return "count" if span.magnitude > 1 else "score"


def _year(tokens: Tokens, span: Spanned) -> bool:
    """Whether four figures are a year and not a count."""
    after = word_at(tokens, span.last)
    if after in _YEAR_NOUNS and tokens.words[span.last].islower():
        return word_at(tokens, span.first - 1) in ("in", "since", "by", "until", "the", "of", "during", "for")
    return word_at(tokens, span.first - 1) not in (
        "some",
        "about",
        "than",
        "nearly",
        "almost",
        "to",
        "roughly",
    ) or not (is_plural(after))


def _age(tokens: Tokens, span: Spanned) -> str:
    """An age set off by commas, in brackets after a name, or after “aged”."""
    before, after = word_at(tokens, span.first - 1), word_at(tokens, span.last)
    if not 0 < span.high < 125 or span.low % 1:
        return ""
    if before in _AGE_BEFORE or (before == "of" and word_at(tokens, span.first - 2) in ("age", "ages")):
        return "age"
    if before in ("is", "was", "'s", "'m", "am", "were") and (after in _AGE_ENDS or not after):
        subject = word_at(tokens, span.first - 2)
        return "age" if subject in ("he", "she", "i", "who") or capital_at(tokens, span.first - 2) else ""
    if before in ("when", "until") or (before in ("he", "she") and after in (".", ",")):
        return ""
    if {"ages", "aged"} & set(tokens.lowers[max(span.first - 4, 0) : span.first]) and before in (
        "and",
        "to",
        "or",
    ):
        return "age"
    return _set_off(tokens, span, before, after)


def _set_off(tokens: Tokens, span: Spanned, before: str, after: str) -> str:
    """An age between commas or brackets after a person: Ann Lowe, 41, said; the keeper, 25, was."""
    owner = word_at(tokens, span.first - 2)
    if before in ("also", "now", "then") and after == ",":
        return "age" if owner == "," and capital_at(tokens, span.first - 3) else ""
    if not owner[:1].isalpha() or owner in MONTHS or span.form == "word":
        return ""
    if after == "," and word_at(tokens, span.last + 1) == "or":
        return ""  # 98, or 2%
    if (before, after) == (",", ",") and (capital_at(tokens, span.first - 2) or span.high >= 15):
        return "age"
    ends = before == "," and after in (".", ";", "and", ")", "who")
    return "age" if capital_at(tokens, span.first - 2) and (ends or (before, after) == ("(", ")")) else ""


def _label(tokens: Tokens, span: Spanned) -> str:
    """A number that names: District 15, Windows 95, 12 Mill Street, No. 6."""
    before, after = word_at(tokens, span.first - 1), word_at(tokens, span.last)
    if "," in word_at(tokens, span.first) or "." in word_at(tokens, span.first):
        return ""
    if before in LABELLED and len(before) > 2 and not is_plural(after):
        return "id"
    if before in LABELLED and tokens.words[span.first - 1].isupper():
        return "id"
    if capital_at(tokens, span.last) and word_at(tokens, span.last + 1) in _STREETS:
        return "id"
    if not capital_at(tokens, span.first - 1) or before in MONTHS or is_plural(after):
        return ""
    opens = span.first < 2 or word_at(tokens, span.first - 2) in STOPS
    lower_noun = after[:1].isalpha() and after not in NO_HEAD and tokens.words[span.last].islower()
    lower_noun = lower_noun and after not in CARDINALS
    return "" if opens or lower_noun else "id"


def _count(tokens: Tokens, span: Spanned) -> str:
    """A count; one of what is listed or known; the head of a numbered list."""
    if span.first == 0 and word_at(tokens, span.last) in (".", ")"):
        return "other"
    signed = word_at(tokens, span.first - 1) in ("+", "-", "−")
    if signed and tokens.ends[span.first - 1] == tokens.starts[span.first]:
        return "other"
    if (
        "delegates" in (word_at(tokens, span.last), word_at(tokens, span.last + 1))
        and "win" in tokens.lowers[span.last : span.last + 8]
    ):
        return "policy"
    if after_point := _points(tokens, span):
        return after_point
    if _feet(tokens, span.last) or _feet(tokens, span.first - 1):
        return "distance"
    small = span.high < 10
    return "listed-count" if small and word_at(tokens, span.first - 1) in _DETERMINERS else "count"


def _feet(tokens: Tokens, at: int) -> bool:
    """Whether the token is the mark between feet and inches, as in 6'2"."""
    if not 0 < at < len(tokens) - 1 or tokens.words[at] not in ("'", "’"):
        return False
    return tokens.lowers[at - 1].isdecimal() and tokens.lowers[at + 1].isdecimal()


def _points(tokens: Tokens, span: Spanned) -> str:
    """Points of a poll are percentage points; those of an index, and bare decimals, count nothing."""
    if word_at(tokens, span.first - 1) == "minus":
        return "pp"
    if word_at(tokens, span.last) in ("point", "points"):
        near = set(tokens.lowers[max(span.first - 25, 0) : span.last + 15])
        if near & _POLL_WORDS and not near & MARKET_WORDS and not near & _GAME_WORDS:
            return "pp"
    return "other" if span.low % 1 and span.form == "digits" else ""


def _count_in_words(tokens: Tokens, span: Spanned) -> str:
    """A cardinal in words: one only where it counts."""
    word, before, after = (
        word_at(tokens, span.first),
        word_at(tokens, span.first - 1),
        word_at(tokens, span.last),
    )
    if word == "one" and span.last == span.first + 1 and not span.joined:
        return _one(tokens, span, before, after)
    if points := _points(tokens, span):
        return points
    if before in LABELLED and not after[:1].isalpha() and len(before) > 2:
        return "other"
    if word == "zero":
        return "policy" if "rates" in tokens.lowers[max(span.first - 4, 0) : span.first] else "other"
    if span.tail:
        return "count" if span.tail in ("time", "member", "strong", "person", "goal") else "other"
    if capital_at(tokens, span.first) and capital_at(tokens, span.first - 1) and span.last - span.first == 1:
        return "id"
    if (
        before in ("or", "to")
        and word in ("two", "three")
        and word_at(tokens, span.first - 2) in ("one", "day")
    ):
        return "count"
    if (
        span.high < 10
        and span.magnitude == 1
        and (before in _DETERMINERS or (after == "of" and word_at(tokens, span.last + 1) in ("the", "its")))
    ):
        return "listed-count"
    return _age(tokens, span) or "count"


def _one(tokens: Tokens, span: Spanned, before: str, after: str) -> str:
    """“One” as a number; "" for the pronoun."""
    if after == "of":
        return "listed-count" if before not in ("no", "any", "every", "each") else ""
    if before in _BEFORE_ONE or not after[:1].isalpha() or after in NO_HEAD:
        return ""
    if after in _ALWAYS_ONE:
        return "listed-count"
    return "" if after in _AFTER_ONE or tokens.words[span.last].isupper() else "listed-count"
