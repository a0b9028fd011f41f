"""LE105: a label that can be sued over, given to a named person or body by the paper itself."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.checks.ethics.case_state import ended, told_of
from copylint.language.nouns import is_people

_TEXT = ("body", "list-item", "headline", "standfirst", "caption", "subhead")
_FILLERS = words(
    "a an the , former ex local ageing aging young old rich and mp councillor mayor minister senator businessman businesswoman tycoon "
    "politician leader group organisation organization network priest teacher doctor lawyer judge police officer coach boss chief "
    "president director manager trader banker financier preacher blogger activist party militia movement"
)
_BE = frozenset({"is", "was", "are", "were", "remains", "became"})
_NOT = frozenset(
    {
        "not",
        "n't",
        "never",
        "no",
        "denies",
        "denied",
        "if",
        "anti",
        "against",
        "so-called",
        "convicted",
        "recovering",
        "jailed",
    }
)
_WORKS = frozenset(
    {
        "film",
        "novel",
        "play",
        "book",
        "song",
        "album",
        "series",
        "character",
        "episode",
        "drama",
        "comedy",
        "game",
        "starring",
    }
)
_REGIMES = words("italy spain germany japan portugal romania hungary croatia austria")
_SEEN = words(
    "perception notion view idea suggestion belief impression portray portrays portrayed portraying paint paints painted painting "
    "depict depicts depicted depicting label labels labelled labeled labelling labeling brand brands branded branding calls called calling "
    "describes described describing casts dismisses dismissed"
)
_REACH = 5  # tokens between a label and its name


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each of the `labels` beside a name, outside quotations and accounts, in a case that isn't over."""
    labels = options.words("labels")
    passages = [p for p in article.passages if p.kind in _TEXT and not labels.isdisjoint(p.places)]
    if not passages or ended(article):
        return
    names = {(u.passage, u.token) for u in article.names if not u.starts or u.after}
    for passage in passages:
        for label in labels & passage.places.keys():
            for i in passage.places[label]:
                if _given(passage, i, names) and not _answered(passage, i):
                    yield Hit(passage.index, passage.tokens.starts[i], passage.tokens.ends[i])


def _answered(passage: Passage, i: int) -> bool:
    sentence = passage.sentence_of(i)
    around = passage.tokens.lowers[sentence.first : sentence.last]
    before = passage.tokens.lowers[max(i - 4, sentence.first) : i]
    if not _SEEN.isdisjoint(passage.tokens.lowers[sentence.first : i]):
        return True
    return told_of(passage, i) or not _NOT.isdisjoint(before) or not _WORKS.isdisjoint(around)


def _given(passage: Passage, i: int, names: set[tuple[int, int]]) -> bool:
    """Whether a label goes with a name: corrupt mayor Alan Foss; Alan Foss, a liar; Foss is a liar."""
    sentence = passage.sentence_of(i)
    lowers = passage.tokens.lowers
    if passage.tokens.words[i][0].isupper() and i > sentence.first:
        return False  # part of a name
    if passage.tag(i).pos not in ("ADJ", "NOUN") or _names_a_thing(passage, i):
        return False
    for j in range(i + 1, min(i + 1 + _REACH, sentence.last)):
        if (passage.index, j) in names:
            return True
        if lowers[j] not in _FILLERS:
            break
    j = i - 1
    while j > sentence.first and i - j <= _REACH and lowers[j] in _FILLERS:
        j -= 1
    if lowers[j] in _BE and j > sentence.first:
        return (passage.index, j - 1) in names
    return i - j > 1 and "," in lowers[j + 1 : i] and (passage.index, j) in names


def _names_a_thing(passage: Passage, i: int) -> bool:
    """Whether a label belongs to the noun after it, which is nobody: criminal justice, a cult classic, fascist Italy."""
    lowers = passage.tokens.lowers
    after = lowers[i + 1] if i + 1 < len(lowers) else ""
    if after in _REGIMES:
        return True
    return (
        after.isalpha()
        and after not in _FILLERS
        and passage.tag(i + 1).pos == "NOUN"
        and not is_people(after)
    )
