"""How a word starts when it is read aloud: whether “a” or “an” goes before it."""

import re
from functools import cache, lru_cache

_LETTER_VOWELS = frozenset("AEFHILMNORSX")  # letters whose names start with a vowel
_WORD_VOWELS = frozenset("AEIOU")
_SPELLED_OUT = """FA FAO FAQS HIV HOA ISP LA LAPD LEA LGBTQIA MA MBA MBAS MEP MEPS MIA MIT MOD MOJ MOT MOTS MOU MOUS
MRI MRIS NBA NDA NDAS NEA NGO NGOS NIH NRA NSA NUJ NUT NYU RAC RAF RIAA RNA ROI RSA RUC SAC SAS SAT SATS SEC SEO SIA SIU
SLA SOA SOE SOS SUV SUVS FIA FOI HRA HSE HMO LCA LSE LSO LAX MLA MPA MSA NAO XR"""
_SAID_AS_WORDS = """NATO NASA NAFTA NASCAR NASDAQ NIMBY NIMBYS FIFA FEMA FICA FINRA FARC FATAH FIBA FINA FAFSA HAMAS HIPAA
HEPA LASIK LIBOR LIDAR LASER MASH MENA MERS MIDI MENSA RICO RADAR RADA RAM ROM SAGE SARS SALT SCOTUS SEAL SEALS SCUBA SIDS
SIM SNAP SPAC SPACS STEM SWAT SWIFT SONAR"""
_SPELLED = frozenset(_SPELLED_OUT.split())  # initialisms with a vowel that are said letter by letter
_SPOKEN = frozenset(_SAID_AS_WORDS.split())
_LETTERED = frozenset(["mrna", "mp3", "mp3s", "mp4", "mpox", "xbox", "xboxes"])


@cache
def _glides() -> re.Pattern[str]:
    """Written with a vowel, spoken with a consonant: European, one-way, unit, user, Utah."""
    return re.compile(
        r"eu|ew|(?:one|once)(?:$|-)|ones$|one(?:self|ness|time)|oui|ouija|"
        r"uni(?!n|m(?!o)|d(?:en|ea|io)|ss|ro|ll|rr)|unan|us(?:$|-|[aeiu])|ut(?![tmr])|ur[aeiou]|uk|ubi|ufo|uga|uv|ulez|uef"
    )


@cache
def _either() -> re.Pattern[str]:
    """Said both ways by careful speakers."""
    return re.compile(
        r"h(?:istor|otel|abit|eredit|yster|erb|omage|alluc|orren|orrif|ilar|umble|ispan|eroic|on(?:$|\.))|"
        r"urdu|uy?ighur|uygh|ulys|ulul|upsi|oax|ouat|sql|faq|url|lan$|y[^aeiou]|[mn][^aeiouy]|uzi|ewood|io[lw]|utre|una$|x(?!box)"
    )


@lru_cache(8192)
def starts_with_vowel(word: str) -> bool | None:
    """Whether a word, number or initialism, as printed, starts with a vowel when said; None where it depends."""
    first = word[0]
    if first in "0123456789":
        return _number(word)
    if not first.isascii() or not first.isalpha():
        return None
    if len(word) == 1 or not word[1].isalpha():
        return _letter(word)
    if word[1].isupper():
        initials = re.match(r"([A-Z]{2,})s?(?![a-z])", word)
        if initials:
            return _initialism(initials[0].upper())
    return _word(word.lower(), first.isupper())


def _number(word: str) -> bool | None:
    """8, 80 and 8,000, 11 and 18 with any thousands; a year of the 1100s or 1800s is said in two ways."""
    whole = word[: len(word) - len(word.lstrip("0123456789,"))].rstrip(",")
    if whole[0] == "8":
        return True
    if whole[0] == "0" or whole[:3] in ("1,1", "1,8"):
        return None
    if whole in ("11", "18") or whole[:3] in ("11,", "18,"):
        return True
    return None if len(whole) == 4 and whole[:2] in ("11", "18") else False


def _letter(word: str) -> bool | None:
    """A letter alone or before a hyphen, a digit or “&”: X-ray, F-16, R&B, e-book."""
    if len(word) == 1 and word.islower():
        return None
    return word[0].upper() in _LETTER_VOWELS


def _initialism(letters: str) -> bool | None:
    first = letters[0]
    if first == "U":
        return False
    by_letter, by_word = first in _LETTER_VOWELS, first in _WORD_VOWELS
    if by_letter == by_word or letters in _SPELLED:
        return by_letter
    if letters in _SPOKEN:
        return by_word
    if len(letters) == 3 and letters[1] not in "AEIOUY":
        return by_letter
    spelled = len(letters) < 6 and not set(letters) & set("AEIOUY") and first != "X"
    return by_letter if spelled else None


def _word(word: str, name: bool) -> bool | None:
    first = word[0]
    if word in _LETTERED:
        return True
    if first in "bcdgjkpqtvwz" or (first in "aei" and word[1] not in "uwo"):
        return first in "aei"
    if first in "mnrs" and word[1] in "aeiouy":
        return False
    if _either().match(word):
        return None
    if first in "aeiou":
        return not _glides().match(word)
    if first == "h":
        silent = re.match(r"hour|honest|hono(?:u)?r|heir(?!a)|hors\b", word)
        return True if silent else None if name else False
    if not set(word) & set("aeiouy"):
        return None
    return False
