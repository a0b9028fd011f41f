"""What the tagger looks at: the features of a word, of its neighbours and of their combinations.

Training and run time share this module, so that both see the same keys. A feature is a 32-bit
key; its weights are looked up in the model. Everything that depends on one word alone is listed
by :func:`own_keys` and :func:`near_keys`; what depends on several words is hashed from the
words' classes by :func:`pair_keys`.
"""

from zlib import crc32

from copylint._typing import NamedTuple

MASK = 0xFFFFFFFF
CAPITAL_CLASS = 1024  # added to the class of a lower-case form when the capitalised form is unknown
UNKNOWN_CLASS = 2048  # classes from here on are hashed from the ending of an unknown word
_UNKNOWN_CLASSES = 4096
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "—", "―": "—", "−": "-"}
)
_DIGITS = str.maketrans("123456789", "000000000")
_SPECIAL = {"``": '"', "''": '"', "--": "—", "---": "—", "…": "...", "\u00a0": " "}
SHAPES = ("x", "x-", "0x", "x'", "0", "0~", "xX", "~", "X1", "X", "X.", "X0", "X-", "X-x", "X-X", "Xx", "XxX")
SHAPE_NUMBERS = {shape: number for number, shape in enumerate(SHAPES, 1)}
START = "<s>"
END = "</s>"


class Word(NamedTuple):
    """A word as the features see it."""

    form: str  # normalised: straight quotes, one kind of dash, digits as 0
    lower: str
    shape: str
    shape_id: int
    class_id: int  # ambiguity class: which tags the form has in news
    cluster: int  # distributional cluster, 0 for unknown words
    capitals: int  # 0..7: how often the lower-case form is capitalised inside sentences; 0 unknown
    crc: int  # of the lower-case form
    label: int  # the label of a form that always has the same one, or -1


def normalise(word: str) -> str:
    """`word` with straight quotes, one kind of dash and every digit as 0."""
    if word.isascii():
        return _SPECIAL.get(word, word).translate(_DIGITS) if not word.isalpha() else word
    word = word.translate(_QUOTES)
    return _SPECIAL.get(word, word).translate(_DIGITS)


def shape(form: str) -> str:
    """The kind of letters: "x", "X", "Xx" (capitalised), "0" for figures, with other signs kept apart."""
    if form.islower():
        if form.isalpha():
            return "x"
        return "x-" if "-" in form else "0x" if "0" in form else "x'"
    if form[0].isupper():
        return _capital_shape(form)
    if "0" in form:
        return "0" if form.replace(",", "").replace(".", "").isdigit() else "0~"
    return "xX" if form.isalpha() else "~"


def _capital_shape(form: str) -> str:
    if len(form) == 1:
        return "X1"
    if form.isupper():
        return "X" if form.isalpha() else "X." if "." in form else "X0" if "0" in form else "X-"
    if "-" in form:
        return "X-x" if form.rpartition("-")[2].islower() else "X-X"
    return "Xx" if form[1:].islower() else "XxX"


def unknown_class(form: str, kind: str) -> int:
    """The class of a word the lexicon does not know, by its ending and shape."""
    last = form.lower().rpartition("-")[2]
    return UNKNOWN_CLASS + crc32(f"{last[-2:]} {kind}".encode()) % _UNKNOWN_CLASSES


def own_keys(word: Word, first: bool) -> list[int]:
    """Keys of the features of the word itself; `first`: it opens the sentence."""
    lower, kind = word.lower, word.shape
    texts = [
        f"l{lower}",
        f"s{kind}",
        f"c{word.class_id}",
        f"k{word.cluster}",
        f"r{word.capitals}{kind}{first:d}",
    ]
    texts += [lower[-n:] for n in range(1, 6) if len(lower) >= n]
    texts += [f"p{lower[:n]}" for n in range(1, 4) if len(lower) > n]
    if first:
        texts.append(f"F{word.class_id}")
    if "-" in lower and len(lower) > 2:
        head, _, tail = lower.rpartition("-")
        texts += [f"h{tail}", f"H{head}", f"hs{tail[-3:]}", f"hs{tail[-2:]}"]
    return [crc32(text.encode()) for text in texts]


def near_keys(word: Word, offset: int) -> list[int]:
    """Keys of the features of a word for the token `offset` (-2, -1, 1, 2) places before it in the text."""
    texts = (f"{offset}w{word.lower}", f"{offset}k{word.cluster}", f"{offset}c{word.class_id}")
    return [crc32(text.encode()) for text in texts]


def pair_key(template: int, a: int, b: int, c: int = 0) -> int:
    """Key of a combination of two or three classes or word hashes; works on arrays of them too."""
    return (template * 0x9E3779B1 + a * 0x85EBCA6B + b * 0xC2B2AE35 + c * 0x27D4EB2F) & MASK


def class_keys(before: int, word: int, after: int) -> tuple[int, int, int, int]:
    """Keys for a token of its class and its neighbours' classes."""
    return (
        pair_key(1, before, word),
        pair_key(2, word, after),
        pair_key(3, before, after),
        pair_key(4, before, word, after),
    )


def left_key(before2: int, before: int, word: int) -> int:
    """Key for a token of its class and those of the two words before it."""
    return pair_key(7, before2, before, word)


def right_key(word: int, after: int, after2: int) -> int:
    """Key for a token of its class and those of the two words after it."""
    return pair_key(8, word, after, after2)


def left_word_keys(before_class: int, before_crc: int, class_id: int, crc: int) -> tuple[int, int]:
    """Keys for a token of itself with the class before it, and of its class with the word before it."""
    return pair_key(9, crc, before_class), pair_key(11, before_crc, class_id)


def right_word_keys(class_id: int, crc: int, after_class: int, after_crc: int) -> tuple[int, int]:
    """Keys for a token of itself with the class after it, and of its class with the word after it."""
    return pair_key(10, crc, after_class), pair_key(12, after_crc, class_id)


def form_key(form: str) -> int:
    """Key of a normalised form in the lexicon."""
    return crc32(form.encode())
