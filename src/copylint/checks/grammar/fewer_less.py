"""GR112: “less vehicles”, “the amount of voters”: what is counted takes “fewer” and “number”."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.grammar.agreement_words import names_people
from copylint.language.lemma_tables import words
from copylint.language.nouns import is_mass, noun_number

_MARGIN = 1.0
_MEASURES = words(
    """
    years months weeks days hours minutes seconds nights decades dollars pounds euros cents pence yen
    francs miles kilometres  kilometers km metres meters feet inches yards acres hectares pounds ounces
    stone grams kilograms kilos tons tonnes litres liters  gallons barrels degrees percent calories
    carbs carbohydrates points pct dlrs mln bln lots sales costs expenses  fees dividends charges
    deductions taxes losses provisions allowances discounts emissions goods funds proceeds savings
    earnings  wages clothes looks means thanks odds regards terms words drugs supplies arms narcotics
    benefits subsidies  revenues profits imports exports reserves inventories stocks liabilities
    """
)  # counted, but thought of as one amount
_NOT_DEGREES = words(
    """
    annual armed daily domestic double federal female foreign former full-time human industrial
    international live local male  medical military monthly municipal national new nuclear part-time
    private public regional rural single social solar  total urban weekly
    """
)  # adjectives that “less” can't modify
_SET_PHRASES = words("or no any much still nothing none ,")  # no less, more or less, much less (let alone)
_STOCKS = words(
    "resources damages loans debts weapons explosives chemicals pesticides materials ingredients doses touches runs metals toxins assets munitions systems"
)
_AMOUNT = {"amount": "number", "amounts": "numbers"}
_SMALL = words("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty")
_LOOKED_AT = frozenset({"less", "much", *_AMOUNT})
_PLURAL_VERBS = words("were are have had")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """“less” before plural nouns and “amount of” before people and the like."""
    for passage in article.passages:
        lowers = passage.tokens.lowers
        for i in passage.having(_LOOKED_AT):
            word = lowers[i]
            if word == "less" and i + 1 < passage.sentence_of(i).last:
                yield from _less(passage, i)
            elif word in _AMOUNT and lowers[i + 1 : i + 2] == ["of"]:
                yield from _amount(passage, i)
            elif word == "much" and lowers[max(i - 1, 0) : i + 2] == ["as", "much", "as"]:
                yield from _as_much(passage, i)


def _as_much(passage: Passage, i: int) -> Iterator[Hit]:
    """“as much as 900 farms”."""
    lowers, last = passage.tokens.lowers, passage.sentence_of(i).last
    number = lowers[i + 2] if i + 3 < last else ""
    if not (number.replace(",", "").isdecimal() or number in _SMALL) or lowers[i + 3] in _MEASURES:
        return
    noun = _counted(passage, i + 3, last)
    if (
        noun
        and noun.lower() not in _STOCKS | _MEASURES
        and (names_people(noun.lower()) or number not in _SMALL)
    ):
        start, end = passage.tokens.starts[i], passage.tokens.ends[i]
        message = f"“{noun}” are counted: “as many as”, not “as much as”"
        yield Hit(passage.index, start, end, message=message, edits=(Edit(start, end, "many"),))


def _amount(passage: Passage, i: int) -> Iterator[Hit]:
    noun = _counted(passage, i + 2, passage.sentence_of(i).last)
    if noun and noun.lower() not in _STOCKS | _MEASURES:
        start, end = passage.tokens.starts[i], passage.tokens.ends[i]
        number = _AMOUNT[passage.tokens.lowers[i]]
        message = f"“{noun}” are counted: “{number}”, not “{passage.text[start:end]}”"
        yield Hit(passage.index, start, end, message=message, edits=(Edit(start, end, number),))


def _less(passage: Passage, i: int) -> Iterator[Hit]:
    lowers, last = passage.tokens.lowers, passage.sentence_of(i).last
    if i and lowers[i - 1] in _SET_PHRASES:
        return
    noun = _few(passage, i, last) if lowers[i + 1] == "than" else _counted(passage, i + 1, last)
    if noun:
        start, end = passage.tokens.starts[i], passage.tokens.ends[i]
        yield Hit(passage.index, start, end, {"noun": noun}, edits=(Edit(start, end, "fewer"),))


def _counted(passage: Passage, at: int, last: int) -> str:
    """The plural noun that “less” before token `at` counts, after one noun or adjective at most; or nothing."""
    lowers = passage.tokens.lowers
    if at + 1 < last and not _plural(passage, at) and (lowers[at] in _NOT_DEGREES or _names(passage, at)):
        at += 1
    elif passage.tokens.lowers[at] in _MEASURES:
        return ""
    if at >= last or not _plural(passage, at):
        return ""
    following = passage.tag(at + 1).pos if at + 1 < last else "PUNCT"
    return "" if following in ("NOUN", "PROPN") else passage.tokens.words[at]


def _names(passage: Passage, at: int) -> bool:
    """Whether the word can name a kind: “voting systems”, but not “the amount of money people have”."""
    word = passage.tokens.lowers[at]
    if word == "data" or is_mass(word):
        return False
    return passage.tag(at).tag in ("NN", "VB")  # a bare verb can't follow “less”: it is a noun misread


def _plural(passage: Passage, at: int) -> bool:
    word = passage.tokens.lowers[at]
    if not word.isalpha() or noun_number(word) != "Plur":
        return False
    tag = passage.tag(at)
    return tag.tag == "NNS" and tag.margin >= _MARGIN


def _few(passage: Passage, i: int, last: int) -> str:
    """What a small number after “less than” counts: people, or nothing named before a plural verb."""
    lowers = passage.tokens.lowers
    if i + 3 >= last or not (lowers[i + 2] in _SMALL or (lowers[i + 2].isdigit() and len(lowers[i + 2]) < 3)):
        return ""
    noun = lowers[i + 3]
    if noun in _PLURAL_VERBS:
        return passage.tokens.words[i + 2]
    return noun if noun_number(noun) == "Plur" and names_people(noun) else ""
