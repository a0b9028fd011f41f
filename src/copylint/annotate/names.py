"""People, organisations and acronyms of an article: the names it uses, where, and how."""

from itertools import compress
from operator import ne

from copylint._typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev judge justice sheriff detective inspector chief captain capt sgt sergeant "
    "lt lieutenant col colonel gen general maj major adm admiral president premier chancellor minister senator sen gov governor rep representative "
    "congressman congresswoman councillor cllr mayor king queen prince princess pope bishop archbishop coach officer constable pc "
    "secretary ambassador commissioner superintendent supt attorney cardinal imam rabbi father sister brother aunt uncle".split()
)
CUES = frozenset(
    "said says told tells added adds asked asks wrote writes urged urges thanked called argued warned insisted replied explained recalled tweeted claimed noted".split()
)
PARTICLES = frozenset(
    "de da di du del della van von der den ter la le al el bin ibn ben st dos das y".split()
)
_NO_NAME = frozenset(
    "the a an i he she it we they you this that these those there here his her its their our my your in on at by for from with of to and but or nor "
    "so yet as if when while where why how what who which after before since until although though because however meanwhile despite during under "
    "over about against between among through not no yes some many most all each every both either one two three four five six seven eight nine ten "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "is are was were be been being has have had do does did will would can could should must might shall "
    "last next first second third another other others new now then just even only still also once".split()
)
# What is told of as a neighbour though it is no name; a title may have its point.
_BESIDE = {form: word for word in {*TITLES, *PARTICLES, *CUES, "'s"} for form in (word, word + ".")}


class Use(NamedTuple):
    """One capitalised word of running text that can be a name: passage index, token index, the word and its
    lower-case token, and its neighbours.

    `before` and `after` are the lower-case tokens beside it (a title's point is dropped), "" where there is none or
    where they are no part of a name; `starts` tells that it begins a sentence.
    """

    passage: int
    token: int
    word: str
    key: str
    before: str
    after: str
    starts: bool


def name_uses(article: "Article") -> list[Use]:
    """The capitalised words of the article's text and captions, in order."""
    uses: list[Use] = []
    for passage in article.passages:
        if passage.kind in (
            "body",
            "list-item",
            "caption",
            "standfirst",
            "block-quote",
            "byline",
            "pull-quote",
        ):
            uses += _in_passage(passage)
    return uses


def _in_passage(passage: "Passage") -> list[Use]:
    words, lowers = passage.tokens.words, passage.tokens.lowers
    capitals = [i for i in compress(range(len(words)), map(ne, words, lowers)) if words[i][0].isupper()]
    beside = {i: low for i in capitals if (low := lowers[i].rstrip(".")) not in _NO_NAME or low in _BESIDE}
    firsts = {s.first for s in passage.sentences} if capitals else ()
    found, last = [], len(words) - 1
    for i in capitals:
        word, key = words[i], lowers[i]
        if key in _NO_NAME or len(word) < 2:
            continue
        before = (beside.get(i - 1) or _BESIDE.get(lowers[i - 1], "")) if i else ""
        after = (beside.get(i + 1) or _BESIDE.get(lowers[i + 1], "")) if i < last else ""
        starts = i in firsts or (i > 0 and words[i - 1] in "“‘\"'(—–:•-")
        found.append(Use(passage.index, i, word, key, before, after, starts))
    return found
