"""Which words can be the heart of a cue: their forms, grouped by stem, counted in an annotated corpus."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from copylint.annotate.attribution_words import HEARSAY, NOT_ADVERBS
from copylint.annotate.wordlists import words

IRREGULAR = {
    form: base
    for line in """
    say said says saying|tell told|think thought|write wrote written|find found|know knew known|see saw seen
    feel felt|hear heard|read|hold held|make made making|give gave given|speak spoke spoken|mean meant|take took taken
    put putting|hit hitting|cast|come came|go went gone goes|get got|keep kept|learn learnt|leave left|lay laid
    send sent|show shown|sing sang|sell sold|stand stood|strike struck|swear swore sworn|teach taught|throw threw thrown
    understand understood|win won|withdraw withdrew|bring brought|build built|choose chose chosen|draw drew drawn
    fight fought|forget forgot|run ran|seek sought|set setting|become became|begin began begun|break broke broken
    have has had|lead led|lie lying|deny denied|rise rose risen|spend spent|tear tore|wear wore|ask|voice|quip quipped
    """.replace("\n", "|").split("|")
    if line.strip()
    for base in [line.split()[0]]
    for form in line.split()
}
FUNCTION_WORDS = words(
    """a an the of to in on at for by from with and or but as is are was were be been being has have had do
    does did not no n't 's 'm 're 've 'd 'll it its he she they we you i his her their our my your him
    them us me who whom which what that this these those there here than then so if when while where how
    why all any some many much more most other such own same just only even also very too again still
    now ever never always often once yet already about against over under into out up down off back
    through between among around after before during since until without within toward towards upon
    because although though however will would can could may might must shall should let one two three
    first last new next many little few long far well good great big high old young early late soon
    later , . ; \" ' “ ” ‘ ’ `` '' ( ) [ ] - — – … ... -- ! ? / & $ % # @ monday tuesday wednesday
    thursday friday saturday sunday mr. mrs. ms. dr. time year week day night month people man woman"""
)


def stem(word: str) -> str:
    """A crude stem that verb and noun forms of one word share."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending, put in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("e", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + put
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sle":
        word = word[:-1]
    return word.rstrip("e") if len(word) > 4 else word


def can_be_cue(word: str) -> bool:
    """Whether a word can be the heart of a cue: function words and adverbs of manner aren't."""
    manner = word.endswith("ly") and word not in HEARSAY | NOT_ADVERBS
    return word not in FUNCTION_WORDS and not manner


def vocabulary(
    inside: Iterable[str], everywhere: Iterable[str], minimum: int, share: float
) -> dict[str, list[str]]:
    """Stem to forms: words that stand inside cues at least `minimum` times and in at least `share` of their uses."""
    total: Counter[str] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in everywhere:
        if can_be_cue(word):
            forms[stem(word)][word] += 1
    cued = Counter(stem(w) for w in inside if can_be_cue(w))
    for name, counts in forms.items():
        total[name] = counts.total()
    keep = [s for s, n in cued.items() if n >= minimum and n >= share * total[s]]
    return {s: sorted(forms[s]) for s in sorted(keep)}
