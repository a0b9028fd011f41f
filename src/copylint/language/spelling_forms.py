"""Forms that a dictionary lacks and a writer may make: `unmoored`, `freestyler`, `caucusgoer`, `superdelegate`."""

from functools import lru_cache

from copylint.language.spelling import size, words

_PREFIXES_LIST = """anti arch auto bi bio circum co counter cross cyber de dis down eco electro euro extra fore geo
hydro hyper in infra inter intra macro mal mega meta micro mid mini mis mono multi nano narco neo
neuro non off omni on out over pan para petro photo poly post pre pro proto pseudo psycho quasi re
self semi socio step sub super supra techno tele trans tri turbo ultra un under uni up video"""
_PREFIXES = tuple(_PREFIXES_LIST.split())
_SUFFIXES_LIST = """able ably age dom ee er ers ery ese esque ess fest fold free friendly ful gate goer hood ian ible
ification ing ings ise ised iser ish ising ism ist istic ists ite ites itis ity ization isation ize
ized izer izing land less lessly lessness let like ly maker man men ness nik ology or ory ous phile
phobe phobia phobic proof ship some speak ster ware ward wards ways wide wise wonk worthy y"""
_SUFFIXES = tuple(_SUFFIXES_LIST.split())
_LEAST = 3  # letters of a part


@lru_cache(16384)
def derived(form: str) -> bool:
    """Whether a lower-case form is put together from words: a prefix, an ending, or two words in one."""
    return _prefixed(form) or _suffixed(form) or _joined(form)


def _prefixed(form: str) -> bool:
    return any(
        form.startswith(prefix)
        and len(form) - len(prefix) > _LEAST
        and (size(form[len(prefix) :]) or _suffixed(form[len(prefix) :]))
        for prefix in _PREFIXES
    )


def _suffixed(form: str) -> bool:
    for suffix in _SUFFIXES:
        for ending in ("", "s"):
            if form.endswith(suffix + ending) and _is_stem(form[: len(form) - len(suffix + ending)], suffix):
                return True
    return False


def _is_stem(stem: str, suffix: str) -> bool:
    """Whether a stem, spelled as before this suffix, is a word: `freestyl` for freestyle, `happi` for happy."""
    if len(stem) < _LEAST:
        return False
    if suffix[0] not in "aeiouy":
        return stem in words() or (stem.endswith("i") and stem[:-1] + "y" in words())
    if stem[-1] == stem[-2] and stem[:-1] in words():
        return True
    if stem + "e" in words() or (stem.endswith("i") and stem[:-1] + "y" in words()):
        return True
    return stem in words() and not _doubles(stem)


def _doubles(stem: str) -> bool:
    """Whether the last letter of a word of one syllable is doubled before a vowel: stop, stopping."""
    return (
        len(stem) <= 4
        and stem[-1] not in "aeiouwxy"
        and stem[-2] in "aeiou"
        and (len(stem) == 3 or stem[-3] not in "aeiou")
    )


def _joined(form: str) -> bool:
    """Whether two common words make up the form."""
    for cut in range(_LEAST, len(form) - _LEAST + 1):
        first, second = form[:cut], form[cut:]
        if size(first) > _rank(first) and size(second) > _rank(second):
            return True
    return False


def _rank(part: str) -> int:
    """How common a part must be: short ones turn up by chance."""
    return 2 if len(part) > _LEAST else 7
