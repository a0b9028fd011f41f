"""Makes the dictionary data of `copylint.language` from SCOWL and counted news."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tools.build_dictionary import scowl
from tools.build_dictionary.counts import Counts

from copylint.language.spelling_model import suggest
from copylint.language.spelling_slips import read_slips

SURE = 60  # SCOWL's size for spell checkers
USUAL = 70  # with words that most people never meet
RARE = 80  # with the words of word games
SEEN = 2  # a form must be printed this often to be suggested
NEWS_VARIANTS = 3  # SCOWL's odd variants count as words when news prints them this often


def plain(word: str) -> str:
    """The word without accents, as wire copy prints it."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def modern() -> set[str]:
    """Our own list of words that are newer than the word lists."""
    text = Path(__file__).with_name("modern.txt").read_text(encoding="utf-8")
    found = set()
    for line in text.splitlines():
        if line and not line.startswith("#"):
            stem, *endings = line.split()
            found.update([stem, *(stem + ending for ending in endings)])
    return found


def printable(folder: Path, counts: Counts) -> set[str]:
    """Every form of the usual dictionaries, of our own list, and SCOWL's odd variants that news prints."""
    odd = scowl.read(folder, scowl.WORDS, RARE, ["variant_3"])
    usual = scowl.read(folder, scowl.WORDS, USUAL) | modern()
    usual |= {form for form in odd if counts.lower[form] >= NEWS_VARIANTS}
    usual |= {_ise(form) for form in usual}
    return _folded(usual) - set(read_slips())


def words(folder: Path, counts: Counts) -> set[str]:
    """Every form that is no misspelling, in lower case, with and without accents. Unusual words count when news prints
    them or when no slip of a common word looks like them: needs the common words written."""
    sure = _folded(scowl.read(folder, scowl.WORDS, SURE) | modern())
    sure |= {_ise(form) for form in sure}
    return {
        form for form in printable(folder, counts) if form in sure or counts.folded[form] or not _near(form)
    }


def rare(folder: Path, known: set[str]) -> set[str]:
    """Forms only large dictionaries have and that a slip of a common word would look like."""
    found = _folded(scowl.read(folder, scowl.WORDS, RARE)) - known - set(read_slips())
    return {form for form in found if _near(form)}


def _near(form: str) -> bool:
    suggestion = suggest(form) if len(form) > 3 else None
    return suggestion is not None and suggestion.strength + (len(form) - 6) / 2 > 0


def names(folder: Path) -> set[str]:
    """Names and abbreviations, in lower case."""
    return _folded(scowl.read(folder, scowl.NAMES, USUAL)) - set(read_slips())


def _folded(found: Iterable[str]) -> set[str]:
    lower = {word.lower() for word in found if word.replace("'", "").isalpha()}
    return lower | {plain(word) for word in lower}


def common(known: set[str], counts: Counts) -> list[tuple[int, str, list[str]]]:
    """Known words by how often news prints them: (whole part of log2 of the count, first letter, words), most frequent
    first."""
    classes: dict[tuple[int, str], list[str]] = {}
    seen: Counter[str] = counts.folded
    for word in known:
        times = max(seen[word], seen[_ize(word)])
        if len(word) > 1 and times >= SEEN:
            classes.setdefault((times.bit_length() - 1, word[0]), []).append(word)
    return [
        (*key, sorted(found))
        for key, found in sorted(classes.items(), key=lambda item: (-item[0][0], item[0][1]))
    ]


def _ise(word: str) -> str:
    """The British spelling with s of a word with -ize."""
    return re.sub("iz(e[drs]?|ing|ation|ations|er|ers)$", r"is\1", word)


def _ize(word: str) -> str:
    """The American spelling of a British -ise word: both are as common as the commoner of them."""
    return re.sub("is(e[drs]?|ing|ation|ations|er|ers)$", r"iz\1", word)


def write_list(data: Path, name: str, found: set[str]) -> None:
    """Writes a sorted list: an empty line, then a form a line."""
    text = "".join(f"{word}\n" for word in sorted(found, key=lambda word: word.encode()))
    (data / f"spelling_{name}.txt").write_bytes(b"\n" + text.encode())


def write_common(data: Path, classes: list[tuple[int, str, list[str]]]) -> None:
    """Writes the frequency classes, a line a class and letter."""
    lines = [f"{size} {letter} {' '.join(found)}\n" for size, letter, found in classes]
    (data / "spelling_common.txt").write_text("".join(lines), encoding="utf-8", newline="\n")
