"""TY101: “that” or “then” after a comparative, where “than” is meant."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

REACH = 7  # tokens before the comparative in which “it is”, “something” or “so” explains a “that”
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD", "VB"])
_ADJECTIVES = frozenset(["JJ", "RB", "VBN", "VBG"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_OBJECTS = frozenset(
    ["me", "him", "them", "us", "ever", "usual", "expected", "everyone", "anyone", "anything"]
)
_ELLIPTIC = frozenset(
    ["do", "did", "does", "was", "were", "is", "are", "had", "have", "think", "thought", "seem"]
)
_COPULAR = frozenset(["prove", "proves", "proved", "feel", "feels", "felt"])  # proved more resilient
_LINKING = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "'s",
        "'re",
        "'m",
        "seems",
        "looks",
        "became",
        "become",
    ]
)


_LOOKED_AT = frozenset(["that", "then"])
LONGEST = 14  # tokens between a comparative and its “than”
_FAR = frozenset(["more", "less", "fewer", "better", "worse"])
_PAIRED = frozenset(
    ["with", "on", "in", "for", "to", "by", "about", "from", "at", "of", "as", "against", "among", "under"]
)
_CLAUSES = frozenset(["the", "a", "he", "she", "they", "it", "his", "her", "their", "we", "i"])
_AFTER_ALONE = frozenset(
    [
        ".",
        ",",
        "when",
        "at",
        "by",
        "about",
        "that",
        "with",
        "over",
        "after",
        "and",
        "in",
        "as",
        "to",
        "because",
    ]
)
_PAUSES = frozenset([",", ".", ";", "”"])
_ENDS = frozenset(["NN", "NNS", "NNP", "NNPS", "RB", "CD", "PRP"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Comparisons that end in the wrong word."""
    reader = _Comparison(options)
    for passage in article.passages:
        lowers = passage.tokens.lowers
        for i in passage.having(_LOOKED_AT):
            word = lowers[i]
            if i and i + 1 < len(lowers):
                comparative = reader.comparative(passage, i)
                if comparative and (reader.that if word == "that" else reader.then)(passage, i, comparative):
                    yield _hit(passage, i, comparative)
                elif word == "that" and (far := reader.across(passage, i)):
                    yield _hit(passage, i, far)


class _Comparison:
    def __init__(self, options: Options) -> None:
        self.short = options.words("comparatives")
        self.telling = options.words("telling")
        self.clausal = options.words("clausal")
        self.clausal_nouns = options.words("clausal_nouns")
        self.never_first = options.words("never_first")
        self.starts = options.words("starts")
        self.times = options.words("times")

    def comparative(self, passage: Passage, i: int) -> str:
        """The comparative right before token `i` in its sentence, or nothing: “bigger”, “more”, “rather” …"""
        lowers, first = passage.tokens.lowers, passage.sentence_of(i).first
        before = lowers[i - 1] if i > first else ""
        if before in self.short or (before.endswith("er") and passage.tag(i - 1).tag in ("JJR", "RBR")):
            return before
        for back in (2, 3):
            if i - back >= first and lowers[i - back] in ("more", "less"):
                return lowers[i - back]
        return ""

    def then(self, passage: Passage, i: int, comparative: str) -> bool:
        """Whether a “then” must be “than”: no clause can start there."""
        lowers, after = passage.tokens.lowers, passage.tag(i + 1)
        if not lowers[i + 1][0].isalnum() and lowers[i + 1] not in ("£", "$", "€", "“", '"'):
            return False
        if comparative in self.never_first or not self._described(passage, i, comparative):
            return lowers[i + 1] in ("expected", "planned", "usual", "scheduled", "thought", "ever", "before")
        if comparative in ("rather", "other"):
            return after.tag != "VBD"
        sentence = passage.sentence_of(i)
        if after.tag in _FINITE or "if" in lowers[sentence.first : i] or lowers[i + 1] in ("and", "to", "by"):
            return False
        return (
            after.tag != "PRP" or lowers[i + 1] in _OBJECTS or not _ELLIPTIC.isdisjoint(lowers[i + 2 : i + 3])
        )

    def _described(self, passage: Passage, i: int, comparative: str) -> bool:
        """Whether what stands between “more” and the word fits: more resilient, less often, more votes."""
        at = i - 1
        lowers = passage.tokens.lowers
        if lowers[at] == comparative:
            return True
        if passage.tag(at).tag not in _ADJECTIVES | _NOUNS:
            return False
        return lowers[at - 1] == comparative or passage.tag(at - 1).tag in _ADJECTIVES

    def that(self, passage: Passage, i: int, comparative: str) -> bool:
        """Whether a “that” must be “than”: not a clause, no relative, no pointing word."""
        lowers = passage.tokens.lowers
        if comparative in self.never_first and lowers[i + 1] not in (
            "expected",
            "planned",
            "scheduled",
            "initially",
        ):
            return False
        if comparative == "other":
            return self._other(passage, i)
        if comparative == "rather":
            return self._rather(passage, i)
        if lowers[i - 1] != comparative:
            return self._long(passage, i, comparative)
        if comparative in ("more", "less", "fewer") and (
            comparative == "more" or passage.tag(i + 1).tag in ("PRP", "CD", "$") or _amount(passage, i)
        ):
            return _amount(passage, i)
        return not self._explained(passage, i, i - 1) and self._object(passage, i)

    def _long(self, passage: Passage, i: int, comparative: str) -> bool:
        """“more resilient that”, “less often that”, “more votes that”."""
        lowers, tag = passage.tokens.lowers, passage.tag(i - 1).tag
        start = i - 2 if lowers[i - 2] == comparative else i - 3
        if not self._described(passage, i, comparative) or self._explained(passage, i, start):
            return False
        word, after = lowers[i - 1], lowers[i + 1]
        linked = start > 0 and lowers[start - 1] in _LINKING and start == i - 2 and tag != "NNS"
        if tag in _NOUNS and not linked:
            return word not in self.clausal_nouns and (after in _OBJECTS or after == "good")
        if word in ("often", "so"):
            return after in ("not", "in", "at", "any", "ever", "most", "the", "a")
        if word in self.clausal or word.endswith("ing"):
            return (
                after in ("me", "him", "them", "us", "ever", "any") and passage.tag(i + 2).tag not in _FINITE
            )
        return self._object(passage, i)

    def _object(self, passage: Passage, i: int) -> bool:
        """Whether what follows “that” is what one compares with."""
        lowers, after = passage.tokens.lowers, passage.tag(i + 1)
        word = lowers[i + 1]
        if word in self.starts:
            return True
        if word in self.times or after.tag in _FINITE:
            return False
        if after.tag in ("NNP", "NNPS", "NNS", "CD", "VBG", "PRP$", "VBN"):
            return True
        if after.tag == "NN":
            return lowers[i + 2 : i + 3] in ([","], ["."], [";"])
        return (
            after.tag == "JJ" and passage.tag(i + 2).tag in ("NNS", "NNP") if i + 2 < len(lowers) else False
        )

    def _explained(self, passage: Passage, i: int, start: int) -> bool:
        """Whether the words before the comparative explain a clause: so …, the more …, it is …, something …"""
        lowers = passage.tokens.lowers
        first = passage.sentence_of(i).first
        before = lowers[max(first, start - REACH) : start]
        if not before:
            return False
        if before[-1] in ("the", "to", "that", "as", "so", "too") or "so" in before[-3:]:
            return True
        if lowers[i - 1] == "longer" and before[-1] == "no":
            return True
        said = before[-5:-1] if before[-1] in _COPULAR else before[-5:]
        if (lowers[i - 1] == "clearer" or start < i - 1) and not self.telling.isdisjoint(said):
            return True
        near = before[-4:]
        if (
            "it" in near
            and any(w in _LINKING or w == "would" for w in near)
            and lowers[i + 1] not in _OBJECTS
        ):
            return lowers[i - 1] in self.clausal or lowers[i - 1] in ("better", "worse", "clearer")
        return bool({"something", "anything", "nothing", "someone", "everything"}.intersection(near))

    def across(self, passage: Passage, i: int) -> str:
        """The comparative that a “that” further on must go with: “more concerned with crew that with cargo”."""
        lowers, first = passage.tokens.lowers, passage.sentence_of(i).first
        after, start = lowers[i + 1], max(first, i - LONGEST)
        before = lowers[start:i]
        if "no" in before and "sooner" in before and after in _CLAUSES:
            return "no sooner" if "had" in before or "did" in before else ""
        if after in ("a", "an") and before[-3:-2] == ["less"] and before[-2] in ("a", "an"):
            return "less"
        found = next((w for w in reversed(before) if w in _FAR), "")
        at = i - 1 - before[::-1].index(found) if found else i
        known = lowers[at + 1 : at + 2] == ["known"]  # “better known as a poet that as …”
        if (
            not found
            or not self.telling.isdisjoint(lowers[at + 1 + known : i])
            or lowers[i - 1] in self.clausal_nouns
        ):
            return ""
        if (
            at > first
            and lowers[at - 1] in ("the", "so", "any", "once", "what", "no", "much", "even")
            and after not in _PAIRED
        ):
            return ""
        if after not in _PAIRED and passage.tag(i + 1).tag not in ("JJ", "VBN"):
            return ""
        paired = after in _PAIRED and after in lowers[at + 1 : i - 1]
        return found if (paired and self._closed(passage, i)) or self._alone(passage, at, i) else ""

    def _closed(self, passage: Passage, i: int) -> bool:
        """Whether a noun stands before “that”, and no subject of a clause follows the phrase after it."""
        if passage.tag(i - 1).tag not in _ENDS:
            return False
        for k in range(i + 2, min(i + 9, passage.sentence_of(i).last)):
            if passage.tokens.lowers[k] in _PAUSES:
                return True
            if passage.tag(k).tag in _FINITE - {"VB"}:
                return False
        return True

    def _alone(self, passage: Passage, at: int, i: int) -> bool:
        """“more saddened that angry when”: two adjectives set against each other."""
        if (
            at != i - 2
            or passage.tag(i - 1).tag not in ("JJ", "VBN")
            or passage.tag(i + 1).tag not in ("JJ", "VBN")
        ):
            return False
        lowers = passage.tokens.lowers
        return lowers[i + 2 : i + 3] != [] and lowers[i + 2] in _AFTER_ALONE

    def _other(self, passage: Passage, i: int) -> bool:
        lowers, first = passage.tokens.lowers, passage.sentence_of(i).first
        if i - 1 > first and passage.tag(i - 2).tag not in ("NN", "NNS", "NNP", "JJ", "RB", "IN", ",", "."):
            return False
        if i - 1 > first and lowers[i - 2] in (
            "each",
            "every",
            "the",
            "any",
            "no",
            "some",
            "and",
            "one",
            "this",
        ):
            return False
        return passage.tag(i + 1).tag not in _FINITE and lowers[i + 1] not in (
            "there",
            "they",
            "he",
            "she",
            "we",
        )

    def _rather(self, passage: Passage, i: int) -> bool:
        lowers, tag = passage.tokens.lowers, passage.tag(i + 1).tag
        before = lowers[i - 2] if i - 1 > passage.sentence_of(i).first else ""
        if before in ("or", "but", "would", "'d", "is", "was", "'s", ";", "it", "—", "–"):
            return False
        if tag in ("VB", "VBP", "VBG", "IN", "VBN", "TO", "RB", "JJ") or lowers[i + 1] in (
            "just",
            "a",
            "later",
        ):
            return not (
                before == "," and tag in ("IN", "JJ", "RB") and lowers[i + 1] not in ("just", "for", "by")
            )
        return before != "," and before != "" and tag in ("PRP$", "NNS", "NNP")


def _amount(passage: Passage, i: int) -> bool:
    """“more that 20”, “more that half”: figures, and not “once more that …”."""
    lowers = passage.tokens.lowers
    before = lowers[i - 2] if i > 1 else ""
    if before in ("the", "once", "any", "no", "some", "is", "'s", "was", "much", "and", "say", "said"):
        return False
    word, tag = lowers[i + 1], passage.tag(i + 1).tag
    if word in ("half", "twice", "double", "enough", "ever", "usual", "expected", "£", "$", "€"):
        return True
    return tag == "CD" and lowers[i + 2 : i + 3] not in (["way"], ["thing"], ["of"], ["was"], ["is"], ["had"])


def _hit(passage: Passage, i: int, comparative: str) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[i], tokens.ends[i]
    than = "Than" if tokens.words[i][0].isupper() else "than"
    return Hit(
        passage.index, start, end, {"comp": comparative}, edits=(Edit(start, end, than),), safety="unsafe"
    )
