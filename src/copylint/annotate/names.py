"""People, organisations and acronyms of an article: the names it uses, where, and how."""

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


class Use(NamedTuple):
    """One capitalised word of running text that can be a name: passage index, token index, and its neighbours.

    `before` and `after` are the lower-case tokens beside it (a title's point is dropped), "" where there is none or
    where they are no part of a name; `starts` tells that it begins a sentence.
    """

    passage: int
    token: int
    word: str
    before: str
    after: str
    starts: bool


def base(word: str) -> str:
    """A name without its possessive, in lower case with straight apostrophes."""
    return word.lower().replace("’", "'")


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
    firsts = {s.first for s in passage.sentences}
    found = []
    for i, word in enumerate(words):
        if word.islower() or len(word) < 2 or not word[0].isupper() or lowers[i] in _NO_NAME:
            continue  # `islower` settles most words, and is quick
        before = _neighbour(words, lowers, i - 1) if i else ""
        after = _neighbour(words, lowers, i + 1) if i + 1 < len(words) else ""
        starts = i in firsts or (i > 0 and words[i - 1] in "“‘\"'(—–:•-")
        found.append(Use(passage.index, i, word, before, after, starts))
    return found


def _neighbour(words: list[str], lowers: list[str], i: int) -> str:
    word, lower = words[i], lowers[i].rstrip(".")
    if lower in TITLES or lower in PARTICLES or lower in CUES or lower == "'s":
        return lower
    return lower if word[:1].isupper() and lower not in _NO_NAME else ""
