"""What words in quotation marks are: speech, a word held at arm's length, or the name of a work."""

import re

from copylint._typing import Protocol


class _Pair(Protocol):
    """Where a quotation stands with and without its marks."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def inner_start(self) -> int: ...
    @property
    def inner_end(self) -> int: ...


_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "to",
        "for",
        "with",
        "by",
        "at",
        "from",
        "as",
        "is",
        "into",
        "vs",
        "v",
        "de",
        "la",
        "le",
        "du",
        "el",
        "und",
        "der",
        "die",
        "das",
        "&",
        "'s",
    ]
)
_SCARE_WORDS = 3
_TITLE_WORDS = 10


_SAID = frozenset(
    """say says said saying tell tells told ask asks asked add adds added replies replied write writes wrote
    tweets tweeted posts posted recalls recalled explains explained warns warned insists insisted argue argues argued
    shouts shouted joke jokes joked quips quipped continue continues continued declare declares declared admits
    admitted claims claimed conclude concludes concluded responds responded answers answered laughs laughed cries
    cried yells yelled chants chanted calls called describe describes described""".split()
)
_SAID_HEADS = tuple(sorted(_SAID))
_WORKS = frozenset(
    """film movie book novel song single album track play musical opera show series episode drama sitcom comedy
    documentary thriller poem painting magazine paper report article essay column editorial story memoir game podcast
    blog speech chapter titled entitled headlined named hit hits sequel remake exhibition website programme program
    campaign slogan sign banner placard""".split()
)
_AFTER, _BEFORE, _REACH = 70, 50, 24  # code points around a quotation that can hold its verb of speech
_PLAIN = re.compile(r"(\w*)[\w.'-]*")
_WORD = re.compile(r"\w+")


def kind_of(text: str, pair: _Pair, display: bool) -> str:
    """`speech`, `scare` or `title` for a quotation with both its marks.

    In `display` text capitals tell nothing, so that nothing there is taken for a title.
    """
    words = text[pair.inner_start : pair.inner_end].split()
    if display:
        return "speech" if len(words) > _SCARE_WORDS else "scare"
    like_title = _like_a_title(words)
    if len(words) > _SCARE_WORDS and not like_title:
        return "speech"
    lead = text[max(pair.start - _BEFORE, 0) : pair.start].lower().rstrip()
    spoken = _said_before(lead) or _said_after(text[pair.end : pair.end + _AFTER].lower())
    if like_title and not spoken and (len(words) > 1 or _work_before(lead)):
        return "title"
    if len(words) > _SCARE_WORDS:
        return "title" if _work_before(lead) else "speech"
    if not words:
        return "scare"
    ends = words[-1][-1] in ".!?,…" and spoken
    sentence = words[0][0].isupper() and words[-1][-1] in ".!?"
    return "speech" if ends or sentence else "scare"


def _said_after(rest: str) -> bool:
    """Whether a verb of speech is among the next four words: “…,” the harbour master said."""
    words = rest.lstrip(" ,\n").split()[:5]
    for i, word in enumerate(words[:4]):
        found = _PLAIN.match(word.replace("’", "'"))
        assert found is not None
        if found[1] in _SAID or (word == "according" and words[i + 1 : i + 2] == ["to"]):
            return True
        if found.end() < len(word):
            return False
    return False


def _said_before(lead: str) -> bool:
    """Whether a verb of speech stands right before, with a few plain words between: He told the court: “…”"""
    lead = lead[:-1] if lead.endswith((",", ":")) else lead
    for found in _WORD.finditer(lead, max(len(lead) - _REACH - 12, 0)):
        rest = lead[found.end() :]
        said = found[0].startswith(_SAID_HEADS) or (found[0] == "according" and rest.startswith(" to"))
        if said and len(rest) <= _REACH and all(c.isalnum() or c in "_ .'’-" for c in rest):
            return True
    return False


def _work_before(lead: str) -> bool:
    """Whether the word before is a noun for a work or says that its name comes: the film “…”"""
    lead = lead.removesuffix(",")
    words = _WORD.findall(lead)
    if not words or not lead.endswith(words[-1]):
        return False
    last = words[-1]
    return (
        last in _WORKS
        or last.removesuffix("s") in _WORKS
        or lead.endswith(("op-ed", "op-eds", "starring in"))
    )


def _like_a_title(words: list[str]) -> bool:
    """Whether every word that counts has a capital, as in the name of a film."""
    if not words or len(words) > _TITLE_WORDS or words[-1][-1] in ".!" or not words[0][0].isupper():
        return False
    strong = [w for w in words if w.lower() not in _SMALL]
    return bool(strong) and all(w[0].isupper() or not w[0].isalpha() for w in strong)
