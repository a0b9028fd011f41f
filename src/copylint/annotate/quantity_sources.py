"""Whether the words around a quantity say where it comes from."""

from bisect import bisect_left, bisect_right

from copylint._typing import TYPE_CHECKING
from copylint.annotate.wordlists import words

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage
    from copylint.annotate.quantities import Quantity
    from copylint.language.segment import Sentence

# Verbs of somebody who answers for what he says.
_SPEECH = words("""
say says said saying tell tells told telling write writes wrote add adds added announce announces announced announcing
argue argues argued arguing claim claims claimed claiming cite cites cited citing declare declares declared
acknowledge acknowledges acknowledged confirm confirms confirmed confirming disclose disclosed discloses reveal
reveals revealed revealing conclude concludes concluded calculate calculates calculated warn warns warned warning
testify testifies testified tweet tweets tweeted note notes noted noting insist insists insisted explain explains
explained describe describes described recall recalls recalled admit admits admitted accuse accuses accused accusing
allege alleges alleged promise promised promises pledge pledged pledges propose proposes proposed estimates
estimating predicts predict forecasts projects projecting reckon reckons reckoned report reports reported reporting
shows showed suggests suggested indicates indicated concede concedes conceded contend contends contended stated
stressed emphasised emphasized pointed responded replied complained boasted boasts hailed vowed vows quoted
quotes quoting urged urges urging according upheld counted demanded demands demanding asserted forecasting believe believes thinks think
""")
# Nouns for what can be looked up, and verbs of record; weaker than a speaker.
_RECORDS = words("""
testimony proposal ruled ordered sentenced convicted charged fined lawsuit sued indictment complaint affidavit filing
filings documents records statistics figures data census survey surveys surveyed poll polls polled polling pollster
pollsters study studies research researchers researcher analysis audit auditors statement interview memo forecast
projections projection expects expect posted published publishes respondents measured recorded logged listed
reporter reporters spokesman spokeswoman spokesperson announcement calculations allegation allegations allegedly
disclosures disclosure receipts transcript verified show showing suggest indicate calculation jailed jury court judge
prosecutors prosecutor pleaded convicted verdict tribunal magistrates coroner inquest
""")
_SOMETIMES_OWNED = words("predicted expected estimated projected forecast reported believed thought")
_OWNERLESS_ALONE = words("predicted expected estimated projected")
_CUES = _SPEECH | _RECORDS | _OWNERLESS_ALONE
# Verbs of those who answer a poll; “35 % of residents said” names no pollster.
_ANSWERS = words("reported report said say")
_TOPIC = words("about against early")
_PERCENT = words("% percent half third thirds quarter majority most")
# “By her own count” has an owner, “by some estimates” has none.
_COUNTS = words("count estimate estimates reckoning account tally")
_ALL_COUNTS = words("some most many one any several all")
_ASKING = words("called calls calling ask asks asked asking offered offers offering")
_IN_PHRASES = _ASKING | _COUNTS | {"found", "based", "per"}
_ANY_CUE = _CUES | _IN_PHRASES
_BE = words("is are was were be been being 's 're")
_ARTICLES = words("a an the its their some")
_PEOPLE = words("he she they we i who officials police organisers organizers analysts economists it")
_AFTER_FOUND = words("that in a the no nearly about")
_ANAPHORS = words("""
it its he she they his her their that those these this such both
""")
_THE_RECORD = words("""
report study survey poll figures data figure findings researchers document documents filing lawsuit company agency firm
group ministry department bank council researcher official spokesman spokeswoman
""")


_LIST_REACH = 40


class Sources:
    """Where the sentences of an article name a source; each sentence is read once.

    A sentence's grade: 2 where somebody says it or words stand in quotation marks, 1 where only a record is named, 0
    for none.
    """

    def __init__(self, article: "Article") -> None:
        self._cues = article.spots(_ANY_CUE)
        self._grades: dict[tuple[int, int], int] = {}
        self._body = article.body
        self._place = {p.index: i for i, p in enumerate(article.body)}
        self._silent: dict[int, bool] = {}
        self._order: list[tuple[int, int]] = []
        self._named: list[bool] = []
        self._share = 0.0

    def grade(self, passage: "Passage", sentence: "Sentence") -> int:
        """How plainly a sentence names a source."""
        key = (passage.index, sentence.first)
        known = self._grades.get(key)
        if known is None:
            cues = self._cues.get(passage.index, [])
            known = self._grades[key] = _grade(passage, sentence, cues)
        return known

    def around(self, passage: "Passage", quantity: "Quantity", reach: int) -> tuple[float, float]:
        """Shares of sentences that name a source: in the article, and in `reach` sentences before and after."""
        if not self._order:
            rows = [(p, s) for p in self._body for s in p.sentences]
            self._order = [(p.index, s.first) for p, s in rows]
            self._named = [self.grade(p, s) > 0 for p, s in rows]
            self._share = sum(self._named) / len(rows)
        at = bisect_right(self._order, (passage.index, quantity.first)) - 1
        near = self._named[max(at - reach, 0) : at + reach + 1]
        return self._share, sum(near) / len(near)

    def silent(self, passage: "Passage") -> bool:
        """Whether no sentence of a paragraph names a source."""
        known = self._silent.get(passage.index)
        if known is None:
            known = self._silent[passage.index] = all(not self.grade(passage, s) for s in passage.sentences)
        return known

    def beside(self, passage: "Passage") -> bool:
        """Whether a paragraph, or the last sentence of the one before it, names a source."""
        if not self.silent(passage):
            return True
        place = self._place.get(passage.index, 0)
        before = self._body[place - 1] if place else None
        return before is not None and bool(before.sentences) and self.grade(before, before.sentences[-1]) > 0

    def covers(self, passage: "Passage", quantity: "Quantity") -> bool:
        """Whether a source stands near enough to answer for a quantity."""
        return self.where(passage, quantity) != ""

    def where(self, passage: "Passage", quantity: "Quantity") -> str:
        """Where the source that answers for a quantity stands; "" for nowhere near.

        `quotation`, `sentence`, `previous-sentence`, `paragraph`, `previous-paragraph`, or `following` for a lede.
        """
        if passage.quoted(quantity.start, quantity.end):
            return "quotation"
        sentence = passage.sentence_of(quantity.first)
        if self.grade(passage, sentence):
            return "sentence"
        if sentence.first:
            return self._in_paragraph(passage, quantity, sentence)
        if self._before_covers(passage, quantity, sentence):
            return "previous-paragraph"
        return "following" if self._lede_covers(passage) else ""

    def _in_paragraph(self, passage: "Passage", quantity: "Quantity", sentence: "Sentence") -> str:
        """The sentence before names a source, or the paragraph opens with a speaker and has no other."""
        rows = passage.sentences
        before = rows[bisect_left(rows, sentence) - 1]
        if self.grade(passage, before):
            return "previous-sentence" if _goes_on(passage, quantity, before, sentence) else ""
        opens = self.grade(passage, rows[0]) == 2 and all(self.grade(passage, s) < 2 for s in rows[1:])
        return "paragraph" if opens else ""

    def _before_covers(self, passage: "Passage", quantity: "Quantity", sentence: "Sentence") -> bool:
        """The paragraph before ends on a source, and this one goes on about the same thing."""
        place = self._place.get(passage.index, 0)
        if not place:
            return False
        before = self._body[place - 1]
        if before.index < passage.index - 1 and _parted(passage, before):
            return False
        if passage.kind == "list-item":
            return not self.silent(self._intro(place))
        if not before.sentences or not self.grade(before, before.sentences[-1]):
            return False
        if _points_back(passage, sentence):
            return True
        return bool(quantity.head) and quantity.head in {q.head for q in before.quantities}

    def _intro(self, place: int) -> "Passage":
        """The paragraph that introduces the list in which the item at `place` stands, or its first item."""
        first = min(max(place - _LIST_REACH, 0), place - 1)
        while place > first and self._body[place].kind == "list-item":
            place -= 1
        return self._body[place]

    def _lede_covers(self, passage: "Passage") -> bool:
        """A lede is answered for by the sentence or the paragraph that follows."""
        if self._place.get(passage.index) != 0:
            return False
        if len(passage.sentences) > 1:
            return self.grade(passage, passage.sentences[1]) > 0
        following = self._body[1:2]
        return any(p.sentences and self.grade(p, p.sentences[0]) for p in following)


def _goes_on(passage: "Passage", quantity: "Quantity", before: "Sentence", sentence: "Sentence") -> bool:
    """Whether a sentence goes on with what its neighbour, which names a source, is about."""
    if _points_back(passage, sentence):
        return True
    row = passage.quantities
    begin = bisect_left(row, before.start, key=lambda q: q.start)
    end = bisect_left(row, before.end, begin, key=lambda q: q.start)
    return any(q.kind == quantity.kind for q in row[begin:end])


def _points_back(passage: "Passage", sentence: "Sentence") -> bool:
    """Whether a sentence begins with a word that goes on about what stood before."""
    lowers = passage.tokens.lowers
    first = lowers[sentence.first]
    if first == "the":
        return lowers[min(sentence.first + 1, sentence.last - 1)] in _THE_RECORD
    return first in _ANAPHORS


def _parted(passage: "Passage", before: "Passage") -> bool:
    """Whether a subhead stands between two paragraphs."""
    return any(p.kind == "subhead" for p in passage.article.passages[before.index + 1 : passage.index])


def _grade(passage: "Passage", sentence: "Sentence", cues: list[int]) -> int:
    """Grade of one sentence; `cues` are the tokens of the passage that can name a source."""
    if any(q.kind == "speech" for q in passage.quotes_between(sentence.start, sentence.end)):
        return 2
    lowers, best = passage.tokens.lowers, 0
    for i in cues[bisect_left(cues, sentence.first) : bisect_left(cues, sentence.last)]:
        if lowers[i] in _CUES:
            if not _ownerless(lowers, i):
                if lowers[i] in _SPEECH:
                    return 2
                best = 1
        elif _in_phrase(passage, sentence, i):
            best = 1
    return best or _linked(passage, sentence)


def _in_phrase(passage: "Passage", sentence: "Sentence", i: int) -> bool:
    """Whether a word is a cue by what stands beside it: found that, based on, per Smith, by her own count."""
    lowers = passage.tokens.lowers
    word = lowers[i]
    if word == "found":
        return _in(lowers, i + 1, _AFTER_FOUND)
    if word == "based":
        return _in(lowers, i + 1, ("on",))
    if word == "per":
        return i + 1 < sentence.last and passage.tokens.words[i + 1][0].isupper()
    if word in _COUNTS:
        before = lowers[max(i - 4, sentence.first) : i]
        return "by" in before and _ALL_COUNTS.isdisjoint(before)
    return _in(lowers, i + 1, ("on", "for", "to"))


def _in(lowers: list[str], at: int, known: "frozenset[str] | tuple[str, ...]") -> bool:
    return at < len(lowers) and lowers[at] in known


def _linked(passage: "Passage", sentence: "Sentence") -> int:
    """1 where a link, a footnote or a bracketed note number stands in the sentence."""
    for mark in passage.block.marks:
        if (
            mark.kind in ("link", "footnote")
            and mark.span.start < sentence.end
            and sentence.start < mark.span.end
        ):
            return 1
    return 0


def _ownerless(lowers: list[str], i: int) -> bool:
    """Whether a cue stands without anyone who owns it: was predicted to, an estimated, is said to."""
    word, before = lowers[i], lowers[i - 1] if i else ""
    after = lowers[i + 1] if i + 1 < len(lowers) else ""
    if word in _ANSWERS and "of" in lowers[max(i - 6, 0) : i]:
        return not _PERCENT.isdisjoint(lowers[max(i - 7, 0) : i])
    if word == "estimates":
        return before == "by" or before in _ALL_COUNTS or not before.isalpha()
    if word in _SOMETIMES_OWNED:
        if before in _BE or (before.endswith("ly") and i > 1 and lowers[i - 2] in _BE):
            return after != "by"
        if word == "expected" and after == "to":
            return not (before in _PEOPLE or before.endswith("ly"))
        return before in _ARTICLES
    if word in ("warn", "warns", "warned", "warning"):
        return not _TOPIC.isdisjoint(lowers[i + 1 : i + 4]) and "that" not in lowers[i + 1 : i + 6]
    if word in ("write", "writes", "wrote"):
        return not {"check", "cheque", "checks", "cheques"}.isdisjoint(lowers[i + 1 : i + 6])
    return word == "said" and after == "to" and before in _BE
