"""CX104: one name spelled two ways."""

from collections import defaultdict
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit, Place
from copylint.annotate.names import CUES, TITLES, Use
from copylint.annotate.options import Options
from copylint.language.spelling import names, words

# Words of a paragraph that corrects a name: it has both spellings.
_AUXILIARIES = frozenset("has had is was will would".split())
_SPELLING = frozenset("spelled spelt misspelled misspelt spelling misspelling misidentified".split())
# Endings that make another word of a name: Korea and Korean, Iran and Irani.
_COMPARED = 60  # names of a first letter and length that one is held against
LONG = 8  # letters from which two slips are still one name
_FEMININE = frozenset({"a", "e", "la", "le", "na", "ne"})
_COMPASS = frozenset({"southeast", "southwest", "northeast", "northwest"})
_KIN = (
    "n",
    "an",
    "ian",
    "ean",
    "ese",
    "i",
    "s",
    "es",
    "y",
    "ish",
    "ns",
    "ans",
    "ians",
    "er",
    "ers",
    "a",
    "o",
    "ic",
    "ite",
    "ist",
    "ism",
    "e",
    "d",
    "ed",
    "al",
    "ier",
    "iers",
)


# First names that sound alike; those with one slip between them are found as all names are.
_SOUNDS = {
    form: forms
    for forms in (
        "catherine katherine kathryn catharine",
        "steven stephen",
        "geoffrey jeffrey",
        "marc mark",
        "eric erik",
        "carl karl",
        "shaun sean shawn",
        "stuart stewart",
        "graham graeme",
        "michael micheal",
        "philip phillip filip",
        "christopher kristopher",
        "curtis kurtis",
        "katie katy kati",
        "cathy kathy",
        "lesley leslie",
        "lindsay lindsey",
        "jaime jamie",
    )
    for form in forms.split()
}
_ENDINGS = frozenset(
    (
        *_KIN,
        "",
        "cs",
        "sm",
        "st",
        "sts",
        "ns",
        "e",
        "c",
        "m",
        "t",
        "te",
        "ne",
        "ie",
        "ies",
        "ic",
        "ics",
        "ss",
        "or",
        "is",
        "us",
        "um",
        "on",
    )
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each spelling that stands once beside a near one that the article uses otherwise."""
    spellings: dict[str, list[Use]] = defaultdict(list)
    least = int(options.number("least_letters"))
    where = article.where
    corrections = {n for word in _SPELLING & where.keys() for n in where[word]}
    bracketed = set(where.get("(", ()))
    titled = {u.key for u in article.names if len(u.key) == least - 1 and u.before in TITLES}
    for use in article.names:
        if (
            (len(use.key) < least and use.key not in titled)
            or not use.key.isalpha()
            or use.word.isupper()
            or use.passage in corrections
        ):
            continue
        if use.passage not in bracketed or not _in_brackets(article, use):
            spellings[use.key].append(use)
    pairs = sorted({_ordered(a, b, spellings) for a, b in _near(spellings)})
    twins = list(_first_names(article))
    yield from (_hit(article, use, other) for use, other in twins)
    small = _written_small(article, spellings) if pairs else set[str]()
    told: set[str] = set()
    for rare, common in pairs:
        if rare in told or rare in small or common in small:
            continue
        uses, others = spellings[rare], spellings[common]
        if _one_first_name(uses, others, rare, common) or (
            not _related(rare, common, spellings) and _same_bearer(article, uses, others, rare, common)
        ):
            told.add(rare)
            for use in spellings[rare]:
                yield _hit(article, use, spellings[common][0])


def _first_names(article: Article) -> Iterator[tuple[Use, Use]]:
    """A first name in another of its spellings before the same surname, and the use it departs from."""
    met: dict[tuple[str, str], list[Use]] = defaultdict(list)
    for use in article.names:
        group = _SOUNDS.get(use.key)
        if group and _surname(use.after) and article.passages[use.passage].kind != "byline":
            met[group, use.after].append(use)
    for uses in met.values():
        spelled = {u.key: [v for v in uses if v.key == u.key] for u in uses}
        if len(spelled) == 2:
            rare, common = sorted(spelled.values(), key=lambda found: (len(found), -found[0].passage))
            if rare[0].passage != common[0].passage:
                yield rare[0], common[0]


def _in_brackets(article: Article, use: Use) -> bool:
    """Whether a name stands in brackets by itself, or such a one follows it: another spelling of the same."""
    lowers, i = article.passages[use.passage].tokens.lowers, use.token
    return ["(", ")"] in (lowers[i - 1 : i + 2 : 2], lowers[i + 1 : i + 4 : 2])


def _written_small(article: Article, spellings: dict[str, list[Use]]) -> set[str]:
    """Spellings that the article also writes without a capital: ordinary words."""
    return {w for p in article.passages for w in p.tokens.words if w in spellings}


def _near(spellings: dict[str, list[Use]]) -> Iterator[tuple[str, str]]:
    """Pairs a slip apart: they begin alike and share a form with one letter taken out. Linear in the number of names."""
    rows: dict[tuple[str, int], list[str]] = {}
    for key in spellings:
        rows.setdefault((key[0], len(key)), []).append(key)
    for (letter, size), keys in rows.items():
        longer = rows.get((letter, size + 1), [])[:_COMPARED]
        for i, a in enumerate(keys):
            for b in keys[i + 1 : i + 1 + _COMPARED] + longer:
                if _share_form(a, b) and (size >= LONG or _one_slip(a, b)):
                    yield a, b


def _share_form(a: str, b: str) -> bool:
    """Whether a letter taken out of each makes them the same, or one taken out of `b`, the longer."""
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    a, b = a[head:], b[head:]
    if len(a) != len(b):
        return a == b[1:]
    while a and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return a[1:] == b[:-1] or a[:-1] == b[1:]


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter added, dropped or changed, or two neighbours swapped, makes one of the other."""
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        return a[head + 1 :] == b[head + 1 :] or (
            a[head : head + 2] == b[head : head + 2][::-1] and a[head + 2 :] == b[head + 2 :]
        )
    short, long = sorted((a, b), key=len)
    return short[head:] == long[head + 1 :]


def _ordered(a: str, b: str, spellings: dict[str, list[Use]]) -> tuple[str, str]:
    """The rarer spelling first; of two as frequent, the one that comes later."""
    rank = {k: (len(spellings[k]), -spellings[k][0].passage, -spellings[k][0].token) for k in (a, b)}
    return (a, b) if rank[a] < rank[b] else (b, a)


def _related(a: str, b: str, spellings: dict[str, list[Use]]) -> bool:
    """Whether one is made from the other: a plural, a demonym, a diminutive."""
    short, long = sorted((_plain(a), _plain(b)), key=len)
    if long == short + "s":
        # Ebbers and “Ebber's” are one name; Clinton and “the Clintons” are not a slip.
        return not (a == short and all(u.after == "'s" for u in spellings[a]))
    if long.startswith("latin") and short.startswith("latin"):
        return True
    if long == short + "i":
        return True  # Saud, Saudi
    if {a, b} <= _COMPASS or (short[:-1] == long[:-1] and {short[-1], long[-1]} == {"s", "n"}):
        return True  # Southeast, Southwest; Texas, Texan
    if long == short + "x" or (short[:-1] == long[:-1] and "x" in (short[-1], long[-1])):
        return True  # Latino, Latine, Latinx; Space, SpaceX
    if (
        long.startswith(short)
        and long[len(short) :] in _FEMININE
        and all(_surname(u.after) for u in spellings[a])
    ):
        return True  # Daniel Oakes and Daniela Oakes
    stem = short.rstrip("s").rstrip("aeiouy")
    if long == short + "e" and any(u.before in TITLES for u in (*spellings[a], *spellings[b])):
        return False  # Ian Forde and Mr Ford
    kin = any(long == short + e or (len(stem) > 3 and long == stem + e) for e in _KIN)
    return kin and (short in words() or (_known(short) and _known(long)))


def _plain(form: str) -> str:
    """A form without its accents."""
    if form.isascii():
        return form
    from unicodedata import combining, normalize

    return "".join(c for c in normalize("NFD", form) if not combining(c))


def _known(form: str) -> bool:
    return form in names() or form in words()


def _one_first_name(rare: list[Use], common: list[Use], a: str, b: str) -> bool:
    """Whether a spelling that stands once has the first name of the other: Maggie Thorp, Maggie Thorpe."""
    first = rare[0].before
    if len(rare) > 1 or first not in {u.before for u in common} - TITLES - CUES or first in words():
        return False
    short, long = sorted((a, b), key=len)
    return first in names() and long not in (short + "s", short + "n", short + "an", short + "ian")


def _same_bearer(article: Article, rare: list[Use], common: list[Use], a: str, b: str) -> bool:
    """Whether the two spellings are the same one's name, as far as their neighbours tell."""
    if _known(a) and _known(b) and _one_surname(rare, common, a, b):
        return True
    if _known(a) and _never_introduced(article, rare) and any(u.before for u in common):
        return True
    if _known(a) and _known(b):
        return False
    firsts = {u.before for u in common if u.before} - TITLES - CUES
    afters = {u.after for u in common if _surname(u.after)}
    for use in rare:
        if use.before and use.before not in TITLES and use.before not in CUES:
            # With a first name of its own it is somebody else, unless the first name is the same.
            return use.before in firsts
        if _surname(use.after):
            return use.after in afters
    if len(rare) > 1 or _known(a):
        return False
    if _by_ending(a, b) and not any(_is_person(u) for u in (*common, *rare)):
        return False
    unheard = len(a) >= LONG and not _known(b) and _one_slip(a, b)
    return unheard or len(common) > 1 or any(u.before for u in common)


def _never_introduced(article: Article, rare: list[Use]) -> bool:
    """Whether a name that people have stands once and without a first name, as only one told of before can."""
    use = rare[0]
    alone = not use.before or use.before in TITLES or use.before in CUES
    if len(rare) > 1 or not alone or _surname(use.after):
        return False
    return use.after in CUES or use.before in CUES or use.before in TITLES or _acts(article, use)


def _one_surname(rare: list[Use], common: list[Use], a: str, b: str) -> bool:
    """Whether two first names that end alike stand before one surname: Philip Oakes, Phillip Oakes."""
    surnames = {u.after for u in common if _surname(u.after)}
    return len(rare) == 1 and rare[0].after in surnames and a[-2:] == b[-2:]


def _acts(article: Article, use: Use) -> bool:
    """Whether a verb follows the name: Peterson has, Peterson struck."""
    passage, after = article.passages[use.passage], use.token + 1
    if after >= passage.sentence_of(use.token).last:
        return False
    return passage.tokens.lowers[after] in _AUXILIARIES or passage.tag(after).tag in ("VBD", "VBN")


def _by_ending(a: str, b: str) -> bool:
    """Whether the two differ only in an ending that makes other words: Olympics and Olympism."""
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return head >= 3 and all(tail in _ENDINGS for tail in (a[head:], b[head:]))


def _surname(word: str) -> bool:
    """Whether what follows a name is another part of it."""
    return bool(word) and word not in CUES and word not in TITLES and word != "'s"


def _is_person(use: Use) -> bool:
    return use.after in CUES or use.before in TITLES or use.before in CUES


def _hit(article: Article, use: Use, other: Use) -> Hit:
    passage, tokens = article.passages[use.passage], article.passages[use.passage].tokens
    start, end = tokens.starts[use.token], tokens.ends[use.token]
    there = article.passages[other.passage].tokens
    place = Place(other.passage, there.starts[other.token], there.ends[other.token], f"“{other.word}” here")
    values = {"other": other.word}
    # Without its accent a name is still the same name.
    severity = "warning" if _plain(use.key) == _plain(other.key) else ""
    return Hit(
        passage.index,
        start,
        end,
        values,
        edits=(Edit(start, end, other.word),),
        related=(place,),
        severity=severity,
        safety="display",
    )
